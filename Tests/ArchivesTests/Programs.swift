import Foundation
import Log
import TestSupport
import Testing

/// Standard input that a test writes line by line: a named pipe.
final class Feed {
  let path: String
  private let descriptor: CInt

  init(in folder: TemporaryFolder) {
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
  let folder = TemporaryFolder(inMemory: true)
  let program = Program(arguments, in: folder)
  return program.wait() == 0 ? program.output : ""
}

/// A program under test that appends one entry for each line of input and answers each that is
/// durable with a line.
struct WriterProgram: Sendable {
  let name: String
  /// Where the file lies that it writes, in the folder that is given to a record of that name.
  var place: @Sendable (_ name: String) -> String = { "\($0).yishi" }
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

  /// `yishi ledger apply`, each command a place whose name is the text. It writes the chain of a computer
  /// whose mark is known beforehand.
  static let ledger: WriterProgram = {
    let path = built("yishi")
    let apply = "'\(path)' ledger apply --archive \"$archive\" --language en"
    let first = #"{"enter":{"card":{"site":{"name":"试验","kind":"garden"}}}}"#
    return WriterProgram(
      name: "yishi ledger apply", place: { "\($0)/台账/k7f3a2mq.yishi" },
      create: { chain in
        let script = """
          archive=$(dirname "$(dirname '\(chain)')") computer="$XDG_STATE_HOME/yishi/computer"
          rm -f "$computer" && '\(path)' computer >"$XDG_STATE_HOME.said" &&
          sed -i 's/"id":"[^"]*"/"id":"k7f3a2mq"/' "$computer" &&
          echo '\(first)' | \(apply) >"$XDG_STATE_HOME.said" && sync '\(chain)'
          """
        return ["sh", "-c", script]
      },
      append: { chain, clerk in
        [
          path, "ledger", "apply", "--archive", folder(of: folder(of: chain)), "--as", clerk,
          "--language", "en",
        ]
      },
      command: { "{\"enter\":{\"card\":{\"site\":{\"name\":\"\($0)\",\"kind\":\"box\"}}}}" },
      acknowledges: { !$0.contains("\"refused\"") })
  }()

  /// Whether what it writes is a meeting.
  var writesMeetings: Bool { name != WriterProgram.ledger.name }

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
