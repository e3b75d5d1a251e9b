import Deliberation
import Scenarios
import TestSupport
import Testing

/// What stands of an issue on which several texts were put, amended, voted on and corrected.
@Suite struct SeveralMotionsTests {
  func opened() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    try meeting.act(.describeMeeting(.init(changes: changes)))
    let names = ["居民甲", "居民乙", "居民丙", "居民丁", "居民戊"]
    try meeting.enrol(names)
    try meeting.raise("楼道照明")
    try meeting.open(with: names, on: "楼道照明")
    return meeting
  }

  // MARK: What another motion takes from the one adopted

  @Test func `a later motion that is lost takes nothing from the one adopted`() throws {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    try meeting.settle("每层装一盏")
    try meeting.propose("不装灯，改装反光条")
    #expect(meeting.issue.status == .agreed)
    #expect(meeting.session.ruling(on: meeting.issue)?.version.text == "装灯")
    _ = try meeting.hands(0, 5, 0)
    #expect(meeting.session.stands(meeting.issue))
    #expect(meeting.session.settlingVote(of: meeting.issue)?.id == "v01")
    #expect(meeting.session.ruling(on: meeting.issue)?.version.text == "装灯")
    #expect(meeting.session.outcome(of: meeting.issue)?.points.map(\.text) == ["每层装一盏"])
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    // One that is adopted rules from then on.
    try meeting.propose("装声控灯")
    _ = try meeting.hands(4, 1, 0)
    #expect(meeting.session.decisions(on: meeting.issue).map(\.id.text) == ["v01", "v03"])
    #expect(meeting.session.ruling(on: meeting.issue)?.version.text == "装声控灯")
  }

  @Test func `what was chosen before a motion stands though the motion is lost`() throws {
    var meeting = try opened()
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "先征名")))
    try meeting.elect([("同心", 4), ("和美", 1)])
    try meeting.propose("改叫邻里楼")
    #expect(meeting.session.settlingVote(of: meeting.issue)?.id == "v01")
    _ = try meeting.hands(1, 4, 0)
    #expect(meeting.session.stands(meeting.issue))
    #expect(meeting.session.settlingVote(of: meeting.issue)?.id == "v01")
  }

  @Test func `a motion that was adopted isn't withdrawn`() throws {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    let withdrawal = Command.withdrawMotion(.init(motion: nil, reason: "不提了"))
    #expect(throws: Refusal.outcome(.motionAdopted("m01", by: "v01"))) {
      try meeting.act(withdrawal)
    }
    #expect(Refusal.outcome(.motionAdopted("m01", by: "v01")).isLater)
    try meeting.propose("不装灯")
    _ = try meeting.hands(0, 5, 0)
    try meeting.act(withdrawal)
    #expect(meeting.session.stands(meeting.issue))
    try meeting.correct("v01", 1, 4)
    try meeting.act(.withdrawMotion(.init(motion: "m01", reason: "没有通过")))
  }

  @Test func `no text is moved while another is voted on`() throws {
    var meeting = try opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) { try meeting.propose("另一个") }
    #expect(throws: Refusal.voting(.issueUnderVote("v01"))) { try meeting.amend("装声控灯") }
    #expect(Refusal.voting(.issueUnderVote("v01")).isLater)
    try meeting.act(.voidVote(.init(vote: nil, reason: "重来")))
    try meeting.amend("装声控灯")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.voting(.issueUnderVote("v02"))) { try meeting.propose("另一个") }
  }

  @Test func `an older file in which a lost motion undid an adopted one is doubted, not wrong`()
    throws
  {
    var meeting = try opened()
    _ = try meeting.hands(5, 0, 0)
    try meeting.propose("不装灯")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 0, against: 5, abstain: 0), undeclared: nil)))
    try meeting.act(.checkCount(.init(vote: nil, by: "监票人")))
    let moment = try #require(meeting.session.entries.last?.at)
    let events = try meeting.session.decide(
      .announce(.init(vote: nil)), on: Occasion(at: moment, by: "主持"))
    meeting.session.apply(
      Entry(
        number: meeting.session.lastEntry + 1, at: moment, by: "主持",
        events: events + [.statusChanged(.init(issue: "i01", status: .notAgreed))]))
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts == [.otherwise(entry: meeting.session.lastEntry)])
    #expect(meeting.issue.status == .notAgreed, "the fold keeps its meaning")
    #expect(meeting.session.status(of: meeting.issue) == .agreed)
  }

  @Test func `an opinion in a mandate is of one motion alone`() throws {
    var meeting = try opened()
    try meeting.act(.addParticipant(.init(person: PersonDetails(name: "居民己"))), despite: "漏列")
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("residents-representatives")
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "另提")))
    try meeting.propose("装声控灯")
    try meeting.act(.appointProxy(.init(participant: "居民己", holder: "居民甲", opinion: .against)))
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    #expect(throws: Refusal.mandate(.againstOpinion("p06", holder: "p01"))) {
      try meeting.act(.callName(.init(vote: nil, participant: "居民己", stance: .for)))
    }
    try meeting.act(.voidVote(.init(vote: nil, reason: "另提")))
    try meeting.act(.withdrawMotion(.init(motion: nil, reason: "另提")))
    try meeting.propose("装反光条")
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .rollCall))))
    try meeting.act(.callName(.init(vote: nil, participant: "居民己", stance: .for)))
  }

  // MARK: A corrected count of an amendment

  @Test func `a lost amendment leaves the floor with every version made of it`() throws {
    var meeting = try opened()
    try meeting.amend("装声控灯")
    _ = try meeting.hands(3, 2, 0)
    try meeting.amend("装声控灯，物业出钱")
    _ = try meeting.hands(5, 0, 0)
    #expect(meeting.motion.current.number == 3)
    try meeting.correct("v01", 2, 3)
    #expect(meeting.motion.current.text == "装灯" && meeting.motion.current.number == 1)
    #expect(meeting.session.amendments["a01"]?.status == .rejected)
    #expect(meeting.session.amendments["a02"]?.status == .proposed)
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    #expect(throws: Refusal.course(.amendmentOutdated("a02", base: 2, current: 1))) {
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    }
    try meeting.act(.withdrawAmendment(.init(amendment: nil, reason: nil)))
    _ = try meeting.hands(5, 0, 0)
    #expect(meeting.session.ruling(on: meeting.issue)?.version.text == "装灯")
  }

  @Test func `an amendment found adopted afterwards stands in the text that is voted on`() throws {
    var meeting = try opened()
    try meeting.amend("装声控灯")
    _ = try meeting.hands(2, 3, 0)
    try meeting.correct("v01", 3, 2)
    #expect(meeting.motion.current.text == "装声控灯")
    _ = try meeting.hands(5, 0, 0)
    #expect(meeting.session.ruling(on: meeting.issue)?.version.text == "装声控灯")
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `the count of an amendment stays while a text made of it is voted on`() throws {
    var meeting = try opened()
    try meeting.amend("装声控灯")
    _ = try meeting.hands(3, 2, 0)
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    #expect(throws: Refusal.announced(.voteLeanedOn("v01", by: "v02"))) {
      try meeting.correct("v01", 2, 3)
    }
  }

  @Test func `a text that was voted on keeps its words and is known to rest on a lost amendment`()
    throws
  {
    var meeting = try opened()
    try meeting.amend("装声控灯")
    _ = try meeting.hands(3, 2, 0)
    try meeting.amend("装红灯")
    _ = try meeting.hands(1, 4, 0)
    _ = try meeting.hands(5, 0, 0)
    try meeting.correct("v01", 2, 3)
    try meeting.correct("v02", 4, 1)
    let vote = try #require(meeting.session.votes["v03"])
    let (kept, missing) = meeting.session.amendmentsAgainst(vote)
    #expect(kept.map(\.id.text) == ["a01"] && missing.map(\.id.text) == ["a02"])
    #expect(meeting.motion.current.text == "装声控灯" && meeting.session.stands(meeting.issue))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  @Test func `an earlier correction that left the text alone is doubted, not wrong`() throws {
    var meeting = try opened()
    try meeting.amend("装声控灯")
    _ = try meeting.hands(3, 2, 0)
    try meeting.session.correctUnapproved(
      .correctCount(
        .init(
          vote: "v01", count: CountEntry(for: 2, against: 3, abstain: 0), reason: "看录像",
          approved: "主任")), by: "主持")
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty)
    #expect(judged.doubts == [.otherwise(entry: meeting.session.lastEntry)])
  }

  // MARK: Any order

  @Test(arguments: 0..<60)
  func `in any order of acts what stands is what each matter's last result says`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func upTo(_ end: Int) -> Int { Int.random(in: 0..<end, using: &random) }
    var meeting = try opened()
    // The result of each motion as the announcements and corrections leave it, kept apart.
    var votes: [Vote.ID: (motion: Motion.ID, passes: Bool)] = [:]
    var order: [Vote.ID] = []
    for step in 0..<24 {
      switch upTo(6) {
      case 0: try? meeting.propose("方案\(step)")
      case 1, 2:
        let motion = meeting.session.motions.values.last?.id
        let yes = upTo(6)
        guard let verdict = try? meeting.hands(yes, 5 - yes, 0), let motion,
          let vote = meeting.session.votes.values.last
        else { continue }
        votes[vote.id] = (motion, verdict.kind.passes)
        order.append(vote.id)
      case 3:
        guard !order.isEmpty else { continue }
        let id = order[upTo(order.count)]
        let yes = upTo(6)
        if (try? meeting.correct(id.text, yes, 5 - yes)) != nil {
          votes[id]?.passes = meeting.session.votes[id]?.verdict?.kind.passes == true
        }
      case 4:
        guard !order.isEmpty else { continue }
        let id = order[upTo(order.count)]
        if (try? meeting.act(.voidVote(.init(vote: id.text, reason: "重来")))) != nil {
          votes[id] = nil
          order.removeAll { $0 == id }
        }
      default: try? meeting.settle("事项\(step)")
      }
      var last: [Motion.ID: Bool] = [:]
      for id in order { if let vote = votes[id] { last[vote.motion] = vote.passes } }
      let adopted = Set(last.filter(\.value).keys)
      let decided = Set(
        meeting.session.decisions(on: meeting.issue).compactMap {
          meeting.session.text(of: $0)?.motion.id
        })
      #expect(decided == adopted, "seed \(seed), step \(step)")
      #expect(
        meeting.session.stands(meeting.issue) == !adopted.isEmpty, "seed \(seed), step \(step)")
      if adopted.isEmpty {
        #expect(meeting.session.outcome(of: meeting.issue) == nil, "seed \(seed), step \(step)")
      }
    }
    let judged = Rejudgement(meeting.session, digest: nil)
    #expect(judged.findings.isEmpty && judged.doubts.isEmpty, "seed \(seed): \(judged)")
  }
}

