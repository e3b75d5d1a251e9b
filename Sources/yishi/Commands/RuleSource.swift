import ArgumentParser
import Deliberation
import Foundation
import Records
import Wording

/// Where a command finds rules: the built-in ones, then those in a file.
struct RuleSource: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(Speech.help.rulesOption, valueName: Speech.help.file))
  var file: String?

  /// All rules, the built-in ones first.
  func rules() throws -> [Rule] {
    guard let path = file ?? RuleSource.ownFile else { return Rule.builtIn }
    let bytes: [UInt8]
    do throws(RosterFile.Failure) {
      bytes = try RosterFile.read(path)
    } catch {
      throw Failure.system(RosterWords(Speech.language).cannotOpen(path, because: error.obstacle))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.input(RuleMistake(line: 1, .notUTF8).sentence(in: path, Speech.language))
    }
    do throws(RuleMistake) {
      return Rule.builtIn + (try RuleFile.rules(text))
    } catch {
      throw Failure.input(error.sentence(in: path, Speech.language))
    }
  }

  func rule(_ id: String) throws -> Rule {
    guard let rule = try rules().first(where: { $0.id == id }) else {
      throw Failure.usage(RuleWording.unknown(id, in: Speech.language))
    }
    if let mistake = rule.mistake {
      throw Failure.input("\(id): " + mistake.sentence(Speech.language))
    }
    return rule
  }

  /// The user's own file beside the settings, if there is one.
  private static var ownFile: String? {
    let settings = Settings.path(in: ProcessInfo.processInfo.environment)
    let path = settings.replacing("config.yaml", with: "rules.yaml")
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
