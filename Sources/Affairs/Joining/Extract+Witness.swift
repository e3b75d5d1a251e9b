extension Extract {
  /// Where a fact stands: its entry, and the first 16 digits of that line's sum.
  ///
  /// Whoever rested on it can tell by the code whether the entry says what it said then.
  package struct Witness: Hashable, Sendable {
    /// Counted from 1 after the header; 0 where no entry tells it any more, since it was struck out.
    package var entry: Int
    /// The digits as a number; nil where nobody gave the sums.
    package var sum: UInt64?

    package init(entry: Int, sum: UInt64?) { (self.entry, self.sum) = (entry, sum) }

    /// 16 digits; nil where nobody gave the sums.
    package var code: String? {
      sum.map { sum in
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
      }
    }
  }
}
