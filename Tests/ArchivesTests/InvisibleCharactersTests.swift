import Archives
import Deliberation
import Foundation
import Lists
import Office
import Scenarios
import Screens
import Sentences
import Testing
import Text
import Values
import yishi

/// Characters nobody sees, or that turn the text around, come into no field of a record.
@Suite struct InvisibleCharactersTests {
  static let invisible = [
    "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}",
    "\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{061C}", "\u{180E}", "\u{E0041}",
  ]

  /// Every text of every command with a mark put into it.
  private static func marked(_ command: Command, with mark: String) throws -> [(String, Command)] {
    func leaves(_ value: Any, _ path: [String]) -> [[String]] {
      switch value {
      case let object as [String: Any]:
        object.sorted { $0.key < $1.key }.flatMap { leaves($1, path + [$0]) }
      case let list as [Any]: list.enumerated().flatMap { leaves($1, path + ["\($0)"]) }
      case is String: [path]
      default: []
      }
    }
    func putting(_ value: Any, _ path: ArraySlice<String>) -> Any {
      guard let next = path.first else { return (value as? String ?? "") + mark + "甲" }
      if var list = value as? [Any], let place = Int(next) {
        list[place] = putting(list[place], path.dropFirst())
        return list
      }
      var object = value as? [String: Any] ?? [:]
      object[next] = putting(object[next] ?? "", path.dropFirst())
      return object
    }
    let tree = try JSONSerialization.jsonObject(with: JSONEncoder().encode(command))
    return leaves(tree, []).compactMap { path in
      guard
        let data = try? JSONSerialization.data(withJSONObject: putting(tree, path[...])),
        let changed = try? JSONDecoder().decode(Command.self, from: data)
      else { return nil }  // An enumeration or a day, which no such text can be read from.
      return (path.joined(separator: "."), changed)
    }
  }

  @Test func `they are refused in every text of every command, and told by the place`() throws {
    var tried: Set<String> = []
    for command in Command.specimens {
      for (path, changed) in try Self.marked(command, with: "\u{202E}") {
        tried.insert(path)
        do throws(Refusal) {
          try changed.checkPrivateNumbers()
          // What is to be put right is written as it stands.
          #expect(path.hasSuffix(".old"), "\(path) was taken")
        } catch {
          guard case .input(.invisibleCharacters(let place)) = error else {
            Issue.record("\(path): \(error)")
            continue
          }
          let last = place.split(separator: ".").last { Int($0) == nil }
          #expect(last.map { path.contains($0) } == true, "\(path) is told as \(place)")
        }
      }
    }
    #expect(tried.count > 150, "\(tried.count)")
    #expect(tried.contains("addParticipant.person.name") && tried.contains("addIssue.title"))
  }

  @Test(arguments: invisible) func `each of them, wherever it stands`(mark: String) {
    for text in ["\(mark)七钱", "七\(mark)钱", "七钱\(mark)"] {
      let command = Command.addParticipant(.init(person: PersonDetails(name: text)))
      #expect(throws: Refusal.input(.invisibleCharacters(path: "addParticipant.person.name"))) {
        try command.checkPrivateNumbers()
      }
      #expect(throws: Refusal.input(.invisibleCharacters(path: "title"))) {
        try Session.title(text)
      }
      #expect(throws: Refusal.input(.invisibleCharacters(path: "name"))) {
        try text.checkAsClerk(at: "--as")
      }
      #expect(text.withoutInvisible == "七钱")
      // Of a roster they are left out, which is told by the row.
      for reading in [
        RosterReading(
          bytes: Array("姓名,房号\n居民甲,101\n\(text),102\n居民乙,1\(mark)03\n".utf8),
          roundingAreas: false),
        RosterReading(pasted: "居民甲 101\n\n\(text) 102\n居民乙 1\(mark)03\n"),
      ] {
        #expect(reading.rows.map(\.name) == ["居民甲", "七钱", "居民乙"])
        let told = reading.problems.filter { $0.kind == .invisibleDropped }
        #expect(told.compactMap(\.row) == [3, 4], "\(told)")
        #expect(told.first?.sentence(.chinese).contains("看不见的字符") == true)
      }
    }
  }

  @Test(arguments: ["👨‍👩‍👧一家", "❤️‍🔥", "1️⃣", "“居民”，业主", "한", "क्षि", "é", "ا"])
  func `what can be seen is taken`(text: String) throws {
    #expect(!text.holdsInvisible && text.withoutInvisible == text)
    #expect(try Session.title(text) == text)
    try Command.addParticipant(.init(person: PersonDetails(name: text))).checkPrivateNumbers()
  }

  @Test func `the sentence names the blank and the way out`() {
    let refusal = Refusal.input(.invisibleCharacters(path: "addParticipant.person.name"))
    let nobody = Session(identity: .init(id: "", date: Day(number: 0), title: ""))
    let said = refusal.onScreen(.chinese).sentence(in: .chinese, of: nobody)
    #expect(said.hasPrefix("“姓名”里有看不见的字符") && said.contains("请删去"), "\(said)")
  }
}
