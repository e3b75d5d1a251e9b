import Archives
import ArgumentParser
import CGlibc
import Deliberation
import Foundation
import Glibc
import Lists
import Office
import Sentences

/// Where a command finds rules: the built-in ones, then those in a file.
struct RuleSource: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(Speech.help.rulesOption, valueName: Speech.help.file))
  var file: String?

  /// All rules, the built-in ones first.
  func rules() throws -> [Rule] {
    guard let path = file ?? RuleSource.ownFile else { return Rule.builtIn }
    let text: String?
    do throws(TextFileTrouble) {
      text = try TextFile.read(path)
    } catch {
      throw Failure(error, at: path, in: Speech.language)
    }
    guard let text else {
      throw Failure.system(
        RosterWords(Speech.language).cannotOpen(path, because: .noSuchFile))
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
    let path = Settings.folder(in: ProcessInfo.processInfo.environment) + "/rules.yaml"
    var facts = stat()
    // A link that leads nowhere is there too, and told of.
    return lstat(path, &facts) == 0 || errno == EACCES ? path : nil
  }
}
