import Deliberation
import Foundation
import Scenarios
import TestSupport
import Testing
import Values

/// One value of every event and every command as it has been written: what earlier programs wrote
/// reads as it did, and is written as it was.
@Suite struct RecordedActsTests {
  @Test func `every event is written and read as it is recorded`() throws {
    let scenarios = [Scenario.greenCorner, .stairwell, .naming, .representatives]
    let sources: [[Event]] =
      try scenarios.map { try $0.tried().entries.flatMap(\.events) } + [Event.rare]
      + (0..<40).map { RandomMeeting(seed: $0).session.entries.flatMap(\.events) }
    var chosen: [String: Event] = [:]
    for events in sources {
      // The one that says most, of the first meeting that has any.
      let lines = Dictionary(grouping: events, by: \.name).filter { chosen[$0.key] == nil }
      for (name, alike) in lines { chosen[name] = try fullest(alike) }
    }
    #expect(Set(chosen.keys) == Set(Event.types.keys))
    let events = chosen.sorted { $0.key < $1.key }.map(\.value)
    try expect(events, areRecordedIn: "events.jsonl")
  }

  @Test func `every command is written and read as it is recorded`() throws {
    let commands = Dictionary(grouping: Command.specimens, by: \.name)
    #expect(Set(commands.keys) == Set(Command.kinds.keys))
    try expect(
      commands.sorted { $0.key < $1.key }.map { try fullest($0.value) },
      areRecordedIn: "commands.jsonl")
  }

  /// Of several acts the one whose text is longest; of those alike in length the first in order.
  private func fullest<Act: Encodable>(_ acts: [Act]) throws -> Act {
    let written = try acts.map { (try line($0), $0) }
    let longest = written.max { ($0.0.count, $1.0) < ($1.0.count, $0.0) }
    return try #require(longest).1
  }

  private func line(_ act: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(act), as: UTF8.self)
  }

  private func expect<Act: Codable & Equatable>(
    _ acts: [Act], areRecordedIn name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let recorded = RecordedText("Tests/DeliberationTests/Expected/\(name)")
    let lines = try acts.map { try line($0) }
    try recorded.expect(lines.joined(separator: "\n") + "\n", sourceLocation: sourceLocation)
    let read = try String(contentsOf: recorded.file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Act.self, from: Data($0.utf8))
    }
    #expect(read == acts, sourceLocation: sourceLocation)
  }
}
