import Foundation
import Office
import Text

/// JSON for programs, keys sorted so that it is the same every time, without a character that a
/// terminal would obey.
enum JSON {
  /// On one line.
  static func line(_ value: some Encodable) throws -> String { try text(value, []) }

  /// Over several lines, for people to read too.
  static func page(_ value: some Encodable) throws -> String { try text(value, .prettyPrinted) }

  /// Over several lines, as a member of a page that is written piece by piece.
  ///
  /// - Parameter depth: how many lists and objects it stands in.
  static func page(_ value: some Encodable, within depth: Int) throws -> String {
    let indent = [UInt8](repeating: 0x20, count: depth * 2)
    var lines = indent
    var before: UInt8 = 0
    for byte in try page(value).utf8 {
      // The line that stands for nothing in an empty list isn't indented.
      if before == UInt8(ascii: "\n"), byte != before { lines += indent }
      lines.append(byte)
      before = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private static func text(_ value: some Encodable, _ more: JSONEncoder.OutputFormatting) throws
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = more.union([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(value), as: UTF8.self).escapingControls
  }
}
