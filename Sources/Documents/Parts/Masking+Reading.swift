import Values

/// How names, homes and numbers stand in what somebody typed.
extension [Character] {
  /// Where the name ends that begins here, blanks inside it passed over.
  func match(_ name: [Character], at start: Int) -> Int? {
    var place = start
    for (position, character) in name.enumerated() {
      while position > 0, place < count, self[place].isSpelling { place += 1 }
      guard place < count, self[place].small == character.small else { return nil }
      place += 1
    }
    // 业主1 is neither 业主11 nor the 业主1人 of a count.
    if let last = name.last, last.digit != nil, place < count,
      self[place].digit != nil || "人户票名㎡%".contains(self[place])
    {
      return nil
    }
    return place
  }

  /// Whether what stands there names a street and no person: 和平路, 王芳路.
  func isPlace(from start: Int, to end: Int) -> Bool {
    guard end < count, "路街巷桥".contains(self[end]) else { return false }
    // 居民甲路过, 王芳路上
    return end + 1 >= count || !"过上经遇".contains(self[end + 1])
  }

  /// Whether a number that ends here is said to be a room's.
  func tellsRoom(at place: Int) -> Bool {
    guard place < count else { return false }
    if "室户".contains(self[place]) { return true }
    // 501张家 is a home, 501张桌子 is not.
    if place + 1 < count, self[place] == "张", "家某".contains(self[place + 1]) { return true }
    return self[place] == "号" && !(place + 1 < count && "楼院".contains(self[place + 1]))
  }

  /// Where the word ends that says whose a home is, which its household stands for: 402户主, 402室业主; nil where
  /// none follows.
  func endOfDweller(at place: Int) -> Int? {
    let mark = place < count && "室号户".contains(self[place]) ? 1 : 0
    for start in [place, place + mark] where start < count {
      if ["户主", "业主", "住户", "房主", "房东"].contains(String(self[start...].prefix(2))) {
        return start + 2
      }
    }
    return nil
  }

  /// Where a home ends that nobody of the roster lives in, but that is written as one: 3号楼502,
  /// 24-3-502, 502门口.
  func endOfHome(from start: Int, _ numbers: [String], _ ends: [Int]) -> Int? {
    for count in (1...numbers.count).reversed() {
      let end = ends[count - 1]
      guard (3...4).contains(numbers[count - 1].count), standsAlone(from: start, to: end) else {
        continue
      }
      let after = String(self[end...].prefix(2))
      guard count > 1 else {
        let isHome = after.hasPrefix("家") && !"商单企店公庭".contains(after.last ?? "家")
        let isBeside = ["门口", "门前", "阳台", "的阳", "楼上", "楼下"].contains(after)
        return isHome || isBeside ? end : nil
      }
      let written = String(self[start..<end])
      let isNamed = ["号楼", "单元", "栋", "幢"].contains(where: written.contains)
      let isDashed = count >= 3 && numbers.prefix(count - 1).allSatisfy { $0.count <= 2 }
      guard isNamed || isDashed || Self.isBuildingAndRoom(written, numbers.prefix(count)),
        !"户套".contains(after.first ?? "室")
      else { continue }
      return after.first.map { "室号".contains($0) } == true ? end + 1 : end
    }
    return nil
  }

  /// 5-201, which is 5号楼201: a building of one or two digits and a room whose last digits are those of a
  /// floor's few flats, with a dash between. 5-100 is rather a range.
  private static func isBuildingAndRoom(_ written: String, _ numbers: ArraySlice<String>) -> Bool {
    guard numbers.count == 2, let building = numbers.first, building.count <= 2,
      let flat = numbers.last.flatMap({ Int($0.suffix(2)) }), (1...19).contains(flat)
    else { return false }
    return written.contains { "-－—".contains($0) }
  }

  /// Whether a number counts nothing, so that it may be a room's.
  func standsAlone(from start: Int, to end: Int) -> Bool {
    if start > 0, "第￥¥$.．约:：共".contains(self[start - 1]) { return false }
    guard end < count else { return true }
    if self[end].isLetter, self[end].isASCII { return false }
    return !Self.counted.contains(self[end])
  }

  /// What follows a number that counts, measures or dates.
  private static let counted: Set<Character> = Set(
    "元万千百米平㎡㎥%％人名次年月日天个株棵部台份张票条件套块盏字公厘毫吨升时分秒岁度.．:：号期级层盆把根辆辈间余多")

  /// The numbers of one home from a place on, and where each ends.
  func numbers(from start: Int) -> (numbers: [String], ends: [Int]) {
    var (numbers, ends): ([String], [Int]) = ([], [])
    var next = start
    while next < count, self[next].digit != nil {
      var number = ""
      while next < count, let digit = self[next].digit {
        number.append(digit)
        next += 1
      }
      numbers.append(number)
      ends.append(next)
      let after = separator(at: next)
      guard after > next, after < count, self[after].digit != nil else { break }
      next = after
    }
    return (numbers, ends)
  }

  /// Past what may stand between the numbers of one home or telephone.
  func separator(at start: Int) -> Int {
    for mark in ["号楼", "单元", "号院", "栋", "幢", "楼", "弄", "号", "-", "－", "—", " ", "·"] {
      let end = start + mark.count
      if end <= count, String(self[start..<end]) == mark { return end }
    }
    return start
  }
}

extension Character {
  /// The ASCII digit this is, in either width.
  var digit: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x30...0x39: return self
    case 0xFF10...0xFF19: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
    default: return nil
    }
  }
}

extension Substring {
  /// Its digits, narrow.
  var digits: String { String(compactMap(\.digit)) }
}

extension Character {
  var small: Character {
    guard isASCII, let small = lowercased().first else { return self }
    return small
  }
}

extension Character {
  /// Whether it is a Chinese character.
  var isHan: Bool { unicodeScalars.first?.properties.isIdeographic == true }
}
