import Deliberation
import Foundation
import Log
import Scenarios
import TestSupport
import Testing

/// Events and commands are read from a line as Foundation's decoder reads them, and refused as it
/// refuses them.
@Suite struct JSONReaderTests {
  /// What was read, or where something is wrong and of what kind.
  private enum Outcome<Value: Equatable>: Equatable {
    case value(Value)
    case missing([String])
    case mismatch([String])
    case corrupted
  }

  private func outcome<Value: Equatable>(_ read: () throws -> Value) -> Outcome<Value> {
    func names(_ path: [any CodingKey]) -> [String] {
      path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
    }
    do { return .value(try read()) } catch let error as DecodingError {
      switch error {
      case .keyNotFound(let key, let context): return .missing(names(context.codingPath + [key]))
      case .valueNotFound(_, let context): return .missing(names(context.codingPath))
      case .typeMismatch(_, let context): return .mismatch(names(context.codingPath))
      case .dataCorrupted: return .corrupted
      @unknown default: return .corrupted
      }
    } catch { return .corrupted }
  }

  private func hold<Value: Decodable & Equatable>(
    _ bytes: [UInt8], as type: Value.Type, _ about: String
  ) -> Bool {
    let ours = outcome { try JSONReader.read(type, from: bytes) }
    let theirs = outcome { try JSONDecoder().decode(type, from: Data(bytes)) }
    #expect(ours == theirs, "\(about): \(String(decoding: bytes, as: UTF8.self))")
    if let theirs = theirs as? Outcome<[Event]> {
      let named = outcome {
        try JSONReader.readNamed(bytes, Event.init(named:from:))
          ?? JSONReader.read([Event].self, from: bytes)
      }
      #expect(named == theirs, "\(about): \(String(decoding: bytes, as: UTF8.self))")
    }
    if case .value = ours { return true }
    return false
  }

  private static let events: [[Event]] = {
    var entries: [[Event]] = []
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives] {
      var session = Session(identity: scenario.identity)
      for step in scenario.steps {
        try? session.play(step.command, at: step.at, by: step.by, happened: step.happened)
      }
      entries += session.entries.map(\.events)
    }
    for seed: UInt64 in 0..<20 { entries += RandomMeeting(seed: seed).written.map(\.events) }
    return entries
  }()

  private func written(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  @Test func `every event and every command is read as it was written`() throws {
    for events in Self.events {
      let bytes = try written(events)
      #expect(try JSONReader.read([Event].self, from: bytes) == events)
      #expect(try JSONReader.readNamed(bytes, Event.init(named:from:)) == events)
    }
    for command in Command.specimens {
      let bytes = try written(command)
      #expect(try JSONReader.read(Command.self, from: bytes) == command)
      let (read, stranger) = try JSONReader.readNotingStrangers(Command.self, from: bytes)
      #expect(read == command)
      #expect(stranger == nil, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func `a line that says something else is read or refused as by Foundation`() throws {
    var random = SeededGenerator(seed: drawnSeed())
    let odd = [
      "null", "0", "-1", "1.0", "1.5", "1e2", "01", "-", "99999999999999999999", "true", "\"\"",
      "\"p01\"", "\"\\u00e9\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\x\"", "[]", "{}", "[1,]", " [ ] ",
      "\"a\\\"b\"", "nul", "\"2024-05-18\"", "{\"a\":1,\"a\":2}", "\"\t\"", "",
    ]
    var read = 0
    for events in Self.events where !events.isEmpty {
      let bytes = try written(events)
      // A value begins behind each of these.
      let starts = bytes.indices.filter { [0x3A, 0x2C, 0x5B].contains(bytes[$0]) }
      for _ in 0..<2 {
        var bent = bytes
        let start = try #require(starts.randomElement(using: &random)) + 1
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bent.remove(at: bent.indices.randomElement(using: &random) ?? 0)
        case 1: bent.insert(0x20, at: start)
        case 2: bent[start - 1] = [0x3A, 0x2C, 0x7D, 0x5D, 0x22].randomElement(using: &random) ?? 0
        default:
          let end = bent[start...].firstIndex { [0x2C, 0x7D, 0x5D].contains($0) } ?? bent.count
          bent.replaceSubrange(
            start..<end, with: Array((odd.randomElement(using: &random) ?? "").utf8))
        }
        if hold(bent, as: [Event].self, "bent") { read += 1 }
      }
    }
    #expect(read > 50, "only \(read) were read")
  }

  @Test(arguments: [
    "[1,-2,3.0]", "[]", "[1e2]", "[1.5]", "[01]", "[9223372036854775808]", "[-0]", "[null]", "[1",
    "[1,]", " [ 1 , 2 ] ", "[\"1\"]", "", "1", "[1]x", "[1e400]", "[+1]", "[0x1]",
  ])
  func `numbers are read as by Foundation`(text: String) {
    _ = hold(Array(text.utf8), as: [Int].self, text)
    _ = hold(Array(text.utf8), as: [UInt8].self, text)
    _ = hold(Array(text.utf8), as: [Double].self, text)
  }

  @Test(arguments: [
    #"{"a":"b"}"#, #"{"a":null}"#, #"{"a":1}"#, #"{"é":"\u00e9\n\t\/\\\""}"#, #"{"\u0061":"x"}"#,
    #"{"a":"x","a":"y"}"#, #"{"a":"\u12"}"#, #"{"a" : "x" , "b" : "y"}"#, #"{"a":"x",}"#,
    #"{a:"x"}"#,
    #"{"a":"\ud83d\ude00"}"#, #"{"a":"\ude00"}"#,
  ])
  func `texts are read as by Foundation`(text: String) {
    _ = hold(Array(text.utf8), as: [String: String].self, text)
    _ = hold(Array(text.utf8), as: [String: String?].self, text)
  }

  @Test(arguments: [
    #"[{}]"#, #"[{"adjourned":{},"adjourned":{}}]"#, #"[{"adjourned":{},"later":{}}]"#,
    #"[{"later":{}}]"#, #"{"adjourned":{}}"#, #"[["adjourned",{}]]"#, #"[{"adjourned":{}}"#, #""#,
  ])
  func `only a list of single names is read by name`(text: String) throws {
    #expect(try JSONReader.readNamed(Array(text.utf8), Event.init(named:from:)) == nil)
    _ = hold(Array(text.utf8), as: [Event].self, text)
  }

  @Test func `an object of many members is read like one of few`() throws {
    let many = Dictionary(uniqueKeysWithValues: (0..<500).map { ("m\($0)", $0) })
    #expect(try JSONReader.read([String: Int].self, from: try written(many)) == many)
  }

  @Test(arguments: [
    (#"{"signIn":{"participants":["p01"]}}"#, false),
    (#"{"signIn":{"participants":["p01"],"wey":"online"}}"#, true),
    (#"{"signIn":{"participants":["p01"],"wey":null}}"#, true),
    (#"{"signIn":{"participants":["p01"],"participants":["p02"]}}"#, true),
    (#"{"addParticipant":{"person":{"name":"居民甲","nmae":"x"}}}"#, true),
  ])
  func `a member that means nothing is a stranger`(text: String, isStrange: Bool) throws {
    let read = try JSONReader.readNotingStrangers(Command.self, from: Array(text.utf8))
    #expect((read.stranger != nil) == isStrange)
  }
}
