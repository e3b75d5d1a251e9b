import Affairs
import Deliberation
import Lists
import Testing
import Text
import Values

/// Tables of cards as an office's spreadsheet writes them.
@Suite struct CardTableTests {
  private func read(_ table: CardTable, _ text: String) -> CardTableReading {
    var drawn = 0
    return CardTableReading(
      table, bytes: Array(text.utf8), on: Day("2024-05-20")!, by: "记录",
      newNumber: { _ in
        drawn += 1
        return CardID("20240520-m000\(drawn)")
      })
  }

  @Test(arguments: [
    ("名称,级别,社区\n植物角,小区花园\n", 2, 2), ("名称,级别,社区\n南园,小区花园,甲社区\n植物角,小区,花园,甲社区\n", 3, 4),
  ])
  func `a row with another number of cells than there are headings is told, and nothing is taken`(
    _ text: String, _ row: Int, _ cells: Int
  ) {
    let reading = read(.sites, text)
    #expect(reading.problems == [.width(row: row, cells: cells, headings: 3)])
  }

  @Test func `empty cells behind the last heading are none`() {
    #expect(read(.sites, "名称,级别\n植物角,小区花园,,\n").problems.isEmpty)
  }

  @Test func `a place comes with its coordinates, the comma in quotes`() throws {
    let reading = read(.sites, "名称,坐标\n植物角,\"39.9712,116.4301\"\n南园,\n")
    #expect(reading.problems.isEmpty)
    let points = reading.rows.flatMap(\.commands).compactMap { command -> String?? in
      if case .enter(let it) = command, case .site(let site) = it.card { site.point } else { nil }
    }
    #expect(points == ["39.9712,116.4301", nil])
  }

  @Test func `why an order isn't counted comes with it`() throws {
    let reading = read(.orders, "工单号,标题,剔除原因\nGD-1,噪声,不属实\nGD-2,积水,\n")
    #expect(reading.problems.isEmpty)
    let ratings = reading.rows.flatMap(\.commands).compactMap { command -> Rating? in
      if case .note(let it) = command { it.note.rating } else { nil }
    }
    #expect(ratings == [Rating(excluded: "不属实")])
  }

  @Test(arguments: [
    ("工单号,标题,受理日期,是否联系,是否解决", "GD-1,噪声,2024-04-16,是,否", ["回访日期", "回访人"], ["是否联系", "是否解决"]),
    ("工单号,标题,是否满意,回访日期,回访人", "GD-1,噪声,满意,,回访组", ["回访日期"], ["是否满意"]),
    ("工单号,标题,是否解决,回访日期", "GD-1,噪声,是,2024-04-20", ["回访人"], ["是否解决"]),
  ])
  func `what a visit found asks for its day and for whoever went, and neither is made up`(
    _ heads: String, _ row: String, _ columns: [String], _ found: [String]
  ) {
    let reading = read(.orders, heads + "\n" + row + "\n")
    #expect(reading.problems == [.visitUntold(row: 2, columns: columns, found: found)])
    #expect(reading.rows.isEmpty)
  }

  @Test func `a visit stands on its own day by whoever went, and no other is told`()
    throws
  {
    let reading = read(
      .orders,
      "工单号,标题,受理日期,是否解决,回访日期,回访人,剔除原因\n"
        + "GD-1,噪声,2024-04-16,是,2024-04-20,回访组,\nGD-2,积水,2024-04-17,,,,不属实\nGD-3,堆物,2024-04-18,,,,\n"
    )
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    let notes = reading.rows.flatMap(\.commands).compactMap { command -> Note? in
      if case .note(let it) = command { it.note } else { nil }
    }
    #expect(notes.map { "\($0.day)" } == ["2024-04-20", "2024-04-17"])
    #expect(notes.map(\.by) == ["回访组", "记录"])
    #expect(notes.map(\.text) == ["回访", "剔除"])
  }

  @Test(arguments: [
    "收入,物资,捐赠,花苗,30盆", "收入,人力,捐赠,浇水,2工时", "收入,,捐赠,花苗,30盆", "支出,资金,拨款,买土,300", "支出,,拨款,买土,300",
  ])
  func `a source where none can be kept is refused, never passed over`(_ row: String) {
    let heads = "收支,类别,资金来源,品名或用途,金额或数量,日期\n"
    let reading = read(.flows, heads + row + ",2024-05-01\n")
    let text = row.contains("捐赠") ? "捐赠" : "拨款"
    #expect(
      reading.problems == [.sourceUnfit(row: 2, column: "资金来源", text: text, party: "单位")])
    #expect(
      reading.problems.first?.sentence(.chinese).hasPrefix("第2行“资金来源”的“\(text)”没有地方登记") == true)
    #expect(reading.rows.isEmpty)
    let without = read(.flows, heads + row.replacing(text, with: "") + ",2024-05-01\n")
    #expect(without.problems.isEmpty, "\(without.problems)")
  }

  @Test func `money that comes in keeps its source`() {
    let reading = read(
      .flows, "收支,类别,来源,品名或用途,金额或数量,日期\n收入,资金,拨款,第一笔,300,2024-05-01\n")
    let kinds = reading.rows.flatMap(\.commands).compactMap { command -> Flow.Kind? in
      if case .enter(let it) = command, case .flow(let flow) = it.card { flow.kind } else { nil }
    }
    #expect(kinds == [.money(source: "拨款")])
  }

  @Test(arguments: ["=cmd|' /C calc'!A0", "+1", "-甲", "@SUM(1)", "＝1", "  =1", "'=1"])
  func `no cell is run by a spreadsheet, and each is read back as it was`(name: String) throws {
    var ledger = Ledger()
    let site = Site(id: CardID("s7f3ak2"), name: name, kind: .garden)
    ledger.apply(
      LedgerEntry(
        id: EntryID(chain: "k7f3a2mq", n: 1), at: Moment("2024-05-20T09:00:00.000+08:00")!,
        by: "记录", events: [.entered(.init(card: .site(site)))], past: ledger.heads, code: ""))
    let text = CardTable.sites.text(of: ledger)
    for line in text.split(separator: "\r\n").dropFirst() {
      for cell in line.split(separator: ",", omittingEmptySubsequences: false) {
        let first = cell.first { !$0.isWhitespace && $0 != "\"" }
        #expect(first.map { !"=+-@＝＋－＠".contains($0) } ?? true, "\(cell)")
      }
    }
    let reading = read(.sites, text)
    #expect(reading.problems.isEmpty)
    guard case .enter(let it)? = reading.rows.first?.commands.first, case .site(let back) = it.card
    else {
      Issue.record("\(reading)")
      return
    }
    #expect(back.name == name)
  }
}
