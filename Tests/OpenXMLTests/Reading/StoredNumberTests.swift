import Testing

@testable import OpenXML

/// Numbers as cells store them and as they are shown, digit by digit.
@Suite struct StoredNumberTests {
  private func text(_ stored: String) -> String? { StoredNumber(stored)?.text }

  @Test func `fifteen digits of a number are shown, rounded half up`() {
    #expect(text("0.30000000000000004") == "0.3")
    #expect(text("89.099999999999994") == "89.1")
    #expect(text("0.1234567890123455") == "0.123456789012346")
    #expect(text("999999999999999.5") == "1000000000000000")
    #expect(text("9.9999999999999999E-3") == "0.01")
    #expect(text("123456789012345") == "123456789012345")
  }

  @Test func `powers of ten are written out`() {
    #expect(text("1.2345E+2") == "123.45")
    #expect(text("1.23e2") == "123")
    #expect(text("5E-3") == "0.005")
    #expect(text("13800000001") == "13800000001")
    #expect(text("1.3800000001E+10") == "13800000001")
    #expect(text("1E+300") == "1E+300")
    #expect(text("-2.5E-300") == "-2.5E-300")
  }

  @Test func `signs and zeros that say nothing fall away`() {
    #expect(text("-0") == "0")
    #expect(text("+7.50") == "7.5")
    #expect(text("-12.50") == "-12.5")
    #expect(text("000") == "0")
    #expect(text(".5") == "0.5")
    #expect(text("100") == "100")
    #expect(text("0E+9") == "0")
  }

  @Test func `what is no number is none`() {
    for text in ["", "-", ".", "1.2.3", "1,000", "abc", "1E", "1E99999", "1E+999", "NaN", "１"] {
      #expect(StoredNumber(text) == nil, "\(text)")
    }
  }

  @Test func `a number of more than fifteen digits has lost some`() {
    #expect(StoredNumber("1.1010119900101E+17")?.text == "110101199001010000")
    #expect(StoredNumber("1.1010119900101E+17")?.isCut == true)
    #expect(StoredNumber("110101199001011234")?.text == "110101199001011000")
    #expect(StoredNumber("13800000001")?.isCut == false)
    #expect(StoredNumber("0.30000000000000004")?.isCut == false)
  }

  @Test func `shares are a hundredfold with their sign`() {
    #expect(StoredNumber("0.5")?.percent == "50%")
    #expect(StoredNumber("0.66666666666666663")?.percent == "66.6666666666667%")
    #expect(StoredNumber("1")?.percent == "100%")
    #expect(StoredNumber("0")?.percent == "0%")
    #expect(StoredNumber("-5.0000000000000003E-2")?.percent == "-5%")
  }

  @Test func `a number shown with zeros before it keeps them`() {
    #expect(StoredNumber("102")?.text(digits: 4) == "0102")
    #expect(StoredNumber("12345")?.text(digits: 4) == "12345")
    #expect(StoredNumber("1.5")?.text(digits: 4) == "1.5")
    #expect(StoredNumber("0")?.text(digits: 2) == "00")
  }

  private func shown(_ stored: String, _ code: String, from1904: Bool = false) -> String? {
    StoredNumber(stored)?.shown(NumberFormat(code), startsIn1904: from1904).text
  }

  @Test func `days are counted from 1900 with the day that never was, or from 1904`() {
    #expect(shown("45430", "yyyy/m/d") == "2024-05-18")
    #expect(shown("43968", "yyyy/m/d", from1904: true) == "2024-05-18")
    #expect(shown("1", "yyyy/m/d") == "1900-01-01")
    #expect(shown("59", "yyyy/m/d") == "1900-02-28")
    // No such day: whoever reads it says so.
    #expect(shown("60", "yyyy/m/d") == "1900-02-29")
    #expect(shown("61", "yyyy/m/d") == "1900-03-01")
    #expect(shown("0", "yyyy/m/d") == "1900-01-00")
    #expect(shown("0", "yyyy/m/d", from1904: true) == "1904-01-01")
    #expect(shown("2958465", "yyyy/m/d") == "9999-12-31")
    #expect(shown("2958466", "yyyy/m/d") == "2958466")
    #expect(shown("-1", "yyyy/m/d") == "-1")
  }

  @Test func `times are rounded to the second, and over midnight to the next day`() {
    #expect(shown("0.60416666666666663", "h:mm") == "14:30")
    #expect(shown("0.378553240740741", "h:mm:ss") == "09:05:07")
    #expect(shown("45430.604166666664", "yyyy/m/d h:mm") == "2024-05-18 14:30")
    #expect(shown("45430.999999999", "yyyy/m/d h:mm") == "2024-05-19")
    #expect(shown("45430", "yyyy/m/d h:mm") == "2024-05-18")
    #expect(shown("1.5104166666666667", "[h]:mm") == "36:15")
    #expect(shown("45430.5", "h:mm") == "12:00")
    #expect(shown("45430.5", "yyyy/m/d") == "2024-05-18")
  }

  @Test func `of a month that is shown without a day the day isn't made up`() {
    #expect(shown("45413", "yyyy\"年\"m\"月\"") == "2024年5月")
    #expect(shown("45430", "yyyy\"年\"m\"月\"") == "2024-05-18")
    #expect(shown("45430", "m\"月\"d\"日\"") == "2024-05-18")
  }
}
