import Testing

@testable import OpenXML

/// What a number is by the code of its format.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("yyyy\"年\"m\"月\"d\"日\";@", NumberFormat.day), ("[$-804]yyyy/m/d", .day), ("m/d", .day),
    ("m\\月d\\日", .day), ("[$-409]d-mmm-yy;@", .day), ("aaaa", .day), ("e/m/d", .day),
    ("yyyy\"年\"m\"月\"", .month), ("mmm-yy", .month),
    ("h:mm", .time), ("mm:ss", .time), ("上午/下午h\"时\"mm\"分\"", .time), ("h:mm AM/PM", .time),
    ("[$-804]上午/下午h\"时\"mm\"分\"ss\"秒\";@", .time), ("mm:ss.0", .time),
    ("yyyy/m/d h:mm", .dayAndTime), ("m-d-yy h:mm:ss", .dayAndTime),
    ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
    ("0%", .percent), ("0.00%", .percent),
    ("0000", .digits(4)),
    ("General", .number), ("G/通用格式", .number), ("@", .number), ("0", .number),
    ("0.00E+00", .number), ("#,##0.00", .number), ("\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00", .number),
    ("0\"户\"", .number), ("0.0\\d", .number), ("[红色]0.00", .number), ("_ * #,##0_ ", .number),
    ("# ?/?", .number), ("0;[h]:mm", .number), ("", .number),
  ])
  func `a code says what a number is`(code: String, format: NumberFormat) {
    #expect(NumberFormat(code) == format, "\(code)")
  }

  @Test func `formats without a code are those of Chinese offices`() throws {
    func format(_ id: Int) throws -> NumberFormat {
      NumberFormat(try #require(NumberFormat.builtIn[id]))
    }
    for id in [14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58] { #expect(try format(id) == .day) }
    for id in [17, 27, 36, 50, 52, 57] { #expect(try format(id) == .month) }
    for id in [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56] { #expect(try format(id) == .time) }
    #expect(try format(22) == .dayAndTime)
    #expect(try format(46) == .elapsed)
    #expect(NumberFormat.builtIn[49] == nil)
  }
}
