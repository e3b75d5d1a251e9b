import Deliberation
import Wording

/// What happened, line by line in the order of time, for the record.
///
/// Every living entry is told as the state has it now, so that corrected words stand corrected;
/// the corrections themselves are listed at the end.
struct Chronicle {
  struct Line: Hashable {
    let at: Moment
    /// When it was typed, for what was added later (补记).
    let typed: Moment?
    let issue: Issue.ID?
    let text: String
    /// How its time doesn't fit those beside it, though nobody said so.
    let misfit: ClockMisfit?
    /// Whether it was written when the meeting had been opened.
    let isAfterOpening: Bool
  }

  private(set) var lines: [Line] = []
  private let papers: Proceedings
  private var issue: Issue.ID?
  private var isOpen = false
  private var isAdjourned = false
  /// Whether the entry corrects a count.
  private var isCorrection = false
  /// The number of the entry that is told.
  private var number = 0
  /// Who was counted otherwise from an entry on, by its number.
  private let standings: [Int: [StandingChange]]
  /// The entries whose clock can't have been right, by number.
  private let misfits: [Int: ClockMisfit]

  init(_ papers: Proceedings) {
    self.papers = papers
    let session = papers.session
    misfits = ClockMisfit.all(in: session)
    standings = session.standingChanges
    for entry in session.entries
    where session.retractedBy[entry.number] == nil && entry.redacted == nil {
      take(entry)
    }
    // A stable sort: what happened at one time stays in the order it was typed, and what nobody
    // knows the time of stays behind what was typed before it.
    var places: [Moment] = []
    for line in lines {
      let before = places.last.flatMap { $0.day == line.at.day ? $0 : nil }
      // What bears a wrong time stands where it was written.
      let isWrong = line.misfit != nil
      places.append(
        isWrong ? places.last ?? line.at : line.at.isDayOnly ? before ?? line.at : line.at)
    }
    lines = lines.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { lines[$0] }
  }

  private mutating func take(_ entry: Entry) {
    let wasAdjourned = isAdjourned
    let session = papers.session
    number = entry.number
    let isAfterwards = session.details.afterwards != nil && !wasAdjourned
    let reason = entry.despite.map { "（\(entry.isMeantBecause)：\(phrase($0))）" } ?? ""
    isCorrection = entry.events.contains {
      if case .countCorrected = $0 { true } else { false }
    }
    for event in entry.events {
      guard let text = text(of: event) else { continue }
      // What came in during the days after is told as it stands, in its own section.
      if wasAdjourned, case .concurrenceRecorded = event { continue }
      let late = !isAfterwards && (entry.happened != entry.at || wasAdjourned && !event.isOfPhase)
      lines.append(
        Line(
          at: moment(of: event) ?? session.zoned(session.happened(of: entry)),
          typed: late ? session.zoned(entry.at) : nil, issue: subject(of: event),
          text: text + reason,
          misfit: [entry.at, session.happened(of: entry)].allSatisfy { $0 == entry.happened }
            ? misfits[entry.number] : nil,
          isAfterOpening: isOpen || isAdjourned))
    }
  }

  /// The entries before the one that is told, those taken back apart.
  private var earlier: [Event] {
    let session = papers.session
    return session.entries.prefix(number - 1).filter { session.retractedBy[$0.number] == nil }
      .flatMap(\.events)
  }

  /// Of how many dwellings the register of delivery was before.
  private func delivered(of vote: Vote.ID) -> Int {
    earlier.reduce(0) { count, event in
      switch event {
      case .deliveryRegistered(vote, let rooms): rooms.count
      case .deliveryTakenOut(vote, let rooms, _): count - rooms.count
      default: count
      }
    }
  }

  /// Whether nobody had read any of those slips before.
  private func isFirstReading(of vote: Vote.ID, _ ballots: [Ballot]) -> Bool {
    let rooms = Set(ballots.map(\.room))
    return !earlier.contains { event in
      guard case .slipsEntered(vote, _, let read, _) = event else { return false }
      return read.contains { rooms.contains($0.room) }
    }
  }

  /// A time corrected later counts from its correction on.
  private func moment(of event: Event) -> Moment? {
    switch event {
    case .turnStarted(let id, _, _, _, _, _), .turnRecorded(let id, _, _, _, _, _, _):
      papers.session.turns[id]?.began
    case .remarked(let id, _, _, _): papers.session.remarks[id]?.at
    case .voteOpened(let id, _): papers.session.votes[id]?.opened
    default: nil
    }
  }

