import Affairs
import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// 意见汇总表、解释说明、回访记录、催办单、条件审核表: numbers and fields in order.
@Suite struct FollowUpPapersTests {
  private func voice(
    _ text: String, heads: Int, about: CardID, _ result: Voice.Answer.Result?, reason: String? = nil
  ) -> Card {
    var voice = Voice(about: .card(about), text: text, heads: heads, on: day("2024-05-10"))
    voice.channel = "微信群"
    voice.answer = result.map { Voice.Answer(result: $0, reason: reason, on: day("2024-05-12")) }
    return .voice(voice)
  }

  /// 41 heads in 17: 9 adopted, 3 in part, 4 not, 1 waits.
  private func asked() throws -> (Book, CardID) {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "楼道照明")), on: "2024-05-06")
    let results: [Voice.Answer.Result?] =
      Array(repeating: .adopted, count: 9) + Array(repeating: .partly, count: 3)
      + Array(repeating: .notAdopted, count: 4) + [nil]
    for (place, result) in results.enumerated() {
      let reason = result == .adopted ? nil : "线路不允许"
      try book.enter(
        voice(
          "意见\(place + 1)", heads: place == 0 ? 25 : 1, about: number, result,
          reason: result == nil ? nil : reason), on: "2024-05-13")
    }
    return (book, number)
  }

  @Test func `41 heads in 17 opinions, 16 answered of them`() throws {
    let (book, number) = try asked()
    for audience in [Audience.archive, .public] {
      let paper = try book.paper(
        "opinion-summary", of: .card(number), for: audience, on: "2024-05-20")
      #expect(
        paper.paragraphs.first
          == "共17条41人次：采纳9条、部分采纳3条、未采纳4条，待答复1条。已答复16/17（94.12%）。")
      #expect(paper.rows.count == 17)
      #expect(paper.rows[0] == ["1", "2024年5月10日", "微信群", "意见1", "25", "采纳", "", "2024年5月12日"])
      #expect(paper.rows[16] == ["17", "2024年5月10日", "微信群", "意见17", "1", "待答复", "", ""])
    }
  }

  @Test func `what wasn't taken up is explained, and what was isn't there`() throws {
    let (book, number) = try asked()
    let paper = try book.paper("explanation", of: .card(number), on: "2024-05-20")
    #expect(paper.rows.count == 7)
    #expect(
      paper.rows[0] == ["1", "2024年5月10日", "意见10", "部分采纳", "线路不允许", "2024年5月12日"])
    #expect(paper.rows.map { $0[3] }.filter { $0 == "未采纳" }.count == 4)
  }

  /// An opinion that was accepted at a meeting, and an objection that was settled six days after it.
  private func opposed() throws -> (Book, CardID, Session) {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .raiseConcern(.init(issue: nil, by: "居民乙", text: "担心影响晒粮")),
      .answerConcern(.init(concern: "c01", answer: "秋收期间允许临时晒粮", settled: true)))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    meeting.later(days: 2)
    try meeting.act(
      .raiseObjection(
        .init(
          issue: "i01", by: "居民丙", text: "影响居民丙出行", on: day("2024-03-04"), inWriting: true)))
    meeting.later(days: 4)
    try meeting.act(
      .answerObjection(
        .init(issue: "i01", number: 1, answer: "施工期间留通道2米", settled: day("2024-03-08"))))
    let book = Book([meeting.session])
    return (book, CardID(try #require(book.meetings.issueNumbers.first)), meeting.session)
  }

  @Test func `what was said against it at a meeting is explained in its own words`() throws {
    let (book, number, session) = try opposed()
    func paper(_ audience: Audience, on date: String) throws -> Document {
      try book.paper("explanation", of: .card(number), for: audience, on: date) {
        $0.dissent = [session.identity.id: session.dissent]
      }
    }
    let opinion = ["1", "2024年3月2日", "居民乙：担心影响晒粮", "提出人认可", "秋收期间允许临时晒粮", "2024年3月2日"]
    #expect(
      try paper(.archive, on: "2024-03-10").rows == [
        opinion,
        ["2", "2024年3月4日", "居民丙书面异议：影响居民丙出行", "已了结", "施工期间留通道2米", "2024年3月8日"],
      ])
    #expect(
      try paper(.archive, on: "2024-03-05").rows == [
        opinion, ["2", "2024年3月4日", "居民丙书面异议：影响居民丙出行", "未了结", "", ""],
      ])
    let known = try paper(.public, on: "2024-03-10")
    #expect(known.rows[0][2] == "担心影响晒粮")
    #expect(known.rows[1][2].hasPrefix("书面异议：影响"))
    #expect(!known.flat.contains("居民乙") && !known.flat.contains("居民丙"), "\(known.printed)")
    #expect(known.sentences.map(\.text).contains("施工期间留通道2米"))
  }

  @Test(arguments: Audience.allCases)
  func `an explanation says that a meeting's file can't be read`(audience: Audience) throws {
    let (book, number, _) = try opposed()
    let paper = try book.paper("explanation", of: .card(number), for: audience, on: "2024-03-10")
    #expect(paper.rows.count == 1)
    #expect(paper.paragraphs.contains { $0.contains("的文件未能读取") }, "\(paper.printed)")
  }

  @Test func `slips are told with all their shares`() throws {
    var meeting = try Meeting()
    try meeting.open(residents: 3)
    try meeting.act(
      .recordOpinions(
        .init(
          issue: nil,
          numbers: .init(issued: 420, returned: 361, valid: 357, agreeing: 330))))
    let book = Book([meeting.session])
    let number = try #require(book.meetings.issueNumbers.first)
    let paper = try book.paper(
      "opinion-summary", of: .card(CardID(number)), on: "2024-03-10")
    #expect(
      paper.paragraphs == [
        "2024年3月2日：发放420份，收回361份（85.95%），有效357份；同意330份，占有效92.44%、占发放78.57%。"
      ])
  }

  @Test func `a visit with three demands has three tasks`() throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "加装电梯")), on: "2024-01-06")
    let dues = ["2024-09-30", "2024-06-30", "2024-12-31"]
    let wants = ["满足差异化需求", "建立运维基金", "每年回访"]
    let entry = try book.note(.visit, on: .card(number), "肯定成效", day: "2024-04-17", by: "回访组") {
      $0.demands = zip(wants, dues).map { what, due in
        Assignment.Work(what: what, lead: "街道", responsible: ["社区"], due: day(due))
      }
    }
    let tasks = book.ledger.living(.task)
    #expect(tasks.count == 3)
    let second = try #require(
      tasks.first { record in
        if case .task(let task)? = record.card { task.work.what == wants[1] } else { false }
      })
    try book.note(.done, on: .card(second.id), "已建立", day: "2024-06-20")
    for subject in [PaperSubject.card(number), .visit(entry.id)] {
      let paper = try book.paper("visit-record", of: subject, on: "2024-10-10")
      #expect(
        paper.labels == [
          "来访：回访组", "日期：2024年4月17日", "事项：加装电梯", "情况：肯定成效。", "下次回访：",
        ])
      #expect(
        paper.rows == [
          ["1", "满足差异化需求", "街道", "社区", "2024年9月30日", "待办，已过时限10天"],
          ["2", "建立运维基金", "街道", "社区", "2024年6月30日", "2024年6月20日办结"],
          ["3", "每年回访", "街道", "社区", "2024年12月31日", "待办"],
        ])
    }
  }

  @Test func `of four tasks one is late by eleven days, and whoever does it is written to`() throws
  {
    var book = Book([try Scenario.greenCorner.played()])
    let number = CardID("20240518-7f3a-1")
    func task(_ id: String) -> Target { .assignment(session: "20240518-7f3a", id: id) }
    try book.note(.done, on: task("k01"), "已出具", day: "2024-05-23")
    try book.note(.done, on: task("k03"), "已张贴", day: "2024-05-28")
    let rows = [["1", "24号楼植物角设养鸟区", "完成划线和支架", "居委会、物业", "2024年5月30日", "11天"]]
    for subject in [PaperSubject.card(number), .target(task("k02")), .everything] {
      let paper = try book.paper("reminder", of: subject, on: "2024-06-10")
      #expect(paper.rows == rows)
      #expect(paper.blocks.first == .line("居委会："))
    }
    #expect(throws: LedgerPaperRefusal.self) {
      try book.paper("reminder", of: .card(number), on: "2024-05-30")
    }
    #expect(throws: LedgerPaperRefusal.self) {
      try book.paper("reminder", of: .target(task("k04")), on: "2024-06-10")
    }
  }

  @Test func `each need of each step is met or not, and by what`() throws {
    var book = Book()
    let stairwell = try book.enter(.site(Site(name: "3号楼2单元", kind: .stairwell)), on: "2024-01-06")
    let number = try book.enter(
      .matter(Matter(title: "3号楼2单元加装电梯", kind: .stairwell)), on: "2024-01-06")
    try book.take(
      .begin(.init(matter: number, procedure: "elevator-stairwell", on: day("2024-01-06"))),
      on: "2024-01-06")
    try book.note(.paper, on: .card(number), "可行性评估结论", day: "2024-01-08")
    try book.take(
      .pass(.init(matter: number, step: "可行性", on: day("2024-01-09"))), on: "2024-01-09")
    try book.pledge(
      .apply, by: .dwelling(room: "401", site: stairwell), on: number, day: "2024-01-10"
    ) { $0.signed = day("2024-01-10") }
    let paper = try book.paper("condition-sheet", of: .card(number), on: "2024-01-12")
    #expect(paper.labels == ["关口：“一户申请”已具备，未办；“达到比例”未具备；“开工”未具备"])
    #expect(
      paper.rows[0] == ["可行性", "可行性评估结论", "是", "台账k7f3a2mq/4", ""])
    #expect(paper.rows[1][0...2] == ["一户申请（关口）", "自愿申请已签至少1项", "是"])
    let vote = try #require(paper.rows.first { $0[0] == "达到比例（关口）" && $0[1].contains("业主") })
    #expect(vote[2] == "否")
    #expect(paper.paragraphs == ["截至2024年1月12日，“一户申请”的条件已经具备。"])
    try expect(paper.printed, isExpected: "ledger/condition-sheet.txt")
  }
}
