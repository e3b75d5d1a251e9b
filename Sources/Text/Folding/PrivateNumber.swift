import Values

/// A telephone or identity number inside a text, however it is written: full-width digits, blanks,
/// hyphens or brackets between them, +86 before them.
///
/// The one place that knows what such a number looks like. Numbers of homes (`24-3-501`), days,
/// 文号, areas and sums of money are none, nor are digits inside a checksum.
package struct PrivateNumber: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A citizen's identity number of 18 characters, or of 15 as before 1999.
    case identity
    /// A mobile telephone.
    case mobile
    /// A telephone with its area code, or one that a word like 电话 stands before.
    case landline
  }

  package var kind: Kind
  /// Where it stands, what belongs to it (+86, brackets, an extension) included.
  package var range: Range<String.Index>

  /// Which digits without an area code are taken for a telephone: as a rule none, for 64211234 may be
  /// anything.
  package enum Local: Sendable {
    case none
    /// Seven or eight digits in one run, as no home has.
    case whole
    /// 6421 1234 and 6421-1234 too, 400-810-1234, and 95588 alone.
    case grouped
  }

  /// Every number of a text, in order.
  package static func all(in text: String, local: Local = .none) -> [PrivateNumber] {
    let digits = text.atMostDigits
    let isLongEnough = digits >= 7 || (digits >= 5 && text.mayHoldService)
    guard
      isLongEnough && DigitRuns.mayHoldNumber(text) || ChineseDigits.mayTelephone(text)
    else { return [] }
    return PrivateNumberReader(text, local: local).numbers()
  }
}

extension String {
  /// As many digits, narrow and full-width, as there can be in the text: most texts hold too few for
  /// any number, and this is asked of every cell of a roster.
  var atMostDigits: Int {
    var digits = 0
    for byte in utf8 where (byte >= 0x30 && byte <= 0x39) || byte == 0xEF { digits += 1 }
    return digits
  }

  /// Whether 95 stands in it, with which the short numbers of banks begin.
  fileprivate var mayHoldService: Bool {
    var before: UInt8 = 0
    var isThere = false
    for byte in utf8 {
      // Signs of other scripts may belong to the digit beside them.
      guard byte < 0xC0 || (byte >= 0xE4 && byte <= 0xE9) else { return contains("95") }
      if before == 0x39, byte == 0x35 { isThere = true }
      before = byte
    }
    return isThere
  }
}

extension PrivateNumber {
  /// Whether it has the shape of a telephone or an identity number and of nothing else: the number under
  /// which a hotline keeps a call may have 18 digits, of which the last proves nobody's birth.
  package func isCertain(in text: String) -> Bool {
    let digits = text[range].unicodeScalars.compactMap(\.narrow).filter {
      $0.isDigit || "xX×".unicodeScalars.contains($0)
    }
    guard kind == .identity, digits.count == 18 else { return true }
    var written = String.UnicodeScalarView()
    for digit in digits { written.append(digit.isDigit ? digit : "X") }
    return String(written).isIdentityNumber
  }

  /// A text without the numbers in it.
  package static func withoutNumbers(_ text: String) -> String {
    var kept = text
    for number in all(in: text).reversed() { kept.removeSubrange(number.range) }
    return kept.trimmingBlanks
  }
}

extension String {
  /// Whether a telephone or identity number stands in it.
  package var holdsPrivateNumber: Bool { !PrivateNumber.all(in: self).isEmpty }

  /// The text with `***` for each mobile and each identity number.
  package var maskingNumbers: String { masking([.mobile, .identity]) }

  /// The text with `***` for each number of these kinds.
  package func masking(_ kinds: Set<PrivateNumber.Kind>) -> String {
    var result = self
    for number in PrivateNumber.all(in: self).reversed() where kinds.contains(number.kind) {
      result.replaceSubrange(number.range, with: "***")
    }
    return result
  }
}
