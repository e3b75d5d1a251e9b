import Testing
import Text
import Values

struct WrittenTimeTests {
  let day = Day("2024-05-18")!

  @Test func `times are read as people write them`() {
    for text in ["14:52", "1452", "１４：５２", "14点52分", " 14.52 "] {
      #expect(moment(written: text, on: day, offset: 480)?.clock == "14:52", "\(text)")
    }
    #expect(moment(written: "9", on: day, offset: 480)?.clock == "09:00")
    for text in ["", "25:00", "12:60", "下午两点", "1:2:3"] {
      #expect(moment(written: text, on: day, offset: 480) == nil, "\(text)")
    }
  }

  @Test func `a length is minutes and seconds, and a lone number is minutes`() {
    for text in ["1:40", "1分40秒", "1'40\"", "１：４０", "100秒"] {
      #expect(seconds(written: text) == 100, "\(text)")
    }
    #expect(seconds(written: "2") == 120)
    #expect(seconds(written: "1:75") == nil)
    #expect(seconds(written: "很久") == nil)
  }
}
