import Text

extension Journal {
  /// Writes every whole line read so far beside a place, from the very file that was read; a line that
  /// somebody is writing just now isn't among them.
  package func copyAside(for path: String, posix: Posix) throws(SystemError) -> CopyAside {
    try posix.copyAside(descriptor, count: head.offset, for: path)
  }

  /// The sum and the size of every whole line read so far.
  package func sumOfWholeLines() throws(SystemError) -> (sum: Sum, size: Int) {
    try posix.sum(descriptor, count: head.offset)
  }
}
