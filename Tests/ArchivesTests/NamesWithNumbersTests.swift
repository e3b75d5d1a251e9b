import Archives
import Deliberation
import FoundationEssentials
import Log
import TestSupport
import Testing
import Values

/// Beside a name even a number without its area code is a telephone.
@Suite struct NamesWithNumbersTests {
  @Test func `a landline without its area code stands beside no name`() throws {
    let folder = TemporaryFolder()
    let at = Moment(day: Day("2024-05-18")!, hour: 14, minute: 0, offset: 480)
    let file = try MeetingFile.create(
      at: folder("会议.yishi"),
      header: SessionHeader(
        id: "20240518-7f3a", date: at.day, title: "植物角", created: at, generator: "yishi test"),
      clerk: "主持")
    func describe(_ write: (inout MeetingChanges, String) -> Void, _ text: String) throws {
      var changes = MeetingChanges()
      write(&changes, text)
      try file.perform(.describeMeeting(.init(changes: changes)), at: at)
    }
    let fields: [(inout MeetingChanges, String) -> Void] = [
      { $0.facilitator = $1 }, { $0.secretary = $1 }, { $0.convener = $1 }, { $0.body = $1 },
      { $0.tellers = [$1] }, { $0.scrutineers = [$1] }, { $0.concurrences = [$1] },
    ]
    for (place, field) in fields.enumerated() {
      #expect(throws: Refusal.self) { try describe(field, "李主任 64412345") }
      // One counts and another watches.
      #expect(throws: Never.self) { try describe(field, "主任\(place)2024") }
    }
    #expect(throws: Never.self) { try describe({ $0.place = $1 }, "20240518会议室") }
  }
}
