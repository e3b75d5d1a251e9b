import Values

/// Reads a time of day as people write it, `14:52`, `1452` or `14点52分`, on the day given.
///
/// Nil for anything else.
package func moment(written text: String, on day: Day, offset: Int) -> Moment? {
  guard var numbers = numbers(in: text, among: ":.点时分 ") else { return nil }
  if numbers.count == 1, numbers[0] >= 100 { numbers = [numbers[0] / 100, numbers[0] % 100] }
  if numbers.count == 1 { numbers.append(0) }
  guard numbers.count == 2, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]) else {
    return nil
  }
  return Moment(day: day, hour: numbers[0], minute: numbers[1], offset: offset)
}

/// Reads how long somebody spoke, in seconds: `1:40`, `1分40秒`, `1'40"`, `100秒`, and a lone number
/// as minutes.
///
/// Nil for anything else.
package func seconds(written text: String) -> Int? {
  guard let numbers = numbers(in: text, among: ":.分钟秒'\"′″ ") else { return nil }
  switch numbers.count {
  case 1: return text.folded.hasSuffix("秒") ? numbers[0] : numbers[0] * 60
  case 2: return numbers[1] < 60 ? numbers[0] * 60 + numbers[1] : nil
  default: return nil
  }
}

/// The numbers of a text that holds nothing else but such marks; nil where it does.
private func numbers(in text: String, among marks: String) -> [Int]? {
  let folded = text.folded
  guard folded.allSatisfy({ $0.isASCII && $0.isNumber || marks.contains($0) }) else { return nil }
  let parts = folded.split { !($0.isASCII && $0.isNumber) }
  guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.count <= 5 }) else { return nil }
  return parts.compactMap { Int($0) }
}
