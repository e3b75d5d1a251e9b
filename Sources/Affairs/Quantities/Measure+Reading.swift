import Values

extension Measure {
  /// Why a text doesn't say how many of what. Each names the text as it was given.
  package enum Mistake: Error, Hashable, Sendable {
    /// Nowhere a number in digits: 若干株, 千余株.
    case noNumber(String)
    /// A number that can't be read: 1,00株, 1-2株.
    case notANumber(String)
    /// Parts of one: 6.5株. Such a unit is too large.
    case notWhole(String)
    /// More than a million million.
    case outOfRange(String)
    /// 1000余, of nobody knows what.
    case noUnit(String)
    /// A unit with what no unit has in it, such as a second number: 200株300棵.
    case notAUnit(String, unit: String)
  }

  /// The most that is read; sums of millions of such stay within the range.
  package static let most = 1_000_000_000_000

  /// Reads how many of what somebody wrote: `1000余株`, `约300人`, `近200株`, `300人左右`, `1.2万株`.
  ///
  /// Full-width digits and signs count as ASCII, blanks as nothing. Of several marks at one number what
  /// holds of a sum holds: 约1000余株 is 约.
  package init(_ text: String) throws(Mistake) {
    var rest = Measure.narrowed(text)[...]
    var mark = Mark.exact
    while let word = Measure.before.first(where: { rest.hasPrefix($0.word) }) {
      rest.removeFirst(word.word.count)
      mark = mark + word.mark
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || ",.".contains($0)) }
    guard digits.contains(where: \.isNumber) else { throw .noNumber(text) }
    rest.removeFirst(digits.count)
    let marked = { (rest: inout Substring) in
      guard let word = Measure.behind.first(where: { rest.hasPrefix($0.word) }) else { return }
      rest.removeFirst(word.word.count)
      mark = mark + word.mark
    }
    // 3万余株, 3余万株 and 3万株 are all said.
    marked(&rest)
    var scale = 1
    if let word = rest.first, let known = Measure.scales[word] {
      scale = known
      rest.removeFirst()
      marked(&rest)
    }
    while let word = Measure.atEnd.first(where: { rest.hasSuffix($0) }) {
      rest.removeLast(word.count)
      mark = mark + .about
    }
    let count = try Measure.count(String(digits), scale: scale, in: text)
    guard !rest.isEmpty else { throw .noUnit(text) }
    guard Measure.isUnit(rest) else { throw .notAUnit(text, unit: String(rest)) }
    self.init(count, mark, String(rest), text: text.trimmingBlanks)
  }

  private static let before: [(word: String, mark: Mark)] = [
    ("大约", .about), ("大概", .about), ("约", .about),
    ("不足", .under), ("不到", .under), ("将近", .under), ("接近", .under), ("近", .under),
    ("超过", .over), ("多于", .over), ("逾", .over),
  ]
  private static let behind: [(word: String, mark: Mark)] = [
    ("余", .over), ("多", .over),
  ]
  private static let atEnd = ["左右", "上下"]
  private static let scales: [Character: Int] = ["万": 10_000, "亿": 100_000_000]

  /// Narrow, and without any blank.
  private static func narrowed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap(\.narrow))).withoutBlanks
  }

  /// `1,000` or `1.2`, so many times over.
  private static func count(
    _ digits: String, scale: Int, in text: String
  ) throws(Mistake) -> Int {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let areGroups =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), groups.count == 1 || areGroups,
      !parts.dropFirst().contains(where: { $0.contains(",") })
    else { throw .notANumber(text) }
    let whole = groups.joined()
    guard var count = Int(whole), count <= most / scale else { throw .outOfRange(text) }
    count *= scale
    var step = scale
    for digit in parts.count == 2 ? String(parts[1]) : "" {
      guard let value = digit.wholeNumberValue else { throw .notANumber(text) }
      guard value == 0 || step % 10 == 0 else { throw .notWhole(text) }
      step /= 10
      count += value * step
    }
    guard count <= most else { throw .outOfRange(text) }
    return count
  }

  /// Whether somebody may count in it: no second number, no mark left over, no other signs.
  static func isUnit(_ unit: some StringProtocol) -> Bool {
    // 千克, but not 千株: what follows would be thousands of it.
    let isNumeral = unit.first.map { "十百千万亿".contains($0) } ?? true
    let isMetric = ["千克", "千米", "千瓦"].contains { unit.hasPrefix($0) }
    let isSaid = unit.allSatisfy {
      $0.isLetter || $0 == "/" || $0 == "·" || $0.unicodeScalars.allSatisfy(isPower)
    }
    let isMarked =
      ["以上", "以下", "以内", "左右", "上下"].contains { unit.hasSuffix($0) }
      || ["余", "多", "来", "几"].contains { unit.hasPrefix($0) }
    return isSaid && (!isNumeral || isMetric) && !isMarked
  }

  /// ㎡, ㎥, ² and their like.
  private static func isPower(_ scalar: Unicode.Scalar) -> Bool {
    (0x3380...0x33DF).contains(scalar.value) || "²³".unicodeScalars.contains(scalar)
  }
}