  /// The issue an act belongs to: the one it names, else the one on the floor.
  private func subject(of event: Event) -> Issue.ID? {
    let session = papers.session
    func issue(of amendment: Amendment.ID) -> Issue.ID? {
      session.amendments[amendment].flatMap { session.motions[$0.motion]?.issue }
    }
    switch event {
    case .voteOpened(let id, _), .announced(let id, _), .voteVoided(let id, _, _),
      .lotDrawn(let id, _),
      .slipsSettled(let id, _, _), .recountCalled(let id, _), .deliveryRegistered(let id, _),
      .slipsEntered(let id, _, _, _), .objectionsAsked(let id, _, _),
      .deliveryTakenOut(let id, _, _),
      .proxySupplied(let id, _), .proxyWithdrawn(let id, _, _, _), .roundExtended(let id, _, _):
      return session.votes[id].map(\.opening.issue) ?? self.issue
    case .amendmentProposed(let id, _, _, _, _, _, _), .amendmentAdopted(let id, _),
      .amendmentRejected(let id), .amendmentWithdrawn(let id, _), .amendmentReopened(let id):
      return issue(of: id) ?? self.issue
    case .motionWithdrawn(let id, _): return session.motions[id]?.issue ?? self.issue
    case .concernAnswered(let id, _, _): return session.concerns[id]?.issue ?? self.issue
    case .remarked(_, let id, _, _): return id
    case .turnStarted(_, _, _, let id, _, _), .turnRecorded(_, _, _, let id, _, _, _): return id
    case .concernRaised(_, let id, _, _), .proposed(_, let id, _, _, _): return id
    case .concurrenceRecorded(let id, _), .consentLetGo(let id, _), .statusChanged(let id, _),
      .objectionRaised(let id, _):
      return id
    case .opinionsRecorded(let round): return round.issue
    case .adjourned, .reopened, .opened: return nil
    default: return self.issue
    }
  }

