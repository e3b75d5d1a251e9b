import Affairs

/// `seen` has the last number that the clerk had seen of each chain, by its mark.
extension LedgerCommand: InstructedCommand {
  typealias Seen = [String: Int]

  static var takesReason: Bool { false }
}
