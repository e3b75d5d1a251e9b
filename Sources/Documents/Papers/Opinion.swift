import Deliberation
import Text
import Values

/// 协商意见书 of a consultation: what was talked over and agreed, never resolved.
struct Opinion: Paper {
  let code = "opinion"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  // Asked for each time: one of them names the paper itself.
  var needs: [Need] {
    [
      .opening, .confirmedRecovery, .confirmedCopy, .result, .agreement, .standing(.opinion),
    ]
  }
  let filing: Filing? = .result

  func name(in language: Language) -> String { language("协商意见书", "opinion") }
  func document(of proceedings: Proceedings) -> Document { proceedings.opinion }
}

extension DocumentKind {
  package static let opinion = DocumentKind(Opinion())
}

extension Need {
  /// Something was settled by talking it over.
  fileprivate static let agreement = Need(code: "agreement", mayBeLost: true) {
    !$0.issues(toldIn: .opinion).isEmpty
  } sentence: { paper, language, reader in
    language(
      "会议议定的不是协商意见，不出\(paper)：作出决议、决定的，出决议\(reader.member("resolution", in: language))"
        + "或者决定\(reader.member("decision", in: language))。",
      "What was settled is no opinion, so there is no \(paper): a body that decides has a resolution"
        + "\(reader.member("resolution", in: language)) or a decision\(reader.member("decision", in: language))."
    )
  }
}

extension Proceedings {
  fileprivate var opinion: Document {
    let issues = issues(toldIn: .opinion)
    let about = about(issues)
    var blocks: [Block] = [.paragraph(consulted(on: issues))]
    blocks += irregularities.map { .paragraph($0) }
    let texts = VotedTexts(self, of: issues)
    let (told, rest) = issueByIssue(issues, titled: title(of:)) { issue, outline in
      opinion(on: issue, texts, &outline)
    }
    blocks += told
    var last = rest
    if isFirst(.opinion) { blocks += last.section("表决情况", votesApart) }
    blocks += last.section("组织实施", carryingOut(issues.filter { session.stands($0) }, of: issues))
    blocks += last.section("更正", corrections(in: .opinion))
    if !isPublic { blocks += signatories("协商主体代表签名：") }
    blocks.append(.signature(convener, date: decided(issues).official))
    blocks += codes + texts.annexes
    return Document(
      kind: .opinion, audience: audience, title: ["关于\(about)的", "协商意见书"],
      number: isFirst(.opinion) ? documentNumber : nil, blocks: blocks)
  }

  private func consulted(on issues: [Issue]) -> String {
    let parties = requiredGroups
    let bodies = parties.isEmpty ? "" : "组织\(parties.joined(separator: "、"))等协商主体"
    let place = venue.isEmpty ? "" : "在\(venue)"
    return
      "\(period)，\(convener)\(bodies)\(place)召开\(sitting ?? body)，就\(about(issues))事宜进行协商。会议\(turnout)"
      + (self.parties.map { "，\($0)" } ?? "") + "。经协商，形成如下意见："
  }

  private func opinion(on issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    if let competence = competence(of: issue), issue.competence?.answer != .ours {
      blocks.append(.paragraph(competence))
    }
    blocks += settled("协商意见", on: issue, texts, &outline)
    blocks += outline.section("表决情况", votes(on: issue))
    if session.stands(issue) { blocks += outline.list("征求有关单位意见", concurrences(of: issue)) }
    if isPublic {
      blocks += outline.section("意见建议", countedConcerns(of: issue).map { [$0] } ?? [])
    } else {
      blocks += outline.list("意见建议及答复", answeredConcerns(of: issue) + objections(of: issue))
      blocks += outline.list("落实分工", tasks(of: issue))
    }
    return blocks
  }
}
