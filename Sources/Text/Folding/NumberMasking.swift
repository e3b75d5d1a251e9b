extension StringProtocol {
  /// The text with every telephone and identity number, and any other run of eleven or more digits
  /// (full-width ones and an `X` at the end included), put as `***`.
  package var maskingLongNumbers: String {
    String(self).maskingLongNumbers
  }
}

extension String {
  /// The text with every telephone and identity number, and any other run of eleven or more digits
  /// (full-width ones and an `X` at the end included), put as `***`.
  package var maskingLongNumbers: String {
    let digits = atMostDigits
    guard digits >= 5 || ChineseDigits.mayTelephone(self) else { return self }
    let masked = masking(String.longNumbers)
    return digits >= 11 && masked.mayHoldLongRun ? masked.maskingRuns : masked
  }

  private static let longNumbers: Set<PrivateNumber.Kind> = [.identity, .mobile, .landline]

  /// Whether eleven digits, narrow or full-width, may stand in a row.
  private var mayHoldLongRun: Bool {
    var run = 0
    for byte in utf8 {
      switch byte {
      // What begins a full-width digit begins other signs too.
      case 0x30...0x39, 0xEF: run += 1
      case 0x80...0xBF: continue
      default: run = 0
      }
      if run >= 11 { return true }
    }
    return false
  }

  private var maskingRuns: String {
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    func close() {
      if run.lazy.filter(\.isAnyDigit).count >= 11 {
        for scalar in "***".unicodeScalars { result.append(scalar) }
      } else {
        // One by one: `append(contentsOf:)` copies all that is there already.
        for scalar in run { result.append(scalar) }
      }
      run.removeAll(keepingCapacity: true)
    }
    for scalar in unicodeScalars {
      if scalar.isAnyDigit || (run.count >= 17 && "xXｘＸ".unicodeScalars.contains(scalar)) {
        run.append(scalar)
      } else {
        close()
        result.append(scalar)
      }
    }
    close()
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isAnyDigit: Bool { isDigit || (0xFF10...0xFF19).contains(value) }
}
