import Foundation
import Glibc
import TestSupport

/// A real terminal of a given size with a shell in it, driven through tmux.
///
/// ```swift
/// let terminal = try Tmux(columns: 80, rows: 24)
/// try terminal.run("\(built("yishi")) --archive \(folder.path)")
/// try terminal.wait(for: "议事")
/// terminal.press("1", "Enter")
/// ```
///
/// Each has a server of its own, which ends with it. Waiting is generous and by content: never
/// for a time.
final class Tmux {
  /// What was waited for and didn't come, with what stood there instead.
  struct Missing: Error, CustomStringConvertible {
    let expected: String
    let screen: [String]
    var description: String {
      "waited for: \(expected)\n" + screen.map { "|\($0)" }.joined(separator: "\n")
    }
  }

  /// A folder of its own, which is the shell's home too.
  private let own = TemporaryFolder()
  let folder: URL
  private let socket: String
  private(set) var columns: Int
  private(set) var rows: Int

  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    self.columns = columns
    self.rows = rows
    folder = own.url
    socket = folder.appendingPathComponent("tmux").path
    let settings = """
      set -g status off
      set -s escape-time 5
      set -g default-terminal screen-256color
      set -g history-limit 2000
      set -g default-size \(columns)x\(rows)

      """
    let file = folder.appendingPathComponent("tmux.conf")
    try Data(settings.utf8).write(to: file)
    var words = ["-f", file.path, "new-session", "-d", "-s", "t", "-x", "\(columns)"]
    words += ["-y", "\(rows)", "-c", folder.path]
    var variables = ["HOME": folder.path, "LANG": "C.UTF-8", "TZ": "Asia/Shanghai"]
    variables.merge(environment) { _, new in new }
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      words += ["-e", "\(name)=\(value)"]
    }
    // The server keeps whatever output it was started with.
    // The prompt is set last: bash, if it runs this line, takes it out of the environment.
    try tmux(
      words + ["exec env -u XDG_CONFIG_HOME -u YISHI_ARCHIVE PS1='$ ' sh"], answers: false)
    try wait(for: "$")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    // The program keeps what was half typed when its terminal goes; a folder taken away before that
    // would come again.
    for _ in 0..<100 where isInUse { usleep(20_000) }
  }

  /// Whether any process still runs in the folder.
  private var isInUse: Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { process in
      guard process.first?.isNumber == true else { return false }
      let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")
      return place?.hasPrefix(folder.path) == true
    }
  }

  // MARK: - The keyboard

  /// Types text, character for character as a keyboard or an input method would.
  func type(_ text: String) { _ = try? tmux(["send-keys", "-t", "t", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `Tab`, `BTab`, `C-z`, `F5`, `PPage`, `1` …
  func press(_ keys: String...) { press(all: keys) }

  func press(all keys: [String]) { _ = try? tmux(["send-keys", "-t", "t"] + keys) }

  /// Puts text in at once, as a paste.
  func paste(_ text: String) throws {
    let file = folder.appendingPathComponent("paste")
    try Data(text.utf8).write(to: file)
    try tmux(["load-buffer", file.path])
    try tmux(["paste-buffer", "-p", "-t", "t"])
  }

  /// Types a command line into the shell.
  func run(_ line: String) {
    type(line)
    press("Enter")
  }

  // MARK: - The screen

  /// Every row as it stands there now, blanks at the ends left out.
  func screen() -> [String] {
    let text = (try? tmux(["capture-pane", "-p", "-t", "t"])) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// With the escape sequences of its colours, for a picture.
  func colouredScreen() -> String { (try? tmux(["capture-pane", "-e", "-p", "-t", "t"])) ?? "" }

  /// Waits until the screen holds a text; returns the screen.
  @discardableResult
  func wait(for text: String, seconds: Double = 30) throws -> [String] {
    try wait(until: text, seconds: seconds) { $0.contains { $0.contains(text) } }
  }

  /// Waits until a text is gone.
  @discardableResult
  func wait(forNo text: String, seconds: Double = 30) throws -> [String] {
    try wait(until: "no " + text, seconds: seconds) { !$0.contains { $0.contains(text) } }
  }

  @discardableResult
  func wait(
    until what: String, seconds: Double = 30, _ holds: ([String]) -> Bool
  ) throws -> [String] {
    let end = Date().addingTimeInterval(seconds)
    var last = screen()
    while !holds(last) {
      if Date() > end { throw Missing(expected: what, screen: last) }
      usleep(20_000)
      last = screen()
    }
    return last
  }

  /// Waits until nothing changes any more; returns the screen.
  @discardableResult
  func settle() -> [String] {
    var last = screen()
    var same = 0
    for _ in 0..<500 where same < 4 {
      usleep(30_000)
      let next = screen()
      same = next == last ? same + 1 : 0
      last = next
    }
    return last
  }

  /// Where the terminal's cursor stands, and whether it is shown.
  func cursor() -> (row: Int, column: Int, isShown: Bool) {
    let parts = show("#{cursor_y} #{cursor_x} #{cursor_flag}").split(separator: " ")
      .compactMap { Int($0) }
    guard parts.count == 3 else { return (0, 0, false) }
    return (parts[0], parts[1], parts[2] == 1)
  }

  /// Whether the program has the other screen that full-screen programs use.
  var isFullScreen: Bool { show("#{alternate_on}") == "1" }

  // MARK: - The window and the process

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    _ = try? tmux(["resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The process of the program that runs in the shell; nil where none does.
  func program() -> pid_t? {
    guard let shell = pid_t(show("#{pane_pid}")) else { return nil }
    let path = "/proc/\(shell)/task/\(shell)/children"
    let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return children.split(separator: " ").first.flatMap { pid_t($0) }
  }

  /// Sends a signal to the program in the shell.
  func signal(_ number: Int32) { if let pid = program() { kill(pid, number) } }

  /// Takes the terminal away, as closing its window does.
  func loseTerminal() { _ = try? tmux(["kill-session", "-t", "t"]) }

  private func show(_ format: String) -> String {
    ((try? tmux(["display-message", "-p", "-t", "t", format])) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs tmux to its end and returns what it printed.
  ///
  /// Not by Foundation's `Process`: the server, which lives on, would inherit what that waits for,
  /// of this test and of others. The corresponding C functions are `posix_spawnp` and `waitpid`.
  @discardableResult
  private func tmux(_ words: [String], answers: Bool = true) throws -> String {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if answers {
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for descriptor in 3..<256 { posix_spawn_file_actions_addclose(&actions, CInt(descriptor)) }
    // The tests' threads block signals; a server that inherits that can't be killed by its own
    // command, and so would outlive the tests.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8", "TMUX": ""]) { $1 }
      .map { "\($0.key)=\($0.value)" }
    var arguments = (["tmux", "-u", "-S", socket] + words).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, "tmux", &actions, &attributes, &arguments, &variables)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(ends[0], &buffer, buffer.count), count > 0 {
      output += buffer[..<count]
    }
    var status: CInt = 0
    waitpid(child, &status, 0)
    return String(decoding: output, as: UTF8.self)
  }
}
