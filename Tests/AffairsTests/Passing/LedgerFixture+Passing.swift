import Affairs
import Deliberation
import Testing
import Values

extension LedgerFixture {
  /// Enters a matter of that procedure and begins it.
  mutating func begin(
    _ procedure: String, _ title: String = "事项", on day: String,
    _ fill: (inout Matter) -> Void = { _ in }
  ) throws -> CardID {
    var matter = Matter(title: title)
    fill(&matter)
    let id = try enter(.matter(matter), on: day)
    try take(.begin(.init(matter: id, procedure: procedure)), on: day)
    return id
  }

  @discardableResult
  mutating func pass(
    _ step: String, of matter: CardID, on day: String, evidence: [String] = [],
    despite: String? = nil, asked: [Passage.Reach] = []
  ) throws(LedgerRefusal) -> LedgerEntry {
    try take(
      .pass(
        .init(matter: matter, step: step, evidence: evidence, despite: despite, asked: asked)),
      on: day)
  }

  @discardableResult
  mutating func skip(
    _ step: String, of matter: CardID, on day: String, reason: String?
  ) throws(LedgerRefusal) -> LedgerEntry {
    try take(.skip(.init(matter: matter, step: step, reason: reason)), on: day)
  }

  /// Posts a notice for so many days.
  @discardableResult
  mutating func post(
    _ matter: CardID, for days: Int?, on day: String, unit: DayUnit? = nil
  ) throws -> LedgerEntry {
    try note(.notice, on: .card(matter), "张贴", day: day) { note in
      var notice = Notice(channels: ["公示栏"], posted: note.day, days: days)
      notice.unit = unit
      note.notice = notice
    }
  }

  /// Has a meeting be known.
  mutating func meet(_ extract: Extract) { meetings = Meetings(meetings.extracts + [extract]) }

  /// Has a meeting be known as it says now, in the place of what it said.
  mutating func restate(_ extract: Extract) {
    meetings = Meetings(meetings.extracts.filter { $0.header.id != extract.header.id } + [extract])
  }

  func standing(of matter: CardID, on date: String) throws -> MatterStanding {
    try #require(casebook.standing(of: matter, on: day(date)))
  }

  /// What a refusal says that a step lacks; nothing for any other.
  func lacks(of step: String, in matter: CardID, on date: String) throws -> [Missing] {
    try #require(try standing(of: matter, on: date)[step]).lacks.map(\.missing)
  }
}

/// What a step is refused for that lacks something.
func missing(_ refusal: LedgerRefusal?) -> [Missing] {
  switch refusal {
  case .stepLacks(_, let lacks), .mayNotPassLacking(_, let lacks): lacks.map(\.missing)
  default: []
  }
}
