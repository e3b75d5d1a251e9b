import Deliberation
import Foundation
import Scenarios
import Testing
import Values

/// `proxiesPerHolder`: none, a few or any number, as the body has settled it.
@Suite struct ProxyLimitTests {
  private func meeting(_ changes: MeetingChanges?) throws -> Session {
    var session = Session(
      identity: .init(id: "20240518-0001", date: Day("2024-05-18")!, title: "代表会议"))
    var rule = MeetingChanges()
    rule.rule = Rule.builtIn("majority-of-present")
    try session.play(.describeMeeting(.init(changes: rule)), at: clock(0))
    if let changes { try session.play(.describeMeeting(.init(changes: changes)), at: clock(1)) }
    for name in ["代表甲", "代表乙", "代表丙"] {
      try session.play(.addParticipant(.init(person: PersonDetails(name: name))), at: clock(2))
    }
    try session.play(.signIn(.init(participants: ["代表甲"], way: nil)), at: clock(3))
    return session
  }

  private func clock(_ minute: Int) -> Moment { beijing("2024-05-18", 14, minute) }

  private func limit(_ most: Int?, accepts: Bool? = nil) -> MeetingChanges {
    var changes = MeetingChanges()
    changes.proxiesPerHolder = most
    changes.acceptsProxies = accepts
    return changes
  }

  /// How many proxies one holder may take.
  private func taken(in session: Session) throws -> Int {
    var session = session
    var taken = 0
    for who in ["代表乙", "代表丙"] {
      do {
        try session.play(
          .appointProxy(.init(participant: who, holder: "代表甲", opinion: nil, opinions: nil)),
          at: clock(10))
        taken += 1
      } catch let refusal as Refusal {
        let limit = try #require(session.details.proxiesPerHolder)
        #expect(refusal == .mandate(.tooManyProxies("p01", limit: limit)))
      }
    }
    return taken
  }

  @Test func `none are taken where the limit is 0, one where it is 1, any where nothing is said`()
    throws
  {
    #expect(try taken(in: meeting(limit(0))) == 0)
    #expect(try taken(in: meeting(limit(1))) == 1)
    #expect(try taken(in: meeting(nil)) == 2)
    #expect(try taken(in: meeting(limit(nil, accepts: false))) == 0)
  }

  @Test func `a limit can be taken back, and a like meeting has it too`() throws {
    var session = try meeting(limit(0))
    #expect(session.details.asChanges.proxiesPerHolder == 0)
    #expect(try taken(in: meeting(session.details.asChanges)) == 0)
    try session.play(
      .describeMeeting(.init(changes: limit(nil, accepts: true))), at: clock(5))
    #expect(session.details.proxiesPerHolder == nil)
    #expect(try taken(in: session) == 2)
  }

  @Test func `what can't be meant is refused`() throws {
    let session = try meeting(nil)
    for (changes, number) in [(limit(-1), -1), (limit(.max), .max), (limit(0, accepts: true), 0)] {
      #expect(throws: Refusal.input(.outOfRange(.proxiesPerHolder, number))) {
        try session.decide(
          .describeMeeting(.init(changes: changes)), on: Occasion(at: clock(6), by: "记录"))
      }
    }
  }

  @Test func `0 in an earlier program's file means what it meant, and verifies`() throws {
    var session = try meeting(nil)
    session.apply(
      Entry(
        number: session.lastEntry + 1, at: clock(5), by: "记录",
        events: [.described(.init(changes: limit(0)))]))
    #expect(session.details.proxiesPerHolder == nil)
    #expect(try taken(in: session) == 2)
    let again = Rejudgement(session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again)")
    // A limit below 0 was taken once.
    session.apply(
      Entry(
        number: session.lastEntry + 1, at: clock(6), by: "记录",
        events: [.described(.init(changes: limit(-1)))]))
    let doubted = Rejudgement(session, digest: nil)
    #expect(doubted.findings.isEmpty && doubted.doubts.count == 1, "\(doubted)")
  }

  @Test func `as it is decided it verifies`() throws {
    for changes in [
      limit(0), limit(3), limit(nil, accepts: false), limit(nil, accepts: true),
      limit(0, accepts: false), limit(2, accepts: false), limit(2, accepts: true),
    ] {
      let session = try meeting(changes)
      let again = Rejudgement(session, digest: nil)
      #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(changes): \(again)")
    }
  }
}
