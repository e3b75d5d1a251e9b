import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Synchronization
import TestSupport
import Testing
import Values

/// With a catalogue everything is answered as without, whatever becomes of the files.
@Suite struct CatalogueAnswersTests {
  /// Counts the session files that are opened.
  private final class Opened: Sendable {
    private let paths = Mutex<[String]>([])
    var posix: Posix {
      Posix { call in
        if call.name == .open, call.path.hasSuffix(".yishi") {
          self.paths.withLock { $0.append(call.path) }
        }
        return nil
      }
    }
    func take() -> [String] {
      paths.withLock { paths in
        defer { paths = [] }
        return paths
      }
    }
  }

  @Test func `a file that hasn't changed isn't opened again, and one that has is, once`() throws {
    let place = KeptArchive()
    let first = try place.make("植物角")
    try place.make("楼道灯", steps: 12)
    try place.make("停车", steps: 3, year: 2023)
    let opened = Opened()
    func look() {
      var look = place.archive.look(by: place.catalogue, posix: opened.posix)
      for listing in look.listings { _ = look.inside(of: listing.path) }
      look.keep()
    }
    look()
    #expect(Set(opened.take()).count == 3)
    look()
    #expect(opened.take().isEmpty)
    usleep(20_000)
    let file = try MeetingFile.open(first, clerk: "记录")
    try file.perform(
      .correct(
        .init(
          entry: 0, field: "title", old: "植物角", new: "植物角养鸟", reason: "写漏", approved: "主任")),
      at: beijing("2024-06-30", 9, 0))
    look()
    #expect(Set(opened.take()) == [first])
    look()
    #expect(opened.take().isEmpty)
    #expect(place.answers(by: place.catalogue) == place.answers(by: nil))
  }

  @Test func `a file that had not rested when it was read is read again`() throws {
    let place = KeptArchive()
    try place.make("植物角", steps: 5)
    let opened = Opened()
    func look(ahead seconds: Int64) -> Int {
      place.clock.set(ahead: seconds)
      var look = place.archive.look(by: place.catalogue, posix: opened.posix)
      look.keep()
      return opened.take().count
    }
    #expect(look(ahead: 0) > 0)
    #expect(look(ahead: 0) > 0, "within three seconds")
    #expect(look(ahead: 5) > 0, "what was kept was read too early")
    #expect(look(ahead: 5) == 0)
    #expect(look(ahead: 2) > 0, "the clock was set back since")
    #expect(look(ahead: -3600) > 0, "the file is of a time to come")
    #expect(place.answers(by: place.catalogue) == place.answers(by: nil))
  }

  /// What happens to a file of an archive between two looks.
  private enum Change: CaseIterable {
    case append, replace, restore, delete, rename, moveToOtherYear, damage, shorten, tear, mark,
      copy
    case make, leaveEmpty, correctTitle, setTimes, clockBack
  }

  @Test func `random archives answer alike with and without it after every change`() throws {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for round in 0..<(isLong ? 20 : 2) {
      let place = KeptArchive()
      for number in 0..<4 {
        try place.make(
          ["植物角", "楼道灯", "停车", "楼道堆物"][number], number == 3 ? .stairwell : .greenCorner,
          steps: [200, 9, 0, 200][number], year: number == 1 ? 2023 : 2024)
      }
      for step in 0..<(isLong ? 60 : 16) {
        let change = Change.allCases.randomElement(using: &random)!
        try make(change, in: place, using: &random)
        usleep(12_000)
        var with = place.answers(by: place.catalogue)
        var without = place.answers(by: nil)
        // Every meeting is read whole for these.
        if step.isMultiple(of: 4) {
          with += place.extracts(by: place.catalogue)
          without += place.extracts(by: nil)
        }
        let differing = zip(with, without).filter { $0 != $1 }
        #expect(
          differing.isEmpty && with.count == without.count,
          "seed \(seed), round \(round), step \(step), \(change): \(differing)")
        if !differing.isEmpty { return }
      }
    }
  }

  private func make(
    _ change: Change, in place: KeptArchive, using random: inout SeededGenerator
  ) throws {
    let files = FileManager.default
    guard let path = place.archive.sessions().randomElement(using: &random) else {
      try place.make("楼道", steps: 4)
      return
    }
    let url = URL(filePath: path)
    let meeting = url.deletingLastPathComponent()
    switch change {
    case .append:
      // Where it can't be added to, nothing is.
      let file = try? MeetingFile.open(path, clerk: "记录")
      _ = try? file?.perform(
        .remark(.init(issue: nil, by: nil, text: "又说了一句")), at: beijing("2024-05-18", 16, 0))
    case .replace:
      let other = place.archive.sessions().randomElement(using: &random)!
      let aside = meeting.appending(path: "另一份")
      try files.copyItem(at: URL(filePath: other), to: aside)
      rename(aside.path, path)
    case .restore:
      // As a sync tool does: other bytes, the times that it remembers.
      var facts = stat()
      stat(path, &facts)
      let aside = meeting.appending(path: "从前")
      put(bytes(path).dropLast(Int(random.next() % 200)).map { $0 }, aside.path)
      var times = [facts.st_atim, facts.st_mtim]
      utimensat(AT_FDCWD, aside.path, &times, 0)
      rename(aside.path, path)
    case .delete: try files.removeItem(at: meeting)
    case .rename: rename(meeting.path, meeting.path + "改")
    case .moveToOtherYear:
      let year = meeting.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "2023")
      try files.createDirectory(at: year, withIntermediateDirectories: true)
      rename(meeting.path, year.appending(path: meeting.lastPathComponent).path)
    case .damage:
      var content = bytes(path)
      if let spot = content.indices.randomElement(using: &random) {
        content[spot] = UInt8(truncatingIfNeeded: random.next())
      }
      let file = FileHandle(forUpdatingAtPath: path)
      try file?.write(contentsOf: Data(content))
    case .shorten: truncate(path, Int(random.next() % UInt64(bytes(path).count + 1)))
    case .tear: put(bytes(path) + Array(#"{"n":99,"at":"2024"#.utf8), path)
    case .mark:
      put(
        Array(
          #"{"at":"2024-05-18T16:00:00.000+08:00","by":"","n":3,"reason":"sync","size":900}"#.utf8),
        path + ".failed")
    case .copy:
      try? files.copyItem(
        at: meeting,
        to: meeting.deletingLastPathComponent().appending(path: "副本\(random.next() % 9)"))
    case .make: try place.make("楼道", steps: Int(random.next() % 30))
    case .leaveEmpty:
      try files.createDirectory(
        at: URL(filePath: place.archive.path + "/2024/空"), withIntermediateDirectories: true)
    case .correctTitle:
      let file = try? MeetingFile.open(path, clerk: "记录")
      _ = try? file?.perform(
        .correct(
          .init(
            entry: 0, field: "title", old: file?.session.identity.title ?? "", new: "楼道照明",
            reason: "写错", approved: "主任")),
        at: beijing("2024-06-30", 9, 0))
    case .setTimes:
      var times = [
        timespec(tv_sec: 1_700_000_000, tv_nsec: 0), timespec(tv_sec: 1_700_000_000, tv_nsec: 0),
      ]
      utimensat(AT_FDCWD, path, &times, 0)
    case .clockBack: place.clock.set(ahead: Int64(random.next() % 20) - 5)
    }
  }
}