  private mutating func text(of event: Event) -> String? {
    let session = papers.session
    switch event {
    case .opened(let expected, let present, let missing, let despite, _):
      isOpen = true
      if papers.isWritten { return "表决开始。" }
      let should = expected.map { "应到\($0)人，" } ?? ""
      let groups =
        missing.isEmpty
        ? (session.details.requiredGroups.isEmpty ? "" : "，各方代表均已到会")
        : "，\(missing.joined(separator: "、"))无代表到会"
      let reason =
        despite.flatMap { papers.openedShort ? "到会人数未达规定，继续开会的原因：\(sentence($0))" : nil }
        ?? ""
      return "开会。\(should)到会人数\(present)人\(groups)。\(reason)"
    case .adjourned(let reason):
      (isOpen, isAdjourned) = (false, true)
      if papers.isWritten { return "表决结束。" }
      if session.opening == nil { return "会议未能举行。" }
      return "散会。" + (papers.isPublic ? "" : reason.map { "原因：\(sentence($0))" } ?? "")
    case .reopened(let reason):
      (isOpen, isAdjourned) = (session.opening != nil, false)
      return "复会。原因：\(sentence(reason))"
    case .takenUp(let id):
      issue = id
      return nil
    case .stepBegun(let id):
      guard let step = session.steps[id] else { return nil }
      let end = step.ended.flatMap { $0.isDayOnly ? nil : "（至\($0.clock)）" } ?? ""
      return "\(phrase(step.title))\(end)。"
    case .signedIn(let id, let way):
      return isOpen ? "\(papers.introduced(id))\(way == .written ? "书面参加" : "到会")。" : nil
    case .participantAdded(let person):
      return isOpen && person.standing == .voting
        ? "\(papers.introduced(person.id))补入名册。" : nil
    case .participantChanged(let person):
      // Whoever has a vote from then on, or none any more, changes who decides.
      guard isOpen,
        let change = standings[number]?.first(where: { $0.participant == person.id })
      else { return nil }
      return "\(papers.introduced(person.id))的席别由\(change.before.name(in: .chinese))"
        + "改为\(change.after.name(in: .chinese))。"
    case .participantRemoved(let id, let reason):
      return isOpen ? "\(papers.introduced(id))从名册去掉，原因：\(sentence(reason))" : nil
    case .cameBack(let id): return "\(papers.introduced(id))返回会场。"
    case .represented(let id, let holder, let opinion, let opinions):
      let texts = (opinions ?? []).map { one in
        let issue = session.issues[one.issue].map { "议题\(chineseNumeral(papers.place(of: $0)))" }
        if session.isOfNoText(one, enteredIn: number) {
          return "\(issue ?? "")\(one.answer.word)（当时尚无\(papers.motionWord)，不计入任何一稿）"
        }
        return
          "\(issue ?? "")\(one.motion.map(papers.motionName) ?? papers.motionWord)（第\(one.version)稿）\(one.answer.word)"
      }
      let written =
        !texts.isEmpty
        ? "，书面意见：\(texts.joined(separator: "、"))" : opinion == nil ? "" : "，有书面意见"
      return "\(papers.introduced(id))委托\(papers.name(holder) ?? holder.text)代为表决\(written)。"
    case .left(let id): return "\(papers.introduced(id))离会。"
    case .turnStarted(let id, _, _, _, _, _), .turnRecorded(let id, _, _, _, _, _, _):
      return session.turns[id].map(papers.told)
    case .remarked(let id, _, _, _):
      return session.remarks[id].map { remark in
        (remark.by.map { papers.handingIn($0) + "：" } ?? "") + sentence(remark.text)
      }
    case .concernRaised(let id, _, _, _):
      return session.concerns[id].map { concern in
        let isAdded = papers.isAdded(concern)
        let when =
          isAdded ? "散会以后" : papers.isAfterConsensus(concern) ? "在宣布结果以后" : ""
        return "\(concern.by.map(papers.handingIn) ?? (isAdded ? "" : "会上"))\(when)"
          + "提出不同意见：\(sentence(concern.text))"
      }
    // What comes in afterwards stands in its own section.
    case .objectionRaised(let id, _):
      guard isOpen, !isAdjourned else { return nil }
      let place = earlier.count { if case .objectionRaised(id, _) = $0 { true } else { false } }
      let objections = session.issues[id]?.objections ?? []
      guard objections.indices.contains(place) else { return nil }
      let objection = objections[place]
      return "\(objection.by)\(objection.inWriting ? "书面" : "口头")提出异议：\(sentence(objection.text))"
    case .concernAnswered(let id, let said, let accepted):
      guard let concern = session.concerns[id], let last = concern.answer else { return nil }
      // The last answer as it was corrected, an earlier one as it was given.
      let later = session.entries[number...].filter { session.retractedBy[$0.number] == nil }
        .flatMap(\.events).contains {
          if case .concernAnswered(id, _, _) = $0 { true } else { false }
        }
      let (answer, isSettled) = later ? (said, accepted) : (last, concern.settled)
      let settled = isSettled.map { $0 ? "提出人表示认可。" : "提出人保留意见。" } ?? ""
      let whose = papers.name(concern.by).map { "\($0)的" } ?? "不同"
      return "对\(whose)意见“\(phrase(concern.text))”的答复：\(sentence(answer))\(settled)"
    case .opinionsRecorded(let round):
      guard let numbers = session.opinionRounds[round.id]?.numbers else { return nil }
      return "征求意见：发放\(numbers.issued)份，收回\(numbers.returned)份，有效\(numbers.valid)份，"
        + "同意\(numbers.agreeing)份。" + numbers.lines.map { sentence($0) }.joined()
    case .concurrenceRecorded(_, let record): return told(record)
    case .consentLetGo(_, let party): return "不再征求\(party)意见。"
    case .statusChanged(_, let status): return told(status)
    default: return textOnText(of: event)
    }
  }

