import Foundation
import Glibc
import Testing

/// A started program whose output goes to files, so that nothing it said is lost when it is
/// killed and nobody has to empty a pipe.
package final class Program {
  /// How a run ended and what it said.
  package struct End: Sendable {
    /// Its exit status, or 128 and the signal's number.
    package let status: Int32
    package let output: String
    package let errors: String
    package var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  private let process = Process()
  private let said: String
  private let complained: String

  /// - Parameters:
  ///   - arguments: the first is a name looked up in `PATH`, or a path.
  ///   - input: a file, nothing where nil.
  ///   - environment: all of it; where nil, that of the tests in Beijing's time.
  ///   - directory: where it runs; where the tests run where nil.
  ///   - folder: where its output is kept.
  package init(
    _ arguments: [String], input: String? = nil, environment: [String: String]? = nil,
    at directory: URL? = nil, in folder: TemporaryFolder
  ) {
    let id = UUID().uuidString
    said = folder(".said-\(id)")
    complained = folder(".complained-\(id)")
    for file in [said, complained] {
      _ = FileManager.default.createFile(atPath: file, contents: nil)
    }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    // In no zone of its own, the program would say so beside what these tests look at; and what it
    // remembers of other tests' meetings is nothing to this one.
    process.environment =
      environment
      ?? ProcessInfo.processInfo.environment.merging(
        [
          "TZ": "Asia/Shanghai", "XDG_STATE_HOME": folder(".state"),
          "XDG_CACHE_HOME": folder(".cache"),
        ]) { $1 }
    if let directory { process.currentDirectoryURL = directory }
    process.standardInput =
      input.map { FileHandle(forReadingAtPath: $0)! } ?? FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: said)!
    process.standardError = FileHandle(forWritingAtPath: complained)!
    try! process.run()
  }

  /// What it has written to standard output by now.
  package var output: String { text(said) }
  package var errors: String { text(complained) }
  package var isRunning: Bool { process.isRunning }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Waits for its end. One that has not ended after so long never will: it is killed, and the test
  /// fails.
  ///
  /// - Returns: its exit status, or 128 and the signal's number.
  @discardableResult
  package func wait(seconds: Double = 120) -> Int32 {
    let end = Date.now.addingTimeInterval(seconds)
    while process.isRunning, Date.now < end { usleep(1000) }
    if process.isRunning {
      Testing.Issue.record("still running after \(seconds) s: \(process.arguments ?? [])")
      Glibc.kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// Waits for its end and takes what it said out of the folder.
  @discardableResult
  package func ended(seconds: Double = 120) -> End {
    let end = End(status: wait(seconds: seconds), output: output, errors: errors)
    for file in [said, complained] { try? FileManager.default.removeItem(atPath: file) }
    return end
  }

  /// `kill -9`, and its end.
  package func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits until it has said that.
  package func waitFor(_ words: String, seconds: Double = 20) -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while Date.now < end {
      if output.contains(words) { return true }
      usleep(2000)
    }
    return false
  }

  /// Runs a program to its end in an environment of nothing but that.
  package static func run(
    _ arguments: [String], environment: [String: String], at directory: URL? = nil
  ) -> End {
    let folder = TemporaryFolder(inMemory: true)
    return Program(arguments, environment: environment, at: directory, in: folder).ended()
  }
}
