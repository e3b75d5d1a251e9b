import Yams

/// What somebody wrote in YAML, read as far as its nodes.
package enum YAMLText {
  /// Why it can't be read, and where.
  package struct Fault: Error, Hashable, Sendable {
    /// From 1; nil where all of it is meant.
    package let line: Int?
    /// The keys that stand twice in one place; nil where it isn't YAML at all.
    package let twice: String?
  }

  /// The outermost node; nil where nothing is written.
  ///
  /// Every value is read as it is written, whatever kind YAML takes it for: to tell its kinds apart takes
  /// a start of the program longer than all its settings.
  package static func node(_ text: String) throws(Fault) -> Node? {
    do {
      return try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw Fault(line: nil, twice: nil)
    }
  }

  private static func fault(_ error: YamlError) -> Fault {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Fault(line: mark.line, twice: nil)
    case .duplicatedKeysInMapping(let keys, let context):
      Fault(line: context.mark.line, twice: keys.joined(separator: ", "))
    default: Fault(line: nil, twice: nil)
    }
  }
}

extension Node {
  /// The line it begins on, from 1.
  var line: Int { mark?.line ?? 1 }
}
