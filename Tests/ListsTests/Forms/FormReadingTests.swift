import Deliberation
import Foundation
import OpenXML
import Testing
import Text
import Values

@testable import Lists

/// Sheets of answers in the shape in which each program gives them out; everybody in them is made up.
@Suite struct FormReadingTests {
  private let wenjuanxing = """
    序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的姓名,2、您的房号,3、手机号码,4、您是否同意加装电梯？,5、您的意见和建议
    1,2026/9/3 12:00:00,35秒,微信,无,203.0.113.5(北京-北京),居民甲,3-2-101,13800000001,A.同意,(空)
    2,2026/9/3 12:05:10,41秒,微信,无,203.0.113.6(北京-北京),居民乙,3-2-102,13800000002,B.不同意,一层怕吵
    3,2026/9/4 08:00:00,20秒,手机提交,直接访问,203.0.113.7(北京-北京),居民丙,3-2-201,13800000003,都行,(跳过)
    """
  private let tencent = """
    提交者（自动）,提交时间（自动）,姓名（必填）,楼栋（必填）,单元（必填）,房号（必填）,是否支持改造（必填）,车牌号
    微信甲,2026-09-03 09:10:00,居民甲,3号楼,2单元,101,支持,京A00001
    微信乙,2026-09-03 09:12:00,居民乙,3号楼,2单元,102,我反对,
    """

  @Test func `a sheet of 问卷星 gives people, answers and words, and leaves the senders out`() throws {
    let reading = FormReading(bytes: Array(wenjuanxing.utf8))
    #expect(reading.provider == .wenjuanxing)
    #expect(reading.problems.isEmpty && reading.notUnderstood.isEmpty)
    #expect(reading.leftOut == ["序号", "所用时间", "来源", "来源详情", "来自IP"])
    #expect(reading.question == "4、您是否同意加装电梯？")
    #expect(reading.rows.map(\.name) == ["居民甲", "居民乙", "居民丙"])
    #expect(reading.rows.map(\.home) == ["3-2-101", "3-2-102", "3-2-201"])
    #expect(reading.rows.map(\.phone) == ["13800000001", "13800000002", "13800000003"])
    #expect(reading.rows.map(\.answer) == [.for, .against, nil])
    #expect(reading.rows.map(\.unclear) == [nil, nil, "都行"])
    #expect(reading.rows.map(\.opinion) == [nil, "一层怕吵", nil])
    #expect(reading.rows[1].day == Day("2026-09-03"))
    #expect(!String(describing: reading).contains("203.0.113"))
  }

  @Test func `a sheet of 腾讯收集表 puts the home together, and tells the column nobody knows`() {
    let reading = FormReading(bytes: Array(tencent.utf8))
    #expect(reading.provider == .tencent)
    #expect(reading.leftOut == ["提交者（自动）"])
    #expect(reading.notUnderstood == ["车牌号"])
    #expect(reading.rows.map(\.name) == ["居民甲", "居民乙"])
    #expect(reading.rows.map { $0.homeKey?.text } == ["3-2-101", "3-2-102"])
    #expect(reading.rows.map(\.answer) == [.for, .against])
  }

  @Test func `a sheet of 金山表单 is known by who filled it in and when`() {
    let sheet = """
      填写者,填写时间,姓名,房号,您的意见
      昵称甲,2026/09/03 10:00,居民甲,101,赞成
      昵称乙,2026/09/03 10:02,居民乙,102,弃权
      """
    let reading = FormReading(bytes: Array(sheet.utf8))
    #expect(reading.provider == .kingsoft)
    #expect(reading.leftOut == ["填写者"])
    #expect(reading.rows.map(\.answer) == [.for, .abstain])
    #expect(reading.rows.map(\.name) == ["居民甲", "居民乙"])
  }

