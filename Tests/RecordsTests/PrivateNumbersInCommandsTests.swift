import Deliberation
import FoundationEssentials
import Records
import Testing
import Wording

/// Telephone and identity numbers in what is typed or applied: a person's telephone goes beside the
/// file, and no other number comes into a field where it may not stand.
@Suite struct PrivateNumbersInCommandsTests {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "yishi-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

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

  @Test(arguments: telephones)
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
        .addParticipant(person: person),
        .walkIn(person: Newcomer(person.called("居民乙"))),
        .importRoster(source: "名册", people: [person.called("居民丙")], changes: nil),
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
    try meeting.perform(.addParticipant(person: PersonDetails(name: "居民甲")), at: at(1)) { _ in
      ["p01": "010-64211234"]
    }
    var person = meeting.session.roster[0].details
    person.note = "晚到 10000000001"
    try meeting.perform(.changeParticipant(participant: "p01", person: person), at: at(2))
    #expect(meeting.session.roster[0].details.note == "晚到")
    #expect(
      try Contacts.read(beside: meeting.path).telephones == ["p01": "010-64211234 10000000001"])
  }

  @Test(arguments: identityNumbers)
  func `an identity number of a person is refused with its place`(_ number: String) throws {
    let meeting = try self.meeting()
    #expect(throws: Refusal.privateNumber(path: "person.note", isIdentity: true)) {
      try meeting.perform(
        .addParticipant(person: PersonDetails(name: "居民甲", note: number)), at: at(1))
    }
    #expect(throws: Refusal.privateNumber(path: "people.2.home", isIdentity: true)) {
      try meeting.perform(
        .importRoster(
          source: "名册",
          people: [PersonDetails(name: "居民甲"), PersonDetails(name: "居民乙", home: number)],
          changes: nil), at: at(1))
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
        .addIssue(title: "找\(number)", source: nil, proposer: nil, summary: nil, number: nil),
        "addIssue.title"
      ),
      (
        .addIssue(title: "植物角", source: nil, proposer: number, summary: nil, number: nil),
        "addIssue.proposer"
      ),
      (
        .addIssue(title: "植物角", source: nil, proposer: nil, summary: "问\(number)", number: nil),
        "addIssue.summary"
      ),
      (.adjourn(reason: number), "adjourn.reason"),
      (.signIn(participants: ["居民甲", number], way: nil), "signIn.participants.2"),
      (.retract(entry: 1, reason: number), "retract.reason"),
      (.describeMeeting(changes: place), "describeMeeting.changes.place"),
      (.importRoster(source: number, people: [], changes: nil), "importRoster.source"),
      (.noteTurn(turn: nil, note: number), "noteTurn.note"),
      (.propose(issue: nil, text: "x", mover: number, seconder: nil), "propose.mover"),
    ]
    let isIdentity = Self.identityNumbers.contains(number)
    for (command, path) in commands {
      let refusal = Refusal.privateNumber(path: path, isIdentity: isIdentity)
      #expect(throws: refusal) { try meeting.perform(command, at: at(1)) }
      for language in [Language.chinese, .english] {
        let sentence = refusal.sentence(in: language, of: meeting.session)
        #expect(sentence.contains(path))
        #expect(!sentence.holdsPrivateNumber)
      }
    }
    #expect(bytes(meeting) == before)
  }

  @Test func `in free text a number is written and told of`() throws {
    let meeting = try self.meeting()
    try meeting.perform(
      .addIssue(title: "植物角", source: nil, proposer: nil, summary: nil, number: nil), at: at(1))
    #expect(meeting.takeNotices().isEmpty)
    try meeting.perform(.remark(issue: nil, by: nil, text: "请打10000000001"), at: at(2))
    #expect(meeting.takeNotices() == [.numberInText(place: "remark.text")])
    try meeting.perform(
      .raiseConcern(issue: nil, by: nil, text: "值班电话010-64211234"), at: at(3))
    #expect(meeting.takeNotices() == [.numberInText(place: "raiseConcern.text")])
  }

  @Test func `a body's telephone and a source's mark are no private numbers`() throws {
    let meeting = try self.meeting()
    var changes = MeetingChanges()
    changes.contact = "居委会 010-64211234"
    try meeting.perform(.describeMeeting(changes: changes), at: at(1))
    try meeting.perform(
      .addIssue(
        title: "楼道照明", source: IssueSource(kind: .workOrder, reference: "20240518138001380001"),
        proposer: nil, summary: nil, number: nil), at: at(2))
    #expect(meeting.takeNotices().isEmpty)
  }

  @Test func `a name with blanks is the person on the list`() throws {
    let meeting = try self.meeting()
    try meeting.perform(
      .addParticipant(person: PersonDetails(name: "张　三", home: "24-3-501")), at: at(1))
    #expect(throws: Refusal.sameNameSpaced(name: "张三", home: "24-3-501", id: "p01")) {
      try meeting.perform(
        .addParticipant(person: PersonDetails(name: "张三", home: "24-3-501")), at: at(2))
    }
    try meeting.perform(.signIn(participants: ["张 三"], way: nil), at: at(3))
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
