import CGlibc
import Foundation
import Glibc
import Log
import Office
import Text

/// What the program says outside its screens.
enum Output {
  /// Cells of a line of the terminal; 80 where there is none.
  static var width: Int { min(100, width(of: STDOUT_FILENO) ?? 80) }

  /// Cells of a line of that terminal; nil where it is none.
  private static func width(of descriptor: CInt) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes to standard output at once; to a terminal only what may be shown there.
  static func write(_ text: String) {
    write(isTerminal ? text.displayedLines : text, to: STDOUT_FILENO)
  }

  /// Writes a paper to standard output at once: text as a terminal may show it; anything else as it is, and
  /// so what begins with the mark of a file for a spreadsheet, unless a terminal is to show it.
  static func write(_ paper: [UInt8], isText: Bool) {
    let isForSpreadsheet = paper.starts(with: "\u{FEFF}".utf8)
    if isText, isTerminal || !isForSpreadsheet,
      let text = String(validating: paper, as: UTF8.self)
    {
      write(text.displayedLines)
    } else {
      write(paper, to: STDOUT_FILENO)
    }
  }

  /// Writes one line to standard output at once.
  static func line(_ text: String) { write(text + "\n") }

  /// Writes a control sequence of the program's own to standard output.
  static func control(_ sequence: String) { write(sequence, to: STDOUT_FILENO) }

  /// Writes one line to standard error, with the program's name; names in it are shown as they may
  /// be shown on a terminal.
  static func complain(_ sentence: String, named: Bool = true) {
    // A sentence that names what was typed may hold a number that is nobody's business.
    let text = (named ? "yishi: " : "") + sentence.maskingNumbers.displayedLines
    // A terminal breaks lines anywhere, in the middle of a command's name too.
    let lines =
      width(of: STDERR_FILENO).map { text.wrapped(to: $0).map { String($0.withoutLineEnd) } }
      ?? [text]
    write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: CInt) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Interrupted writes are taken up again, as often as a journal's; nobody can be told of one that
  /// fails.
  private static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var bytes = bytes[...]
    var interruptions = 0
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        interruptions += 1
        guard errno == EINTR, interruptions < Posix.retries else { exit(74) }
        continue
      }
      interruptions = 0
      bytes = bytes.dropFirst(count)
    }
  }
}
