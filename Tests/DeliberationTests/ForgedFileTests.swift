import Deliberation
import Testing
import Values

/// Entries that no command brings about, as a file made by hand may hold them: folding says so or
/// bears it, and whatever is done next does not end the program.
@Suite struct ForgedFileTests {
  private let at = Moment(milliseconds: 1_716_000_000_000, offset: 480)

  private func meeting() throws -> Session {
    var session = Session(
      identity: Session.Identity(
        id: "20240518-7f3a", date: try #require(Day("2024-05-18")), title: "照明"))
    for command in [
      Command.addParticipant(.init(person: PersonDetails(name: "居民甲"))),
      .signIn(.init(participants: ["居民甲"], way: nil)), .openMeeting(.init(despite: nil)),
      .addIssue(.init(title: "照明", source: nil, proposer: nil, summary: nil, number: nil)),
      .takeUp(.init(issue: "照明")),
      .propose(.init(issue: nil, text: "每层装灯", mover: nil, seconder: nil)),
    ] {
      let events = try session.decide(command, on: Occasion(at: at, by: "主持"))
      add(events, to: &session)
    }
    return session
  }

  private func add(_ events: [Event], to session: inout Session) {
    session.apply(
      Entry(number: session.entries.count + 1, at: at, by: "主持", events: events))
  }

  @Test func `an amendment that claims the first version leaves the proposal its text`() throws {
    var session = try meeting()
    add(
      [
        .amendmentProposed(
          .init(
            amendment: "a01", motion: "m01", base: 1, number: 1, text: "装两盏", mover: nil,
            seconder: nil))
      ], to: &session)
    add([.amendmentAdopted(.init(amendment: "a01", version: 1))], to: &session)
    add([.amendmentReopened(.init(amendment: "a01"))], to: &session)
    #expect(session.currentMotion(of: "i01")?.current.text == "每层装灯")
  }

  @Test(arguments: ["p9223372036854775807", "p99999999999999999999999", "p1000000000"])
  func `a number no meeting comes near is damage or nothing, and the next person gets another`(
    text: String
  ) throws {
    var session = try meeting()
    add(
      [
        .participantAdded(
          .init(
            participant: Participant(
              id: Participant.ID(text), details: PersonDetails(name: "居民乙"))))
      ], to: &session)
    let command = Command.addParticipant(.init(person: PersonDetails(name: "居民丙")))
    guard session.damage == nil else {
      #expect(session.damage?.misfit == .unreadable(text))
      return
    }
    let events = try session.decide(command, on: Occasion(at: at, by: "主持"))
    add(events, to: &session)
    #expect(session.damage == nil)
    #expect(session.roster.map(\.id).contains("p02"))
  }

  @Test(arguments: [Int.max, .min, 1_000_000_001])
  func `a turn longer than a lifetime is damage`(seconds: Int) throws {
    var session = try meeting()
    add(
      [
        .turnStarted(
          .init(
            turn: "t01", speaker: "p01", kind: .for, issue: "i01", limit: nil, ordinal: 1))
      ], to: &session)
    add([.turnStopped(.init(turn: "t01", seconds: seconds))], to: &session)
    #expect(session.damage?.entry == 8)
    add([.turnRestored(.init(turn: "t01"))], to: &session)
    #expect(session.turns["t01"]?.elapsed(at: at.adding(seconds: 60)) == 60)
    #expect(throws: Refusal.self) {
      try session.decide(.stopTurn(.init()), on: Occasion(at: at, by: "主持"))
    }
  }

  @Test func `numbers beyond all sense are folded without an end`() throws {
    let wild: [[Event]] = [
      [
        .turnStarted(
          .init(
            turn: "t01", speaker: "p01", kind: .for, issue: "i01", limit: .max, ordinal: 1))
      ],
      [.retracted(.init(entry: 999, reason: nil))], [.retracted(.init(entry: -5, reason: nil))],
      [.stepAdded(.init(step: "s01", title: "x", minutes: .max)), .stepBegun(.init(step: "s01"))],
      [
        .happened(.init(at: try #require(Moment("9999-12-31T23:59:59.999-23:59")))),
        .remarked(.init(remark: "r01", issue: nil, by: nil, text: "x")),
      ],
      [
        .happened(.init(at: try #require(Moment("0001-01-01T00:00:00.000+23:59")))),
        .remarked(.init(remark: "r01", issue: nil, by: nil, text: "x")),
      ],
    ]
    for events in wild {
      var session = try meeting()
      add(events, to: &session)
      for command in [
        Command.stopTurn(.init()), .extendTurn(.init(seconds: 10)),
        .remark(.init(issue: nil, by: nil, text: "好")),
        .adjourn(.init(reason: nil)),
      ] {
        if let done = try? session.decide(command, on: Occasion(at: at, by: "主持")) {
          add(done, to: &session)
        }
      }
      #expect(session.entries.count >= 6)
    }
  }
}
