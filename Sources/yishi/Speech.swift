import Archives
import Documents
import Foundation
import Office
import Text

/// The language of this run and the settings it came with, settled once at the start.
///
/// `--language` comes first, then the settings, then the locale as `LC_ALL`, `LC_MESSAGES` and
/// `LANG` give it. Read before the arguments are parsed, so that the help is in that language too.
enum Speech {
  static let settings: Settings = read.settings
  /// A language that isn't spoken, or settings that can't be read.
  static let failure: Failure? = {
    if let argument, Language(named: argument) == nil {
      return .usage(words.unknownLanguage(argument))
    }
    return read.failure
  }()

  static let language: Language = {
    if let named = argument, let language = Language(named: named) { return language }
    if let named = settings.language, let language = Language(named: named) { return language }
    return Language(locale: locale)
  }()

  /// What papers are printed in.
  static let typefaces = settings.typefaces.flatMap { TypefaceSet(rawValue: $0) } ?? .office

  /// What the help says, in that language.
  static let help = CommandWords(language)
  /// What the commands say, in that language.
  static let words = ProgramWording(language)

  /// What they say of a file that is checked.
  static let verification = VerificationWording(language)

  private static let read: (settings: Settings, failure: Failure?) = {
    let path = Settings.path(in: ProcessInfo.processInfo.environment)
    do throws(SettingsMistake) {
      return (try Settings.read(from: path), nil)
    } catch {
      let language = argument.flatMap { Language(named: $0) } ?? Language(locale: locale)
      return (
        Settings(),
        .input(error.sentence(in: path, language))
      )
    }
  }()

  private static let locale: String = {
    let environment = ProcessInfo.processInfo.environment
    return ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
  }()

  /// What follows `--language`, wherever it stands.
  private static let argument: String? = {
    let arguments = CommandLine.arguments
    for (place, word) in arguments.enumerated() {
      if word == "--" { return nil }
      if word.hasPrefix("--language=") { return String(word.dropFirst("--language=".count)) }
      if word == "--language", place + 1 < arguments.count { return arguments[place + 1] }
    }
    return nil
  }()
}
