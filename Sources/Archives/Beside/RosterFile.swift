import CGlibc
import Glibc
import Lists

/// Reads the file of a roster, at most a byte more than a roster may have.
package enum RosterFile {
  /// Why the file wasn't read.
  package struct Failure: Error, Hashable, Sendable {
    /// The system's error number.
    package var code: Int32
    /// A pipe or a device, which never ends or never begins.
    static let notRegular = Failure(code: 0)
    package var obstacle: RosterWords.FileObstacle {
      switch code {
      case Failure.notRegular.code: .notAFile
      case ENOENT, ENOTDIR: .noSuchFile
      case EACCES, EPERM: .notPermitted
      case EISDIR: .isFolder
      default: .other(String(cString: strerror(code)))
      }
    }
  }

  /// The corresponding C functions are `open` and `read`; interrupted reads are taken up again.
  package static func read(_ path: String) throws(Failure) -> [UInt8] {
    // A pipe would have the opening wait for its other end.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      // A socket can't be opened at all.
      throw errno == ENXIO ? .notRegular : Failure(code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw Failure(code: EISDIR) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while bytes.count <= RosterReading.sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
    return bytes
  }
}
