import Foundation

/// The standards by which the typefaces of an office hold characters, each with all of the one before.
package enum ChineseCharacterSet: Int, Comparable, Sendable {
  /// GB/T 2312-1980, which is all that 仿宋_GB2312 and 楷体_GB2312 hold.
  case gb2312
  /// GBK.
  case gbk
  /// What else two bytes of UTF-16 hold.
  case basicPlane
  /// Rare characters, such as 𠮷 in a name.
  case beyond

  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// The first that holds it.
  package init(holding scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = .gb2312
    } else if scalar.value > 0xFFFF {
      self = .beyond
    } else if let bytes = scalar.bytesInCodePage936 {
      self = Self.isOfGB2312(bytes) ? .gb2312 : .gbk
    } else {
      self = .basicPlane
    }
  }

  /// GBK keeps the older standard where it was: rows 1 to 9 and 16 to 87, second bytes from A1, but for what
  /// it added in gaps of rows 2, 6 and 8 and after row 55.
  private static func isOfGB2312(_ bytes: (UInt8, UInt8)) -> Bool {
    guard bytes.1 >= 0xA1 else { return false }
    return switch bytes {
    case (0xA2, ..<0xB1), (0xA2, 0xE3...0xE4), (0xA6, 0xB9...0xC0), (0xA6, 0xD9...),
      (0xA8, 0xBB...0xC4), (0xD7, 0xFA...):
      false
    case (0xA1...0xA9, _), (0xB0...0xF7, _): true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Its two bytes in GBK; nil where it hasn't two there.
  fileprivate var bytesInCodePage936: (UInt8, UInt8)? {
    let codePage936 = String.Encoding(rawValue: 0x8000_0421)
    guard let bytes = String(self).data(using: codePage936), bytes.count == 2 else { return nil }
    return (bytes[bytes.startIndex], bytes[bytes.startIndex + 1])
  }
}
