import Affairs
import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Synchronization
import TestSupport
import Testing
import Values

/// With a catalogue meetings say the same as without, and what was struck out isn't in it.
@Suite struct ExtractCatalogueTests {
  /// Which session files were opened, and what the catalogue held when one was put in another's place.
  private final class Watch: Sendable {
    private let opened = Mutex<Set<String>>([])
    private let held = Mutex<[Bool]>([])
    let holds: @Sendable () -> Bool

    init(holds: @escaping @Sendable () -> Bool = { false }) { self.holds = holds }

    var posix: Posix {
      Posix { call in
        if call.name == .open, call.path.hasSuffix(".yishi") {
          _ = self.opened.withLock { $0.insert(call.path) }
        }
        if call.name == .rename { self.held.withLock { $0.append(self.holds()) } }
        return nil
      }
    }

    func take() -> Set<String> {
      opened.withLock { paths in
        defer { paths = [] }
        return paths
      }
    }
    var heldAtRename: [Bool] { held.withLock { $0 } }
  }

  private static func extracts(_ place: KeptArchive, _ posix: Posix) -> [String] {
    var look = place.archive.look(by: place.catalogue, posix: posix)
    let extracts = look.extracts()
    look.keep()
    return extracts.map { "\($0.path): \($0.extract)" }
  }

  @Test func `a meeting that has not changed is not opened again, one that has is once`() throws {
    let place = KeptArchive()
    let first = try place.make("植物角")
    try place.make("加梯", .stairwell)
    try place.make("停车", steps: 3, year: 2023)
    let watch = Watch()
    let without = place.extracts(by: nil)
    #expect(without.count == 3)
    #expect(Self.extracts(place, watch.posix) == without)
    #expect(watch.take().count == 3)
    #expect(Self.extracts(place, watch.posix) == without)
    #expect(watch.take().isEmpty)
    usleep(20_000)
    let file = try MeetingFile.open(first, clerk: "记录")
    for step in Scenario.greenCornerFollowUp { try file.perform(step.command, at: step.at) }
    let after = Self.extracts(place, watch.posix)
    #expect(watch.take() == [first])
    #expect(after == place.extracts(by: nil) && after != without)
    #expect(Self.extracts(place, watch.posix) == after)
    #expect(watch.take().isEmpty)
  }

  @Test func `the home page's tasks are worked out of what meetings were kept to say`() throws {
    let place = KeptArchive()
    try place.make("植物角")
    _ = place.archive.extracts(by: place.catalogue)
    let day = Day("2024-06-01")!
    let days = place.archive.taskDays(on: day, by: place.catalogue)
    #expect(days == place.archive.taskDays(on: day, by: nil) && !days.tasks.isEmpty)
    #expect(place.archive.look(by: place.catalogue).knownTaskDays(on: day) == days)
  }

  @Test func `each fact bears the first digits of its line's sum`() throws {
    let place = KeptArchive()
    let path = try place.make("植物角")
    var codes: [Int: String] = [:]
    _ = try Journal.open(path, for: .reading) { codes[$0.n] = $0.sum.code }
    let extract = try #require(place.archive.extracts(by: place.catalogue).first).extract
    let seal = try #require(extract.seal)
    #expect(seal.at.code == codes[seal.at.entry])
    #expect(try MeetingFile.open(path, clerk: "", for: .reading).codes.first == seal.at.code)
    for vote in extract.issues.flatMap(\.votes) {
      #expect(vote.result?.at.code == codes[vote.result?.at.entry ?? 0])
    }
  }

