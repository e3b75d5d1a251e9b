import Archives
import Foundation
import Log
import TestSupport
import Testing
import Text

/// What is found in folders that are reached by their names alone.
@Suite struct OpenFolderTests {
  let folder = TemporaryFolder(inMemory: true)

  /// Names with what comes before and after a slash, of one byte and of more.
  private func names(_ count: Int, using random: inout SeededGenerator) -> Set<String> {
    let parts = ["楼道", "灯", "a", "A", "-", " ", ".", "0", "_2", "é", "(副本)", "。", "𠀀"]
    return Set(
      (0..<count).map { _ in
        "n"
          + (0..<Int.random(in: 0...40, using: &random)).map { _ in
            parts.randomElement(using: &random)!
          }.joined()
      }.filter { $0.utf8.count < 240 })
  }

  @Test func `more names than are read at a time are all told, and what lies under them`() throws {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let names = names(2000, using: &random)
    for name in names { put(Array(name.utf8), folder(name)) }
    let open = try OpenFolder(folder.path)
    let told = try open.names()
    #expect(told.count == names.count && Set(told) == names, "seed \(seed)")
    #expect(Set(try FileSystem.list(folder.path)) == names, "seed \(seed)")
    for name in names {
      let facts = try #require(try open.facts(of: name))
      let own = try #require(try Posix.system.status(folder(name)))
      #expect(facts.inode == own.inode && facts.changed == own.changed, "seed \(seed), \(name)")
      #expect(facts.size == name.utf8.count, "seed \(seed), \(name)")
    }
    #expect(try open.facts(of: "没有") == nil)
  }

  @Test func `what is no folder isn't opened as one`() throws {
    put([], folder("文件"))
    for (name, number) in [("文件", ENOTDIR), ("没有", ENOENT)] {
      #expect(throws: SystemError(call: "opendir", number: number)) {
        try OpenFolder(folder(name)).names()
      }
    }
  }

  @Test func `files of an archive are told in the order of their paths`() throws {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    var paths: [String] = []
    for year in ["2022", "2023", "2024"] {
      for name in names(60, using: &random) {
        let meeting = folder("\(year)/\(name)")
        try FileManager.default.createDirectory(
          atPath: meeting, withIntermediateDirectories: true)
        for file in ["乙", "甲"].prefix(Int.random(in: 1...2, using: &random)) {
          paths.append("\(meeting)/\(file).yishi")
          put([], paths.last!)
        }
      }
    }
    put([], folder("2024/没有会议的文件"))
    #expect(Archive(folder.path).sessions() == paths.sorted(), "seed \(seed)")
  }
}
