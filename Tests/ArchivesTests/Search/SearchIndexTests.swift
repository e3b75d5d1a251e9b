import Affairs
import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Synchronization
import TestSupport
import Testing
import Text
import Values

/// What is found of meetings, with an index and without one, and whatever lies in the index's place.
@Suite struct SearchIndexTests {
  private let place = KeptArchive()
  private let today = Day("2024-06-01")!

  init() throws {
    try place.make("植物角")
    try place.make("3号楼加装电梯", .stairwell, year: 2023)
    try place.make("樓道堆物", steps: 0)
  }

  /// The titles of what is found, and where the words stand, newest first.
  private func found(
    _ words: String, by catalogue: Catalogue? = nil, narrowed: (inout Sought) -> Void = { _ in }
  ) -> [String] {
    var sought = Sought(words)
    narrowed(&sought)
    return SearchIndex(place.archive, by: catalogue).find(sought, on: today, limit: 50).hits.map {
      hit in
      let places = hit.sayings.map { "\($0.kind.rawValue) \($0.text)" }.joined(separator: "|")
      guard case .meeting(let meeting) = hit.about else { return "card " + places }
      return meeting.extract.header.title + ": " + places
    }
  }

  private func titles(
    _ words: String, narrowed: (inout Sought) -> Void = { _ in }
  ) -> [String] {
    let kept = found(words, by: place.catalogue, narrowed: narrowed)
    #expect(kept == found(words, narrowed: narrowed), "\(words) with and without an index")
    return kept.map { String($0.prefix { $0 != ":" }) }
  }

  /// Searches that between them ask for everything the index holds.
  private static let questions = [
    "养鸟", "鸟", "可移动支架", "24-3-501", "居民甲", "jumin", "jzdt", "电梯", "轮值 清扫", "没有这样的话",
  ]

  private func answers(by catalogue: Catalogue?) -> [[String]] {
    Self.questions.map { found($0, by: catalogue) }
  }

  @Test func `one, two and more characters are found wherever they stand`() {
    #expect(titles("鸟") == ["植物角"])
    #expect(titles("养鸟") == ["植物角"])
    #expect(titles("可移动支架，不硬化") == ["植物角"])
    #expect(titles("鸟粪没人") == ["植物角"], "what a turn's note says")
    #expect(titles("全天开放") == ["植物角"], "an earlier version")
    #expect(titles("夏天有味道 轮值") == ["植物角"], "two words in different places")
    #expect(titles("养鸟 电梯") == [], "all words have to be there")
    #expect(titles("鸟养") == [])
    #expect(titles("，。") == [])
  }

  @Test func `widths, capitals and traditional characters don't matter`() {
    #expect(titles("楼道") == titles("樓道"))
    #expect(titles("楼道堆物") == ["樓道堆物"])
    #expect(titles("２４号楼") == titles("24号楼"))
    #expect(titles("24号楼 植物角").contains("植物角"))
    #expect(titles("7:00—20:00") == ["植物角"])
  }

  @Test func `titles and names are found by their pinyin and by first letters`() {
    #expect(titles("zhiwujiao") == ["植物角"])
    #expect(titles("zwj") == ["植物角"])
    #expect(titles("dianti") == ["3号楼加装电梯"])
    #expect(titles("ianti") == [], "a syllable is read from its beginning")
  }

  @Test func `a home is found however it is written`() {
    let all = titles("24-3-501")
    #expect(all.contains("植物角"))
    #expect(titles("24号楼3单元501") == all)
    #expect(titles("３-501").contains("植物角"))
    #expect(titles("243501") == [])
  }

  @Test func `a search is narrowed by day, body, result, task, place and kind`() {
    #expect(titles("居民") { $0.from = Day("2024-01-01") }.contains("3号楼加装电梯") == false)
    #expect(titles("居民") { $0.until = Day("2023-12-31") }.contains("植物角") == false)
    #expect(titles("鸟") { $0.body = "居民议事" } == ["植物角"])
    #expect(titles("鸟") { $0.body = "业主大会" } == [])
    #expect(titles("鸟") { $0.group = "楼门骨干" } == ["植物角"])
    #expect(titles("鸟") { $0.result = .agreed } == ["植物角"])
    #expect(titles("鸟") { $0.result = .withdrawn } == [])
    #expect(titles("鸟") { $0.kinds = [.task] } != [] || titles("鸟") { $0.kinds = [.version] } != [])
    #expect(titles("鸟") { $0.kinds = [.number] } == [])
    #expect(titles("鸟") { $0.place = "植物角" } == ["植物角"])
    #expect(titles("") { $0.body = "居民议事会" }.count >= 1, "no word, but something to hold")
    #expect(titles("") == [])
  }

