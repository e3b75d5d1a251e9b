import Deliberation
import Text

/// 会议纪要: what was consulted about and what was settled, issued in the convener's name.
struct Minutes: Paper {
  let code = "minutes"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let needs: [Need] = [.opening, .held, .sitting]

  func name(in language: Language) -> String { language("会议纪要", "minutes") }
  func document(of proceedings: Proceedings) -> Document { proceedings.minutes }
}

extension DocumentKind {
  package static let minutes = DocumentKind(Minutes())
}

extension Proceedings {
  fileprivate var minutes: Document {
    var blocks: [Block] = [.paragraph(introduction + "纪要如下：")]
    for line in irregularities { blocks.append(.paragraph(line)) }
    let issues = session.issues.values
    let texts = VotedTexts(self, of: issues)
    let (told, rest) = issueByIssue(issues, titled: titleMarked) { issue, outline in
      minutes(of: issue, texts, &outline)
    }
    var last = rest
    blocks += told + last.section("表决情况", votesApart)
    blocks += last.section("更正", corrections(in: .minutes))
    if !isPublic {
      blocks.append(.blank)
      blocks += attendanceLists(withReasons: false)
    }
    blocks += signature + codes + texts.annexes
    return Document(
      kind: .minutes, audience: audience, title: title("\(body)纪要"),
      // What is settled has its number on the opinion; no two papers share one.
      number: votedIssues.isEmpty ? documentNumber : nil,
      blocks: blocks)
  }

  private func minutes(of issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    var blocks: [Block] = []
    blocks += outline.section(
      "议题来源", [origin(of: issue), competence(of: issue) ?? ""].filter { !$0.isEmpty })
    blocks += outline.parts(
      "\(decider(of: issue) == .consultation ? "协商" : verb)情况", consultation(of: issue))
    blocks += outcome(of: issue, texts, &outline)
    if !isPublic {
      blocks += outline.list("落实分工", tasks(of: issue))
      blocks += outline.list("意见建议及答复", answeredConcerns(of: issue))
      blocks += outline.list("协调情况", mediations(of: issue))
      blocks += outline.list("历次意见变化", histories(of: issue))
      blocks += outline.list("异议及处理", objections(of: issue))
    } else if let counted = countedConcerns(of: issue) {
      blocks += outline.section("意见建议", [counted])
    }
    return blocks
  }

  /// 协商结果: the text that was voted on, the vote that settled it, the points, and what is still
  /// to come.
  private func outcome(of issue: Issue, _ texts: VotedTexts, _ outline: inout Outline) -> [Block] {
    var paragraphs = texts.paragraphs(of: issue)
    for vote in session.resultVotes(of: issue) {
      guard let text = paragraph(of: vote) else { continue }
      paragraphs.append(text)
      paragraphs += particulars(of: vote, basis: true, tests: false)
      if let hanging = hanging(on: vote, of: issue) { paragraphs.append(hanging) }
    }
    if let order = precedence(on: issue) { paragraphs.append(order) }
    let settled = session.stands(issue)
    if let standing = standing(of: issue) { paragraphs.append(standing) }
    let points = settled ? points(of: issue) : []
    if !points.isEmpty { paragraphs.append("执行事项如下：") }
    let isConsultation = decider(of: issue) == .consultation
    var blocks = outline.section(isConsultation ? "协商结果" : "表决结果", paragraphs)
    blocks += points.enumerated().map { .item(.third, $0.offset + 1, $0.element) }
    blocks += fallenPoints(of: issue, &outline)
    guard settled else { return blocks }
    blocks += concurrences(of: issue).map { .paragraph($0) }
    if isConsultation, !mustStillBeVoted(issue) { blocks.append(.paragraph(carryingOut(issue))) }
    return blocks
  }

  /// The points and tasks that hang on a verdict whose count was corrected.
  func hanging(on vote: Vote, of issue: Issue) -> String? {
    guard !vote.corrections.isEmpty else { return nil }
    var parts: [String] = []
    // What was settled or given out on another text since doesn't hang on it.
    var points = session.pointsResting(on: vote, of: issue)
    if issue.settlements.isEmpty, !isMotion(vote) {
      points = Array(1..<(self.points(of: issue).count + 1))
    }
    if let last = points.last {
      let all = points == Array(1...last)
      let which =
        all ? (last > 1 ? "1至\(last)" : "1") : points.map(String.init).joined(separator: "、")
      parts.append("执行事项第\(which)项")
    }
    let tasks = session.tasksResting(on: vote, of: issue).count
    if tasks > 0 { parts.append("落实分工\(tasks)项") }
    return parts.isEmpty ? nil : "与该次表决有关的：\(parts.joined(separator: "、"))。"
  }

