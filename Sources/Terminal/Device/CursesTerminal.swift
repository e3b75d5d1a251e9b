import CNcurses
import Glibc
import Text

/// The terminal this process runs in, drawn through ncurses.
///
/// ncurses knows the terminal's sequences and sends changed cells only; keys come in elsewhere
/// (``EventLoop``). Every key arrives, Ctrl-C, Z, S, Q and \ too. However the program ends, by
/// ``close()``, `exit` or a fault, the terminal is given back as it was.
package final class CursesTerminal: TerminalDevice {
  package private(set) var size = Size(columns: 80, rows: 24)
  package let warnings: [TerminalWarning]

  /// What ncurses was given last, to leave rows out that are the same.
  private var shown: Canvas?
  private var cursorIsShown = true
  private var isOpen = false
  private let looks: [(attributes: attr_t, pair: Int16)]
  private let avoidsAmbiguous: Bool
  private var run: [UInt32] = []

  /// Takes the terminal on standard input and output.
  ///
  /// - Parameters:
  ///   - theme: nil for the one that fits the terminal and `NO_COLOR`.
  ///   - avoidsAmbiguous: For a terminal set to draw characters of ambiguous width in two cells:
  ///     ASCII signs stand for them.
  ///   - note: A sentence left on the screen if the program dies of a fault.
  package init(
    theme: Theme? = nil, avoidsAmbiguous: Bool = false, note: String = ""
  ) throws(TerminalTrouble) {
    self.avoidsAmbiguous = avoidsAmbiguous
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, guard_remember() == 1 else {
      throw .notATerminal
    }
    guard Self.setUTF8Locale() else {
      try Self.needDescriptor()
      throw .noUTF8Locale
    }
    let name = try Self.knownName()
    guard curses_begin(name) == 1 else { throw .unknownTerminal(name: name) }
    warnings = name == "linux" ? [.noChineseCharacters] : []
    let hasColor = has_colors() && start_color() == OK && use_default_colors() == OK
    let theme =
      theme
      ?? .fitting(
        colors: hasColor ? Int(curses_colors()) : 0,
        noColor: getenv("NO_COLOR").map { String(cString: $0) })
    looks = Self.looks(of: hasColor ? theme : .monochrome)
    // ncurses ends the program on these by itself, before anything is saved.
    for number in [SIGINT, SIGTERM, SIGTSTP, SIGWINCH] { signal(number, SIG_DFL) }
    guard_install(note.isEmpty ? "" : note + "\n", getenv("SWIFT_BACKTRACE") == nil ? 0 : 1)
    take()
    remeasure()
  }

  deinit { close() }

  package func present(_ canvas: Canvas) {
    guard isOpen, canvas != shown else { return }
    // A terminal that nobody reads, such as a line that hangs, keeps the writer for ever.
    guard_wait(1, 0)
    defer { guard_wait(0, 0) }
    let changed = draw(canvas)
    place(cursor: canvas.cursor, focus: canvas.focus)
    wnoutrefresh(curses_screen())
    // ncurses writes in pieces; a terminal that knows this shows them at once.
    let manyPieces = changed > 4
    if manyPieces { send("\u{1B}[?2026h") }
    doupdate()
    if manyPieces { send("\u{1B}[?2026l") }
    shown = canvas
  }

  package func remeasure() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if curses_measure(STDOUT_FILENO, &rows, &columns) == 0 { (rows, columns) = (24, 80) }
    size = Size(columns: Int(columns), rows: Int(rows))
    resizeterm(rows, columns)
    shown = nil
    curses_forget()
  }

  package func pause() {
    guard isOpen else { return }
    isOpen = false
    guard_arm(0)
    if !cursorIsShown { curs_set(1) }
    cursorIsShown = true
    send("\u{1B}[?2004l")
    endwin()
  }

  package func resume() {
    guard !isOpen else { return }
    reset_prog_mode()
    take()
    remeasure()
  }

  package func ring() { if isOpen { beep() } }

  package func copy(_ text: String) {
    // The Linux console would print it.
    guard isOpen, warnings.isEmpty,
      let sequence = Clipboard.sequence(for: text, inTmux: getenv("TMUX") != nil)
    else { return }
    guard_wait(1, 0)
    defer { guard_wait(0, 0) }
    send(sequence)
  }

  package func close() { pause() }

  /// Gives the terminal back before the program ends with that status; where the terminal doesn't
  /// take what is written, the program ends after two seconds all the same.
  package func close(endingWith status: Int32) {
    guard_wait(1, status)
    pause()
    guard_wait(0, 0)
  }

  /// Sets the modes. Raw: no key is a signal, and Ctrl-S stops nothing.
  private func take() {
    guard_arm(1)
    isOpen = true
    raw()
    noecho()
    nonl()
    send("\u{1B}[?2004h")
  }

  // MARK: - Drawing

  /// Hands the rows that changed to ncurses; returns how many.
  private func draw(_ canvas: Canvas) -> Int {
    let last = shown.flatMap { $0.size == canvas.size ? $0 : nil }
    var changed = 0
    for row in 0..<min(canvas.size.rows, size.rows) {
      let cells = canvas.row(row)
      if let last, last.row(row) == cells { continue }
      changed += 1
      wmove(curses_screen(), Int32(row), 0)
      draw(cells.prefix(size.columns))
    }
    return changed
  }

  private func draw(_ cells: ArraySlice<Cell>) {
    var style = Style.normal
    for cell in cells where cell.width != 0 {
      if cell.style != style {
        flush(style)
        style = cell.style
      }
      append(cell)
    }
    flush(style)
  }

  /// Adds what the C library can count as we do; a sign in its place otherwise, since ncurses would
  /// print nothing at all and shift the rest of the row.
  private func append(_ cell: Cell) {
    var base = cell.base.value
    if avoidsAmbiguous, cell.width == 1, base >= 0x80 {
      base = NarrowSign.replacing(base) ?? base
    }
    guard base < 0x7F || curses_width(base) == Int32(cell.width) else {
      run.append(cell.width == 2 ? 0x3013 : 0x3F)
      return
    }
    run.append(base)
    guard cell.marks != 0 else { return }
    run.append(contentsOf: cell.scalars.dropFirst().map(\.value).filter { curses_width($0) == 0 })
  }

  private func flush(_ style: Style) {
    guard !run.isEmpty else { return }
    let look = looks[Int(style.rawValue)]
    curses_set_style(look.attributes, look.pair)
    run.withUnsafeBufferPointer { curses_add($0.baseAddress, Int32($0.count)) }
    run.removeAll(keepingCapacity: true)
  }

  private func place(cursor: Position?, focus: Position?) {
    if let at = cursor ?? focus {
      wmove(
        curses_screen(), Int32(max(0, min(at.row, size.rows - 1))),
        Int32(max(0, min(at.column, size.columns - 1))))
    }
    guard (cursor != nil) != cursorIsShown else { return }
    cursorIsShown = cursor != nil
    curs_set(cursorIsShown ? 1 : 0)
  }

  private func send(_ bytes: String) {
    guard_write(bytes, bytes.utf8.count)
  }
}

