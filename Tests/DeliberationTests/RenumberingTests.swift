import Deliberation
import Scenarios
import Testing

/// Other numbers for the things of a meeting change nothing else in it.
@Suite struct RenumberingTests {
  private func renumbered(_ event: Event, _ numbers: Renumbering) -> Event {
    event.payload.renumbered(numbers).event
  }

  /// Whether the text of a correction may say a number without being one.
  private func isFree(_ place: String, in event: Event) -> Bool {
    guard case .corrected(let it) = event else { return false }
    let isOfPerson = ["participant", "mover", "seconder", "speaker", "by"]
      .contains(it.field.split(separator: ".").last.map(String.init))
    return !isOfPerson && (place.hasPrefix(".corrected.old") || place.hasPrefix(".corrected.new"))
  }

  /// The event with other numbers, of which nothing is left behind, and which comes back as it was.
  private func otherwise(_ event: Event, _ about: String) throws -> Event {
    let other = renumbered(event, Numbers.other)
    let left = try Numbers.old(in: other).filter { !isFree($0, in: other) }
    #expect(left.isEmpty, "\(about): \(event.name) keeps \(left)")
    #expect(renumbered(other, Numbers.back) == event, "\(about) comes back otherwise")
    #expect(other.formatVersion == event.formatVersion)
    return other
  }

  /// Holds the entries, as they were written, against the same with other numbers.
  private func hold(_ entries: [Entry], of session: Session, _ about: String) throws {
    var other = Session(identity: session.header)
    for entry in entries {
      let events = try entry.events.map { event in
        try otherwise(event, "\(about), entry \(entry.number)")
      }
      other.apply(Entry(number: entry.number, at: entry.at, by: entry.by, events: events))
    }
    #expect(other.damage == nil, "\(about)")
    let (mine, others) = (
      Numbers.facts(of: session, renumbered: Numbers.other),
      Numbers.facts(of: other, renumbered: Renumbering())
    )
    #expect(mine.count > 20)
    for (said, now) in zip(mine, others) where said != now {
      Testing.Issue.record("\(about): \(said) is now \(now)")
    }
  }

  @Test(arguments: 0..<4) func `a random meeting with other numbers is the same`(
    part: UInt64
  ) throws {
    for seed in part * 60..<part * 60 + 60 {
      let session = RandomMeeting(seed: seed).session
      try hold(session.entries, of: session, "seed \(seed)")
    }
  }

  @Test(arguments: [Scenario.greenCorner, .stairwell, .naming, .representatives])
  func `so is one in which everything is tried, and words struck out`(scenario: Scenario) throws {
    var session = try scenario.tried()
    var written = session.entries
    let end = beijing("2025-08-01", 9, 0)
    for entry in session.entries where entry.number.isMultiple(of: 4) {
      let fields = session.redactableFields(of: entry).map(\.path)
      guard let field = fields.first else { continue }
      let command = Command.redact(
        .init(entry: entry.number, fields: [field], reason: "隐私", approved: "主任"))
      guard (try? session.play(command, at: end)) != nil else { continue }
      written.append(try #require(session.entries.last))
    }
    #expect(
      written.last?.events.contains { if case .restated = $0 { true } else { false } } == true)
    try hold(written, of: session, session.header.title)
  }

  @Test func `every kind of event with other numbers keeps none of its own`() throws {
    let events = try Event.everyKind()
    for event in events { _ = try otherwise(event, "\(event)") }
    let missing = Set(Event.types.keys).subtracting(events.map(\.name))
    #expect(missing.isEmpty)
  }

  @Test func `an event of another entry says its other number`() {
    let numbers = Renumbering(numbers: ["p03": "p07"], entries: [4: 9])
    let corrected = Event.Corrected(
      entry: 4, field: "p03.participant", old: "p03", new: "p04", reason: "p03 听错", by: nil,
      approved: "主任")
    let now = corrected.renumbered(numbers)
    #expect((now.entry, now.field) == (9, "p07.participant"))
    #expect((now.old, now.new, now.reason) == ("p07", "p04", "p03 听错"))
    #expect(Event.Retracted(entry: 4, reason: nil).renumbered(numbers).entry == 9)
    #expect(Event.Retracted(entry: 3, reason: nil).renumbered(numbers).entry == 3)
    let restated = Event.Restated(
      entry: 4, at: nil, by: nil, events: [.signedIn(.init(participant: "p03", way: nil))],
      struck: ["p03.note"], reason: nil, approved: "主任")
    let again = restated.renumbered(numbers)
    #expect((again.entry, again.struck) == (9, ["p07.note"]))
    #expect(again.events == [.signedIn(.init(participant: "p07", way: nil))])
  }
}
