import Affairs
import Archives
import Deliberation
import Foundation
import Scenarios
import TestSupport
import Testing
import Values

/// What is left, put or changed beside the files that are searched, and what may stay of them nowhere.
@Suite struct SearchDatabaseTests {
  private let place = KeptArchive()
  private let today = Day("2024-06-01")!
  private static let questions = ["居民", "养鸟", "电梯", "zwj", "24-3-501", "停车"]

  init() throws {
    try place.make("植物角", steps: 40)
    try place.make("3号楼加装电梯", .stairwell, year: 2023)
  }

  private func answers(by catalogue: Catalogue?) -> [String] {
    Self.questions.flatMap { words in
      SearchIndex(place.archive, by: catalogue).find(Sought(words), on: today, limit: 50).hits.map {
        "\(words): \($0.about) \($0.sayings)"
      }
    }
  }

  private func expectTruth(_ what: Comment) {
    #expect(answers(by: place.catalogue) == answers(by: nil), what)
  }

  /// Whether anything kept beside the files holds these words, or two characters of them.
  private func isKept(_ words: String, by catalogue: Catalogue) -> Bool {
    let folder = URL(filePath: catalogue.searchPath).deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.contains { name in
      let data = Data(bytes(folder.appending(path: name).path))
      return zip(words, words.dropFirst()).contains {
        data.range(of: Data("\($0)\($1)".utf8)) != nil
      }
    }
  }

  // MARK: - Beside the database

  @Test func `a journal of another database that lies beside it isn't played into it`() throws {
    _ = answers(by: place.catalogue)
    let path = place.catalogue.searchPath
    let before = bytes(path)
    try place.make("停车", steps: 30)
    _ = answers(by: place.catalogue)
    let size = 4096
    func page(_ number: Int) -> [UInt8] { Array(before[number * size..<(number + 1) * size]) }
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for round in 0..<(isLong ? 100 : 8) {
      // Some pages as they were, which by their sums are whole.
      let pages = (0..<before.count / size).filter { _ in Bool.random(using: &random) }
      put(WriteAheadLog(pages.map { ($0 + 1, page($0)) }).bytes, path + "-wal")
      expectTruth("seed \(seed), round \(round)")
    }
    for ending in ["-wal", "-journal", "-shm"] {
      put(Array("别的".utf8), path + ending)
      expectTruth("\(ending)")
      #expect(access(path + ending, F_OK) != 0)
    }
  }

  @Test func `what a later program left is made anew, and what it left behind is no error`() throws
  {
    _ = answers(by: place.catalogue)
    let lock = place.folder("cache/yishi/search.lock")
    let left = text(lock)
    for said in ["", "99 " + left, String(left.dropFirst(2)), "\0\0\0", left + left] {
      put(Array(said.utf8), lock)
      expectTruth("\(said)")
    }
    try FileManager.default.removeItem(atPath: lock)
    mkdir(lock, 0o700)
    expectTruth("a folder in the lock's place")
  }

  @Test func `a clock that was set back or on changes nothing that is found`() throws {
    for ahead: Int64 in [10, -3600, 86_400, 0] {
      place.clock.set(ahead: ahead)
      try place.make("停车\(ahead)", steps: 8)
      expectTruth("\(ahead) s ahead")
      expectTruth("\(ahead) s ahead, once more")
    }
  }

  @Test func `another record of the same size and time in a file's place is read`() throws {
    let (one, other) = (
      try place.make("停车甲", steps: 3), try place.make("停车乙", steps: 3)
    )
    expectTruth("before")
    let times = try FileManager.default.attributesOfItem(atPath: one)
    let content = bytes(other)
    put(bytes(one), other)
    put(content, one)
    for path in [one, other] {
      try FileManager.default.setAttributes(
        [.modificationDate: times[.modificationDate]!], ofItemAtPath: path)
    }
    expectTruth("exchanged")
  }

  // MARK: - Two programs

  @Test func `a program that read the ledger before another wrote it leaves nothing of that`()
    throws
  {
    let computer = Computer(environment: ["XDG_STATE_HOME": place.folder("state")])
    func enter(_ name: String) throws {
      try ArchiveLedger(place.archive, computer: computer, generator: "yishi test").perform(
        .enter(.init(card: .site(Site(name: name, kind: .garden)))),
        at: beijing("2024-05-20", 9, 0),
        by: "记录")
    }
    func read() -> Ledger {
      ArchiveLedger(place.archive, computer: nil, generator: "yishi test").ledger
    }
    try enter("海棠停车")
    let slow = SearchIndex(place.archive, by: place.catalogue) {
      let read = read()
      try? enter("玉兰停车")
      // Meanwhile another reads and keeps it whole.
      _ = answers(by: place.catalogue)
      return read
    }
    slow.update()
    expectTruth("after both")
    #expect(answers(by: place.catalogue).contains { $0.contains("玉兰") })
  }

