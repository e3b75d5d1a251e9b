import Deliberation
import Wording

/// The texts that were voted on, as a paper on some issues prints them: in full where it speaks of
/// the result, or, where one is long, as an annex of the same file. None is ever left out.
struct VotedTexts {
  private struct Text {
    let issue: Issue.ID
    /// `方案全文（第5稿）`.
    let name: String
    let lines: [String]
    /// 附件1 and so on; nil where the text stands in its place.
    let annex: Int?
  }

  private var texts: [Text] = []

  /// Characters of the longest text that stands within the paper.
  private static let longest = 800

  init(_ papers: Proceedings, of issues: [Issue]) {
    var annexes = 0
    for issue in issues {
      guard let (version, words) = papers.votedVersion(of: issue) else { continue }
      let text = papers.free(words)
      let isLong = text.count > Self.longest
      if isLong { annexes += 1 }
      texts.append(
        Text(
          issue: issue.id, name: "\(papers.motionWord)全文（第\(version)稿）",
          lines: text.split(whereSeparator: \.isNewline).map { sentence(String($0)) },
          annex: isLong ? annexes : nil))
    }
  }

  /// `方案全文（第5稿）：……`, a line of the text each.
  func paragraphs(of issue: Issue) -> [String] {
    guard let text = texts.first(where: { $0.issue == issue.id }), let first = text.lines.first
    else { return [] }
    if let annex = text.annex { return ["\(text.name)见附件\(annex)。"] }
    return ["\(text.name)：\(first)"] + text.lines.dropFirst()
  }

  /// The long texts, behind everything else.
  var annexes: [Block] {
    texts.flatMap { text -> [Block] in
      guard let annex = text.annex else { return [] }
      return [.blank, .line("附件\(annex)"), .line(text.name)] + text.lines.map { .paragraph($0) }
    }
  }
}

extension Proceedings {
  /// The version that the vote was on by which an issue stands or falls; nil where it was on no
  /// text.
  func votedVersion(of issue: Issue) -> (number: Int, text: String)? {
    guard case .motion(let id, let number) = settlingVote(of: issue)?.opening.subject,
      let text = session.motions[id]?.versions.first(where: { $0.number == number })?.text
    else { return nil }
    return (number, text)
  }
}
