import Archives
import ArgumentParser
import Foundation
import Glibc
import Office

/// `yishi demo`: a meeting ready to drive, or a matter over its months, in a throw-away archive.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "demo", abstract: Speech.help.demoCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.demoArgument, valueName: Speech.help.clerk))
  var name: String?
  @Flag(help: ArgumentHelp(Speech.help.printPathFlag)) var printPath = false
  @Option(help: ArgumentHelp(Speech.help.clockOption, visibility: .hidden)) var clock: String?
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    if let name, let story = Story.all.first(where: { $0.name == name }) { return try tell(story) }
    var clock = try TypingClock(self.clock)
    let demo: Demonstration
    if let name {
      guard let found = Demonstration.named(name) else {
        throw Failure.usage(
          Speech.words.unknownDemo(
            name, known: Demonstration.all.map(\.name) + Story.all.map(\.name)))
      }
      demo = found
    } else {
      demo = .birdCorner
    }
    let folder = try Self.throwAwayFolder()
    let meeting = try demo.make(
      in: Archive(folder), by: global.clerkName, at: { clock.moment(or: nil) },
      in: Speech.language)
    if printPath { return Output.line(meeting.path) }
    Output.line(Speech.words.demoArchive(folder))
    try global.runScreens(on: meeting, in: Archive(folder))
  }

  /// Enters a story, and opens the page of its matter.
  private func tell(_ story: Story) throws {
    let archive = Archive(try Self.throwAwayFolder())
    try story.make(in: archive)
    if printPath { return Output.line(archive.path) }
    Output.line(Speech.words.demoArchive(archive.path))
    try global.runScreens(on: nil, in: archive, showing: story.matter)
  }

  /// A new folder that only this user may enter. The corresponding C function is `mkdtemp`.
  private static func throwAwayFolder() throws -> String {
    let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 }
    var template = Array("\(parent ?? "/tmp")/yishi-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure.system(
        Speech.words.cannotWrite(
          parent ?? "/tmp", reason: String(cString: strerror(errno))))
    }
    return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }
}
