import Deliberation
import Sentences
import Text
import Values

extension LiveWording {
  /// The last announced vote on what is on the floor; nil while another is being taken.
  package var announced: Vote? {
    guard session.pendingVote == nil else { return nil }
    // Once it is over, what stands of several motions and not what was lost last.
    if session.phase == .adjourned || session.phase == .sealed, let issue, issue.motions.count > 1,
      let vote = session.settlingVote(of: issue)
    {
      return vote
    }
    return session.votes.values.last {
      $0.announcement != nil && $0.voided == nil
        && (session.currentIssue == nil || $0.opening.issue == session.currentIssue)
    }
  }

  /// Numbers and verdict, with what consents are still due: only ever after 宣布.
  package var result: String? {
    guard let vote = announced else { return nil }
    return result(of: vote)
  }

  /// `修改意见1：达成一致。赞成11人，反对0人，弃权0人。`
  package func result(of vote: Vote) -> String? {
    guard let verdict = vote.verdict else { return nil }
    let wording = wording(verdict, of: vote)
    var text = wording.wall
    if case .motion(let id, _) = vote.opening.subject, session.place(of: id) == nil {
    } else {
      let subject = name.of(vote.opening.subject)
      text = language("\(subject)：", "\(subject.capitalizedFirst): ") + text
    }
    if !vote.corrections.isEmpty { text = language("（更正后）", "(corrected) ") + text }
    return text + answersTo(verdict, on: vote) + (vote.decidesNothing(in: language) ?? "")
      + session.caveats(
        of: vote, in: language, isForEverybody: true, words: words, options: options
      ).joined()
  }

  /// What was answered since to consents that were outstanding at the announcement.
  private func answersTo(_ verdict: Verdict, on vote: Vote) -> String {
    guard let issue = vote.opening.issue.flatMap({ session.issues[$0] }) else { return "" }
    let answered = verdict.outstanding.compactMap { due in
      issue.answer(of: due.party).flatMap {
        $0.answer == .agreed || $0.answer == .refused ? $0 : nil
      }
    }
    return answered.map { record in
      let (day, party) = (record.on.map { language.monthAndDay($0) }, words(record.party))
      return record.answer == .agreed
        ? language(
          "\(party)已\(day.map { "于\($0)" } ?? "")书面同意。",
          " \(party) has consented in writing\(day.map { " on \($0)" } ?? "").")
        : language(
          "\(party)已\(day.map { "于\($0)" } ?? "")答复不同意，暂不组织实施。",
          " \(party) refused\(day.map { " on \($0)" } ?? ""): not carried out for now.")
    }.joined()
  }

  /// `正在表决：方案第5稿`; nothing of what was counted.
  package var voting: String? {
    guard let vote = session.pendingVote else { return nil }
    let subject = name.of(vote.opening.subject)
    return language("正在表决：\(subject)", "Voting on \(subject)")
  }

  // MARK: - To read aloud

  /// What the facilitator says now, in full sentences.
  package var readAloud: String? {
    switch session.phase {
    case .preparing: session.roll.present > 0 ? openingLine : nil
    case .open: openLine
    case .adjourned, .sealed: closingLine
    }
  }

  /// `应到12人，实到10人，请假1人，未到1人，各方代表均已到会，现在开会。`
  package var openingLine: String {
    let roll = session.roll
    if session.failedAttendance != nil {
      return language("到会人数未达规定，不能开会。", "Too few have come; the meeting can't open.")
    }
    var parts: [String] = []
    if let expected = roll.expected {
      parts.append(language("应到\(expected)人", "\(expected) expected"))
      parts.append(language("实到\(roll.present)人", "\(roll.present) present"))
      if roll.excused > 0 {
        parts.append(language("请假\(roll.excused)人", "\(roll.excused) excused"))
      }
      if roll.inWriting > 0 {
        parts.append(language("书面参加\(roll.inWriting)人", "\(roll.inWriting) in writing"))
      }
      let missing = expected - roll.present - roll.inWriting - roll.excused
      if missing > 0 { parts.append(language("未到\(missing)人", "\(missing) not here")) }
    } else {
      parts.append(language("到会\(roll.present)人", "\(roll.present) present"))
    }
    if roll.speaking > 0 {
      parts.append(language("列席\(roll.speaking)人", "\(roll.speaking) attending without a vote"))
    }
    if let groups = groupsAreHere { parts.append(groups) }
    parts.append(language("现在开会", "the meeting is open"))
    return language.sentence(parts)
  }

  private var openLine: String? {
    if let vote = session.pendingVote {
      var voting = VotingWording(vote, of: session, in: language)
      let options = options(of: vote)
      (voting.words, voting.option) = (words, { options($0) })
      return voting.ask
    }
    if let turn {
      return turn.limit.map {
        language(
          "请\(place(of: turn))发言，限时\(duration($0))。",
          "\(place(of: turn)) has the floor for \(duration($0)).")
      } ?? language("请\(place(of: turn))发言。", "\(place(of: turn)) has the floor.")
    }
    if let vote = announced, let verdict = vote.verdict {
      return wording(verdict, of: vote).sentence
        + (vote.decidesNothing(in: language) ?? "")
    }
    guard let issue else { return rules }
    return language(
      "现在讨论\(name.of(issue.id))：\(title(of: issue))。",
      "Now for \(name.of(issue.id)): \(title(of: issue)). ") + rules
  }

  /// `每人每次发言2分钟，每题不超过2次，未发言的先讲。`
  package var rules: String {
    let details = session.details
    let time =
      details.turnSeconds.map {
        language("每人每次发言\(duration($0))", "Each turn lasts \(duration($0))")
      } ?? language("发言不限时", "Turns have no time limit")
    return language(
      "\(time)，每题不超过\(details.turnsPerIssue)次，没有发言的先讲。",
      "\(time), at most \(details.turnsPerIssue) an issue; those who have not spoken go first.")
  }

  /// `2分钟`, `1分30秒`.
  func duration(_ seconds: Int) -> String {
    if seconds % 60 == 0 {
      return language("\(seconds / 60)分钟", "\(seconds / 60) min")
    }
    return seconds < 60
      ? language("\(seconds)秒", "\(seconds) s")
      : language("\(seconds / 60)分\(seconds % 60)秒", "\(seconds / 60) min \(seconds % 60) s")
  }

  private var closingLine: String? {
    guard let end = session.adjournment else { return nil }
    guard end.held else {
      return language("本次会议未能举行。", "This meeting was not held.")
    }
    return language(
      "会议于\(end.at.clock)散会。谢谢大家。", "The meeting adjourned at \(end.at.clock). Thank you all.")
  }
}

extension Language {
  /// Parts of one sentence joined, with its full stop.
  func sentence(_ parts: [String]) -> String {
    self(parts.joined(separator: "，") + "。", parts.joined(separator: ", ").capitalizedFirst + ".")
  }
}

extension LiveWording {
  /// How far an issue has come, in a word; the reasons for what was put off or taken back stay in the
  /// record.
  package func word(of issue: Issue) -> String {
    switch session.status(of: issue) {
    case .deferred: language("暂缓", "deferred")
    case .referred(let to, _): language("提交\(words(to))", "referred to \(words(to))")
    case .withdrawn: language("已撤回", "withdrawn")
    case .listed, .discussed, .agreed, .notAgreed, .reported, .closed: name.status(of: issue)
    }
  }
}
