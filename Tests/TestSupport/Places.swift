import Foundation

/// The package's own folder.
package let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The path of a program that was built with the tests, whichever configuration and build path that
/// was: beside the program that runs them.
package func built(_ name: String) -> String {
  let tests = URL(filePath: "/proc/self/exe")
  guard let program = program(name, builtBeside: tests) else {
    fatalError("\(name) wasn't built beside the tests: \(tests.resolvingSymlinksInPath().path)")
  }
  return program
}

/// The path of a program in the folder in which that one really lies, whatever links lead there; nil
/// where none of the name can be run.
package func program(_ name: String, builtBeside tests: URL) -> String? {
  let beside = tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
  let path = beside.path(percentEncoded: false)
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
    FileManager.default.isExecutableFile(atPath: path)
  else { return nil }
  return path
}
