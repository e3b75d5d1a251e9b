import Deliberation

extension Event {
  /// What happened, in one sentence without its full stop, as the timeline shows it.
  ///
  /// Names people as the meeting knows them now; a person whose entry was retracted is named by
  /// number.
  package func sentence(in language: Language, of session: Session) -> String {
    EventWording(session: session, language: language).sentence(self)
  }
}

extension Entry {
  /// What the entry's events say together, with a full stop.
  ///
  /// - Parameter namingPeople: false where the wall can see it; see ``isFitForWall``.
  package func sentence(
    in language: Language, of session: Session, namingPeople: Bool = true
  ) -> String {
    let wording = EventWording(
      session: session, language: language, namingPeople: namingPeople)
    if let redacted {
      return language("已涂销，原因：\(redacted)。", "Struck out, because: \(redacted).")
    }
    let parts = wording.grouped(events)
    return parts.isEmpty
      ? "" : parts.joined(separator: language("；", "; ")) + language("。", ".")
  }
}

/// Says what happened in a meeting, event by event.
struct EventWording {
  let session: Session
  let language: Language
  let name: Naming

  init(session: Session, language: Language, namingPeople: Bool = true) {
    self.session = session
    self.language = language
    name = Naming(session: session, language: language, namingPeople: namingPeople)
  }

  /// One sentence an event; the people of a long sign-in or import share one.
  func grouped(_ events: [Event]) -> [String] {
    var parts: [String] = []
    var newcomers: [String] = []
    var signedIn: [String] = []
    for event in events {
      switch event {
      case .participantAdded(let person) where events.count > 1: newcomers.append(person.name)
      case .signedIn(let id, nil) where events.count > 1: signedIn.append(name.of(id))
      default: parts.append(sentence(event))
      }
    }
    if !newcomers.isEmpty { parts.append(language("加入名册：", "Added: ") + some(newcomers)) }
    if !signedIn.isEmpty { parts.append(language("签到：", "Signed in: ") + some(signedIn)) }
    return parts
  }

  /// Names, the first twenty of them.
  private func some(_ names: [String]) -> String {
    let shown = names.prefix(20).joined(separator: language("、", ", "))
    return names.count > 20
      ? language("\(shown)等\(names.count)人", "\(shown) and others, \(names.count) in all") : shown
  }

  func day(_ day: Day) -> String { language.day(day, in: session.identity.date.year) }

  func sentence(_ event: Event) -> String {
    switch event {
    case .happened(let at):
      language(
        "补记\(day(at.day)) \(at.clock)的事", "Happened on \(day(at.day)) at \(at.clock)")
    case .happenedOn(let on):
      language("会后补录\(day(on))的事", "Typed in afterwards, of \(day(on))")
    case .despite(let reason):
      language("仍照记，原因：\(reason)", "entered all the same, because: \(reason)")
    case .described, .opened, .adjourned, .reopened, .sealed, .signInBegunAnew: meeting(event)
    case .participantAdded, .participantChanged, .participantRemoved, .rosterImported, .signedIn,
      .left, .cameBack, .excused, .markedAbsent, .represented, .ownersConfirmed, .signInMissed:
      people(event)
    case .issueAdded, .issueChanged, .screened, .partyStudied, .notified, .competenceJudged,
      .takenUp, .stepAdded, .stepBegun, .stepEnded:
      agenda(event)
    case .proposed, .motionWithdrawn, .amendmentProposed, .amendmentRevised, .amendmentAdopted,
      .amendmentRejected, .amendmentReopened, .amendmentWithdrawn:
      motion(event)
    case .concernRaised, .concernAnswered, .remarked, .opinionsRecorded: opinion(event)
    case .queued, .unqueued, .turnStarted, .turnPaused, .turnResumed, .turnExtended, .turnStopped,
      .turnRestored, .turnRecorded, .turnNoted:
      floor(event)
    case .voteOpened, .counted, .nameCalled, .objectionsAsked, .countChecked, .recountCalled,
      .announced, .voteVoided, .countCorrected, .countWithdrawn:
      vote(event)
    case .slipsEntered, .slipsSettled, .carriedSlipsStand, .deliveryRegistered, .deliveryTakenOut,
      .lotDrawn,
      .proxySupplied, .proxyWithdrawn, .roundExtended:
      slips(event)
    case .concurrenceRecorded, .consentLetGo, .mediated, .objectionRaised, .objectionAnswered:
      consent(event)
    case .settled, .statusChanged, .closedWithoutAssignment, .assigned, .assignmentChanged,
      .assignmentDropped, .progressReported, .attached, .attachmentRemoved:
      outcome(event)
    case .retracted, .corrected, .recovered, .recordLost, .recoveryConfirmed, .copyContinued,
      .sealedAsRecovered, .restated, .erratumNoted:
      record(event)
    }
  }

