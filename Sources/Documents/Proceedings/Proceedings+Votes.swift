import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// What was voted on: `方案（第5稿）`, `修改意见1`.
  func subject(of vote: Vote) -> String {
    switch vote.opening.subject {
    case .motion(let id, let version): motionName(id, version: version)
    case .amendment(let id): amendmentName(id)
    case .choice(let text, _, _), .appraisal(let text): "“\(phrase(free(text)))”"
    // A question of procedure holds whatever was asked.
    case .question(let text): isPublic ? "有关事项" : "“\(phrase(text))”"
    }
  }

  private var naming: Naming { Naming(session: session, language: .chinese) }

  var motionWord: String { naming.motion }

  /// `方案`; `方案二` where its issue has more than one.
  func motionName(_ id: Motion.ID) -> String { naming.of(id) }

  /// `方案（第5稿）`, `方案二（第1稿）`.
  func motionName(_ id: Motion.ID, version: Int) -> String { "\(motionName(id))（第\(version)稿）" }

  /// `修改意见1`, `方案二修改意见1`.
  func amendmentName(_ id: Amendment.ID) -> String { naming.of(id) }

  /// `方案（第5稿）第2次表决，举手表决`, `修改意见1，举手表决`: what, which time and how. Counted hands, called names and
  /// "no objection asked" are three different facts.
  func heading(of vote: Vote) -> String {
    "\(subject(of: vote))\(vote.opening.round > 1 || isMotion(vote) ? round(of: vote) : "")"
      + "\(whenElse(vote))，\(Language.chinese.way(vote.opening.way))"
  }

  func round(of vote: Vote) -> String { "第\(vote.opening.round)次表决" }

  /// `（6月20日）`: a vote of those present on a day long after the meeting's.
  private func whenElse(_ vote: Vote) -> String {
    let voted = session.zoned(vote.opened).day
    guard vote.opening.way != .slips, voted != day || metAgain else { return "" }
    return bracketed(voted.official(after: day))
  }

  /// Whether those who met voted on another day than that of the opening: then each vote has its day.
  private var metAgain: Bool {
    session.votes.values.contains {
      $0.opening.way != .slips && session.zoned($0.opened).day != day
    }
  }

  /// What was counted of a vote that can't be decided: nobody else would ever read of it.
  func figures(of vote: Vote) -> [String] {
    guard let announcement = vote.announcement, let verdict = vote.verdict,
      verdict.kind == .undecidable, !announcement.rule.isUnconfirmed
    else { return [] }
    // Which slips contradict each other is known of those that were announced.
    let when = vote.corrections.isEmpty ? "" : "宣布时"
    return ["计票：\(wording(verdict, vote).figures)。"] + contradictions(in: vote).map { when + $0 }
  }

  /// What belongs beside the result wherever it is told.
  func caveats(of vote: Vote) -> [String] {
    session.caveats(
      of: vote, in: .chinese, isForEverybody: isPublic, words: { free($0) },
      options: { options(of: $0) })
  }

  func isMotion(_ vote: Vote) -> Bool {
    if case .motion = vote.opening.subject { true } else { false }
  }

  func wording(_ verdict: Verdict, _ vote: Vote) -> VerdictWording {
    var words = VerdictWording(
      verdict, under: vote.announcement?.rule ?? vote.opening.rule, in: .chinese, year: day.year,
      withProxies: proxies(in: vote) > 0)
    (words.hidesAreasOfFew, words.isPrinted) = (isPublic, true)
    let options = options(of: vote)
    words.option = { options($0) }
    words.party = { free($0) }
    words.group = { named($0) }
    // Figures alone are what they are; anybody must be able to draw the lot again.
    words.seed = { $0.contains { $0.isLetter } ? free($0) : $0 }
    return words
  }

  /// How many could vote through somebody else.
  private func proxies(in vote: Vote) -> Int {
    guard vote.opening.ownerRoll == nil, vote.opening.way != .slips else { return 0 }
    return session.represented(in: vote).count
  }

  /// `到会有表决权11人`; `有表决权9人（到会8人、受托1人）` where some vote for others.
  func voters(in vote: Vote) -> String {
    let count = session.voterCount(of: vote.opening)
    if vote.opening.way == .slips { return "应参加表决\(count)人" }
    let proxies = proxies(in: vote)
    guard proxies > 0 else { return "到会有表决权\(count)人" }
    return "有表决权\(count)人（到会\(count - proxies)人、受托\(proxies)人）"
  }

  /// The announced result; after a corrected count the second one beside it.
  func result(of vote: Vote) -> String? {
    guard let announcement = vote.announcement else { return nil }
    // What silence makes of it has its own line, unless there are several results.
    var words = wording(announcement.verdict, vote)
    words.answered = session.answered(since: vote)
    var text = vote.corrections.isEmpty ? words.told : words.sentence
    for correction in vote.corrections {
      var words = wording(correction.verdict, vote)
      words.answered = session.answered(since: vote)
      text += "更正后的结果：\(words.sentence)" + namesCorrected(in: correction, of: vote)
      if !isPublic { text += "更正理由：\(sentence(correction.reason))" }
    }
    text += vote.decidesNothing(in: .chinese) ?? ""
    return (voiding(of: vote) ?? "") + text
  }

  /// `方案（第5稿）第2次表决，举手表决。经表决，……`
  func paragraph(of vote: Vote) -> String? {
    result(of: vote).map { "\(putOff(before: vote))\(heading(of: vote))。\($0)" }
  }

  /// The votes of an issue that were announced, oldest first, void ones among them.
  func announcedVotes(of issue: Issue) -> [Vote] {
    issue.votes.compactMap { session.votes[$0] }.filter { $0.announcement != nil }
  }

  /// What the meeting voted on the issue after its result: questions, and amendments of a text that was
  /// decided already. They change nothing of it, and whoever reads the one must read the other.
  func votesAfterResult(of issue: Issue) -> [String] {
    guard let last = session.resultVotes(of: issue).last, last.verdict?.kind.passes == true else {
      return []
    }
    return announcedVotes(of: issue).filter { vote in
      guard vote.id > last.id, vote.voided == nil else { return false }
      return switch vote.opening.subject {
      case .question, .amendment: true
      case .motion, .choice, .appraisal: false
      }
    }.compactMap { vote in
      paragraph(of: vote).map { text in
        let isAmendment = if case .amendment = vote.opening.subject { true } else { false }
        return "通过以后另有表决：\(text)"
          + (isAmendment && vote.verdict?.kind.passes == true ? "修改后的文字没有再付表决，上述结果不变。" : "")
      }
    }
  }

  /// The announced votes that belong to no issue, such as an election, each with all that is to be
  /// known of it. Outside only what was chosen is told, no question of procedure.
  var votesApart: [String] {
    session.votes.values.filter { vote in
      guard vote.opening.issue == nil, vote.announcement != nil else { return false }
      return !isPublic || vote.opening.subject.candidates != nil
    }.flatMap { vote in
      [paragraph(of: vote), counting(of: vote)].compactMap { $0 }
        + particulars(of: vote, basis: false, tests: false)
    }
  }

  /// How the votes before it on the very same text went.
  private func earlierVotes(onTextOf vote: Vote) -> [String] {
    guard isMotion(vote), let issue = vote.opening.issue.flatMap({ session.issues[$0] }) else {
      return []
    }
    return announcedVotes(of: issue).filter {
      $0.opening.subject == vote.opening.subject && $0.opening.round < vote.opening.round
        && $0.voided == nil
    }.compactMap { earlier in
      guard let text = paragraph(of: earlier) else { return nil }
      let (then, now) = (earlier.announcement?.rule ?? earlier.opening.rule, vote.opening.rule)
      let rules =
        then.id == now.id
        ? ""
        : "当时的表决规则：\(rule(then, isExpectedKnown: true))本次的表决规则：\(rule(now, isExpectedKnown: true))"
      return "同一文字此前表决过：\(announced(earlier).official(after: day))，\(text)\(rules)"
    }
  }

  /// A rule in words, never by its name alone, which says nothing to who wasn't there.
  func rule(_ rule: Rule, isExpectedKnown: Bool, countsAlone: Bool = false) -> String {
    let words = RuleWording(rule, in: .chinese)
    return sentence(
      named(words.phrase(isExpectedKnown: isExpectedKnown, countsAlone: countsAlone)))
  }

  /// Everything else a reader must know of a vote: its range and basis where owners decide, the
  /// clauses that were set with it, the tests, what silence made of it, the warnings, an agenda
  /// that came too late.
  ///
  /// - Parameters:
  ///   - basis: Whether the rule and its source are named where no owners decide.
  ///   - tests: Whether the tests are told where no owners decide and no consensus was sought.
  func particulars(of vote: Vote, basis: Bool, tests: Bool) -> [String] {
    guard let announcement = vote.announcement else { return [] }
    let rule = announcement.rule
    let verdict = vote.verdict ?? announcement.verdict
    let words = wording(verdict, vote)
    var lines = figures(of: vote) + caveats(of: vote)
    lines += settledSlips(in: vote) + rollChanges(before: vote)
    if let strangers = notMembers(in: vote) { lines.append(strangers) }
    if tests { lines += earlierVotes(onTextOf: vote) }
    if let range = range(of: vote) { lines.append(range) }
    lines += lastDay(of: vote) + unjudged(when: vote) + countsBefore(of: vote)
    if let change = registerChange(before: vote) { lines.append(change) }
    if let seats = seats(in: vote) { lines.append(seats) }
    if rule.decides == .owners {
      lines.append(
        "表决依据：\(sentence(details.isInWriting ? self.basis(of: vote) : named(rule.source.zh)))")
    } else if basis {
      let rule = self.rule(
        rule, isExpectedKnown: verdict.tests.contains { $0.baseName == .expected },
        countsAlone: verdict.kind == .inquorate)
      lines.append("表决规则：\(rule)依据：\(sentence(named(announcement.rule.source.zh)))")
    }
    if let clauses = clauses(of: vote) { lines.append("计票约定：\(clauses)") }
    if proxies(in: vote) > 0 { lines.append("表决时\(voters(in: vote))。") }
    if verdict.kind == .inquorate {
      // Whether it would have been adopted is no question where the vote doesn't count.
      lines += words.shortfalls
    } else if verdict.kind == .undecidable, !verdict.missing.isEmpty {
      // The numbers the tests would have depend on what is missing: of one reading they are no facts.
    } else if rule.decides == .owners || (tests && rule.shape != .consensus) {
      lines += verdict.tests.map { words.test($0) }
    }
    if vote.corrections.isEmpty, let silence = words.silence { lines.append(silence) }
    lines += verdict.warnings.filter { warning in
      switch warning {
      // Said in the counts already.
      case .undeclared: false
      // For the clerk, not for those who read what was decided.
      case .ruleExpired, .unusualWay, .headsAndAreaDiffer: !isPublic
      default: true
      }
    }.map { sentence(words.warning($0)) }
    if vote.opening.despiteNotice != nil {
      lines.append(
        "该议题未按规定在会前告知"
          + (isPublic ? "。" : "，仍付表决的理由：\(sentence(vote.opening.despiteNotice ?? ""))"))
    }
    if let reason = vote.opening.despiteRule {
      lines.append("同一文字改用另一规则再次表决的理由：\(sentence(free(reason)))")
    }
    if let reason = vote.opening.despiteValidity {
      lines.append(
        "所用规则表决时不在施行期内" + (isPublic ? "。" : "，仍按它表决的理由：\(sentence(reason))"))
    }
    return lines
  }

  /// `应选2人，已当选1人，缺额1人。`: how many an election was to choose and how many are chosen, over all
  /// its rounds; nil where it was one.
  private func seats(in vote: Vote) -> String? {
    guard case .choice(_, _, let seats) = vote.opening.subject else { return nil }
    let earlier = session.earlierRounds(of: vote).reduce(0) {
      $0 + ($1.verdict?.elected.count ?? 0)
    }
    guard seats + earlier > 1 else { return nil }
    let elected = earlier + (vote.verdict?.elected.count ?? 0)
    // Those who tied are voted on again.
    let lack = vote.verdict?.kind == .runoff ? 0 : seats + earlier - elected
    return "应选\(seats + earlier)名，已当选\(elected)名" + (lack > 0 ? "，缺额\(lack)名。" : "。")
  }

  /// 表决范围 of an owners' vote: the range as it was set, how many owners it has and how large it
  /// is, and how many own several dwellings and count once.
  private func range(of vote: Vote) -> String? {
    guard let announcement = vote.announcement, announcement.rule.decides == .owners else {
      return session.scope(of: vote).map { "表决范围：\(sentence(free($0)))" }
    }
    let (heads, area) = (announcement.tally.heads, announcement.tally.area)
    let count = heads.all ?? heads.expected ?? announcement.electorate.count
    let size = (area?.all ?? area?.expected).map { "，面积\($0)平方米" } ?? ""
    var text = "表决范围：\(scope(of: vote))，业主\(count)人\(size)。"
    let merged = session.owners(of: vote)?.mergedHeads ?? 0
    if merged > 0 { text += "同一业主有多套的按一人计，共\(merged)处。" }
    return text
  }

  /// `3号楼2单元全部12套住宅`
  func scope(of vote: Vote) -> String {
    session.scope(of: vote).map { phrase(free($0)) } ?? "名册所列全体业主"
  }

  /// The day a vote was announced.
  func announced(_ vote: Vote) -> Day { session.announcedDay(of: vote) }

  /// `2024年3月2日至3月9日`: from handing out the ballots to the last day, or to the count where nobody
  /// waited for it; never to the announcement, when nobody could vote any more.
  func period(of vote: Vote) -> String {
    let opened = vote.period?.from ?? session.zoned(vote.opened).day
    let (from, until) = (opened, session.endDay(of: vote))
    return from == until ? from.official : "\(from.official)至\(until.official(after: from))"
  }
}