  @Test func `a sheet of an .xlsx is read as its CSV`() throws {
    let lines = wenjuanxing.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let sheet = Workbook.Sheet(
      name: "Sheet1", columns: lines[0].map { Workbook.Column($0) },
      rows: lines.dropFirst().map { $0.map { .text($0) } })
    let reading = FormReading(bytes: try Workbook([sheet]).bytes())
    let text = FormReading(bytes: Array(wenjuanxing.utf8))
    #expect(reading.problems.isEmpty && reading.provider == .wenjuanxing)
    #expect(reading.rows == text.rows && reading.leftOut == text.leftOut)
  }

  @Test func `lines of a 接龙 give names, homes and answers`() {
    let reading = FormReading(
      pasted: """
        #接龙
        楼道装灯，请写是否同意
        1. 居民甲 3-2-101 同意
        2. 居民乙 3-2-102 反对 太亮
        3. 居民丙 3-2-201 再看看
        """)
    #expect(reading.provider == .chain)
    #expect(reading.rows.map(\.name) == ["居民甲", "居民乙", "居民丙"])
    #expect(reading.rows.map(\.answer) == [.for, .against, nil])
    #expect(reading.rows.map(\.opinion) == [nil, "太亮", "再看看"])
  }

  @Test func `of several questions none is read until one is named`() {
    let sheet = """
      提交时间,姓名,房号,是否同意装电梯,是否同意装路灯
      2026-09-03 10:00,居民甲,101,同意,反对
      """
    let bytes = Array(sheet.utf8)
    #expect(FormReading(bytes: bytes).question == nil)
    #expect(FormReading(bytes: bytes).questions == ["是否同意装电梯", "是否同意装路灯"])
    #expect(FormReading(bytes: bytes).rows[0].answer == nil)
    #expect(FormReading(bytes: bytes, question: "路灯").rows[0].answer == .against)
    #expect(FormReading(bytes: bytes, question: "是否同意").question == nil)
  }

  @Test func `a second answer of one person is no co-owner's, and counts once somebody chose`() {
    let sheet = """
      提交时间,姓名,房号,手机号,是否同意
      2026-09-03 12:00,居民甲,101,13800000001,同意
      2026-09-03 10:00,居民甲,101,13800000009,反对
      2026-09-03 10:30,居民乙,101,13800000002,同意
      2026-09-03 10:40,居民丙,201,13800000003,同意
      2026-09-03 10:50,居民丙丙,201,13800000003,弃权
      """
    let reading = FormReading(bytes: Array(sheet.utf8))
    #expect(reading.repeats.map(\.places) == [[1, 0], [3, 4]])
    #expect(reading.coOwners == [[1, 2]] || reading.coOwners == [[0, 2]])
    #expect(reading.taken().map(\.name) == ["居民乙"])
    #expect(reading.taken(choosing: .earliest).map(\.answer) == [.against, .for, .for])
    #expect(reading.taken(choosing: .latest).map(\.answer) == [.for, .for, .abstain])
  }

  @Test(arguments: [
    ("A.同意", Answer.for), ("B、不同意", .against), ("我同意。", .for), ("同意", .for), ("支持", .for),
    ("不赞成", .against), ("无所谓", .abstain), ("弃权", .abstain), ("从多", .fromMajority),
  ])
  func `a choice is read where it is certain`(written: String, answer: Answer) {
    #expect(Answer(choice: written) == answer)
  }

  @Test(arguments: ["都行", "看情况", "1", "是", "同意┋反对", "不知道", "基本同意，但要静音", ""])
  func `a choice nobody can be sure of is none`(written: String) {
    #expect(Answer(choice: written) == nil)
  }

  @Test func `a row without a name or home is told, and a workbook of another kind is a problem`() {
    let sheet = """
      提交时间,姓名,房号,是否同意
      2026-09-03 10:00,,,同意
      2026-09-03 10:01,居民甲,101,同意
      """
    let reading = FormReading(bytes: Array(sheet.utf8))
    #expect(reading.nameless == [2])
    #expect(reading.rows.count == 1)
    #expect(!FormReading(bytes: []).problems.isEmpty)
  }
}
