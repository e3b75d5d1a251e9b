import ArgumentParser
import Deliberation
import Office
import Sentences
import Text

/// `yishi rules [RULE]`: what rules there are, and what one of them says.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rules", abstract: Speech.help.rulesCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.ruleArgument, valueName: Speech.help.rule))
  var id: String?
  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
  @OptionGroup var source: RuleSource
  @OptionGroup(title: Speech.help.common) var options: GlobalOptions

  func run() throws {
    if let id {
      let rule = try source.rule(id)
      Output.line(
        json ? try JSON.line(rule) : RuleWording(rule, in: Speech.language).page.displayedLines)
    } else {
      let rules = try source.rules()
      Output.line(json ? try JSON.line(rules) : list(rules))
    }
  }

  private func list(_ rules: [Rule]) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    return rules.map { rule in
      rule.id + String(repeating: " ", count: width + 2 - rule.id.count)
        + RuleWording(rule, in: Speech.language).title
    }.joined(separator: "\n")
  }
}