  @Test func `while another holds the lock the files are read, and nobody waits for long`() throws {
    _ = answers(by: place.catalogue)
    let lock = open(place.folder("cache/yishi/search.lock"), O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let index = SearchIndex(place.archive, by: place.catalogue)
    let started = ContinuousClock.now
    let found = index.find(Sought("养鸟"), on: today, limit: 10).hits.count
    #expect(found == 1)
    #expect(ContinuousClock.now - started < .seconds(15))
    // What is typed next waits for nobody.
    let again = ContinuousClock.now
    #expect(index.find(Sought("居民"), on: today, limit: 10).hits.count > 0)
    #expect(ContinuousClock.now - again < .seconds(1))
  }

  // MARK: - What may stay nowhere

  @Test func `of a meeting that was deleted or struck out elsewhere no word stays in the index`()
    throws
  {
    let path = try place.make("龘齉之会", steps: 6)
    let spoken = "靐齾说过的话"
    let other = Catalogue(environment: ["XDG_CACHE_HOME": place.folder("other")])!
    do {
      let file = try MeetingFile.open(path, clerk: "记录")
      try file.perform(
        .remark(.init(issue: nil, by: nil, text: spoken)), at: beijing("2024-05-18", 20, 10))
    }
    // Whoever struck it out didn't know of this index.
    func find(_ words: String) -> Int {
      var rested = other
      rested.clock = { [clock = place.clock] in clock.now }
      return SearchIndex(place.archive, by: rested).find(Sought(words), on: today, limit: 9).hits
        .count
    }
    #expect(find("靐齾") == 1 && isKept("靐齾", by: other))
    do {
      let file = try MeetingFile.open(path, clerk: "记录")
      let number = file.session.lastEntry
      try file.perform(
        .redact(
          .init(entry: number, fields: ["text"], reason: "本人要求", approved: "社区党委")),
        at: beijing("2024-06-01", 9, 0))
    }
    #expect(find("靐齾") == 0 && !isKept("靐齾", by: other))
    #expect(find("龘齉") == 1 && isKept("龘齉", by: other))
    try FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
    #expect(find("龘齉") == 0 && !isKept("龘齉", by: other))
  }

  /// What people say in these tests: usual and traditional characters, numbers, signs, two scripts.
  private static let alphabet = Array(
    "社区居民电梯加装楼道堆物绿化养鸟晾衣停车位费用分摊一层补偿方案樓門長們說不同意再议，。；（）—3579Ab ｖ２")

  @Test
  func `whatever part of what was said is typed finds the meeting, and struck out it is nowhere`()
    throws
  {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for round in 0..<tried(of: 120) {
      let place = KeptArchive()
      let path = try place.make("会\(round)", steps: 6)
      // A word of its own in each, which nothing else says.
      let marks = ["龘齉", "靐齾", "爨麤"]
      var said: [String] = []
      var file: MeetingFile? = try MeetingFile.open(path, clerk: "记录")
      for mark in marks {
        func some() -> String {
          String(
            (0..<Int.random(in: 4...30, using: &random)).map { _ in
              Self.alphabet.randomElement(using: &random)!
            })
        }
        let text = some() + mark + some()
        try file?.perform(
          .remark(.init(issue: nil, by: nil, text: text)), at: beijing("2024-05-18", 14, said.count)
        )
        said.append(text)
      }
      func find(_ words: String, by catalogue: Catalogue?) -> Int {
        SearchIndex(place.archive, by: catalogue).find(Sought(words), on: today, limit: 9).hits
          .count
      }
      for text in said {
        let characters = Array(text)
        for _ in 0..<6 {
          let start = Int.random(in: 0..<characters.count - 1, using: &random)
          let end = min(characters.count, start + Int.random(in: 1...9, using: &random))
          let words = String(characters[start..<end])
          guard !Sought(words).isEmpty else { continue }
          #expect(
            find(words, by: place.catalogue) == 1 && find(words, by: nil) == 1,
            "seed \(seed), round \(round): “\(words)” of “\(text)”")
        }
      }
      let struck = Int.random(in: said.indices, using: &random)
      file?.catalogue = place.catalogue
      let entry = try #require(file?.session.lastEntry)
      try file?.perform(
        .redact(
          .init(
            entry: entry - (said.count - 1 - struck), fields: ["text"], reason: "本人要求",
            approved: "社区党委")), at: beijing("2024-06-01", 9, 0))
      file = nil
      for (number, mark) in marks.enumerated() {
        let count = number == struck ? 0 : 1
        #expect(
          find(mark, by: place.catalogue) == count && find(mark, by: nil) == count,
          "seed \(seed), round \(round)")
      }
      #expect(!isKept(marks[struck], by: place.catalogue), "seed \(seed), round \(round)")
    }
  }
}

/// The pages of a database as SQLite keeps them beside it until they are written into it.
///
/// See https://www.sqlite.org/walformat.html.
private struct WriteAheadLog {
  private(set) var bytes: [UInt8] = []
  private var sum: (UInt32, UInt32) = (0, 0)

  /// - Parameter pages: each with its number, from 1.
  init(_ pages: [(number: Int, bytes: [UInt8])]) {
    var header: [UInt8] = []
    for word: UInt32 in [0x377F_0683, 3_007_000, 4096, 0, 1, 2] {
      header += WriteAheadLog.big(word)
    }
    add(header)
    bytes += header + WriteAheadLog.big(sum.0) + WriteAheadLog.big(sum.1)
    for (place, page) in pages.enumerated() {
      // The last one ends the transaction, and says how many pages the database has.
      let size = place == pages.count - 1 ? pages.map(\.number).max() ?? 0 : 0
      let frame = WriteAheadLog.big(UInt32(page.number)) + WriteAheadLog.big(UInt32(size))
      add(frame + page.bytes)
      bytes += frame + WriteAheadLog.big(1) + WriteAheadLog.big(2)
      bytes += WriteAheadLog.big(sum.0) + WriteAheadLog.big(sum.1) + page.bytes
    }
  }

  private static func big(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
  }

  private mutating func add(_ some: [UInt8]) {
    func word(_ place: Int) -> UInt32 {
      some[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for place in stride(from: 0, to: some.count, by: 8) {
      sum.0 = sum.0 &+ word(place) &+ sum.1
      sum.1 = sum.1 &+ word(place + 4) &+ sum.0
    }
  }
}
