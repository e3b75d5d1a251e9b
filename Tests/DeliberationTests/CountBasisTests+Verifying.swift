import Deliberation
import Testing
import Values

/// Announced verdicts judged again by what they were counted from.
extension CountBasisTests {
  /// What an earlier program would have announced on a count, whatever came after it.
  private func announcedByAnEarlierProgram(
    _ meeting: Meeting, after late: [Event]
  ) throws -> Session {
    var old = meeting.session
    let at = try #require(old.entries.last?.at)
    let vote = try #require(old.pendingVote)
    let tally = try #require(vote.tally)
    for events in [late, [.countChecked(.init(vote: vote.id, by: "监票人"))]] {
      old.apply(Entry(number: old.lastEntry + 1, at: at, by: "主持", events: events))
    }
    let verdict = vote.opening.rule.verdict(for: tally, on: at.day)
    let status: [Event] =
      verdict.kind.passes
      ? [.statusChanged(.init(issue: "i01", status: .agreed))]
      : [.statusChanged(.init(issue: "i01", status: .notAgreed))]
    old.apply(
      Entry(
        number: old.lastEntry + 1, at: at, by: "主持",
        events: [
          .announced(
            .init(
              vote: vote.id,
              announcement: Announcement(
                tally: tally, rule: vote.opening.rule, electorate: vote.electorate,
                verdict: verdict)))
        ] + status))
    return old
  }

  @Test func `verify finds a verdict that the names called don't give, and doubts a mere number`()
    throws
  {
    let turned = try announcedByAnEarlierProgram(
      called(),
      after: [
        .nameCalled(.init(vote: "v01", participant: "p01", stance: .against)),
        .nameCalled(.init(vote: "v01", participant: "p02", stance: .against)),
      ])
    #expect(
      Rejudgement(turned, digest: nil).findings.contains(
        .basis(entry: turned.lastEntry, vote: "v01", stored: .adopted, now: .rejected)))
    let same = try announcedByAnEarlierProgram(
      called(), after: [.nameCalled(.init(vote: "v01", participant: "p01", stance: .against))])
    let rejudged = Rejudgement(same, digest: nil)
    #expect(rejudged.findings.isEmpty, "\(rejudged.findings)")
    #expect(
      rejudged.doubts.contains(
        .basis(entry: same.lastEntry, vote: "v01", stored: .adopted, now: .adopted)))
    #expect(
      rejudged.doubts.contains(.refused(entry: same.lastEntry, .count(.countOutdated("v01")))))
  }

  @Test func `verify finds a verdict that the register of delivery doesn't give`() throws {
    let old = try announcedByAnEarlierProgram(
      counted([("101", .for)], policies: majority),
      after: [.deliveryRegistered(.init(vote: "v01", rooms: ["101"]))])
    let rejudged = Rejudgement(old, digest: nil)
    #expect(
      rejudged.findings == [
        .basis(entry: old.lastEntry, vote: "v01", stored: .adopted, now: .inquorate)
      ])
    #expect(
      rejudged.doubts.contains(
        .deliveryReplaced(
          entry: old.lastEntry - 2, without: Array(StairwellTests.rooms.dropFirst()))))
  }

  /// The stairwell's vote as another wrote it: what was announced isn't what the slips say.
  @Test func `slips that don't give what was announced are found, whichever way it turns`() throws {
    let meeting = try counted(
      StairwellTests.rooms.map { ($0, .for) } as [(String, Answer)])
    let before = meeting.session
    let at = try #require(before.entries.last?.at)
    let vote = try #require(before.pendingVote)
    var forged = try #require(vote.tally)
    forged.heads.for = 3
    forged.heads.against = 8
    forged.area?.for = try Area("160.00")
    forged.area?.against = try Area("530.66")
    let verdict = vote.opening.rule.verdict(for: forged, on: at.day)
    #expect(verdict.kind == .rejected)
    var session = before
    for events in [
      [Event.countChecked(.init(vote: "v01", by: "监票人"))],
      [
        .announced(
          .init(
            vote: "v01",
            announcement: Announcement(
              tally: forged, rule: vote.opening.rule, electorate: vote.electorate, verdict: verdict)
          ))
      ],
    ] {
      session.apply(Entry(number: session.lastEntry + 1, at: at, by: "主持", events: events))
    }
    let findings = Rejudgement(session, digest: nil).findings
    #expect(
      findings.contains(
        .basis(entry: session.lastEntry, vote: "v01", stored: .rejected, now: .adopted)),
      "\(findings)")
  }
}
