import Deliberation
import Sentences
import Text
import Values

/// 逐户统计表 of the last round that was counted: what each dwelling's slip says, as both clerks read it,
/// and what the dwelling answered in the rounds before.
struct HouseholdTally: Paper {
  let code = "household-tally"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.countedRound, .confirmedRecovery, .confirmedCopy]
  let filing: Filing? = .slips

  func name(in language: Language) -> String { language("逐户统计表", "tally by dwelling") }
  func document(of proceedings: Proceedings) -> Document { proceedings.householdTally }
}

extension DocumentKind {
  package static let householdTally = DocumentKind(HouseholdTally())
}

extension Need {
  /// The slips of a round are counted and checked.
  static let countedRound = Need(code: "countedRound") {
    $0.countedRound != nil
  } sentence: { paper, language, reader in
    language(
      "表决票还没有计票、核对\(reader.member("checkCount", in: language))，不出\(paper)。",
      "No slips are counted and checked yet\(reader.member("checkCount", in: language)), so there is no \(paper)."
    )
  }
}

extension Proceedings {
  fileprivate var householdTally: Document {
    guard let vote = countedRound, let roll = session.owners(of: vote) else {
      return Document(kind: .householdTally, audience: audience, title: ["逐户统计表"], blocks: [])
    }
    let rows = TallyRows(vote, roll, of: self)
    let places = roll.dwellings.indices.filter { !roll.dwellings[$0].kind.isParking }
    let area = places.reduce(Area(hundredths: 0)) {
      Area(hundredths: $0.hundredths + roll.dwellings[$1].area.hundredths)
    }
    let sum =
      ["合计", "\(places.count)户", "\(area)", "\(session.voterCount(of: vote.opening))"]
      + Array(repeating: "", count: 11)
    let tables = TallyRows.tables(of: places.map { rows.row($0) } + [sum])
    var blocks: [Block] = [
      .fields([
        .init("表决事项", about(vote)), .init("轮次", "第\(vote.opening.round)次表决"),
        .init("起止", period(of: vote)),
      ]), .blank,
    ]
    for table in tables { blocks += [.table(table), .blank] }
    if let history = rows.history(of: places) { blocks += [.table(history), .blank] }
    if let early = earlyClose(of: vote) { blocks.append(.line(early)) }
    if let electronic = electronicVoting(in: vote) { blocks += [.paragraph(electronic), .blank] }
    if let counts = counts(of: vote) { blocks += [.table(counts), .blank] }
    blocks += [
      .small("同一业主有多套的，人数计在第一套；“沿用”是上一轮交回、本轮没有重交的票。"),
      .fields(
        ["计票人", "计票人"].map { .init("\($0)（签字）", "") }
          + (scrutineers(of: vote).isEmpty ? [] : [.init("监票人（签字）", "")])
          + (isCheckedByAnother(vote) ? [.init("核对人（签字）", "")] : [])),
    ]
    return Document(
      kind: .householdTally, audience: audience, title: ["\(about(vote))", "逐户统计表"], blocks: blocks,
      page: .wide)
  }
}

/// The rows of the tally of one round.
private struct TallyRows {
  private let vote: Vote
  private let roll: OwnerRoll
  private let session: Session
  private let answers: [String: Answer?]
  private let ballots: [Ballot]
  private let history: StanceHistory?
  private let days: [String: Day]
  private let carried: Set<String>
  private let settled: Set<String>
  private let opened: Day
  private let isOfSeveralSources: Bool

  init(_ vote: Vote, _ roll: OwnerRoll, of papers: Proceedings) {
    let session = papers.session
    (self.vote, self.roll, self.session) = (vote, roll, session)
    opened = vote.period?.from ?? session.zoned(vote.opened).day
    ballots = session.ballots(of: vote)
    isOfSeveralSources = !session.slipSources(of: vote).isEmpty
    answers = session.answers(in: vote, on: vote.lastDay ?? session.announcedDay(of: vote))
    history = papers.issue(of: vote).map { session.stanceHistory(on: $0) }
    days = session.slipDays(in: vote)
    carried = Set(session.carriedSlips(of: vote).flatMap(\.rooms))
    settled = Set(
      session.entries.filter { session.retractedBy[$0.number] == nil }.flatMap(\.events).flatMap {
        event -> [String] in
        if case .slipsSettled(let it) = event, it.vote == vote.id {
          it.ballots.map(\.room)
        } else {
          []
        }
      })
  }

  func row(_ place: Int) -> [String] {
    let dwelling = roll.dwellings[place]
    let room = dwelling.room
    let own = ballots.filter { $0.room == room && $0.answer != .notReturned }
    let head = roll.heads.first { $0.dwellings.contains(place) }
    let first = head?.dwellings.min() ?? place
    let isCarried = carried.contains(room)
    return [
      room, dwelling.owners.joined(separator: "、"), "\(dwelling.area)",
      first == place ? "1" : "与\(roll.dwellings[first].room)并计", "",
      vote.deliveries[room]?.on.official(after: opened) ?? "",
      own.isEmpty ? "未交回" : isCarried ? "沿用" : days[room]?.official(after: opened) ?? "",
      word(answers[room]), own.compactMap(\.signedBy).joined(separator: "、"),
      own.compactMap { $0.proxy?.holder }.joined(separator: "、"), read(room, by: 0),
      read(room, by: 1), settled.contains(room) ? "已核对原票" : "", "", sources(own),
    ]
  }

  /// How the slips of a dwelling came in; empty where the round has nothing but paper.
  private func sources(_ own: [Ballot]) -> String {
    guard isOfSeveralSources else { return "" }
    return own.map { ($0.source ?? .paper).name(in: .chinese) }.uniqued.joined(separator: "、")
  }

  private func word(_ answer: Answer??) -> String {
    switch answer {
    case nil: Answer.notReturned.word(.chinese)
    case .some(nil): "争议票"
    case .some(.some(let answer)): answer.word(.chinese)
    }
  }

  /// How the first or the second reading has it.
  private func read(_ room: String, by place: Int) -> String {
    guard vote.slips.indices.contains(place) else { return "" }
    return vote.slips[place].ballots.filter { $0.room == room }.map { $0.answer.word(.chinese) }
      .joined(separator: "、")
  }

  /// The counts of these rows, and beside them what is known of each slip, with room for what isn't.
  static func tables(of rows: [[String]]) -> [TextTable] {
    let titles = [
      "房号", "业主", "面积（㎡）", "人数", "票号", "送达", "交回", "意见", "签名人", "代理", "录入甲", "录入乙", "差异处理", "备注",
      "来源",
    ]
    let widths = [4: 6, 8: 8, 9: 8, 12: 10, 13: 8]
    // In one they are wider than the page.
    return [[0, 1, 2, 3, 6, 7, 10, 11], [0, 4, 5, 14, 8, 9, 12, 13]].map { places in
      TextTable(
        columns: places.map {
          .init(titles[$0], $0 == 2 || $0 == 3 ? .trailing : .leading, least: widths[$0] ?? 0)
        },
        rows: (places.contains(1) ? rows : rows.dropLast()).map { row in places.map { row[$0] } })
    }
  }

  /// 各轮意见, where the dwellings were asked before.
  func history(of places: [Int]) -> TextTable? {
    guard let history, history.votes.count > 1 else { return nil }
    let rounds = history.votes.compactMap { session.votes[$0]?.opening.round }
    return TextTable(
      columns: [.init("房号")] + rounds.map { .init("第\($0)次表决") },
      rows: places.map { place in
        let room = roll.dwellings[place].room
        return [room] + history.changes(of: room).map { $0.word(.chinese) }
      })
  }
}
