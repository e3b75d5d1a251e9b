import Foundation

/// How the bytes of a roster were written.
package enum RosterEncoding: String, Codable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
}

extension RosterEncoding {
  /// Decodes a file strictly: by its byte order mark, else as UTF-8, else as GB18030.
  ///
  /// - Throws: `workbook` or `otherFormat` for a file that isn't text, `unknownEncoding` with the
  ///   first byte that fits neither.
  static func decode(_ bytes: [UInt8]) throws(RosterProblem) -> (RosterEncoding, [UInt8]) {
    let (encoding, text) = try decodeText(bytes)
    if let format = RosterFormat.kind(ofText: text) { throw RosterProblem(format) }
    return (encoding, text)
  }

  private static func decodeText(
    _ bytes: [UInt8]
  ) throws(RosterProblem) -> (RosterEncoding, [UInt8]) {
    if let format = RosterFormat.kind(of: bytes) { throw RosterProblem(format) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      if let offset = firstInvalidUTF8(text) { throw unknown(at: offset + 3, in: bytes) }
      return (.utf8, text)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (.utf16LittleEndian, try utf16(bytes, swapped: false))
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (.utf16BigEndian, try utf16(bytes, swapped: true))
    }
    guard let invalid = firstInvalidUTF8(bytes) else { return (.utf8, bytes) }
    if RosterFormat.isBig5(bytes) { throw RosterProblem(.otherFormat(.big5)) }
    if let odd = firstInvalidGB18030(bytes) { throw unknown(at: max(invalid, odd), in: bytes) }
    // kCFStringEncodingGB_18030_2000, in the form NSString gives it.
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(bytes: bytes, encoding: gb18030) else {
      throw unknown(at: invalid, in: bytes)
    }
    return (.gb18030, Array(text.utf8))
  }

  private static func unknown(at offset: Int, in bytes: [UInt8]) -> RosterProblem {
    let line = bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1
    return RosterProblem(.unknownEncoding(offset: offset), line: line)
  }

  /// The first byte that isn't well-formed UTF-8, or is NUL, which no list of people holds.
  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      let length: Int
      switch lead {
      case 0x01...0x7F: length = 1
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF: length = 3
      case 0xF0...0xF4: length = 4
      default: return offset
      }
      guard offset + length <= bytes.count else { return offset }
      if length > 1 {
        let range: ClosedRange<UInt8> =
          switch lead {
          case 0xE0: 0xA0...0xBF
          case 0xED: 0x80...0x9F
          case 0xF0: 0x90...0xBF
          case 0xF4: 0x80...0x8F
          default: 0x80...0xBF
          }
        guard range.contains(bytes[offset + 1]),
          bytes[(offset + 2)..<max(offset + 2, offset + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return offset }
      }
      offset += length
    }
    return nil
  }

  /// The first byte that can't stand in GB18030: the system's decoder lets some pass.
  private static func firstInvalidGB18030(_ bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x01...0x7F: offset += 1
      case 0x81...0xFE:
        guard offset + 1 < bytes.count else { return offset }
        switch bytes[offset + 1] {
        case 0x40...0x7E, 0x80...0xFE: offset += 2
        case 0x30...0x39:
          guard offset + 3 < bytes.count, (0x81...0xFE).contains(bytes[offset + 2]),
            (0x30...0x39).contains(bytes[offset + 3])
          else { return offset }
          offset += 4
        default: return offset
        }
      default: return offset
      }
    }
    return nil
  }

  private static func utf16(_ bytes: [UInt8], swapped: Bool) throws(RosterProblem) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var high: UInt32?
    var line = 1
    for offset in stride(from: 2, to: bytes.count, by: 2) {
      guard offset + 1 < bytes.count else {
        throw RosterProblem(.unknownEncoding(offset: offset), line: line)
      }
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      let unit = swapped ? first << 8 | second : second << 8 | first
      var value = unit
      if let lead = high {
        guard (0xDC00...0xDFFF).contains(unit) else {
          throw RosterProblem(.unknownEncoding(offset: offset - 2), line: line)
        }
        value = 0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00)
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
        continue
      }
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        throw RosterProblem(.unknownEncoding(offset: offset), line: line)
      }
      if value == 0x0A { line += 1 }
      result.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    if high != nil {
      throw RosterProblem(.unknownEncoding(offset: bytes.count - 2), line: line)
    }
    return result
  }
}