  /// Proposals, amendments and votes.
  private func textOnText(of event: Event) -> String? {
    let session = papers.session
    switch event {
    case .proposed(let id, _, _, _, _):
      guard let motion = session.motions[id] else { return nil }
      let mover = motion.mover.map { papers.handingIn($0) + "提出" } ?? "提出"
      let seconder = motion.seconder.map { "，\(papers.seconding($0))附议" } ?? ""
      return
        "\(mover)\(papers.motionName(id, version: 1))\(seconder)：\(quoted(motion.versions[0].text))"
    case .motionWithdrawn(let id, let reason):
      return "\(papers.motionName(id))撤回，原因：\(sentence(reason))"
    case .amendmentProposed(let id, _, _, _, _, _, _):
      guard let amendment = session.amendments[id] else { return nil }
      return "\(papers.amendmentName(id))\(papers.movers(amendment.mover, amendment.seconder))："
        + "\(papers.change(by: amendment))。"
    case .amendmentWithdrawn(let id, let reason):
      return "\(papers.amendmentName(id))撤回" + (reason.map { "，原因：\(sentence($0))" } ?? "。")
    case .voteOpened(let id, _):
      guard let vote = session.votes[id] else { return nil }
      return "付表决：\(papers.heading(of: vote))，\(papers.voters(in: vote))。"
        + (vote.opening.until.map { "截止日\($0.official)。" } ?? "")
        + (papers.carried(into: vote).map { "\($0)。" } ?? "")
    case .lotDrawn(_, let lot):
      return "抽签，当场公布的种子为“\(lot.seed)”，次序：\(lot.order.joined(separator: "、"))。"
    // What came in time needs no line for each clerk.
    case .slipsEntered(let id, _, let ballots, let received):
      let came = ballots.count { $0.answer != .notReturned }
      guard let last = session.votes[id]?.lastDay, came > 0,
        session.entries[number - 1].despite != nil || received != nil,
        session.zoned(session.entries[number - 1].happened).day > last
      else { return nil }
      let which = isFirstReading(of: id, ballots) ? "" : "（第二遍）"
      return "截止日以后录入表决票\(came)张\(which)"
        + (received.map { "，\($0.official)收到。" } ?? "。")
    case .objectionsAsked(let id, _, let tally):
      // Of others the count told at the announcement is enough.
      guard session.entries[number - 1].despite != nil, session.votes[id] != nil else { return nil }
      let against = tally.heads.against ?? 0
      return against == 0 ? "询问有无不同意见，没有人提出。" : "询问有无不同意见，\(against)人提出。"
    case .slipsSettled(_, let ballots, let reason):
      return "两次录入不一致的表决票\(ballots.count)张已核对，依据：\(sentence(reason))"
    case .deliveryRegistered(let id, let rooms):
      // The list of an evening holds those of the evenings before.
      let before = delivered(of: id)
      return before == 0
        ? "送达表决票\(rooms.count)户。" : "送达表决票\(rooms.count - before)户（累计\(rooms.count)户）。"
    case .deliveryTakenOut(_, let rooms, let reason):
      return "送达登记去掉\(rooms.joined(separator: "、"))，原因：\(sentence(reason))"
    case .proxySupplied(_, let proxy):
      return papers.isPublic
        ? "补来业主的书面委托书1份。"
        : "补来\(proxy.room)业主\(proxy.owner)给\(proxy.signer)的书面委托书，\(proxy.on.official)。"
    case .proxyWithdrawn(_, let room, let signer, let reason):
      return papers.isPublic
        ? "补来的书面委托书1份不再作数。"
        : "\(room)给\(signer)的书面委托书不再作数，原因：\(sentence(reason))"
    case .roundExtended(_, let until, let reason):
      return "截止日改为\(until.official)，原因：\(sentence(reason))"
    case .recountCalled(_, let reason): return "复点，原因：\(sentence(reason))"
    case .announced(let id, let announcement):
      guard let vote = session.votes[id] else { return nil }
      return ([papers.counting(of: vote) ?? ""] + papers.stances(in: vote).map { sentence($0) })
        .joined()
        + "主持人宣布：\(papers.wording(announcement.verdict, vote).sentence)"
    case .amendmentAdopted(let id, let version):
      return
        "\(papers.amendmentName(id))已采纳，形成\(session.amendments[id].map { papers.motionName($0.motion) } ?? papers.motionWord)（第\(version)稿）。"
    case .amendmentReopened(let id):
      return isCorrection ? "计票更正后，\(papers.amendmentName(id))原来的处理撤销。" : nil
    case .amendmentRejected(let id): return "\(papers.amendmentName(id))未采纳。"
    case .voteVoided(let id, let reason, let approved):
      guard let vote = session.votes[id] else { return nil }
      return "\(papers.heading(of: vote))作废，原因：\(sentence(reason))"
        + (approved.map { "审核人\($0)。" } ?? "")
    default: return nil
    }
  }

