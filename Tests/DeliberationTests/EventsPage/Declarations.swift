import Foundation

/// A struct or an enum as the sources declare it: what of it stands in a file.
struct Declaration {
  /// With what it stands in: `Rule.Test`.
  let name: String
  /// The names of what it is generic over.
  let parameters: [String]
  /// The folder its file is in.
  let folder: String
  let isEnum: Bool
  /// What it conforms to, as written.
  let conformances: String
  let doc: String
  var members: [Member] = []
  var cases: [Case] = []
  /// The members that are written, where not all are.
  var written: Set<String>?
  /// Members that are left out where they have that value.
  var usual: [String: String] = [:]
  /// What stands for members that earlier files don't have.
  var fallbacks: [String: String] = [:]
  /// Whether it reads itself by its own `init(from:)`.
  var readsItself = false
  /// The version of the format that first had it, of an event.
  var format: Int?
  /// Whether some of what it says needs a later version.
  var hasLaterFormat = false

  struct Member {
    let name: String
    /// Without the mark of an optional.
    let type: String
    let isOptional: Bool
    let doc: String
  }

  struct Case {
    let name: String
    /// What is written for it; nil where it is an object of its values.
    let raw: String?
    let values: [Member]
    let doc: String
  }

  /// The members that stand in a file.
  var stored: [Member] { members.filter { written?.contains($0.name) ?? true } }
}

