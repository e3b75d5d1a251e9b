/// `docs/events.md`: every event with its members, and the values they hold, as the sources declare
/// them.
struct EventsPage {
  let declared: Declarations
  /// The values that events hold, directly or in another value, by name.
  let values: [Declaration]

  init() throws {
    declared = try Declarations(of: ["Deliberation", "Values"])
    var (open, found) = (declared.events.map(\.type), Set(declared.events.map(\.type)))
    while let name = open.popLast() {
      guard let declaration = declared.byName[name] else { continue }
      for member in declaration.stored + declaration.cases.flatMap(\.values) {
        for word in EventsPage.words(of: member.type) {
          guard !declaration.parameters.contains(word), EventsPage.plain[word] == nil,
            let value = declared.find(word, in: name), value.name != "Event",
            EventsPage.forms[value.name] == nil, found.insert(value.name).inserted
          else { continue }
          open.append(value.name)
        }
      }
    }
    let byName = declared.byName
    values = found.filter { !$0.hasPrefix("Event.") }.sorted().compactMap { byName[$0] }
  }

  /// The events of each chapter, in the order of the list.
  var chapters: [(name: String, events: [(name: String, declaration: Declaration)])] {
    var chapters: [(name: String, events: [(name: String, declaration: Declaration)])] = []
    for (name, type) in declared.events {
      guard let declaration = declared.byName[type] else { continue }
      if let place = chapters.firstIndex(where: { $0.name == declaration.folder }) {
        chapters[place].events.append((name, declaration))
      } else {
        chapters.append((declaration.folder, [(name, declaration)]))
      }
    }
    return chapters
  }

  /// The page.
  var text: String {
    var parts = [EventsPage.introduction]
    for (chapter, events) in chapters {
      parts.append("## \(EventsPage.chapterTitles[chapter] ?? chapter)")
      parts += events.map { section(of: $0.declaration, named: $0.name) }
    }
    parts.append(EventsPage.valuesIntroduction)
    parts += values.map { section(of: $0) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  // MARK: - Sections

  private func section(of event: Declaration, named name: String) -> String {
    let version =
      switch (event.format ?? 1, event.hasLaterFormat) {
      case (let format, false): "`v` \(format)"
      case (let format, true):
        "`v` \(format)；内容里有更高的，照其中最高的 · the highest within, where that is more"
      }
    let members =
      event.stored.isEmpty ? "没有成员 · no members: `{\"\(name)\":{}}`" : table(of: event)
    return """
      \(EventsPage.heading(name))

      \(plain(event.doc)) \(version)

      \(members)
      """
  }

  private func section(of value: Declaration) -> String {
    var lines = [EventsPage.heading(value.name)]
    let doc = [plain(value.doc), EventsPage.notes[value.name] ?? ""].filter { !$0.isEmpty }
    if !doc.isEmpty { lines.append(doc.joined(separator: " ")) }
    lines.append(value.isEnum ? caseTable(of: value) : table(of: value))
    return lines.joined(separator: "\n\n")
  }

  private func table(of declaration: Declaration) -> String {
    let rows = declaration.stored.map { member in
      "| `\(member.name)` | \(words(member.type, in: declaration))"
        + " | \(presence(of: member, in: declaration)) | \(plain(member.doc)) |"
    }
    return (["| 成员 member | 类型 type | 有无 presence | 含义 meaning |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  private func caseTable(of value: Declaration) -> String {
    var lines = ["| JSON | 含义 meaning |", "|---|---|"]
    for each in value.cases {
      let values = each.values.map { "\"\($0.name)\":…" }.joined(separator: ",")
      let json = each.raw.map { "\"\($0)\"" } ?? "{\"\(each.name)\":{\(values)}}"
      let types = each.values.map { held in
        "`\(held.name)` \(words(held.type, in: value))\(held.isOptional ? "，可无 optional" : "")"
      }
      let meaning = ([plain(each.doc)] + types).filter { !$0.isEmpty }.joined(separator: "<br>")
      lines.append("| `\(json)` | \(meaning) |")
    }
    return lines.joined(separator: "\n")
  }

  private func presence(of member: Declaration.Member, in declaration: Declaration) -> String {
    if member.isOptional { return "可无 optional" }
    if let usual = declaration.usual[member.name] {
      return "不写即 left out for \(json(usual))"
    }
    if let fallback = declaration.fallbacks[member.name] {
      return "有 yes；早期文件不写即 left out in earlier files for \(json(fallback))"
    }
    return "有 yes"
  }

  /// A value of the sources as JSON.
  private func json(_ value: String) -> String {
    if let constant = declared.constant(value) { return json(constant) }
    let text =
      if value.hasSuffix("()") {
        value == "SearchText()" ? "空 empty" : "`{}`"
      } else {
        "`"
          + value.replacing(/\.(\w+)/) { "\"\($0.1)\"" }.replacing(", ", with: ",") + "`"
      }
    return text
  }

  /// A type in words, linked to where it is told.
  private func words(_ type: String, in declaration: Declaration) -> String {
    if type.hasPrefix("["), type.hasSuffix("]") {
      return "数组 list: \(words(String(type.dropFirst().dropLast()), in: declaration))"
    }
    if let match = type.firstMatch(of: /^([\w.]+)<(.+)>$/) {
      let (outer, inner) = (String(match.1), String(match.2))
      let unit = EventsPage.unit(inner) ?? words(inner, in: declaration)
      return "\(words(outer, in: declaration))（\(unit)）"
    }
    if declaration.parameters.contains(type) {
      return EventsPage.generic[type] ?? type
    }
    if let plain = EventsPage.plain[type] { return plain }
    if type == "ID" || type.hasSuffix(".ID") {
      let subject = type == "ID" ? declaration.name : String(type.dropLast(3))
      return "[编号 number](#编号--numbers) `\(EventsPage.numbers[subject] ?? "?")`"
    }
    guard let found = declared.find(type, in: declaration.name) else { return "?" + type }
    if found.name == "Event" { return "[事件 event](#事件--events)" }
    if let form = EventsPage.forms[found.name] { return "[\(form.title)](#\(form.anchor))" }
    return "[\(found.name)](#\(EventsPage.anchor(EventsPage.title(found.name))))"
  }

  /// A doc comment as a cell: a member that is nil isn't there.
  private func plain(_ doc: String) -> String {
    doc.replacing(/\bnil\b/, with: "absent").replacing(/\bNil\b/, with: "Absent")
      .replacing("|", with: "\\|").replacing("``", with: "`")
  }

  // MARK: - Names

  private static func heading(_ name: String) -> String { "### \(title(name))" }

  private static func title(_ name: String) -> String {
    name + (titles[name].map { " \($0)" } ?? "")
  }

  /// Where a heading is found, as GitHub makes it.
  private static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character)
          ? character : nil
      })
  }

  /// The names in a type.
  static func words(of type: String) -> [String] {
    type.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }.map(String.init)
      .filter { $0 != "ID" && !$0.hasSuffix(".ID") }
  }

  private static func unit(_ type: String) -> String? {
    ["Int": "人数 persons", "Area": "面积 area"][type]
  }
}
