import Archives
import Deliberation
import Foundation
import Scenarios
import Sentences
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Everything else of a meeting by keys alone, on a real file.
@Suite struct MeetingFlowTests {
  @Test func `the meeting opens once clock and attendance were looked at`() throws {
    let stage = try Moments.beforeOpening.stage()
    stage.press(.enter)
    stage.reveal()
    #expect(stage.text.contains("北京时间"))
    #expect(stage.text.contains("应到12人，实到10人，请假1人，未到1人"))
    stage.press(.enter)
    #expect(stage.session.phase == .open)
    #expect(stage.rows[0].contains("到会10人  各方代表均已到会"))
  }

  // MARK: - The floor

  @Test func `whoever hasn't spoken goes first, and sides alternate`() throws {
    let stage = try Moments.opened.stage()
    stage.type("3")
    stage.reveal()
    func queue(_ who: String, _ side: String) {
      stage.type("2" + who)
      stage.press(.enter)
      stage.type(side)
      stage.press(.enter, .enter)
    }
    queue("501", "1")  // 居民甲 for
    queue("gg", "1")  // the first of three with these initials
    queue("居民乙", "2")
    #expect(stage.session.speakingOrder.map(\.participant) == ["p06", "p07", "p03"])
    stage.press(.enter)
    #expect(stage.session.turns.values.last?.speaker == "p06")
    stage.wait(seconds: 30)
    stage.press(.character(" "))
    stage.wait(seconds: 60)
    #expect(stage.text.contains("00:30 / 02:00  已暂停"))
    stage.press(.character(" "), .enter)
    #expect(stage.session.turns.values.last?.spoken == 30)
    stage.press(.enter)
    #expect(stage.session.turns.values.last?.speaker == "p07")
    stage.type("4")
    stage.press(.right, .enter, .enter)
    #expect(stage.session.turns.values.last?.limit == 240)
    stage.type("3")
    stage.type("5")
    #expect(stage.session.turns.values.last?.isRunning == true)
    stage.type("7")
    stage.type("一层住户休息")
    stage.press(.tab, .enter)
    #expect(stage.session.turns.values.last?.note == "一层住户休息")
  }

  @Test func `a third turn is granted only when asked for twice`() throws {
    let stage = try Moments.opened.stage()
    stage.type("3")
    stage.reveal()
    for _ in 0..<3 {
      stage.press(.enter)
      stage.type("2501")
      stage.press(.enter)
      stage.type("1")
      stage.press(.enter, .enter)
      stage.press(.enter)
    }
    #expect(stage.session.turns.count == 2)
    #expect(stage.flat.contains("本题已发言2次"))
    stage.type("2")
    #expect(stage.session.turns.count == 3)
  }

  @Test func `a turn is written down afterwards with its length and time`() throws {
    let stage = try Moments.opened.stage()
    stage.type("3")
    stage.reveal()
    stage.type("8501")
    stage.press(.enter)
    stage.type("1")
    stage.press(.enter)
    stage.type("1:40")
    stage.press(.enter)
    stage.type("可以观鸟")
    stage.press(.tab)
    stage.type("14:31")
    stage.press(.enter, .enter)
    let turn = try #require(stage.session.turns.values.last)
    #expect(turn.spoken == 100 && turn.note == "可以观鸟" && turn.kind == .for)
    #expect(turn.began.clock == "14:31")
  }

  // MARK: - Issues

  @Test func `an amendment is an edited copy of the text`() throws {
    let stage = try Moments.speaking.stage()
    stage.type("2")
    stage.reveal()
    stage.type("4")
    #expect(stage.text.contains("还没有改动"))
    stage.press(.backspace)
    stage.type("，试行三个月。")
    #expect(stage.text.contains("改动：增“试行三个月”"))
    stage.press(.tab)
    stage.type("301")
    stage.press(.enter)
    stage.type("jmb")
    stage.press(.enter, .enter)
    let amendment = try #require(stage.session.amendments.values.last)
    #expect(amendment.text.hasSuffix("试行三个月。"))
    #expect(amendment.mover == "p01")
    stage.press(.escape)
    #expect(stage.text.contains("修改意见1：增“试行三个月”"))
  }

  @Test func `a break counts down on the wall`() throws {
    let stage = try Moments.opened.stage()
    stage.type("2")
    stage.reveal()
    stage.type("7")
    stage.type("1休息")
    stage.press(.enter)
    stage.type("10")
    stage.press(.enter, .enter, .enter)
    stage.press(.escape, .escape)
    stage.wait(seconds: 75)
    #expect(stage.text.contains("休息  还有08:45"))
    #expect(stage.shell.ticks)
  }

  @Test func `nobody is sure whether it is theirs to decide, and says so`() throws {
    let stage = try Moments.beforeOpening.stage()
    stage.type("2")
    stage.reveal()
    stage.press(.enter)
    stage.type("4")
    #expect(stage.flat.contains("拿不准就选“拿不准”"))
    stage.type("3")
    stage.press(.tab, .tab, .tab, .tab, .enter)
    #expect(stage.session.issues.values[0].competence?.answer == .unsure)
  }

