import Deliberation
import Scenarios
import TestSupport
import Testing
import Values

/// What is kept of the people of a meeting follows every act, and every act that is taken back.
@Suite struct KeptCountsTests {
  private func hold(_ session: Session, _ about: String) {
    #expect(session.roll == session.rollAnew, "\(about)")
    #expect(session.roster == session.rosterAnew, "\(about)")
    let announced = session.entries.first { entry in
      entry.events.contains {
        if case .announced(let it) = $0 { session.votes[it.vote]?.voided == nil } else { false }
      }
    }
    #expect(session.standingAnnouncement == announced?.number, "\(about)")
    for person in session.participants.values {
      let others = session.participants.values.filter {
        $0.name == person.name && $0.id != person.id
      }
      #expect(Set(session.people.othersCalled(as: person)) == Set(others), "\(about)")
    }
  }

  private func holdEveryState(of entries: [Entry], _ identity: Session.Identity, _ about: String) {
    var session = Session(identity: identity)
    for entry in entries {
      session.apply(entry)
      hold(session, "\(about), entry \(entry.number)")
    }
  }

  @Test func `who is where is counted right after every entry of any meeting`() {
    let start = drawnSeed()
    for seed in start..<start + 40 {
      let meeting = RandomMeeting(seed: seed)
      holdEveryState(of: meeting.written, meeting.session.header, "seed \(seed)")
      let forged = RewrittenFile(seed: seed, forged: 3).entries
      holdEveryState(of: forged, meeting.session.header, "seed \(seed) forged")
    }
  }

  @Test func `who is where is counted right in meetings in which everything was tried`() throws {
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives, .writtenRounds] {
      let session = try scenario.tried()
      hold(session, "\(scenario.identity.title)")
      holdEveryState(of: session.entries, session.header, "\(scenario.identity.title)")
    }
  }

  @Test(arguments: ["居民甲", "居民　甲", "居民 甲", "居民乙", "p02", "无此人", "張三", "张三"])
  func `a name means whom it meant when everybody was looked at`(name: String) throws {
    var meeting = Meeting()
    let people = [("居民甲", 3), ("居民 甲", 2), ("居民乙", 1), ("张三", 1), ("張三", 9), ("居民乙", 0)]
    for (place, (name, order)) in people.enumerated() {
      try meeting.act(
        .addParticipant(
          .init(
            person: PersonDetails(
              name: name, home: "24-1-\(place + 1)01", order: order,
              search: .init(folded: name == "張三" ? "张三" : "")))))
    }
    try meeting.act(.removeParticipant(.init(participant: "p06", reason: "重复登记")))
    let session = meeting.session
    let expected = session.namesakesAnew(name)
    let occasion = Occasion(at: try #require(session.entries.last).at, by: "签到处")
    let sign = Command.signIn(.init(participants: [name], way: nil))
    switch Result(catching: { () throws(Refusal) in try session.decide(sign, on: occasion) }) {
    case .success(let events):
      let meant = events.flatMap(\.touches).map(\.thing)
      #expect(meant == (name == "p02" ? ["p02"] : expected).map { .participant($0) })
    case .failure(.lookup(.ambiguousParticipant(_, let found))): #expect(found == expected)
    case .failure(.lookup(.unknownParticipant)): #expect(expected.isEmpty)
    case .failure(let other): Testing.Issue.record("\(other)")
    }
  }
}
