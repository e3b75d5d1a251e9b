import Deliberation
import Scenarios
import Testing
import Values

/// What stood at 散会: only a correction changes it.
@Suite struct AdjournedTests {
  struct Stand {
    var session: Session
    var clock = beijing("2024-05-18", 16, 0)

    @discardableResult
    mutating func act(_ command: Command) throws -> [Event] {
      clock = clock.adding(seconds: 60)
      let events = try session.decide(command, on: Occasion(at: clock, by: "记录"))
      session.apply(
        Entry(number: session.lastEntry + 1, at: clock, by: "记录", events: events))
      #expect(session.damage == nil)
      return events
    }

    func refusal(of command: Command) -> Refusal? {
      do throws(Refusal) {
        _ = try session.decide(
          command, on: Occasion(at: clock.adding(seconds: 60), by: "记录"))
        return nil
      } catch {
        return error
      }
    }

    func entry(_ isMeant: (Event) -> Bool) throws -> Int {
      try #require(session.entries.last { $0.events.contains(where: isMeant) }).number
    }
  }

  /// The green corner, settled before it was adjourned.
  func adjourned(settledBefore: Bool = true) throws -> Stand {
    var session = Session(identity: Scenario.greenCorner.identity)
    for step in Scenario.greenCorner.steps {
      if case .settle = step.command { break }
      try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
    }
    var stand = Stand(session: session)
    if settledBefore {
      try stand.act(
        .settle(
          .init(
            issue: nil,
            outcome: Outcome(
              points: [.init(text: "鸟笼不超过4个", place: "植物角"), .init(text: "另买一把椅子")],
              conditions: ["不打桩"], trial: .init(from: Day("2024-06-01")!, until: Day("2024-08-31")!)
            )))
      )
    }
    try stand.act(.adjourn(.init(reason: nil)))
    return stand
  }

  let isSettled: (Event) -> Bool = { if case .settled = $0 { true } else { false } }

