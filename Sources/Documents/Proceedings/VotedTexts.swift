import Deliberation

/// The texts that were voted on, as a paper on some issues prints them: in full where it speaks of
/// the result, or, where one is long, as an annex of the same file. None is ever left out.
struct VotedTexts {
  private struct Text {
    let issue: Issue.ID
    /// `方案全文（第5稿）`.
    let name: String
    let lines: [String]
    /// What of it is a slip of the pen, a sentence each.
    let errata: [String]
    /// 附件1 and so on; nil where the text stands in its place.
    let annex: Int?
  }

  private var texts: [Text] = []

  /// Characters of the longest text that stands within the paper.
  private static let longest = 800

  init(_ papers: Proceedings, of issues: [Issue]) {
    var annexes = 0
    for issue in issues {
      for vote in papers.session.resultVotes(of: issue) {
        guard let (motion, version) = papers.session.text(of: vote) else { continue }
        let text = papers.free(version.text)
        let isLong = text.count > Self.longest
        if isLong { annexes += 1 }
        texts.append(
          Text(
            issue: issue.id,
            name: papers.textName(motion, version),
            // As it was voted on, to the letter.
            lines: text.split(whereSeparator: \.isNewline).map(String.init),
            errata: papers.errata(besideVersion: version.number, of: motion.id),
            annex: isLong ? annexes : nil))
      }
    }
  }

  /// `方案全文（第5稿）：……`, a line of the text each.
  func paragraphs(of issue: Issue) -> [String] {
    texts.filter { $0.issue == issue.id }.flatMap { text -> [String] in
      guard let first = text.lines.first else { return [] }
      if let annex = text.annex { return ["\(text.name)见附件\(annex)。"] }
      return ["\(text.name)：\(first)"] + text.lines.dropFirst() + text.errata
    }
  }

  /// The long texts, behind everything else.
  var annexes: [Block] {
    texts.flatMap { text -> [Block] in
      guard let annex = text.annex else { return [] }
      return [.blank, .line("附件\(annex)"), .line(text.name)]
        + (text.lines + text.errata).map { .paragraph($0) }
    }
  }
}
