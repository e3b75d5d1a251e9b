import Affairs
import Foundation
import TestSupport
import Testing

/// What `matter show --json` says, without marks of meetings, entries and codes.
struct ShownMatter: Decodable, Equatable {
  struct Step: Decodable, Equatable {
    let id: String
    let state: String
    let on: String?
    let reason: String?
    let missing: [String]?
  }
  struct Meeting: Decodable, Equatable {
    let date: String
    let status: String
    let sentence: String?
  }
  struct Task: Decodable, Equatable {
    let what: String
    let lead: String?
    let due: String?
    let done: String?
    let fed: String?
  }
  let title: String
  let procedure: String?
  let step: String?
  let steps: [Step]
  let meetings: [Meeting]
  var tasks: [Task]

  init(_ number: CardID, in archive: String, _ place: Workplace) throws {
    let run = try place.yishi(["matter", "show", number.text, "--json", "--archive", archive])
    try #require(run.status == 0, "\(run.errors)")
    self = try JSONDecoder().decode(Self.self, from: Data(run.output.utf8))
    // Those of a visit come in the order of the marks that were drawn for them.
    tasks.sort { $0.what < $1.what }
  }
}
