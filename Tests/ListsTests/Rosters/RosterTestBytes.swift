import Foundation
import Lists
import Values

/// Bytes as the programs people use write them.
enum RosterBytes {
  static func gb18030(_ text: String) -> [UInt8] {
    Array(text.data(using: String.Encoding(rawValue: 0x8000_0632))!)
  }

  static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// Reads a list given as text in UTF-8.
func roster(_ text: String, roundingAreas: Bool = false) -> RosterReading {
  RosterReading(bytes: Array(text.utf8), roundingAreas: roundingAreas)
}

extension RosterReading {
  var names: [String] { rows.map(\.name) }
  var homes: [String?] { rows.map(\.home) }
  var kinds: [RosterProblem.Kind] { problems.map(\.kind) }
  var areas: [String?] { rows.map { $0.area?.description } }
}
