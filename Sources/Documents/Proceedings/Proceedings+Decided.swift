import Deliberation
import Sentences
import Text
import Values

/// What 协商意见书, 决议 and 决定 tell alike.
extension Proceedings {
  /// The issues that a paper of the result tells of: what different bodies decided never shares one.
  func issues(toldIn paper: DocumentKind) -> [Issue] {
    votedIssues.filter { decider(of: $0).paper == paper }
  }

  /// Whether it bears the meeting's number, and tells of votes that belong to no issue: of several papers of
  /// a meeting's results the first does.
  func isFirst(_ paper: DocumentKind) -> Bool { deciders(of: votedIssues).first?.paper == paper }

  /// Whether nothing of what was decided on these issues stands.
  func haveFallen(_ issues: [Issue]) -> Bool {
    !issues.contains { session.stands($0) }
  }

  /// `（2024年3月9日业主表决通过）`: the day it was announced, each where they are several:
  /// `（2024年3月9日、3月16日业主表决通过）`.
  func caption(_ issues: [Issue], _ decider: Rule.Decider) -> String? {
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

  /// Whoever signs what was decided.
  func author(_ deciders: [Rule.Decider]) -> String {
    deciders[0] == .owners && !isOwnersBody ? convener : bodyInFull
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
  func haveOneTime(_ issues: [Issue]) -> Bool {
    Set(issues.compactMap { settlingVote(of: $0) }.map { period(of: $0) }).count == 1
  }

  /// What was settled on an issue with its text, and of what has fallen what it was.
  ///
  /// - Parameter adopting: what is said before the text that was adopted.
  func settled(
    _ title: String, on issue: Issue, _ texts: VotedTexts, adopting: [String] = [],
    _ outline: inout Outline
  ) -> [Block] {
    let blocks =
      session.stands(issue)
      ? outline.list(title, points(of: issue), under: adopting + texts.paragraphs(of: issue))
      : outline.section("付表决的文字", texts.paragraphs(of: issue))
    return blocks + fallenPoints(of: issue, &outline)
  }

  /// How the votes on an issue ended, with everything that qualifies them.
  func votes(on issue: Issue) -> [String] {
    var votes: [String] = []
    // Where the head can't give one time for all, each vote has its own.
    let told = issues(toldIn: decider(of: issue).paper)
    if deciders(of: told) == [.owners], let vote = settlingVote(of: issue), !haveOneTime(told) {
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
    return votes
  }

  /// Room for those who were there to sign.
  func signatories(_ title: String) -> [Block] {
    let people = came(.voting)
    guard !people.isEmpty else { return [] }
    return [
      .blank, .line(title),
      .table(
        TextTable(
          columns: [.init("姓名", least: 12), .init("身份（单位）"), .init("签名", least: 16)],
          rows: people.map { [called($0), $0.groups.joined(separator: "、"), ""] })),
    ]
  }
}
