import Foundation
import TestSupport
import Testing

/// README.md against what it shows.
@Suite struct ReadmeTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
  }

  @Test func `the screen in the README is the screen`() throws {
    let screen = try text("Tests/ProgramTests/Expected/main.agreed.80.txt")
    #expect(try text("README.md").contains("```\n" + screen))
  }

  @Test func `two commands to paste, and the second is what the checks end with`() throws {
    let readme = try text("README.md")
    let commands = readme.matches(of: /```sh\n(.*)\n```/).map { String($0.1) }
    #expect(commands == ["./.ci/setup && swift run yishi demo", "./.ci/setup && swift test"])
    #expect(try text(".ci/run").hasSuffix(commands[1] + "\n"))
  }

  @Test func `every page the README names is there`() throws {
    for match in try text("README.md").matches(of: /\]\((docs\/[a-z-]+\.md)\)/) {
      #expect(try !text(String(match.1)).isEmpty, "\(match.1)")
    }
  }
}
