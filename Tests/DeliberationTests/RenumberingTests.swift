import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

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
      for event in entry.events { _ = try otherwise(event, "\(about), entry \(entry.number)") }
      let changed = entry.renumbered(Numbers.other)
      #expect(changed.renumbered(Numbers.back) == entry, "\(about), entry \(entry.number)")
      other.apply(changed)
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
    for seed in part * 60..<part * 60 + UInt64(tried(of: 60)) {
      let session = RandomMeeting(seed: seed).session
      try hold(session.entries, of: session, "seed \(seed)")
    }
  }

  @Test(arguments: [Scenario.greenCorner, .stairwell, .naming, .representatives, .writtenRounds])
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

  @Test func `an entry tells its other numbers of what was struck out and of what it reserves`() {
    let numbers = Renumbering(numbers: ["p03": "p07", "i01": "i04"], entries: [4: 9])
    let entry = Entry(
      number: 4, at: beijing("2024-05-18", 14, 0), by: "主持",
      events: [.signedIn(.init(participant: "p03", way: nil))], redacted: "隐私",
      reserved: ["i01", "p02", "p03"], struck: ["p03.note", "reason"], wasSealed: true)
    let now = entry.renumbered(numbers)
    #expect((now.number, now.reserved) == (9, ["i04", "p02", "p07"]))
    #expect(now.struck == ["p07.note", "reason"])
    #expect(now.events == [.signedIn(.init(participant: "p07", way: nil))])
    #expect((now.at, now.by, now.redacted) == (entry.at, entry.by, entry.redacted))
    #expect(now.wasSealed)
  }

  @Test func `an objection bears its other number on its issue, and so does its answer`() throws {
    let numbers = Renumbering(
      numbers: ["i01": "i04"], objections: [Objection.ID(issue: "i01", number: 1): 3])
    let day = try #require(Day("2024-05-20"))
    let answered = Event.ObjectionAnswered(issue: "i01", number: 1, answer: "调暗", settled: day)
    #expect((answered.renumbered(numbers).issue, answered.renumbered(numbers).number) == ("i04", 3))
    let second = Event.ObjectionAnswered(issue: "i01", number: 2, answer: "调暗", settled: day)
    #expect(second.renumbered(numbers).number == 2)
    var session = try Scenario.greenCorner.tried()
    let issue = try #require(session.issues.values.first).id
    try session.play(
      .raiseObjection(
        .init(issue: issue.text, by: "居民己", text: "太亮", on: day, inWriting: true)),
      at: beijing("2025-08-01", 9, 0))
    let raised = try #require(
      session.entries.last?.events.compactMap { event in
        if case .objectionRaised(let it) = event { it } else { nil }
      }.first)
    let id = Objection.ID(issue: issue, number: raised.objection.number)
    let other = raised.renumbered(Renumbering(objections: [id: 7]))
    #expect((other.issue, other.objection.number) == (issue, 7))
    #expect(other.objection.text == raised.objection.text)
  }

  /// Two copies that went on apart may each have confirmed a register: the second's come after the
  /// first's.
  @Test func `a register confirmed before makes each later one the next`() throws {
    var session = try Scenario.stairwell.played()
    let end = beijing("2024-01-21", 16, 0)
    for (number, command) in [
      Command.openVote(.init(proposal: VoteProposal(way: .slips))),
      .voidVote(.init(vote: nil, reason: "清册有误", approved: nil)),
      .confirmOwners(.init(roll: Scenario.stairwellRegister)),
      .openVote(.init(proposal: VoteProposal(way: .slips))),
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .for)])),
    ].enumerated() {
      try session.play(command, at: end.adding(seconds: 60 * number), by: "计票甲")
    }
    let numbers = Renumbering(
      entries: Dictionary(uniqueKeysWithValues: (1...session.lastEntry).map { ($0, $0 + 1) }),
      ownerRolls: Dictionary(
        uniqueKeysWithValues: (1...9).map { (OwnerRoll.ID($0), OwnerRoll.ID($0 + 1)) }))
    let first = try #require(session.entries.first)
    let register = OwnerRoll(dwellings: [], heads: [])
    var entries = [
      Entry(
        number: 1, at: first.at, by: "核房员", events: [.ownersConfirmed(.init(roll: register))])
    ]
    entries += session.entries.map { $0.renumbered(numbers) }
    let joined = Session(identity: session.header, entries: entries)
    #expect(joined.damage == nil)
    #expect(joined.ownerRolls == [register] + session.ownerRolls)
    let votes = session.votes.values.filter { $0.opening.register != nil }
    #expect(votes.map { $0.opening.register?.place } == [1, 2])
    for vote in votes {
      let now = try #require(joined.votes[vote.id])
      #expect(now.opening.register?.place == vote.opening.register.map { $0.place + 1 })
      #expect(joined.owners(of: now) == session.owners(of: vote))
      #expect(joined.voterCount(of: now.opening) == session.voterCount(of: vote.opening))
      #expect(joined.ballots(of: now) == session.ballots(of: vote))
    }
  }
}
