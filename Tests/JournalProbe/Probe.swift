import Glibc
import Log
import Text
import Values

/// Writes and reads session files from outside a test's process.
///
///     journal-probe create FILE
///     journal-probe append FILE --as NAME   a line of input is an entry's text
///     journal-probe hold FILE                                takes the lock and keeps it
///     journal-probe spawn FILE              takes the lock, starts a child and keeps both
///     journal-probe follow FILE                              a line for every entry
///     journal-probe recover FILE
///
/// With `--careless` `append` syncs nothing and says all the same that it did: to try the tests.
///
/// `append` answers each entry that is durable with `ok N` and each that is not with the error's
/// English sentence on standard error, and ends there.
@main
enum Probe {
  static let at = Moment("2024-05-18T14:20:31.402+08:00")!

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { exit(64) }
    let path = arguments[2]
    do {
      switch arguments[1] {
      case "create":
        let header = SessionHeader(
          id: "m-01", date: at.day, title: "24号楼植物角", created: at, generator: "yishi 0.1.0")
        _ = try Journal.create(at: path, header: header)
      case "append":
        try append(path, as: option("--as") ?? "主持")
      case "hold": try hold(path)
      case "spawn": try hold(path) { say("child \(try sleeper())\n") }
      case "follow": try follow(path)
      case "recover":
        _ = try Recovery.recover(path, by: "记录", at: at) { Draft(events: events($0.sha256)) }
      default: exit(64)
      }
    } catch let error as JournalError {
      say(error.sentence(in: .english) + "\n", to: STDERR_FILENO)
      exit(error.exitStatus)
    } catch {
      say("\(error)\n", to: STDERR_FILENO)
      exit(70)
    }
  }

  static func option(_ name: String) -> String? {
    guard let index = CommandLine.arguments.firstIndex(of: name) else { return nil }
    return CommandLine.arguments.dropFirst(index + 1).first
  }

  static func say(_ text: String, to descriptor: CInt = STDOUT_FILENO) {
    var text = text
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
  }

  static func events(_ text: String) -> [UInt8] {
    Array("[{\"noted\":{\"text\":\"\(text)\"}}]".utf8)
  }

  static func append(_ path: String, as name: String) throws {
    let posix =
      CommandLine.arguments.contains("--careless")
      ? Posix { $0.name == .fdatasync || $0.name == .fsync ? .pretend : nil } : .system
    let journal = try Journal.open(path, posix: posix)
    while let line = readLine() {
      let entry = try journal.append(by: name, at: at) { _ in Draft(events: events(line)) }
      say("ok \(entry.n)\n")
    }
  }

  static func hold(
    _ path: String, then act: () throws -> Void = { say("held\n") }
  ) throws {
    let journal = try Journal.open(path)
    _ = try journal.append(by: "签到处", at: at) { _ in
      try act()
      while true { pause() }
    }
  }

  /// A child that sleeps for a minute with every descriptor of this process that a child gets, but
  /// those that whoever started this process waits on.
  static func sleeper() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in CInt(3)..<256 {
      var target = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count - 1)
      let name = target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
      if count > 0, !String(decoding: name, as: UTF8.self).hasSuffix(".yishi") {
        posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    }
    var child: pid_t = 0
    var arguments = [strdup("sleep"), strdup("60"), nil]
    defer { for text in arguments { free(text) } }
    let failure = posix_spawnp(&child, "sleep", &actions, nil, &arguments, environ)
    guard failure == 0 else { throw JournalError.busy(path: "sleep", holder: nil) }
    return child
  }

  static func follow(_ path: String) throws {
    let watch = try Watch(path)
    let journal = try Journal.open(path, for: .reading) { say("\($0.n)\n") }
    while true {
      for entry in try journal.readNew() { say("\(entry.n)\n") }
      var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, 1000)
      _ = watch.drain()
    }
  }
}
