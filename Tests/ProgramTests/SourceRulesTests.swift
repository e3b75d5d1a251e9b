import Deliberation
import Documents
import Foundation
import Scenarios
import Testing

/// What every file of the sources keeps to, as far as reading its lines can tell.
@Suite struct SourceRulesTests {
  /// What `EventPayload`, `CommandPayload` and the standard library ask of a type is told there.
  private static let inherited: Set<String> = [
    "act", "allCases", "before", "compared", "correctable", "days", "daysPast", "description",
    "encode", "event", "fold", "footing", "formatVersion", "hash", "id", "isCounting", "isEffect",
    "isJudgedByItsDay", "isMark", "isOvertaken", "isStep", "isTold", "judge", "keeping",
    "lacksBasis", "rawValue", "redactable", "renumber", "retells", "slipsOf", "subject", "text",
    "tidied", "touches", "unlikely",
    // Five ways to ask a renumbering for the new number, told at its top.
    "callAsFunction",
  ]

  @Test(arguments: ["Sources/Deliberation/Acts", "Sources/Deliberation/Voting", "Sources/Log"])
  func `what acts, rules and the log show to other modules has a comment`(folder: String) throws {
    let files = try SourceFile.all(in: folder)
    #expect(files.count > 20)
    for file in files {
      for (index, name) in file.uncommented(inherited: Self.inherited) {
        Testing.Issue.record("\(file.place(index)): \(name) has no comment")
      }
    }
  }

  /// What it must know of a screen the screen says, or the next one of its kind is forgotten.
  @Test func `the shell knows no screen by its type`() throws {
    for file in try SourceFile.all(in: "Sources/Screens/Shell") {
      for (index, line) in file.lines.enumerated() {
        let asks = line.contains(#/\b(is|as\?) [A-Z]\w*Screen\b/#)
        #expect(!asks, "\(file.place(index)): \(line)")
      }
    }
  }

  // MARK: Nothing left over

  /// Events, commands, refusals and papers by the names of their cases.
  private static let cases: [(kind: String, names: Set<String>)] = [
    ("events", Set(Event.types.keys)), ("commands", Set(Command.kinds.keys)),
    (
      "refusals",
      Set(
        Refusal.specimens.flatMap { refusal in
          [refusal.code] + Mirror(reflecting: refusal).children.compactMap(\.label)
        })
    ),
    ("papers", Set(DocumentKind.allCases.map { "\($0)" })),
  ]

  /// What such a switch is over, where it has a `default`; nil for any other.
  private static func kindLeftOver(in found: SourceFile.Switch) -> String? {
    // The names of the program's own commands are others.
    guard found.hasDefault, !found.labels.isEmpty, !found.subject.hasSuffix(".name") else {
      return nil
    }
    return cases.first { found.labels.allSatisfy($0.names.contains) }?.kind
  }

  @Test func `no switch over events, commands, refusals or papers leaves any over`() throws {
    var count = 0
    for file in try SourceFile.all(in: "Sources") {
      for found in file.switches {
        count += 1
        guard let kind = Self.kindLeftOver(in: found) else { continue }
        Testing.Issue.record("\(file.place(found.index)): a default among \(kind)")
      }
    }
    #expect(count > 500)
  }

  @Test func `a default among them is seen`() throws {
    let file = SourceFile(
      "Some.swift",
      lines: """
        switch event {
        case .signedIn(let it), .left(let it):
          switch it.way {
          case .online: 1
          default: 2
          }
        case .excused: 3
        default: 4
        }
        return switch kind {
        case .notice,
          .minutes:
          .other
        default: 2
        }
        switch refusal {
        case .count(let it): 1
        case .undeclared: 2
        }
        """.components(separatedBy: "\n"))
    let switches = file.switches
    #expect(
      switches == [
        .init(
          index: 0, subject: "event", labels: ["signedIn", "left", "excused"], hasDefault: true),
        .init(index: 2, subject: "it.way", labels: ["online"], hasDefault: true),
        .init(index: 9, subject: "kind", labels: ["notice", "minutes"], hasDefault: true),
        .init(index: 15, subject: "refusal", labels: ["count", "undeclared"]),
      ])
    #expect(switches.map(Self.kindLeftOver) == ["events", nil, "papers", nil])
  }

  // MARK: Length

  private static let longest = 80

  /// Longer ones, each with why. All are one switch over everything there is, which the compiler holds
  /// complete as long as it is one.
  private static let excused: [String: String] = [
    "Sources/Deliberation/Acts/Acts.swift accept": "every event: one line each",
    "Sources/Deliberation/Acts/Acts.swift payload": "every event, every command: one line each",
    "Sources/Sentences/Affairs/LackWording.swift words": "everything that a step can lack",
    "Sources/Sentences/Affairs/LedgerRefusal+Sentence.swift sentence":
      "every refusal of the ledger: one line each",
    "Sources/Sentences/Meeting/Refusals/RefusalWording+Record.swift sentence":
      "every refusal of the record: a sentence each",
    "Sources/Sentences/Meeting/Refusals/RefusalWording+Slips.swift sentence":
      "every refusal of slips: a sentence each",
    "Sources/Sentences/Voting/InconsistencyWording.swift inconsistency":
      "a sentence for every two numbers",
  ]

  @Test func `no function is over eighty lines without an excuse, and no excuse is needless`()
    throws
  {
    var long: Set<String> = []
    var count = 0
    for file in try SourceFile.all(in: "Sources") {
      for (index, name, length) in file.functions {
        count += 1
        guard length > Self.longest else { continue }
        long.insert("\(file.path) \(name)")
        #expect(
          Self.excused["\(file.path) \(name)"] != nil,
          "\(file.place(index)): \(name) has \(length) lines")
      }
    }
    #expect(count > 3000)
    let needless = Set(Self.excused.keys).subtracting(long)
    #expect(needless.isEmpty)
  }

  @Test func `a function is as long as its lines`() {
    let file = SourceFile(
      "Some.swift",
      lines: """
        struct Some {
          package func short() -> Int { 1 }
          @discardableResult package mutating func longer(
            _ one: Int,
            two: Int
          ) throws(Refusal) -> [Int] {
            if one > two { return [] }
            return [one]
          }
          var stored = 1
          private static var computed: Int {
            let one = 1
            return one
          }
          init(_ one: Int) {
            self.one = one
          }
        }
        """.components(separatedBy: "\n"))
    let found = file.functions.map { "\($0.name) \($0.length)" }
    #expect(found == ["longer 7", "computed 4", "init 3"])
  }

  @Test func `a declaration without a comment is seen`() {
    let file = SourceFile(
      "Some.swift",
      lines: """
        package struct Bare {
          /// Told.
          package var told: Int
          package let untold: Int
          package init() {}
          /// Told above what marks it.
          @discardableResult
          package func marked() {}
          package static func bare() {}
          package var event: Event { .some }
          var own: Int
        }
        """.components(separatedBy: "\n"))
    #expect(file.uncommented(inherited: ["event"]).map(\.name) == ["Bare", "untold", "bare"])
  }
}
