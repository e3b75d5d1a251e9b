import Deliberation
import Sentences
import Text
import Values

/// One issue as the papers of a meeting have it: its text, the count, what was settled, who does what.
struct PaperIssueBlanks: Sendable {
  private let title, text, checker, points, tasks: Question<String>
  private let way: Question<Way?>
  private let issued, returned, yes, no, abstain: Question<Int?>
  private let known: Issue.ID?
  private let words: AfterwardsWording

  /// - Parameters:
  ///   - issue: one that the meeting has already; nil for another.
  ///   - place: which of the form it is, from 1.
  init(_ issue: Issue?, place: Int, at desk: Desk) {
    let language = desk.language
    let words = AfterwardsWording(language)
    (self.words, known) = (words, issue?.id)
    let session = desk.session
    func of(_ what: String) -> String { words.ofIssue(place, what) }
    let motion = session?.currentMotion(of: issue?.id)
    title = .line(
      "title\(place)", of(language("名称", "title")), issue?.title ?? "",
      hint: language("没有这一项的不填", "empty where there is none"), limit: 200)
    text = .lines(
      "text\(place)", of(language("方案", "text")), motion?.current.text ?? "", rows: 3,
      hint: language("付表决的全文", "as it was voted on"))
    let ways = (session?.details.rule.ways ?? []).filter { $0 != .slips && $0 != .rollCall }
    way = .choice("way\(place)", of(language("表决", "vote")), ways, nil) {
      words.name(of: $0)
    }
    let paper = language("无记名投票才填", "for a secret ballot alone")
    issued = .number("issued\(place)", language("　发出票数", "  Issued"), hint: paper)
    returned = .number("returned\(place)", language("　收回票数", "  Returned"), hint: paper)
    yes = .number("yes\(place)", language("　赞成", "  For"))
    no = .number("no\(place)", language("　反对", "  Against"))
    abstain = .number("abstain\(place)", language("　弃权", "  Abstaining"))
    checker = .line(
      "checker\(place)", language("　核对人", "  Checked by"), hint: language.mayStayEmpty)
    points = .lines(
      "points\(place)", of(language("议定事项", "points")), rows: 3,
      hint: language("一行写一项", "one a line"))
    tasks = .lines(
      "tasks\(place)", of(language("分工", "tasks")), rows: 2, hint: words.tasksHint)
  }

  var fields: [Field] {
    [
      title.field, text.field, way.field, issued.field, returned.field, yes.field, no.field,
      abstain.field, checker.field, points.field, tasks.field,
    ]
  }

  /// Enters what was written and isn't entered yet.
  func give(_ answers: Answers, to acts: inout TypedInActs) throws(Unanswered) {
    guard let name = answers.optional(title) else {
      let other = [text, points, tasks].contains { answers.optional($0) != nil }
      if other { throw .missing(title, at: answers.desk) }
      return
    }
    let issue = try issue(called: name, answers, &acts)
    try propose(on: issue, answers, &acts)
    try vote(on: issue, answers, &acts)
    try settle(issue, answers, &acts)
  }

  private func issue(
    called name: String, _ answers: Answers, _ acts: inout TypedInActs
  ) throws(Unanswered) -> Issue.ID {
    if let known { return known }
    if let same = acts.session.issues.values.first(where: { $0.title == name }) { return same.id }
    try acts.give(
      .addIssue(
        .init(title: name, source: nil, proposer: nil, summary: nil, number: nil)),
      of: title.field.id)
    guard let added = acts.session.issues.values.last else {
      throw .missing(title, at: answers.desk)
    }
    return added.id
  }

  private func propose(
    on issue: Issue.ID, _ answers: Answers, _ acts: inout TypedInActs
  ) throws(Unanswered) {
    guard let written = answers.optional(text) else { return }
    if let motion = acts.session.currentMotion(of: issue) {
      // Another wording is an amendment, which papers tell of.
      if motion.current.text != written { throw Unanswered(text, words.otherText) }
      return
    }
    try take(issue, up: text.field.id, &acts)
    try acts.give(
      .propose(.init(issue: issue.text, text: written, mover: nil, seconder: nil)),
      of: text.field.id)
  }

  private func take(
    _ issue: Issue.ID, up field: String, _ acts: inout TypedInActs
  ) throws(Unanswered) {
    if acts.session.currentIssue != issue {
      try acts.give(.takeUp(.init(issue: issue.text)), of: field)
    }
  }

  private func vote(
    on issue: Issue.ID, _ answers: Answers, _ acts: inout TypedInActs
  ) throws(Unanswered) {
    let isAnnounced = acts.session.issues[issue]?.votes.contains {
      acts.session.votes[$0]?.announcement != nil && acts.session.votes[$0]?.voided == nil
    }
    guard isAnnounced != true else { return }
    guard let asked = try answers[way] else {
      for count in [yes, no, abstain] {
        let written = try answers[count]
        if written != nil { throw Unanswered(way, words.whichWay) }
      }
      return
    }
    try take(issue, up: way.field.id, &acts)
    if acts.session.pendingVote == nil {
      try acts.give(
        .openVote(.init(proposal: VoteProposal(issue: issue.text, way: asked))), of: way.field.id)
    }
    let against = try answers.required(no)
    if asked == .noObjection {
      try acts.give(
        .askObjections(.init(vote: nil, objectors: nil, count: against)), of: no.field.id)
    } else {
      try acts.give(
        .enterCount(
          .init(
            vote: nil,
            count: CountEntry(
              for: try answers.required(yes), against: against, abstain: try answers[abstain],
              issued: try answers[issued], returned: try answers[returned]), undeclared: nil)),
        of: yes.field.id)
    }
    let checked = answers.optional(checker)
    try acts.give(
      .checkCount(.init(vote: nil, by: checked)),
      of: checked == nil ? yes.field.id : checker.field.id)
    try acts.give(.announce(.init(vote: nil)), of: yes.field.id)
  }

  private func settle(
    _ issue: Issue.ID, _ answers: Answers, _ acts: inout TypedInActs
  ) throws(Unanswered) {
    let lines = answers.lines(points)
    if !lines.isEmpty, acts.session.issues[issue]?.outcome == nil {
      try acts.give(
        .settle(
          .init(issue: issue.text, outcome: Outcome(points: lines.map { .init(text: $0) }))),
        of: points.field.id)
    }
    for line in answers.lines(tasks) {
      let work = try work(line, answers)
      let isGiven = acts.session.assignments.values.contains {
        $0.issue == issue && $0.work.what == work.what && $0.dropped == nil
      }
      if isGiven { continue }
      try acts.give(.assign(.init(issue: issue.text, work: work)), of: tasks.field.id)
    }
  }

  /// `清运堆物|物业公司、居委会|4月30日`.
  private func work(_ line: String, _ answers: Answers) throws(Unanswered) -> Assignment.Work {
    let parts = line.split(omittingEmptySubsequences: false) { "|｜\t".contains($0) }
      .map { String($0).trimmingBlanks }
    guard (2...3).contains(parts.count), !parts[0].isEmpty else {
      throw Unanswered(tasks, words.notATask(line))
    }
    var due: Day?
    if parts.count == 3, !parts[2].isEmpty {
      let year = answers.desk.session?.identity.date.year ?? answers.desk.now.day.year
      due = day(written: parts[2], in: year)
      if due == nil { throw Unanswered(tasks, words.notATask(line)) }
    }
    let responsible = parts[1].split { "、，,；;".contains($0) }.map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
    return Assignment.Work(what: parts[0], responsible: responsible, due: due)
  }
}
