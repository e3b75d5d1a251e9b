import Values

/// A chain as it was read from one file: its whole lines, the first numbered 1. Two files of one mark
/// that disagree are two branches of it.
package struct ChainBranch: Hashable, Sendable {
  /// The computer's mark.
  package var chain: String
  /// Line `n` stands at place `n` - 1.
  package var lines: [Line]

  package init(chain: String, lines: [Line] = []) { (self.chain, self.lines) = (chain, lines) }

  /// What of a line tells its place among those of all chains.
  package struct Line: Hashable, Sendable {
    /// The first 16 digits of its sum, as a number; rests on every line before it.
    package let code: UInt64
    /// When it was typed, by its computer's clock.
    package let at: Moment
    /// Of each other chain the last line its writer had read, where that changed since the line
    /// before. More than one of a chain where that has several branches.
    package let after: [ChainHead]

    package init(code: UInt64, at: Moment, after: [ChainHead] = []) {
      (self.code, self.at, self.after) = (code, at, after)
    }
  }
}
