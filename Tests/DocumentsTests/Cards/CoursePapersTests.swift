import Affairs
import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// 大事记、典型案例、一事一档、季度报表、登记表: the course of a whole matter, read as a lawyer would.
@Suite struct CoursePapersTests {
  /// The 24号楼 meeting, and what the ledger says of the months after it.
  private func greenCorner() throws -> (Book, CardID) {
    var book = Book([try Scenario.greenCorner.played()])
    let number = CardID("20240518-7f3a-1")
    func task(_ id: String) -> Target { .assignment(session: "20240518-7f3a", id: id) }
    var voice = Voice(about: .card(number), text: "鸟叫影响休息", heads: 3, on: day("2024-05-10"))
    voice.channel = "楼门会"
    voice.answer = .init(
      result: .partly, reason: "限定开放时间，居民丁家窗下不设", on: day("2024-05-18"), by: "居委会")
    try book.enter(.voice(voice), on: "2024-05-20")
    try book.note(.done, on: task("k01"), "已出具", day: "2024-05-23", by: "产权单位")
    try book.note(.done, on: task("k03"), "轮值表已张贴", day: "2024-05-28", by: "居民甲")
    try book.note(.milestone, on: .card(number), "养鸟区启用", day: "2024-06-01")
    try book.note(.feedback, on: task("k03"), "当面告知", day: "2024-06-03")
    var flow = Flow(
      way: .out, kind: .money(source: nil), item: "支架", worth: .money(try Money("860")),
      on: day("2024-05-29"))
    (flow.voucher, flow.about) = ("0529", [.card(number)])
    try book.enter(.flow(flow), on: "2024-05-30")
    try book.note(.explanation, on: .card(number), "轮值清扫由居民甲牵头", day: "2024-06-05")
    return (book, number)
  }

  @Test(arguments: Audience.allCases)
  func `the timeline tells the archive all, and everybody steps, verdicts and milestones`(
    audience: Audience
  ) throws {
    let (book, number) = try greenCorner()
    let paper = try book.paper("timeline", of: .card(number), for: audience, on: "2024-06-10")
    if audience == .public {
      #expect(paper.rows.map { $0[0] } == ["2024年5月18日", "2024年6月1日"])
      #expect(paper.rows[0][3] == "胜古北社议〔2024〕5号")
      #expect(paper.rows[1] == ["2024年6月1日", "养鸟区启用。", "", ""])
      #expect(!paper.flat.contains("居民甲"))
    } else {
      #expect(paper.rows.count == book.casebook.thread(of: number).lines.count)
    }
    try expect(paper.printed, isExpected: "ledger/timeline.\(audience).txt")
  }

  @Test(arguments: Audience.allCases)
  func `a typical case is made of fields, and what is learned is left open`(audience: Audience)
    throws
  {
    let (book, number) = try greenCorner()
    let paper = try book.paper("case", of: .card(number), for: audience, on: "2024-06-10")
    let headings = paper.blocks.compactMap { block -> String? in
      if case .item(.first, _, let text) = block { text } else { nil }
    }
    #expect(headings == ["背景", "做法", "难点和化解", "成效", "启示"])
    #expect(paper.blocks.last == .blank || audience == .public)
    #expect(paper.paragraphs.contains("落实任务4件，办结2件。"))
    #expect(paper.paragraphs.contains("收入0.00元，支出860.00元，超支860.00元。"))
    try expect(paper.printed, isExpected: "ledger/case.\(audience).txt")
  }

  @Test func `a typical case counts what was asked in writing as no meeting`() throws {
    let met = Extract(of: try Scenario.greenCorner.played())
    var asked = Extract(of: try Scenario.writtenRounds.played())
    let number = CardID("20240518-7f3a-1")
    for place in asked.issues.indices { asked.issues[place].number = number.text }
    #expect(!met.isInWriting && asked.isInWriting && asked.isHeld)
    var book = Book()
    book.meetings = Meetings([asked, met])
    let paper = try book.paper("case", of: .card(number), on: "2024-06-10")
    #expect(paper.paragraphs.contains("召开会议1次、书面征询1次。"), "\(paper.paragraphs)")
  }

