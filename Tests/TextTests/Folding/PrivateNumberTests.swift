import Testing
import Text

extension String {
  /// As an input method for Chinese may write it.
  fileprivate var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map {
          (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0
        }
      ))
  }
}

/// What is a telephone or an identity number, however it is written, and what isn't.
@Suite struct PrivateNumberTests {
  @Test(arguments: [
    ("13912345678", true), ("010-64170000", true), ("110101199001010015", true),
    ("１１０１０１１９９００１０１００１５", true), ("11010119600101109X", true), ("110101900101123", true),
    ("202405180101234560", false), ("110101199001010016", false),
  ])
  func `eighteen digits whose last proves nobody's birth may be the number of a paper`(
    text: String, isCertain: Bool
  ) throws {
    let number = try #require(PrivateNumber.all(in: "编号\(text)。").first)
    #expect(number.isCertain(in: "编号\(text)。") == isCertain)
  }

  @Test(arguments: [
    "10000000001", "１０００００００００１", "13912345678", "139 1234 5678", "139-1234-5678", "139－1234－5678",
    "1391234 5678", "139 12345678", "139.1234.5678", "+86 139 1234 5678", "+8613912345678",
    "0086-139-1234-5678", "（+86）13912345678", "8613912345678", "013912345678",
    "139\u{200B}12345678", "139\u{AD}1234\u{206A}5678", "139\u{061C}12345678",
    "139　1234　5678", "139 12 34 56 78", "139_1234_5678", "139/1234/5678", "139、1234、5678",
    "139，1234，5678", "139*1234*5678", "1 3 9 1 2 3 4 5 6 7 8", "一三九一二三四五六七八", "一三八〇〇一三八〇〇〇",
    "一三八 零零一三 八零零零",
  ])
  func `a mobile number is known however it is written`(_ number: String) {
    expectFound(number, .mobile)
  }

  @Test(arguments: [
    "010-64211234", "01064211234", "(010)64211234", "（010）6421-1234", "0311 8888888",
    "0311-8888 8888",
    "021 6421 1234", "+86 10 6421 1234", "0086 10 64211234", "010—64211234", "010-64211234-801",
    "０１０－６４２１１２３４", "010-64211234转801", "(0311) 888 8888",
  ])
  func `a landline number is known by its area code`(_ number: String) {
    expectFound(number, .landline)
  }

  @Test(arguments: ["电话64211234", "座机：6421 1234", "宅电 8888888", "Tel: 64211234", "联系电话号码是64211234"])
  func `a short number is a telephone where it is said to be one`(_ text: String) {
    let found = PrivateNumber.all(in: text)
    #expect(found.map(\.kind) == [.landline])
    #expect(!text.masking([.landline]).contains("1234"))
  }

  @Test(arguments: [
    "110101190001011234", "11010119000101123X", "11010119000101123x", "１１０１０１１９０００１０１１２３４",
    "110101 19000101 1234", "110101-19000101-123X", "110101 1900 0101 1234", "110101900101123",
  ])
  func `an identity number is known however it is written`(_ number: String) {
    expectFound(number, .identity)
  }

  private func expectFound(_ number: String, _ kind: PrivateNumber.Kind) {
    for (before, after) in [("", ""), ("请打", "，谢谢"), ("居民甲 ", " 24-3-501"), ("（", "）"), ("a", "b")]
    {
      let text = before + number + after
      let found = PrivateNumber.all(in: text)
      #expect(found.map(\.kind) == [kind], "\(text)")
      let left = text.masking([kind]).replacing("24-3-501", with: "")
      #expect(!left.contains { $0.isNumber }, "\(text): \(left)")
    }
  }

  @Test(arguments: [
    "24-3-501", "24号楼3单元501", "2024-03-12 14:00", "2024年3月12日", "20240312", "20240312140000",
    "45363",
    "京发〔2024〕12号", "53.27㎡", "1,234,567.89元", "12345678元", "64211234", "400-810-1234", "12345",
    "GD-001", "1-501、1-502、1-503", "101 102 103 104", "24-1-301 24-1-302 24-2-101", "1.00E+10",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "3班倒 1000 元 500 户", "0101", "0000000001", "03-1-1201", "101、1021、1022", "301、302、303、304、305",
    "2024/03/12、2024/03/13", "1/2/3/4/5/6/7/8/9/10/11", "二〇二四年五月十八日", "三百六十五", "一二三四五六七八九十",
  ])
  func `numbers of homes, days, papers, money and checksums are no private numbers`(_ text: String)
  {
    #expect(PrivateNumber.all(in: text).isEmpty)
    #expect(text.masking([.identity, .mobile, .landline]) == text)
  }

