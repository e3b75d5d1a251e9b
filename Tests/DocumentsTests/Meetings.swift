import Deliberation
import Documents
import Scenarios
import Values

/// A meeting put together act by act.
struct Meeting {
  var session: Session
  var clerk = "记录"
  private var clock: Moment

  init(
    title: String = "楼道堆物", on day: String = "2024-03-02",
    _ describe: (inout MeetingChanges) -> Void = { _ in }
  ) throws {
    clock = beijing(day, 9, 0)
    session = Session(identity: .init(id: "\(day)-0001", date: clock.day, title: title))
    var details = MeetingChanges()
    details.body = "居民议事会"
    details.convener = "某社区居民委员会"
    details.place = "社区会议室"
    details.facilitator = "主持人甲"
    details.secretary = "记录人甲"
    details.groups = ["居民", "党员", "产权单位"]
    describe(&details)
    try act(.describeMeeting(.init(changes: details)))
  }

  /// Every act is a minute later than the one before.
  mutating func act(_ commands: Command..., despite: String? = nil) throws {
    for command in commands {
      clock = clock.adding(seconds: 60)
      try session.play(command, at: clock, by: clerk, despite: despite)
    }
  }

  mutating func act(_ command: Command, despite: String) throws {
    clock = clock.adding(seconds: 60)
    try session.play(command, at: clock, by: clerk, despite: despite)
  }

  mutating func later(days: Int) { clock = clock.adding(seconds: days * 86_400) }

  /// So many residents, all signed in, and the meeting opened on one issue with a text.
  mutating func open(
    residents count: Int, of expected: Int? = nil, issue: String = "楼道堆物清理",
    text: String = "每月第一个周六集中清理楼道堆物。"
  ) throws {
    for number in 1...(expected ?? count) {
      try act(
        .addParticipant(
          .init(
            person: PersonDetails(
              name: "居民\(Self.numbers[number - 1])", groups: ["居民"], home: "5-1-\(100 + number)"))))
    }
    try act(
      .signIn(.init(participants: session.roster.prefix(count).map(\.id.text), way: nil)),
      .addIssue(
        .init(
          title: issue, source: IssueSource(kind: .resident), proposer: nil, summary: nil,
          number: nil)),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: issue)),
      .propose(.init(issue: nil, text: text, mover: nil, seconder: nil)))
  }

  /// So many residents on the roster, whose homes nobody knows.
  mutating func enrol(_ count: Int) throws {
    for number in Self.numbers.prefix(count) {
      try act(.addParticipant(.init(person: PersonDetails(name: "居民\(number)", groups: ["居民"]))))
    }
  }

  static let numbers = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥").map(String.init)

  mutating func hands(_ yes: Int, _ no: Int, _ abstain: Int) throws {
    try act(
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .enterCount(
        .init(
          vote: nil, count: CountEntry(for: yes, against: no, abstain: abstain), undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
  }

  /// Chooses among candidates by hands.
  mutating func elect(
    _ votes: [(String, Int)], asking text: String = "征名", seats: Int = 1
  ) throws {
    try act(
      .openVote(
        .init(
          proposal: VoteProposal(
            subject: .choice(text: text, candidates: votes.map(\.0), seats: seats), way: .hands))),
      .enterCount(
        .init(
          vote: nil, count: CountEntry(choices: votes.map { Choice($0.0, votes: $0.1) }),
          undeclared: true)),
      .checkCount(.init(vote: nil, by: nil)), .announce(.init(vote: nil)))
  }

  /// What was chosen, counted anew after the meeting.
  static func correction(_ votes: [(String, Int)], of vote: String? = nil) -> Command {
    .correctCount(
      .init(
        vote: vote, count: CountEntry(choices: votes.map { Choice($0.0, votes: $0.1) }),
        reason: "写错", approved: "书记甲"))
  }

  mutating func adjourn() throws {
    try act(.closeIssue(.init(issue: nil, withoutAssignment: "当场办结")), .adjourn(.init(reason: nil)))
  }

  /// The paper as text in one line, for looking words up in it whatever line they stand on.
  func flat(_ kind: DocumentKind, _ audience: Audience = .archive, _ issuing: Issuing = Issuing())
    throws -> String
  {
    try session.document(kind, for: audience, issuing: issuing).flat
  }
}

extension Document {
  /// As text on one line without any blanks.
  var flat: String {
    TextRenderer().text(of: self).filter { !$0.isWhitespace }
  }
}

extension Session {
  /// A meeting that was called and to which nobody came.
  static func neverHeld() throws -> Session {
    var meeting = try Meeting()
    try meeting.enrol(3)
    try meeting.act(.adjourn(.init(reason: "到会人数未达规定")))
    return meeting.session
  }

  /// A meeting with a picture of it.
  static func withPicture() throws -> Session {
    var meeting = try Meeting()
    try meeting.open(residents: 5)
    try meeting.act(
      .attach(
        .init(
          file: .init(
            name: "会场.jpg", kind: "会场", bytes: 10, sha256: String(repeating: "0", count: 64)),
          path: nil, kind: nil)))
    try meeting.hands(5, 0, 0)
    try meeting.adjourn()
    return meeting.session
  }
}
