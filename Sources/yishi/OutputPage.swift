/// What is written to standard output as it comes, a good many lines at once: a long page takes no
/// more memory than a short one, and its beginning is there before its end is known.
struct OutputPage {
  private var lines = ""

  /// Bytes after which what has come is written.
  private static let limit = 64 * 1024

  /// Adds whole lines, or the beginning of one.
  mutating func add(_ text: String) {
    lines += text
    guard lines.utf8.count >= Self.limit else { return }
    finish()
  }

  /// Writes what is left.
  mutating func finish() {
    guard !lines.isEmpty else { return }
    Output.write(lines)
    lines.removeAll(keepingCapacity: true)
  }
}
