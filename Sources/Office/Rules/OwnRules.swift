import Archives
import Deliberation
import Foundation
import Lists
import Text

/// The user's own rules, in `rules.yaml` beside the settings.
package struct OwnRules: Sendable {
  package let path: String

  /// Where the settings of this environment stand.
  package static var standardPath: String {
    Settings.folder(in: ProcessInfo.processInfo.environment) + "/rules.yaml"
  }

  package init(path: String = OwnRules.standardPath) { self.path = path }

  /// The rules of the file; none where there is no file.
  package func read(in language: Language) -> Result<[Rule], Failure> {
    do {
      return .success(try RuleFile.rules(try text(in: language)))
    } catch let mistake as RuleMistake {
      return .failure(.input(mistake.sentence(in: path, language)))
    } catch {
      return .failure(Failure(error, in: language) ?? .system("\(error)"))
    }
  }

  /// The text of the file, empty where there is none.
  private func text(in language: Language) throws -> String {
    do throws(TextFileTrouble) {
      return try TextFile.read(path) ?? ""
    } catch {
      throw Failure(error, at: path, in: language)
    }
  }

  /// Puts a rule behind those in the file. What stands there stays as it is.
  package func add(_ rule: Rule, in language: Language) -> Failure? {
    do {
      let new = try RuleFile.adding(rule, to: try text(in: language))
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(new.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return nil
    } catch let mistake as RuleMistake {
      return .input(mistake.sentence(in: path, language))
    } catch {
      return Failure(error, in: language) ?? .system("\(error)")
    }
  }
}
