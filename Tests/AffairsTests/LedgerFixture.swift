import Affairs
import Deliberation
import Scenarios
import Synchronization
import TestSupport
import Testing
import Values

/// A ledger that takes commands one after another, each on a day, as one computer's chain does.
///
/// Ids are drawn by a generator that is the same in every run, so that a test can name them.
struct LedgerFixture {
  private(set) var ledger = Ledger()
  var meetings: Meetings
  /// The computer that writes.
  var chain = "k7f3a2mq"
  /// The clerk who types.
  var clerk = "记录"
  /// The other computers, and how far their chains are here.
  var reach: [Passage.Reach] = []
  private var written: [String: Int] = [:]
  private let drawing = Drawing()

  init(_ meetings: [Extract] = []) { self.meetings = Meetings(meetings) }

  /// What the ledger and the meetings tell together.
  var casebook: Casebook { Casebook(ledger: ledger, meetings: meetings) }

  /// Judges a command at nine in the morning of a day, and takes in what comes of it.
  ///
  /// - Returns: the entry that holds it.
  @discardableResult
  mutating func take(
    _ command: LedgerCommand, on day: String, hour: Int = 9
  ) throws(LedgerRefusal) -> LedgerEntry {
    let at = beijing(day, hour, 0)
    let id = EntryID(chain: chain, n: written[chain, default: 0] + 1)
    let occasion = LedgerOccasion(
      at: at, by: clerk, entry: id, draw: drawing.draw, digest: LedgerFixture.digest,
      reach: reach)
    let events = try ledger.decide(command, on: occasion, knowing: meetings)
    let entry = LedgerEntry(
      id: id, at: at, by: clerk, events: events, past: ledger.heads,
      code: padded(id.n, 16))
    ledger.apply(entry)
    written[chain] = id.n
    return entry
  }

  /// Enters a card.
  ///
  /// - Returns: its id.
  @discardableResult
  mutating func enter(_ card: Card, on day: String) throws -> CardID {
    let entry = try take(.enter(.init(card: card)), on: day)
    for case .entered(let it) in entry.events { return try #require(it.card.id) }
    throw NothingEntered()
  }

  /// Gives a card anew as it stands, with something of it changed.
  mutating func revise(
    _ id: CardID, on day: String, _ change: (inout Card) -> Void
  ) throws {
    var card = try #require(ledger[id: id]?.card)
    change(&card)
    try take(.revise(.init(card: card)), on: day)
  }

  /// Notes something of a target.
  @discardableResult
  mutating func note(
    _ kind: NoteKind, on target: Target, _ text: String = "已办", day: String, by: String = "记录",
    _ fill: (inout Note) -> Void = { _ in }
  ) throws -> LedgerEntry {
    var note = Note(on: [target], kind: kind, day: try #require(Day(day)), by: by, text: text)
    fill(&note)
    return try take(.note(.init(note)), on: day)
  }

  /// 32 bytes that follow from a text alone; what an archive takes SHA-256 for.
  static let digest: @Sendable (String) -> [UInt8] = { text in
    let mixed = text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    var generator = SeededGenerator(seed: mixed)
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private struct NothingEntered: Error {}

  /// Characters for ids, the same again in every fixture.
  private final class Drawing: Sendable {
    private let generator = Mutex(SeededGenerator(seed: 7))
    private static let characters = Array("0123456789abcdefghijklmnopqrstuvwxyz")

    var draw: @Sendable (Int) -> String {
      { count in
        self.generator.withLock { generator in
          String(
            (0..<count).map { _ in Drawing.characters.randomElement(using: &generator) ?? "0" })
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
