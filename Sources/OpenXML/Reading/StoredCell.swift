/// A cell as the file has it, while it is read.
struct StoredCell {
  private var type = "n"
  private var style = 0
  private var value: String?
  private var isValue = false
  private var isReckoned = false
  private var inline: RichText?

  init() {}

  init(_ attributes: [String: String]) {
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
  }

  /// Takes what stands in it; false for its end.
  mutating func take(_ piece: XMLPiece) -> Bool {
    if inline?.take(piece) == true { return true }
    switch piece {
    case .end("c"): return false
    case .start("v", _): (isValue, value) = (true, "")
    case .end("v"): isValue = false
    case .start("f", _): isReckoned = true
    case .start("is", _): inline = RichText(isOpen: true)
    case .text(let text) where isValue: value = text
    case .start, .end, .text: break
    }
    return true
  }

  /// What it is; nil for what can't be.
  func read(_ texts: [String], _ formats: [NumberFormat], startsIn1904: Bool) -> ReadCell? {
    func cell(_ text: String, _ kind: ReadCell.Kind) -> ReadCell {
      ReadCell(text, kind, isReckoned: isReckoned)
    }
    if type == "inlineStr" { return cell(inline?.text ?? "", inline == nil ? .empty : .text) }
    guard let value, !value.isEmpty || type == "str" else { return cell("", .empty) }
    switch type {
    case "s":
      guard let number = Int(value), texts.indices.contains(number) else { return nil }
      return cell(texts[number], .text)
    case "str": return cell(value.unescaped, .text)
    case "b": return cell(value == "1" || value == "true" ? "TRUE" : "FALSE", .truth)
    case "e": return cell(value, .error)
    case "d": return cell(Self.day(value), .time)
    case "n":
      guard let number = StoredNumber(value.filter { !$0.isWhitespace }) else { return nil }
      let format = formats.indices.contains(style) ? formats[style] : .number
      let shown = number.shown(format, startsIn1904: startsIn1904)
      return cell(shown.text, shown.kind)
    default: return nil
    }
  }

  /// `2024-05-18T14:30:00` as `2024-05-18 14:30`, and midnight left out.
  private static func day(_ value: String) -> String {
    let halves = value.split(separator: "T", maxSplits: 1)
    guard halves.count == 2 else { return value }
    var time = String(halves[1].prefix { $0 != "." && $0 != "Z" })
    if time.hasSuffix(":00"), time.utf8.count == 8 { time.removeLast(3) }
    return time == "00:00" ? String(halves[0]) : "\(halves[0]) \(time)"
  }
}
