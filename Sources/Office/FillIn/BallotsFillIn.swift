import Deliberation
import Sentences
import Text
import Values

/// 表决票: the slips of the owners' vote under way, a dwelling a row, as one clerk reads them. The second
/// reading is somebody else's, and its sheet says nothing of the first.
struct BallotsFillIn: FillInSource {
  let list: FillInList
  let columns: [FillInColumn]
  let rows: [FillInRow]
  private let owners: OwnersVote
  private let language: Language

  static let answer = FillInColumn("票上意见")
  static let marks = FillInColumn("选了第几号")
  static let signer = FillInColumn("谁签的票")
  static let relation = FillInColumn("与业主关系")
  static let holder = FillInColumn("代理人")
  static let mandate = FillInColumn("有没有书面委托书")
  static let opinion = FillInColumn("委托意见")
  static let came = FillInColumn("收到日期", .day)

  init(_ list: FillInList, _ owners: OwnersVote, in language: Language) {
    (self.list, self.owners, self.language) = (list, owners, language)
    columns =
      [.shown("业主"), .shown("面积", .number)]
      + (owners.candidates == nil ? [] : [Self.marks])
      + [Self.answer, Self.signer, Self.relation, Self.holder, Self.mandate]
      + (owners.candidates == nil ? [Self.opinion] : [])
      + (owners.vote.period == nil ? [] : [Self.came])
    let blanks = Array(repeating: "", count: columns.count - 2)
    let readings = owners.vote.slips
    let own = list == .ballots ? Array(readings.prefix(1)) : Array(readings.dropFirst())
    let read = Dictionary(grouping: own.flatMap(\.ballots), by: \.room)
    rows = owners.roll.dwellings.map { dwelling in
      FillInRow(
        id: dwelling.room, called: dwelling.room,
        cells: [dwelling.owners.joined(separator: "、"), "\(dwelling.area)"] + blanks,
        state: (read[dwelling.room] ?? []).map { "\($0)" })
    }
  }

  /// - Throws: that this reading isn't for whoever filled in the sheet.
  func check(_ filler: String) throws(FillInTrouble) {
    let first = owners.vote.slips.first?.clerk
    switch list {
    case .ballots:
      if let first, first.foldedName != filler.foldedName { throw .readAlready(by: first) }
    case .ballotsAgain:
      guard let first else { throw .firstReadingMissing }
      if first.foldedName == filler.foldedName { throw .sameReader(first) }
    case .tasks, .feedback, .visits, .postings, .sites, .adoptions, .accounts, .consents, .roster:
      break
    }
  }

  func act(of filled: FilledRow, on row: FillInRow?) throws(FillInDoubt) -> FillInAct {
    guard let row, let filler = filled.filler else { throw .numberMissing }
    let sitting = SlipSitting(clerk: reader(filler))
    let before = owners.reading(at: sitting)[row.id]
    var ballot = try ballot(filled, of: row.id)
    if ballot.answer != .notReturned { ballot.came = try filled.day(Self.came) ?? before?.came }
    return .meeting(
      sitting.entering(owners.entering(ballot, insteadOf: before), of: owners))
  }

  /// The clerk's name as it was written first.
  private func reader(_ filler: String) -> String {
    owners.vote.slips.map(\.clerk).first { $0.foldedName == filler.foldedName } ?? filler
  }

  func isThere(_ act: FillInAct, on row: FillInRow?) -> Bool {
    guard case .meeting(.enterSlips(let asked), _) = act, let ballot = asked.ballots.last else {
      return false
    }
    let own = list == .ballots ? owners.vote.slips.prefix(1) : owners.vote.slips.dropFirst()
    return asked.ballots.count == 1 && own.contains { $0.ballots.contains(ballot) }
  }

  /// The slip as a form reads it.
  private func ballot(_ filled: FilledRow, of room: String) throws(FillInDoubt) -> Ballot {
    let words = SlipsWording(language)
    var ballot = try said(filled, of: room, words)
    ballot.signedBy = filled[Self.signer]
    ballot.relation = filled[Self.relation]
    if let holder = filled[Self.holder] {
      let isWritten = try filled.word(
        Self.mandate, [("有", true), ("没有", false), ("是", true), ("否", false)])
      guard let isWritten else { throw .missing(column: Self.mandate.title) }
      if isWritten {
        ballot.proxy = Proxy(
          holder: holder, isWritten: true,
          opinion: try filled.word(Self.opinion, Self.opinions) ?? nil)
      } else if ballot.signedBy == nil {
        // Nothing in writing: the slip stands as it is signed, and waits for the proxy.
        ballot.signedBy = holder
      }
    } else if let column = [Self.mandate, Self.opinion].first(where: { filled[$0] != nil }) {
      throw .refused(
        language(
          "“\(column.title)”填了，“\(Self.holder.title)”没有填写。",
          "“\(column.title)” is filled in and “\(Self.holder.title)” is empty."))
    }
    let dwelling = owners.roll.dwellings.first { $0.room == room }
    let known = (dwelling?.owners ?? []) + (dwelling?.voter.map { [$0] } ?? [])
    if let signer = ballot.signedBy, ballot.relation == nil, ballot.proxy == nil,
      ballot.answer != .notReturned,
      !known.contains(where: { $0.foldedName == signer.foldedName })
    {
      throw .refused(words.relationNeeded(signer, room))
    }
    return ballot
  }

  /// What the slip says, by a word or by the numbers marked on it.
  private func said(
    _ filled: FilledRow, of room: String, _ words: SlipsWording
  ) throws(FillInDoubt) -> Ballot {
    if let candidates = owners.candidates, let text = filled[Self.marks] {
      guard filled[Self.answer] == nil else {
        throw .refused(
          language(
            "“\(Self.marks.title)”和“\(Self.answer.title)”只填一格。",
            "Fill in “\(Self.marks.title)” or “\(Self.answer.title)”, not both."))
      }
      switch SlipMarks(text, among: candidates) {
      case .names(let names): return Ballot(room: room, marking: names)
      case .unknown(let text):
        throw .refused(words.noCandidate(text, of: candidates.count))
      }
    }
    let known = SlipAnswer.all(of: owners).map { answer in
      (SlipsWording(.chinese).answer(answer.answer), answer.answer)
    }
    guard let answer = try filled.word(Self.answer, known) else {
      throw .missing(
        column: owners.candidates == nil ? Self.answer.title : Self.marks.title)
    }
    return Ballot(
      room: room, answer: answer,
      marks: owners.candidates != nil && answer == .abstain ? [] : nil)
  }

  private static let opinions: [(String, Answer?)] = [
    ("由代理人定", nil), ("同意", .for), ("反对", .against), ("弃权", .abstain),
  ]
}
