import Foundation

/// The package's own folder.
package let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The path of a program that was built with the tests, whichever configuration and build path that
/// was: beside the program that runs them.
package func built(_ name: String) -> String {
  let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: name).path
  guard FileManager.default.isExecutableFile(atPath: beside) else {
    fatalError("\(name) wasn't built beside the tests: \(beside)")
  }
  return beside
}
