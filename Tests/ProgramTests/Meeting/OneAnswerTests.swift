import Deliberation
import Office
import Scenarios
import Screens
import Sentences
import Testing
import Text
import Values
import yishi

/// Pages, papers and the judgement of a command give the same answer to the same question.
@Suite struct OneAnswerTests {
  private func played(_ commands: [Command]) throws -> Session {
    var session = Session(
      identity: .init(id: "x", date: Day("2024-05-18")!, title: "楼道"))
    for (minute, command) in commands.enumerated() {
      let at = beijing("2024-05-18", 14, 0).adding(seconds: 60 * minute)
      let events = try session.decide(command, on: Occasion(at: at, by: "记录"))
      session.apply(
        Entry(number: session.lastEntry + 1, at: at, by: "记录", events: events))
    }
    return session
  }

  private func meeting(_ change: (inout MeetingChanges) -> Void = { _ in }) -> [Command] {
    var changes = MeetingChanges()
    changes.concurrences = ["物业公司"]
    change(&changes)
    return [
      .describeMeeting(.init(changes: changes)),
      .importRoster(
        .init(
          source: "名册", people: ["居民甲", "居民乙", "居民丙"].map { PersonDetails(name: $0) },
          changes: nil)),
      .addIssue(
        .init(
          title: "照明", source: nil, proposer: nil, summary: nil, number: nil,
          concurrences: ["产权单位"])),
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "照明")),
    ]
  }

  private let text = Command.propose(
    .init(issue: nil, text: "装灯", mover: nil, seconder: nil))

  private func counted(_ proposal: VoteProposal, _ count: CountEntry) -> [Command] {
    [
      .openVote(.init(proposal: proposal)),
      .enterCount(.init(vote: nil, count: count, undeclared: true)),
      .checkCount(.init(vote: nil, by: "监票人")),
    ]
  }

  @Test func `the page of a vote asks the parties that its announcement waits for`() throws {
    let acts =
      meeting() + [text]
      + counted(VoteProposal(way: .hands), CountEntry(for: 3, against: 0, abstain: 0))
    let session = try played(acts)
    let words = VotingWording(try #require(session.pendingVote), of: session, in: .chinese)
    // The issue asks others than the meeting does.
    #expect(words.awaited == ["产权单位"])
    #expect(words.consents == ["产权单位：还没有征求意见"])
    let announced = try played(acts + [.announce(.init(vote: nil))])
    #expect(announced.votes.values.last?.verdict?.outstanding.map(\.party) == ["产权单位"])
  }

  @Test func `so it does where something is chosen`() throws {
    let choice = VoteProposal(
      subject: .choice(text: "灯的样式", candidates: ["圆灯", "方灯"], seats: 1), rule: "plurality",
      way: .hands)
    let count = CountEntry(choices: [Choice("圆灯", votes: 3), Choice("方灯", votes: 0)])
    let session = try played(meeting() + counted(choice, count))
    let vote = try #require(session.pendingVote)
    #expect(
      VotingWording(vote, of: session, in: .chinese).awaited
        == session.concurrences(asked: vote).map(\.party))
    #expect(!session.concurrences(asked: vote).isEmpty)
  }

  @Test
  func
    `every page says the same of how far an issue has come, and after 散会 nothing is on the floor`()
    throws
  {
    let acts =
      meeting { $0.rule = Rule.builtIn("consensus-no-objection") } + [text]
      + counted(VoteProposal(way: .hands), CountEntry(for: 3, against: 0, abstain: 0))
      + [
        .announce(.init(vote: nil)), .adjourn(.init(reason: nil)),
        .correctCount(
          .init(
            vote: nil, count: CountEntry(for: 0, against: 3, abstain: 0), reason: "看录像",
            approved: "主任")),
      ]
    var seen: Set<String> = []
    for count in 6...acts.count {
      let session = try played(Array(acts.prefix(count)))
      let issue = session.issues.values[0]
      for language in Language.allCases {
        let status = IssueWording(session, in: language).status(of: issue)
        let heading = OutcomeWording(session, in: language).heading(of: issue, of: 1)
        let wall = LiveWording(session, at: beijing("2024-05-18", 15, 0), in: language)
        let shown = SessionSummary(session, in: language).lines
        #expect(heading.hasSuffix("  " + status), "\(heading)")
        #expect(wall.word(of: issue) == status)
        #expect(shown.contains("  " + status), "\(shown)")
        seen.insert(status)
        if session.phase != .open {
          #expect(!["正在讨论", "on the floor"].contains(status), "after \(count) acts")
        }
      }
    }
    #expect(seen.isSuperset(of: ["正在讨论", "已议定", "协商中"]), "\(seen)")
  }

  @Test func `nobody is silent where it is asked who objects`() throws {
    let session = try played(
      meeting() + [
        text, .openVote(.init(proposal: VoteProposal(way: .noObjection))),
        .askObjections(.init(vote: nil, objectors: nil, count: 0)),
      ])
    let vote = try #require(session.pendingVote)
    let page = VotingWording(vote, of: session, in: .chinese).progress.joined()
    #expect(vote.tally?.undeclared() == 0)
    #expect(!page.contains("未表态"), "\(page)")
  }

  @Test func `an amendment that waits is what would be voted on, on the page as by the command`()
    throws
  {
    let acts =
      meeting() + [
        text, .amend(.init(motion: nil, text: "装声控灯", mover: nil, seconder: nil)),
      ]
    let session = try played(acts)
    let open = Command.openVote(.init(proposal: VoteProposal(way: .hands)))
    let opened = try played(acts + [open]).pendingVote?.opening.subject
    #expect(session.subjectOfNextVote(on: session.currentIssue) == opened)
    #expect(VotesWording(session, in: .chinese).subject == opened)
    if case .amendment? = opened {} else { Testing.Issue.record("\(String(describing: opened))") }
  }

  @Test func `a motion is called so in the timeline under Robert's rules, an amendment too`() throws
  {
    let session = try played(
      meeting { $0.terms = .robert } + [
        text, .amend(.init(motion: nil, text: "装声控灯", mover: nil, seconder: nil)),
      ])
    let told = session.entries.suffix(2).map { $0.sentence(in: .chinese, of: session) }.joined()
    #expect(told.contains("动议") && told.contains("修正案1"), "\(told)")
    #expect(!told.contains("方案：") && !told.contains("修改意见"), "\(told)")
  }
}
