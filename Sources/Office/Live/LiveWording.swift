import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What the main screen says. Everyone in the room may read all of it: no stance, no absentee, no
/// name beside a room, no count before it is announced.
package struct LiveWording {
  package let session: Session
  package let now: Moment
  package let language: Language
  /// What became of what earlier meetings settled on the matters that this one takes up again.
  package var lastTimes: [(issue: Issue.ID, last: LastTime)] = []
  /// What was typed freely, as the wall shows it.
  let words: (String) -> String
  /// Whether a name or plan that is to be chosen is nothing but a name, which the room must read.
  private let isName: (String) -> Bool

  package init(
    _ session: Session, at now: Moment, in language: Language,
    words: @escaping (String) -> String = \.maskingNumbers,
    isName: @escaping (String) -> Bool = { _ in true }
  ) {
    self.session = session
    self.now = now
    self.language = language
    self.words = words
    self.isName = isName
  }

  var name: Naming {
    var name = Naming(session: session, language: language)
    name.words = words
    return name
  }

  /// The names or plans of a choice as the room reads them.
  func options(of vote: Vote) -> OptionWording {
    OptionWording(vote.opening.subject.candidates ?? []) { isName($0) ? $0 : words($0) }
  }

  /// The sentences of a verdict as the room reads them.
  func wording(_ verdict: Verdict, of vote: Vote) -> VerdictWording {
    var wording = VerdictWording(verdict, under: vote.opening.rule, in: language)
    wording.answered = session.answered(since: vote)
    let options = options(of: vote)
    wording.option = { options($0) }
    (wording.party, wording.group, wording.seed) = (words, words, words)
    // Everybody reads the wall, as everybody reads a public copy.
    wording.hidesAreasOfFew = true
    return wording
  }

  // MARK: - Who is here

  /// `到会11人`.
  package var present: String {
    let count =
      session.phase == .sealed || session.phase == .adjourned ? present(atEnd: true) : here
    return language("到会\(count)人", "\(count) present")
  }

  /// `各方代表均已到会`; nil while a group is awaited: who is missing isn't for the wall.
  package var groupsAreHere: String? {
    guard !session.details.requiredGroups.isEmpty, session.roll.missingGroups.isEmpty,
      here > 0
    else { return nil }
    return language("各方代表均已到会", "all groups represented")
  }

  private var here: Int { session.roll.present }

  private func present(atEnd: Bool) -> Int {
    session.attendances.count { id, attendance in
      attendance.signedIn != nil && session.participants[id]?.standing == .voting
    }
  }

  // MARK: - What is on the floor

  package var issue: Issue? { session.currentIssue.flatMap { session.issues[$0] } }

  /// The motion on the floor, its texts as public papers print them: without anybody's name or number. What a
  /// version changed is found in these, so that the places agree with what is shown.
  package var motion: Motion? {
    guard var motion = session.currentMotion(of: session.currentIssue) else { return nil }
    for place in motion.versions.indices {
      motion.versions[place].text = words(motion.versions[place].text)
    }
    return motion
  }

  /// The amendment being voted on, else the one that waits for its vote.
  package var amendment: Amendment? {
    guard var amendment = standingAmendment else { return nil }
    amendment.text = words(amendment.text)
    return amendment
  }

  private var standingAmendment: Amendment? {
    if case .amendment(let id) = session.pendingVote?.opening.subject {
      return session.amendments[id]
    }
    return session.waitingAmendment(of: motion?.id)
  }

  /// `议题一  24号楼植物角设养鸟区`.
  package func heading(of issue: Issue) -> String {
    let title = title(of: issue)
    return language(
      "\(name.of(issue.id))  \(title)", "\(name.of(issue.id).capitalizedFirst): \(title)")
  }

  func title(of issue: Issue) -> String { words(issue.title) }

  /// `方案 第5稿`.
  package var version: String? {
    guard let motion else { return nil }
    let number = motion.current.number
    let word = name.of(motion.id).capitalizedFirst
    return language("\(word) 第\(number)稿", "\(word), version \(number)")
  }

  /// What the version on the floor changed in the one before it.
  package var changesInVersion: [TextChange] {
    guard let motion, motion.versions.count > 1 else { return [] }
    return TextChange.between(motion.versions[motion.versions.count - 2].text, motion.current.text)
  }

  /// `本稿改动：增“……”`, or what the amendment on the floor would change.
  package var changes: String? {
    guard let motion else { return nil }
    if let amendment {
      let summary = TextChange.summary(
        from: motion.current.text, to: amendment.text, in: language)
      let title = name.of(.amendment(id: amendment.id))
      return language("\(title)：\(summary)", "\(title.capitalizedFirst): \(summary)")
    }
    guard !changesInVersion.isEmpty else { return nil }
    let summary = changesInVersion.map { $0.phrase(in: language) }
      .joined(separator: language("；", "; "))
    return language("本稿改动：\(summary)", "Changed: \(summary)")
  }

  /// 上次议定4项：办结3项，1项说明如下, until the meeting comes to its first issue; nil where no matter is
  /// taken up again.
  package var lastTime: String? {
    guard !lastTimes.isEmpty, session.phase == .preparing || session.phase == .open,
      session.currentIssue == nil, session.currentStep == nil, session.pendingVote == nil
    else { return nil }
    return lastTimes.map { id, last in
      let said = LastTimeWording(last, in: language, words: words).aloud
      return lastTimes.count > 1
        ? language("\(name.of(id))  \(said)", "\(name.of(id).capitalizedFirst): \(said)") : said
    }.joined(separator: language("", " "))
  }

  // MARK: - Who speaks

  package var turn: Turn? { session.floor.current.flatMap { session.turns[$0] } }

  /// `第3位`: which turn on this issue it is, points of order left out.
  package func place(of turn: Turn) -> String {
    if turn.kind == .pointOfOrder { return language("程序问题", "point of order") }
    let earlier = session.turns.values.prefix { $0.id != turn.id }
      .count { $0.issue == turn.issue && $0.kind != .pointOfOrder }
    return language("第\(earlier + 1)位", "No. \(earlier + 1)")
  }

  /// `第1次`: which turn of this speaker it is.
  package func ordinal(of turn: Turn) -> String? {
    turn.kind == .pointOfOrder ? nil : language("第\(turn.ordinal)次", "turn \(turn.ordinal)")
  }

  /// `01:23 / 02:00`.
  package func time(of turn: Turn) -> String {
    let spoken = minutes(turn.elapsed(at: now))
    guard let limit = turn.limit else { return language("\(spoken) 不限时", "\(spoken), no limit") }
    return "\(spoken) / \(minutes(limit))"
  }

  /// `已暂停`, `时间到` or nothing.
  package func state(of turn: Turn) -> String? {
    if let limit = turn.limit, turn.elapsed(at: now) >= limit {
      return turn.isRunning ? language("时间到", "time is up") : language("时间到，已暂停", "time is up")
    }
    return turn.isRunning ? nil : language("已暂停", "paused")
  }

  /// `待发言 2人`; nil for nobody.
  package var waiting: String? {
    let count = session.floor.queue.count
    return count == 0 ? nil : language("待发言 \(count)人", "\(count) waiting")
  }

  /// `01:23`, `1:02:03`.
  package func minutes(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(rest))" : "\(two(minutes)):\(two(rest))"
  }

  // MARK: - Steps

  package var step: AgendaStep? { session.currentStep.flatMap { session.steps[$0] } }

  /// Seconds left of a step that was given a length; negative when it is over.
  package func secondsLeft(of step: AgendaStep) -> Int? {
    guard let minutes = step.minutes, let began = step.began else { return nil }
    return minutes * 60 - began.seconds(until: now)
  }

  /// `休息  还有09:12`.
  package func line(of step: AgendaStep) -> String {
    let title = words(step.title)
    guard let left = secondsLeft(of: step) else { return title }
    return left > 0
      ? language("\(title)  还有\(minutes(left))", "\(title): \(minutes(left)) left")
      : language("\(title)  时间到", "\(title): time is up")
  }
}

