import Glibc
import Log
import Text

/// The lock that whoever uses the database of searches holds, and what the last one said in its file.
struct SearchLock {
  private let file: OpenFile

  /// How the database was left, and by which program.
  struct Left: Hashable {
    let stamp: Stamp?
    let seed: UInt64

    /// As it is written.
    fileprivate var text: String {
      guard let stamp else { return "" }
      return
        "\(SearchFile.edition) \(seed) \(stamp.key.device) \(stamp.key.inode) \(stamp.size) \(stamp.modified) \(stamp.changed)\n"
    }
  }

  /// Waits for whoever holds it, not for long.
  init?(_ catalogue: Catalogue) {
    let posix = Posix.system
    do throws(SystemError) {
      guard try catalogue.isFolderPrivate() else { return nil }
      file = OpenFile(try posix.open(catalogue.searchLockPath, O_RDWR | O_CREAT), posix)
      guard try posix.status(file.descriptor).isRegular else { return nil }
      var waited = 0
      while try !posix.lock(file.descriptor, LOCK_EX | LOCK_NB) {
        guard waited < 1000 else { return nil }
        usleep(2000)
        waited += 1
      }
    } catch {
      return nil
    }
  }

  /// Whether the database was left so.
  func isLeft(_ left: Left) -> Bool {
    let bytes = try? Posix.system.readAll(file.descriptor, at: 0, count: 400)
    return left.stamp != nil && bytes.map { String(decoding: $0, as: UTF8.self) } == left.text
  }

  /// Says how it is left; what can't be said makes the next one begin anew.
  func leave(_ left: Left) {
    ftruncate(file.descriptor, 0)
    let bytes = Array(left.text.utf8)
    _ = pwrite(file.descriptor, bytes, bytes.count, 0)
  }
}
