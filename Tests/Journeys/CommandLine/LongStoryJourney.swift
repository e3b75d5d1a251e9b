import Affairs
import Deliberation
import Foundation
import Office
import TestSupport
import Testing
import Values

/// The lift and the garden, whole, through the built program: by `yishi apply` and `yishi ledger apply` line
/// by line, and as `yishi demo` enters them. Equal but for times and codes.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
    "set YISHI_LONG=1 to run the long checks"))
struct LongStoryJourney {
  private struct Line<Given: Encodable>: Encodable {
    let command: Given
    let at: Moment
    let by: String
  }

  /// Enters a story by the subcommands alone.
  private func apply(_ story: Story, in place: Workplace) throws {
    var files: [String: String] = [:]
    var marks: [(String, String)] = []
    var pending: [String] = []
    var target: String?
    func known(_ text: String) -> String {
      marks.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
    func flush() throws {
      guard !pending.isEmpty else { return }
      let words = target.map { ["apply", files[$0] ?? ""] } ?? ["ledger", "apply"]
      let run = try place.yishi(words, input: pending.joined(separator: "\n") + "\n")
      try #require(run.status == 0, "\(words)\n\(run.errors)\(run.output.suffix(2000))")
      pending = []
    }
    let encoder = JSONEncoder()
    for line in story.lines {
      switch line.what {
      case .made(let meeting):
        try flush()
        let run = try place.yishi([
          "new", meeting.title, "--date", "\(meeting.day)", "--body", meeting.body, "--clock",
          line.at.description,
        ])
        try #require(run.status == 0, "\(run.errors)")
        let path = run.output.trimmingCharacters(in: .whitespacesAndNewlines)
        files[meeting.id] = path
        let shown = try place.yishi("show", path, "--json").output
        struct Mark: Decodable { let id: String }
        marks.append(
          (meeting.id, try JSONDecoder().decode(Mark.self, from: Data(shown.utf8)).id))
      case .ledger(let command):
        if target != nil { try flush() }
        target = nil
        pending.append(
          known(
            String(
              decoding: try encoder.encode(Line(command: command, at: line.at, by: line.by)),
              as: UTF8.self)))
      case .meeting(let id, let command):
        if target != id { try flush() }
        target = id
        pending.append(
          known(
            String(
              decoding: try encoder.encode(Line(command: command, at: line.at, by: line.by)),
              as: UTF8.self)))
      }
    }
    try flush()
  }

  @Test(arguments: ["elevator", "garden"])
  func `a story by apply is what its demonstration shows`(_ name: String) throws {
    let place = try Workplace()
    let story = try #require(Story.all.first { $0.name == name })
    try apply(story, in: place)
    let made = try place.yishi("demo", name, "--print-path")
    try #require(made.status == 0, "\(made.errors)")
    let demo = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let numbers = story.lines.compactMap { line -> CardID? in
      if case .ledger(.begin(let it)) = line.what { it.matter } else { nil }
    }
    for number in numbers {
      let applied = try ShownMatter(number, in: place.archive.path, place)
      let told = try ShownMatter(number, in: demo, place)
      #expect(applied == told, "\(number)")
    }
    for archive in [place.archive.path, demo] {
      let verified = try place.yishi("verify", "--all", "--archive", archive)
      #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }
  }
}
