import Office
import Text

/// The words of a help page, and of an error in how a command was written.
package struct HelpWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package var usage: String { language("用法：", "Usage: ") }
  package var arguments: String { language("参数：", "Arguments:") }
  package var options: String { language("选项：", "Options:") }
  package var subcommands: String { language("子命令：", "Subcommands:") }
  package var optionsMark: String { language("[选项]", "[options]") }
  package var subcommandMark: String { language("<子命令>", "<subcommand>") }
  package var helpFlag: String { language("显示这页说明。", "Show this page.") }
  package var versionFlag: String { language("显示版本。", "Show the version.") }

  package func titled(_ title: String) -> String { language("\(title)：", "\(title):") }

  /// What is taken where nothing is said.
  package func defaultValue(_ value: String) -> String {
    language("（默认：\(value)）", "(default: \(value))")
  }

  /// The values that may be given.
  package func values(_ values: [String]) -> String {
    language("（\(values.joined(separator: "、"))）", "(\(values.joined(separator: ", ")))")
  }

  /// The line below a list of subcommands.
  package func seeSubcommand(_ program: String) -> String {
    language("查看某个子命令的说明：\(program) <子命令> --help", "Help of one: \(program) <subcommand> --help")
  }

  /// The line below an error of usage.
  package func seeHelp(_ command: String) -> String {
    language("查看说明：\(command) --help", "See \(command) --help")
  }

  /// An error of usage in the user's words; the parser's own sentence where it is of another kind.
  ///
  /// - Parameters:
  ///   - message: what the parser says, in English.
  ///   - ofSubcommand: whether a subcommand should have stood where there is one word too many.
  package func usageError(_ message: String, ofSubcommand: Bool = false) -> String {
    let quoted = message.quoted
    let first = quoted.first ?? ""
    let second = quoted.count > 1 ? quoted[1] : nil
    if message.hasPrefix("Unknown option") {
      return language("不认识选项“\(first)”", "Unknown option “\(first)”")
        + (second.map { language("，是不是“\($0)”？", "; did you mean “\($0)”?") } ?? language("。", "."))
    }
    if message.hasPrefix("Missing expected argument") {
      return language("缺少参数\(first)。", "The argument \(first) is missing.")
    }
    if message.hasPrefix("Missing value for") {
      return language("选项“\(first)”后面缺少内容。", "“\(first)” needs a value.")
    }
    if message.contains("nexpected argument") {
      if ofSubcommand { return language("没有子命令“\(first)”。", "There is no command “\(first)”.") }
      let list = quoted.joined(separator: language("”“", "”, “"))
      return language("多出了“\(list)”。", "Unexpected: “\(list)”.")
    }
    if message.hasPrefix("The value"), let second {
      return language("“\(second)”不能是“\(first)”。", "“\(second)” can't be “\(first)”.")
    }
    if message.contains("does not take any value") {
      return language("选项“\(first)”后面不能带内容。", "“\(first)” takes no value.")
    }
    return language("命令写得不对：\(message)", message)
  }
}

extension String {
  /// What stands between straight single quotes.
  fileprivate var quoted: [String] {
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 < parts.count - 1 }.map { String(parts[$0]) }
  }
}
