import Deliberation
import Testing
import Values

/// 隐去: words go from the record, the fact and every verdict stay.
@Suite struct RedactionTests {
  /// Five residents, one excused for a reason that nobody need read, a text voted on and agreed.
  private func adjourned() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    try meeting.act(.describeMeeting(.init(changes: changes)))
    try meeting.act(
      .importRoster(
        .init(
          source: "名册.csv",
          people: ["居民甲", "居民乙", "居民丙", "居民庚"].enumerated().map { place, name in
            PersonDetails(
              name: name, groups: ["居民"], home: "\(place + 1)01", note: place == 3 ? "低保" : nil,
              search: SearchText(
                folded: name, pinyin: "ju min", initials: "jm", room: "\(place + 1)01"))
          }, changes: nil)))
    try meeting.act(
      .addIssue(.init(title: "楼道照明", source: nil, proposer: "居民甲", summary: "灯坏了", number: nil)))
    try meeting.act(.propose(.init(issue: nil, text: "每层装灯", mover: nil, seconder: nil)))
    try meeting.act(.excuse(.init(participant: "居民庚", reason: "住院")))
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)))
    try meeting.act(.openMeeting(.init(despite: nil)))
    try meeting.act(.takeUp(.init(issue: "楼道照明")))
    try meeting.act(.remark(.init(issue: nil, by: "居民甲", text: "他的身份证号是110")))
    _ = try meeting.hands(3, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: "每层装灯")]))))
    try meeting.act(.adjourn(.init(reason: nil)), at: (15, 0))
    return meeting
  }

  @Test func `an opinion that took an asking back can be struck out, and so can its answer`() throws
  {
    var meeting = try StandingTests().opened("consensus-no-objection")
    try meeting.act(.raiseConcern(.init(issue: nil, by: "居民乙", text: "他腿有病")))
    try meeting.act(.answerConcern(.init(concern: "c01", answer: "照顾他的病", settled: true)))
    let answered = meeting.session.lastEntry
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .noObjection))))
    try meeting.act(.askObjections(.init(vote: nil, objectors: [], count: 0)))
    try meeting.act(.answerConcern(.init(concern: "c01", answer: "照顾他的病", settled: false)))
    #expect(meeting.session.pendingVote?.tally == nil)
    try meeting.act(
      .redact(.init(entry: answered, fields: ["answer"], reason: "隐私", approved: "书记")))
    let text = meeting.session.entries.map { "\($0.events)" }.joined()
    #expect(!text.contains("照顾他的病"))
    #expect(meeting.session.pendingVote?.tally == nil)
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
  }

  private func entry(_ meeting: Meeting, _ test: (Event) -> Bool) throws -> Int {
    try #require(meeting.session.entries.first { $0.events.contains(where: test) }).number
  }

  private func isExcuse(_ event: Event) -> Bool { if case .excused = event { true } else { false } }

  @Test func `the reason of a leave goes and the leave stays`() throws {
    var meeting = try adjourned()
    let number = try entry(meeting, isExcuse)
    let events = try meeting.act(
      .redact(.init(entry: number, fields: nil, reason: "涉及病情", approved: "主任")))
    guard case .restated(let restatement) = events.first, restatement.entry == number,
      restatement.struck == ["reason"], restatement.approved == "主任"
    else {
      Testing.Issue.record("\(events)")
      return
    }
    #expect(restatement.events == [.excused(.init(participant: "p04", reason: nil))])
    #expect(events.count == 1)
    #expect(
      meeting.session.attendance(of: "p04").state == .excused(reason: Redacted.mark))
    #expect(meeting.session.restatements[number]?.carrier == meeting.session.lastEntry)
    #expect(!"\(meeting.session)".contains("住院"))
  }

  @Test func `a text out of which words were struck is not voted on`() throws {
    var meeting = try AfterTheVoteTests().opened()
    let number = try entry(meeting) { if case .proposed = $0 { true } else { false } }
    try meeting.act(.redact(.init(entry: number, fields: ["text"], reason: "本人要求", approved: "主任")))
    #expect(throws: Refusal.voting(.askedStruckOut)) {
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    }
    #expect(Refusal.voting(.askedStruckOut).isLater)
  }

  @Test func `why a count was taken again or a vote made void may be struck out`() throws {
    var meeting = try AfterTheVoteTests().opened()
    try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    try meeting.act(
      .enterCount(
        .init(vote: nil, count: CountEntry(for: 5, against: 0, abstain: 0), undeclared: nil)))
    try meeting.act(.recount(.init(vote: nil, reason: "居民乙患病离开")))
    let recount = meeting.session.lastEntry
    try meeting.act(.voidVote(.init(vote: nil, reason: "居民乙住院")))
    let void = meeting.session.lastEntry
    for number in [recount, void] {
      try meeting.act(.redact(.init(entry: number, fields: nil, reason: "涉及病情", approved: "主任")))
    }
    #expect(!"\(meeting.session)".contains("住院") && !"\(meeting.session)".contains("患病"))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
  }

  /// A line that somebody else wrote, or a copy brought along.
  @Test func `nothing is given up for a line that says something else than the entry`() throws {
    let meeting = try adjourned()
    let excuse = try entry(meeting, isExcuse)
    let text = try entry(meeting) { if case .proposed = $0 { true } else { false } }
    let count = try entry(meeting) { if case .counted = $0 { true } else { false } }
    func with(_ number: Int, _ events: [Event], _ struck: [String]) -> Session {
      var session = meeting.session
      let old = session.entries[number - 1]
      session.apply(
        Entry(
          number: session.lastEntry + 1, at: session.entries.last!.at, by: "记录",
          events: [
            .restated(
              .init(
                entry: number, at: old.at, by: old.by, events: events, struck: struck, reason: "病",
                approved: "书记"))
          ]))
      return session
    }
    let honest = with(excuse, [.excused(.init(participant: "p04", reason: nil))], ["reason"])
    #expect(honest.linesToStrike.keys.sorted() == [excuse] && honest.falseRestatements.isEmpty)
    for (number, events, struck) in [
      (excuse, [Event.signedIn(.init(participant: "p04", way: nil))], ["reason"]),
      (excuse, [.excused(.init(participant: "p03", reason: nil))], ["reason"]),
      (
        text,
        [.proposed(.init(motion: "m01", issue: "i01", text: "什么也不做", mover: nil, seconder: nil))],
        ["text"]
      ),
      (count, meeting.session.entries[count - 1].events, ["reason"]),
    ] {
      let session = with(number, events, struck)
      #expect(session.linesToStrike.isEmpty && session.falseRestatements == [number], "\(number)")
    }
    let voted = with(
      text, [.proposed(.init(motion: "m01", issue: "i01", text: "", mover: nil, seconder: nil))],
      ["text"])
    #expect(voted.linesToStrike.isEmpty && voted.struckThoughVoted == [text])
  }

  @Test func `nothing that a verdict or the record rests on can be struck out`() throws {
    var meeting = try adjourned()
    try meeting.act(
      .correct(
        .init(
          entry: try entry(meeting, isExcuse), field: "reason", old: "住院", new: "出差", reason: "听错",
          approved: "主任")))
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    for entry in meeting.session.entries
    where entry.events.contains(where: { $0.isNeverRedacted && !$0.hasReasonAlone }) {
      for fields in [nil, ["reason"], ["old"], ["new"], ["point1"], ["by"]] {
        #expect(throws: Refusal.words(.neverStruckOut(entry: entry.number))) {
          try meeting.act(
            .redact(.init(entry: entry.number, fields: fields, reason: "误录", approved: "主任")))
        }
      }
    }
    let kinds = meeting.session.entries.flatMap(\.events).filter(\.isNeverRedacted)
    #expect(kinds.count >= 8)
    let proposed = try entry(meeting) { if case .proposed = $0 { true } else { false } }
    #expect(throws: Refusal.words(.votedText("v01"))) {
      try meeting.act(
        .redact(.init(entry: proposed, fields: ["text"], reason: "误录", approved: "主任")))
    }
    let added = try entry(meeting) { if case .issueAdded = $0 { true } else { false } }
    #expect(throws: Refusal.words(.votedText("v01"))) {
      try meeting.act(.redact(.init(entry: added, fields: ["title"], reason: "误录", approved: "主任")))
    }
  }

  @Test func `why a meeting ended goes, and that it ended stays`() throws {
    var meeting = try adjourned()
    try meeting.act(.reopen(.init(reason: "再议")))
    try meeting.act(.adjourn(.init(reason: "居民乙心脏病发作")))
    let number = meeting.session.lastEntry
    try meeting.act(.redact(.init(entry: number, fields: nil, reason: "涉及病情", approved: "主任")))
    #expect(!"\(meeting.session)".contains("心脏病"))
    #expect(meeting.session.phase == .adjourned)
    #expect(
      meeting.session.entries[number - 1].events.contains(.adjourned(.init(reason: Redacted.mark))))
    #expect(Rejudgement(meeting.session, digest: nil).findings.isEmpty)
    #expect(throws: Refusal.course(.notInPhase(.adjourned))) {
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
    }
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
  }

  @Test func `who does what was decided, and stays`() throws {
    var meeting = try adjourned()
    try meeting.act(
      .assign(.init(issue: nil, work: .init(what: "装灯", lead: "居委会", responsible: ["物业"]))))
    let number = meeting.session.lastEntry
    #expect(
      meeting.session.redactableFields(of: meeting.session.entries[number - 1]).isEmpty)
    for field in ["what", "lead", "responsible"] {
      #expect(throws: Refusal.words(.cannotStrikeOut(entry: number, field: field, of: []))) {
        try meeting.act(
          .redact(.init(entry: number, fields: [field], reason: "隐私", approved: "主任")))
      }
    }
  }

  @Test func `a field takes its copies with it, corrections and search text too`() throws {
    var meeting = try adjourned()
    let number = try entry(meeting, isExcuse)
    try meeting.act(
      .correct(
        .init(
          entry: number, field: "reason", old: "住院", new: "住院手术", reason: "记全", approved: "主任")))
    let roster = try entry(meeting) { if case .rosterImported = $0 { true } else { false } }
    try meeting.act(
      .correct(
        .init(
          entry: roster, field: "p04.home", old: "401", new: "402", reason: "写错", approved: "主任")))
    try meeting.act(.redact(.init(entry: number, fields: ["reason"], reason: "病情", approved: "主任")))
    try meeting.act(
      .redact(.init(entry: roster, fields: ["p04.home", "p04.note"], reason: "隐私", approved: "主任")))
    let all = "\(meeting.session.entries)"
    for word in ["住院", "手术", "401", "402", "低保"] { #expect(!all.contains(word), "\(word)") }
    #expect(all.contains("301"))
    let person = try #require(meeting.session.participants["p04"])
    #expect(person.details.home == Redacted.mark)
    #expect(person.details.search.room.isEmpty)
    #expect(person.name == "居民庚")
    #expect(meeting.session.corrections.allSatisfy { $0.old == Redacted.mark })
  }

  @Test func `later changes of the same person go with the field`() throws {
    var meeting = Meeting()
    try meeting.act(.addParticipant(.init(person: PersonDetails(name: "居民甲", home: "24-3-501"))))
    try meeting.act(
      .changeParticipant(
        .init(
          participant: "居民甲", person: PersonDetails(name: "居民甲", home: "24-3-502"))))
    try meeting.act(.redact(.init(entry: 1, fields: ["home"], reason: "隐私", approved: "主任")))
    #expect(!"\(meeting.session.entries)".contains("24-3-50"))
    #expect(meeting.session.restatements.keys.sorted() == [1, 2])
  }

  /// Others who said or did something of the same kind on the same issue keep their words.
  @Test func `a field takes nothing of others with it`() throws {
    var meeting = try adjourned()
    let on = meeting.session.identity.date
    for number in 1...2 {
      try meeting.act(
        .mediate(
          .init(
            issue: nil,
            mediation: Mediation(
              room: "\(number)01", on: on, by: "社工\(number)", text: "协调\(number)")))
      )
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil,
            concurrence: ConcurrenceRecord(
              party: "单位\(number)", answer: .agreed, on: on, by: "经理\(number)"))))
      try meeting.act(
        .assign(.init(issue: nil, work: .init(what: "装灯\(number)", responsible: ["物业\(number)"]))))
      for day in 1...2 {
        try meeting.act(
          .reportProgress(
            .init(
              assignment: "k0\(number)", progress: .init(on: on, text: "进展\(number)-\(day)"))))
      }
      try meeting.act(
        .raiseObjection(
          .init(
            issue: nil, by: "异议人\(number)", text: "异议\(number)", on: on, inWriting: true)))
      try meeting.act(
        .answerObjection(.init(issue: nil, number: number, answer: "答复\(number)", settled: nil)))
    }
    let words = [
      "社工", "协调", "经理", "装灯", "物业", "异议人", "异议", "答复", "进展1-", "进展2-",
    ]
    for entry in meeting.session.entries {
      for (path, value) in meeting.session.redactableFields(of: entry)
      where words.contains(where: value.hasPrefix) {
        var struck = meeting
        try struck.act(
          .redact(.init(entry: entry.number, fields: [path], reason: "隐私", approved: "主任")))
        #expect(struck.session.restatements.count == 1, "\(entry.number).\(path): \(value)")
        #expect(struck.session.damage == nil)
      }
    }
  }

  @Test func `words struck out one after the other of one entry leave nothing in between`() throws {
    var meeting = try adjourned()
    let roster = try entry(meeting) { if case .rosterImported = $0 { true } else { false } }
    for field in ["p04.note", "p04.home", "p04.name"] {
      try meeting.act(.redact(.init(entry: roster, fields: [field], reason: "隐私", approved: "主任")))
    }
    let all = "\(meeting.session.entries)"
    for word in ["低保", "401", "居民庚"] { #expect(!all.contains(word), "\(word)") }
    #expect(throws: Refusal.words(.struckOutAlready(entry: roster, field: "name"))) {
      try meeting.act(
        .redact(.init(entry: roster, fields: ["p04.name"], reason: "隐私", approved: "主任")))
    }
    #expect(throws: Refusal.words(.struckOutAlready(entry: roster, field: "p04.name"))) {
      try meeting.act(
        .correct(
          .init(
            entry: roster, field: "p04.name", old: Redacted.mark, new: "居民庚", reason: "x",
            approved: "主任")))
    }
  }

  @Test func `judging again goes on behind it, and folding anew gives the same`() throws {
    var meeting = try adjourned()
    let number = try entry(meeting, isExcuse)
    try meeting.act(.redact(.init(entry: number, fields: nil, reason: "涉及病情", approved: "主任")))
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    let session = meeting.session
    #expect(Rejudgement(session, digest: nil).findings.isEmpty)
    #expect(Session(identity: session.header, entries: session.entries) == session)
    // As a file has it: the line itself says nothing any more.
    let entries = session.entries.map { entry in
      entry.number == number
        ? Entry(number: number, at: entry.at, by: "记录", events: [], redacted: "涉及病情") : entry
    }
    #expect(Session(identity: session.header, entries: entries) == session)
    var forged = entries
    let announced = try entry(meeting) { if case .announced = $0 { true } else { false } }
    forged[announced - 1] = Entry(
      number: announced, at: session.entries[announced - 1].at, by: "主持", events: [])
    let findings = Rejudgement(
      Session(identity: session.header, entries: forged), digest: nil
    ).findings
    #expect(!findings.isEmpty)
  }

  @Test func `a struck-out seal stays a seal`() throws {
    var meeting = try adjourned()
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")))
    let last = meeting.session.lastEntry
    var entries = meeting.session.entries
    entries[last - 1] = Entry(
      number: last, at: entries[last - 1].at, by: "记录", events: [], redacted: "误录",
      wasSealed: true)
    var session = Session(identity: meeting.session.header, entries: entries)
    #expect(session.phase == .sealed)
    let at = entries[last - 1].at
    #expect(throws: Refusal.course(.notInPhase(.sealed))) {
      try session.decide(.reopen(.init(reason: "再开")), on: Occasion(at: at, by: "主持"))
    }
    session.apply(
      Entry(number: last + 1, at: at, by: "主持", events: [.reopened(.init(reason: "再开"))]))
    #expect(
      Rejudgement(session, digest: nil).findings == [
        .refused(entry: last + 1, .course(.notInPhase(.sealed)))
      ])
  }
}
