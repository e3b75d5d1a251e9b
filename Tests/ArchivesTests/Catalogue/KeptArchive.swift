import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Synchronization
import TestSupport
import Values

/// A clock of files' times that a test sets.
final class SetClock: Sendable {
  /// Nanoseconds that it goes before the real one. A file that was written just now has rested by it.
  private let ahead = Mutex(Int64(10_000_000_000))

  func set(ahead seconds: Int64) { ahead.withLock { $0 = seconds * 1_000_000_000 } }

  var now: Int64 {
    let time = FileFacts.now
    return ahead.withLock { time + $0 }
  }
}

/// An archive in a folder of its own, and a catalogue of it.
final class KeptArchive {
  let folder = TemporaryFolder(inMemory: true)
  let archive: Archive
  let catalogue: Catalogue
  let clock = SetClock()
  /// Files without the time that a disk takes.
  private let posix = Posix { [.fdatasync, .fsync].contains($0.name) ? .pretend : nil }
  private var made = 0

  init() {
    archive = Archive(folder("议事"))
    var catalogue = Catalogue(environment: ["XDG_CACHE_HOME": folder("cache")])!
    let clock = clock
    catalogue.clock = { clock.now }
    self.catalogue = catalogue
  }

  /// Makes a meeting of so many steps of a scenario.
  @discardableResult
  func make(
    _ title: String, _ scenario: Scenario = .greenCorner, steps: Int = .max, year: Int = 2024
  ) throws -> String {
    made += 1
    let day = Day(year: year, month: 5, day: 18)!
    let file = try MeetingFile.create(
      in: archive,
      header: SessionHeader(
        id: "\(year)0518-\(made)", date: day, title: title, created: scenario.steps[0].at,
        generator: "yishi test"), body: "居民议事会", clerk: "记录")
    for step in scenario.steps.prefix(steps) {
      file.clerk = step.by
      do {
        try file.perform(
          step.command, at: step.at, happened: step.happened,
          despite: year == 2024 ? nil : "试验")
      } catch is Refusal {}
    }
    return file.path
  }

  /// What every meeting says to the outside.
  func extracts(by catalogue: Catalogue?) -> [String] {
    archive.extracts(by: catalogue).map { "\($0.path): \($0.extract)" }
  }

  /// What everything answers that may go by a catalogue.
  func answers(by catalogue: Catalogue?) -> [String] {
    let (listings, unreadable) = archive.list(by: catalogue)
    var answers = listings.map { "\($0)" } + unreadable.map { "\($0)" }
    answers.append("\(archive.documentNumbers(besides: "20240518-1", by: catalogue).sorted())")
    answers.append("\(archive.taskDays(on: Day("2024-06-01")!, by: catalogue))")
    for year in [2023, 2024] {
      let day = Day(year: year, month: 1, day: 1)!
      answers.append("\(archive.ids(of: day, by: catalogue).sorted())")
    }
    for path in archive.sessions() {
      answers.append("\(path): \(Archive.copies(of: path, by: catalogue))")
    }
    var look = archive.look(by: catalogue)
    for listing in look.listings {
      answers.append(look.inside(of: listing.path).map { "\($0)" } ?? "not opened")
    }
    for words in ["植物角", "2024-05-18", "楼道"] {
      answers.append("\(Result { try archive.find(words, by: catalogue) })")
    }
    return answers
  }
}
