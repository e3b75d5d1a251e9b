import Archives
import Deliberation
import Documents
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// A meeting's papers depend on its file alone: not on the process, the place or the day.
@Suite struct ReplayTests {
  /// Writes a meeting's entries as the program would have.
  private func write(_ session: Session, to path: String) throws {
    let header = SessionHeader(
      id: session.identity.id, date: session.identity.date, title: session.identity.title,
      created: Moment(day: session.identity.date, hour: 9, minute: 0, offset: 480),
      generator: "yishi tests")
    let journal = try Journal.create(at: path, header: header)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for entry in session.entries {
      let seals = entry.events.contains { if case .sealed = $0 { true } else { false } }
      _ = try journal.append(by: entry.by, at: entry.at) { _ in
        Draft(events: Array(try encoder.encode(entry.events)), seals: seals)
      }
    }
  }

  @Test func `two processes in other places and this one print the same bytes`() throws {
    let isLong = ProcessInfo.processInfo.environment["YISHI_LONG"] != nil
    let wanted = isLong ? 100 : 6
    if !isLong { print("shortened: without 94 of 100 random meetings: set YISHI_LONG=1 for all") }
    let place = try Workplace()
    let start = drawnSeed()
    var compared = 0
    var printed = 0
    for seed in start..<start + UInt64(wanted * 10) where compared < wanted {
      let meeting = RandomMeeting(seed: seed)
      // Papers of a meeting that was never opened are refused.
      guard meeting.session.opening != nil, meeting.session.entries.count > 15 else { continue }
      let path = place.folder.appendingPathComponent("\(seed).yishi").path
      try write(meeting.session, to: path)
      let file = try MeetingFile.open(path, clerk: "记录", for: .reading)
      #expect(file.session == meeting.session, "seed \(seed) reads as another meeting")
      // Where owners voted in writing there is no sheet and there are no minutes.
      let kinds: [DocumentKind] = (isLong ? [.minutes, .record, .attendance] : [.record]).filter {
        (try? file.session.document($0, for: .archive)) != nil
      }
      #expect(kinds.contains(.record), "seed \(seed)")
      for kind in kinds {
        let here = TextRenderer().text(
          of: try file.session.document(
            kind, for: .archive, issuing: Issuing(codes: try file.codes)))
        for environment in [
          ["LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "SWIFT_DETERMINISTIC_HASHING": "1"],
          ["LANG": "en_US.UTF-8", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8"],
        ] {
          // Into a file: on standard output control characters are made visible.
          let paper = place.folder.appendingPathComponent("\(printed).txt")
          let run = try place.yishi(
            ["export", path, "--document", kind.code, "--for", "archive", "-o", paper.path],
            environment: environment)
          #expect(run.status == 0, "seed \(seed): \(run.errors)")
          #expect(
            try String(contentsOf: paper, encoding: .utf8) == here,
            "seed \(seed), \(kind) in \(environment)")
          printed += 1
        }
      }
      compared += 1
    }
    #expect(compared == wanted)
    print(
      "measured: \(printed) papers of \(compared) random meetings from seed \(start), all alike")
  }
}
