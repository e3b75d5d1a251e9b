import Deliberation
import Scenarios
import TestSupport
import Values

/// A file in which much is taken back, corrected and struck out: as `decide` would have it, and as no
/// program writes it.
struct RewrittenFile {
  private(set) var entries: [Entry]
  private var random: SeededGenerator

  /// - Parameter forged: how many entries are put in that rewrite the past by nobody's leave.
  init(seed: UInt64, forged: Int) {
    random = SeededGenerator(seed: seed)
    entries = RandomMeeting(seed: seed).written
    if Bool.random(using: &random) { strikeLines() }
    for _ in 0..<forged { forge() }
    entries = entries.enumerated().map { place, entry in
      Entry(
        number: place + 1, at: entry.at, by: entry.by, events: entry.events,
        redacted: entry.redacted, reserved: entry.reserved)
    }
  }

  /// Leaves of lines out of which words were struck no more than that they were.
  private mutating func strikeLines() {
    for event in entries.flatMap(\.events) {
      guard case .restated(let it) = event, entries.indices.contains(it.entry - 1) else { continue }
      strike(it.entry - 1)
    }
  }

  private mutating func strike(_ place: Int) {
    let entry = entries[place]
    entries[place] = Entry(
      number: entry.number, at: entry.at, by: entry.by, events: [], redacted: "涂销",
      reserved: entry.highestMade)
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  /// The number of an entry, mostly one that is there.
  private mutating func number() -> Int { roll(entries.count + 3) }

  private mutating func forge() {
    guard !entries.isEmpty else { return }
    let place = roll(entries.count + 1)
    let (at, number) = (entries[entries.count - 1].at, number())
    let of = entries.indices.contains(number - 1) ? entries[number - 1] : entries[0]
    var events: [Event]
    switch roll(6) {
    case 0, 1: events = [.retracted(.init(entry: number, reason: nil))]
    case 2, 3: events = [correction(of: of)]
    case 4:
      events = [
        .restated(
          .init(
            entry: number, at: of.at, by: of.by, events: roll(2) == 0 ? of.events : [], struck: [],
            reason: nil, approved: "主任"))
      ]
    default:
      if roll(3) == 0 { strike(entries.indices.randomElement(using: &random) ?? 0) }
      events = of.events
    }
    if roll(4) == 0 { events += entries[roll(entries.count)].events }
    entries.insert(Entry(number: 0, at: at, by: "手", events: events), at: place)
  }

  private mutating func correction(of entry: Entry) -> Event {
    let fields = entry.events.flatMap(\.fields)
    let field = fields.isEmpty ? nil : fields[roll(fields.count)]
    let said = ["p01", "p02", "p99", "2", "2000000000", "居民甲", field?.value ?? ""]
    return .corrected(
      .init(
        entry: roll(8) == 0 ? 0 : entry.number, field: field?.name ?? "reason",
        old: field?.value ?? "", new: said[roll(said.count)], reason: "笔误", by: nil,
        approved: "主任"))
  }
}