  /// 赞成意见, 意见建议, 其他发言, 修改过程 and 其他表决; numbers alone for a public copy.
  private func consultation(of issue: Issue) -> [(String, [[String]])] {
    let turns = session.turns.values.filter { $0.issue == issue.id }
    let (rounds, apart) = rounds(of: issue)
    guard !isPublic else { return [("", [counted(turns)] + rounds), ("其他表决", apart)] }
    func said(_ kinds: Set<Turn.Kind>) -> [String] {
      turns.filter { kinds.contains($0.kind) }.compactMap { turn in
        turn.note.map {
          let mark = session.noteAddedAfterwards(turn) == nil ? "" : "（补记）"
          return phrase($0) + (isAdded(turn) ? addedMark : mark)
        }
      }
    }
    let concerns = issue.concerns.compactMap { session.concerns[$0] }
    let remarks = session.remarks.values.filter { $0.issue == issue.id && !$0.supplementary }
      .map { phrase($0.text) }
    let against = turns.filter { $0.kind == .against }.compactMap(\.note).map { phrase($0) }
    let concernsSaid = concerns.filter { !against.contains(phrase($0.text)) }.map {
      phrase($0.text) + (isAdded($0) ? addedMark : "")
    }
    return [
      ("", [counted(turns)]),
      ("赞成意见", [joined(said([.for]))]),
      ("意见建议", [joined(said([.against]) + concernsSaid)]),
      ("其他发言", [joined(said([.question, .information, .pointOfOrder]) + remarks)]),
      ("征求意见", opinionRounds(of: issue).map { [$0] }),
      (issue.motions.isEmpty ? "表决过程" : "修改过程", rounds), ("其他表决", apart),
    ]
  }

  /// `会议逐条讨论，采纳修改意见1项。`: as the counts of their votes stand now.
  private func adoptedAmendments(on issue: Issue) -> String? {
    let all = issue.motions.compactMap { session.motions[$0] }.flatMap(\.versions)
      .compactMap(\.amendment)
    guard !all.isEmpty else { return nil }
    let lost = all.count { session.deciding($0)?.corrections.last?.verdict.kind.passes == false }
    return "会议逐条讨论，采纳修改意见\(all.count - lost)项"
      + (lost == 0 ? "。" : "；另有\(lost)项原已采纳，计票更正后未获通过。")
  }

  private func joined(_ notes: [String]) -> [String] {
    notes.isEmpty ? [] : [notes.joined(separator: "；") + "。"]
  }

  private func counted(_ turns: [Turn]) -> [String] {
    let added = turns.count(where: isAdded)
    let later = added == 0 ? [] : ["\(isWritten ? "表决结束" : "散会")后补记发言\(added)人次。"]
    let turns = turns.filter { !isAdded($0) }
    guard !turns.isEmpty else { return later }
    let parts = Turn.Kind.allCases.compactMap { kind -> String? in
      let count = turns.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.word)\(count)人次"
    }
    return ["会上发言\(turns.count)人次，其中\(parts.joined(separator: "、"))。"] + later
  }

  private func opinionRounds(of issue: Issue) -> [String] {
    issue.opinionRounds.compactMap { session.opinionRounds[$0] }.map { round in
      let numbers = round.numbers
      return
        "发放\(numbers.issued)份，收回\(numbers.returned)份，有效\(numbers.valid)份，同意\(numbers.agreeing)份\(mark(of: round))。"
        + (isPublic ? "" : numbers.lines.map { sentence($0) }.joined())
    }
  }

  /// The votes before the one that settled it and the amendments in between, each with what belongs
  /// to it; apart from them the votes that were not about its text.
  private func rounds(of issue: Issue) -> (rounds: [[String]], apart: [[String]]) {
    var (rounds, apart): ([[String]], [[String]]) = ([], [])
    let settling = settlingVote(of: issue)
    let told = Set(session.resultVotes(of: issue).map(\.id))
    for vote in announcedVotes(of: issue) where !told.contains(vote.id) {
      if case .amendment(let id) = vote.opening.subject {
        guard !isPublic else { continue }
        // An amendment voted on again is told once, with all its votes.
        guard let amendment = session.amendments[id], vote.opening.round == 1 else { continue }
        rounds.append([
          "\(amendmentName(id))\(movers(amendment.mover, amendment.seconder))："
            + "\(change(by: amendment))。\(fate(of: amendment))"
        ])
      } else if let text = paragraph(of: vote) {
        let isByOtherRule =
          settling?.opening.subject == vote.opening.subject
          && settling?.opening.rule.id != vote.opening.rule.id
        let told =
          [text] + otherText(in: vote, of: issue)
          + particulars(of: vote, basis: isByOtherRule, tests: false)
        if isMotion(vote)
          || vote.opening.subject.candidates != nil && settling.map(isMotion) == false
        {
          rounds.append(told)
        } else {
          apart.append(told)
        }
      }
    }
    if isPublic {
      if let adopted = adoptedAmendments(on: issue) { rounds.append([adopted]) }
    }
    return (rounds, apart)
  }
}
