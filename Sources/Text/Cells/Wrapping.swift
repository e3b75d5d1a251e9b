extension String {
  /// Breaks the text into lines of at most so many cells, by the rules of Chinese typesetting.
  ///
  /// The lines put together again are the text, character for character: a line break stays at
  /// the end of the line it ends, and so do the blanks before a break, which alone may reach past
  /// the width. No line begins with a closing mark such as ，。；》”！ nor ends with an opening one
  /// such as （《“「, nor is ㎡ parted from its number; words, numbers, `24-3-501`, —— and …… stay whole. A run too long to obey is
  /// broken where it must be, in the middle of a word rather than beside a mark.
  ///
  /// An empty text is one empty line; a text that ends in a line break ends with an empty line.
  ///
  /// - Parameters:
  ///   - width: Cells in a line, at least 2.
  ///   - first: Cells in the first line, where it is shorter or longer than the others.
  package func wrapped(to width: Int, first: Int? = nil) -> [Substring] {
    var lines: [Substring] = []
    var rest = self[...]
    while let line = rest.firstLine(to: max(2, lines.isEmpty ? first ?? width : width)) {
      lines.append(line)
      rest = rest[line.endIndex...]
    }
    if lines.isEmpty || lines.last?.last?.isNewline == true { lines.append(rest) }
    return lines
  }
}

extension Substring {
  /// The line without the line break and the blanks that hang past its end.
  package var withoutLineEnd: Substring {
    var line = self
    while let last = line.last, last == " " || last.isNewline { line.removeLast() }
    return line
  }

  /// As much of the text as makes one line; nil when there is nothing left.
  fileprivate func firstLine(to width: Int) -> Substring? {
    guard !isEmpty else { return nil }
    var used = 0
    var last: LineClass?  // of the last character that isn't a blank
    var afterBlank = false
    var good: Index?
    var fair: Index?
    var index = startIndex
    while index < endIndex {
      let character = self[index]
      let next = self.index(after: index)
      if character.isNewline { return self[..<next] }
      let width0 = cells(of: character)
      if character == " " {
        afterBlank = true
      } else {
        let here = LineClass(character)
        if let last, index > startIndex {
          switch last.bond(with: here, apart: afterBlank) {
          case .free: good = index
          case .loose: fair = index
          case .tight: break
          }
        } else if afterBlank, index > startIndex {
          fair = index
        }
        if used + width0 > width {
          return self[..<(good ?? fair ?? (index > startIndex ? index : next))]
        }
        last = here
        afterBlank = false
      }
      used += width0
      index = next
    }
    return self
  }
}

/// What a character does at the edge of a line.
private enum LineClass {
  case opening, closing, stop, word, dash, other

  /// How firmly two neighbours hold together.
  enum Bond { case free, loose, tight }

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .other
      return
    }
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "〗", "”", "％",
      "‰", "℃", "㎡", "㎥", "·", "・", "～":
      self = .closing
    case "（", "《", "〈", "「", "『", "【", "〔", "〖", "“", "‘", "(", "[", "{", "￥", "¥", "$":
      self = .opening
    case ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "’":
      self = .stop
    case "—", "…", "⋯":
      self = .dash
    default:
      self = Self.isWord(scalar) ? .word : .other
    }
  }

  func bond(with next: LineClass, apart: Bool) -> Bond {
    switch (self, next) {
    case (.opening, _), (_, .closing), (_, .stop): .tight
    // 12,000 and 7:00 and don’t are one word, and a comma between two words is followed by a blank.
    case (.word, .word), (.stop, .word), (.dash, .dash): apart ? .free : .loose
    default: .free
    }
  }

  /// Letters, digits and signs of a Latin word or a number, in both widths.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E: true
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    case 0x80...0x24FF: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    default: false
    }
  }
}