  private func meeting(_ event: Event) -> String {
    switch event {
    case .described(let changes):
      language("会议设置：", "Meeting set up: ")
        + changes.facts(in: language).joined(separator: language("，", ", "))
    case .opened(let expected, let present, let missing, let despite, _):
      [
        language("开会", "Opened"),
        expected.map { language("应到\($0)人，实到\(present)人", "\(present) of \($0) here") }
          ?? language("到会\(present)人", "\(present) here"),
        // Who stayed away, and why the meeting went on without them, isn't for the wall.
        missing.isEmpty || !name.namesPeople
          ? nil : language("未到：", "nobody of ") + list(missing),
        (name.namesPeople ? despite : nil).map {
          language("仍开会，原因：\($0)", "opened all the same: \($0)")
        },
      ].compactMap { $0 }.joined(separator: language("，", ", "))
    case .adjourned(let reason):
      (session.opening == nil
        ? language("流会（会议未能举行）", "Not held") : language("散会", "Adjourned")) + because(reason)
    case .reopened(let reason): language("复会", "Reopened") + because(reason)
    case .signInBegunAnew: language("重新签到", "everybody signs in anew")
    case .sealed(let number, let incomplete):
      language("封存", "Sealed") + (number.map { language("，文号\($0)", ", number \($0)") } ?? "")
        + (incomplete.map { language("，仍缺材料：\($0)", ", incomplete: \($0)") } ?? "")
    default: ""
    }
  }

  private func people(_ event: Event) -> String {
    switch event {
    case .participantAdded(let person):
      language("\(described(person))加入名册", "\(described(person)) added to the roster")
    case .participantChanged(let person):
      language("改名册：\(described(person))", "Roster changed: \(described(person))")
    case .participantRemoved(let id, let reason):
      language("\(name.of(id))移出名册", "\(name.of(id)) taken off the roster") + because(reason)
    case .rosterImported(let source):
      language("从“\(source)”导入名册", "Roster imported from “\(source)”")
    case .signedIn(let id, let way):
      language("\(name.of(id))签到", "\(name.of(id)) signed in")
        + (way.map { language("（\($0.name(in: language))）", " (\($0.name(in: language)))") } ?? "")
    case .left(let id): language("\(name.of(id))离会", "\(name.of(id)) left")
    case .cameBack(let id): language("\(name.of(id))返回", "\(name.of(id)) came back")
    case .excused(let id, let reason):
      language("\(name.of(id))请假", "\(name.of(id)) is excused") + because(reason)
    case .markedAbsent(let id, let notReached):
      notReached == true
        ? language("\(name.of(id))未通知到", "\(name.of(id)) could not be reached")
        : language("\(name.of(id))缺席", "\(name.of(id)) is absent")
    case .represented(let id, let holder, let opinion, let opinions):
      language(
        "\(name.of(id))委托\(name.of(holder))表决", "\(name.of(holder)) votes for \(name.of(id))")
        + (opinion.map { language("，意见：\($0.name(in: language))", ", \($0.name(in: language))") }
          ?? "")
        + (opinions ?? []).map {
          language(
            "，对\(name.of($0.issue))\(text(of: $0))的意见：\($0.answer.name(in: language))",
            ", on \(name.of($0.issue)), \(text(of: $0)): \($0.answer.name(in: language))")
        }.joined()
    case .signInMissed(let id, let way, let reason, let approved):
      language("补登\(name.of(id))到会", "\(name.of(id)) was there, entered afterwards")
        + (way.map { language("（\($0.name(in: language))）", " (\($0.name(in: language)))") } ?? "")
        + because(reason) + self.approved(approved)
    case .ownersConfirmed(let roll):
      language(
        "业主清册：\(roll.dwellings.count)套，\(roll.heads.count)人",
        "Owners: \(roll.dwellings.count) dwellings, \(roll.heads.count) heads")
    default: ""
    }
  }

