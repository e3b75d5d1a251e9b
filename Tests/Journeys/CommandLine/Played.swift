import Deliberation
import Foundation
import Scenarios
import TestSupport
import Testing
import Values

/// One line for `yishi apply`.
struct ApplyLine: Encodable {
  let command: Command
  var at: Moment?
  var by: String?
  var happened: Moment?

  init(_ step: Scenario.Step) {
    (command, at, by, happened) = (step.command, step.at, step.by, step.happened)
  }

  var text: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }
}

/// What `yishi show --json` says, as far as the journeys ask.
struct Shown: Decodable {
  struct Group: Decodable {
    let group: String
    let present: Int
  }

  struct Vote: Decodable {
    let verdict: String?
    let sentence: String?
  }

  struct Outstanding: Decodable, Equatable {
    let party: String
    let due: String?
  }

  struct Issue: Decodable {
    let number: String
    let title: String
    let status: String
    let version: Int?
    let votes: [Vote]
    let outstanding: [Outstanding]
  }

  let phase: String
  let entries: Int
  let expected: Int?
  let present: Int
  let groups: [Group]
  let missingGroups: [String]
  let issues: [Issue]

  func present(of group: String) -> Int? { groups.first { $0.group == group }?.present }
}

extension Workplace {
  func show(_ session: String) throws -> Shown {
    let run = try yishi("show", session, "--json")
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Shown.self, from: Data(run.output.utf8))
  }

  /// Plays steps through `yishi apply`, all of which must be taken.
  func play(_ steps: some Sequence<Scenario.Step>, on session: String) throws {
    let input = try steps.map { try ApplyLine($0).text + "\n" }.joined()
    let run = try yishi("apply", session, input: input)
    #expect(run.status == 0, "\(run.errors)\(run.output)")
    #expect(run.lines.count == input.split(separator: "\n").count)
  }
}
