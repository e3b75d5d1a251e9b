extension Unicode.Scalar {
  /// The narrow form of a full-width sign; nil for what nobody sees.
  package var narrow: Unicode.Scalar? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
    case 0x00...0x1F, 0x7F...0x9F: nil
    default: isInvisible ? nil : self
    }
  }
}
