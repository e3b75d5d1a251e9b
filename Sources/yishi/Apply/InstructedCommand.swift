/// A kind of command that `apply` carries out, one a line.
protocol InstructedCommand: Codable, Sendable {
  /// What an envelope says of how far its clerk had seen.
  associatedtype Seen: Codable & Sendable

  /// Whether an envelope may say why the command stands all the same.
  static var takesReason: Bool { get }

  /// A line with what belongs beside the command taken out of it.
  static func prepared(_ line: [UInt8]) -> [UInt8]

  /// Some JSON with every member that a value under that name may have, where such values leave out what
  /// they have by default; nil under any other name.
  static func everyMember(of name: String) -> Any?
}

extension InstructedCommand {
  static func prepared(_ line: [UInt8]) -> [UInt8] { line }
  static func everyMember(of name: String) -> Any? { nil }
}
