import Archives
import Deliberation
import FoundationEssentials
import Log
import Scenarios
import Sentences
import TestSupport
import Testing
import Text
import Values

/// Telephone and identity numbers in what is typed or applied: a person's telephone goes beside the
/// file, and no other number comes into a field where it may not stand.
@Suite struct PrivateNumbersInCommandsTests {
  private let own = TemporaryFolder()
  private var folder: String { own.path }

  private func at(_ minute: Int) -> Moment {
    Moment(day: Day("2024-05-18")!, hour: 14, minute: minute, offset: 480)
  }

  private func meeting() throws -> MeetingFile {
    try MeetingFile.create(
      at: folder + "/会议.yishi",
      header: SessionHeader(
        id: "20240518-7f3a", date: Day("2024-05-18")!, title: "植物角", created: at(0),
        generator: "yishi test"),
      clerk: "主持")
  }

  private func bytes(_ meeting: MeetingFile) -> String {
    String(decoding: FileManager.default.contents(atPath: meeting.path) ?? Data(), as: UTF8.self)
  }

  static let telephones = [
    "10000000001", "139 1234 5678", "+86 139-1234-5678", "１３９１２３４５６７８", "010-64211234",
    "(010) 6421 1234",
  ]
  static let identityNumbers = ["110101190001011234", "110101 19000101 123X"]

