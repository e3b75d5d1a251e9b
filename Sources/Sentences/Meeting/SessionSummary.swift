import Deliberation
import Text
import Values

/// How a meeting stands, in lines for the secretary's own eyes: names and open tasks stand in it.
package struct SessionSummary {
  private let session: Session
  private let language: Language
  private let name: Naming

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
    name = Naming(session: session, language: language)
  }

  package var lines: [String] {
    head + session.provenance(in: language) + [""] + attendance
      + session.issues.values.flatMap { [""] + about($0) }
      + (apart.isEmpty ? [] : [""] + apart)
      + (corrections.isEmpty ? [] : [""] + corrections)
      + (gaps.isEmpty ? [] : [""] + gaps) + (materials.isEmpty ? [] : [""] + materials)
  }

  /// Both readings of whatever was decided and put right since, slips of the pen in the texts too.
  package var corrections: [String] {
    let words = RecordWording(session, in: language)
    return session.corrections.filter {
      $0.entry == 0 || session.isOfDecision($0)
    }.map {
      words.corrected($0)
        + (session.isMoreThanASlip($0)
          ? language("（不限于笔误，会议议定的是原来的内容）", " (no slip of the pen: the meeting decided the former)")
          : "")
    }
      + session.motions.values.flatMap { motion in
        motion.errata.map { noted in
          let (old, new) = (noted.erratum.old, noted.erratum.new)
          return language(
            "勘误：\(name.of(motion.id, version: noted.version))中的“\(old)”应为“\(new)”",
            "Erratum in \(name.of(motion.id, version: noted.version)): “\(new)” for “\(old)”")
            + (new.isSlip(of: old)
              ? ""
              : language("（不限于笔误，表决通过的是原来的文字）", " (no slip of the pen: the former was voted on)"))
        }
      }
  }

  private var head: [String] {
    let details = session.details
    let when = details.scheduled.map { "\($0.day) \($0.clock)" } ?? "\(session.identity.date)"
    var lines = [
      [session.identity.title, details.body].filter { !$0.isEmpty }.joined(separator: "  "),
      [when, details.place, details.convener].filter { !$0.isEmpty }.joined(separator: "  "),
      language("状态：", "Status: ")
        + (session.phase != .open && session.phase != .preparing && session.opening == nil
          ? language("未能举行，", "not held, ") : "")
        + (session.writtenCourse?.state(in: language) ?? session.phase.name(in: language))
        + language("，共\(session.lastEntry)条记录", ", \(session.lastEntry) entries"),
    ]
    if let damage = session.damage {
      lines.append(
        language("第\(damage.entry)条起不能读。", "Nothing is read from entry \(damage.entry) on."))
    }
    return lines + [RecordWording(session, in: language).stage].compactMap(\.self)
  }

  private var attendance: [String] {
    // Nobody is expected or comes to a session in writing.
    if session.details.isInWriting { return [written] }
    let roll = session.roll
    var facts = [
      roll.expected.map { language("应到\($0)人，实到\(roll.present)人", "\(roll.present) of \($0) here") }
        ?? language("到会\(roll.present)人", "\(roll.present) here")
    ]
    func add(_ count: Int, _ chinese: String, _ english: String) {
      if count > 0 { facts.append(language("\(chinese)\(count)人", "\(count) \(english)")) }
    }
    add(roll.excused, "请假", "excused")
    add(roll.absent, "缺席", "absent")
    add(roll.inWriting, "书面参加", "in writing")
    add(roll.left, "离会", "left")
    add(roll.speaking, "列席", "non-voting")
    add(roll.observing, "旁听", "observing")
    let groups = roll.groups.filter { $0.expected > 0 || $0.attending > 0 }.map {
      "\($0.group) \($0.present)/\($0.expected)"
    }
    return [facts.joined(separator: language("，", ", "))]
      + (groups.isEmpty ? [] : ["  " + groups.joined(separator: language("、", ", "))])
      + (roll.missingGroups.isEmpty
        ? []
        : [
          "  " + language("未到：", "nobody of: ")
            + roll.missingGroups.joined(separator: language("、", ", "))
        ])
  }

  /// `书面会议，发出12户，收回11户` of the round under way.
  private var written: String {
    let words = language("书面会议，没有人到会", "in writing, nobody meets")
    guard let vote = session.pendingVote, let roll = session.owners(of: vote),
      let out = session.slipsOut(in: vote)
    else { return words }
    let homes = roll.dwellings.count { !$0.kind.isParking }
    return words
      + language(
        "；\(homes)户，收回\(homes - out.count)户", "; \(homes - out.count) of \(homes) slips are in")
  }

  /// Votes that belong to no issue.
  private var apart: [String] {
    results(of: session.votes.values.filter { $0.opening.issue == nil })
  }

  /// What was announced, void or not.
  private func results(of votes: [Vote]) -> [String] {
    votes.compactMap { vote in
      guard let result = session.standingResult(of: vote, in: language) else { return nil }
      return name.of(vote.id) + language("：", ": ")
        + (session.voiding(of: vote)?.sentence(in: language) ?? "")
        + result
        + session.caveats(of: vote, in: language, isForEverybody: false).joined()
    }
  }

  private func about(_ issue: Issue) -> [String] {
    var lines = [
      language(
        "\(name.of(issue.id))  \(issue.title)（\(issue.number)）",
        "\(name.of(issue.id)): \(issue.title) (\(issue.number))"),
      "  " + name.status(of: issue),
    ]
    if let claim = claim(on: issue) { lines.append("  " + claim) }
    if session.mustBeSettledAnew(issue) {
      lines.append(
        "  "
          + language(
            "更正后的结果尚未另行议定", "what the corrected count decided is still to be settled"))
    }
    for (motion, version) in texts(of: issue) {
      let isOne = session.place(of: motion.id) == nil
      lines.append(
        "  "
          + language(
            "\(name.of(motion.id))第\(version.number)稿：",
            isOne
              ? "Version \(version.number): "
              : "\(name.of(motion.id, version: version.number).capitalizedFirst): ")
          + version.text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    lines += results(of: issue.votes.compactMap { session.votes[$0] }).map { "  " + $0 }
    lines += histories(of: issue).map { "  " + $0 }
    for record in session.awaited(by: issue) {
      lines.append(
        "  " + language("尚待\(record.party)书面同意", "\(record.party)'s written consent is due")
          + (record.due.map { language("（\($0)前）", " by \($0)") } ?? ""))
    }
    for record in session.refused(for: issue) where session.stands(issue) {
      lines.append(
        "  "
          + language(
            "\(record.party)已\(record.on.map { "于\(language.fullDay($0))" } ?? "")答复不同意，暂不组织实施",
            "\(record.party) refused\(record.on.map { " on \(language.fullDay($0))" } ?? ""): not to be carried out for now"
          ))
    }
    for (number, point) in (session.outcome(of: issue)?.points ?? []).enumerated() {
      lines.append("  \(number + 1). \(point.text)")
    }
    for settlement in session.fallenSettlements(of: issue) {
      let title = OutcomeWording(session, in: language).title(of: settlement)
      lines.append("  " + title + language("：", ":"))
      lines += settlement.outcome.points.enumerated().map { "  \($0 + 1). \($1.text)" }
    }
    for assignment in session.toldAssignments where assignment.issue == issue.id {
      let work = assignment.work
      lines.append(
        "  \(assignment.id)  \(work.what)"
          + language("（", " (") + work.responsible.joined(separator: language("、", ", "))
          + (work.due.map { language("，\($0)前", ", by \($0)") } ?? "")
          + (assignment.isDone ? language("，已办结", ", done") : "") + language("）", ")")
          + (OutcomeWording(session, in: language).hindrance(of: assignment).map {
            language("", " ") + $0
          } ?? ""))
    }
    return lines
  }

  /// The texts that were adopted, and the one on the floor where that is another.
  private func texts(of issue: Issue) -> [(Motion, Motion.Version)] {
    var texts = session.stands(issue) ? session.decisions(on: issue).compactMap(session.text) : []
    if let motion = session.currentMotion(of: issue.id),
      !texts.contains(where: { $0.motion.id == motion.id && $0.version == motion.current })
    {
      texts.append((motion, motion.current))
    }
    return texts.map { ($0.motion, $0.version) }
  }

  /// That the owners have still to vote, or that nobody knows whether they must.
  private func claim(on issue: Issue) -> String? {
    guard let answer = issue.competence?.answer, answer != .ours,
      session.settlingVote(of: issue)?.opening.rule.decides != .owners
    else { return nil }
    return answer == .owners
      ? language(
        "属于业主共同决定事项：须另行依法表决，按户发表决票，不以举手代替",
        "the owners' matter: a vote by law on ballots for each dwelling, never by hands")
      : language(
        "是否属于业主共同决定事项拿不准：组织实施前须先行确认",
        "perhaps the owners' matter: to be cleared before it is carried out")
  }

  /// How dwellings changed their mind over the rounds of an owners' vote.
  private func histories(of issue: Issue) -> [String] {
    session.stanceHistory(on: issue).changed.map { room, changes in
      room + language("：", ": ") + StanceWording(changes, in: language).sentence
    }
  }

  /// What the record still lacks, once the meeting is over.
  private var gaps: [String] {
    guard session.phase == .adjourned else { return [] }
    let gaps = session.gaps
    return gaps.isEmpty
      ? []
      : [language("记录不全：", "The record still lacks:")]
        + gaps.map { "  " + $0.sentence(in: language, of: session) }
  }

  /// What isn't attached, once the meeting is over.
  private var materials: [String] {
    guard session.phase == .adjourned || session.phase == .sealed else { return [] }
    return [RecordWording(session, in: language).materials].compactMap(\.self)
  }
}