/// Every struct and enum of the sources of some modules, found by reading their lines: as much of the
/// language as the formatted sources need.
struct Declarations {
  private(set) var byName: [String: Declaration] = [:]
  /// The names of the events in the order of the list, each with its type.
  private(set) var events: [(name: String, type: String)] = []
  /// Constants that stand for a value, by type and name.
  private var constants: [String: String] = [:]

  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(of modules: [String]) throws {
    let texts = try modules.flatMap { module in
      let root = Declarations.package.appending(path: "Sources/\(module)")
      let paths = try FileManager.default.subpathsOfDirectory(
        atPath: root.path(percentEncoded: false))
      return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return (folder: path.split(separator: "/").dropLast().last.map(String.init) ?? "", text)
      }
    }
    // What a type conforms to, and how it is written, may stand in a file before its own.
    for (folder, text) in texts { read(text, in: folder, extensions: false) }
    for (folder, text) in texts { read(text, in: folder, extensions: true) }
  }

  /// A constant such as `Rule.meetingWays`, as it is declared.
  func constant(_ name: String) -> String? { constants[name] }

  /// What a name means inside a type.
  func find(_ name: String, in context: String) -> Declaration? {
    if name.hasPrefix("Deliberation.") {
      return byName[String(name.dropFirst("Deliberation.".count))]
    }
    var outer = context.split(separator: ".").map(String.init)
    while true {
      if let found = byName[(outer + [name]).joined(separator: ".")] { return found }
      if outer.isEmpty { return nil }
      outer.removeLast()
    }
  }

  // MARK: - Reading

  private mutating func read(_ text: String, in folder: String, extensions: Bool) {
    var open: [(name: String, depth: Int)] = []
    var doc: [String] = []
    var depth = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line.drop { $0 == " " })
      if line.hasPrefix("///") {
        doc.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
        continue
      }
      if line.hasPrefix("//") { continue }
      let code = line.withoutStrings
      let isHere = open.last?.depth == depth
      if code.mayOpen, let match = code.firstMatch(of: Declarations.opening) {
        let (kind, own) = (String(match.kind), String(match.name))
        var name =
          kind == "extension"
          ? own : ([open.last?.name, own].compactMap { $0 }.joined(separator: "."))
        if kind == "protocol" { name = "(\(name))" }
        if !extensions, kind == "struct" || kind == "enum" {
          byName[name] = Declaration(
            name: name, parameters: code.parameters, folder: folder, isEnum: kind == "enum",
            conformances: String(match.rest), doc: doc.joined(separator: " ").oneSpaced)
        }
        if !code.hasSuffix("}") { open.append((name, depth + 1)) }
      } else if let place = open.last, isHere {
        note(line, in: place.name, doc.joined(separator: " ").oneSpaced, extensions: extensions)
      }
      if let place = open.last, extensions { noteCoding(line, in: place.name) }
      if extensions, open.last?.name == "Event", line.hasPrefix("\""),
        let match = line.firstMatch(of: /^"(\w+)": (\w+)\.self,$/)
      {
        events.append((String(match.1), "Event.\(match.2)"))
      }
      doc = []
      depth += code.utf8.reduce(0) { $0 + ($1 == 0x7B ? 1 : $1 == 0x7D ? -1 : 0) }
      while let last = open.last, depth < last.depth { open.removeLast() }
    }
  }

  private mutating func note(
    _ line: String, in place: String, _ doc: String, extensions: Bool
  ) {
    if extensions {
      if line.contains("static let "),
        let match = line.firstMatch(of: /static let (\w+)[^=]*= (\[[^\]]*\])$/)
      {
        constants["\(place).\(match.1)"] = String(match.2)
      }
      return
    }
    guard let declaration = byName[place] else { return }
    if line.contains(": "), !line.contains("static "),
      let match = line.firstMatch(of: Declarations.member)
    {
      let type = String(match.type).trimmingCharacters(in: .whitespaces)
      byName[place]?.members.append(Declaration.Member(String(match.name), type, doc))
    } else if declaration.isEnum, let match = line.firstMatch(of: /^case (.+)$/) {
      let isRaw = declaration.conformances.contains("String")
      byName[place]?.cases += Declaration.Case.all(String(match.1), doc, isRaw: isRaw)
    } else if let match = line.firstMatch(of: /static let keeping = Keeping\(format: (\d+),/) {
      byName[place]?.format = Int(match.1)
    } else if line.contains("var formatVersion: Int {") {
      byName[place]?.hasLaterFormat = true
    }
  }

  private mutating func noteCoding(_ line: String, in place: String) {
    if let owner = place.suffixed(by: ".CodingKeys"), line != "}", !line.contains("enum ") {
      let keys = EventsPage.words(of: line).filter { $0 != "case" }
      let before = byName[owner]?.written ?? []
      byName[owner]?.written = before.union(keys)
      return
    }
    guard ["CodingKey", "init(from", "unless:", "forKey:"].contains(where: line.contains) else {
      return
    }
    let keys = line.firstMatch(of: /CodingKeys: String, CodingKey \{ case ([^}]*) \}/)
    if let keys {
      byName[place]?.written = Set(keys.1.split(separator: ", ").map(String.init))
    } else if line.contains("init(from decoder:") {
      byName[place]?.readsItself = true
    } else if let match = line.firstMatch(of: /encode\(\w+, \.(\w+), unless: (.+)\)$/) {
      byName[place]?.usual[String(match.1)] = String(match.2)
    } else if let match = line.firstMatch(of: /forKey: \.(\w+)\) \?\? (.+?)[,)]?$/) {
      let value = String(match.2)
      byName[place]?.fallbacks[String(match.1)] =
        value.hasSuffix("(") ? value + ")" : value
    }
  }

  nonisolated(unsafe) private static let opening =
    #/
    ^(?:(?:package|public|internal|private|fileprivate|final|indirect)\ )*
    (?<kind>struct|enum|extension|protocol|class|actor)\ (?<name>[\w.]+|\[[\w?]+\])(?<rest>.*)
    /#

  nonisolated(unsafe) private static let member =
    #/
    ^(?:@\w+\ )?(?:(?:package|public|internal|private|fileprivate)(?:\(set\))?\ )*
    (?:var|let)\ `?(?<name>\w+)`?:\ (?<type>[^={]+)(?:=[^{]*)?$
    /#
}

extension Declaration.Member {
  init(_ name: String, _ type: String, _ doc: String) {
    let isOptional = type.hasSuffix("?")
    self.init(
      name: name, type: isOptional ? String(type.dropLast()) : type, isOptional: isOptional,
      doc: doc)
  }
}

extension Declaration.Case {
  /// What a line of cases declares.
  fileprivate static func all(_ line: String, _ doc: String, isRaw: Bool) -> [Self] {
    if let match = line.firstMatch(of: /^(\w+)\((.*)\)$/) {
      let values = match.2.split(separator: ", ").map { value in
        let parts = value.split(separator: ": ", maxSplits: 1).map(String.init)
        return parts.count == 2
          ? Declaration.Member(parts[0], parts[1], "") : Declaration.Member("_0", parts[0], "")
      }
      return [Self(name: String(match.1), raw: nil, values: values, doc: doc)]
    }
    return line.split(separator: ", ").map { part in
      let sides = part.split(separator: " = ").map(String.init)
      let name = sides[0].trimmingCharacters(in: ["`"])
      let raw = sides.count == 2 ? sides[1].trimmingCharacters(in: ["\""]) : name
      return Self(name: name, raw: isRaw ? raw : nil, values: [], doc: doc)
    }
  }
}

extension String {
  /// A line of code without what its texts and comments say.
  fileprivate var withoutStrings: String {
    guard contains("\"") || contains(" //") else { return self }
    var (code, isText, isEscaped) = ("", false, false)
    for character in self {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isText = false
        }
      } else if character == "\"" {
        isText = true
      } else {
        code.append(character)
        if code.hasSuffix(" //") { return String(code.dropLast(3)) }
      }
    }
    return code
  }

  /// Whether it can be the first line of a type or an extension.
  fileprivate var mayOpen: Bool {
    ["struct ", "enum ", "extension ", "protocol ", "class ", "actor "].contains(where: contains)
  }

  /// The names a declaration is generic over.
  fileprivate var parameters: [String] {
    guard let match = firstMatch(of: /(?:struct|enum) \w+<([^>]+)>/) else { return [] }
    return match.1.split(separator: ", ").map { String($0.prefix { $0 != ":" }) }
  }

  /// What stands before that end; nil where it ends otherwise.
  fileprivate func suffixed(by end: String) -> String? {
    hasSuffix(end) ? String(dropLast(end.count)) : nil
  }

  fileprivate var oneSpaced: String {
    split(separator: " ").joined(separator: " ")
  }
}