extension Meeting {
  var issue: Deliberation.Issue { session.issues.values[0] }
  var motion: Motion { session.motions.values[0] }

  mutating func propose(_ text: String) throws(Refusal) {
    try act(.propose(.init(issue: nil, text: text, mover: nil, seconder: nil)))
  }

  mutating func amend(_ text: String) throws(Refusal) {
    try act(.amend(.init(motion: nil, text: text, mover: nil, seconder: nil)))
  }

  mutating func settle(_ point: String) throws(Refusal) {
    try act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: point)]))))
  }

  mutating func correct(_ vote: String, _ yes: Int, _ no: Int) throws(Refusal) {
    try act(
      .correctCount(
        .init(
          vote: vote, count: CountEntry(for: yes, against: no, abstain: 0), reason: "看录像",
          approved: "主任")))
  }

  /// Counts anew what was chosen.
  mutating func correct(_ vote: String? = nil, choices: [(String, Int)]) throws(Refusal) {
    try act(
      .correctCount(
        .init(
          vote: vote, count: CountEntry(choices: choices.map { Choice($0.0, votes: $0.1) }),
          reason: "看录像", approved: "主任")))
  }

  mutating func elect(_ votes: [(String, Int)]) throws(Refusal) {
    try act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: "征名", candidates: votes.map(\.0), seats: 1), way: .hands))))
    try act(
      .enterCount(
        .init(
          vote: nil, count: CountEntry(choices: votes.map { Choice($0.0, votes: $0.1) }),
          undeclared: nil)))
    try act(.checkCount(.init(vote: nil, by: "监票人")))
    try act(.announce(.init(vote: nil)))
  }
}