  @Test(
    arguments: [
      ("138 00138 000", .mobile), ("138001 38000", .mobile), ("13800138 000", .mobile),
      ("138 001 380 00", .mobile), ("110101 199001 011237", .identity),
      ("1101011990 01011237", .identity), ("110 101 1990 0101 1237", .identity),
    ] as [(String, PrivateNumber.Kind)])
  func `digits parted anyhow are the number that they are`(
    number: String, kind: PrivateNumber.Kind
  ) {
    #expect(PrivateNumber.all(in: "李\(number)，").map(\.kind) == [kind])
    // One digit less or another one is no identity number, and a list of rooms is none.
    #expect(PrivateNumber.all(in: "110101 199001 011238").isEmpty)
    #expect(PrivateNumber.all(in: "101 102 103 104 105 106").isEmpty)
  }

  @Test(arguments: [
    "64211234", "6421 1234", "6421-1234", "８８８８８８８", "64211234-801", "400-810-1234", "4008101234",
    "400 8101 234", "800-810-1234", "3121234",
  ])
  func `a number without an area code is found where somebody asks for such`(_ number: String) {
    for (before, after) in [("", ""), ("请打", "，谢谢"), ("居民甲 ", " 24-3-501"), ("（", "）")] {
      let text = before + number + after
      #expect(PrivateNumber.all(in: text).isEmpty, "\(text)")
      #expect(PrivateNumber.all(in: text, local: .grouped).map(\.kind) == [.landline], "\(text)")
    }
    for written in ["95588", "客服95588", "热线 95588"] {
      #expect(PrivateNumber.all(in: written, local: .grouped).map(\.kind) == [.landline])
    }
  }

  @Test(arguments: [
    "12345678元", "31234567.50元", "3,123,4567", "20240518", "2024-2025", "2023 2024年",
    "京发〔2024〕31234567号",
    "工单号31234567", "No.31234567", "GD31234567", "31234567㎡", "3123456人", "证号：31234567", "24-3-501",
    "1201-1102", "301-1502", "1-1-31234567", "编号31234567", "31234567/2", "￥31234567", "95000元",
    "95101室",
    "31 41 59 26 53", "0012345678", "4001234567元", "101 102 103 104", "45363", "12031502",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ])
  func `sums, days, papers, seeds and numbers of things are no telephones even there`(
    _ text: String
  ) {
    #expect(PrivateNumber.all(in: text, local: .grouped).isEmpty)
  }

  @Test func `in a home only a run that no home has is a telephone`() {
    for home in ["1201-1102", "2201-2102", "6421 1234", "95101", "24-3-501"] {
      #expect(PrivateNumber.all(in: home, local: .whole).isEmpty, "\(home)")
    }
    #expect(PrivateNumber.all(in: "24-3-501 64211234", local: .whole).map(\.kind) == [.landline])
  }

  @Test func `several numbers of one text are all found`() {
    let text = "10000000003/10000000004、010-64211234；110101190001011234 请存"
    #expect(PrivateNumber.all(in: text).map(\.kind) == [.mobile, .mobile, .landline, .identity])
    #expect(text.masking([.mobile, .identity]) == "***/***、010-64211234；*** 请存")
  }

  @Test(arguments: [
    "AB49E138-1234-4567-9E3E-771369B22D8A", "ab49e138-1380-4138-9000-13800138000a",
    "13800138-0013-4800-8139-a01064211234", "01064211-1234-4567-8e3e-771369122138",
  ])
  func `digits inside a UUID are no private number`(_ uuid: String) {
    for text in [uuid, "/tmp/\(uuid)/名册.csv", "第\(uuid)号", "副本-\(uuid).yishi", uuid.fullWidth] {
      for local in [PrivateNumber.Local.none, .whole, .grouped] {
        #expect(PrivateNumber.all(in: text, local: local).isEmpty, "\(text)")
      }
      #expect(text.maskingNumbers == text)
    }
    // What stands beside it is looked at.
    #expect(
      PrivateNumber.all(in: "\(uuid) 13800138000 \(uuid)").map(\.kind) == [.mobile])
  }

  @Test(arguments: [
    // No letter, a part too short, a part too long, another mark between the parts.
    "01064211-1380-4138-9000-013800138000", "13800138000-AB49-4567-9E3E-771369B22D8A",
    "AB49E138-1234-4567-9E3E-13800138000", "AB49E138-1234-4567-9E3E-A13800138000B",
    "AB49E138_1234_4567_9E3E_A13800138000",
  ])
  func `what only resembles a UUID is searched`(_ text: String) {
    #expect(text.holdsPrivateNumber, "\(text)")
  }

  @Test func `a row of digits too long for a checksum is searched all the same`() {
    #expect(!PrivateNumber.all(in: "138001380001 13900139000").isEmpty)
  }
}
