import Deliberation
import Testing
import Values

/// What `yishi verify` finds in the entries themselves.
@Suite struct RejudgementTests {
  private let at = Moment(milliseconds: 1_716_000_000_000, offset: 480)

  /// A meeting of three in which a proposal is agreed by hands.
  private func meeting() throws -> Session {
    let identity = Session.Identity(
      id: "20240518-7f3a", date: try #require(Day("2024-05-18")), title: "照明")
    var session = Session(identity: identity)
    for command in Command.opening + [
      .startTurn(.init(participant: "居民乙", kind: .for, seconds: nil, beyond: nil)),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 3, against: 0, abstain: 0), undeclared: nil)),
      .checkCount(.init(vote: nil, by: "监票人")), .announce(.init(vote: nil)),
    ] {
      let events = try session.decide(command, on: Occasion(at: at, by: "主持"))
      session.apply(Entry(number: session.lastEntry + 1, at: at, by: "主持", events: events))
    }
    return session
  }

  /// The meeting with one entry written otherwise.
  private func changed(_ number: Int, _ change: ([Event]) -> [Event]) throws -> Session {
    let session = try meeting()
    return Session(
      identity: session.identity,
      entries: session.entries.map { entry in
        entry.number == number
          ? Entry(number: number, at: entry.at, by: entry.by, events: change(entry.events)) : entry
      })
  }

  @Test func `a meeting as it was led has nothing to find`() throws {
    #expect(Rejudgement(try meeting(), digest: nil).findings.isEmpty)
  }

  @Test func `a verdict that its count and rule don't give is found`() throws {
    let session = try changed(11) { events in
      events.map { event in
        guard case .announced(var telling) = event else { return event }
        var tally = telling.announcement.tally
        (tally.heads.for, tally.heads.against) = (1, 2)
        let said = telling.announcement
        telling.announcement = Announcement(
          tally: tally, rule: said.rule, electorate: said.electorate, verdict: said.verdict)
        return .announced(telling)
      }
    }
    let findings = Rejudgement(session, digest: nil).findings
    #expect(
      findings.contains(
        .verdict(entry: 11, vote: "v01", stored: .consensus, now: .noConsensus)))
    // The announced count isn't the one that was checked either.
    #expect(findings.contains(.otherwise(entry: 11)))
  }

  @Test func `an entry that signs somebody in twice is found`() throws {
    let session = try changed(2) { $0 + [.signedIn(.init(participant: "p01", way: nil))] }
    #expect(Rejudgement(session, digest: nil).findings == [.otherwise(entry: 2)])
  }

  @Test func `an electorate with somebody who wasn't there is found`() throws {
    let session = try changed(2) { $0.dropLast() }
    #expect(Rejudgement(session, digest: nil).findings.contains(.otherwise(entry: 8)))
  }

  @Test func `an announcement without a check is found`() throws {
    let session = try changed(10) { _ in
      [.remarked(.init(remark: "r01", issue: "i01", by: nil, text: "略"))]
    }
    #expect(
      Rejudgement(session, digest: nil).findings == [
        .refused(entry: 11, .count(.notChecked("v01")))
      ])
  }
}
