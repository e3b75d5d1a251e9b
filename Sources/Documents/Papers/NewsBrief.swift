import Deliberation
import Text

/// 信息稿: in prose, for the street office's news, what a meeting settled: when and where, how many
/// came, what was discussed and agreed, what comes next. Counts and nobody's name.
struct NewsBrief: Paper {
  let code = "news-brief"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx]
  let isBefore = false
  let needs: [Need] = [.opening, .confirmedRecovery, .confirmedCopy, .result]
  let filing: Filing? = nil
  let endsWithCorrections = true

  func name(in language: Language) -> String { language("信息稿", "news brief") }
  func document(of proceedings: Proceedings) -> Document { proceedings.newsBrief }
}

extension DocumentKind {
  package static let newsBrief = DocumentKind(NewsBrief())
}

extension Proceedings {
  fileprivate var newsBrief: Document {
    let issues = votedIssues
    let deciders = deciders(of: issues)
    let texts = VotedTexts(self, of: issues)
    var blocks: [Block] = [
      .paragraph(held(on: issues, deciders, at: venue.isEmpty ? "" : "在\(venue)"))
    ]
    if deciders != [.owners] { blocks += irregularities.map { .paragraph($0) } }
    for (place, issue) in issues.enumerated() {
      let discussed = origin(of: issue) + (countedConcerns(of: issue) ?? "")
      if issues.count > 1 { blocks.append(.item(.first, place + 1, title(of: issue))) }
      if !discussed.isEmpty { blocks.append(.paragraph(discussed)) }
      blocks += (texts.paragraphs(of: issue) + results(of: issue)).map { .paragraph($0) }
      blocks += settled(on: issue)
    }
    // A paper that tells of some results tells of all; what was only talked over is no news.
    if deciders.count > 1 {
      var last = Outline(level: .first, after: issues.count)
      blocks += last.list("其他议题", resultsOfOthers)
    }
    blocks += votesApart.map { .paragraph($0) }
    let consulted = issues.filter { decider(of: $0) == .consultation && session.stands($0) }
    blocks += carryingOut(consulted).map { .paragraph("下一步，\($0)") }
    blocks.append(.signature(convener, date: decided(issues).official))
    var document = Document(
      kind: .newsBrief, audience: audience, title: ["关于\(about(issues))的", "信息稿"],
      blocks: blocks + texts.annexes)
    // Whoever sends it in looks at it first, sealed or not, and makes it as long as the street asks.
    let length = blocks.flatMap(\.texts).reduce(0) { $0 + $1.count { !$0.isWhitespace } }
    document.state = (400...600).contains(length) ? "待审" : "待审　全文\(length)字，信息稿宜为400至600字"
    return document
  }

  /// What was settled by it, or was and doesn't stand any more.
  private func settled(on issue: Issue) -> [Block] {
    var outline = Outline(level: votedIssues.count > 1 ? .second : .first)
    let fallen = fallenPoints(of: issue, &outline)
    guard session.stands(issue) else { return fallen }
    return fallen + outline.list("执行事项", points(of: issue))
      + outline.list("征求有关单位意见", concurrences(of: issue))
  }
}
