import Values

extension StringProtocol {
  /// The text as it is compared, never as it is shown: full-width letters, digits and signs
  /// become the narrow ones, letters small, runs of blanks one space, none at the ends.
  ///
  /// Does for rosters and search what NFKC does without touching Chinese characters. Invisible
  /// marks (zero-width spaces, a stray byte order mark) and control characters are dropped.
  package var folded: String { folding(keepingSpaces: true) }

  /// The key of a name: folded, and without any blank inside, so that `张　三` is `张三`.
  ///
  /// The several dots people type inside one name (`买买提·艾力`) become the same dot.
  package var foldedName: String { folding(keepingSpaces: false) }

  private func folding(keepingSpaces: Bool) -> String {
    var result = String.UnicodeScalarView()
    var blankPending = false
    var stop: String.Index?
    for scalar in unicodeScalars {
      guard let narrow = scalar.narrow else { continue }
      if narrow.properties.isWhitespace {
        blankPending = !result.isEmpty
        continue
      }
      if blankPending, keepingSpaces { result.append(" ") }
      blankPending = false
      if !keepingSpaces {
        // A full stop between letters is one of the dots of a name; in 53.27 it is none.
        if let place = stop, narrow.isNameLetter {
          result.replaceSubrange(place..<result.index(after: place), with: CollectionOfOne("·"))
        }
        stop = narrow == "." && result.last?.isNameLetter == true ? result.endIndex : nil
      }
      if narrow.isASCII {
        let capital = (0x41...0x5A).contains(narrow.value)
        result.append(capital ? Unicode.Scalar(UInt8(narrow.value + 32)) : narrow)
      } else if !keepingSpaces, narrow.isNameDot {
        result.append("·")
      } else if narrow.value < 0x2E80 {
        // One by one: `append(contentsOf:)` copies all that is there already.
        for scalar in narrow.properties.lowercaseMapping.unicodeScalars { result.append(scalar) }
      } else {
        result.append(narrow)
      }
    }
    return String(result)
  }

  /// The text with full-width letters, digits and signs made narrow and blanks dropped, capitals
  /// left as they are.
  package var narrowed: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.compactMap(\.narrow).filter { !$0.properties.isWhitespace }))
  }
}

extension String {
  /// The text as it is compared; nothing is made anew of one that is written so already.
  package var folded: String { isFolded(keepingSpaces: true) ? self : self[...].folded }

  /// The key of a name; nothing is made anew of one that is written so already.
  package var foldedName: String { isFolded(keepingSpaces: false) ? self : self[...].foldedName }

  /// The text made narrow, without blanks; nothing is made anew of one that is written so already.
  package var narrowed: String { isNarrow ? self : self[...].narrowed }

  /// Whether it is printable ASCII and U+4000 to U+9FFF alone, without a blank.
  private var isNarrow: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case 0x21...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  /// Whether folding plainly leaves every byte as it is; where it says no, it may still do so.
  private func isFolded(keepingSpaces: Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var before: UInt8 = 0x20
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case 0x21...0x2D, 0x2F...0x40, 0x5B...0x7E: place += 1
        // Between letters it may be the dot of a name.
        case 0x2E:
          guard keepingSpaces || before < 0x41 else { return false }
          place += 1
        case 0x20:
          guard keepingSpaces, before != 0x20 else { return false }
          place += 1
        // U+4000 to U+9FFF.
        case 0xE4...0xE9: place += 3
        // U+3001 to U+3FFF, but for the dot among the kana.
        case 0xE3:
          let second = bytes[place + 1]
          guard second != 0x83, second != 0x80 || bytes[place + 2] != 0x80 else { return false }
          place += 3
        default: return false
        }
        before = byte
      }
      return before != 0x20 || bytes.isEmpty
    } ?? false
  }
}

extension Unicode.Scalar {
  /// Whether this is one of the dots inside a transcribed name.
  var isNameDot: Bool {
    switch value {
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: true
    default: false
    }
  }

  /// Whether a dot beside it may be one inside a name.
  fileprivate var isNameLetter: Bool { isHan || (properties.isAlphabetic && !isDigit) }

  /// Whether its look is a font's own affair: lost in most other fonts.
  package var isPrivateUse: Bool { properties.generalCategory == .privateUse }

  /// Whether this is a Chinese character.
  package var isHan: Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether this is one of the ten digits `0` to `9`.
  package var isDigit: Bool { (0x30...0x39).contains(value) }
}