extension LiveWording {
  /// What stands in front of a line.
  package enum Label: CaseIterable { case floor, step, vote, result, last, aloud }

  package func label(_ label: Label) -> String {
    switch label {
    case .floor: language("发言", "Floor")
    case .step: language("环节", "Step")
    case .vote: language("表决", "Vote")
    case .result: language("结果", "Result")
    case .last: language("上次", "Then")
    case .aloud: language("可读", "Read")
    }
  }

  /// Cells of the longest label.
  package var labelWidth: Int { Label.allCases.map { cells(of: label($0)) }.max() ?? 0 }

  /// What stands above the list of issues.
  package var agendaTitle: String {
    switch session.phase {
    case .preparing: language("会议还没有开。议题：", "The meeting isn't open yet. Issues:")
    case .open: language("本次会议的议题：", "Issues of this meeting:")
    case .adjourned: language("已散会。", "Adjourned.")
    case .sealed: language("记录已封存，只能查看和更正。", "The record is sealed: read only.")
    }
  }

  package var noIssues: String { language("还没有议题。", "No issue yet.") }

  package func paging(_ page: Int, of pages: Int) -> String {
    language("第\(page)页，共\(pages)页，PgDn翻页", "page \(page) of \(pages), PgDn for the next")
  }
}

extension IssueStatus {
  /// Whether the meeting has come to something about the issue.
  fileprivate var isResult: Bool {
    switch self {
    case .listed, .discussed: false
    case .notAgreed, .agreed, .deferred, .referred, .withdrawn, .reported, .closed: true
    }
  }
}