  /// 张三（党员、居民，列席）.
  private func described(_ person: Participant) -> String {
    let facts =
      person.groups
      + (person.standing == .voting ? [] : [person.standing.name(in: language)])
    guard !facts.isEmpty else { return person.name }
    return language("\(person.name)（\(list(facts))）", "\(person.name) (\(list(facts)))")
  }

  func list(_ items: [String]) -> String { items.joined(separator: language("、", ", ")) }

  func because(_ reason: String?) -> String {
    reason.map { language("，原因：\($0)", ", because: \($0)") } ?? ""
  }

  func approved(_ who: String?) -> String {
    who.map { language("，审核人\($0)", ", approved by \($0)") } ?? ""
  }

  func by(_ id: Participant.ID?) -> String {
    id.map { language("\(name.of($0))：", "\(name.of($0)): ") } ?? ""
  }

  /// A text of several lines as one, without its full stop, cut where it would fill the screen.
  func short(_ text: String) -> String {
    var line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    while let last = line.last, last == "。" || last == "." { line.removeLast() }
    return line.count > 120 ? line.prefix(120) + "……" : line
  }

  private func corrected(
    _ entry: Int, _ field: String, from old: String, to new: String
  ) -> String {
    language(
      "更正\(entry == 0 ? "会议" : "第\(entry)条")“\(field)”：“\(short(old))”改为“\(short(new))”",
      "Entry \(entry) corrected, \(field): “\(short(old))” to “\(short(new))”")
  }

  private func record(_ event: Event) -> String {
    switch event {
    case .retracted(let entry, let reason):
      language("撤销第\(entry)条", "Entry \(entry) retracted") + because(reason)
    case .corrected(let entry, let field, let old, let new, let reason, let by, let approved):
      corrected(
        entry,
        entry == 0
          ? language("会议名称", "title") : RecordWording.field(field, in: language),
        from: RecordWording.value(old, of: field, name),
        to: RecordWording.value(new, of: field, name)) + because(reason)
        + (by.map { language("，更正人\($0)", ", corrected by \($0)") } ?? "")
        + self.approved(approved)
    case .restated(let entry, _, _, _, let struck, let reason, let approved):
      language("隐去第\(entry)条", "Struck out of entry \(entry)")
        + (struck.isEmpty
          ? ""
          : language("的", ": ") + list(struck.map { RecordWording.field($0, in: language) }))
        + because(reason) + self.approved(approved)
    case .erratumNoted(let id, let version, let erratum):
      language(
        "\(name.of(id, version: version))勘误：“\(erratum.old)”应为“\(erratum.new)”",
        "Erratum in \(name.of(id, version: version)): “\(erratum.old)” should read “\(erratum.new)”"
      )
        + because(erratum.reason)
        + (erratum.by.map { language("，勘误人\($0)", ", noted by \($0)") } ?? "")
        + self.approved(erratum.approved)
    case .recovered(let leftOut, let original):
      language(
        "由损坏的文件恢复，未收入：\(leftOut)；原文件SHA-256：\(original)",
        "Recovered from a damaged file without: \(leftOut); its SHA-256: \(original)")
    case .recordLost(let loss):
      (loss.isEmpty
        ? language("没有缺少已确认的记录", "no confirmed entry is missing")
        : language(
          "缺第\(loss.first)条至第\(loss.last)条", "entries \(loss.first) to \(loss.last) are missing"))
        + (loss.wasSealed
          ? language("，损坏前已封存", ", the meeting had been sealed") : "")
    case .recoveryConfirmed(let by, let text):
      language("\(by)确认恢复后的记录：\(short(text))", "\(by) answers for the recovered record: ")
        + language("", short(text))
    case .copyContinued(let choice):
      language("用这一份继续，另外已知：", "Went on with this copy; known besides: ")
        + choice.known.map { known in
          language("第\(known.n)条", "entry \(known.n)")
            + (known.file.map { language("（\($0)）", " (\($0))") } ?? "")
        }.joined(separator: language("、", ", ")) + because(choice.reason)
    case .sealedAsRecovered: language("封存为恢复本", "sealed as a recovered copy")
    default: ""
    }
  }
}

extension EventWording {
  /// `第2稿`, or `方案二第1稿` where its issue has several motions.
  private func text(of opinion: WrittenOpinion) -> String {
    if let motion = opinion.motion, session.place(of: motion) != nil {
      return name.of(motion, version: opinion.version)
    }
    return language("第\(opinion.version)稿", "version \(opinion.version)")
  }
}
