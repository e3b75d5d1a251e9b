import Deliberation
import Text
import Values

/// 协商意见书 of a consultation; 决议 or 决定 of a body that decides. Where one meeting led to
/// several of them, each issue is told by the rule of its own vote.
struct Opinion: Paper {
  let code = "opinion"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let needs: [Need] = [.opening, .confirmedRecovery, .confirmedCopy, .result, .ownersAssembly]

  func name(in language: Language) -> String { language("协商意见书（决议）", "opinion or resolution") }
  func title(of proceedings: Proceedings) -> String {
    let deciders = proceedings.deciders(of: proceedings.votedIssues)
    return deciders.contains(.consultation) ? "协商意见书" : deciders[0].result
  }
  var alias: Alias? {
    Alias(code: "resolution") { language in
      language("本机构出具的那一种：协商意见书或决议", "whichever the body issues: opinion or resolution")
    }
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.opinion }
}

extension Need {
  /// The owners of a building or stairwell who were asked in writing decide without an assembly: what
  /// comes of it is announced, and nobody signs a 决定.
  fileprivate static let ownersAssembly = Need(code: "ownersAssembly") { papers in
    !papers.details.isInWriting || papers.deciders(of: papers.votedIssues) != [.owners]
      || [papers.body, papers.bodyInFull].contains { $0.contains("业主大会") }
  } sentence: { paper, language, reader in
    language(
      "一栋楼、一个单元的业主没有业主大会，书面表决以后不出决定，只出表决结果公告"
        + "\(reader.member("result-notice", in: language))。",
      "Owners of one building or stairwell have no assembly, so there is no resolution of their vote in "
        + "writing, only the notice of its result\(reader.member("result-notice", in: language)).")
  }
}

extension DocumentKind {
  package static let opinion = DocumentKind(Opinion())
}

extension Proceedings {
  fileprivate var opinion: Document {
    let issues = votedIssues
    let about = about(issues)
    let deciders = deciders(of: issues)
    let isMixed = deciders.count > 1
    var blocks: [Block] = []
    if isMixed {
      blocks.append(.paragraph("就\(about)有关事宜，各议题的结果分别如下："))
    } else {
      blocks.append(.paragraph(opinionIntroduction(issues, deciders[0])))
    }
    if deciders != [.owners] { for line in irregularities { blocks.append(.paragraph(line)) } }
    let texts = VotedTexts(self, of: issues)
    let (told, rest) = issueByIssue(issues, titled: title(of:)) { issue, outline in
      (isMixed ? [.paragraph(opinionIntroduction([issue], decider(of: issue)))] : [])
        + opinion(on: issue, texts, &outline)
    }
    blocks += told
    var last = rest
    if isMixed { blocks += last.list("其他议题", resultsOfOthers) }
    blocks += last.section("表决情况", votesApart)
    blocks += last.section(
      deciders.contains(.consultation) ? "组织实施" : "执行与监督",
      carryingOut(issues.filter { session.stands($0) }))
    blocks += last.section("更正", corrections(in: .opinion))
    if !isPublic, deciders != [.owners] { blocks += signatories }
    blocks.append(.signature(author(deciders), date: decided(issues).official))
    blocks += codes + texts.annexes
    var title = ["关于\(about)的", isMixed ? "协商意见和表决结果" : "协商意见书"]
    if !deciders.contains(.consultation) {
      title = [deciders[0] == .owners ? deciding : bodyInFull, "关于\(about)的", deciders[0].result]
    }
    return Document(
      kind: .opinion, audience: audience, title: title, number: documentNumber,
      caption: isMixed || haveFallen(issues) ? nil : caption(issues, deciders[0]), blocks: blocks)
  }

  /// Whether nothing of what was decided on these issues stands.
  func haveFallen(_ issues: [Issue]) -> Bool {
    !issues.contains { session.stands($0) }
  }

  /// `（2024年3月9日业主表决通过）`: the day it was announced, each where they are several:
  /// `（2024年3月9日、3月16日业主表决通过）`.
  private func caption(_ issues: [Issue], _ decider: Rule.Decider) -> String? {
    let adopted = issues.filter { session.stands($0) }.compactMap { settlingVote(of: $0) }
    let days = Set(adopted.map(announced)).sorted()
    let first = days.first ?? day
    let when = ([first.official] + days.dropFirst().map { $0.official(after: first) })
      .joined(separator: "、")
    return switch decider {
    case .consultation: nil
    case .owners: "（\(when)业主表决通过）"
    default: "（\(when)\(sitting ?? bodyInFull)通过）"
    }
  }

