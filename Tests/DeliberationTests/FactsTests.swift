import Deliberation
import Testing
import Values

/// What the record says of somebody or something, as it is looked through to put it right.
@Suite struct FactsTests {
  private func meeting() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    try meeting.act(.describeMeeting(.init(changes: changes)), at: (13, 50))
    try meeting.act(
      .importRoster(
        .init(
          source: "名册.csv", people: ["居民甲", "居民乙"].map { PersonDetails(name: $0, groups: ["居民"]) },
          changes: nil)))
    try meeting.raise("充电")
    try meeting.act(.signIn(.init(participants: ["居民甲", "居民乙"], way: nil)), at: (14, 0))
    try meeting.act(.openMeeting(.init(despite: nil)), at: (14, 5))
    try meeting.act(.remark(.init(issue: nil, by: "居民甲", text: "多谢")))
    try meeting.act(.adjourn(.init(reason: nil)), at: (15, 0))
    return meeting
  }

  private func facts(of person: Participant.ID, in session: Session) -> [RecordedFact] {
    session.facts { $0.touches.contains { $0.thing == .participant(person) } }
  }

  @Test func `each of an import has fields of their own`() throws {
    let session = try meeting().session
    let names = session.roster.map { person in
      facts(of: person.id, in: session).filter { $0.path?.hasSuffix("name") == true }.map(\.value)
    }
    #expect(names == [["居民甲"], ["居民乙"]])
  }

  @Test func `a fact says what was put right, and its path corrects it again`() throws {
    var meeting = try meeting()
    let person = meeting.session.roster[1]
    let path = try #require(
      facts(of: person.id, in: meeting.session).first { $0.path?.hasSuffix("name") == true })
    try meeting.act(
      .correct(
        .init(
          entry: path.entry.number, field: path.path ?? "", old: path.value, new: "居民丙",
          reason: "写错", approved: "主任")))
    let now = try #require(
      facts(of: person.id, in: meeting.session).first { $0.path?.hasSuffix("name") == true })
    #expect(now.value == "居民丙")
    #expect(now.path == path.path && now.entry.number == path.entry.number)
  }

  @Test func `what is undone is told no more`() throws {
    var meeting = try meeting()
    try meeting.act(.remark(.init(issue: nil, by: nil, text: "补记一句")), at: (15, 10))
    func remarks() -> [String?] {
      meeting.session.facts { if case .remarked = $0 { true } else { false } }
        .filter { $0.path == "text" }.map(\.value)
    }
    #expect(remarks() == ["多谢", "补记一句"])
    try meeting.act(.retract(.init(entry: meeting.session.lastEntry, reason: "误记")))
    #expect(remarks() == ["多谢"])
  }

  @Test func `of what was said of the meeting twice the last is told`() throws {
    var meeting = Meeting()
    for place in ["活动室", "会议室"] {
      var changes = MeetingChanges()
      changes.place = place
      try meeting.act(.describeMeeting(.init(changes: changes)), at: (13, 50))
    }
    let places = meeting.session.facts { if case .described = $0 { true } else { false } }
      .filter { $0.path == "place" }.map(\.value)
    #expect(places == ["会议室"])
  }
}
