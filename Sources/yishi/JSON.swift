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

  private static func text(_ value: some Encodable, _ more: JSONEncoder.OutputFormatting) throws
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = more.union([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(value), as: UTF8.self).escapingControls
  }
}