  @Test func `a typical case says why a step was passed over`() throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "绿化提升")), on: "2024-02-01")
    let steps = [
      Step(id: "勘察", needs: [.said], skip: .reason), Step(id: "落实", needs: [.note(.done)]),
    ]
    try book.take(
      .define(
        .init(.procedure(Procedure(id: "short", title: "两步", source: "本社区", steps: steps)))),
      on: "2024-02-01")
    try book.take(.begin(.init(matter: number, procedure: "short", on: nil)), on: "2024-02-01")
    try book.take(
      .skip(.init(matter: number, step: "勘察", reason: "图纸齐全。", on: day("2024-02-03"))),
      on: "2024-02-03")
    let paper = try book.paper("case", of: .card(number), on: "2024-02-04")
    #expect(
      paper.paragraphs.contains("2024年2月3日跳过“勘察”，原因：图纸齐全。"), "\(paper.paragraphs)")
  }

  @Test(arguments: ["opinion-summary", "explanation", "accounts"], Audience.allCases)
  func `papers of the matter read as recorded`(name: String, audience: Audience) throws {
    let (book, number) = try greenCorner()
    let session = try Scenario.greenCorner.played()
    let paper = try book.paper(name, of: .card(number), for: audience, on: "2024-06-10") {
      $0.dissent = [session.identity.id: session.dissent]
    }
    if audience == .public { #expect(!paper.flat.contains("居民甲") && !paper.flat.contains("居民丁")) }
    try expect(paper.printed, isExpected: "ledger/\(name).\(audience).txt")
  }

  @Test func `the dossier says what is missing, and how anybody can check it`() throws {
    var (book, number) = try greenCorner()
    try book.take(
      .begin(.init(matter: number, procedure: "community-consultation", on: day("2024-05-18"))),
      on: "2024-06-05")
    try book.note(.paper, on: .card(number), "协商意见书", day: "2024-05-20")
    let sum = String(repeating: "0a", count: 32)
    let paper = try book.paper("dossier", of: .card(number), on: "2024-06-10") {
      $0.files = [.init(name: "2024/2024-05-18_24号楼.yishi", size: 20_480, sum: sum)]
      $0.changes = ["会议记录20240518-7f3a第9条更正。"]
    }
    #expect(paper.labels.contains("文件：2024/2024-05-18_24号楼.yishi（20480字节）"))
    #expect(paper.labels.contains("SHA-256：\(sum)"))
    #expect(paper.paragraphs.contains("这不是电子签名，不证明登记的内容属实，也不证明登记人的身份；内容是否属实，以签字的原件和经办单位的说明为准。"))
    #expect(paper.flat.contains("certutil-hashfile文件名SHA256"))
    #expect(paper.paragraphs.contains("会议记录20240518-7f3a第9条更正。"))
    try expect(paper.printed, isExpected: "ledger/dossier.txt")
  }

  @Test func `the quarter has last quarter's numbers beside its own`() throws {
    let (book, _) = try greenCorner()
    let paper = try book.paper("quarter", of: .everything, on: "2024-07-02", to: "2024-06-30")
    #expect(
      Array(paper.rows.prefix(6)) == [
        ["议事", "召开会议", "1次", "0次"], ["议事", "书面征询", "0次", "0次"], ["议事", "议定事项", "1件", "0件"],
        ["落实", "交办任务", "4件", "0件"],
        ["落实", "办结", "2件", "0件"], ["落实", "已反馈", "1件", "0件"],
      ])
    #expect(paper.rows.contains(["资金", "支出", "860.00元", "0.00元"]))
    #expect(paper.title == ["季度报表", "（2024年第2季度）"])
    try expect(paper.printed, isExpected: "ledger/quarter.txt")
  }

  @Test func `six sheets have one text of what moved them, and say why an earlier one is open`()
    throws
  {
    var book = Book()
    var matter = Matter(title: "老旧小区改造")
    matter.source = IssueSource(kind: .resident)
    let number = try book.enter(.matter(matter), on: "2024-02-01")
    try book.take(
      .begin(.init(matter: number, procedure: "four-two", on: day("2024-02-01"))), on: "2024-02-01")
    let sheets = try book.paper("register-sheets", of: .card(number), on: "2024-02-02")
    #expect(sheets.labels.filter { $0.hasPrefix("动议事由：") }.count == 6)
    #expect(
      Set(sheets.labels.filter { $0.hasPrefix("动议事由：") })
        == ["动议事由：■党员群众建议　□干部提议　□上级安排"])
    #expect(sheets.labels.contains("说明：登记表（一）未填：尚未办理。"))
    #expect(sheets.labels.filter { $0 == "上级参会人员签字（职务）：" }.count == 4)
    #expect(sheets.labels.filter { $0 == "监督意见：" }.count == 2)
    try expect(sheets.printed, isExpected: "ledger/register-sheets.txt")
  }

  /// The 24号楼 meeting as if a party branch had held it, and the first of six steps passed by it.
  private func proposed() throws -> (Book, Session) {
    let session = try Scenario.greenCorner.played()
    var extract = Extract(of: session)
    extract.body = "某村党支部"
    var book = Book()
    book.meetings = Meetings([extract])
    let number = CardID("20240518-7f3a-1")
    try book.take(
      .begin(.init(matter: number, procedure: "four-two", on: day("2024-05-18"))), on: "2024-05-19")
    try book.take(
      .pass(.init(matter: number, step: "提议", on: day("2024-05-19"))), on: "2024-05-19")
    return (book, session)
  }

  @Test(arguments: Audience.allCases)
  func `a step was passed by the body that met for it`(audience: Audience) throws {
    let (book, _) = try proposed()
    let paper = try book.paper(
      "timeline", of: .card(CardID("20240518-7f3a-1")), for: audience, on: "2024-05-20")
    let row = try #require(paper.rows.first { $0[1] == "“村党组织提议”已办结。" })
    #expect(row[2] == "某村党支部")
  }

  @Test(arguments: [("甲会议、乙会议", ""), ("村民会议或代表会议", ""), ("村民委员会", "村民委员会")])
  func `of several bodies that might have passed a step none is printed`(
    body: String, printed: String
  ) throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "绿化提升")), on: "2024-02-01")
    let step = Step(id: "公布", body: body, needs: [.paper(["公示"])])
    try book.take(
      .define(
        .init(.procedure(Procedure(id: "short", title: "一步", source: "本社区", steps: [step])))),
      on: "2024-02-01")
    try book.take(.begin(.init(matter: number, procedure: "short", on: nil)), on: "2024-02-01")
    try book.note(.paper, on: .card(number), "公示", day: "2024-02-02")
    try book.take(
      .pass(.init(matter: number, step: "公布", on: day("2024-02-03"))), on: "2024-02-03")
    let paper = try book.paper("timeline", of: .card(number), on: "2024-02-04")
    let row = try #require(paper.rows.first { $0[1] == "“公布”已办结。" })
    #expect(row[2] == printed)
  }

  @Test func `a sheet has the text that was voted on, to the letter, before points and result`()
    throws
  {
    let (book, session) = try proposed()
    let sheets = try book.paper(
      "register-sheets", of: .card(CardID("20240518-7f3a-1")), on: "2024-05-20"
    ) { $0.settled = ["20240518-7f3a": session.settledIssues] }
    let content = try #require(sheets.labels.first { $0.hasPrefix("内容：") })
    #expect(content.hasPrefix("内容：方案全文（第5稿）："))
    let voted = try #require(
      session.resultVotes(of: session.issues.values[0]).first)
    let text = try #require(session.text(of: voted)).version.text
    for line in text.split(whereSeparator: \.isNewline) {
      #expect(sheets.labels.contains { $0.contains(line) }, "\(line)")
    }
    try expect(sheets.printed, isExpected: "ledger/register-sheets.voted.txt")
  }

  @Test func `a sheet of a meeting whose file can't be read says so instead of its text`() throws {
    let (book, _) = try proposed()
    let sheets = try book.paper(
      "register-sheets", of: .card(CardID("20240518-7f3a-1")), on: "2024-05-20")
    #expect(sheets.labels.contains("内容：会议文件未能读取，方案全文和表决的全部情况请照会议记录抄写。"))
  }

  /// A matter that went by steps with quotes in their titles, the first of them passed incomplete.
  private func quoting() throws -> (Book, CardID) {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "绿化提升")), on: "2024-02-01")
    try book.take(
      .define(
        .init(
          .procedure(
            Procedure(
              id: "short", title: "“两步”办理", source: "本社区",
              steps: [
                Step(
                  id: "商议", title: "村“两委”商议", needs: [.paper(["公示"])], despite: .reason),
                Step(id: "落实", title: "落实到户", needs: [.note(.done)], skip: .reason),
              ])))), on: "2024-02-01")
    try book.take(.begin(.init(matter: number, procedure: "short", on: nil)), on: "2024-02-01")
    try book.take(
      .pass(.init(matter: number, step: "商议", on: day("2024-02-03"), despite: "原件在街道")),
      on: "2024-02-03")
    return (book, number)
  }

  @Test(arguments: Audience.allCases)
  func `quotes within quotes are single ones`(audience: Audience) throws {
    let (book, number) = try quoting()
    for name in ["timeline", "case"] {
      let paper = try book.paper(name, of: .card(number), for: audience, on: "2024-02-04")
      #expect(!paper.flat.contains("村“两委”"), "\(paper.printed)")
      #expect(paper.paragraphs.contains("“村‘两委’商议”在材料不全时办结，理由：原件在街道。"))
    }
    let course = try book.paper("case", of: .card(number), for: audience, on: "2024-02-04")
    #expect(course.paragraphs.contains("按“‘两步’办理”办理，自2024年2月1日开始。"))
    #expect(course.paragraphs.contains("2024年2月3日办结“村‘两委’商议”。"))
  }

  @Test(arguments: Audience.allCases)
  func `a step goes by its title in both copies`(audience: Audience) throws {
    var (book, number) = try quoting()
    try book.take(
      .skip(.init(matter: number, step: "落实", reason: "已由物业办理", on: day("2024-02-05"))),
      on: "2024-02-05")
    let paper = try book.paper("timeline", of: .card(number), for: audience, on: "2024-02-06")
    let told = paper.rows.map { $0[1] }.filter { $0.contains("已办") || $0.contains("跳过") }
    #expect(told == ["“村‘两委’商议”已办结。", "“落实到户”跳过，原因：已由物业办理。"])
  }

  @Test func `what passed incomplete is told on every later paper of the matter`() throws {
    var book = Book()
    let number = try book.enter(.matter(Matter(title: "绿化提升")), on: "2024-02-01")
    try book.take(
      .define(
        .init(
          .procedure(
            Procedure(
              id: "short", title: "两步", source: "本社区",
              steps: [
                Step(id: "公布", needs: [.paper(["公示"])], despite: .reason),
                Step(id: "落实", needs: [.note(.done)]),
              ])))), on: "2024-02-01")
    try book.take(.begin(.init(matter: number, procedure: "short", on: nil)), on: "2024-02-01")
    try book.take(
      .pass(.init(matter: number, step: "公布", on: day("2024-02-03"), despite: "原件在街道")),
      on: "2024-02-03")
    for name in ["timeline", "case", "condition-sheet", "dossier"] {
      let paper = try book.paper(name, of: .card(number), on: "2024-02-04")
      #expect(paper.paragraphs.contains("“公布”在材料不全时办结，理由：原件在街道。"), "\(name)")
    }
  }
}