// MARK: - Finding out what the terminal is

extension CursesTerminal {
  /// The locale of the environment, if it writes UTF-8; else one that does.
  ///
  /// A machine reached over ssh may lack the locale that the other side asks for.
  private static func setUTF8Locale() -> Bool {
    for name in ["", "C.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8"] {
      if setlocale(LC_CTYPE, name) != nil, String(cString: curses_codeset()) == "UTF-8" {
        return true
      }
    }
    return false
  }

  /// The name in `TERM`, or the one that nearly every terminal understands.
  private static func knownName() throws(TerminalTrouble) -> String {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    for candidate in name.isEmpty ? ["xterm-256color"] : [name, "xterm-256color"]
    where curses_knows(candidate) == 1 {
      guard curses_moves_cursor() == 1 else { throw .noCursorMovement(name: candidate) }
      return candidate
    }
    try needDescriptor()
    throw .unknownTerminal(name: name)
  }

  /// Locales and terminals are read from files that may be there, with no descriptor left to read
  /// them with.
  private static func needDescriptor() throws(TerminalTrouble) {
    let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(SystemError(call: "open", number: errno)) }
    Glibc.close(descriptor)
  }

  /// What ncurses draws each style with, in the order of their raw values.
  private static func looks(of theme: Theme) -> [(attributes: attr_t, pair: Int16)] {
    var pairs: [Look.Colors: Int16] = [:]
    return Style.allCases.map { style in
      let look = theme[style]
      var attributes: attr_t = 0
      if look.bold { attributes |= curses_bold() }
      if look.underline { attributes |= curses_underline() }
      if look.reverse { attributes |= curses_reverse() }
      guard let colors = look.colors else { return (attributes, 0) }
      if pairs[colors] == nil {
        let number = Int16(pairs.count + 1)
        init_pair(number, colors.foreground.rawValue, colors.background.rawValue)
        pairs[colors] = number
      }
      return (attributes, pairs[colors] ?? 0)
    }
  }
}
