import Lists
import Text
import Values
import Yams

/// What a person has settled for themselves, in `$XDG_CONFIG_HOME/yishi/config.yaml`.
///
/// A setting that isn't understood is refused with its line: one that was left alone, such as
/// `heldwords` for `heldWords`, would let go what somebody meant to hold back.
package struct Settings: Hashable, Sendable {
  /// `zh` or `en`.
  package var language: String?
  /// The folder of all meetings.
  package var archive: String?
  /// The clerk's name, as `--as` gives it.
  package var clerk: String?
  /// How many screens there are: with 2, private pages are shown without asking.
  package var screens: Int?
  /// Words that hold a sentence of a public copy back until somebody has read it, besides those of
  /// every office.
  package var heldWords: [String]?
  /// The columns of the ledger for a street in their order, by the name under which they are kept.
  package var ledgers: [String: [String]]?
  /// Where the office publishes: on what hangs in public, as a code to be read by a phone.
  package var publicAddress: WebAddress?
  /// What papers are printed in, of ``typefaceWords``.
  package var typefaces: String?

  package init() {}

  /// The settings there are, as they are written.
  package static let keys = [
    "language", "archive", "clerk", "screens", "heldWords", "ledgers", "publicAddress", "typefaces",
  ]
  /// 方正小标宋 and what belongs to it, or what every Windows has.
  package static let typefaceWords = ["office", "windows"]

  /// The folder of the settings in that environment.
  package static func folder(in environment: [String: String]) -> String {
    let configured = environment["XDG_CONFIG_HOME"] ?? ""
    // The specification has relative paths ignored.
    let folder =
      configured.hasPrefix("/") ? configured : (environment["HOME"] ?? "") + "/.config"
    return folder + "/yishi"
  }

  /// Where the settings of that environment stand.
  package static func path(in environment: [String: String]) -> String {
    folder(in: environment) + "/config.yaml"
  }

  /// Reads the settings; those of a file that isn't there are empty.
  package static func read(from path: String) throws(SettingsMistake) -> Settings {
    let text: String?
    do throws(TextFileTrouble) {
      text = try TextFile.read(path)
    } catch {
      throw SettingsMistake(.unread(error))
    }
    return try text.map { text throws(SettingsMistake) in try settings(text) } ?? Settings()
  }

  /// The settings of a text.
  static func settings(_ text: String) throws(SettingsMistake) -> Settings {
    let root: Node?
    do throws(YAMLText.Fault) {
      root = try YAMLText.node(text)
    } catch {
      throw SettingsMistake(line: error.line, error.twice.map { .twice($0) } ?? .notYAML)
    }
    guard let root, !root.isNothing else { return Settings() }
    guard let members = root.mapping else { throw SettingsMistake(line: root.line, .notMembers) }
    var settings = Settings()
    for (key, value) in members {
      let name = key.scalar?.string ?? "?"
      guard keys.contains(name) else {
        throw SettingsMistake(line: key.line, .unknownKey(name, known: keys))
      }
      // A setting without a value is as good as none.
      if value.isNothing { continue }
      switch name {
      case "language":
        settings.language = try value.word(of: name, among: ["zh", "en"]) {
          Language(named: $0) != nil
        }
      case "typefaces":
        settings.typefaces = try value.word(of: name, among: typefaceWords) {
          typefaceWords.contains($0)
        }
      case "archive": settings.archive = try value.text(of: name)
      case "clerk": settings.clerk = try value.text(of: name)
      case "screens":
        let text = try value.text(of: name)
        guard let number = Int(text), number > 0 else {
          throw SettingsMistake(line: value.line, .notANumber(key: name, text: text))
        }
        settings.screens = number
      case "publicAddress":
        let text = try value.text(of: name)
        guard let address = WebAddress(text) else {
          throw SettingsMistake(line: value.line, .notAnAddress(key: name, text: text))
        }
        settings.publicAddress = address
      case "ledgers":
        guard let forms = value.mapping else {
          throw SettingsMistake(line: value.line, .notLists(name))
        }
        for (form, columns) in forms {
          let form = try form.text(of: name)
          settings.ledgers = (settings.ledgers ?? [:]).merging(
            [form: try columns.texts(of: form)]) { $1 }
        }
      default: settings.heldWords = try value.texts(of: name)
      }
    }
    return settings
  }
}

extension Node {
  fileprivate var line: Int? { mark?.line }

  /// Whether nothing stands there.
  fileprivate var isNothing: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// A list of texts.
  fileprivate func texts(of key: String) throws(SettingsMistake) -> [String] {
    guard let list = sequence else { throw SettingsMistake(line: line, .notAList(key)) }
    return try list.map { item throws(SettingsMistake) in
      guard let word = item.scalar?.string.trimmingBlanks, !word.isEmpty else {
        throw SettingsMistake(line: item.line, .notAList(key))
      }
      return word
    }
  }

  /// One of the words that are known there.
  fileprivate func word(
    of key: String, among known: [String], isKnown: (String) -> Bool
  ) throws(SettingsMistake) -> String {
    let word = try text(of: key)
    guard isKnown(word) else {
      throw SettingsMistake(line: line, .unknownWord(key: key, word: word, known: known))
    }
    return word
  }

  fileprivate func text(of key: String) throws(SettingsMistake) -> String {
    guard let text = scalar?.string.trimmingBlanks, !text.isEmpty else {
      throw SettingsMistake(line: line, .notAText(key))
    }
    return text
  }
}
