import Deliberation
import Sentences
import Text
import Values

/// Where a sheet holds the votes: one column of words or marks, or one for each answer with a tick in
/// one of them.
struct VoteColumns {
  private var words: Int?
  private var ticks: [(place: Int, answer: Answer)] = []
  private(set) var delivery: Int?
  /// Columns that say who signed, what he is to the owner, and whether a written proxy lies there.
  private var signers: [(place: Int, isForAnother: Bool)] = []
  private var relations: [Int] = []
  private var mandates: [Int] = []
  /// Columns that say how a ballot came in; other words in them are remarks.
  private var sources: [Int] = []
  /// What else the sheet says of a ballot.
  private(set) var standing = BallotStanding()
  /// Headings that may be the vote's, beside one that is.
  private(set) var notTaken: [String] = []
  /// The heading of the column the votes are read from; nil where they are ticked in several.
  private(set) var taken: String?

  init(_ table: RosterTable) throws(BallotProblem) {
    var (sure, unsure): ([(place: Int, heading: String)], [(place: Int, heading: String)]) = (
      [], []
    )
    let filled = table.filledPlaces
    for (place, heading) in table.headings where VoteColumns.isOurs(heading) {
      if SlipSource.isHeading(heading) { sources.append(place) }
      switch SheetHeading(heading) {
      case .vote(isSure: true): sure.append((place, heading))
      case .vote(isSure: false): unsure.append((place, heading))
      case .ticked(let answer): ticks.append((place, answer))
      case .delivery: delivery = delivery ?? place
      case .signer: signers.append((place, SignerCell.isForAnother(heading)))
      case .validity(let about): standing.validity.append(((place, heading), about))
      case .relation: relations.append(place)
      case .mandate: mandates.append(place)
      default: continue
      }
    }
    // A column nobody wrote in is no second vote.
    if sure.count > 1 {
      let used = sure.filter { filled.contains($0.place) }
      if !used.isEmpty { sure = used }
    }
    let isTicked = ticks.contains { $0.answer == .for } && ticks.contains { $0.answer == .against }
    if !isTicked { readAlone(ticks, table) }
    let sources = sure.isEmpty && ticks.isEmpty ? unsure : sure
    if sources.count > 1 || !sources.isEmpty && !ticks.isEmpty {
      throw .severalVoteColumns(
        (sources
          + ticks.map { place in
            (place.place, table.headings.first { $0.place == place.place }?.heading ?? "")
          }).map { $0.1.maskingLongNumbers })
    }
    guard let source = sources.first else {
      if ticks.isEmpty { throw .noAnswerColumn }
      notTaken = unsure.map(\.heading)
      findRemarks(table)
      return
    }
    (words, taken) = (source.place, source.heading)
    findRemarks(table)
    notTaken = unsure.filter { $0.place != source.place && filled.contains($0.place) }.map(
      \.heading)
  }

  /// Whether a column isn't one of people and dwellings; rosters know 代理人, who here signs a ballot.
  private static func isOurs(_ heading: String) -> Bool {
    guard let field = RosterField(heading: heading) else { return true }
    return field == .proxy
  }

  /// A lone 无效 beside the vote is a mark of validity; other ticks beside it were never read.
  private mutating func readAlone(
    _ found: [(place: Int, answer: Answer)], _ table: RosterTable
  ) {
    for tick in found where tick.answer == .invalid {
      let heading = table.headings.first { $0.place == tick.place }?.heading ?? ""
      standing.validity.append(((tick.place, heading), .void))
    }
    ticks = []
  }

  /// Every column that isn't read for the ballot or for figures.
  private mutating func findRemarks(_ table: RosterTable) {
    let read = places
    for (place, heading) in table.headings where !read.contains(place) {
      switch RosterField(heading: heading) {
      case .area, .phone, .identity, .number: continue
      default: standing.remarks.append((place, heading))
      }
    }
    let headed = Set(table.headings.map(\.place))
    for place in 0..<table.width where !headed.contains(place) {
      standing.remarks.append((place, UseColumn(unheaded: place).heading))
    }
  }

  /// The columns read here.
  var places: Set<Int> {
    Set(
      [words, delivery].compactMap(\.self) + ticks.map(\.place) + signers.map(\.place) + relations
        + mandates + standing.validity.map(\.column.place))
  }