  /// What the owners are called where they decide: by their assembly where it is what meets, never
  /// by a consultation that only talked it over.
  private var deciding: String {
    if isOwnersBody { return bodyInFull }
    let scopes = Set(
      votedIssues.compactMap { settlingVote(of: $0).flatMap { session.scope(of: $0) } })
    guard scopes.count == 1 else { return "业主" }
    let scope = free(phrase(scopes.first ?? ""))
    return scope.hasSuffix("业主") ? scope : scope + "的业主"
  }

  /// Whether what meets are the owners who vote: their assembly, or those of a building by name. 业主
  /// alone may be more than those who were asked.
  private var isOwnersBody: Bool {
    body.contains("业主") && body != "业主"
      && votedIssues.compactMap { settlingVote(of: $0)?.opening.scope }.allSatisfy { scope in
        // The assembly of the whole doesn't decide in the name of a building that voted alone.
        let isSeveral = scope.contains("至") || scope.contains("、")
        return isSeveral
          || ["单元", "号楼", "栋", "幢"].allSatisfy { !scope.contains($0) || body.contains($0) }
      }
  }

  /// Whoever signs what was decided.
  private func author(_ deciders: [Rule.Decider]) -> String {
    if deciders.contains(.consultation) { return convener }
    return deciders[0] == .owners && !isOwnersBody ? convener : bodyInFull
  }

  private func lastAnnounced(_ issues: [Issue]) -> Day {
    issues.compactMap { settlingVote(of: $0).map(announced) }.max() ?? day
  }

  /// 成文日期: an owners' decision is dated by its announcement.
  func decided(_ issues: [Issue]) -> Day {
    issuing.on ?? (deciders(of: issues) == [.owners] ? lastAnnounced(issues) : issued)
  }

  /// What was voted on besides and came to nothing, of a paper that gives the result of every issue.
  var resultsOfOthers: [String] {
    let told = Set(votedIssues.map(\.id))
    return session.issues.values.filter { !told.contains($0.id) }.compactMap { issue in
      let vote = settlingVote(of: issue).flatMap { $0.announcement == nil ? nil : $0 }
      let results =
        [vote.flatMap { paragraph(of: $0) }].compactMap { $0 }
        + (vote.map { figures(of: $0) + caveats(of: $0) } ?? [])
        + groundlessRounds(on: issue) + voidedResults(of: issue)
      return results.isEmpty
        ? nil : "\(title(of: issue))：\(results.joined())\(standing(of: issue) ?? "")"
    }
  }

  private func opinionIntroduction(_ issues: [Issue], _ decider: Rule.Decider) -> String {
    let about = about(issues)
    switch decider {
    case .consultation:
      let parties = requiredGroups
      let bodies = parties.isEmpty ? "" : "组织\(parties.joined(separator: "、"))等协商主体"
      let place = venue.isEmpty ? "" : "在\(venue)"
      let held = sitting ?? body
      return "\(period)，\(convener)\(bodies)\(place)召开\(held)，就\(about)事宜进行协商。会议\(turnout)"
        + (self.parties.map { "，\($0)" } ?? "")
        + (haveFallen(issues) ? "。原形成的意见经更正不再成立，情况如下：" : "。经协商，形成如下意见：")
    case .owners:
      return "\(ballot(on: issues))，"
        + (haveFallen(issues) ? "原宣布的决定经更正不再成立，情况如下：" : "业主共同决定如下：")
    default:
      let held = sitting.map { "\($0)举行" } ?? "\(bodyInFull)举行会议"
      return "\(period)，\(held)，\(turnout)。会议审议了\(about)事宜，"
        + (haveFallen(issues)
          ? "原宣布的\(decider.result)经更正不再成立，情况如下：" : "\(decider.result)如下：")
    }
  }

  /// `2024年3月2日至3月9日，某社区居民委员会组织3号楼2单元全部12套住宅的业主就加装电梯事宜书面表决`: no
  /// meeting, so nobody was expected at one.
  func ballot(on issues: [Issue]) -> String {
    let votes = issues.compactMap { settlingVote(of: $0) }
    let periods = Set(votes.map { period(of: $0) })
    let scopes = Set(votes.map { scope(of: $0) })
    let when = haveOneTime(issues) ? "\(periods.first ?? "")，" : ""
    let whose = scopes.count == 1 ? "\(scopes.first ?? "")的" : ""
    return "\(when)\(convener)组织\(whose.replacing("名册所列全体业主的", with: "名册所列全体"))业主"
      + "就\(about(issues))事宜书面表决"
  }

  /// Whether the votes that settled them were open over the same days.
  private func haveOneTime(_ issues: [Issue]) -> Bool {
    Set(issues.compactMap { settlingVote(of: $0) }.map { period(of: $0) }).count == 1
  }