  private func told(_ record: ConcurrenceRecord) -> String {
    let by = record.by.map { "，\($0)" } ?? ""
    switch record.answer {
    case .agreed: return "征求\(record.party)意见\(by)：书面同意。"
    case .word:
      let due =
        record.due.map { "，书面意见于\($0.official(after: papers.day))前提交" } ?? "，书面意见待提交"
      return "征求\(record.party)意见\(by)：口头同意\(due)。"
    case .pending: return "征求\(record.party)意见：尚待书面同意。"
    case .refused: return "征求\(record.party)意见\(by)：不同意。"
    }
  }

  private func told(_ status: IssueStatus) -> String? {
    switch status {
    case .deferred(let reason, let until):
      "议题暂缓" + (until.map { "至\(phrase($0))" } ?? "") + "，原因：\(sentence(reason))"
    case .referred(let to, let reason):
      "议题提交\(to)" + (reason.map { "，原因：\(sentence($0))" } ?? "。")
    case .withdrawn(let reason): "议题撤回，原因：\(sentence(reason))"
    case .reported: "仅作通报。"
    case .listed, .discussed, .agreed, .notAgreed, .closed: nil
    }
  }
}

extension Event {
  fileprivate var isOfPhase: Bool {
    switch self {
    case .adjourned, .reopened, .opened: true
    default: false
    }
  }
}

extension Proceedings {
  /// Who handed something in: `居民甲（居民，24-3-501）`, and that it was on paper where they never came.
  func handingIn(_ id: Participant.ID) -> String {
    introduced(id) + (neverCame(id) ? "（未到会）书面" : isInWriting(id) ? "（书面参加）" : "")
  }

  /// The name, and that what they said was handed in, where they never came or took part in writing.
  func called(by id: Participant.ID) -> String {
    (name(id) ?? id.text) + (neverCame(id) ? "（未到会，书面）" : isInWriting(id) ? "（书面参加）" : "")
  }

  /// The same of a seconder, of whom nobody says how it was told where they never came.
  func seconding(_ id: Participant.ID) -> String {
    neverCame(id) ? (name(id) ?? id.text) + "（未到会）" : called(by: id)
  }

  private func isInWriting(_ id: Participant.ID) -> Bool {
    let attendance = session.attendance(of: id)
    return session.opening != nil && attendance.signedIn != nil && attendance.way == .written
  }

  private func neverCame(_ id: Participant.ID) -> Bool {
    session.opening != nil && !isWritten && session.attendance(of: id).signedIn == nil
  }

  /// `居民甲（居民，24-3-501）发言，赞成：……（1分40秒，第1次）`.
  func told(_ turn: Turn) -> String {
    let kind = turn.kind.word
    let added = session.noteAddedAfterwards(turn).map { "（发言要点系补记，\(dayAndClock($0))录入）" } ?? ""
    let note = turn.note.map { "：\(sentence($0))" + added } ?? "。"
    var facts: [String] = []
    if turn.endsBeforeItBegan {
      facts.append("用时不明")
    } else if turn.spoken > 0 {
      facts.append(duration(turn.spoken))
    }
    if let limit = turn.limit, turn.spoken >= limit { facts.append("到时") }
    if turn.kind != .pointOfOrder { facts.append("第\(turn.ordinal)次") }
    let unknown = isAdded(turn) ? "（散会后补记，何时发言没有登记）" : ""
    return "\(introduced(turn.speaker))发言\(unknown)，\(kind)\(note)"
      + (facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")
  }
}

extension Answer {
  /// As it stands in a mandate.
  fileprivate var word: String {
    switch self {
    case .for: "同意"
    case .against: "反对"
    case .abstain: "弃权"
    case .fromMajority: "从多"
    default: ""
    }
  }
}

extension Turn.Kind {
  var word: String {
    switch self {
    case .for: "赞成"
    case .against: "反对"
    case .question: "提问"
    case .information: "建议或说明"
    case .pointOfOrder: "程序问题"
    }
  }
}

extension Entry {
  /// What the reason is one for that was given with the act.
  fileprivate var isMeantBecause: String {
    for event in events {
      switch event {
      case .reopened: return "到会的人没有重新签到，理由"
      case .described, .participantAdded, .participantChanged, .participantRemoved: return "理由"
      // A reason given for these may be for more than the time they bear.
      case .voteOpened, .objectionsAsked, .slipsEntered, .announced, .countCorrected: return "说明"
      default: continue
      }
    }
    return "所记时间的说明"
  }
}
