import Deliberation
import Testing
import Wording

struct TypedNumberTests {
  @Test func `rows are added up, in either width`() {
    #expect(TypedNumber("12+15+13").value == 40)
    #expect(TypedNumber("１２＋１５").value == 27)
    #expect(TypedNumber(" 11 ").value == 11)
    #expect(TypedNumber("0") == .number(0))
  }

  @Test func `nothing isn't none, and nonsense isn't a number`() {
    #expect(TypedNumber("　") == .nothing)
    for text in ["十一", "1-2", "+3", "3+", "1234567890", "1.5"] {
      #expect(TypedNumber(text) == .unreadable, "\(text)")
    }
  }

  @Test(arguments: [
    ("2024-05-24", "2024-05-24"), ("2024.5.24", "2024-05-24"), ("20240524", "2024-05-24"),
    ("2024年5月24日", "2024-05-24"), ("5-24", "2024-05-24"), ("５月２４日", "2024-05-24"),
    ("1-3", "2024-01-03"), ("12.30", "2023-12-30"),
  ])
  func `days are read as people type them`(typed: String, day: String) throws {
    let base = try #require(Day("2024-05-18"))
    #expect(Day(typed: typed, near: base)?.description == day)
  }

  @Test func `what is no day is none`() throws {
    let base = try #require(Day("2024-05-18"))
    for text in ["", "明天", "2-30", "24", "5-24-1-2", "123456789"] {
      #expect(Day(typed: text, near: base) == nil, "\(text)")
    }
  }

  @Test func `times are read as people type them`() throws {
    let day = try #require(Day("2024-05-18"))
    for text in ["14:52", "1452", "１４：５２", "14点52分"] {
      #expect(Moment(typed: text, on: day, offset: 480)?.clock == "14:52", "\(text)")
    }
    #expect(Moment(typed: "25:00", on: day, offset: 480) == nil)
  }
}