  private func opinion(on issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    if let competence = competence(of: issue), issue.competence?.answer != .ours {
      blocks.append(.paragraph(competence))
    }
    let stands = session.stands(issue)
    let title =
      decider(of: issue) == .consultation ? "协商意见" : "\(decider(of: issue).result)事项"
    if stands {
      blocks += outline.list(title, points(of: issue), under: texts.paragraphs(of: issue))
    } else {
      blocks += outline.section(
        "付表决的文字", texts.paragraphs(of: issue))
    }
    blocks += fallenPoints(of: issue, &outline)
    var votes: [String] = []
    // Where the head can't give one time for all, each vote has its own; beside a consultation each
    // issue has a head of its own.
    if deciders(of: votedIssues) == [.owners], let vote = settlingVote(of: issue),
      !haveOneTime(votedIssues)
    {
      votes.append("表决时间：\(period(of: vote))。")
    }
    for vote in session.resultVotes(of: issue) {
      guard let text = paragraph(of: vote) else { continue }
      votes.append(text)
      if let counting = counting(of: vote) { votes.append(counting) }
      votes += particulars(of: vote, basis: true, tests: true)
      if let hanging = hanging(on: vote, of: issue) { votes.append(hanging) }
    }
    votes += votesAfterResult(of: issue)
    if let order = precedence(on: issue) { votes.append(order) }
    votes += groundlessRounds(on: issue) + voidedResults(of: issue) + otherTexts(on: issue)
    if let standing = standing(of: issue) { votes.append(standing) }
    blocks += outline.section("表决情况", votes)
    if stands { blocks += outline.list("征求有关单位意见", concurrences(of: issue)) }
    if isPublic {
      blocks += outline.section("意见建议", countedConcerns(of: issue).map { [$0] } ?? [])
    } else {
      blocks += outline.list("意见建议及答复", answeredConcerns(of: issue) + objections(of: issue))
      blocks += outline.list("落实分工", tasks(of: issue))
    }
    return blocks
  }

  /// What happens next, told once where it is the same for all.
  func carryingOut(_ issues: [Issue]) -> [String] {
    let texts = issues.map { carryingOut($0) }
    if texts.isEmpty { return [] }
    // Where the paper tells of others too, nobody takes it for theirs.
    if Set(texts).count == 1, issues.count == votedIssues.count { return [texts[0]] }
    return zip(issues, texts).map { "\(title(of: $0))：\($1)" }
  }

  /// A consultation's opinion takes effect by nobody's word: it is posted, and carried out where
  /// nobody objects, or once whoever did has been answered. An owners' decision binds those who could vote on it (《民法典》第二百八十条).
  func carryingOut(_ issue: Issue) -> String {
    if mustStillBeVoted(issue) {
      return issue.competence?.answer == .owners
        ? "属于业主共同决定的事项，须另行依法表决，通过后方可组织实施。"
        : "是否属于业主共同决定事项尚未确定，组织实施前须先行确认；属于的，须另行依法表决，通过后方可组织实施。"
    }
    if session.mustBeSettledAnew(issue) { return "更正后的结果须另行议定，议定后方可组织实施。" }
    let refused = session.refused(for: issue).map { free($0.party) }
    if !refused.isEmpty {
      return "\(refused.joined(separator: "、"))不同意，组织实施的条件不具备，暂不组织实施，另行协商。"
    }
    let condition = session.outstanding(for: issue).isEmpty ? "" : "有关单位书面同意提交后，"
    let decider = decider(of: issue)
    switch decider {
    case .consultation:
      let open = issue.objections.count { $0.settled == nil }
      return open == 0
        ? condition + "公示期满无异议，组织实施。"
        : "尚有异议\(open)条未解决，\(condition)异议解决后组织实施。"
    case .residents, .villagers, .collective:
      let whom = decider == .residents ? "居民" : decider == .villagers ? "村民" : "集体经济组织成员"
      return condition + "本\(decider.result)由\(convener)组织实施，实施情况向\(whom)公开，接受监督。"
    case .owners:
      return "本决定对表决范围内的全体业主具有约束力，\(condition)由\(convener)组织实施；异议及答复另行公布。"
    case .party, .committee: return condition + "本\(decider.result)由\(convener)组织实施。"
    }
  }

  /// Room for those who were there to sign.
  private var signatories: [Block] {
    let people = came(.voting)
    guard !people.isEmpty, !haveFallen(votedIssues) else { return [] }
    return [
      .blank, .line(deciders(of: votedIssues).contains(.consultation) ? "协商主体代表签名：" : "到会人员签名："),
      .table(
        TextTable(
          columns: [.init("姓名", least: 12), .init("身份（单位）"), .init("签名", least: 16)],
          rows: people.map { [called($0), $0.groups.joined(separator: "、"), ""] })),
    ]
  }
}
