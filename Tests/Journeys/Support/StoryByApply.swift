import Affairs
import Deliberation
import Foundation
import Office
import TestSupport
import Testing
import Values

/// Enters a story by the subcommands alone, as a script would: `yishi new`, `yishi apply`, `yishi ledger apply`.
struct StoryByApply {
  private struct Line<Given: Encodable>: Encodable {
    let command: Given
    let at: Moment
    let by: String
  }

  let place: Workplace
  var environment: [String: String] = [:]
  /// What the lines call something, and what it is called here: meetings made here have marks of their own.
  var names: [(told: String, here: String)] = []
  private var files: [String: String] = [:]
  private var pending: [String] = []
  /// The meeting of the lines that wait; nil for the ledger.
  private var target: String?

  init(in place: Workplace) { self.place = place }

  mutating func enter(_ lines: some Sequence<Story.Line>) throws {
    for line in lines {
      switch line.what {
      case .made(let meeting):
        try flush()
        try make(meeting, at: line.at)
      case .ledger(let command):
        try add(Line(command: command, at: line.at, by: line.by), to: nil)
      case .meeting(let id, let command):
        try add(Line(command: command, at: line.at, by: line.by), to: id)
      }
    }
    try flush()
  }

  private mutating func make(_ meeting: Story.Meeting, at: Moment) throws {
    let path = try run([
      "new", meeting.title, "--date", "\(meeting.day)", "--body", meeting.body, "--clock",
      at.description,
    ]).trimmingCharacters(in: .whitespacesAndNewlines)
    files[meeting.id] = path
    struct Mark: Decodable { let id: String }
    let shown = try JSONDecoder().decode(
      Mark.self, from: Data(try run(["show", path, "--json"]).utf8))
    names.append((meeting.id, shown.id))
  }

  private mutating func add(_ line: Line<some Encodable>, to meeting: String?) throws {
    if target != meeting { try flush() }
    target = meeting
    let text = String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
    pending.append(
      names.reduce(text) { $0.replacingOccurrences(of: $1.told, with: $1.here) })
  }

  private mutating func flush() throws {
    guard !pending.isEmpty else { return }
    let words = target.map { ["apply", files[$0] ?? ""] } ?? ["ledger", "apply"]
    _ = try run(words, input: pending.joined(separator: "\n") + "\n")
    pending = []
  }

  private func run(_ words: [String], input: String = "") throws -> String {
    let run = try place.yishi(words, input: input, environment: environment)
    try #require(run.status == 0, "\(words)\n\(run.errors)\(run.output.suffix(2000))")
    return run.output
  }
}
