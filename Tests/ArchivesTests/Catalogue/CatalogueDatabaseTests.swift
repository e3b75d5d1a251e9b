import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// Whatever lies in the place of the catalogue's database, the answers are the files'.
@Suite struct CatalogueDatabaseTests {
  private let place: KeptArchive
  private let answers: [String]
  private var path: String { place.catalogue.path }

  init() throws {
    place = KeptArchive()
    try place.make("植物角")
    try place.make("楼道灯", steps: 12)
    try place.make("停车", .stairwell, year: 2023)
    answers = place.answers(by: nil)
    #expect(place.answers(by: place.catalogue) == answers)
  }

  /// Whether it answers without a file being opened.
  private func knowsAll() -> Bool {
    place.archive.look(by: place.catalogue).knownTaskDays(on: Day("2024-06-01")!) != nil
  }

  private func expectAnswers(_ what: Comment, isMadeAnew: Bool = true) {
    #expect(place.answers(by: place.catalogue) == answers, what)
    #expect(knowsAll() == isMadeAnew, what)
  }

  @Test func `what is no database gives way to one`() throws {
    let whole = bytes(path)
    for (what, content) in [
      ("nothing", []), ("a word", Array("议事".utf8)), ("zeros", [UInt8](repeating: 0, count: 9000)),
      ("half a database", Array(whole.prefix(whole.count / 2))),
      ("one page", Array(whole.prefix(4096))),
      ("less than a header", Array(whole.prefix(60))),
      ("a meeting", bytes(place.archive.sessions()[0])),
    ] as [(String, [UInt8])] {
      put(content, path)
      expectAnswers("\(what)")
    }
    try FileManager.default.removeItem(atPath: path)
    expectAnswers("no file")
    try FileManager.default.removeItem(atPath: place.folder("cache"))
    expectAnswers("no folder")
  }

  @Test func `a folder, a pipe or a link that leads nowhere in its place is left as it is`() throws
  {
    try FileManager.default.removeItem(atPath: path)
    mkdir(path, 0o700)
    put([1], path + "/存着")
    expectAnswers("a folder", isMadeAnew: false)
    #expect(bytes(path + "/存着") == [1])
    try FileManager.default.removeItem(atPath: path)
    mkfifo(path, 0o600)
    expectAnswers("a pipe", isMadeAnew: false)
    unlink(path)
    symlink(place.folder("没有/没有"), path)
    expectAnswers("a link", isMadeAnew: false)
    try FileManager.default.removeItem(atPath: place.folder("cache/yishi"))
    put([], place.folder("cache/yishi"))
    expectAnswers("a file in the folder's place", isMadeAnew: false)
  }

  @Test(arguments: [0, 1, 7, UInt32.max])
  func `a database of an earlier or a later program gives way`(edition: UInt32) throws {
    var content = bytes(path)
    // The user's version of a SQLite file.
    for place in 0..<4 {
      content[60 + place] = UInt8(truncatingIfNeeded: edition >> (24 - 8 * place))
    }
    put(content, path)
    expectAnswers("edition \(edition)")
  }

  @Test func `damage anywhere in the database changes no answer`() throws {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let whole = bytes(path)
    for round in 0..<(isLong ? 2000 : 150) {
      var content = whole
      for _ in 0...(random.next() % 3) {
        let spot = Int(random.next() % UInt64(content.count))
        content[spot] = UInt8(truncatingIfNeeded: random.next())
      }
      put(content, path)
      #expect(
        place.archive.list(by: place.catalogue).listings == place.archive.list(by: nil).listings,
        "seed \(seed), round \(round)")
      if round.isMultiple(of: 10) {
        #expect(place.answers(by: place.catalogue) == answers, "seed \(seed), round \(round)")
      }
    }
  }

  @Test func `nobody else may read it, whatever its folder allowed before`() throws {
    for mode in [0o600, 0o644, 0o777] as [mode_t] {
      chmod(path, mode)
      chmod(place.folder("cache/yishi"), mode | 0o100)
      expectAnswers("\(mode)")
      func permissions(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]) as? Int
      }
      #expect(permissions(path) == 0o600)
      #expect(permissions(place.folder("cache/yishi")) == 0o700)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder("cache/yishi")) == [
        "catalogue.sqlite"
      ])
  }

  @Test func `of lists it holds titles and numbers, and nobody's name, home, word or task`() throws
  {
    try FileManager.default.removeItem(atPath: path)
    var look = place.archive.look(by: place.catalogue)
    for listing in look.listings { _ = look.inside(of: listing.path) }
    look.keep()
    let content = bytes(path)
    func holds(_ text: String) -> Bool { Data(content).range(of: Data(text.utf8)) != nil }
    #expect(holds("植物角") && holds("20240518-1"))
    let session = try MeetingFile.open(place.archive.sessions()[1], clerk: "", for: .reading)
      .session
    #expect(!session.roster.isEmpty && !session.assignments.values.isEmpty)
    for person in session.roster {
      #expect(!holds(person.name), "\(person.name)")
      if let home = person.details.home { #expect(!holds(home), "\(home)") }
    }
    for task in session.assignments.values { #expect(!holds(task.work.what), "\(task.work.what)") }
    for issue in session.issues.values where issue.title != session.identity.title {
      #expect(!holds(issue.title), "\(issue.title)")
    }
  }

  @Test func `of meetings and archives that are gone nothing is kept`() throws {
    func holds(_ text: String) -> Bool { Data(bytes(path)).range(of: Data(text.utf8)) != nil }
    #expect(holds("停车"))
    let lost = try #require(place.archive.sessions().first { $0.contains("停车") })
    try FileManager.default.removeItem(at: URL(filePath: lost).deletingLastPathComponent())
    _ = place.archive.list(by: place.catalogue)
    #expect(!holds("停车"))
    try FileManager.default.moveItem(atPath: place.archive.path, toPath: place.folder("别处"))
    let other = Archive(place.folder("别处"))
    #expect(other.list(by: place.catalogue).listings.count == 2)
    #expect(!holds(place.archive.path))
  }

  @Test func `one database serves several archives`() throws {
    let second = KeptArchive()
    try second.make("另一个社区")
    let own = second.answers(by: nil)
    var shared = place.catalogue
    shared.clock = second.catalogue.clock
    for _ in 0..<2 {
      #expect(second.answers(by: shared) == own)
      #expect(place.answers(by: place.catalogue) == answers)
      #expect(knowsAll())
    }
    // Through a link it is the same archive.
    symlink(place.archive.path, place.folder("链接"))
    let linked = Archive(place.folder("链接"))
    #expect(linked.look(by: place.catalogue).knownTaskDays(on: Day("2024-06-01")!) != nil)
    #expect(linked.list(by: place.catalogue).listings.map(\.path) == linked.sessions())
  }
}
