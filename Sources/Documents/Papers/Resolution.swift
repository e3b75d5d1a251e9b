import Deliberation
import Sentences
import Text
import Values

/// 决议 of residents or their representatives, of villagers, of a party branch: that the meeting held by its
/// rule, what it heard, what it resolved, how it voted, what was promised, who carries it out.
struct Resolution: Paper {
  let code = "resolution"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  // Asked for each time: one of them names the paper itself.
  var needs: [Need] {
    [
      .opening, .confirmedRecovery, .confirmedCopy, .result, .resolved, .standing(.resolution),
    ]
  }
  let filing: Filing? = .result

  func name(in language: Language) -> String { language("决议", "resolution") }
  func document(of proceedings: Proceedings) -> Document { proceedings.resolution }
}

extension DocumentKind {
  package static let resolution = DocumentKind(Resolution())
}

extension Need {
  /// Something was resolved by those who resolve.
  fileprivate static let resolved = Need(code: "resolved", mayBeLost: true) {
    !$0.issues(toldIn: .resolution).isEmpty
  } sentence: { paper, language, reader in
    language(
      "没有居民、村民或者党员会议作出的决议，不出\(paper)：协商形成的出协商意见书\(reader.member("opinion", in: language))，"
        + "业主、委员会作出的出决定\(reader.member("decision", in: language))。",
      "Nothing was resolved by residents, villagers or a party branch, so there is no \(paper): what was talked "
        + "over is an opinion\(reader.member("opinion", in: language)), what owners or a committee decide a "
        + "decision\(reader.member("decision", in: language)).")
  }

  /// Something that the paper would tell still stands: what a corrected count or a void vote has undone is
  /// told by the notice, and nobody signs it.
  static func standing(_ paper: DocumentKind) -> Need {
    Need(code: "standing", mayBeLost: true) { papers in
      papers.issues(toldIn: paper).contains { papers.session.stands($0) }
    } sentence: { paper, language, reader in
      language(
        "议定的事项已不再成立，不出\(paper)，由公示\(reader.member("notice", in: language))说明。",
        "What was settled stands no more, so there is no \(paper); the notice"
          + "\(reader.member("notice", in: language)) tells it.")
    }
  }
}

extension Proceedings {
  fileprivate var resolution: Document {
    let issues = issues(toldIn: .resolution)
    var blocks: [Block] = [.paragraph(validity(of: issues))]
    blocks += irregularities.map { .paragraph($0) }
    blocks.append(.paragraph(heard(issues)))
    let texts = VotedTexts(self, of: issues)
    let (told, rest) = issueByIssue(issues, titled: title(of:)) { issue, outline in
      resolution(on: issue, texts, &outline)
    }
    blocks += told
    var last = rest
    if isFirst(.resolution) { blocks += last.section("其他表决", votesApart) }
    blocks += last.section("执行与监督", carryingOut(issues.filter { session.stands($0) }, of: issues))
    blocks += last.section("更正", corrections(in: .resolution))
    blocks.append(.signature(bodyInFull, date: decided(issues).official))
    return Document(
      kind: .resolution, audience: audience, title: [bodyInFull, "关于\(about(issues))的", "决议"],
      number: isFirst(.resolution) ? documentNumber : nil,
      caption: caption(issues, deciders(of: issues)[0]), blocks: blocks + codes + texts.annexes)
  }

  /// `应到代表45名，实到38名，符合三分之二以上代表到会的规定，会议有效。`: by the rule of the votes, where all were held
  /// before the same members; else who came, and each vote tells its own tests.
  private func validity(of issues: [Issue]) -> String {
    let held = "\(period)，" + (sitting.map { "\($0)举行" } ?? "\(bodyInFull)举行会议")
    let tests = issues.compactMap { settlingVote(of: $0)?.verdict?.tests }.map { tests in
      tests.first { $0.test == .attendance && $0.measure == .heads && $0.group == nil }
    }
    guard let test = tests.first ?? nil, tests.allSatisfy({ $0 == test }), test.holds,
      case .heads(let expected) = test.base, case .heads(let came) = test.actual,
      turnout == "应到\(expected)人，实到\(came)人"
    else { return "\(held)，\(turnout)。" }
    let whom = members.hasSuffix("代表") ? "代表" : members
    return "\(held)。应到\(whom)\(expected)名，实到\(came)名，符合"
      + "\(Language.chinese.share(test.relation, test.ratio))\(whom)到会的规定，会议有效。"
  }

  /// What was heard and considered, and what the party organisation had found of it before.
  private func heard(_ issues: [Issue]) -> String {
    let studies = issues.compactMap { issue in
      partyStudy(of: issue).map { issues.count > 1 ? "\(title(of: issue))：\($0)" : $0 }
    }
    return "会议听取并审议了\(about(issues))事宜。\(studies.joined())会议决议如下："
  }

  private func resolution(on issue: Issue, _ texts: VotedTexts, _ outline: inout Outline)
    -> [Block]
  {
    var blocks = settled("决议事项", on: issue, texts, adopting: adopted(on: issue), &outline)
    blocks += outline.section("表决结果", votes(on: issue))
    if session.stands(issue) { blocks += outline.list("有关单位意见", concurrences(of: issue)) }
    let commitments = issuing.commitments[issue.id] ?? []
    blocks += outline.section(
      "承诺汇总", commitments.isEmpty ? [] : ["\(commitments.joined(separator: "，"))。"])
    return blocks
  }

  /// `通过《院内改造方案（第三稿）》。`, of each text that was adopted.
  private func adopted(on issue: Issue) -> [String] {
    session.resultVotes(of: issue).compactMap { vote in
      guard vote.verdict?.kind.passes == true, let (motion, version) = session.text(of: vote) else {
        return nil
      }
      let title = title(of: issue)
      let name = motionName(motion.id)
      let plan = title.hasSuffix(name) ? title : title + name
      return "通过《\(plan)（第\(chineseNumeral(version.number))稿）》。"
    }
  }
}
