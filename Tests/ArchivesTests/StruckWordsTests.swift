import Archives
import Deliberation
import Scenarios
import TestSupport
import Testing
import Text
import Values

/// After words went from one entry, the others that say the same are named.
@Suite struct StruckWordsTests {
  @Test func `entries that still say some of the same are told by their numbers`() throws {
    var session = Session(
      identity: .init(id: "2024-03-02-0001", date: Day("2024-03-02")!, title: "楼道"))
    let start = beijing("2024-03-02", 9, 0)
    for (minute, command) in [
      Command.remark(.init(issue: nil, by: nil, text: "三楼居民乙得了糖尿病，上下楼不便")),
      .remark(.init(issue: nil, by: nil, text: "今天天气好")),
      .remark(.init(issue: nil, by: nil, text: "糖尿病人优先")),
      .remark(.init(issue: nil, by: nil, text: "上下楼不便的另议")),
    ].enumerated() {
      try session.play(command, at: start.adding(seconds: 60 * minute))
    }
    let before = session
    let redaction = Command.redact(.init(entry: 1, fields: ["text"], reason: "隐私", approved: "书记"))
    let at = start.adding(seconds: 600)
    let events = try session.decide(redaction, on: Occasion(at: at, by: "记录"))
    try session.play(redaction, at: at)
    let struck = StruckWords(of: events, in: before)
    #expect(struck.places(in: session).entries == [3, 4])
    #expect(struck.places(in: session).staying.isEmpty && !struck.places(in: session).isOfName)
    #expect(struck.places(in: before, after: events) == struck.places(in: session))
  }

  /// Public copies know whom to mask by the name alone.
  @Test func `where a struck name stands still is told before, and what of it can't go`() throws {
    var session = Session(
      identity: .init(id: "2024-03-02-0001", date: Day("2024-03-02")!, title: "李小明家漏水"))
    var at = beijing("2024-03-02", 9, 0)
    for command in [
      Command.addParticipant(.init(person: PersonDetails(name: "李小明", groups: ["居民"]))),
      .addParticipant(.init(person: PersonDetails(name: "居民甲", groups: ["居民"]))),
      .addIssue(.init(title: "漏水", source: nil, proposer: "李小明", summary: nil, number: nil)),
      .signIn(.init(participants: ["居民甲"], way: nil)), .openMeeting(.init(despite: nil)),
      .takeUp(.init(issue: "漏水")),
      .propose(.init(issue: nil, text: "小明家先修", mover: nil, seconder: nil)),
      .remark(.init(issue: nil, by: nil, text: "李小明有病")),
      .openVote(.init(proposal: VoteProposal(way: .hands))),
      .remark(.init(issue: nil, by: nil, text: "另修")),
    ] {
      try session.play(command, at: at)
      at = at.adding(seconds: 60)
    }
    let redaction = Command.redact(
      .init(entry: 1, fields: ["name"], reason: "本人要求", approved: "书记"))
    let events = try session.decide(redaction, on: Occasion(at: at, by: "记录"))
    let struck = StruckWords(of: events, in: session)
    let still = struck.places(in: session, after: events)
    #expect(still.isInTitle && still.isOfName)
    // The proposer goes with the name.
    #expect(still.entries == [7, 8] && still.staying == [7])
    let said = try #require(still.sentence(in: .chinese))
    #expect(said.contains("会议名称、第7、8条") && said.contains("会议名称、第7条不能隐去"), "\(said)")
    try session.play(redaction, at: at)
    #expect(struck.places(in: session) == still)
    // What can go goes by the same command.
    try session.play(
      .redact(.init(entry: 8, fields: ["text"], reason: "本人要求", approved: "书记")), at: at)
    #expect(struck.places(in: session).entries == [7])
  }

  @Test func `a paper is named in which the words are broken over its lines`() throws {
    let folder = TemporaryFolder()
    var session = Session(
      identity: .init(id: "2024-03-02-0001", date: Day("2024-03-02")!, title: "楼道"))
    let at = beijing("2024-03-02", 9, 0)
    try session.play(.remark(.init(issue: nil, by: nil, text: "三楼居民乙得了糖尿病，上下楼不便")), at: at)
    let events = try session.decide(
      .redact(.init(entry: 1, fields: ["text"], reason: "隐私", approved: "书记")),
      on: Occasion(at: at, by: "记录"))
    let struck = StruckWords(of: events, in: session)
    for (name, text) in [
      ("meeting.yishi", ""), ("签到表.txt", "三楼居民乙\n"),
      ("会议记录.txt", "　　三楼居民乙得了糖\n　　尿病，上下楼\r\n不便。\n"),
    ] {
      put(Array(text.utf8), folder(name))
    }
    #expect(struck.files(besides: folder("meeting.yishi")) == [folder("会议记录.txt")])
  }
}
