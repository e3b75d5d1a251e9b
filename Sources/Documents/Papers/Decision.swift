import Deliberation
import Text
import Values

/// 决定 of the owners' assembly, of a committee or of a collective's members: they decide in their own name.
struct Decision: Paper {
  let code = "decision"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  // Asked for each time: one of them names the paper itself.
  var needs: [Need] {
    [
      .opening, .confirmedRecovery, .confirmedCopy, .result, .decided, .ownersAssembly,
      .standing(.decision),
    ]
  }
  let filing: Filing? = .result
  let sets: Set<DocumentSet> = [.after, .owners]

  func name(in language: Language) -> String { language("决定", "decision") }
  func document(of proceedings: Proceedings) -> Document { proceedings.decision }
}

extension DocumentKind {
  package static let decision = DocumentKind(Decision())
}

extension Need {
  /// Something was decided by those who decide.
  fileprivate static let decided = Need(code: "decided", mayBeLost: true) {
    !$0.issues(toldIn: .decision).isEmpty
  } sentence: { paper, language, reader in
    language(
      "没有业主大会、委员会或者集体经济组织作出的决定，不出\(paper)：协商形成的出协商意见书\(reader.member("opinion", in: language))，"
        + "居民、党员会议作出的出决议\(reader.member("resolution", in: language))。",
      "Nothing was decided by owners, a committee or a collective, so there is no \(paper): what was talked over "
        + "is an opinion\(reader.member("opinion", in: language)), what residents or a party branch resolve a "
        + "resolution\(reader.member("resolution", in: language)).")
  }

  /// The owners of a building or stairwell who were asked in writing decide without an assembly: what
  /// comes of it is announced, and nobody signs a 决定.
  fileprivate static let ownersAssembly = Need(code: "ownersAssembly") { papers in
    !papers.details.isInWriting
      || papers.deciders(of: papers.issues(toldIn: .decision)) != [.owners]
      || [papers.body, papers.bodyInFull].contains { $0.contains("业主大会") }
  } sentence: { paper, language, reader in
    language(
      "一栋楼、一个单元的业主没有业主大会，书面表决以后不出决定，只出表决结果公告"
        + "\(reader.member("result-notice", in: language))。",
      "Owners of one building or stairwell have no assembly, so there is no decision of their vote in "
        + "writing, only the notice of its result\(reader.member("result-notice", in: language)).")
  }
}

extension Proceedings {
  fileprivate var decision: Document {
    let issues = issues(toldIn: .decision)
    let deciders = deciders(of: issues)
    let isOwners = deciders == [.owners]
    var blocks: [Block] = deciders.count > 1 ? [] : [.paragraph(deciding(on: issues, deciders[0]))]
    if !isOwners { blocks += irregularities.map { .paragraph($0) } }
    let texts = VotedTexts(self, of: issues)
    let (told, rest) = issueByIssue(issues, titled: title(of:)) { issue, outline in
      (deciders.count > 1 ? [.paragraph(deciding(on: [issue], decider(of: issue)))] : [])
        + decision(on: issue, texts, &outline)
    }
    blocks += told
    var last = rest
    if isFirst(.decision) { blocks += last.section("表决结果", votesApart) }
    blocks += last.section("执行", carryingOut(issues.filter { session.stands($0) }, of: issues))
    blocks += last.section("更正", corrections(in: .decision))
    if !isPublic, !isOwners {
      blocks += signatories(deciders.contains(.committee) ? "委员签名：" : "到会人员签名：")
    }
    blocks.append(.signature(author(deciders), date: decided(issues).official))
    return Document(
      kind: .decision, audience: audience,
      title: [isOwners ? decidingOwners : bodyInFull, "关于\(about(issues))的", "决定"],
      number: isFirst(.decision) ? documentNumber : nil,
      caption: deciders.count > 1 ? nil : caption(issues, deciders[0]),
      blocks: blocks + codes + texts.annexes)
  }

  private func deciding(on issues: [Issue], _ decider: Rule.Decider) -> String {
    if decider == .owners { return "\(ballot(on: issues))，业主共同决定如下：" }
    let held = sitting.map { "\($0)举行" } ?? "\(bodyInFull)举行会议"
    return "\(period)，\(held)，\(turnout)。会议审议了\(about(issues))事宜，决定如下："
  }

  private func decision(on issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    if let competence = competence(of: issue, namesJudge: false), issue.competence?.answer != .ours
    {
      blocks.append(.paragraph(competence))
    }
    blocks += settled("决定事项", on: issue, texts, &outline)
    blocks += outline.section("表决结果", votes(on: issue))
    if let vote = settlingVote(of: issue), vote.opening.way == .slips, let counts = counts(of: vote)
    {
      blocks += [.table(counts), .blank]
    }
    if session.stands(issue) { blocks += outline.list("有关单位意见", concurrences(of: issue)) }
    return blocks
  }

  /// What the owners are called where they decide: by their assembly where it is what meets, never
  /// by a consultation that only talked it over.
  private var decidingOwners: String {
    if isOwnersBody { return bodyInFull }
    let scopes = Set(
      issues(toldIn: .decision).compactMap {
        settlingVote(of: $0).flatMap { session.scope(of: $0) }
      })
    guard scopes.count == 1 else { return "业主" }
    let scope = free(phrase(scopes.first ?? ""))
    return scope.hasSuffix("业主") ? scope : scope + "的业主"
  }

  /// Whether what meets are the owners who vote: their assembly, or those of a building by name. 业主
  /// alone may be more than those who were asked.
  var isOwnersBody: Bool {
    body.contains("业主") && body != "业主"
      && issues(toldIn: .decision).compactMap { settlingVote(of: $0)?.opening.scope }.allSatisfy {
        scope in
        // The assembly of the whole doesn't decide in the name of a building that voted alone.
        let isSeveral = scope.contains("至") || scope.contains("、")
        return isSeveral
          || ["单元", "号楼", "栋", "幢"].allSatisfy { !scope.contains($0) || body.contains($0) }
      }
  }
}
