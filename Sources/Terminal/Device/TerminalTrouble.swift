import Text

/// Why a terminal can't be drawn on.
package enum TerminalTrouble: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// No locale of this machine writes UTF-8.
  case noUTF8Locale
  /// Neither the terminal's name (`TERM`) nor any that could stand in for it is known here.
  case unknownTerminal(name: String)
  /// The terminal can't move its cursor, such as `dumb`.
  case noCursorMovement(name: String)
  /// A call to the kernel failed, such as for want of descriptors.
  case system(SystemError)

  package func sentence(in language: Language) -> String {
    switch self {
    case .notATerminal: TerminalSentences.notATerminal(language)
    case .noUTF8Locale: TerminalSentences.noUTF8Locale
    case .unknownTerminal(let name): TerminalSentences.unknownTerminal(name, language)
    case .noCursorMovement(let name): TerminalSentences.noCursorMovement(name, language)
    case .system(let error): TerminalSentences.system(error, language)
    }
  }
}

/// What should be said about a terminal that works all the same.
package enum TerminalWarning: Hashable, Sendable {
  /// The console of Linux has no Chinese characters.
  case noChineseCharacters

  package func sentence(in language: Language) -> String {
    switch self {
    case .noChineseCharacters: TerminalSentences.consoleWithoutChinese(language)
    }
  }
}