  // MARK: - Outcomes and the record

  @Test func `the agreed text is the draft of what was settled`() throws {
    let stage = try Moments.agreed.stage()
    stage.type("5")
    stage.reveal()
    #expect(stage.text.contains("2. 鸟笼不超过4个"))
    stage.type("1")
    stage.press(.tab, .enter)
    #expect(stage.session.issues.values[0].outcome?.points.count == 4)
    stage.press(.enter, .tab)
    stage.type("24号楼植物角东侧")
    stage.press(.enter)
    stage.type("6平方米")
    stage.press(.enter, .enter, .enter)
    let point = try #require(stage.session.issues.values[0].outcome?.points.first)
    #expect(point.place == "24号楼植物角东侧" && point.extent == "6平方米")
    stage.type("4出具书面意见")
    stage.press(.enter)
    stage.type("产权单位代表、物业")
    stage.press(.enter)
    stage.type("5月24日")
    stage.press(.enter, .enter, .enter, .enter)
    let task = try #require(stage.session.assignments.values.last?.work)
    #expect(task.responsible == ["产权单位代表", "物业"] && task.due == Day("2024-05-24"))
  }

  @Test func `an agreed issue without a task closes only with a reason`() throws {
    let stage = try Moments.agreed.stage()
    stage.type("5")
    stage.reveal()
    stage.type("7")
    stage.press(.tab, .enter)
    #expect(stage.session.issues.values[0].status == .agreed)
    stage.type("当场办完")
    stage.press(.tab, .enter)
    #expect(stage.session.issues.values[0].status == .closed)
  }

  @Test func `the seal asks twice, and for what is missing`() throws {
    let stage = try Moments.adjourned.stage()
    stage.type("6")
    stage.reveal()
    #expect(stage.text.contains("不全：议题一尚待产权单位书面同意"))
    stage.type("8")
    stage.press(.enter, .enter, .enter)
    #expect(stage.session.phase == .adjourned)
    stage.type("书面意见待补")
    stage.press(.enter, .enter)
    #expect(stage.text.contains("请输入“封存”"))
    stage.press(.enter)
    #expect(stage.session.phase == .adjourned, "an empty answer cancels")
    stage.press(.enter)
    stage.type("封存")
    stage.press(.enter)
    #expect(stage.session.phase == .sealed)
    #expect(stage.session.seal?.documentNumber == "胜古北社议〔2024〕1号")
    stage.type("1")
    #expect(stage.text.contains("记录已封存"))
  }

