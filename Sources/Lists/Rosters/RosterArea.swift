import Text
import Values

/// An area as it stands in a cell: `53.27㎡`, `53,27`, `约53`, `1,234.50 m2`.
struct RosterArea {
  var area: Area?
  var problem: RosterProblem.Kind?

  /// - Parameter rounding: whether a third decimal is rounded half up, or refused.
  init(_ written: String, rounding: Bool) {
    if let plain = Area(plain: written) {
      area = plain
      return
    }
    var number = written.folded.trimmingBlanks
    for unit in ["平方米", "平米", "㎡", "m2", "m²", "平"] where number.hasSuffix(unit) {
      number = String(number.dropLast(unit.count)).trimmingBlanks
      break
    }
    let about = ["大约", "约", "≈", "~"].first { number.hasPrefix($0) }
    // A blank inside may be the point that was lost: 53 27 is no area.
    if let about { number = String(number.dropFirst(about.count)).trimmingBlanks }
    let comma = number.contains(",")
    let decimalComma = comma ? RosterArea.resolveCommas(&number) : false
    let shown = written.trimmingBlanks.maskingLongNumbers
    // 53 27 may be 53.27 or two numbers; nobody can tell.
    guard !RosterArea.isBroken(written) else {
      problem = .areaNotANumber(shown)
      return
    }
    do throws(Area.Mistake) {
      let read = try Area(number)
      area = read
      if about != nil { problem = .areaApproximate(shown) }
      if decimalComma { problem = .areaDecimalComma(shown, read: read) }
    } catch {
      switch error {
      case .notANumber: problem = .areaNotANumber(shown)
      case .outOfRange: problem = .areaOutOfRange(shown)
      case .tooManyDecimals:
        guard rounding, let rounded = try? Area(number, rounding: true) else {
          problem = .areaTooPrecise(shown)
          return
        }
        area = rounded
        problem = .areaRounded(from: shown, to: rounded)
      }
    }
  }

  /// Whether blanks stand between two digits.
  private static func isBroken(_ written: String) -> Bool {
    let words = written.folded.split(separator: " ")
    return zip(words, words.dropFirst()).contains { one, other in
      one.last?.isNumber == true && other.first?.isNumber == true
    }
  }

  /// Drops the commas between thousands; one followed by one or two digits is a decimal point.
  ///
  /// - Returns: whether it was.
  private static func resolveCommas(_ number: inout String) -> Bool {
    let point = number.split(separator: ".", omittingEmptySubsequences: false)
    let groups = point[0].split(separator: ",", omittingEmptySubsequences: false)
    let thousands =
      point.count <= 2 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    if thousands {
      number.removeAll { $0 == "," }
    } else if point.count == 1, groups.count == 2, (1...2).contains(groups[1].count) {
      number = groups.joined(separator: ".")
      return true
    }
    return false
  }
}

extension Area {
  /// Reads `53.27`, `53.27㎡` and `53` as nearly every list has them; nil for whatever takes a closer
  /// look.
  fileprivate init?(plain written: String) {
    let read = written.utf8.withContiguousStorageIfAvailable { bytes -> Int64? in
      var end = bytes.count
      if end > 3, bytes[(end - 3)...].elementsEqual("㎡".utf8) { end -= 3 }
      var (value, digits, decimals): (Int64, Int, Int?) = (0, 0, nil)
      for byte in bytes[..<end] {
        switch byte {
        case 0x30...0x39:
          value = value * 10 + Int64(byte - 0x30)
          digits += 1
          decimals = decimals.map { $0 + 1 }
          if digits > 11 { return nil }
        case 0x2E where decimals == nil && digits > 0: decimals = 0
        default: return nil
        }
      }
      switch decimals {
      case nil: return digits > 0 ? value * 100 : nil
      case 1?: return value * 10
      case 2?: return value
      default: return nil
      }
    }
    guard let hundredths = read ?? nil else { return nil }
    self.init(hundredths: hundredths)
  }
}