extension LiveWording {
  /// `24号楼植物角  居民议事会`.
  package var title: String {
    let title = words(session.identity.title)
    return session.details.body.isEmpty ? title : "\(title)  \(words(session.details.body))"
  }

  /// `到会11人  各方代表均已到会  14:58`.
  package var status: String {
    // Nobody comes to a session in writing.
    if session.details.isInWriting {
      return [missing, now.clock].compactMap { $0 }.joined(separator: "  ")
    }
    return [missing, present, groupsAreHere, now.clock].compactMap { $0 }.joined(separator: "  ")
  }

  /// `缺第30至87条`: what a recovered record lacks, until somebody has answered for it.
  private var missing: String? {
    guard let recovery = session.recoveries.last(where: \.isUnconfirmed) else { return nil }
    guard let loss = recovery.loss else { return language("记录不全", "record incomplete") }
    return loss.first == loss.last
      ? language("缺第\(loss.first)条", "entry \(loss.first) missing")
      : language(
        "缺第\(loss.first)至\(loss.last)条", "entries \(loss.first)–\(loss.last) missing")
  }

  /// What to press next, while nothing else is on the screen; anybody may read it.
  package var hint: String? {
    switch session.phase {
    case .preparing: hintBefore
    case .open: hintDuring
    case .adjourned: language("按6补记、封存，按7生成文书。", "6 completes the record, 7 makes the papers.")
    case .sealed: language("按7生成文书，按6更正。", "7 makes the papers, 6 corrects.")
    }
  }

  private var hintBefore: String {
    if session.details.isInWriting {
      language(
        "按回车开始；业主清册、业主表决按9。", "Enter begins it; the register and the owners' vote are under 9.")
    } else if session.roster.isEmpty {
      language(
        "名册还是空的。导入名册：按9，选“导入名册”；没有名册按1逐个登记。",
        "The roster is empty. 9, then Import, takes one in; without one 1 signs people in.")
    } else if session.roll.present == 0 {
      language("按1签到；人到齐后按回车开会。", "1 signs people in; Enter opens the meeting.")
    } else {
      language("人到齐后按回车开会。", "Enter opens the meeting.")
    }
  }

  private var hintDuring: String? {
    if session.pendingVote != nil {
      return session.details.isInWriting ? hintInWriting : nil
    }
    if session.reopenings.last?.isAnew == true, session.roll.present == 0 {
      return language(
        "隔天复会，到会的人要重新签到：按1。", "On another day everybody signs in anew: 1.")
    }
    if !session.issues.values.isEmpty,
      session.issues.values.allSatisfy({ session.status(of: $0).isResult })
    {
      let isOpen = session.issues.values.contains { session.status(of: $0) == .notAgreed }
      if isOpen, session.details.isInWriting { return hintBeforeRound }
      return isOpen
        ? language(
          "没有议定的议题可以继续协商。散会：按9，再选“散会”。",
          "What isn't agreed may be gone on with. To adjourn: 9, then Adjourn.")
        : language(
          "议题都有了结果。散会：按9，再选“散会”。", "Every issue is settled. To adjourn: 9, then Adjourn.")
    }
    if session.issues.values.isEmpty {
      return language("还没有议题。按2添加议题。", "There is no issue yet. 2 adds one.")
    }
    if issue == nil { return language("按2选定要讨论的议题。", "2 takes up an issue.") }
    if session.tied != nil {
      return language("第二轮投票：按4，再按6。", "The second round: 4, then 6.")
    }
    if session.details.isInWriting { return hintBeforeRound }
    return motion == nil
      ? language("按2提方案，按3请人发言。", "2 takes down a proposal, 3 gives the floor.") : nil
  }

  package var nothingToPause: String {
    language("现在没有人发言，不用暂停。请人发言按3。", "Nobody has the floor. 3 gives it to somebody.")
  }

  /// What is to be known of the main screen, a paragraph each.
  package static func help(in language: Language) -> [String] {
    [
      language(
        "这一屏可以投影：只有议题、方案、计时和宣布后的结果，没有个人信息。",
        "This screen may be projected: the issue, the proposal, the clock and announced results."),
      language(
        "空格或回车：暂停、继续发言计时。开会前回车：开会。PgDn：看方案的下一页。",
        "Space or Enter pauses the clock and goes on; before the meeting Enter opens it. "
          + "PgDn shows more of a long text."),
      language("“可读”一行可以照着念。", "The line “Read” may be read aloud as it stands."),
    ]
  }
}