  @Test func `nobody's home is in the catalogue, whatever was asked of it`() throws {
    let place = KeptArchive()
    try place.make("植物角")
    try place.make("加梯", .stairwell)
    _ = place.archive.extracts(by: place.catalogue)
    let content = Data(bytes(place.catalogue.path))
    func holds(_ text: String) -> Bool { content.range(of: Data(text.utf8)) != nil }
    #expect(holds("居民甲") && holds("排定轮值表"), "it is private, and holds who does what")
    for voter in Scenario.voters {
      if let home = voter.home { #expect(!holds(home), "\(home)") }
    }
    for row in Scenario.stairwellRows {
      for owner in row.dwelling.owners where owner != "业主09" {
        #expect(!holds(owner), "\(owner)")
      }
    }
    var facts = stat()
    #expect(stat(place.catalogue.path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }

  @Test func `what is struck out leaves the catalogue before the file is written anew`() throws {
    let place = KeptArchive()
    let path = try place.make("植物角")
    let other = try place.make("楼道灯", steps: 30)
    let words = "已收到书面意见（盖章）"
    do {
      let file = try MeetingFile.open(path, clerk: "记录")
      for step in Scenario.greenCornerFollowUp { try file.perform(step.command, at: step.at) }
    }
    _ = place.archive.extracts(by: place.catalogue)
    let database = place.catalogue.path
    let holds: @Sendable (String) -> Bool = {
      Data(bytes(database)).range(of: Data($0.utf8)) != nil
    }
    #expect(holds(words), "as a report of a task")

    let watch = Watch { holds(words) }
    let file = try MeetingFile.open(path, clerk: "记录", posix: watch.posix)
    file.catalogue = place.catalogue
    let told = try #require(
      file.session.entries.last { entry in
        entry.events.contains {
          if case .progressReported(let it) = $0 { it.progress.text == words } else { false }
        }
      })
    try file.perform(
      .redact(
        .init(entry: told.number, fields: ["text"], reason: "本人要求", approved: "社区党委")),
      at: beijing("2024-06-01", 9, 0))
    #expect(watch.heldAtRename == [false], "gone by the time the other file is put in place")
    #expect(!holds(words))
    #expect(!text(path).contains(words))
    #expect(holds("楼道灯") && holds("居民甲"), "what other meetings say stays: \(other)")

    let extracts = place.archive.extracts(by: place.catalogue)
    #expect(extracts.first { $0.path == path }?.extract.doubts == .struckOut)
    #expect(extracts.first { $0.path == other }?.extract.doubts == [])
    #expect(!holds(words))
    #expect(place.extracts(by: place.catalogue) == place.extracts(by: nil))
  }

  @Test func `nothing is kept of a file that changes between the list and the reading`() throws {
    let place = KeptArchive()
    let path = try place.make("植物角", steps: 40)
    let isFirst = Mutex(true)
    let posix = Posix { call in
      guard call.name == .open, call.path == path else { return nil }
      let adds = isFirst.withLock { was in
        defer { was = false }
        return was
      }
      if adds {
        let file = try? MeetingFile.open(path, clerk: "别人")
        _ = try? file?.perform(
          .remark(.init(issue: nil, by: nil, text: "又说了一句")), at: beijing("2024-05-18", 16, 0))
      }
      return nil
    }
    _ = place.archive.list(by: place.catalogue)
    usleep(20_000)
    let before = try MeetingFile.open(path, clerk: "", for: .reading).session.lastEntry
    _ = Self.extracts(place, posix)
    #expect(try MeetingFile.open(path, clerk: "", for: .reading).session.lastEntry == before + 1)
    #expect(place.extracts(by: place.catalogue) == place.extracts(by: nil))
  }

  @Test func `damage anywhere in the database changes no answer`() throws {
    let place = KeptArchive()
    try place.make("植物角")
    try place.make("加梯", .stairwell)
    try place.make("停车", steps: 20, year: 2023)
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let answers = place.extracts(by: nil)
    for round in 0..<tried(of: 600) {
      _ = place.extracts(by: place.catalogue)
      var content = bytes(place.catalogue.path)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        content[Int.random(in: 0..<content.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
      put(content, place.catalogue.path)
      let said = place.extracts(by: place.catalogue)
      #expect(said == answers, "seed \(seed), round \(round)")
      if said != answers { return }
    }
  }

  @Test func `of a meeting that is gone nothing is kept`() throws {
    let place = KeptArchive()
    let lost = try place.make("植物角")
    try place.make("楼道灯", steps: 3)
    _ = place.archive.extracts(by: place.catalogue)
    func holds(_ text: String) -> Bool {
      Data(bytes(place.catalogue.path)).range(of: Data(text.utf8)) != nil
    }
    #expect(holds("排定轮值表"))
    try FileManager.default.removeItem(at: URL(filePath: lost).deletingLastPathComponent())
    _ = place.archive.list(by: place.catalogue)
    #expect(!holds("排定轮值表"))
  }

  @Test func `a meeting that several files hold says so, and a damaged one says that`() throws {
    let place = KeptArchive()
    let first = try place.make("植物角")
    let second = try place.make("楼道灯", steps: 30)
    let copy = URL(filePath: first).deletingLastPathComponent().appending(path: "另一份.yishi").path
    try FileManager.default.copyItem(atPath: first, toPath: copy)
    var content = bytes(second)
    content[content.count / 2] ^= 1
    put(content, second)
    for catalogue in [place.catalogue, place.catalogue, nil] {
      let doubts = Dictionary(
        uniqueKeysWithValues: place.archive.extracts(by: catalogue).map {
          ($0.path, $0.extract.doubts)
        })
      #expect(doubts == [first: .copies, copy: .copies, second: .damaged])
    }
  }
}
