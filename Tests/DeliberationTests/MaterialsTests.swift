import Deliberation
import Testing
import Values

/// What belongs to a record and isn't attached: told before the seal, and no bar to it.
@Suite struct MaterialsTests {
  private func held() throws -> Meeting {
    var meeting = Meeting()
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn("majority-of-present")
    changes.concurrences = ["产权单位", "物业公司"]
    try meeting.act(.describeMeeting(.init(changes: changes)), at: (13, 50))
    try meeting.act(
      .importRoster(
        .init(
          source: "名册.csv",
          people: ["居民甲", "居民乙", "居民丙"].map { PersonDetails(name: $0, groups: ["居民"]) },
          changes: nil)))
    try meeting.raise("充电")
    try meeting.act(
      .signIn(.init(participants: ["居民甲", "居民乙", "居民丙"], way: nil)), at: (14, 0))
    try meeting.act(.openMeeting(.init(despite: nil)), at: (14, 5))
    return meeting
  }

  private func attach(_ name: String, as kind: String, to meeting: inout Meeting) throws {
    let sum = String(repeating: "a", count: 64)
    try meeting.act(
      .attach(
        .init(file: .init(name: name, kind: kind, bytes: 3, sha256: sum), path: nil, kind: nil)))
  }

  @Test func `a meeting that wasn't held wants nothing`() {
    #expect(Meeting().session.missingMaterials.isEmpty)
  }

  @Test func `a meeting that was held wants its signature page until that is attached`() throws {
    var meeting = try held()
    #expect(meeting.session.missingMaterials == [.signaturePage])
    try attach("签字页.pdf", as: "照片", to: &meeting)
    #expect(meeting.session.missingMaterials == [.signaturePage])
    try attach("签字页.pdf", as: "签字页", to: &meeting)
    #expect(meeting.session.missingMaterials.isEmpty)
    try meeting.act(.removeAttachment(.init(attachment: "f02", reason: "误附")))
    #expect(meeting.session.missingMaterials == [.signaturePage])
  }

  @Test func `each consent in writing wants a letter, and a letter that names a unit is its own`()
    throws
  {
    var meeting = try held()
    try meeting.act(.takeUp(.init(issue: "充电")))
    try meeting.act(.propose(.init(issue: nil, text: "装充电桩", mover: nil, seconder: nil)))
    for party in ["产权单位", "物业公司"] {
      try meeting.act(
        .recordConcurrence(
          .init(issue: "i01", concurrence: .init(party: party, answer: .agreed, on: nil))))
    }
    func letters() -> [Material] {
      meeting.session.missingMaterials.filter { if case .letter = $0 { true } else { false } }
    }
    #expect(
      letters() == [.letter("i01", party: "产权单位"), .letter("i01", party: "物业公司")])
    try attach("物业公司的函.pdf", as: "单位书面意见", to: &meeting)
    #expect(letters() == [.letter("i01", party: "产权单位")])
    try attach("扫描件.pdf", as: "单位书面意见", to: &meeting)
    #expect(letters().isEmpty)
  }

  @Test func `what is missing bars no seal`() throws {
    var meeting = try held()
    try meeting.act(.adjourn(.init(reason: nil)), at: (15, 0))
    #expect(!meeting.session.missingMaterials.isEmpty)
    try meeting.act(.seal(.init(documentNumber: nil, incomplete: "待补")), at: (15, 30))
    #expect(meeting.session.phase == .sealed)
    #expect(!meeting.session.missingMaterials.isEmpty)
  }
}
