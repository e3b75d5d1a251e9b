import Values

/// A run of digits, and what separates it from the one before.
private struct DigitGroup {
  var digits: String
  /// Places among the scalars.
  var start: Int
  var end: Int
  /// Whether what parts it from the next also parts the members of a list: 138、0013、8000.
  var endsMember = false
}

/// Finds the numbers of one text.
struct PrivateNumberReader {
  private let text: String
  private let scalars: [(scalar: Unicode.Scalar, index: String.Index)]
  private let local: PrivateNumber.Local

  init(_ text: String, local: PrivateNumber.Local) {
    (self.text, self.local) = (text, local)
    // Marks that nobody sees part no number.
    let seen = text.unicodeScalars.indices.compactMap { index in
      text.unicodeScalars[index].narrow.map { (scalar: $0, index: index) }
    }
    let written = ChineseDigits.places(in: seen.map(\.scalar))
    scalars = seen.enumerated().map { place, one in
      (
        written.contains(place) ? ChineseDigits.value(of: one.scalar) ?? one.scalar : one.scalar,
        one.index
      )
    }
  }

  func numbers() -> [PrivateNumber] {
    var numbers: [PrivateNumber] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place].scalar.isDigit else {
        place += 1
        continue
      }
      let groups = groups(from: place)
      if let end = checksumEnd(around: groups[0]) {
        place = end
      } else if let (kind, count, end) = match(groups) {
        let start = start(of: groups[0])
        let last = closingBracket(
          after: kind == .landline ? extensionEnd(after: end) : end, from: start)
        numbers.append(
          PrivateNumber(kind: kind, range: scalars[start].index..<index(at: last)))
        place = max(last, groups[count - 1].end)
      } else {
        place = groups[0].end
      }
    }
    return numbers
  }

  private func index(at place: Int) -> String.Index {
    place < scalars.count ? scalars[place].index : text.endIndex
  }

  /// The groups of digits from a place on with nothing but separators between them.
  private func groups(from start: Int) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var place = start
    while place < scalars.count, scalars[place].scalar.isDigit, groups.count < 18 {
      var group = DigitGroup(digits: "", start: place, end: place)
      while place < scalars.count, scalars[place].scalar.isDigit {
        group.digits.unicodeScalars.append(scalars[place].scalar)
        place += 1
      }
      group.end = place
      groups.append(group)
      var separators = 0
      while place < scalars.count, separators < 3,
        scalars[place].scalar.partsDigits || scalars[place].scalar.partsMembers
      {
        if scalars[place].scalar.partsMembers { groups[groups.count - 1].endsMember = true }
        place += 1
        separators += 1
      }
      if separators == 0 { break }
    }
    return groups
  }

  /// The longest number the groups begin with: its kind, how many groups it takes, where it ends.
  private func match(_ groups: [DigitGroup]) -> (PrivateNumber.Kind, Int, Int)? {
    for count in (1...groups.count).reversed() {
      let part = groups[..<count]
      let end = part[count - 1].end
      let digits = part.map(\.digits).joined()
      let lengths = part.map(\.digits.utf8.count)
      if lengths.count > 6 || part.dropLast().contains(where: \.endsMember) {
        // What else would be a list of rooms, sums or days.
        guard lengths == [3, 4, 4] || lengths.count == 11 && lengths.allSatisfy({ $0 == 1 }),
          digits.isUsualMobile
        else { continue }
        return (.mobile, count, end)
      }
      if let end = identity(digits, lengths, end) { return (.identity, count, end) }
      if let kind = telephone(digits, lengths, groups[0]) { return (kind, count, end) }
    }
    return nil
  }

  /// Where an identity number ends, with its last `X`.
  private func identity(_ digits: String, _ lengths: [Int], _ end: Int) -> Int? {
    // 110101 19900101 1234 as forms print it.
    let grouped =
      [6, 8].elementsEqual(lengths.prefix(2)) || [6, 4, 4].elementsEqual(lengths.prefix(3))
    // However its digits are parted, the last one tells it from a list of rooms.
    if lengths.count > 1, digits.isIdentityNumber { return end }
    guard lengths.count == 1 || grouped else { return nil }
    switch digits.utf8.count {
    case 18: return end
    case 17:
      var place = end
      if place < scalars.count, scalars[place].scalar.partsDigits { place += 1 }
      let isX = place < scalars.count && "xX×".unicodeScalars.contains(scalars[place].scalar)
      return isX && (place == end || grouped) ? place + 1 : nil
    case 15 where lengths.count == 1:
      let month = Int(digits.dropFirst(8).prefix(2)) ?? 0
      let day = Int(digits.dropFirst(10).prefix(2)) ?? 0
      return (1...12).contains(month) && (1...31).contains(day) ? end : nil
    default: return nil
    }
  }

  private func telephone(_ written: String, _ lengths: [Int], _ first: DigitGroup)
    -> PrivateNumber.Kind?
  {
    var digits = written
    var abroad = false
    if digits.hasPrefix("0086") {
      digits.removeFirst(4)
      abroad = true
    } else if digits.hasPrefix("86"), plus(before: first.start) != nil || digits.utf8.count == 13 {
      digits.removeFirst(2)
      abroad = true
    }
    let bytes = Array(digits.utf8)
    if abroad {
      if bytes.count == 11, bytes[0] == 0x31 { return .mobile }
      let isDialled = written.hasPrefix("0086") || plus(before: first.start) != nil
      let isLarge = digits.hasPrefix("10") || digits.hasPrefix("2")
      return isDialled && (bytes.count == 10 || (bytes.count == 11 && !isLarge)) ? .landline : nil
    }
    let isMobile = bytes.count == 11 && bytes[0] == 0x31
    let isUsual = isMobile && (0x33...0x39).contains(bytes[1])
    switch lengths {
    case [11], [3, 4, 4], [4, 3, 4]: if isMobile { return .mobile }
    case [3, 8], [7, 4], [3, 3, 5], [3, 2, 2, 2, 2], [3, 4, 2, 2], [3, 2, 3, 3], [5, 6],
      [5, 3, 3], [4, 4, 3], [3, 5, 3], [6, 5], [8, 3], [3, 6, 2], [4, 7], [3, 3, 3, 2], [5, 4, 2],
      [5, 2, 4]:
      if isUsual { return .mobile }
    case [12] where digits.hasPrefix("01") && (0x33...0x39).contains(bytes[2]): return .mobile
    default: break
    }
    if bytes[0] == 0x30, bytes.count > 1, bytes[1] != 0x30 {
      switch lengths {
      case [10], [11], [12]: return .landline
      case [3, 7], [3, 8], [4, 7], [4, 8]: return .landline
      case [3, 3, 4], [3, 4, 4], [4, 3, 4], [4, 4, 4]: return .landline
      default: break
      }
    }
    let end = first.start + written.utf8.count
    switch lengths {
    case [10], [3, 3, 4], [3, 4, 3], [3, 7], [4, 3, 3]:
      // 400 and 800 numbers belong to bodies; they are telephones all the same.
      let isService = digits.hasPrefix("400") || digits.hasPrefix("800")
      return local == .grouped && isService && (lengths.count > 1 || !isMeasured(first.start, end))
        ? .landline : nil
    case [7], [8], [3, 4], [4, 4]:
      return isSaidToBeTelephone(first.start) || isLocal(bytes, lengths, first) ? .landline : nil
    case [5], [6]:
      guard digits.hasPrefix("95") else { return nil }
      let isAlone = local == .grouped && first.start == 0 && end == scalars.count
      return isAlone || isSaidToBeTelephone(first.start) ? .landline : nil
    default: return nil
    }
  }

  /// Whether digits without an area code are a telephone for whoever asks for such: no day, no year,
  /// no sum of money, nothing counted or numbered.
  private func isLocal(_ digits: [UInt8], _ lengths: [Int], _ first: DigitGroup) -> Bool {
    guard local != .none, (0x32...0x38).contains(digits[0]) else { return false }
    let isYear = digits[0] == 0x32 && digits[1] == 0x30
    switch lengths {
    case [7], [8]: return !isYear && !isMeasured(first.start, first.end)
    case [4, 4]: return local == .grouped && !isYear && !isMeasured(first.start, first.start + 9)
    default: return false
    }
  }

  /// Whether signs beside digits say that they are a number of something, or a part of a longer one.
  private func isMeasured(_ start: Int, _ end: Int) -> Bool {
    func sign(_ place: Int) -> Unicode.Scalar? {
      scalars.indices.contains(place) ? scalars[place].scalar : nil
    }
    func isPart(_ mark: Unicode.Scalar, _ beyond: Int, _ joints: String) -> Bool {
      mark.properties.isAlphabetic && mark.isASCII
        || joints.unicodeScalars.contains(mark)
          && sign(beyond).map { $0.isASCII && $0.properties.isAlphabetic || $0.isDigit } == true
    }
    // 证号：31234567 is what stands before the colon.
    var place = start - 1
    while let mark = sign(place), mark == " " || mark == ":" { place -= 1 }
    let before = sign(place)
    let after = sign(end) == " " ? sign(end + 1) : sign(end)
    if let before,
      "号第¥￥$#№证单编〕]〔".unicodeScalars.contains(before) || isPart(before, place - 1, ".,/-")
    {
      return true
    }
    guard let after else { return false }
    return "元万千亿块角分㎡平米人户个号条件吨度%年票份".unicodeScalars.contains(after)
      || isPart(after, end + 1, ".,/")
  }

  /// Where the + before a number stands.
  private func plus(before start: Int) -> Int? {
    var place = start - 1
    while place >= 0, scalars[place].scalar == "(" || scalars[place].scalar == " " { place -= 1 }
    return place >= 0 && scalars[place].scalar == "+" ? place : nil
  }

  /// The number's beginning with the + and the bracket before it.
  private func start(of group: DigitGroup) -> Int {
    if let plus = plus(before: group.start) { return plus }
    let before = group.start - 1
    return before >= 0 && scalars[before].scalar == "(" && opens(before) ? before : group.start
  }

  /// Whether the bracket closes right behind the digits of an area code: `(010)64211234`.
  private func opens(_ bracket: Int) -> Bool {
    var place = bracket + 1
    while place < scalars.count, scalars[place].scalar.isDigit { place += 1 }
    return place < scalars.count && scalars[place].scalar == ")"
  }

  /// Past the bracket that closes the one a number begins with, `(13800138000)`.
  private func closingBracket(after end: Int, from start: Int) -> Int {
    let isBracketed =
      scalars[start].scalar == "("
      && !scalars[start..<end].contains { $0.scalar == ")" }
    return isBracketed && end < scalars.count && scalars[end].scalar == ")" ? end + 1 : end
  }

  /// Past the extension of a landline: `-801`, 转801.
  private func extensionEnd(after end: Int) -> Int {
    guard end < scalars.count, "-转轉".unicodeScalars.contains(scalars[end].scalar) else {
      return end
    }
    var place = end + 1
    while place < scalars.count, scalars[place].scalar.isDigit { place += 1 }
    return (1...6).contains(place - end - 1) ? place : end
  }

  /// Whether 电话, 座机 or the like stands right before a number.
  private func isSaidToBeTelephone(_ start: Int) -> Bool {
    let fillers = ": 是为号码="
    var before = String.UnicodeScalarView(
      scalars[max(0, start - 16)..<start].map(\.scalar))
    while let last = before.last, fillers.unicodeScalars.contains(last) { before.removeLast() }
    let words = [
      "电话", "電話", "座机", "固话", "宅电", "手机", "联系方式", "致电", "拨打", "热线", "客服", "tel", "phone", "☎",
    ]
    let text = String(before).lowercased()
    return words.contains(where: text.hasSuffix)
  }

  /// Where the long hexadecimal number ends, such as a SHA-256 or a UUID, that the digits are part of;
  /// nil for digits that are part of none.
  private func checksumEnd(around group: DigitGroup) -> Int? {
    var (start, end) = (group.start, group.end)
    while isHex(start - 1) { start -= 1 }
    while isHex(end) { end += 1 }
    guard end - start >= 32, !scalars[start..<end].allSatisfy(\.scalar.isDigit) else {
      return uuidEnd(around: start)
    }
    return end
  }

  private func isHex(_ place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place].scalar.isASCII
      && scalars[place].scalar.properties.isASCIIHexDigit
  }

  /// Where the UUID ends that a run of hexadecimal digits is part of: 8-4-4-4-12 with a letter in it,
  /// as programs name files. The run begins one of its five parts.
  private func uuidEnd(around run: Int) -> Int? {
    let hyphens = [8, 13, 18, 23]
    for part in [0] + hyphens.map({ $0 + 1 }) {
      let start = run - part
      guard start >= 0, !isHex(start - 1), !isHex(start + 36), start + 36 <= scalars.count else {
        continue
      }
      let isOne = (0..<36).allSatisfy {
        hyphens.contains($0) ? scalars[start + $0].scalar == "-" : isHex(start + $0)
      }
      if isOne, scalars[start..<start + 36].contains(where: { $0.scalar.properties.isAlphabetic }) {
        return start + 36
      }
    }
    return nil
  }
}
