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
  @Test(arguments: ["elevator", "garden"])
  func `a story by apply is what its demonstration shows`(_ name: String) throws {
    let place = try Workplace()
    let story = try #require(Story.all.first { $0.name == name })
    var teller = StoryByApply(in: place)
    try teller.enter(story.lines)
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
