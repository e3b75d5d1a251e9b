import Archives
import Deliberation
import Documents
import Foundation
import TestSupport
import Testing
import Values

/// Papers beside a session: written whole, and never over what somebody edited.
@Suite struct PapersTests {
  private let own = TemporaryFolder()
  private var folder: URL { own.url }

  func write(_ text: String, replacing: Papers.Replacing = .drafts) throws -> Papers.Written {
    try Papers(folder: folder.path).write(Array(text.utf8), replacing: replacing) { number in
      number == 1 ? "纪要.txt" : "纪要(\(number)).txt"
    }
  }

  func contents(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `a paper nobody touched gives way to the next`() throws {
    #expect(try write("一").outcome == .new)
    #expect(try write("一").outcome == .unchanged)
    #expect(try write("二").outcome == .replaced)
    #expect(try contents("纪要.txt") == "二")
  }

  @Test func `an edited paper stays, and the next lies beside it`() throws {
    _ = try write("一")
    try Data("一，改过".utf8).write(to: folder.appending(path: "纪要.txt"))
    let second = try write("二")
    #expect(second.outcome == .besides(edited: "纪要.txt"))
    #expect(second.path.hasSuffix("/纪要(2).txt"))
    #expect(try contents("纪要.txt") == "一，改过")
    #expect(try write("三").path.hasSuffix("/纪要(2).txt"))
    try Data("三，改过".utf8).write(to: folder.appending(path: "纪要(2).txt"))
    #expect(try write("四").path.hasSuffix("/纪要(3).txt"))
    #expect(try contents("纪要(2).txt") == "三，改过")
  }

  @Test func `an issued paper stays, and asked for again the same reading is found`() throws {
    _ = try write("一")
    #expect(try write("一", replacing: .none).outcome == .unchanged)
    #expect(try write("二", replacing: .none).outcome == .besides(edited: "纪要.txt"))
    #expect(try write("二", replacing: .none).outcome == .unchanged)
    #expect(try contents("纪要.txt") == "一")
    #expect(try contents("纪要(2).txt") == "二")
  }

  @Test func `what an earlier program wrote beside a sealed meeting is never written over`() throws
  {
    _ = try write("一")
    // As it was remembered before wordings were.
    let memory = folder.appending(path: ".papers.json")
    var object =
      try JSONSerialization.jsonObject(with: Data(contentsOf: memory)) as? [String: Any] ?? [:]
    object["wordings"] = nil
    try JSONSerialization.data(withJSONObject: object).write(to: memory)
    #expect(try write("一", replacing: .own).outcome == .unchanged)
    #expect(try write("二", replacing: .own).path.hasSuffix("/纪要(2).txt"))
    #expect(try contents("纪要.txt") == "一")
    #expect(try write("三", replacing: .own).path.hasSuffix("/纪要(2).txt"), "this program's own")
    #expect(try contents("纪要(2).txt") == "三")
  }

  @Test func `a file that was there before is nobody's to write over`() throws {
    try Data("别人的".utf8).write(to: folder.appending(path: "纪要.txt"))
    #expect(try write("一").outcome == .besides(edited: "纪要.txt"))
    #expect(try contents("纪要.txt") == "别人的")
  }

  @Test func `without what was remembered everything counts as edited`() throws {
    _ = try write("一")
    try Data("{".utf8).write(to: folder.appending(path: ".papers.json"))
    #expect(try write("二").path.hasSuffix("/纪要(2).txt"))
    #expect(try contents("纪要.txt") == "一")
  }

  @Test func `papers are for the user alone and leave nothing half written behind`() throws {
    _ = try write("一")
    _ = try write("二")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == ["纪要.txt", ".papers.json"])
    for name in names {
      let facts = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: name).path)
      #expect(facts[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `names say what it is and for whom, and fit on any stick`() throws {
    let session = Session(
      identity: .init(
        id: "x", date: Day("2024-05-18")!, title: "24号楼/植物角: \(String(repeating: "长", count: 90))"))
    for audience in Audience.allCases {
      for number in [1, 2] {
        let name = Papers(folder: NSTemporaryDirectory()).name(
          titled: "会议纪要", of: session, marked: audience.mark, ending: "txt", number: number)
        #expect(name.utf8.count <= 200)
        #expect(!name.contains { "\\/:*?\"<>|".contains($0) })
        #expect(name.hasPrefix("2024-05-18_24号楼"))
        #expect(name.hasSuffix("_会议纪要\(audience.mark)\(number == 2 ? "(2)" : "").txt"))
      }
    }
  }
}
