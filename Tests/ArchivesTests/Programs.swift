import Foundation
import Testing

/// A started program whose output goes to a file, so that nothing it said is lost when it is
/// killed and nobody has to empty a pipe.
final class Program {
  private let process = Process()
  private let said: String
  private let complained: String

  /// - Parameters:
  ///   - arguments: the first is a name looked up in `PATH`, or a path.
  ///   - input: a file, nothing where nil.
  init(_ arguments: [String], input: String? = nil, in folder: Folder) {
    let id = UUID().uuidString
    said = folder(".said-\(id)")
    complained = folder(".complained-\(id)")
    put([], said)
    put([], complained)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    // In no zone of its own, the program would say so beside what these tests look at; and what it
    // remembers of other tests' meetings is nothing to this one.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TZ": "Asia/Shanghai", "XDG_STATE_HOME": folder(".state")]) { $1 }
    process.standardInput = input.map { FileHandle(forReadingAtPath: $0)! } ?? FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: said)!
    process.standardError = FileHandle(forWritingAtPath: complained)!
    try! process.run()
  }

  /// What it has written to standard output by now.
  var output: String { text(said) }
  var errors: String { text(complained) }
  var isRunning: Bool { process.isRunning }

  /// Waits for its end. One that has not ended after so long never will: it is killed, and the test
  /// fails.
  ///
  /// - Returns: its exit status, or 128 and the signal's number.
  @discardableResult
  func wait(seconds: Double = 120) -> Int32 {
    let end = Date.now.addingTimeInterval(seconds)
    while process.isRunning, Date.now < end { usleep(1000) }
    if process.isRunning {
      Issue.record("still running after \(seconds) s: \(process.arguments ?? [])")
      Glibc.kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// `kill -9`, and its end.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits until it has said that.
  func waitFor(_ words: String, seconds: Double = 20) -> Bool {
    let end = Date.now.addingTimeInterval(seconds)
    while Date.now < end {
      if output.contains(words) { return true }
      usleep(2000)
    }
    return false
  }
}

/// Standard input that a test writes line by line: a named pipe.
final class Feed {
  let path: String
  private let descriptor: CInt

  init(in folder: Folder) {
    path = folder(".feed-\(UUID().uuidString)")
    mkfifo(path, 0o600)
    // For both, so that neither end waits for the other.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
  }

  func say(_ line: String) {
    var text = line + "\n"
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  deinit { close(descriptor) }
}

/// Runs a command to its end and returns what it said; an empty string where it failed.
func folderless(_ arguments: [String]) -> String {
  let folder = Folder(inMemory: true)
  let program = Program(arguments, in: folder)
  return program.wait() == 0 ? program.output : ""
}

/// A program under test that appends one entry for each line of input and answers each that is
/// durable with a line.
struct WriterProgram: Sendable {
  let name: String
  /// Makes a new session file.
  let create: @Sendable (_ path: String) -> [String]
  let append: @Sendable (_ path: String, _ clerk: String) -> [String]
  /// A line of input that bears this text.
  let command: @Sendable (_ text: String) -> String
  /// Whether a line of output says that an entry is durable.
  let acknowledges: @Sendable (_ line: Substring) -> Bool

  static let probe: WriterProgram = {
    let path = built("journal-probe")
    return WriterProgram(
      name: "journal-probe", create: { [path, "create", $0] },
      append: { [path, "append", $0, "--as", $1] }, command: { $0 },
      acknowledges: { $0.hasPrefix("ok ") })
  }()

  /// The probe as it must not be: it acknowledges what it hasn't synced.
  static let careless: WriterProgram = {
    let path = built("journal-probe")
    return WriterProgram(
      name: "journal-probe --careless", create: { [path, "create", $0] },
      append: { [path, "append", $0, "--as", $1, "--careless"] }, command: { $0 },
      acknowledges: { $0.hasPrefix("ok ") })
  }()

  /// `yishi apply`, each command an issue whose title is the text.
  static let yishi: WriterProgram = {
    let path = built("yishi")
    return WriterProgram(
      name: "yishi apply",
      create: { session in
        let script = """
          made=$('\(path)' new 试验 --archive '\(session).archive') && cp "$made" '\(session)' &&
          sync '\(session)' && sync "$(dirname '\(session)')" && rm -r '\(session).archive'
          """
        return ["sh", "-c", script]
      },
      append: { [path, "apply", $0, "--as", $1, "--language", "en"] },
      command: { "{\"addIssue\":{\"title\":\"\($0)\"}}" },
      acknowledges: { !$0.contains("\"refused\"") })
  }()

  /// The path of a program that was built with the tests.
  static func built(_ name: String) -> String {
    let tests = try! FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().path(percentEncoded: false) + name
  }

  /// How many of its answers in this output acknowledge.
  func acknowledged(_ output: String) -> Int {
    // A last line without its newline was not said to the end.
    let whole = output.lastIndex(of: "\n").map { output[...$0] } ?? ""
    return whole.split(separator: "\n").filter(acknowledges).count
  }

  /// Writes a file of commands whose texts are `prefix-0`, `prefix-1` and so on.
  func commands(_ prefix: String, _ count: Int, _ path: String) -> String {
    put(Array((0..<count).map { command("\(prefix)-\($0)") + "\n" }.joined().utf8), path)
    return path
  }
}
