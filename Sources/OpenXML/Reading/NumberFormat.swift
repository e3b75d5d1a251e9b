/// What a number is by the way it is shown: a plain one, a share, a day or a time.
enum NumberFormat: Hashable, Sendable {
  case number
  /// With zeros before it to so many digits: rooms and numbers of slips.
  case digits(Int)
  case percent
  case day
  /// A month of a year, its day not shown.
  case month
  case time
  case dayAndTime
  /// Hours, minutes or seconds that go on counting past a day.
  case elapsed

  /// Reads a format's code, `yyyy"年"m"月"d"日"`, by its first section.
  init(_ code: String) {
    var marks = FormatMarks(code)
    marks.read()
    self =
      if marks.isElapsed {
        .elapsed
      } else if marks.hasDay || marks.hasMonth || marks.hasYear {
        marks.hasTime
          ? .dayAndTime : marks.hasYear && marks.hasMonth && !marks.hasDay ? .month : .day
      } else if marks.hasTime {
        .time
      } else if marks.hasPercent {
        .percent
      } else if marks.isZeros {
        .digits(marks.zeros)
      } else {
        .number
      }
  }

  /// Formats without a code in the file that show more than a number, as ECMA-376 lists them, those that
  /// differ by language as Chinese offices have them.
  static let builtIn: [Int: String] = [
    9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分",
    33: "h时mm分ss秒", 34: "上午/下午h时mm分", 35: "上午/下午h时mm分ss秒", 36: "yyyy年m月",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月",
    53: "m月d日", 54: "m月d日", 55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒", 57: "yyyy年m月",
    58: "m月d日",
  ]
}

/// The marks of a format's first section.
private struct FormatMarks {
  private let code: [Character]
  private var place = 0
  /// An `m` is a minute after an hour and before a second, and a month else.
  private var isAfterHour = false
  private var openMonths = 0

  var hasYear = false
  var hasDay = false
  var hasMonth: Bool { openMonths > 0 }
  var hasTime = false
  var isElapsed = false
  var hasPercent = false
  var zeros = 0
  private var others = 0
  /// Whether it is nothing but zeros, two at the least.
  var isZeros: Bool { zeros > 1 && others == 0 }

  init(_ code: String) { self.code = Array(code.lowercased()) }

  mutating func read() {
    while place < code.count, code[place] != ";" {
      let mark = code[place]
      switch mark {
      case "\"": skip(to: "\"")
      case "\\", "_", "*": place += 1
      case "[": bracket()
      case "g" where skips("general"), "g" where skips("g/通用格式"): others += 1
      case "a" where skips("am/pm"), "a" where skips("a/p"): hasTime = true
      case "e" where place + 1 < code.count && "+-".contains(code[place + 1]): others += 1
      case "y", "e", "b": hasYear = true
      // `aaaa` is a day of the week.
      case "d", "a": hasDay = true
      case "h":
        (hasTime, isAfterHour) = (true, true)
      case "m": month()
      case "s":
        hasTime = true
        if openMonths > 0, isMonthLast { openMonths -= 1 }
      case "%": hasPercent = true
      case "0": zeros += 1
      case "#", "?", ".", ",": others += 1
      default: break
      }
      if "yebda".contains(mark) { (isAfterHour, isMonthLast) = (false, false) }
      place += 1
    }
  }

  private var isMonthLast = false

  private mutating func month() {
    while place + 1 < code.count, code[place + 1] == "m" { place += 1 }
    if isAfterHour {
      (hasTime, isAfterHour) = (true, false)
    } else {
      openMonths += 1
      isMonthLast = true
    }
  }

  /// `[h]` counts on, `[红色]`, `[>1]` and `[$-804]` say nothing of what a number is.
  private mutating func bracket() {
    let start = place + 1
    skip(to: "]")
    let inside = code[min(start, place)..<min(place, code.count)]
    if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
      isElapsed = true
      isAfterHour = first == "h"
    }
  }

  private mutating func skip(to end: Character) {
    place += 1
    while place < code.count, code[place] != end { place += 1 }
  }

  private mutating func skips(_ word: String) -> Bool {
    guard code[place...].starts(with: word) else { return false }
    place += word.count - 1
    return true
  }
}
