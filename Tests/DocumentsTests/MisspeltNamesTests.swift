import Affairs
import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// Somebody whose name was written with another character is nobody else.
@Suite struct MisspeltNamesTests {
  private func meeting(
    text: String, roster name: String = "王贵兰", others: [String] = []
  ) throws -> Meeting {
    var meeting = try Meeting()
    for name in [name] + others {
      try meeting.act(
        .addParticipant(.init(person: PersonDetails(name: name, groups: ["居民"], home: nil))))
    }
    try meeting.open(residents: 5, issue: "楼道照明", text: text)
    try meeting.hands(5, 0, 0)
    try meeting.act(.settle(.init(issue: nil, outcome: Outcome(points: [.init(text: text)]))))
    return meeting
  }

  /// What every public paper and the wall print.
  private func printed(_ meeting: Meeting) throws -> String {
    let session = meeting.session
    let papers = DocumentKind.allCases.filter { $0.audiences.contains(.public) }
      .compactMap { try? session.document($0, for: .public) }
    #expect(papers.count >= 4)
    let wall = WallText(session, heldWords: [])
    let texts = session.motions.values.flatMap(\.versions).map { wall($0.text) }
    return (papers.map(\.flat) + texts).joined(separator: "\n")
  }

  /// - Parameter other: whether somebody else is named, too.
  private func expectOne(_ meeting: Meeting, _ words: String, other: Bool = false) throws {
    let said = try printed(meeting)
    #expect(said.contains(words), "\(said)")
    for name in ["桂兰", "贵兰", "“桂”", "“贵”"] { #expect(!said.contains(name), "\(name): \(said)") }
    #expect(said.contains("居民B") == other, "\(said)")
  }

  @Test(arguments: [false, true])
  func `a consent by the old name is of whoever bears the corrected one`(afterTheCorrection: Bool)
    throws
  {
    var meeting = try meeting(text: "在王贵兰家门口装灯，王桂兰同意", roster: "王桂兰")
    func consent() throws {
      try meeting.act(
        .recordConcurrence(
          .init(
            issue: nil,
            concurrence: ConcurrenceRecord(
              party: "产权单位", answer: .agreed, on: Day("2024-03-02")!, by: "王桂兰"))))
    }
    if !afterTheCorrection { try consent() }
    try meeting.adjourn()
    let entry = try #require(
      meeting.session.entries.first { $0.events.contains { $0.field("name") == "王桂兰" } })
    try meeting.act(
      .correct(
        .init(
          entry: entry.number, field: "name", old: "王桂兰", new: "王贵兰", reason: "写错", by: nil,
          approved: "主任")))
    if afterTheCorrection { try consent() }
    try expectOne(meeting, "在居民A家门口装灯，居民A同意")
  }

  @Test(arguments: [("王桂兰", "王贵兰"), ("桂", "贵"), ("由王桂兰看", "由王贵兰看")])
  func `an erratum of a name names nobody else`(old: String, new: String) throws {
    // The roster has the right name, or the wrong one as well.
    for name in ["王贵兰", "王桂兰", "钱多多"] {
      var meeting = try meeting(text: "由王桂兰看护，王贵兰浇水", roster: name, others: ["李娜"])
      if name == "钱多多" {
        try meeting.act(
          .recordConcurrence(
            .init(
              issue: nil,
              concurrence: ConcurrenceRecord(
                party: "产权单位", answer: .agreed, on: Day("2024-03-02")!, by: "王贵兰"))))
      }
      try meeting.act(
        .noteErratum(
          .init(
            motion: nil, version: nil, old: old, new: new, reason: "笔误", by: nil, approved: "主任")))
      try meeting.adjourn()
      try expectOne(meeting, "由居民A看护，居民A浇水")
      #expect(try !printed(meeting).contains("应为"))
      let archive = try meeting.flat(.minutes, .archive)
      #expect(archive.contains("“\(old)”应为“\(new)”"), "\(archive)")
    }
  }

  @Test func `an erratum of anything else is printed with both readings`() throws {
    var meeting = try meeting(text: "由王贵兰看护充电庄")
    try meeting.act(
      .noteErratum(
        .init(
          motion: nil, version: nil, old: "充电庄", new: "充电桩", reason: nil, by: nil, approved: "主任")))
    try meeting.adjourn()
    try expectOne(meeting, "“充电庄”应为“充电桩”")
  }

  @Test func `a name put right where it was mentioned or in a point is nobody else`() throws {
    var meeting = try meeting(text: "由王桂兰看护，由李娜浇水", roster: "钱多多")
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: "产权单位", answer: .agreed, on: Day("2024-03-02")!, by: "王桂兰、李娜"))))
    let consent = meeting.session.lastEntry
    try meeting.act(
      .recordConcurrence(
        .init(
          issue: nil,
          concurrence: ConcurrenceRecord(
            party: "物业公司", answer: .agreed, on: Day("2024-03-02")!, by: "王贵兰"))))
    try meeting.adjourn()
    try meeting.act(
      .correct(
        .init(
          entry: consent, field: "by", old: "王桂兰、李娜", new: "王贵兰、李娜", reason: "写错", by: nil,
          approved: "主任")))
    let settled = try #require(
      meeting.session.entries.last { $0.events.contains { $0.field("point1") != nil } })
    try meeting.act(
      .correct(
        .init(
          entry: settled.number, field: "point1", old: "由王桂兰看护，由李娜浇水", new: "由王贵兰看护，由李娜浇水",
          reason: "写错", by: nil, approved: "主任")))
    try expectOne(meeting, "由居民A看护，由居民B浇水", other: true)
    #expect(try meeting.flat(.record, .archive).contains("王桂兰"))
    #expect(try !printed(meeting).contains("居民C"))
  }
}
