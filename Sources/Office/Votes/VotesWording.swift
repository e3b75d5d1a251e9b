import Deliberation
import Sentences
import Text
import Values

/// What the page of votes says while none is under way.
package struct VotesWording {
  package let session: Session
  package let language: Language

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
  }

  private var name: Naming { Naming(session: session, language: language) }

  /// What would be voted on now; nil where nothing is on the floor.
  package var subject: VoteSubject? { session.subjectOfNextVote(on: session.currentIssue) }

  /// Whether that has been voted on and announced already.
  package var isDecided: Bool {
    guard let subject else { return false }
    return session.votes.values.contains {
      $0.opening.subject == subject && $0.announcement != nil && $0.voided == nil
    }
  }

  /// `要表决的是：修改意见1` with its text, a paragraph each.
  package var lines: [String] {
    guard let subject, let motion = session.currentMotion(of: session.currentIssue) else {
      return [
        session.currentIssue == nil
          ? language("还没有选定议题。请先按Esc，再按2选议题。", "No issue is taken up yet: Esc, then 2.")
          : language("还没有方案。请先按Esc，再按2提方案。", "There is no proposal yet: Esc, then 2.")
      ]
    }
    var lines = [
      (isDecided ? language("已表决：", "Decided: ") : language("要表决的是：", "To be voted on: "))
        + name.of(subject)
    ]
    if case .amendment(let id) = subject, let amendment = session.amendments[id] {
      lines.append(
        TextChange.summary(from: motion.current.text, to: amendment.text, in: language))
    } else {
      lines.append(motion.current.text)
    }
    if let vote = session.votes.values.last, vote.opening.subject == subject,
      vote.voided == nil, let verdict = vote.verdict
    {
      var words = VerdictWording(verdict, under: vote.opening.rule, in: language)
      words.answered = session.answered(since: vote)
      let sentence = words.sentence
      lines.append(language("可读：\(sentence)", "To read aloud: \(sentence)"))
    }
    let rule = session.details.rule.currentEdition
    lines.append(language("规则：\(rule.title.zh)", "Rule: \(rule.title.en)"))
    return lines
  }

  /// A vote that has just been announced: what it was on, the sentence to read aloud, each test.
  package func announced(_ vote: Vote) -> [String] {
    guard let verdict = vote.verdict else { return [] }
    var wording = VerdictWording(verdict, under: vote.opening.rule, in: language)
    wording.answered = session.answered(since: vote)
    let subject = name.of(vote.opening.subject)
    return [
      language("已宣布：\(subject)", "Announced: \(subject)"),
      language("可读：\(wording.sentence)", "To read aloud: \(wording.sentence)")
        + (vote.decidesNothing(in: language) ?? ""),
    ] + wording.explanation
  }

  /// What a corrected count would come to.
  package func wouldBe(_ sentence: String) -> String {
    language("更正后的结果：\(sentence)", "The corrected result: \(sentence)")
  }

  /// What hangs on a verdict that a corrected count turns round.
  package func overturns(_ vote: Vote) -> String {
    let issue = vote.opening.issue.flatMap { session.issues[$0] }
    let points = issue.flatMap { session.outcome(of: $0) }?.points.count ?? 0
    let tasks = issue.map { session.tasks(of: $0).count } ?? 0
    return language(
      "结果和已宣布的\(vote.opening.subject.candidates == nil ? "相反" : "不同")。与它有关的有议定事项\(points)项、落实分工\(tasks)项，已发的文书要重新出。",
      "That turns the announced result round. \(points) points and \(tasks) tasks hang on it, and"
        + " papers that went out must be made anew.")
  }

  package var announcedHint: String {
    guard let subject, !isDecided else {
      return language("回车 回到主屏幕", "Enter goes back to the main screen")
    }
    return language(
      "回车 回到主屏幕    1 接着表决\(name.of(subject))",
      "Enter goes back to the main screen    1 votes on \(name.of(subject))")
  }

  package var hint: String {
    guard subject != nil else { return "" }
    return isDecided
      ? language("按1重新表决。", "1 takes the vote again.")
      : session.details.rule.decides == .owners
        ? language("回车或1 发起业主书面表决", "Enter or 1: an owners' vote on paper")
        : language("回车或1 举手表决", "Enter or 1: a show of hands")
  }

  /// A vote that was void before anybody announced it is listed, and wasn't announced.
  package var pastTitle: String {
    session.votes.values.contains { $0.voided != nil && $0.announcement == nil }
      ? language("已宣布和已作废的表决", "Votes announced and void")
      : language("已宣布的表决", "Announced votes")
  }

  /// `14:58  方案第1稿：未达成一致。赞成6人，反对4人，弃权1人。`
  package func past(_ vote: Vote) -> String {
    let clock = vote.opened.clock
    let subject = name.of(vote.opening.subject)
    if let reason = vote.voided {
      return language(
        "\(clock)  \(subject)：作废（\(reason)）", "\(clock)  \(subject): void (\(reason))")
    }
    guard let verdict = vote.verdict else { return "\(clock)  \(subject)" }
    var words = VerdictWording(verdict, under: vote.opening.rule, in: language)
    words.answered = session.answered(since: vote)
    let wall = words.wall
    return language("\(clock)  \(subject)：\(wall)", "\(clock)  \(subject): \(wall)")
  }
}
