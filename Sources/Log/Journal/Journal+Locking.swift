import Glibc
import Text

extension Journal {
  /// Runs while this process alone may write the file.
  ///
  /// The lock is `flock`'s: it belongs to the open file, is freed by the kernel when its holder
  /// dies, and isn't lost when another descriptor of the file is closed. Before it comes the turn,
  /// a lock on a byte far behind the file's end: whoever waits holds it, so that a program that
  /// writes without a pause has to let the others go first.
  ///
  /// Within it the lock is held already: asking for it again would wait for whoever is next in turn,
  /// and they for this.
  package func locked<Result>(_ body: () throws -> Result) throws -> Result {
    if isLocked { return try body() }
    let patience = ContinuousClock.Duration.milliseconds(patience)
    let start = ContinuousClock.now
    var pause: UInt32 = 200
    var hasTurn = false
    do {
      defer { if hasTurn { _ = try? posix.lockByte(descriptor, at: Journal.turn, take: false) } }
      while true {
        // Where there are no such locks nobody has to wait for the turn.
        if !hasTurn {
          hasTurn = (try? posix.lockByte(descriptor, at: Journal.turn, take: true)) ?? true
        }
        if hasTurn, try posix.lock(descriptor, LOCK_EX | LOCK_NB) { break }
        guard ContinuousClock.now - start < patience else {
          throw JournalError.busy(path: path, holder: LockHolder.find(descriptor))
        }
        usleep(pause)
        pause = min(pause * 2, 1000)
      }
    }
    isLocked = true
    defer {
      isLocked = false
      unlock()
    }
    return try body()
  }

  /// The byte whose lock is the turn; no file gets that long.
  private static let turn = 1 << 40

  private func unlock() {
    do {
      _ = try posix.lock(descriptor, LOCK_UN)
    } catch {
      // Closing frees the lock for the others; this journal is done for, its entry stands.
      file = nil
      obstacle = .system(path: path, cause: error)
    }
  }
}

/// Who holds a file's lock.
enum LockHolder {
  /// Looks the file up in `/proc/locks`, and its process's `--as` in `/proc/PID/cmdline`.
  static func find(_ descriptor: CInt) -> JournalError.Holder? {
    guard let facts = try? Posix.system.status(descriptor),
      let locks = try? Posix.system.readAllOfStream("/proc/locks")
    else { return nil }
    for line in String(decoding: locks, as: UTF8.self).split(separator: "\n") {
      // 1: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF
      let fields = line.split(separator: " ")
      guard fields.count >= 6, fields[1] == "FLOCK", let process = Int(fields[4]), process > 0,
        fields[5].split(separator: ":").last.flatMap({ UInt64($0) }) == facts.inode
      else { continue }
      return JournalError.Holder(process: process, clerk: clerk(of: process))
    }
    return nil
  }

  private static func clerk(of process: Int) -> String? {
    guard let bytes = try? Posix.system.readAllOfStream("/proc/\(process)/cmdline") else {
      return nil
    }
    let arguments = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    for (index, argument) in arguments.enumerated() {
      if argument == "--as", index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix("--as=") { return String(argument.dropFirst(5)) }
    }
    return nil
  }
}

extension Posix {
  /// The bytes of a file whose size isn't known beforehand, as those under `/proc` are.
  func readAllOfStream(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = try open(path, O_RDONLY)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let part = try readAll(descriptor, at: bytes.count, count: 1 << 16)
      bytes += part
      if part.count < 1 << 16 { return bytes }
    }
  }
}