  @Test(arguments: telephones + ["64211234", "6421123"])
  func `a telephone in any field of a person goes beside the file and is told`(
    _ number: String
  ) throws {
    let fields: [(inout PersonDetails) -> Void] = [
      { $0.name += number }, { $0.groups = ["居民", number] }, { $0.home = "24-3-501 \(number)" },
      { $0.organisation = "物业 \(number)" }, { $0.note = "请打\(number)" },
      { $0.areaKind = number },
    ]
    for (place, change) in fields.enumerated() {
      let meeting = try self.meeting()
      defer { try? FileManager.default.removeItem(atPath: meeting.path) }
      var person = PersonDetails(name: "居民甲")
      change(&person)
      // The last group that is nothing but a number would be empty.
      if place == 1 { person.groups = ["居民\(number)"] }
      let commands: [Command] = [
        .addParticipant(.init(person: person)),
        .walkIn(.init(person: Newcomer(person.called("居民乙")))),
        .importRoster(.init(source: "名册", people: [person.called("居民丙")], changes: nil)),
      ]
      for (minute, command) in commands.enumerated() {
        try meeting.perform(command, at: at(minute + 1))
        #expect(
          meeting.takeNotices().contains { if case .telephoneHeldOut = $0 { true } else { false } })
      }
      #expect(meeting.session.roster.map(\.name) == ["居民甲", "居民乙", "居民丙"])
      let kept = try Contacts.read(beside: meeting.path).telephones
      #expect(Set(kept.keys) == ["p01", "p02", "p03"])
      #expect(!bytes(meeting).holdsPrivateNumber, "\(place): \(number)")
    }
  }

  @Test func `a telephone typed when somebody is changed joins the one that is known`() throws {
    let meeting = try self.meeting()
    try meeting.perform(.addParticipant(.init(person: PersonDetails(name: "居民甲"))), at: at(1)) {
      _ in
      ["p01": "010-64211234"]
    }
    var person = meeting.session.roster[0].details
    person.note = "晚到 10000000001"
    try meeting.perform(.changeParticipant(.init(participant: "p01", person: person)), at: at(2))
    #expect(meeting.session.roster[0].details.note == "晚到")
    #expect(
      try Contacts.read(beside: meeting.path).telephones == ["p01": "010-64211234 10000000001"])
  }

  @Test(arguments: telephones)
  func `a telephone stands in a body's constitution as the office's own, and nowhere else`(
    _ number: String
  ) throws {
    let meeting = try self.meeting()
    var body = Constitution(name: "居民议事会", contact: "居委会 \(number)", telephone: number)
    try meeting.perform(.constitute(.init(constitution: body)), at: at(1))
    #expect(meeting.session.details.constitution?.telephone == number)
    #expect(meeting.entriesWithNumbers.isEmpty)
    let members = [PersonDetails(name: "居民甲"), PersonDetails(name: "居民乙", note: number)]
    #expect(
      throws: Refusal.input(.privateNumber(path: "constitute.members.2.note", isIdentity: false))
    ) {
      try meeting.perform(
        .constitute(.init(constitution: body, members: members)), at: at(2))
    }
    body.address = "社区服务站 \(number)"
    #expect(
      throws: Refusal.input(
        .privateNumber(path: "constitute.constitution.address", isIdentity: false))
    ) { try meeting.perform(.constitute(.init(constitution: body)), at: at(2)) }
  }

  @Test(arguments: identityNumbers)
  func `no identity number stands for a body's telephone`(_ number: String) throws {
    let meeting = try self.meeting()
    let body = Constitution(name: "居民议事会", telephone: number)
    #expect(
      throws: Refusal.input(
        .privateNumber(path: "constitute.constitution.telephone", isIdentity: true))
    ) { try meeting.perform(.constitute(.init(constitution: body)), at: at(1)) }
  }

  @Test(arguments: identityNumbers)
  func `an identity number of a person is refused with its place`(_ number: String) throws {
    let meeting = try self.meeting()
    #expect(throws: Refusal.input(.privateNumber(path: "person.note", isIdentity: true))) {
      try meeting.perform(
        .addParticipant(.init(person: PersonDetails(name: "居民甲", note: number))), at: at(1))
    }
    #expect(throws: Refusal.input(.privateNumber(path: "people.2.home", isIdentity: true))) {
      try meeting.perform(
        .importRoster(
          .init(
            source: "名册",
            people: [PersonDetails(name: "居民甲"), PersonDetails(name: "居民乙", home: number)],
            changes: nil)), at: at(1))
    }
    #expect(meeting.session.entries.isEmpty)
  }

  @Test(arguments: telephones + identityNumbers)
  func `a number in any other field is refused with its place and not repeated`(
    _ number: String
  ) throws {
    let meeting = try self.meeting()
    let before = bytes(meeting)
    var place = MeetingChanges()
    place.place = number
    let commands: [(Command, String)] = [
      (
        .addIssue(.init(title: "植物角", source: nil, proposer: number, summary: nil, number: nil)),
        "addIssue.proposer"
      ),
      (
        .addIssue(
          .init(title: "议题\(number)", source: nil, proposer: nil, summary: nil, number: nil)),
        "addIssue.title"
      ),
      (
        .changeIssue(
          .init(
            issue: nil, title: "找\(number)", source: nil, proposer: nil, summary: nil)),
        "changeIssue.title"
      ),
      (.addStep(.init(title: number, minutes: nil)), "addStep.title"),
      (
        .redact(.init(entry: 3, fields: ["text"], reason: "含\(number)", approved: "书记")),
        "redact.reason"
      ),
      (
        .correct(
          .init(
            entry: 3, field: "text", old: "a", new: "b", reason: "听\(number)说", approved: "书记")),
        "correct.reason"
      ),
      (
        .noteErratum(
          .init(
            motion: nil, version: nil, old: "庄", new: "桩", reason: number, by: nil, approved: "书记")),
        "noteErratum.reason"
      ),
      (
        .correctCount(.init(vote: nil, count: CountEntry(), reason: number, approved: "书记")),
        "correctCount.reason"
      ),
      (.signIn(.init(participants: ["居民甲", number], way: nil)), "signIn.participants.2"),
      (.describeMeeting(.init(changes: place)), "describeMeeting.changes.place"),
      (.importRoster(.init(source: number, people: [], changes: nil)), "importRoster.source"),
      (.propose(.init(issue: nil, text: "x", mover: number, seconder: nil)), "propose.mover"),
      (.referIssue(.init(issue: nil, to: number, reason: nil)), "referIssue.to"),
      (
        .correct(.init(entry: 0, field: "title", old: "a", new: number, reason: "r")), "correct.new"
      ),
      (
        .correct(.init(entry: 3, field: "p01.name", old: "a", new: number, reason: "r")),
        "correct.new"
      ),
      (.correct(.init(entry: 3, field: "note", old: "a", new: number, reason: "r")), "correct.new"),
      (.attach(.init(file: nil, path: "/照片/\(number).jpg", kind: nil)), "attach.path"),
    ]
    let isIdentity = Self.identityNumbers.contains(number)
    for (command, path) in commands {
      let refusal = Refusal.input(.privateNumber(path: path, isIdentity: isIdentity))
      #expect(throws: refusal) { try meeting.perform(command, at: at(1)) }
      for language in [Language.chinese, .english] {
        let sentence = refusal.sentence(in: language, of: meeting.session)
        #expect(sentence.contains(path))
        #expect(!sentence.holdsPrivateNumber)
      }
    }
    #expect(bytes(meeting) == before)
  }

  @Test(arguments: telephones + identityNumbers)
  func `in free text a number is written and told of`(_ number: String) throws {
    let texts: [Command] = [
      .changeIssue(
        .init(issue: nil, title: nil, source: nil, proposer: nil, summary: "问\(number)")),
      .remark(.init(issue: nil, by: nil, text: "请打\(number)")),
      .raiseConcern(.init(issue: nil, by: nil, text: number)),
      .answerConcern(.init(concern: "c01", answer: number, settled: nil)),
      .recordPartyStudy(.init(issue: nil, study: PartyStudy(by: "党委", conclusion: number))),
      .propose(.init(issue: nil, text: number, mover: nil, seconder: nil)),
      .deferIssue(.init(issue: nil, reason: number, until: nil)),
      .retract(.init(entry: 5, reason: number)),
    ]
    let places = [
      "changeIssue.summary", "remark.text", "raiseConcern.text",
      "answerConcern.answer", "recordPartyStudy.study.conclusion", "propose.text",
      "deferIssue.reason", "retract.reason",
    ]
    let meeting = try self.meeting()
    try meeting.perform(
      .addIssue(.init(title: "找人修灯", source: nil, proposer: nil, summary: nil, number: nil)),
      at: at(0))
    for (minute, command) in texts.enumerated() {
      try meeting.perform(command, at: at(minute + 1))
      #expect(meeting.takeNotices() == [.numberInText(place: places[minute])])
    }
    try meeting.perform(.adjourn(.init(reason: "人没来齐")), at: at(30), despite: "因\(number)")
    #expect(meeting.takeNotices() == [.numberInText(place: "despite")])
    for notice in places.map(MeetingNotice.numberInText) {
      for language in [Language.chinese, .english] {
        #expect(!notice.sentence(in: language).holdsPrivateNumber)
      }
    }
  }

  @Test(arguments: ["6421-1234", "400-810-1234", "95588"])
  func `a number without an area code in a person's note goes beside the file`(
    _ number: String
  ) throws {
    let meeting = try self.meeting()
    try meeting.perform(
      .addParticipant(.init(person: PersonDetails(name: "居民甲", note: number))), at: at(1))
    #expect(try Contacts.read(beside: meeting.path).telephones == ["p01": number])
    #expect(
      meeting.session.roster.map(\.details.note) == [""]
        || meeting.session.roster.map(\.details.note) == [nil])
    #expect(!bytes(meeting).contains(number))
  }

  @Test func `in free text a number without an area code is told of, in a name it may stand`()
    throws
  {
    let meeting = try self.meeting()
    try meeting.perform(
      .addIssue(
        .init(
          title: "问64211234修灯", source: nil, proposer: nil, summary: "预算31234567元", number: nil)),
      at: at(1))
    #expect(meeting.takeNotices() == [.numberInText(place: "addIssue.title")])
    try meeting.perform(
      .addIssue(
        .init(title: "二", source: nil, proposer: "工号64211234", summary: "20240518", number: nil)),
      at: at(2))
    #expect(meeting.takeNotices().isEmpty)
  }

  @Test func `no clerk is called by a number`() throws {
    let meeting = try self.meeting()
    meeting.clerk = "签到处13912345678"
    #expect(throws: Refusal.input(.privateNumber(path: "by", isIdentity: false))) {
      try meeting.perform(.remark(.init(issue: nil, by: nil, text: "说明")), at: at(1))
    }
    #expect(meeting.session.entries.isEmpty)
  }

  /// Every text of every command, and what becomes of a number there: a family that no new field
  /// joins unseen.
  @Test func `every text of every command is a person's, free, exempt or refused`() throws {
    let exempt: Set<String> = [
      "contact", "documentNumber", "number", "sha256", "sum", "seed", "old", "telephone",
    ]
    let free: Set<String> = [
      "answer", "basis", "clause", "conclusion", "conditions", "despite", "despiteNotice", "extent",
      "incomplete", "lines", "note", "reason", "reference", "reply", "summary", "text", "what",
      "withoutAssignment",
    ]
    let people: Set<String> = ["name", "groups", "home", "organisation", "areaKind", "note"]
    var seen = 0
    for specimen in Command.specimens {
      let coded = try JSONEncoder().encode(specimen)
      let tree = try JSONDecoder().decode(CommandTree.self, from: coded)
      for path in tree.texts {
        guard
          let changed = try? JSONDecoder().decode(
            Command.self, from: JSONEncoder().encode(tree.putting("找13912345678", at: path)))
          // Days, kinds and the like take no other text.
        else { continue }
        seen += 1
        let words = path.filter { Int($0) == nil }
        let last = words.last ?? ""
        // What a correction gives is what its field is; an erratum's words are a text's.
        let keepsOut = ["redact", "correct", "noteErratum", "correctCount"].contains(words[0])
        let isFree =
          free.contains(last) && !(keepsOut && last == "reason") && !words.contains("members")
          || words == ["noteErratum", "new"]
        let isPerson = words.contains("person") || words.contains("people") || words[0] == "walkIn"
        do throws(Refusal) {
          try changed.checkPrivateNumbers()
          #expect(
            isPerson
              ? people.contains(last) || words.contains("search")
              : exempt.contains(last) || isFree || words.contains("points"),
            "\(path.joined(separator: ".")) took a number")
        } catch {
          guard case .input(.privateNumber(let place, false)) = error else {
            Testing.Issue.record("\(error)")
            continue
          }
          #expect(place == path.joined(separator: "."))
          #expect(!isPerson && !exempt.contains(last) && !isFree, "\(place)")
        }
      }
    }
    #expect(seen > 150, "\(seen)")
  }

  @Test func `a body's telephone and a source's mark are no private numbers`() throws {
    let meeting = try self.meeting()
    var changes = MeetingChanges()
    changes.contact = "居委会 010-64211234"
    try meeting.perform(.describeMeeting(.init(changes: changes)), at: at(1))
    try meeting.perform(
      .addIssue(
        .init(
          title: "楼道照明", source: IssueSource(kind: .workOrder, reference: "20240518138001380001"),
          proposer: nil, summary: nil, number: nil)), at: at(2))
    #expect(meeting.takeNotices().isEmpty)
  }

  @Test(arguments: [
    ("电话13800138002", true), ("110101199001010015", true), ("64211234", false),
    ("202405180101234560", false), ("GD20240506-001", false),
  ])
  func `a telephone or identity number typed as a source's mark is told of as in any text`(
    reference: String, isTold: Bool
  ) throws {
    let meeting = try self.meeting()
    try meeting.perform(
      .addIssue(
        .init(
          title: "楼道照明", source: IssueSource(kind: .workOrder, reference: reference), proposer: nil,
          summary: nil, number: nil)), at: at(1))
    #expect(
      meeting.takeNotices() == (isTold ? [.numberInText(place: "addIssue.source.reference")] : []))
    #expect(meeting.entriesWithNumbers == (isTold ? [1] : []))
  }

  @Test func `a name with blanks is the person on the list`() throws {
    let meeting = try self.meeting()
    try meeting.perform(
      .addParticipant(.init(person: PersonDetails(name: "张　三", home: "24-3-501"))), at: at(1))
    #expect(throws: Refusal.people(.sameNameSpaced(name: "张三", home: "24-3-501", id: "p01"))) {
      try meeting.perform(
        .addParticipant(.init(person: PersonDetails(name: "张三", home: "24-3-501"))), at: at(2))
    }
    try meeting.perform(.signIn(.init(participants: ["张 三"], way: nil)), at: at(3))
    #expect(meeting.session.attendance(of: "p01").isPresent)
  }

  @Test func `unfinished lines that were set aside are named`() throws {
    let meeting = try self.meeting()
    #expect(TornCopies.beside(meeting.path).isEmpty)
    let copy = meeting.path + ".torn-20240518T140000"
    try Data("{".utf8).write(to: URL(filePath: copy))
    try Data("{".utf8).write(to: URL(filePath: folder + "/别的.yishi.torn-20240518T140000"))
    #expect(TornCopies.beside(meeting.path) == [copy])
  }
}

extension PersonDetails {
  fileprivate func called(_ name: String) -> PersonDetails {
    var person = self
    person.name = person.name.replacing("居民甲", with: name)
    return person
  }
}
