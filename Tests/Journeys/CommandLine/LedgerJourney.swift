import Foundation
import OpenXML
import Scenarios
import TestSupport
import Testing

/// The ledger as a shell runs it.
@Suite struct LedgerJourney {
  private func lines(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func page(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// A garden, a family and a matter about the garden.
  static let beginning = """
    {"enter":{"card":{"site":{"number":"H-07","name":"植物角","kind":"garden"}}}}
    {"enter":{"card":{"party":{"name":"3号楼小家庭","kind":"household"}}}}
    {"enter":{"card":{"matter":{"title":"植物角枯萎","kind":"problem","sites":["H-07"],"lead":"物业"}}}}

    """

  @Test func `cards are entered by line, shown by number and listed by kind`() throws {
    let place = try Workplace()
    let run = try place.ledger(Self.beginning)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let said = try lines(run.output)
    #expect(said.map { $0["n"] as? Int } == [1, 2, 3])
    #expect(Set(said.map { $0["chain"] as? String }).count == 1)

    let adopted = try place.ledger(
      #"{"enter":{"card":{"pledge":{"kind":"adopt","by":{"party":"3号楼小家庭"},"on":["H-07"],"#
        + #""ways":["人力"],"from":"2024-05-01","until":"2025-04-30"}}}}"#)
    #expect(adopted.status == 0, "\(adopted.output)")
    let site = try page(try place.yishi("ledger", "show", "H-07", "--json").output)
    let id = try #require(site["id"] as? String)
    #expect(adopted.output.contains("\"on\":[\"\(id)\"]"))

    let list = try place.yishi("ledger", "list", "pledge")
    #expect(list.output.contains("认养  人力  3号楼小家庭  H-07"), "\(list.output)")
    let places = try place.yishi("ledger", "list", "site").output
    #expect(places.contains("H-07  植物角  花园、绿地"), "\(places)")
  }

  @Test func `a refused line says which it is and why, and the others are carried out`() throws {
    let place = try Workplace()
    let run = try place.ledger(
      Self.beginning + #"{"note":{"on":["H-09"],"kind":"progress","day":"2024-05-20","by":"物业","#
        + #""text":"浇水"}}"# + "\n"
        + #"{"note":{"on":["H-07"],"kind":"progress","day":"2024-05-20","by":"物业","text":"浇水"}}"#)
    #expect(run.status == 1)
    let said = try lines(run.output)
    #expect(said.count == 5)
    #expect(said[3]["line"] as? Int == 4)
    #expect(said[3]["refused"] as? String == "unknownCard")
    #expect((said[3]["sentence"] as? String)?.contains("H-09") == true)
    #expect(said[4]["n"] as? Int == 4)
  }

  @Test func `two versions that disagree are told apart by what differs`() throws {
    let (here, there) = (try Workplace(), try Workplace())
    _ = try here.ledger(Self.beginning)
    try here.yishi("ledger", "list", "site")
    let added = try there.yishi("add", here.archive.path)
    #expect(added.output.contains("只合并台账，会议文件不在内。"), "\(added.output)")
    func revise(_ place: Workplace, _ level: String) throws {
      let run = try place.ledger(
        #"{"revise":{"card":{"site":{"number":"H-07","name":"植物角","kind":"garden","level":"\#(level)"}}}}"#
      )
      #expect(run.status == 0, "\(run.output)")
    }
    try revise(here, "小区花园")
    try revise(there, "自改自建")
    _ = try here.yishi("add", there.archive.path)
    let said = try here.yishi("ledger", "conflicts").output
    #expect(said.contains("    级别：小区花园") && said.contains("    级别：自改自建"), "\(said)")
    #expect(!said.contains("名称："), "\(said)")
  }

  @Test func `a meeting like an earlier one is the same body's, and has its next number`() throws {
    let (here, there) = (try Workplace(), try Workplace())
    let body = try here.ledger(
      #"{"enter":{"card":{"party":{"name":"某社区居民代表会议","kind":"body","members":[{"name":"居民甲","office":"主任","groups":["居民代表"]},{"name":"居民乙","standing":"speaking","groups":["居民代表"]}],"constitution":{"name":"某社区居民代表会议","shortName":"代表会","term":{"yearly":{}},"documentPrefix":"某社居"}}}}}"#
    )
    #expect(body.status == 0, "\(body.output)")
    let first = try here.yishi("new", "充电桩", "--date", "2024-05-18", "--body", "代表会")
    #expect(first.status == 0, "\(first.errors)")
    let path = first.output.trimmingCharacters(in: .newlines)
    let told = try here.yishi("timeline", path, "--json").output
    #expect(told.contains(#""number":1"#) || told.contains(#""number" : 1"#), "\(told)")
    #expect(told.contains("主任") && told.contains("speaking"), "\(told)")
    // The other archive's ledger knows no such body: what it is comes with the meeting.
    let next = try there.yishi("new", "充电桩二", "--date", "2024-06-18", "--like", path)
    #expect(next.status == 0, "\(next.errors)")
    let copied = try there.yishi(
      "timeline", next.output.trimmingCharacters(in: .newlines), "--json"
    ).output
    #expect(copied.contains("某社区居民代表会议") && copied.contains("某社居"), "\(copied)")
    let again = try here.yishi("new", "充电桩三", "--date", "2024-07-18", "--body", "代表会")
    let numbered = try here.yishi(
      "timeline", again.output.trimmingCharacters(in: .newlines), "--json"
    ).output
    #expect(numbered.contains(#""number":2"#) || numbered.contains(#""number" : 2"#), "\(numbered)")
  }

  @Test func `the month's open orders are a meeting's agenda, by category`() throws {
    let place = try Workplace()
    try place.file(
      "工单.csv",
      "工单号,标题,类别,受理日期\nGD-1,物业费,物业收费,2024-04-02\nGD-2,夜间施工,施工扰民,2024-04-03\n"
        + "GD-3,清晨施工,施工扰民,2024-04-01\nGD-4,旧的,施工扰民,2024-03-01\n")
    #expect(try place.yishi("ledger", "import", "orders", "工单.csv").status == 0)
    let made = try place.yishi("new", "四月调度会", "--date", "2024-04-30", "--orders", "2024-04")
    #expect(made.status == 0, "\(made.errors)")
    let meeting = try page(
      try place.yishi("show", made.output.trimmingCharacters(in: .newlines), "--json").output)
    let issues = try #require(meeting["issues"] as? [[String: Any]])
    #expect(issues.map { $0["title"] as? String } == ["清晨施工", "夜间施工", "物业费"])
    let none = try place.yishi("new", "五月调度会", "--date", "2024-05-31", "--orders", "2024-05")
    #expect(none.status == 64 && none.errors.contains("2024-05"), "\(none.errors)")
  }

  @Test func `a report from a later day to an earlier one is refused`() throws {
    let place = try Workplace()
    _ = try place.ledger(Self.beginning)
    let run = try place.yishi("report", "rates", "--from", "2024-05-01", "--to", "2024-04-01")
    #expect(run.status == 64, "\(run.output)")
    #expect(run.errors.contains("止日2024年4月1日早于起日2024年5月1日"), "\(run.errors)")
  }

  @Test func `a unit may have its telephone, with its area code`() throws {
    let place = try Workplace()
    let run = try place.ledger(
      #"{"enter":{"card":{"party":{"name":"物业公司","kind":"unit","telephone":"010-64211234"}}}}"#)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `a matter begins, says what its step lacks, and passes once that is there`() throws {
    let place = try Workplace()
    _ = try place.ledger(Self.beginning)
    let clock = ["--clock", "2024-05-21T09:00:00+08:00"]
    let begun = try place.yishi(
      ["matter", "begin", "植物角枯萎", "--procedure", "problem", "--json"] + clock)
    #expect(begun.status == 0, "\(begun.output)\(begun.errors)")
    // What can't be checked is confirmed by whoever passes the step.
    let checked = try place.yishi(["matter", "pass", "植物角枯萎", "核实"] + clock)
    #expect(checked.status == 0, "\(checked.errors)")
    let refused = try place.yishi(["matter", "pass", "植物角枯萎", "处理"] + clock)
    #expect(refused.status == 1)
    #expect(refused.errors == "yishi: “处理”还不能办，还差：没有分工。\n")
    let again = try place.yishi(["matter", "pass", "植物角枯萎", "处理", "--json"] + clock)
    #expect(again.status == 1)
    #expect(try lines(again.output)[0]["refused"] as? String == "stepLacks")

    let visit = try place.yishi(
      ["ledger", "apply"] + clock,
      input: #"{"note":{"on":["植物角枯萎"],"kind":"visit","day":"2024-05-21","by":"社区","text":"看过","#
        + #""demands":[{"what":"补种","lead":"物业","responsible":["物业"],"due":"2024-05-27"}]}}"#)
    #expect(visit.status == 0, "\(visit.output)")
    let passed = try place.yishi(["matter", "pass", "植物角枯萎", "处理"] + clock)
    #expect(passed.status == 0, "\(passed.errors)")
    let shown = try page(
      try place.yishi(["matter", "show", "植物角枯萎", "--json"] + clock).output)
    #expect(shown["procedure"] as? String == "problem")
    #expect(shown["step"] as? String == "办结")
    let steps = try #require(shown["steps"] as? [[String: Any]])
    #expect(steps.map { $0["state"] as? String } == ["passed", "passed", "open", "open"])
    #expect((shown["tasks"] as? [[String: Any]])?.map { $0["what"] as? String } == ["补种"])
  }

  @Test func `a report is refused by a wrong name with all of them, and by reversed days`() throws {
    let place = try Workplace()
    _ = try place.ledger(Self.beginning)
    let unknown = try place.yishi("report", "nothing")
    #expect(unknown.status == 64, "\(unknown.errors)")
    for name in ["lacking", "sites", "year-ago", "numbers"] {
      #expect(unknown.errors.contains(name), "\(unknown.errors)")
    }
    let reversed = try place.yishi(
      "report", "accounts", "--from", "2024-06-01", "--to", "2024-05-01")
    #expect(reversed.status == 64 && reversed.errors.contains("早于起日"), "\(reversed.errors)")
    let sites = try page(
      try place.yishi("report", "sites", "--to", "2024-06-01", "--json").output)
    #expect(sites["on"] as? String == "2024-06-01")
  }

  @Test func `a report leaves as a spreadsheet, as CSV and for programs, never over a file`() throws
  {
    let place = try Workplace()
    _ = try place.ledger(Self.beginning)
    let sites = ["report", "sites", "--to", "2024-06-01", "--format"]
    let csv = try place.yishi(sites + ["csv"]).output
    #expect(csv.hasPrefix("\u{FEFF}点位\r\n截至2024年6月1日"), "\(csv)")
    let text = try place.yishi(sites + ["text"]).output
    #expect(try text == place.yishi("report", "sites", "--to", "2024-06-01").output)
    #expect(try page(place.yishi(sites + ["json"]).output)["on"] as? String == "2024-06-01")
    let wrote = try place.yishi(sites + ["xlsx", "--output", "点位.xlsx"])
    #expect(wrote.status == 0 && wrote.output == "点位.xlsx\n", "\(wrote.errors)")
    let file = place.folder.appendingPathComponent("点位.xlsx")
    let bytes = try Array(Data(contentsOf: file))
    #expect(try officeWords(bytes).contains("截至2024年6月1日"))
    let parts = try ZipFile.parts(in: bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(parts.contains { $0.contains("说明") }, "\(parts)")
    let again = try place.yishi(sites + ["csv", "--output", "点位.xlsx"])
    #expect(again.status == 1 && again.output.isEmpty)
    #expect(try place.yishi(sites + ["doc"]).status == 64)
  }

  @Test func `a kind of cards leaves as CSV or as a spreadsheet`() throws {
    let place = try Workplace()
    try place.file("点位.csv", "编号,名称,类型,面积\nH-10,南门花园,花园,53.20\n")
    #expect(try place.yishi("ledger", "import", "sites", "点位.csv").status == 0)
    let csv = try place.yishi("ledger", "export", "sites").output
    #expect(try csv == place.yishi("ledger", "export", "sites", "--format", "csv").output)
    #expect(csv.contains("H-10,南门花园"), "\(csv)")
    let run = try place.yishi("ledger", "export", "sites", "--format", "xlsx", "-o", "点位.xlsx")
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Array(Data(contentsOf: place.folder.appendingPathComponent("点位.xlsx")))
    #expect(try officeWords(bytes).contains("南门花园"))
    let sheets = try ZipFile.parts(in: bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(sheets.contains { $0.contains("<v>53.20</v>") }, "\(sheets)")
    // And comes back as it was.
    let other = try Workplace()
    try Data(bytes).write(to: other.folder.appendingPathComponent("点位.xlsx"))
    let back = try other.yishi("ledger", "import", "sites", "点位.xlsx")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try other.yishi("ledger", "export", "sites").output == csv)
    let none = try other.yishi("ledger", "import", "sites", "点位.xlsx", "--sheet", "工单", "--check")
    #expect(none.status == 65 && none.errors.contains("没有名为“工单”的工作表"), "\(none.errors)")
  }

  @Test
  func `the ledger for the street has the columns that were asked, by name or as they are kept`()
    throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let street = ["report", "street", "--from", "2024-01-01", "--to", "2024-12-31"]
    let csv = try place.yishi(street + ["--columns", "序号,议题,应到", "--format", "csv"])
    #expect(csv.status == 0 && csv.output.contains("序号,议题,应到\r\n1,"), "\(csv)")
    try FileManager.default.createDirectory(
      at: place.folder.appendingPathComponent(".config/yishi"), withIntermediateDirectories: true)
    try place.file(".config/yishi/config.yaml", "ledgers:\n  甲街道: [日期, 结果]\n")
    let kept = try place.yishi(street + ["--columns", "甲街道", "--format", "csv"])
    #expect(kept.output.contains("日期,结果\r\n2024-05-18,"), "\(kept)")
    for bad in ["序号,没有", "序号,序号", ","] {
      let run = try place.yishi(street + ["--columns", bad])
      #expect(run.status == 64 && run.errors.contains("满意度"), "\(run.errors)")
    }
    #expect(try place.yishi("report", "sites", "--columns", "序号").status == 64)
  }

  @Test func `a card that two computers changed is one conflict until one is preferred`() throws {
    let (office, street) = (try Workplace(), try Workplace())
    _ = try office.ledger(Self.beginning)
    try FileManager.default.copyItem(at: office.archive, to: street.archive)
    let id = try #require(
      try page(try office.yishi("ledger", "show", "H-07", "--json").output)["id"] as? String)
    for (place, name) in [(office, "植物园"), (street, "花园")] {
      let run = try place.ledger(
        #"{"revise":{"card":{"site":{"id":""# + id + #"","number":"H-07","name":""# + name
          + #"","kind":"garden"}}}}"#)
      #expect(run.status == 0, "\(run.output)")
    }
    for file in try FileManager.default.contentsOfDirectory(
      at: street.archive.appendingPathComponent("台账"), includingPropertiesForKeys: nil)
    {
      let copy = office.archive.appendingPathComponent("台账/\(file.lastPathComponent)")
      if !FileManager.default.fileExists(atPath: copy.path) {
        try FileManager.default.copyItem(at: file, to: copy)
      }
    }
    let conflicts = try #require(
      try page(try office.yishi("ledger", "conflicts", "--json").output)["conflicts"]
        as? [[String: Any]])
    #expect(conflicts.map { $0["about"] as? String } == [id])
    let entries = try #require(conflicts[0]["entries"] as? [[String: Any]])
    #expect(entries.filter { $0["holds"] as? Bool == true }.count == 1)
    let names = entries.map { "\($0["chain"] as? String ?? "")/\($0["n"] as? Int ?? 0)" }
    let settled = try office.ledger(
      #"{"prefer":{"entry":""# + names[0] + #"","over":""# + names[1] + #""}}"#)
    #expect(settled.status == 0, "\(settled.output)")
    #expect(
      try office.yishi("ledger", "conflicts", "--json").output
        .filter { !$0.isWhitespace } == #"{"conflicts":[]}"#)
  }

  @Test func `a procedure is shown, changed and read again`() throws {
    let place = try Workplace()
    let list = try place.yishi("procedure", "list")
    #expect(list.lines.count == 24)
    let yaml = try place.yishi("procedure", "show", "seven-steps").output
    try place.file("七步.yaml", yaml.replacingOccurrences(of: "id: seven-steps", with: "id: ours"))
    #expect(try place.yishi("define", "--check", "七步.yaml").status == 0)
    let run = try place.yishi("define", "七步.yaml", "--json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(#""defined""#))
    #expect(try place.yishi("procedure", "list").lines.count == 25)
    #expect(try place.yishi("define", "七步.yaml", "--json").output.isEmpty)

    try place.file(
      "错.yaml",
      "procedures:\n  - id: x\n    title: 甲\n    source: 乙\n    steps:\n"
        + "      - {id: 议, needs: [vote]}\n")
    let wrong = try place.yishi("define", "--check", "错.yaml")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("第6行") && wrong.errors.contains("17"))
  }

  @Test func `a table comes in whole or not at all, and goes out as it came in`() throws {
    let place = try Workplace()
    let rows = "序号,编号,名称,类型,级别\n1,H-10,南门花园,花园,小区花园\n2,H-11,北门花箱,花箱,"
    try place.file("错.csv", rows + "单位花园\n")
    let wrong = try place.yishi("ledger", "import", "sites", "错.csv")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("第3行“级别”：没有级别“单位花园”"), "\(wrong.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.archive.path), "nothing was made")

    try place.file("点位.csv", rows + "社会单位\n")
    #expect(try place.yishi("ledger", "import", "sites", "点位.csv", "--check").status == 0)
    let taken = try place.yishi("ledger", "import", "sites", "点位.csv", "--json")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try lines(taken.output).count == 1)
    let table = try place.yishi("ledger", "export", "sites").output
    #expect(table.contains("H-10,南门花园,花园、绿地,小区花园,"))
    #expect(table.contains("H-11,北门花箱,花箱,社会单位,"))

    let other = try Workplace()
    try other.file("点位.csv", table)
    #expect(try other.yishi("ledger", "import", "sites", "点位.csv").status == 0)
    #expect(try other.yishi("ledger", "export", "sites").output == table)
  }

  @Test func `work orders bring what a visit found, and count in the rates`() throws {
    let place = try Workplace()
    try place.file(
      "工单.csv",
      "工单号,标题,受理日期,承办单位,是否联系,是否解决,满意度,回访日期,回访人\n"
        + "GD-2417,施工扰民,2024-04-16,物业,是,是,满意,2024-04-18,回访组\n"
        + "GD-2418,楼道堆物,2024-04-17,物业,是,否,不满意,2024-04-19,回访组\n")
    #expect(try place.yishi("ledger", "import", "orders", "工单.csv").status == 0)
    let page = try page(
      try place.yishi(
        "report", "rates", "--from", "2024-04-01", "--to", "2024-04-30", "--json"
      ).output)
    #expect(page["orders"] as? Int == 2)
    let rates = try #require(page["rates"] as? [[String: Any]])
    let solving = try #require(rates.first { $0["id"] as? String == "solving" })
    #expect(solving["numerator"] as? String == "1")
    #expect(solving["denominator"] as? String == "2")
    #expect(solving["percent"] as? String == "50.00")
  }

  @Test func `another copy's entries are taken once`() throws {
    let (office, street) = (try Workplace(), try Workplace())
    _ = try office.ledger(Self.beginning)
    let first = try page(
      try street.yishi("add", office.archive.path, "--json").output)
    #expect(first["entries"] as? Int == 3)
    let again = try page(
      try street.yishi("add", office.archive.path, "--json").output)
    #expect(again["entries"] as? Int == 0)
    #expect(
      try street.yishi("ledger", "show", "H-07", "--json").output
        == office.yishi("ledger", "show", "H-07", "--json").output)
  }

  @Test func `a computer has a name, and what is lacking ends with 1`() throws {
    let place = try Workplace()
    _ = try place.ledger(Self.beginning)
    #expect(try place.yishi("computer", "--name", "社区办公室").output.contains("社区办公室"))
    let said = try page(try place.yishi("computer", "--json").output)
    #expect(said["name"] as? String == "社区办公室")
    #expect((said["id"] as? String)?.count == 8)
    for odd in ["甲\u{1B}[1m乙", "甲\n乙", "甲\u{2028}乙", "甲\u{7}"] {
      #expect(try place.yishi("computer", "--name", odd).status == 64)
    }
    #expect(try place.yishi("computer", "--json").output.contains("社区办公室"))

    let lacking = try place.yishi(
      "report", "lacking", "--to", "2024-05-30", "--json")
    #expect(lacking.status == 1)
    let page = try page(lacking.output)
    #expect(page["due"] as? Int == 1)
    #expect(page["done"] as? Int == 0)
    let gaps = try #require(page["gaps"] as? [[String: Any]])
    #expect(gaps.contains { $0["kind"] as? String == "noDue" })
  }
}
