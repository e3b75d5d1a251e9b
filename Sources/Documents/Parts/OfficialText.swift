import Deliberation
import Sentences
import Values

extension Day {
  /// `2024年5月18日`: Arabic digits, the year whole, no leading zeros.
  package var official: String { "\(year)年\(month)月\(day)日" }

  /// `5月18日`, for a day of a year already named.
  package var monthAndDay: String { "\(month)月\(day)日" }

  /// `2024年5月18日（星期六）`.
  package var officialWithWeekday: String {
    "\(official)（星期\(["一", "二", "三", "四", "五", "六", "日"][weekday - 1])）"
  }

  /// The day as it is written beside another one: without its year where that is the same.
  package func official(after other: Day) -> String {
    year == other.year ? monthAndDay : official
  }
}

extension Moment {
  /// `2024年5月18日14:30`.
  package var official: String { day.official + clock }
}

/// `1分40秒`, `50秒`, `2分`.
func duration(_ seconds: Int) -> String {
  let (minutes, rest) = (seconds / 60, seconds % 60)
  if minutes == 0 { return "\(rest)秒" }
  return rest == 0 ? "\(minutes)分" : "\(minutes)分\(rest)秒"
}

/// The text with one full stop at its end, whatever it ended in; a colon stays as it is.
func sentence(_ text: String) -> String {
  var text = text.trimmedEnd
  if let last = text.last, "。！？；：".contains(last) {
    if last == "；" {
      text.removeLast()
      return text + "。"
    }
    return text
  }
  while let last = text.last, "，、,;.".contains(last) { text.removeLast() }
  return text + "。"
}

/// The text without a stop at its end, to go on after it.
func phrase(_ text: String) -> String {
  var text = text.trimmedEnd
  while let last = text.last, "。；，、,;.".contains(last) { text.removeLast() }
  return text
}

/// The text in quotation marks, to the letter, and a full stop where it hasn't got one.
func quoted(_ text: String) -> String {
  let text = text.trimmedEnd
  return text.last.map { "。！？".contains($0) } == true ? "“\(text)”" : "“\(text)”。"
}

/// The text in brackets; what was struck out has its own.
func bracketed(_ text: String) -> String { text == Redacted.mark ? text : "（\(text)）" }

extension Session {
  /// 文号代字 of the paper that bears the meeting's number: the one that the body keeps for that paper, as
  /// long as the meeting hasn't been given another.
  package var numberPrefix: String {
    guard let body = constitutionOfBody, details.documentPrefix == body.documentPrefix ?? "" else {
      return details.documentPrefix
    }
    let isSettled = issues.values.contains { stands($0) }
    let paper = isSettled ? resultPapers.first ?? .opinion : .minutes
    let own = Set((body.documentPrefixes ?? []).map(\.paper))
    // Before they had papers of their own, 决议 and 决定 went by the name of 协商意见书.
    let named = isSettled && !own.contains(paper.code) ? DocumentKind.opinion : paper
    return body.documentPrefix(of: named.code) ?? ""
  }
}

/// The number of the next paper of a body in a year: one more than the highest given so far.
///
/// - Parameters:
///   - prefix: 代字, such as 胜古北社议.
///   - taken: The numbers given by the archive's other sessions; others' are passed over.
/// - Returns: `胜古北社议〔2024〕5号`; nil without a prefix.
package func proposedNumber(
  prefix: String, year: Int, taken: some Sequence<String>
) -> String? {
  guard !prefix.isEmpty else { return nil }
  let start = "\(prefix)〔\(year)〕"
  let numbers = taken.compactMap { number -> Int? in
    guard number.hasPrefix(start), number.hasSuffix("号") else { return nil }
    return Int(number.dropFirst(start.count).dropLast())
  }
  return "\(start)\((numbers.max() ?? 0) + 1)号"
}

/// 公示期: so many days, the day of posting not counted (《民法典》第二百零一条).
package struct NoticePeriod: Hashable, Sendable {
  package let first: Day
  package let last: Day
  package let days: Int

  /// Nil for a notice of no days.
  package init?(posted: Day, days: Int) {
    guard days > 0 else { return nil }
    self.days = days
    first = posted.adding(days: 1)
    last = posted.adding(days: days)
  }

  /// `2024年5月21日至5月27日（7日）`.
  package var official: String {
    "\(first.official)至\(last.official(after: first))（\(days)日）"
  }
}
