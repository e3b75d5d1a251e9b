import FoundationEssentials
import Glibc
import Text
import Values

/// The file `FILE.failed` beside a session file that nobody may write any more.
///
/// It is there from the moment a sync failed or a recovery was made, and names the file in which
/// the meeting goes on as soon as there is one. Where it is there but can't be read it still
/// counts: its being there is the message.
package struct FailedMark: Codable, Hashable {
  var at: Moment
  var by: String
  /// `sync` or `recovered`.
  var reason: String
  /// The last entry that is known to be durable, and the file's size up to it.
  package var n: Int
  /// See ``n``.
  package var size: Int
  /// The name of the file that goes on, in the same folder, or a whole path.
  var continued: String?

  /// Where it lies, beside the meeting's file.
  package static func path(of file: String) -> String { FileSystem.path(file, ending: ".failed") }

  /// Whether there is a mark, or no telling.
  package static func isThere(beside file: String) -> Bool {
    do throws(SystemError) { return try Posix.system.status(path(of: file)) != nil } catch {
      return true
    }
  }

  /// Whether there is a mark, and what it says.
  package static func read(beside file: String, posix: Posix) throws(SystemError) -> (
    Bool, FailedMark?
  ) {
    guard try posix.status(path(of: file)) != nil else { return (false, nil) }
    guard let bytes = try? posix.contents(path(of: file)) else { return (true, nil) }
    let mark = try? JSONDecoder().decode(FailedMark.self, from: Data(bytes))
    // One that gives a size no file has says as little as one that can't be read.
    return (true, mark.flatMap { (0...Int(1 << 53)).contains($0.size) ? $0 : nil })
  }

  /// Where the meeting goes on by what the mark says, as a path.
  func continuedPath(beside file: String) -> String? {
    continued.map { $0.hasPrefix("/") ? $0 : folder(of: file) + "/" + $0 }
  }

  /// Whether the file, read up to the place where the mark says it ends, ends there. One that doesn't
  /// fit cuts nothing off.
  package func fits(n: Int, offset: Int) -> Bool { (self.n, size) == (n, offset) }

  /// The file in which a meeting really goes on by the mark beside that one; nil where no mark names
  /// any, or what it names isn't there, is of another meeting, or leads back to where it came from.
  package static func continuation(of file: String) -> String? {
    let posix = Posix.system
    guard let facts = (try? posix.status(file)) ?? nil else { return nil }
    let meeting = SessionHeader.ofFile(file)
    var seen: Set<FileIdentity> = [FileIdentity(facts)]
    var (place, first): (String, String?) = (file, nil)
    while let next = ((try? read(beside: place, posix: posix)) ?? (false, nil)).1?
      .continuedPath(beside: place)
    {
      guard let there = (try? posix.status(next)) ?? nil, there.isRegular,
        let header = SessionHeader.ofFile(next),
        meeting == nil || meeting?.isOfSameMeeting(as: header) == true
      else { return first }
      guard seen.insert(FileIdentity(there)).inserted else { return nil }
      first = first ?? next
      place = next
    }
    return first
  }

  /// What a mark says to somebody who wants to write the file.
  static func obstacle(_ mark: FailedMark?, beside file: String) -> JournalError {
    guard let named = mark?.continuedPath(beside: file) else {
      return .abandoned(path: file, continuedAs: nil)
    }
    guard let next = continuation(of: file) else {
      return .continuationMissing(path: file, named: named)
    }
    return .abandoned(path: file, continuedAs: next)
  }

  private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
    init(_ facts: FileFacts) { (device, inode) = (facts.device, facts.inode) }
  }

  /// Sets the mark as well as a failing disk lets it: what other processes see at once is the
  /// name, which the kernel keeps even where the disk no longer does.
  func set(beside file: String, posix: Posix) {
    let path = FailedMark.path(of: file)
    guard let descriptor = try? posix.open(path, O_WRONLY | O_CREAT | O_EXCL) else { return }
    defer { posix.close(descriptor) }
    guard (try? posix.writeAll(descriptor, bytes)) != nil else { return }
    try? posix.sync(descriptor)
    try? posix.syncFolder(folder(of: path))
  }

  /// Sets the mark in the place of any other, durably.
  func replace(beside file: String, posix: Posix) throws(SystemError) {
    try posix.replace(FailedMark.path(of: file), with: bytes)
  }

  /// Sets the mark in the place of any other, durably or, on a disk that fails, at least for those
  /// who look now.
  func tell(beside file: String, posix: Posix) {
    if (try? replace(beside: file, posix: posix)) != nil { return }
    let path = FailedMark.path(of: file)
    guard let descriptor = try? posix.open(path, O_WRONLY | O_CREAT | O_TRUNC) else { return }
    defer { posix.close(descriptor) }
    try? posix.writeAll(descriptor, bytes)
  }

  private var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in a mark can fail to encode.
    return Array((try? encoder.encode(self)) ?? Data()) + [10]
  }
}
