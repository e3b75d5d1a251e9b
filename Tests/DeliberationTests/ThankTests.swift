import Deliberation
import Scenarios
import Testing
import Values

/// 致谢: whom the meeting thanked, as the record prints it.
@Suite struct ThankTests {
  @Test func `whoever is thanked by number is called by name`() throws {
    var stand = try AdjournedTests().adjourned()
    let person = try #require(stand.session.roster.first)
    let events = try stand.act(.thank(.init(name: person.id.text, text: "借用门厅")))
    #expect(events == [.thanked(.init(name: person.name, text: "借用门厅"))])
    #expect(events.formatVersion == 3, "an older program would call the file wrong")
    #expect(throws: Refusal.input(.tooLong(.name, limit: 200))) {
      try stand.session.decide(
        .thank(.init(name: String(repeating: "甲", count: 201), text: "送水")),
        on: Occasion(at: stand.clock, by: "记录"))
    }
  }

  @Test func `thanks that stood at the adjournment are corrected, not taken back`() throws {
    var session = Session(identity: Scenario.greenCorner.identity)
    for step in Scenario.greenCorner.steps {
      if case .adjourn = step.command { break }
      try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
    }
    var stand = AdjournedTests.Stand(session: session)
    try stand.act(.thank(.init(name: "物业公司", text: "清运枯枝")))
    let entry = stand.session.lastEntry
    try stand.act(.adjourn(.init(reason: nil)))
    #expect(
      stand.refusal(of: .retract(.init(entry: entry, reason: "没有这回事")))
        == .record(.stoodAtAdjournment(entry: entry)))
    try stand.act(
      .correct(
        .init(
          entry: entry, field: "name", old: "物业公司", new: "物业服务公司", reason: "漏字",
          approved: "社区党委书记")))
    let told = try stand.session.corrected(stand.session.entries[entry - 1])
    #expect(told == [.thanked(.init(name: "物业服务公司", text: "清运枯枝"))])
  }

  @Test func `an entry that keeps thanks without their words is of their version`() throws {
    var stand = try AdjournedTests().adjourned()
    try stand.act(.thank(.init(name: "物业公司", text: "清运枯枝")))
    let kept = Event.Restated(
      entry: stand.session.lastEntry, at: nil, by: nil,
      events: [.thanked(.init(name: "物业公司", text: ""))], struck: ["text"], reason: "本人要求",
      approved: "社区党委书记")
    #expect(kept.formatVersion == 3)
    let within = Event.Restated(
      entry: stand.session.lastEntry, at: nil, by: nil, events: [.restated(kept)],
      struck: ["reason"],
      reason: "本人要求", approved: "社区党委书记")
    #expect(within.formatVersion == 3, "an older program would call the file wrong")
  }
}
