import Archives
import Deliberation
import FoundationEssentials
import Log
import TestSupport
import Testing
import Values

@Suite struct MeetingFileTests {
  private let own = TemporaryFolder()
  private var folder: String { own.path }

  private func at(_ minute: Int) -> Moment {
    Moment(day: Day("2024-05-18")!, hour: 14, minute: minute, offset: 480)
  }

  private func created() throws -> MeetingFile {
    try MeetingFile.create(
      at: folder + "/会议.yishi",
      header: SessionHeader(
        id: "20240518-7f3a", date: Day("2024-05-18")!, title: "24号楼植物角", created: at(0),
        generator: "yishi test"),
      clerk: "主持")
  }

  @Test func `what one clerk does the other sees, and both files fold alike`() throws {
    let table = try created()
    let door = try MeetingFile.open(table.path, clerk: "签到处")
    try table.perform(
      .importRoster(
        .init(
          source: "名册", people: [PersonDetails(name: "居民甲"), PersonDetails(name: "居民乙")],
          changes: nil)), at: at(1))
    try door.perform(.signIn(.init(participants: ["居民甲"], way: nil)), at: at(2))
    #expect(try table.refresh().map(\.number) == [2])
    #expect(table.session.roll.present == 1)
    try table.perform(.signIn(.init(participants: ["居民乙"], way: nil)), at: at(3), happened: at(2))
    let again = try MeetingFile.open(table.path, clerk: "记录")
    #expect(again.session.entries == table.session.entries)
    #expect(again.session.attendance(of: "p02").signedIn == at(2))
    #expect(again.session.entries[2].at == at(3))
  }

  /// What takes its lines apart on a second core stops where it would on one.
  @Test(arguments: [nil, 3, 512, 513, 1100])
  func `a long file is opened like a short one`(unreadable: Int?) throws {
    let journal = try created().journal
    for number in 1...1300 {
      let event =
        number == unreadable
        ? #"{"later":{}}"# : #"{"remarked":{"remark":"r\#(number)","text":"甲"}}"#
      _ = try journal.append(by: "记录", at: at(0)) { _ in Draft(events: Array("[\(event)]".utf8)) }
    }
    let session = try MeetingFile.open(journal.path, clerk: "记录", for: .reading).session
    #expect(session.lastEntry == unreadable.map { $0 - 1 } ?? 1300)
    #expect(session.damage?.entry == unreadable)
    #expect(session.remarks.count == unreadable.map { $0 - 1 } ?? 1300)
    #expect(session.entries.map(\.number) == Array(1...session.lastEntry))
  }

  @Test func `a telephone left by an entry that failed is not the next person's`() throws {
    let table = try created()
    try Data(#"{"format":"yishi-contacts","telephones":{"p01":"000-0001"},"version":1}"#.utf8)
      .write(to: URL(filePath: Contacts.path(beside: table.path)))
    try table.perform(.walkIn(.init(person: Newcomer(PersonDetails(name: "居民甲")))), at: at(1))
    #expect(table.session.roster.map(\.id) == ["p01"])
    #expect(try Contacts.read(beside: table.path).telephones.isEmpty)
    try table.perform(.addParticipant(.init(person: PersonDetails(name: "居民乙"))), at: at(2)) { _ in
      ["p02": "000-0002"]
    }
    #expect(try Contacts.read(beside: table.path).telephones == ["p02": "000-0002"])
  }

  @Test func `a number once used is not given again, and a telephone goes with its entry`() throws {
    let table = try created()
    try table.perform(.addParticipant(.init(person: PersonDetails(name: "居民甲"))), at: at(1))
    try table.perform(.addParticipant(.init(person: PersonDetails(name: "居民乙"))), at: at(2)) { _ in
      ["p02": "000-0002"]
    }
    try table.perform(
      .redact(.init(entry: 2, fields: ["name"], reason: "误录", approved: "主任")), at: at(3))
    let line = try #require(FileManager.default.contents(atPath: table.path))
    #expect(String(decoding: line, as: UTF8.self).contains(#","reserved":"p02"}"#))
    #expect(!String(decoding: line, as: UTF8.self).contains("居民乙"))
    #expect(try Verification.verify(table.path).isGood)
    #expect(try Contacts.read(beside: table.path).telephones.isEmpty)
    let again = try MeetingFile.open(table.path, clerk: "记录")
    #expect(again.session == table.session)
    try again.perform(.addParticipant(.init(person: PersonDetails(name: "居民丙"))), at: at(4))
    #expect(again.session.roster.map(\.id) == ["p01", "p02", "p03"])
  }

  @Test func `a refusal writes nothing`() throws {
    let table = try created()
    let before = FileManager.default.contents(atPath: table.path)
    #expect(throws: Refusal.lookup(.unknownParticipant("居民丙"))) {
      try table.perform(.signIn(.init(participants: ["居民丙"], way: nil)), at: at(1))
    }
    #expect(FileManager.default.contents(atPath: table.path) == before)
  }

  @Test func `every event survives the file`() throws {
    let table = try created()
    try table.perform(
      .addParticipant(.init(person: PersonDetails(name: "𠮷田", home: "24-3-501"))), at: at(1))
    try table.perform(
      .addIssue(.init(title: "楼道“堆物”/清理", source: nil, proposer: nil, summary: nil, number: nil)),
      at: at(2))
    try table.perform(.signIn(.init(participants: ["𠮷田"], way: .online)), at: at(3))
    try table.perform(.openMeeting(.init(despite: nil)), at: at(4))
    try table.perform(
      .openVote(.init(proposal: VoteProposal(subject: .question(text: "是否休会"), way: .rollCall))),
      at: at(5)
    )
    try table.perform(.callName(.init(vote: nil, participant: "p01", stance: .for)), at: at(6))
    try table.perform(
      .enterCount(.init(vote: nil, count: CountEntry(), undeclared: nil)), at: at(7))
    try table.perform(.checkCount(.init(vote: nil, by: nil)), at: at(8))
    try table.perform(.announce(.init(vote: nil)), at: at(9))
    let again = try MeetingFile.open(table.path, clerk: "记录")
    #expect(again.session.entries == table.session.entries)
    #expect(again.session.votes.values == table.session.votes.values)
    #expect(again.session.votes.values[0].verdict?.kind == .consensus)
  }
}
