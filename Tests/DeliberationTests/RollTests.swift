import Deliberation
import Testing

@Suite struct RollTests {
  @Test func `someone taken off the roster is no longer expected`() throws {
    var meeting = Meeting()
    for name in ["居民甲", "居民乙"] {
      try meeting.act(.addParticipant(.init(person: PersonDetails(name: name, groups: ["居民"]))))
    }
    try meeting.act(.removeParticipant(.init(participant: "居民乙", reason: "重复登记")))
    #expect(meeting.session.roll.expected == 1)
    #expect(meeting.session.roll.groups.first { $0.group == "居民" }?.expected == 1)
  }
}
