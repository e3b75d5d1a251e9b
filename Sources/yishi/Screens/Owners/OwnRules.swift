import Deliberation
import Foundation
import Records
import Wording

/// The user's own rules, in `rules.yaml` beside the settings.
struct OwnRules: Sendable {
  let path: String

  /// Where the settings of this environment stand.
  static var standardPath: String {
    let settings = Settings.path(in: ProcessInfo.processInfo.environment)
    return String(settings.dropLast("config.yaml".count)) + "rules.yaml"
  }

  init(path: String = OwnRules.standardPath) { self.path = path }

  /// Why a file of rules wasn't read or written, as a sentence.
  struct Failure: Error, Sendable { let sentence: String }

  /// The rules of the file; none where there is no file.
  func read(in language: Language) -> Result<[Rule], Failure> {
    guard FileManager.default.fileExists(atPath: path) else { return .success([]) }
    do {
      return .success(try RuleFile.rules(try text(in: language)))
    } catch let mistake as RuleMistake {
      return .failure(Failure(sentence: mistake.sentence(in: path, language)))
    } catch {
      return .failure(error as? Failure ?? Failure(sentence: "\(error)"))
    }
  }

  private func text(in language: Language) throws -> String {
    let bytes: [UInt8]
    do throws(RosterFile.Failure) {
      bytes = try RosterFile.read(path)
    } catch {
      throw Failure(sentence: RosterWords(language).cannotOpen(path, because: error.obstacle))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RuleMistake(line: 1, .notUTF8)
    }
    return text
  }

  /// Puts a rule behind those in the file. What stands there stays as it is.
  func add(_ rule: Rule, in language: Language) -> Failure? {
    do {
      let old = FileManager.default.fileExists(atPath: path) ? try text(in: language) : ""
      let new = try RuleFile.adding(rule, to: old)
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(new.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return nil
    } catch let mistake as RuleMistake {
      return Failure(sentence: mistake.sentence(in: path, language))
    } catch {
      return error as? Failure ?? Failure(sentence: "\(error)")
    }
  }
}
