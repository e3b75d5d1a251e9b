/// A line of a computer's chain as another one names it: which line, and the first 16 digits of its
/// sum. Written `17/4f1c2a9be07d3358` under the chain's own mark.
package struct ChainHead: Hashable, Sendable {
  /// The mark of the computer whose chain it is, eight characters.
  package let chain: String
  /// Counted from 1 after the chain's header.
  package let n: Int
  /// The first 16 digits of the line's sum, as a number.
  package let code: UInt64

  package init(chain: String, n: Int, code: UInt64) {
    (self.chain, self.n, self.code) = (chain, n, code)
  }

  /// Reads `17/4f1c2a9be07d3358`, 16 lower-case digits; nil for anything else.
  package init?(chain: String, _ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let n = Int(parts[0]), n > 0, parts[0].first != "+",
      parts[1].utf8.count == 16,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let code = UInt64(parts[1], radix: 16)
    else { return nil }
    self.init(chain: chain, n: n, code: code)
  }

  /// The 16 digits.
  package var digits: String {
    let digits = String(code, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// As it stands in a line, without the chain's mark: `17/4f1c2a9be07d3358`.
  package var text: String { "\(n)/\(digits)" }
}
