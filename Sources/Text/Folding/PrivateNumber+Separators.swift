extension Unicode.Scalar {
  /// Whether people write it between the digits of one number.
  var partsDigits: Bool {
    switch self {
    case " ", "-", "_", ".", "(", ")", "·", "–", "—", "‐", "‑", "−", "\u{A0}", "\u{2009}",
      "\u{202F}":
      true
    default: false
    }
  }

  /// Whether it parts the members of a list, and now and then the digits of one number.
  var partsMembers: Bool {
    switch self {
    case "/", "*", "、", ",", "，": true
    default: false
    }
  }
}

extension String {
  /// Whether it is a mobile number of those in use, 13 to 19.
  var isUsualMobile: Bool {
    let bytes = Array(utf8)
    return bytes.count == 11 && bytes[0] == 0x31 && (0x33...0x39).contains(bytes[1])
  }
}
