import Values

/// A dwelling as a register tells it from every other: what `HomeKey` finds, and every sign besides
/// that may stand for another dwelling.
///
/// `24-3-501` and `24号楼3单元501室` are one dwelling; `1弄101` and `1号101`, `Ⅰ-101` and `Ⅱ-101`, `①101` and
/// `②101`, `-1-101` and `1-101` are two each. A search passes over such signs, a count may not.
package struct DwellingKey: Hashable, Sendable {
  /// `["24", "3", "501"]`, `["1弄", "101"]`, `["-1", "101"]`.
  package let parts: [String]

  package init(_ home: some StringProtocol) {
    var reader = HomeReader(keepsSigns: true)
    for scalar in home.unicodeScalars {
      guard let narrow = scalar.narrow else { continue }
      for small in narrow.properties.lowercaseMapping.unicodeScalars { reader.take(small) }
    }
    parts = reader.finish().map { $0.withRomanCapitals }
  }

  package init(parts: [String]) { self.parts = parts }

  /// `24-3-501`, as registers, slips and papers call it.
  package var text: String { parts.joined(separator: "-") }

  /// Whether nothing of a number could be read.
  package var isEmpty: Bool { parts.isEmpty }
}

extension String {
  /// Folding makes ⅳ of Ⅳ; registers write the capital.
  fileprivate var withRomanCapitals: String {
    guard unicodeScalars.contains(where: { (0x2170...0x217F).contains($0.value) }) else {
      return self
    }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0x2170...0x217F).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0x10) ?? scalar : scalar
        }))
  }
}
