import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Synchronization
import TestSupport

@testable import Office

/// What the first steps of a scenario leave in a folder. Hundreds of stages come as far as one
/// another: each is played once, and laid out anew for every stage.
struct Played: Sendable {
  static let name = "meeting.yishi"

  private let identity: Session.Identity
  private let commands: [Command]
  private let files: [String: Data]
  /// What the clerk has not been told yet.
  let notices: [MeetingNotice]

  private static let all = Mutex<[Played]>([])

  static func of(_ scenario: Scenario, _ steps: ArraySlice<Scenario.Step>) throws -> Played {
    let commands = steps.map(\.command)
    return try all.withLock { all in
      if let played = all.first(where: {
        $0.commands.count == commands.count && $0.identity == scenario.identity
          && $0.commands == commands
      }) {
        return played
      }
      let played = try Played(scenario, steps)
      all.append(played)
      return played
    }
  }

  private init(_ scenario: Scenario, _ steps: ArraySlice<Scenario.Step>) throws {
    identity = scenario.identity
    commands = steps.map(\.command)
    let folder = TemporaryFolder(inMemory: true)
    let header = SessionHeader(
      id: identity.id, date: identity.date, title: identity.title,
      created: scenario.steps[0].at, generator: "yishi tests")
    let file = try MeetingFile.create(at: folder(Played.name), header: header, clerk: "主持")
    for step in steps {
      file.clerk = step.by
      try file.perform(step.command, at: step.at, happened: step.happened)
    }
    notices = file.notices
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let path = folder(name)
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    self.files = files
  }

  func lay(in folder: URL) throws {
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
