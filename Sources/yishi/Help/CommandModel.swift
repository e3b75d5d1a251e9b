import Foundation
import Office

/// The parser's own description of a command, as `--experimental-dump-help` prints it.
struct CommandModel: Decodable {
  let commandName: String
  let superCommands: [String]?
  let shouldDisplay: Bool?
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandModel]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  /// The whole program's description.
  ///
  /// - Throws: a `DecodingError` where a later parser describes itself otherwise.
  static func read(_ dump: String) throws -> CommandModel {
    struct Dump: Decodable { let command: CommandModel }
    return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  /// The command as it is typed, `yishi roster check`.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The command that some arguments lead to, and whether they ask for its help.
  func asked(by arguments: [String]) -> (command: CommandModel, help: Bool) {
    var command = self
    var wantsHelp = false
    var words = arguments[...]
    while let word = words.popFirst() {
      if word == "--" { break }
      if word == "--help" || word == "-h" {
        wantsHelp = true
      } else if word == "help", command.superCommands == nil {
        wantsHelp = true
      } else if word.hasPrefix("-") {
        let option = command.arguments?.first { argument in
          argument.kind == .option && argument.names?.contains { $0.text == word } == true
        }
        if option != nil { _ = words.popFirst() }
      } else if let next = command.subcommands?.first(where: { $0.commandName == word }) {
        command = next
      }
    }
    return (command, wantsHelp)
  }
}