  /// The ballot of a row with who signed it: an owner, the holder of a written proxy, or somebody
  /// else whose written proxy may still come (待补委托书).
  ///
  /// Where 委托书 says that there is none the ballot is invalid; where it says nothing, nobody knows.
  func signed(
    _ ballot: Ballot, by owners: [String], _ cells: [String], row: Int
  ) throws(BallotProblem) -> Ballot {
    func said(_ places: [Int]) -> [String] {
      places.compactMap { $0 < cells.count ? RosterCell.value(cells[$0]) : nil }
    }
    var ballot = ballot
    var names: [String] = []
    var byAnother = false
    for signer in signers where signer.place < cells.count {
      switch SignerCell(cells[signer.place], owners: owners, isForAnother: signer.isForAnother) {
      case .owner: continue
      case .nobody:
        // As the refusal asks: 无效 is what such a ballot is.
        if ballot.answer == .invalid { return ballot }
        throw .unsigned(room: ballot.room, row: row)
      case .another: byAnother = true
      case .name(let name): if !names.contains(name) { names.append(name) }
      }
    }
    let relation = said(relations).map(SignerCell.withoutNumbers).first {
      !SignerCell.ownWords.contains($0.foldedName)
    }
    guard names.count < 2 else { throw .severalSigners(names, row: row) }
    guard byAnother || !names.isEmpty || relation != nil else {
      // Nobody signed for the owner; a proxy that lies there all the same isn't passed over.
      guard let written = said(mandates).first, MandateCell(written) == .there else {
        return ballot
      }
      throw .proxyOfNobody(room: ballot.room, row: row)
    }
    let name = names.first ?? SignerCell.unnamed
    ballot.relation = relation ?? SignerCell.unsaid
    switch try said(mandates).first.map({ written throws(BallotProblem) in
      guard let mandate = MandateCell(written) else {
        throw .unknownMandate(RosterCell.oneLine(written).maskingLongNumbers, row: row)
      }
      return mandate
    }) ?? .awaited {
    case .there:
      ballot.relation = nil
      ballot.proxy = Proxy(holder: name, isWritten: true)
    case .none:
      ballot.signedBy = name
      ballot.proxy = Proxy(holder: name, isWritten: false)
    case .awaited: ballot.signedBy = name
    }
    return ballot
  }

  /// How the ballot of a row came in; nil where the sheet doesn't say.
  func source(_ cells: [String]) -> SlipSource? {
    sources.lazy.compactMap { $0 < cells.count ? SlipSource(cell: cells[$0]) : nil }.first
  }

  /// The vote of a row.
  func answer(_ cells: [String], row: Int) throws(BallotProblem) -> Answer {
    func cell(_ place: Int) -> String { place < cells.count ? cells[place].trimmingBlanks : "" }
    guard let words else { return try ticked(cells, row: row) }
    let written = cell(words)
    guard let answer = Answer(cell: written) else {
      throw .unknownAnswer(RosterCell.oneLine(written).maskingLongNumbers, row: row)
    }
    return answer
  }

  /// Whether a stroke stands where the vote belongs: ／ or —, which says what a blank says.
  func isStroke(_ cells: [String]) -> Bool {
    guard let words, words < cells.count, !cells[words].isEmpty,
      VoteColumns.strokes.mayStand(in: cells[words])
    else { return false }
    return ["-", "--", "—", "——", "–", "/", "\\"].contains(cells[words].foldedName)
  }

  private static let strokes = TellingSigns(ofEach: ["-", "/", "\\"])

  /// Whether nothing at all is written where the vote belongs.
  func isBlank(_ cells: [String]) -> Bool {
    (words.map { [$0] } ?? ticks.map(\.place)).allSatisfy {
      $0 >= cells.count || cells[$0].isBlank
    }
  }

  private func ticked(_ cells: [String], row: Int) throws(BallotProblem) -> Answer {
    var marked: [Answer] = []
    for (place, answer) in ticks {
      let written = place < cells.count ? cells[place].trimmingBlanks : ""
      switch written.foldedName {
      case "", "-", "—", "□", "☐", "0": continue
      case "√", "✓", "✔", "☑", "■", "1", "是", "y", "yes", answer.word(.chinese):
        marked.append(answer)
      default: throw .unknownAnswer(RosterCell.oneLine(written).maskingLongNumbers, row: row)
      }
    }
    guard marked.count < 2 else { throw .severalTicks(row: row) }
    return marked.first ?? .notReturned
  }
}
