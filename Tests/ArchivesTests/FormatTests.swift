import Archives
import Foundation
import Log
import TestSupport
import Testing
import Values

/// Files of released formats read the same for ever.
@Suite struct FormatTests {
  /// Format 1 as it was frozen. Never change the file; a new format gets a new one.
  private var fixture: String {
    packageFolder.appending(path: "Tests/ArchivesTests/Fixtures/lines-1.yishi")
      .path(percentEncoded: false)
  }

  @Test func `format 1 reads as it did when it was frozen`() throws {
    var entries: [JournalEntry] = []
    let journal = try Journal.open(fixture, for: .reading) { entries.append($0) }
    #expect(journal.obstacle == nil)
    #expect(journal.header.id == "20240518-7f3a")
    #expect(journal.header.date == Day("2024-05-18"))
    #expect(journal.header.title == "24号楼植物角")
    #expect(journal.header.created == Moment("2024-05-18T13:50:02.118+08:00"))
    #expect(
      journal.head.sum.hex == "b0e6c753d943563e3ad987be482dcad787bb71e56bfd40135dab288e28346e52")
    #expect(entries.map(\.n) == [1, 2, 3, 4, 5, 6])
    #expect(entries.map(\.by) == ["签到处", "主持 \"甲\"", "记录", "主持", "记录", "记录"])
    #expect(entries.map(\.isSealed) == [false, false, false, false, true, true])
    #expect(entries[0].at.description == "2024-05-18T14:20:31.402+08:00")
    #expect(entries[5].at.description == "2024-05-22T10:00:00.000+00:00")
    #expect(
      String(decoding: events(entries[0]), as: UTF8.self)
        == #"[{"signedIn":{"participant":"p03"}},{"signedIn":{"participant":"p04","way":"inPerson"}}]"#
    )
    let result = try Verification.verify(fixture)
    #expect(result.isGood)
    #expect(result.redacted == [3])
    #expect(result.sealCode == entries[4].sum.code)
    #expect(try Listing(fixture).isSealed)
  }

  @Test func `the program writes format 1 byte for byte as it is frozen`() throws {
    let lines = text(fixture).split(separator: "\n", omittingEmptySubsequences: false)
    let folder = TemporaryFolder()
    let path = folder("甲.yishi")
    let journal = try Journal.create(
      at: path,
      header: SessionHeader(
        id: "20240518-7f3a", date: Day("2024-05-18")!, title: "24号楼植物角",
        created: Moment("2024-05-18T13:50:02.118+08:00")!, generator: "yishi 0.1.0"))
    _ = try journal.append(by: "签到处", at: Moment("2024-05-18T14:20:31.402+08:00")!) { _ in
      Draft(
        events: Array(
          #"[{"signedIn":{"participant":"p03"}},{"signedIn":{"participant":"p04","way":"inPerson"}}]"#
            .utf8))
    }
    _ = try journal.append(by: "主持 \"甲\"", at: Moment("2024-05-18T14:21:00.000+08:00")!) { _ in
      Draft(events: Array(#"[{"opened":{"missingGroups":[],"present":2}}]"#.utf8))
    }
    _ = try journal.append(by: "记录", at: Moment("2024-05-18T14:22:07.015+08:00")!) { _ in
      Draft(events: Array(#"[{"remarked":{"text":"这一条后来涂销了"}}]"#.utf8))
    }
    try Journal.redact(
      path, entry: 3, by: "记录", at: Moment("2024-06-01T09:00:00.000+08:00")!, reason: "含身份证号")
    #expect(text(path) == lines[0..<4].joined(separator: "\n") + "\n")
  }
}
