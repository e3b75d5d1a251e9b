import Affairs
import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// The home page's line is counted from the catalogue where the files are those it was worked out of,
/// and never where they aren't.
@Suite struct TaskDaysTests {
  private let place = KeptArchive()
  private let day = Day("2024-06-01")!

  private func known(on day: Day? = nil) -> TaskDays? {
    place.archive.look(by: place.catalogue).knownTaskDays(on: day ?? self.day)
  }

  private func workOut() -> TaskDays { place.archive.taskDays(on: day, by: place.catalogue) }

  private func ledger(_ id: String) throws -> ArchiveLedger {
    var environment = ["XDG_STATE_HOME": place.folder("state \(id)")]
    environment["HOME"] = place.folder.path
    return ArchiveLedger(
      place.archive, computer: Computer(environment: environment), generator: "yishi test")
  }

  /// A task of the ledger that is due on a day.
  private func enter(_ title: String, due: String?, on computer: String = "a") throws -> CardID {
    let ledger = try ledger(computer)
    let at = beijing("2024-05-20", 9, 0)
    let matter = try ledger.perform(
      .enter(.init(card: .matter(Matter(title: title, kind: .issue)))), at: at, by: "记录")
    guard case .entered(let entered)? = matter.events.first, let number = entered.card.id else {
      throw NotEntered()
    }
    let work = Assignment.Work(
      what: "排定轮值表", lead: "居民甲", responsible: [], due: due.flatMap { Day($0) }, point: nil)
    let task = try ledger.perform(
      .enter(.init(card: .task(Task(about: .card(number), work: work)))), at: at,
      by: "记录")
    guard case .entered(let it)? = task.events.first, let id = it.card.id else {
      throw NotEntered()
    }
    return id
  }

  private struct NotEntered: Error {}

  private func note(
    _ kind: NoteKind, on task: CardID, day: String, at: String? = nil
  ) throws {
    try ledger("a").perform(
      .note(
        .init(Note(on: [.card(task)], kind: kind, day: Day(day)!, by: "居民甲", text: "已办"))),
      at: beijing(at ?? day, 18, 0), by: "记录")
  }

  @Test func `what was counted once is counted again without a file being opened`() throws {
    try place.make("植物角")
    _ = try enter("楼道灯", due: "2024-05-30")
    #expect(known() == nil)
    let days = workOut()
    #expect(known() == days)
    #expect(days == place.archive.taskDays(on: day, by: nil))
    #expect(days.counts(on: day)?.overdue ?? 0 > 0)
  }

  @Test func `the days are counted anew each day, until a day that something bears`() throws {
    let task = try enter("楼道灯", due: "2024-06-03")
    let days = workOut()
    #expect(days.counts(on: day) == TaskCounts(overdue: 0, untold: 0, dueToday: 0))
    #expect(days.counts(on: Day("2024-06-03")!) == TaskCounts(overdue: 0, untold: 0, dueToday: 1))
    #expect(days.counts(on: Day("2024-06-04")!) == TaskCounts(overdue: 1, untold: 0, dueToday: 0))
    #expect(days.counts(on: Day("2024-05-31")!) == nil, "before what it was worked out for")
    try note(.done, on: task, day: "2024-06-05")
    let later = workOut()
    #expect(later.until == Day("2024-06-05"))
    #expect(later.counts(on: Day("2024-06-04")!)?.overdue == 1)
    #expect(later.counts(on: Day("2024-06-05")!) == nil)
    #expect(known(on: Day("2024-06-05")) == nil)
    let done = place.archive.taskDays(on: Day("2024-06-05")!, by: place.catalogue)
    #expect(
      done.counts(on: Day("2024-06-05")!) == TaskCounts(overdue: 0, untold: 1, dueToday: 0))
  }

  @Test func `a chain that grew or came is looked at anew`() throws {
    let task = try enter("楼道灯", due: "2024-05-30")
    #expect(workOut().counts(on: day)?.overdue == 1)
    #expect(known() != nil)
    usleep(20_000)
    try note(.done, on: task, day: "2024-05-31")
    #expect(known() == nil)
    #expect(workOut().counts(on: day) == TaskCounts(overdue: 0, untold: 1, dueToday: 0))
    #expect(known()?.counts(on: day)?.untold == 1)
    _ = try enter("停车", due: "2024-05-30", on: "b")
    #expect(known() == nil)
    #expect(workOut().counts(on: day)?.overdue == 1)
  }

  @Test func `a meeting that changed, came or went is looked at anew`() throws {
    let path = try place.make("植物角", steps: 40)
    _ = workOut()
    #expect(known() != nil)
    usleep(20_000)
    _ = try MeetingFile.open(path, clerk: "记录").perform(
      .remark(.init(issue: nil, by: nil, text: "又说了一句")), at: beijing("2024-05-18", 16, 0))
    #expect(known() == nil)
    _ = workOut()
    let other = try place.make("楼道灯", steps: 3)
    #expect(known() == nil)
    let both = workOut()
    #expect(known() == both)
    try FileManager.default.removeItem(
      at: URL(filePath: other).deletingLastPathComponent())
    #expect(known() == nil)
  }

  @Test func `a file that changed less than three seconds before is looked at again`() throws {
    place.clock.set(ahead: 0)
    _ = try enter("楼道灯", due: "2024-05-30")
    _ = workOut()
    #expect(known() == nil)
    place.clock.set(ahead: 10)
    #expect(known() == nil, "what was read then may be of the same tick")
    _ = workOut()
    #expect(known() != nil)
    place.clock.set(ahead: 5)
    #expect(known() == nil, "the clock was set back")
  }

  @Test func `a damaged or deleted database changes no answer`() throws {
    try place.make("植物角")
    _ = try enter("楼道灯", due: "2024-05-30")
    let truth = place.archive.taskDays(on: day, by: nil)
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for round in 0..<tried(of: 300) {
      #expect(workOut() == truth)
      var content = bytes(place.catalogue.path)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        content[Int.random(in: 0..<content.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
      put(content, place.catalogue.path)
      let said = known()
      #expect(said == nil || said == truth, "seed \(seed), round \(round)")
    }
    try FileManager.default.removeItem(atPath: place.catalogue.path)
    #expect(known() == nil)
    #expect(workOut() == truth)
    #expect(known() == truth)
  }

  @Test func `nobody's name and no word of a task is in its row`() throws {
    _ = try enter("楼道灯", due: "2024-05-30")
    _ = workOut()
    #expect(known() != nil)
    let content = Data(bytes(place.catalogue.path))
    for text in ["居民甲", "排定轮值表", "楼道灯"] {
      #expect(content.range(of: Data(text.utf8)) == nil, "\(text)")
    }
    var facts = stat()
    #expect(stat(place.catalogue.path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }
}
