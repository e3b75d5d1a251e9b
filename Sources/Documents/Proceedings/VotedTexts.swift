import Deliberation

/// A text that was voted on, as a paper prints it.
struct VotedText: Hashable, Sendable {
  let issue: Issue.ID
  /// `方案全文（第5稿）`.
  let name: String
  let lines: [String]
  /// What of it is a slip of the pen, a sentence each.
  let errata: [String]
  /// Whether it stands behind the paper, as an annex.
  let isLong: Bool

  /// Characters of the longest text that stands within the paper.
  private static let longest = 800

  init(_ version: Motion.Version, of motion: Motion, on issue: Issue.ID, in papers: Proceedings) {
    let text = papers.free(version.text)
    self.issue = issue
    name = papers.textName(motion, version)
    // As it was voted on, to the letter.
    lines = text.split(whereSeparator: \.isNewline).map(String.init)
    errata = papers.errata(besideVersion: version.number, of: motion.id)
    isLong = text.count > Self.longest
  }
}

extension Proceedings {
  func votedTexts(of issues: [Issue]) -> [VotedText] {
    issues.flatMap { issue in
      session.resultVotes(of: issue).compactMap { vote in
        session.text(of: vote).map { motion, version in
          VotedText(version, of: motion, on: issue.id, in: self)
        }
      }
    }
  }
}

/// The texts that were voted on, as a paper on some issues prints them: in full where it speaks of
/// the result, or, where one is long, as an annex of the same file. None is ever left out.
struct VotedTexts {
  /// A text, and the number of its 附件; nil where it stands in its place.
  private var texts: [(text: VotedText, annex: Int?)] = []

  init(_ papers: Proceedings, of issues: [Issue]) {
    self.init(papers.votedTexts(of: issues))
  }

  /// - Parameter number: the number of the first of their annexes.
  init(_ voted: [VotedText], annexesFrom number: Int = 1) {
    var next = number
    for text in voted {
      texts.append((text, text.isLong ? next : nil))
      if text.isLong { next += 1 }
    }
  }

  /// How many are annexes.
  var annexCount: Int { texts.count { $0.annex != nil } }

  func paragraphs(of issue: Issue) -> [String] { paragraphs(of: issue.id) }

  /// `方案全文（第5稿）：……`, a line of the text each.
  func paragraphs(of issue: Issue.ID) -> [String] {
    texts.filter { $0.text.issue == issue }.flatMap { text, annex -> [String] in
      guard let first = text.lines.first else { return [] }
      if let annex { return ["\(text.name)见附件\(annex)。"] }
      return ["\(text.name)：\(first)"] + text.lines.dropFirst() + text.errata
    }
  }

  /// The long texts, behind everything else.
  var annexes: [Block] {
    texts.flatMap { text, annex -> [Block] in
      guard let annex else { return [] }
      return [.blank, .annex(annex), .line(text.name)]
        + (text.lines + text.errata).map { .paragraph($0) }
    }
  }
}
