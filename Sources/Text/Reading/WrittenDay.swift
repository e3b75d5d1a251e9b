import Values

/// The day that someone wrote: `2024-05-18`, `2024.5.18`, `2024/5/18`, `20240518`,
/// `2024年5月18日`, or without the year `5-18`, `5.18`, `5月18日`.
///
/// Full-width digits and signs count as ASCII. Nil where the calendar has no such day.
///
/// - Parameter year: The year meant where none is written.
package func day(written text: String, in year: Int) -> Day? {
  let text = text.halfWidth.filter { $0 != " " }
  if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
    return Day(
      year: Int(text.prefix(4)) ?? 0, month: Int(text.dropFirst(4).prefix(2)) ?? 0,
      day: Int(text.suffix(2)) ?? 0)
  }
  let bare = text.hasSuffix("日") || text.hasSuffix("号") ? text.dropLast() : text[...]
  let numbers = bare.split(omittingEmptySubsequences: false) { "-./年月。".contains($0) }
  guard
    numbers.allSatisfy({
      (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    })
  else { return nil }
  let parts = numbers.compactMap { Int($0) }
  return switch parts.count {
  case 3 where numbers[0].utf8.count == 4: Day(year: parts[0], month: parts[1], day: parts[2])
  case 2: Day(year: year, month: parts[0], day: parts[1])
  default: nil
  }
}
