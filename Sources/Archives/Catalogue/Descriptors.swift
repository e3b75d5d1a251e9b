import Glibc

/// The files that a process may still open.
enum Descriptors {
  /// Whether a few more can be opened: the database wants some of its own, and so do the queues that
  /// other cores are reached by, which end the program where there are none.
  static var areToSpare: Bool {
    let spare = (0..<8).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    for descriptor in spare where descriptor >= 0 { close(descriptor) }
    return spare.allSatisfy { $0 >= 0 }
  }
}
