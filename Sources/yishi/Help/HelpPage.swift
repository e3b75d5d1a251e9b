import Office
import Text

/// A command's help, laid out by cells so that Chinese columns stand straight.
struct HelpPage {
  let command: CommandModel
  let words: HelpWording
  /// Cells of a line.
  let width: Int

  init(_ command: CommandModel, in language: Language, width: Int = 80) {
    self.command = command
    words = HelpWording(language)
    self.width = max(40, width)
  }

  var text: String {
    var parts: [String] = []
    if let abstract = command.abstract, !abstract.isEmpty { parts.append(wrapped(abstract)) }
    parts.append(words.usage + usage)
    if let discussion = command.discussion, !discussion.isEmpty {
      parts.append(
        discussion.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.hasPrefix(" ") ? String($0) : wrapped(String($0)) }
          .joined(separator: "\n"))
    }
    parts += sections
    if command.superCommands == nil { parts.append(words.seeSubcommand(command.path)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var shown: [CommandModel.Argument] {
    (command.arguments ?? []).filter(\.shouldDisplay)
  }

  private var visibleSubcommands: [CommandModel] {
    (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// `yishi apply [选项] <会议> [<文件>]`.
  var usage: String {
    var words = [command.path]
    if !visibleSubcommands.isEmpty { words.append(self.words.subcommandMark) }
    if shown.contains(where: { $0.kind != .positional }) { words.append(self.words.optionsMark) }
    for argument in shown where argument.kind == .positional {
      let name = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? "…" : "")
      words.append(argument.isOptional ? "[\(name)]" : name)
    }
    return words.joined(separator: " ")
  }

  private var sections: [String] {
    var sections: [(title: String, rows: [(String, String)])] = []
    func add(_ title: String, _ row: (String, String)) {
      if let place = sections.firstIndex(where: { $0.title == title }) {
        sections[place].rows.append(row)
      } else {
        sections.append((title, [row]))
      }
    }
    for argument in shown where argument.kind == .positional {
      add(words.arguments, (label(argument), about(argument)))
    }
    for argument in shown where argument.kind != .positional {
      let title = argument.sectionTitle.map { words.titled($0) } ?? words.options
      add(title, (label(argument), about(argument)))
    }
    for subcommand in visibleSubcommands {
      add(words.subcommands, (subcommand.commandName, subcommand.abstract ?? ""))
    }
    let column = min(28, sections.flatMap(\.rows).map { cells(of: $0.0) }.max() ?? 0) + 4
    return sections.map { title, rows in
      title + "\n" + rows.map { row($0, $1, column) }.joined(separator: "\n")
    }
  }

  private func row(_ label: String, _ text: String, _ column: Int) -> String {
    let lines = text.wrapped(to: width - column).map { String($0.withoutLineEnd) }
    let head = "  " + label
    let rest = lines.map { String(repeating: " ", count: column) + $0 }
    guard let first = lines.first else { return head }
    if cells(of: head) + 2 > column { return ([head] + rest).joined(separator: "\n") }
    return ([head.padded(to: column) + first] + rest.dropFirst()).joined(separator: "\n")
  }

  private func label(_ argument: CommandModel.Argument) -> String {
    let value = "<\(argument.valueName ?? "")>"
    if argument.kind == .positional { return value }
    let names = (argument.names ?? []).map(\.text).joined(separator: ", ")
    return argument.kind == .option ? "\(names) \(value)" : names
  }

  private func about(_ argument: CommandModel.Argument) -> String {
    let names = argument.names?.map(\.name) ?? []
    if names.contains("help") { return words.helpFlag }
    if names.contains("version") { return words.versionFlag }
    var text = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty { text += words.values(values) }
    if let value = argument.defaultValue, argument.kind != .flag {
      text += words.defaultValue(value)
    }
    return text
  }

  private func wrapped(_ text: String) -> String {
    text.wrapped(to: width).map { String($0.withoutLineEnd) }.joined(separator: "\n")
  }
}
