import Deliberation
import Foundation
import Scenarios
import Testing
import Values

/// An act in JSON is an object of one member, its name, and the name is that of its kind.
@Suite struct PayloadCodingTests {
  // MARK: What is met

  /// Every event of the meetings there are, and of every command that one of them would take.
  private static func met() throws -> Set<Event> {
    var events = Set(rare)
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives, .writtenRounds] {
      var session = Session(identity: scenario.identity)
      let followUp =
        session.header == Scenario.greenCorner.identity ? Scenario.greenCornerFollowUp : []
      for (number, step) in (scenario.steps + followUp).enumerated() {
        try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
        guard number % 2 == 0 else { continue }
        for specimen in Command.specimens {
          let occasion = Occasion(at: step.at, by: step.by)
          guard let decided = try? session.decide(specimen, on: occasion) else { continue }
          events.formUnion(decided)
        }
      }
      events.formUnion(session.entries.flatMap(\.events))
    }
    for seed: UInt64 in 0..<200 {
      events.formUnion(RandomMeeting(seed: seed).session.entries.flatMap(\.events))
    }
    return events
  }

  /// What comes about in none of those meetings.
  private static var rare: [Event] {
    let day = Day("2024-05-18")!
    let moment = beijing("2024-05-18", 14, 30)
    let proxy = SuppliedProxy(room: "101", signer: "居民甲", owner: "业主01", opinion: .for, on: day)
    let erratum = Erratum(old: "灯", new: "燈", by: "记录人乙", approved: "主任", reason: "笔误")
    return [
      .constituted(.init(constitution: .representatives, number: 4, despiteValidity: "沿用上届规则")),
      .happenedOn(.init(day: day)), .sealedAsRecovered(.init()),
      .signInMissed(.init(participant: "p02", way: .online, reason: "漏登", approved: "主任")),
      .stepBegun(.init(step: "s01")), .stepEnded(.init(step: "s01")),
      .amendmentReopened(.init(amendment: "a01")), .turnResumed(.init(turn: "t01")),
      .countWithdrawn(.init(vote: "v01")),
      .deliveryTakenOut(.init(vote: "v01", rooms: ["101"], reason: "敲错门")),
      .proxySupplied(.init(vote: "v01", proxy: proxy)),
      .proxyWithdrawn(.init(vote: "v01", room: "101", signer: "居民甲", reason: "业主收回")),
      .roundExtended(.init(vote: "v01", until: day, reason: "人数不够")),
      .roundClosed(.init(vote: "v01")),
      .consentLetGo(.init(issue: "i01", party: "产权单位")),
      .objectionAnswered(.init(issue: "i01", number: 1, answer: "调暗", settled: day)),
      .attachmentRemoved(.init(attachment: "f01", reason: "不清")),
      .erratumNoted(.init(motion: "m01", version: 1, erratum: erratum)),
      .restated(
        .init(
          entry: 3, at: moment, by: "记录",
          events: [.excused(.init(participant: "p02", reason: nil))],
          struck: ["reason"], reason: "隐私", approved: "主任")),
      .lastRecordConfirmed(.init(meeting: "上次议事会", on: day, text: "无异议")),
      .paperIssued(
        .init(
          paper: "notice", audience: "public", version: 2, on: day, ways: [.posted, .messaged],
          by: "记录人甲",
          file: .init(
            name: "公示_第2版.docx", kind: "公示", bytes: 3, sha256: String(repeating: "0", count: 64)),
          edited: true, differing: 1, reason: "面积以测绘报告为准")),
      .recordReviewed(.init(by: "主持人甲", on: day)),
      .recordConfirmed(.init(by: "居民议事会", on: day)),
      .recoveryConfirmed(.init(by: "记录人乙", text: "已重新登记")),
      .recovered(.init(leftOut: "第9条", original: String(repeating: "a", count: 64))),
      .recordLost(.init(loss: .init(first: 9, last: 9, wasSealed: true))),
    ]
  }

  /// Every command of the meetings there are, one of each kind, and what a clerk at random gives.
  private static var commands: Set<Command> {
    var commands = Set(Command.specimens)
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives, .writtenRounds] {
      commands.formUnion(scenario.steps.map(\.command))
    }
    for seed: UInt64 in 0..<40 {
      var clerk = RandomClerk(seed: seed)
      let session = RandomMeeting(seed: seed).session
      for _ in 0..<40 { commands.insert(clerk.command(for: session)) }
    }
    return commands
  }

  // MARK: How it is written and read

  /// The name of the case, as the program itself says it nowhere.
  private func kind(of act: Any) -> String {
    Mirror(reflecting: act).children.first?.label ?? "\(act)"
  }

  private func members(_ json: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func read<Act: Decodable>(_ text: String, as act: Act.Type) throws -> Act {
    try JSONDecoder().decode(act, from: Data(text.utf8))
  }

  private func written(_ act: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(act), as: UTF8.self)
  }

  private func event<Payload: EventPayload>(
    _ payload: Payload.Type, named name: String, in json: Data
  ) throws -> Event? {
    try JSONDecoder().decode([String: Payload].self, from: json)[name]?.event
  }

  @Test func `every event is an object of one member, which is its name`() throws {
    var kinds: Set<String> = []
    for event in try Self.met() {
      let name = kind(of: event)
      let json = try JSONEncoder().encode(event)
      let members = try members(json)
      #expect(members.keys.elementsEqual([name]), "\(members)")
      #expect(members[name] is [String: Any], "\(members)")
      #expect(try JSONDecoder().decode(Event.self, from: json) == event)
      #expect(event.payload.event == event)
      let type = try #require(Event.types[name], "\(name) is in no list")
      #expect(ObjectIdentifier(type) == ObjectIdentifier(Swift.type(of: event.payload)))
      let again = try #require(try self.event(type, named: name, in: json))
      #expect(again == event)
      #expect(kind(of: again) == name)
      kinds.insert(name)
    }
    let names = Set(Event.types.keys)
    #expect(names.count > 80)
    #expect(kinds == names, "never met, or in no list")
  }

  @Test func `every command is an object of one member, which is its name`() throws {
    var kinds: Set<String> = []
    for command in Self.commands {
      let name = kind(of: command)
      let json = try JSONEncoder().encode(command)
      let members = try members(json)
      #expect(members.keys.elementsEqual([name]), "\(members)")
      #expect(members[name] is [String: Any], "\(members)")
      #expect(try JSONDecoder().decode(Command.self, from: json) == command)
      let type = try #require(Command.kinds[name], "\(name) is in no list").type
      #expect(ObjectIdentifier(type) == ObjectIdentifier(Swift.type(of: command.payload)))
      kinds.insert(name)
    }
    let names = Set(Command.kinds.keys)
    #expect(names.count > 80)
    #expect(kinds == names, "never met, or in no list")
  }

  @Test func `no two names are of one kind`() {
    #expect(Set(Event.types.values.map { ObjectIdentifier($0) }).count == Event.types.count)
    #expect(
      Set(Command.kinds.values.map { ObjectIdentifier($0.type) }).count == Command.kinds.count)
  }

  // MARK: What isn't an act

  /// Whether it isn't read, for the want of exactly one name.
  private func isMismatch<Act: Decodable>(_ text: String, as act: Act.Type) -> Bool {
    do {
      _ = try read(text, as: act)
      return false
    } catch DecodingError.typeMismatch {
      return true
    } catch {
      return false
    }
  }

  @Test(arguments: [
    "{}", #"{"nothingKnown":{}}"#, #"{"SignIn":{"participants":["p01"]}}"#, "[]", #""pauseTurn""#,
    #"{"pauseTurn":{},"stopTurn":{}}"#, #"{"leave":{"participant":"p01"},"stopTurn":{}}"#,
  ])
  func `no name, an unknown one and two are no command`(text: String) {
    #expect(isMismatch(text, as: Command.self))
  }

  @Test(arguments: [
    "{}", #"{"nothingKnown":{}}"#, #"{"SignedIn":{"participant":"p01"}}"#, "[]",
    #""sealedAsRecovered""#, #"{"signInBegunAnew":{},"sealedAsRecovered":{}}"#,
    #"{"left":{"participant":"p01"},"signInBegunAnew":{}}"#,
  ])
  func `no name, an unknown one and two are no event`(text: String) {
    #expect(isMismatch(text, as: Event.self))
  }

  @Test func `a name of nothing beside one that is known is passed over`() throws {
    #expect(
      try read(#"{"nothingKnown":5,"stopTurn":{}}"#, as: Command.self) == .stopTurn(.init()))
    #expect(
      try read(#"{"left":{"participant":"p01"},"nothingKnown":5}"#, as: Event.self)
        == .left(.init(participant: "p01")))
  }

  @Test func `an act that says nothing is an empty object, and nothing else`() throws {
    let commands: [Command] = [
      .pauseTurn(.init()), .resumeTurn(.init()), .stopTurn(.init()), .restoreTurn(.init()),
    ]
    for command in commands {
      let name = kind(of: command)
      #expect(try written(command) == "{\"\(name)\":{}}")
      #expect(try read("{\"\(name)\":{}}", as: Command.self) == command)
      #expect(try read("{\"\(name)\":{\"turn\":\"t01\"}}", as: Command.self) == command)
      for value in ["5", "true", "\"\"", "[]", "null"] {
        #expect(throws: DecodingError.self, "\(name) of \(value)") {
          try read("{\"\(name)\":\(value)}", as: Command.self)
        }
      }
    }
    for event: Event in [.signInBegunAnew(.init()), .sealedAsRecovered(.init())] {
      let name = kind(of: event)
      #expect(try written(event) == "{\"\(name)\":{}}")
      #expect(try read("{\"\(name)\":{}}", as: Event.self) == event)
      for value in ["5", "true", "\"\"", "[]", "null"] {
        #expect(throws: DecodingError.self, "\(name) of \(value)") {
          try read("{\"\(name)\":\(value)}", as: Event.self)
        }
      }
    }
  }

  @Test func `what an act says is read in its place`() {
    for text in [#"{"leave":{}}"#, #"{"leave":{"participant":5}}"#, #"{"leave":"p01"}"#] {
      do {
        _ = try read(text, as: Command.self)
        Testing.Issue.record("\(text) was read")
      } catch DecodingError.keyNotFound(let key, let context) {
        #expect(
          key.stringValue == "participant" && context.codingPath.map(\.stringValue) == ["leave"])
      } catch DecodingError.typeMismatch(_, let context) {
        #expect(context.codingPath.first?.stringValue == "leave")
      } catch {
        Testing.Issue.record("\(text): \(error)")
      }
    }
  }
}
