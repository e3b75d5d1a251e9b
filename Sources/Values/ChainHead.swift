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
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      text.utf8.first != UInt8(ascii: "+"),
      let n = Int(text[..<slash]), n > 0
    else { return nil }
    var (code, count): (UInt64, Int) = (0, 0)
    for byte in text.utf8[slash...].dropFirst() {
      switch byte {
      case 0x30...0x39: code = code << 4 | UInt64(byte - 0x30)
      case 0x61...0x66: code = code << 4 | UInt64(byte - 0x61 + 10)
      default: return nil
      }
      count += 1
    }
    guard count == 16 else { return nil }
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