  @Test func `a hit tells the result, the votes and what became of it`() throws {
    let hits = SearchIndex(place.archive, by: place.catalogue)
      .find(Sought("养鸟"), on: today, limit: 10).hits
    let hit = try #require(hits.first)
    guard case .meeting(let meeting) = hit.about else {
      Issue.record("a card")
      return
    }
    let issue = try #require(meeting.extract.issues.first)
    #expect(issue.settlingVote?.result != nil && issue.stands)
    #expect(!meeting.tasks(of: issue).isEmpty)
  }

  @Test func `whatever lies in the database's place, what is found is the files'`() throws {
    let truth = answers(by: nil)
    #expect(answers(by: place.catalogue) == truth)
    let path = place.catalogue.searchPath
    let whole = bytes(path)
    for (what, content) in [
      ("nothing", []), ("a word", Array("议事".utf8)), ("zeros", [UInt8](repeating: 0, count: 9000)),
      ("half of it", Array(whole.prefix(whole.count / 2))), ("one page", Array(whole.prefix(4096))),
      ("the catalogue", bytes(place.catalogue.path)),
    ] as [(String, [UInt8])] {
      put(content, path)
      #expect(answers(by: place.catalogue) == truth, "\(what)")
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(answers(by: place.catalogue) == truth, "no file")
    mkdir(path, 0o700)
    #expect(answers(by: place.catalogue) == truth, "a folder")
    try FileManager.default.removeItem(atPath: path)
    mkfifo(path, 0o600)
    #expect(answers(by: place.catalogue) == truth, "a pipe")
    unlink(path)
    try FileManager.default.removeItem(atPath: place.folder("cache"))
    #expect(answers(by: place.catalogue) == truth, "no folder")
  }

  @Test func `damage anywhere in the database changes nothing that is found`() {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let truth = answers(by: nil)
    for round in 0..<(isLong ? 300 : 12) {
      _ = answers(by: place.catalogue)
      // The disk's clock goes by ticks.
      usleep(20_000)
      var content = bytes(place.catalogue.searchPath)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        content[Int.random(in: 0..<content.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
      put(content, place.catalogue.searchPath)
      #expect(answers(by: place.catalogue) == truth, "seed \(seed), round \(round)")
    }
  }

  @Test func `a search page that is open finds what another program wrote since`() throws {
    let index = SearchIndex(place.archive, by: place.catalogue)
    #expect(index.find(Sought("停车"), on: today, limit: 10).hits.isEmpty)
    try place.make("停车", steps: 0)
    #expect(
      SearchIndex(place.archive, by: place.catalogue)
        .find(Sought("停车"), on: today, limit: 10).hits.count == 1)
    #expect(index.find(Sought("停车"), on: today, limit: 10).hits.count == 1, "the index was written")
    #expect(index.find(Sought("养鸟"), on: today, limit: 10).hits.count == 1)
  }

  @Test func `a meeting that is gone is found no more`() throws {
    #expect(titles("养鸟") == ["植物角"])
    let path = try #require(place.archive.sessions().first { $0.contains("植物角") })
    try FileManager.default.removeItem(atPath: URL(filePath: path).deletingLastPathComponent().path)
    #expect(titles("养鸟") == [])
  }

  @Test func `what is struck out leaves the index before the file is written anew`() throws {
    let words = "已收到书面意见（盖章）"
    let path = try #require(place.archive.sessions().first { $0.contains("植物角") })
    do {
      let file = try MeetingFile.open(path, clerk: "记录")
      for step in Scenario.greenCornerFollowUp { try file.perform(step.command, at: step.at) }
    }
    #expect(titles("书面意见") == ["植物角"])
    let database = place.catalogue.searchPath
    let holds: @Sendable (String) -> Bool = {
      Data(bytes(database)).range(of: Data($0.utf8)) != nil
    }
    #expect(holds(words) && holds("到书"), "the text, and two characters of it in the index")
    let held = Mutex<[Bool]>([])
    let posix = Posix { call in
      if call.name == .rename { held.withLock { $0.append(holds(words) || holds("盖章")) } }
      return nil
    }
    let file = try MeetingFile.open(path, clerk: "记录", posix: posix)
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
    #expect(held.withLock { $0 } == [false], "gone by the time the other file is put in place")
    #expect(titles("盖章") == [] && !holds("盖章"))
    #expect(titles("养鸟") == ["植物角"], "what else it says is found")
  }

  @Test func `nobody else may read the database`() throws {
    _ = answers(by: place.catalogue)
    let facts = try FileManager.default.attributesOfItem(atPath: place.catalogue.searchPath)
    #expect(facts[.posixPermissions] as? Int == 0o600)
  }

  @Test func `several words name one meeting, a year or a day among them`() throws {
    func named(_ words: String) -> String? {
      (try? place.archive.find(words, by: nil)).map { URL(filePath: $0).lastPathComponent }
    }
    #expect(named("2023 电梯")?.contains("电梯") == true)
    #expect(named("电梯 加装")?.contains("电梯") == true)
    #expect(named("2024 电梯") == nil)
    #expect(named("2024-05-18 植物角")?.contains("植物角") == true)
  }
}
