import Foundation
import Wording
import Yams

/// What a person has settled for themselves, in `$XDG_CONFIG_HOME/yishi/config.yaml`.
///
/// Unknown members are left alone, so that an older program reads a newer one's settings.
package struct Settings: Codable, Hashable, Sendable {
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

  package init() {}

  /// Why the settings weren't read.
  package struct Failure: Error, Hashable, Sendable {
    package let path: String
    /// The parser's own words for where and why.
    package let reason: String
  }

  /// Where the settings of that environment stand.
  package static func path(in environment: [String: String]) -> String {
    let configured = environment["XDG_CONFIG_HOME"] ?? ""
    // The specification has relative paths ignored.
    let folder =
      configured.hasPrefix("/") ? configured : (environment["HOME"] ?? "") + "/.config"
    return folder + "/yishi/config.yaml"
  }

  /// Reads the settings; those of a file that isn't there are empty.
  package static func read(from path: String) throws(Failure) -> Settings {
    guard FileManager.default.fileExists(atPath: path) else { return Settings() }
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      if text.allSatisfy(\.isWhitespace) { return Settings() }
      return try YAMLDecoder().decode(Settings.self, from: text)
    } catch {
      throw Failure(path: path, reason: Settings.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
      let place = context.codingPath.map(\.stringValue).joined(separator: ".")
      return place.isEmpty ? context.debugDescription : place
    default: return "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
  }
}
