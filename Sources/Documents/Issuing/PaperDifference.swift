import Deliberation
import Text

/// One place where a paper that somebody edited says otherwise than the record.
package struct PaperDifference: Hashable, Sendable {
  /// What of the record it is about.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// It tells of somebody, in a copy for the public.
    case privacy
    /// 方案全文.
    case motion
    /// 文号.
    case documentNumber
    /// 公示期.
    case period
    /// 结论.
    case result
    /// 数字.
    case numbers
    /// 署名.
    case signature
    /// Any other sentence that the record has.
    case wording
    /// A paragraph that the record says nothing of.
    case addition
  }

  package let kind: Kind
  /// What the record has there; empty where it has nothing.
  package let recorded: String
  /// What the file has there; empty where it has nothing.
  package let printed: String

  /// Whether somebody has to answer for it before it goes out.
  package var isAsked: Bool { kind != .addition }
}

/// A paper that somebody edited, held against the record.
package struct EditedPaper: Sendable {
  /// Every place that says otherwise, in the order of the paper.
  package let differences: [PaperDifference]
  /// Whether remarks or changes stand in it that nobody accepted yet.
  package let isUnderReview: Bool
}

extension Session {
  /// Holds the file of a paper against the paper as it would be printed: typefaces and line breaks are the
  /// office's own, words are the record's.
  ///
  /// - Parameters:
  ///   - document: the paper as it would go out now.
  ///   - blank: the same with its blanks for days, which may be left to the pen.
  package func compare(
    _ bytes: [UInt8], as format: any Renderer, with document: Document, or blank: Document,
    issuing: Issuing
  ) throws -> EditedPaper {
    let file = try PaperText(bytes, as: format)
    // For whom it is may stand above it or not; that it is a draft may not.
    let mark = document.audience.mark + document.audience.name(in: .chinese)
    func text(_ paragraphs: [String]) -> [String] {
      paragraphs.filter { !$0.hasPrefix(mark) || $0.contains("未定稿") }
    }
    let due = text(try PaperText(try format.bytes(of: document), as: format).paragraphs)
    let open = Set(try PaperText(try format.bytes(of: blank), as: format).paragraphs)
    let places = due.hunks(to: text(file.paragraphs)).filter {
      $0.printed.isEmpty || !open.contains($0.printed)
    }
    let texts = motions.values.flatMap(\.versions).map { $0.text.filter { !$0.isWhitespace } }
    let signed = document.blocks.compactMap { block -> String? in
      if case .signature(let name, _) = block { name.filter { !$0.isWhitespace } } else { nil }
    }
    let isPublic = document.audience == .public
    return EditedPaper(
      differences: places.map { place in
        let tells = isPublic && tells(place.printed, besides: place.recorded, issuing)
        return PaperDifference(
          kind: tells
            ? .privacy
            : PaperDifference.kind(
              of: place.recorded, place.printed, texts: texts, signed: signed,
              number: document.number),
          recorded: place.recorded, printed: place.printed)
      }, isUnderReview: file.isUnderReview)
  }

  /// Whether a text tells of somebody of whom another says nothing.
  private func tells(_ text: String, besides other: String, _ issuing: Issuing) -> Bool {
    func reading() -> PublicText {
      PublicText(self, rewritings: issuing.rewritings, heldWords: issuing.heldWords)
    }
    let (one, two) = (reading(), reading())
    _ = (one.printed(text), two.printed(other))
    let numbers = Set(PrivateNumber.all(in: text).map { text[$0.range] })
    return !Set(one.hits).subtracting(two.hits).isEmpty
      || numbers.contains { !other.contains($0) }
      || !one.isOfNobody(text) && two.isOfNobody(other)
  }
}

extension PaperDifference {
  fileprivate static func kind(
    of recorded: String, _ printed: String, texts: [String], signed: [String], number: String?
  ) -> Kind {
    let both = recorded + printed
    if recorded.isEmpty, !printed.contains(where: \.isNumber), !printed.holdsResult {
      return .addition
    }
    if let number, recorded.contains(number.filter { !$0.isWhitespace }) { return .documentNumber }
    if signed.contains(where: recorded.contains) { return .signature }
    if texts.contains(where: {
      !recorded.isEmpty && ($0.contains(recorded) || recorded.contains($0))
    }) {
      return .motion
    }
    if both.contains("公示期") || both.contains("公告期") { return .period }
    if recorded.results != printed.results { return .result }
    if recorded.filter(\.isNumber) != printed.filter(\.isNumber) { return .numbers }
    return .wording
  }
}

extension String {
  /// Words by which a verdict is told, turned or put off.
  private static let results = [
    "通过", "同意", "反对", "弃权", "成立", "有效", "无效", "达到", "符合", "不", "未", "无", "非", "没有", "暂缓",
  ]

  fileprivate var holdsResult: Bool { Self.results.contains(where: contains) }

  /// How often each of them stands in it.
  fileprivate var results: [Int] {
    Self.results.map { split(separator: $0, omittingEmptySubsequences: false).count }
  }
}

extension [String] {
  /// The places where other paragraphs stand, each beside the one it stands for; where only breaks are
  /// others there is none.
  fileprivate func hunks(to other: [String]) -> [(recorded: String, printed: String)] {
    guard joined() != other.joined() else { return [] }
    let difference = other.difference(from: self)
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var hunks: [(recorded: String, printed: String)] = []
    var (old, new) = (0, 0)
    while old < count || new < other.count {
      var (lost, found): ([String], [String]) = ([], [])
      while gone.contains(old) {
        lost.append(self[old])
        old += 1
      }
      while come.contains(new) {
        found.append(other[new])
        new += 1
      }
      if lost.joined() != found.joined() {
        for place in 0..<Swift.max(lost.count, found.count) {
          hunks.append(
            (place < lost.count ? lost[place] : "", place < found.count ? found[place] : ""))
        }
      }
      (old, new) = (old + 1, new + 1)
    }
    return hunks
  }
}
