import Deliberation
import Values

/// 第N版 of a paper.
package struct PaperEdition: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// The day on which it goes out; nil where nobody said, and a blank is printed.
  package var on: Day?
  /// The day on which the version before went out; nil for the first.
  package let replaced: Day?
  /// Whether this is what goes out, and no draft of it.
  package let isIssued: Bool

  package init(_ number: Int, on: Day?, replaced: Day?, isIssued: Bool) {
    (self.number, self.on, self.replaced, self.isIssued) = (number, on, replaced, isIssued)
  }

  /// `第2版，2025年9月9日印发，代替2025年9月7日第1版。`; nil for the first.
  package var sentence: String? {
    guard number > 1, let replaced else { return nil }
    return "第\(number)版，\(on?.official ?? Self.blank)印发，代替\(replaced.official)第\(number - 1)版。"
  }

  private static let blank = "____年__月__日"

  /// The same with the blank that a draft has.
  var withBlank: PaperEdition {
    PaperEdition(number, on: nil, replaced: replaced, isIssued: isIssued)
  }
}

extension Session {
  /// Which version of a paper is made now: the one that went out last as long as the record says the same,
  /// else the next.
  ///
  /// - Returns: nil where none went out yet.
  package func edition(
    of kind: DocumentKind, for audience: Audience, issuing: Issuing
  ) -> PaperEdition? {
    let all = issued(kind.code, for: audience.rawValue)
    guard let last = all.last else { return nil }
    if isOutdated(last, issuing: issuing) {
      return PaperEdition(
        last.version + 1, on: nil, replaced: all.day(of: last.version), isIssued: false)
    }
    return PaperEdition(
      last.version, on: all.day(of: last.version), replaced: all.day(of: last.version - 1),
      isIssued: false)
  }

  /// Whether the paper reads otherwise by now than when it was issued, because of what the record says.
  ///
  /// Both are made now: the one from the record as it was then, the other as it is.
  package func isOutdated(_ issued: IssuedPaper, issuing: Issuing) -> Bool {
    guard let kind = DocumentKind(name: issued.issue.paper),
      let audience = Audience(rawValue: issued.issue.audience)
    else { return false }
    var issuing = issuing
    issuing.edition = nil
    if kind.takesPosting { issuing.on = issued.issue.on }
    let then = try? asOf(entry: issued.entry).document(kind, for: audience, issuing: issuing)
    let now = try? document(kind, for: audience, issuing: issuing)
    guard let then, let now else { return true }
    return then.words != now.words
  }
}

extension [IssuedPaper] {
  /// The day on which a version first went out; nil for none.
  package func day(of version: Int) -> Day? { first { $0.version == version }?.issue.on }
}

extension Document {
  /// All that it says but the codes at its foot, which tell of the record's file.
  fileprivate var words: [String] {
    let said = blocks.filter { if case .small = $0 { false } else { true } }
    return title + [number ?? "", caption ?? ""] + said.flatMap(\.texts)
  }
}

extension Event.PaperIssued {
  /// What was edited before it went out, and why it says otherwise than the record; nil for nothing.
  var departure: String? {
    guard edited == true else { return nil }
    let places = differing.map { "，与记录不同\($0)处" } ?? ""
    let because = reason.map { "，照此印发的原因：\(phrase($0))" } ?? ""
    return "第\(version)版在WPS中修改后印发\(places)\(because)。"
  }
}
