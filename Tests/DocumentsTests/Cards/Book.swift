import Affairs
import Deliberation
import Documents
import Scenarios
import Synchronization
import Testing
import Values

/// A ledger put together act by act, and the papers that come of it.
struct Book {
  private(set) var ledger = Ledger()
  var meetings: Meetings
  private let drawing = Drawing()

  init(_ sessions: [Session] = []) {
    meetings = Meetings(sessions.map { Extract(of: $0) })
  }

  var casebook: Casebook { Casebook(ledger: ledger, meetings: meetings) }

  /// Judges a command at nine in the morning of a day, and takes in what comes of it.
  @discardableResult
  mutating func take(_ command: LedgerCommand, on date: String) throws -> LedgerEntry {
    let at = beijing(date, 9, 0)
    let id = EntryID(chain: "k7f3a2mq", n: ledger.entries.count + 1)
    let occasion = LedgerOccasion(
      at: at, by: "记录", entry: id, draw: drawing.draw,
      digest: { Array(repeating: UInt8($0.utf8.count % 251), count: 32) })
    let events = try ledger.decide(command, on: occasion, knowing: meetings)
    let entry = LedgerEntry(
      id: id, at: at, by: "记录", events: events, past: ledger.heads, code: padded(id.n, 16))
    ledger.apply(entry)
    return entry
  }

  /// Enters a card.
  @discardableResult
  mutating func enter(_ card: Card, on date: String) throws -> CardID {
    for case .entered(let it) in try take(.enter(.init(card: card)), on: date).events {
      return try #require(it.card.id)
    }
    throw NothingEntered()
  }

  mutating func enter(
    _ name: String, _ kind: PartyKind, on date: String, _ fill: (inout Party) -> Void = { _ in }
  ) throws -> CardID {
    var party = Party(name: name, kind: kind)
    fill(&party)
    return try enter(.party(party), on: date)
  }

  @discardableResult
  mutating func pledge(
    _ kind: PledgeKind, by: Pledge.Pledger, on target: CardID, day date: String,
    _ fill: (inout Pledge) -> Void = { _ in }
  ) throws -> CardID {
    var pledge = Pledge(kind: kind, by: by, on: [.card(target)])
    fill(&pledge)
    return try enter(.pledge(pledge), on: date)
  }

  @discardableResult
  mutating func note(
    _ kind: NoteKind, on target: Target, _ text: String, day date: String, by: String = "居委会",
    _ fill: (inout Note) -> Void = { _ in }
  ) throws -> LedgerEntry {
    var note = Note(on: [target], kind: kind, day: day(date), by: by, text: text)
    fill(&note)
    return try take(.note(.init(note)), on: date)
  }

  /// The paper of that name.
  func paper(
    _ name: String, of subject: PaperSubject, for audience: Audience? = nil, on date: String,
    from: String? = nil, to: String? = nil, _ fill: (inout LedgerIssuing) -> Void = { _ in }
  ) throws -> Document {
    let kind = try #require(LedgerPaperKind(name: name))
    var issuing = LedgerIssuing(on: day(date), from: from.map(day), to: to.map(day))
    fill(&issuing)
    return try casebook.document(
      kind, of: subject, for: audience ?? kind.audiences[0], issuing: issuing)
  }

  private struct NothingEntered: Error {}

  /// Characters for ids, that go on as a clock's digits do: the same again in every run.
  private final class Drawing: Sendable {
    private let drawn = Mutex(100_000)

    var draw: @Sendable (Int) -> String {
      { count in
        self.drawn.withLock { drawn in
          drawn += 1
          return String(String(drawn).suffix(count))
        }
      }
    }
  }
}

/// The day of that text.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
  return day
}

extension Document {
  /// As it is printed.
  var printed: String { TextRenderer().text(of: self) }

  /// The rows of its tables, one after another.
  var rows: [[String]] {
    blocks.flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows } else { [] }
    }
  }

  /// Labels and what follows them, in order.
  var labels: [String] {
    blocks.compactMap { if case .labelled(let label, let text) = $0 { label + text } else { nil } }
  }

  var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
  }
}
