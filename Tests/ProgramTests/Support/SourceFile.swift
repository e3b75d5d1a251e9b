import Foundation
import TestSupport

/// A file of the sources, read by its lines: as much of the language as formatted sources need.
struct SourceFile {
  /// From the package's folder.
  let path: String
  let lines: [String]

  init(_ path: String, lines: [String]) {
    self.path = path
    self.lines = lines
  }

  /// Every file of Swift in a folder of the package.
  static func all(in folder: String) throws -> [SourceFile] {
    let root = packageFolder.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
      .filter { $0.hasSuffix(".swift") }.sorted().map { path in
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return SourceFile("\(folder)/\(path)", lines: text.components(separatedBy: "\n"))
      }
  }

  /// Where a line stands, as an editor opens it.
  func place(_ index: Int) -> String { "\(path):\(index + 1)" }

  private func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  // MARK: Comments

  /// Declarations for other modules without a comment, but for initializers, for what a protocol asks
  /// and tells of (`inherited`) and for operators.
  func uncommented(inherited: Set<String>) -> [(index: Int, name: String)] {
    let declaration =
      #/^ *(?:@\w+ )*package (?:(?:internal|private)\(set\) |(?:static|mutating|final|indirect) )*(?:struct|enum|class|protocol|func|var|let|typealias|subscript) `?(\w+)/#
    return lines.indices.compactMap { index in
      guard let match = lines[index].prefixMatch(of: declaration) else { return nil }
      let name = String(match.1)
      let isTold = isCommented(index) || inherited.contains(name)
      return isTold ? nil : (index, name)
    }
  }

  private func isCommented(_ index: Int) -> Bool {
    let above = lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") }
    return above?.drop { $0 == " " }.hasPrefix("///") == true
  }

  // MARK: Switches

  /// A `switch` with the names of the cases its labels begin with, and whether it has a `default`.
  struct Switch: Equatable {
    var index: Int
    var subject: String
    var labels: [String] = []
    var hasDefault = false
  }

  var switches: [Switch] {
    // A pattern is put together wherever it stands: outside the loops, once a file.
    let beginning = #/\bswitch (.+) \{$/#
    let labelled = #/.*?:(?= |$)/#
    let named = #/(?:^|[ (,])\.(\w+)/#
    return lines.indices.compactMap { start in
      guard let match = lines[start].firstMatch(of: beginning) else { return nil }
      var found = Switch(index: start, subject: String(match.1))
      let depth = indent(lines[start])
      var isLabel = false
      for line in lines[(start + 1)...] {
        if indent(line) == depth, line.dropFirst(depth).hasPrefix("}") { break }
        if indent(line) == depth {
          let text = line.dropFirst(depth)
          isLabel = text.hasPrefix("case ")
          if text.hasPrefix("default:") { found.hasDefault = true }
        }
        guard isLabel else { continue }
        let label = line.prefixMatch(of: labelled)
        let text = label.map { String($0.output) } ?? line
        found.labels += text.matches(of: named).map { String($0.1) }
        if label != nil { isLabel = false }
      }
      return found
    }
  }

  // MARK: Functions

  /// How long each function, initializer and computed property is, with its own two lines.
  var functions: [(index: Int, name: String, length: Int)] {
    let beginning =
      #/^ *(?:@\w+(?:\([^)]*\))? )*(?:[a-z]+(?:\(set\))? )*(?:func (\S+?)[(<]|(init)[?(<]|(subscript)|var (\w+)|(deinit))/#
    return lines.indices.compactMap { start in
      guard let match = lines[start].prefixMatch(of: beginning), let end = end(of: start) else {
        return nil
      }
      let names = [match.1, match.2, match.3, match.4, match.5].compactMap(\.self)
      return (start, String(names.first ?? ""), end - start + 1)
    }
  }

  /// The last line of what begins at that one; nil where it has no body of its own lines.
  private func end(of start: Int) -> Int? {
    let depth = indent(lines[start])
    var opening = start
    while !lines[opening].hasSuffix("{") {
      let isHeader =
        lines[opening].hasSuffix("(") || lines[opening].hasSuffix(",")
        || lines[opening].hasSuffix("->") || opening > start
      guard isHeader, opening + 1 < lines.count, opening - start < 20,
        !lines[opening + 1].isEmpty
      else { return nil }
      opening += 1
      if indent(lines[opening]) <= depth, !lines[opening].dropFirst(depth).hasPrefix(")"),
        !lines[opening].dropFirst(depth).hasPrefix("{")
      {
        return nil
      }
    }
    return lines[(opening + 1)...].firstIndex {
      indent($0) == depth && $0.dropFirst(depth).hasPrefix("}")
    }
  }
}