  @Test func `a wrong speaker is corrected after the meeting, with a trace`() throws {
    let stage = try Moments.adjourned.stage()
    let entry = try #require(
      stage.session.entries.last { entry in
        entry.events.contains { if case .turnStarted = $0 { true } else { false } }
      })
    stage.type("6")
    stage.reveal()
    stage.type("7")
    for _ in 0..<(stage.session.lastEntry - entry.number) { stage.press(.down) }
    stage.press(.enter)
    #expect(stage.text.contains("是谁：物业代表"))
    stage.type("1")
    stage.press(.end, .control("u"))
    stage.type("301")
    stage.press(.enter)
    stage.type("看错了")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab)
    stage.type("记录人乙")
    stage.press(.tab, .enter)
    #expect(stage.session.corrections.last?.new == "p01")
    #expect(stage.session.corrections.last?.who == "记录人乙")
    #expect(stage.session.turns.values.last?.speaker == "p01")
    #expect(stage.text.contains("更正"))
  }

  @Test func `a count found wrong after its announcement gives a second verdict`() throws {
    let stage = try Moments.adjourned.stage()
    stage.type("6")
    stage.reveal()
    stage.type("9更正票数")
    stage.press(.enter, .end, .enter)
    stage.press(.end, .backspace, .backspace)
    stage.type("10")
    stage.press(.enter)
    stage.press(.end, .backspace)
    stage.type("1")
    stage.press(.enter, .enter)
    stage.type("复查录像")
    stage.press(.tab)
    stage.type("主任")
    stage.press(.tab, .enter)
    let vote = try #require(stage.session.votes.values.last)
    #expect(vote.announcement?.verdict.kind == .consensus)
    #expect(vote.verdict?.kind == .noConsensus)
    #expect(vote.corrections.last?.approved == "主任")
  }

  @Test func `a form whose subject another clerk changed is refused and kept`() throws {
    let stage = try Moments.beforeOpening.stage()
    stage.type("2")
    stage.reveal()
    stage.press(.enter)
    stage.type("1社区党委和居委会")
    let other = try MeetingFile.open(stage.file.path, clerk: "记录")
    try other.perform(
      .changeIssue(
        .init(
          issue: "i01", title: "设养鸟区", source: nil, proposer: nil, summary: nil)),
      at: stage.context.now)
    stage.press(.enter, .enter, .enter, .tab, .enter)
    #expect(stage.text.contains("另一处刚刚改了同一内容"))
    #expect(stage.text.contains("社区党委和居委会"))
    #expect(stage.session.issues.values[0].screening?.by == "社区党委")
    // What the other wrote stays on the page; handed in once more, this one is meant.
    stage.press(.backTab, .tab)
    #expect(stage.flat.contains("另一处已登记"), "\(stage.text)")
    #expect(stage.flat.contains("设养鸟区"), "\(stage.text)")
    stage.press(.enter)
    #expect(stage.session.issues.values[0].screening?.by == "社区党委社区党委和居委会")
  }

  @Test func `papers are made, named, and one edited since is kept`() throws {
    let stage = try Moments.adjourned.stage()
    stage.type("7")
    stage.reveal()
    stage.press(.enter)
    let name = "2024-05-18_24号楼植物角_居民议事会_会议纪要【内部】.txt"
    let paper = stage.folder.appending(path: name)
    #expect(FileManager.default.fileExists(atPath: paper.path(percentEncoded: false)))
    try Data("改过".utf8).write(to: paper)
    stage.press(.enter)
    #expect(stage.text.contains("有人改过，没有动它"))
    #expect(try String(contentsOf: paper, encoding: .utf8) == "改过")
  }

  @Test func `adjourning asks, and the meeting can be reopened for a reason`() throws {
    let stage = try Moments.agreed.stage()
    stage.type("9散会")
    stage.press(.enter)
    #expect(stage.text.contains("现在散会吗？"))
    stage.press(.enter)
    #expect(stage.session.phase == .open)
    stage.type("9散会")
    stage.press(.enter)
    stage.type("2")
    #expect(stage.session.phase == .adjourned)
    stage.type("9复会")
    stage.press(.enter)
    stage.reveal()
    stage.type("漏了一个议题")
    stage.press(.tab, .enter)
    #expect(stage.session.phase == .open)
  }

  @Test(arguments: [nil, "按签到表逐人核对"])
  func `on another day a reopened meeting asks who is here`(_ same: String?) throws {
    let stage = try Moments.adjourned.stage()
    stage.shell.context.now = stage.session.adjournment!.at.adding(seconds: 86_400)
    stage.type("9复会")
    stage.press(.enter)
    stage.reveal()
    #expect(stage.text.contains("不重新签到的原因"))
    stage.type("漏了一个议题")
    stage.press(.tab)
    if let same { stage.type(same) }
    stage.press(.tab, .enter)
    #expect(stage.session.phase == .open)
    #expect(stage.session.reopenings.last?.isAnew == (same == nil))
    #expect(stage.session.reopenings.last?.despite == same)
    #expect((stage.session.roll.present == 0) == (same == nil))
    #expect(stage.text.contains("到会的人要重新签到：按1") == (same == nil))
  }

  @Test func `a meeting typed in afterwards asks when it went on that day`() throws {
    let day = try #require(Day("2024-03-02"))
    let began = beijing("2024-03-02", 14, 30)
    var changes = MeetingChanges()
    changes.afterwards = .init(began: began, ended: beijing("2024-03-02", 15, 0))
    let typed = beijing("2024-05-18", 9, 0)
    let stage = try Stage(
      MeetingScreen(),
      Scenario(
        identity: .init(id: "2024-03-02-0001", date: day, title: "楼道堆物"),
        steps: [
          Command.describeMeeting(.init(changes: changes)),
          .addParticipant(.init(person: PersonDetails(name: "居民甲"))),
          .signIn(.init(participants: ["居民甲"], way: nil)), .openMeeting(.init(despite: nil)),
          .adjourn(.init(reason: nil)),
        ].enumerated().map {
          Scenario.Step($0.element, at: typed.adding(seconds: $0.offset * 60), by: "记录")
        }))
    #expect(stage.session.phase == .adjourned)
    stage.type("9复会")
    stage.press(.enter)
    stage.reveal()
    stage.type("漏了一项")
    stage.press(.tab, .tab, .enter)
    #expect(stage.session.phase == .adjourned)
    try stage.take(ClosingOffers.reopen, on: ())
    stage.type("漏了一项")
    stage.press(.tab)
    stage.type("15:50")
    stage.press(.tab, .enter)
    #expect(stage.session.phase == .open, "\(stage.text)")
    let at = try #require(stage.session.reopenings.last?.at)
    #expect(stage.session.zoned(at) == beijing("2024-03-02", 15, 50))
    // It ended later than was said before it went on.
    stage.type("9散会")
    stage.press(.enter)
    stage.type("2")
    #expect(stage.session.phase == .adjourned, "\(stage.text)")
    #expect(stage.session.adjournment?.at.day == day)
    #expect(Rejudgement(stage.session, digest: nil).findings.isEmpty)
    let refusal = Refusal.input(.sittingOfOtherDay(meeting: day, now: typed.day))
    #expect(refusal.sentence(in: .chinese, of: stage.session).contains("happened"))
  }
}