  @Test func `points, conditions and days that stood are not settled anew`() throws {
    let stand = try adjourned()
    let entry = try stand.entry(isSettled)
    let before = try #require(stand.session.issues.values.first?.outcome)
    var others: [Outcome] = []
    for change in [
      { $0.points[0].text = "不设养鸟区" }, { $0.points[0].place = "西门" },
      { $0.points[0].extent = "3平方米" }, { $0.points.append(.init(text: "再买一张桌子")) },
      { $0.points.removeFirst() }, { $0.points.reverse() }, { $0.conditions = [] },
      { $0.conditions.append("夜间带回") }, { $0.trial = nil },
    ] as [(inout Outcome) -> Void] {
      var outcome = before
      change(&outcome)
      others.append(outcome)
    }
    for other in others {
      #expect(
        stand.refusal(of: .settle(.init(issue: nil, outcome: other)))
          == .record(.stoodAtAdjournment(entry: entry)),
        "\(other)")
    }
  }

  @Test func `a point outside the text gets its basis or goes`() throws {
    for change in [
      { $0.points[1].basis = "到会人一致同意" }, { $0.points.remove(at: 1) },
    ] as [(inout Outcome) -> Void] {
      var stand = try adjourned()
      var outcome = try #require(stand.session.issues.values.first?.outcome)
      change(&outcome)
      try stand.act(.settle(.init(issue: nil, outcome: outcome)))
      #expect(stand.session.issues.values.first?.outcome == outcome)
    }
  }

  @Test func `what was first settled after the meeting is written until the seal`() throws {
    var stand = try adjourned(settledBefore: false)
    for text in ["设养鸟区", "划出设养鸟区"] {
      try stand.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: text)]))))
    }
    #expect(stand.session.rewrittenWithoutCorrection.map(\.new) == ["划出设养鸟区"])
  }

  @Test func `titles, what the meeting was and whose consent was asked stand, and gaps are filled`()
    throws
  {
    var stand = try adjourned()
    let title = stand.session.issues.values[0].title
    let added = try stand.entry { if case .issueAdded = $0 { true } else { false } }
    func changeTitle(_ new: String) -> Command {
      .changeIssue(.init(issue: nil, title: new, source: nil, proposer: nil, summary: nil))
    }
    #expect(stand.refusal(of: changeTitle("别的")) == .record(.stoodAtAdjournment(entry: added)))
    #expect(stand.refusal(of: changeTitle(title)) == nil)
    #expect(
      stand.refusal(
        of: .changeIssue(
          .init(
            issue: nil, title: nil, source: nil, proposer: nil, summary: nil, concurrences: ["丙单位"])
        ))
        != nil)
    for change in [
      { $0.place = "另一处" }, { $0.facilitator = "另一人" }, { $0.convener = "别的单位" },
      { $0.rule = Rule.builtIn("two-thirds-of-present") ?? .consensusNoObjection },
    ] as [(inout MeetingChanges) -> Void] {
      var changes = MeetingChanges()
      change(&changes)
      guard
        case .record(.stoodAtAdjournment)? = stand.refusal(
          of: .describeMeeting(.init(changes: changes)))
      else {
        Testing.Issue.record("\(changes) is taken")
        continue
      }
    }
    var filled = MeetingChanges()
    filled.documentPrefix = "社议"
    try stand.act(.describeMeeting(.init(changes: filled)))
  }

  @Test func `what stood is taken back neither by undo nor by its number`() throws {
    let stand = try adjourned()
    for isMeant in [
      isSettled, { if case .issueAdded = $0 { true } else { false } },
      { if case .proposed = $0 { true } else { false } },
      { if case .described = $0 { true } else { false } },
    ] as [(Event) -> Bool] {
      let number = try stand.entry(isMeant)
      #expect(stand.refusal(of: .retract(.init(entry: number, reason: "误录"))) != nil)
      #expect(stand.session.lastRetractable?.number != number)
    }
  }

  @Test func `a reopened meeting may settle anew, and both readings are known`() throws {
    var stand = try adjourned()
    try stand.act(.reopen(.init(reason: "再议")))
    try stand.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "不设养鸟区")]))))
    try stand.act(
      .changeIssue(
        .init(issue: nil, title: "24号楼植物角，设养鸟区", source: nil, proposer: nil, summary: nil)))
    try stand.act(.adjourn(.init(reason: nil)))
    let said = stand.session.rewrittenWithoutCorrection
    #expect(
      said.map(\.what) == [.point(1), .point(2), .condition(1), .trial, .issueTitle])
    #expect(said.first?.old == "鸟笼不超过4个（植物角）")
    #expect(said.first?.new == "不设养鸟区")
    #expect(said.last?.new == "24号楼植物角，设养鸟区")
  }

  @Test func `entries of earlier programs that rewrote it are doubted, and told`() throws {
    var stand = try adjourned()
    let rewrites: [Event] = [
      .settled(.init(issue: "i01", outcome: Outcome(points: [.init(text: "改过的一项")]))),
      .issueChanged(
        .init(
          issue: "i01", title: "改过的名称", source: nil, proposer: nil, summary: nil)),
      .retracted(.init(entry: try stand.entry(isSettled), reason: "误录")),
    ]
    for event in rewrites {
      stand.clock = stand.clock.adding(seconds: 60)
      stand.session.apply(
        Entry(
          number: stand.session.lastEntry + 1, at: stand.clock, by: "记录", events: [event]))
    }
    #expect(stand.session.damage == nil)
    let judged = Rejudgement(stand.session, digest: nil)
    let old = stand.session.entries.suffix(3).map(\.number)
    func isOfRewrites(_ finding: Rejudgement.Finding) -> Bool {
      if case .refused(let entry, .record(.stoodAtAdjournment)) = finding {
        old.contains(entry)
      } else {
        false
      }
    }
    #expect(judged.doubts.count(where: isOfRewrites) >= 2, "\(judged.doubts)")
    #expect(judged.findings.isEmpty, "\(judged.findings)")
    #expect(stand.session.rewrittenWithoutCorrection.contains { $0.new == "改过的一项" })
    #expect(stand.session.rewrittenWithoutCorrection.contains { $0.new == "改过的名称" })
  }

  // MARK: Corrections

  @Test
  func `whatever was settled is corrected field by field, and a changed title where it stands`()
    throws
  {
    var stand = try adjourned()
    try stand.act(.reopen(.init(reason: "再议")))
    try stand.act(
      .changeIssue(
        .init(issue: nil, title: "24号楼植物角、设养鸟区", source: nil, proposer: nil, summary: nil)))
    try stand.act(.adjourn(.init(reason: nil)))
    let settled = try stand.entry(isSettled)
    func correct(_ entry: Int, _ field: String, _ old: String, _ new: String) throws -> Event? {
      try stand.act(
        .correct(
          .init(entry: entry, field: field, old: old, new: new, reason: "写错", approved: "主任"))
      ).last
    }
    for (field, old, new) in [
      ("point1", "鸟笼不超过4个", "鸟笼不超过四个"), ("place1", "植物角", "值物角"),
      ("condition1", "不打桩", "不打庄"),
    ] {
      let event = try #require(try correct(settled, field, old, new))
      // An earlier program knows the points alone.
      #expect(event.formatVersion == (field == "point1" ? 1 : 2), "\(field)")
    }
    let outcome = try #require(stand.session.issues.values.first?.outcome)
    #expect(outcome.points[0].text == "鸟笼不超过四个" && outcome.points[0].place == "值物角")
    #expect(outcome.conditions == ["不打庄"])
    let added = try stand.entry { if case .issueAdded = $0 { true } else { false } }
    let changed = try stand.entry { if case .issueChanged = $0 { true } else { false } }
    let title = try #require(stand.session.text(of: "title", in: stand.session.entries[added - 1]))
    #expect(
      stand.refusal(
        of: .correct(
          .init(
            entry: added, field: "title", old: title, new: "x", reason: "写错", approved: "主任")))
        == .record(.saidAnew(entry: added, by: changed)))
    #expect(try correct(changed, "title", "24号楼植物角、设养鸟区", "24号楼植物角，设养鸟区")?.formatVersion == 2)
    #expect(stand.session.issues.values.first?.title == "24号楼植物角，设养鸟区")
    #expect(Rejudgement(stand.session, digest: nil).findings.isEmpty)
  }

  @Test func `no correction empties a field that must say something`() throws {
    var stand = try adjourned()
    try stand.act(.seal(.init(documentNumber: "社议〔2024〕5号", incomplete: "待补")))
    var tried: [String] = []
    for entry in stand.session.entries {
      for field in stand.session.correctableFields(of: entry) where !field.value.isEmpty {
        for empty in ["", " ", "　\n"] {
          let command = Command.correct(
            .init(
              entry: entry.number, field: field.path, old: field.value, new: empty, reason: "写错",
              approved: "主任"))
          guard
            let events = try? stand.session.decide(command, on: Occasion(at: stand.clock, by: ""))
          else { continue }
          tried.append(field.path)
          guard case .corrected(let correction)? = events.last else { continue }
          #expect(correction.new.isEmpty)
          let path = correction.field
          let name = path.split(separator: ".").last.map(String.init) ?? path
          #expect(
            !["name", "title", "text", "answer", "what", "responsible", "standing", "kind", "way"]
              .contains(name) && !name.hasPrefix("point") && !name.hasPrefix("condition"),
            "\(path) of entry \(entry.number) is emptied")
        }
      }
    }
    #expect(Set(tried).count > 3, "\(tried)")
  }

  // MARK: Reasons

  @Test func `the reasons of a correction, an erratum and a redaction go, and what they did stays`()
    throws
  {
    var stand = try adjourned()
    let leave = try stand.entry {
      if case .excused(let it) = $0 { it.reason != nil } else { false }
    }
    try stand.act(
      .correct(
        .init(
          entry: leave, field: "reason", old: "外出", new: "改过", reason: "居民甲住院", approved: "主任")))
    let correction = stand.session.lastEntry
    try stand.act(
      .noteErratum(
        .init(
          motion: nil, version: nil, old: "植物", new: "值物", reason: "记录人生病", by: nil,
          approved: "主任")))
    let erratum = stand.session.lastEntry
    let concern = try stand.entry { if case .concernRaised = $0 { true } else { false } }
    try stand.act(
      .redact(.init(entry: concern, fields: ["text"], reason: "涉及精神病史", approved: "主任")))
    let redaction = stand.session.lastEntry
    for number in [correction, erratum, redaction] {
      let entry = stand.session.entries[number - 1]
      let fields = stand.session.redactableFields(of: entry)
      #expect(fields.count == 1 && fields[0].path.hasSuffix("reason"), "\(fields)")
      try stand.act(.redact(.init(entry: number, fields: nil, reason: "隐私", approved: "书记")))
    }
    let all = "\(stand.session.entries)"
    for word in ["住院", "生病", "精神病史"] { #expect(!all.contains(word), "\(word)") }
    #expect(stand.session.corrections.first?.new == "改过")
    #expect(stand.session.corrections.first?.reason == Redacted.mark)
    #expect(stand.session.motions.values.contains { $0.errata.first?.erratum.new == "值物" })
    #expect(stand.session.linesToStrike.keys.contains(redaction))
    for field in ["old", "new", "field", "approved"] {
      #expect(
        stand.refusal(
          of: .redact(.init(entry: correction, fields: [field], reason: "隐私", approved: "书记")))
          != nil)
    }
    #expect(Rejudgement(stand.session, digest: nil).findings.isEmpty)
    #expect(Session(identity: stand.session.header, entries: stand.session.entries).damage == nil)
  }

  @Test func `one redaction of several entries loses its reason everywhere`() throws {
    var stand = try adjourned()
    let leave = try stand.entry {
      if case .excused(let it) = $0 { it.reason != nil } else { false }
    }
    let reason = try #require(
      stand.session.text(of: "reason", in: stand.session.entries[leave - 1]))
    try stand.act(
      .correct(
        .init(
          entry: leave, field: "reason", old: reason, new: "出差", reason: "听错", approved: "主任")))
    try stand.act(.redact(.init(entry: leave, fields: ["reason"], reason: "涉及病情", approved: "主任")))
    let redaction = stand.session.entries[stand.session.lastEntry - 1]
    #expect(redaction.events.count == 2)
    let field = try #require(stand.session.redactableFields(of: redaction).first?.path)
    try stand.act(
      .redact(.init(entry: redaction.number, fields: [field], reason: "隐私", approved: "书记")))
    #expect(!"\(stand.session.entries)".contains("涉及病情"))
    #expect(Rejudgement(stand.session, digest: nil).findings.isEmpty)
  }

  // MARK: Consents

  @Test func `a consent nobody had recorded before the seal is entered after it`() throws {
    var stand = try adjourned()
    let issue = stand.session.issues.values[0]
    let asked = try #require(
      stand.session.consentsAsked(on: issue).first ?? issue.concurrences.first?.party)
    try stand.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    func consent(_ party: String, _ answer: ConcurrenceRecord.Answer) -> Command {
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(party: party, answer: answer, on: Day("2024-05-18"))))
    }
    #expect(stand.refusal(of: consent("没有征求过的单位", .agreed)) == .course(.notInPhase(.sealed)))
    if issue.concurrences.last(where: { $0.party == asked })?.answer != .agreed {
      try stand.act(consent(asked, .refused))
      try stand.act(consent(asked, .agreed))
    }
    #expect(stand.refusal(of: consent(asked, .refused)) == .course(.notInPhase(.sealed)))
  }

  /// What was said at a meeting and who does what, told in its minutes.
  @Test(arguments: [false, true])
  func `what was said and who does what isn't unsaid, though the meeting goes on`(
    reopens: Bool
  ) throws {
    var meeting = try AfterTheVoteTests().opened()
    let issue = meeting.session.issues.values[0].id.text
    func study(_ conclusion: String) -> Command {
      .recordPartyStudy(
        .init(
          issue: issue,
          study: PartyStudy(by: "社区党委", on: Day("2024-05-17")!, conclusion: conclusion)))
    }
    func source(_ kind: IssueSource.Kind) -> Command {
      .changeIssue(
        .init(
          issue: issue, title: nil, source: IssueSource(kind: kind), proposer: nil, summary: nil,
          concurrences: nil))
    }
    try meeting.act(source(.resident))
    try meeting.act(study("同意提交协商"))
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民丙", text: "费用高")))
    try meeting.act(.answerConcern(.init(concern: "c01", answer: "由公共收益支出", settled: true)))
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "要求公开账目")))
    let remark = meeting.session.lastEntry
    try meeting.act(
      .startTurn(.init(participant: "居民乙", kind: .against, seconds: nil, beyond: nil)))
    try meeting.act(.noteTurn(.init(turn: nil, note: "灯太亮影响睡眠")))
    try meeting.act(.stopTurn(.init()))
    _ = try meeting.hands(4, 1, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "在东侧设棚")]))))
    let work = Assignment.Work(what: "购买灯具", lead: "社区居委会", responsible: ["物业"], point: 1)
    try meeting.act(.assign(.init(issue: nil, work: work)))
    let assigned = meeting.session.lastEntry
    try meeting.act(.adjourn(.init(reason: nil)))
    if reopens { try meeting.act(.reopen(.init(reason: "补充"))) }
    var other = work
    other.responsible = ["居委会"]
    for command in [
      Command.retract(.init(entry: remark, reason: "x")),
      .retract(.init(entry: assigned, reason: "x")),
      .changeAssignment(.init(assignment: "k01", work: other)),
      .noteTurn(.init(turn: "t01", note: "赞成，灯很好")), study("不同意"),
      .answerConcern(.init(concern: "c01", answer: "别的", settled: false)),
      source(.workOrder),
    ] {
      do throws(Refusal) {
        try meeting.act(command)
        Testing.Issue.record("\(command) was taken")
      } catch let refusal {
        guard case .record(.stoodAtAdjournment) = refusal else {
          Testing.Issue.record("\(command): \(refusal)")
          continue
        }
      }
    }
  }
}
