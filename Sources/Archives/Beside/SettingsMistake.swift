import Text
import Values

/// What is wrong with the settings a person wrote.
package struct SettingsMistake: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unread(TextFileTrouble)
    case notYAML
    /// The file isn't `name: value` line by line.
    case notMembers
    case unknownKey(String, known: [String])
    case twice(String)
    case notAText(String)
    case notAList(String)
    /// Names with a list each.
    case notLists(String)
    case unknownWord(key: String, word: String, known: [String])
    case notANumber(key: String, text: String)
    case notAnAddress(key: String, text: String)
  }

  /// The line of the file, from 1; nil where all of it is meant.
  package var line: Int?
  package var reason: Reason

  package init(line: Int? = nil, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// `读不懂设置 …/config.yaml：第3行：没有“heldwords”这一项，可用：……。`
  package func sentence(in path: String, _ language: Language) -> String {
    let at = line.map { language("第\($0)行：", "line \($0): ") } ?? ""
    return language(
      "读不懂设置 \(path.displayed)：\(at)\(why(language))",
      "Can't read the settings \(path.displayed): \(at)\(why(language))")
  }

  private func why(_ language: Language) -> String {
    switch reason {
    case .unread(let trouble): trouble.reason(in: language)
    case .notYAML:
      language(
        "不是合格的YAML。一行写一项，如 clerk: 记录人；请改正或移开这个文件。",
        "this isn't YAML. Write a setting a line, like clerk: Name; correct the file or move it away."
      )
    case .notMembers:
      language(
        "应当一行写一项，如 clerk: 记录人。请改正。", "write a setting a line, like clerk: Name.")
    case .unknownKey(let key, let known):
      language(
        "没有“\(key)”这一项设置，可用：\(known.joined(separator: "、"))。请改正或删去这一行。",
        "there is no setting “\(key)”; there are \(known.joined(separator: ", ")). Correct or remove "
          + "it.")
    case .twice(let key):
      language("“\(key)”写了两次，请只留一处。", "“\(key)” stands twice; keep one.")
    case .notAText(let key):
      language("“\(key)”后面应是一段文字。请改正。", "“\(key)” should be a text.")
    case .notAList(let key):
      language(
        "“\(key)”后面应是一列文字，一行一个，前面加“- ”。请改正。",
        "“\(key)” should be a list of texts, each on a line after “- ”.")
    case .notLists(let key):
      language(
        "“\(key)”下面应一行一个名称，名称后面是一列文字。请改正。",
        "“\(key)” should have names, each with a list of texts.")
    case .unknownWord(let key, let word, let known):
      language(
        "“\(key)”不能是“\(word)”，应为：\(known.joined(separator: "、"))。",
        "“\(key)” can't be “\(word)”; write one of \(known.joined(separator: ", ")).")
    case .notANumber(let key, let text):
      language(
        "“\(key)”的“\(text)”应是正整数。", "“\(key)”: “\(text)” should be a whole number above 0.")
    case .notAnAddress(let key, let text):
      language(
        "“\(key)”的“\(text)”不是网址：应以 https:// 开头，汉字按网址的写法转成%和字母数字，最长\(WebAddress.longest)个字符。请改正。",
        "“\(key)”: “\(text)” isn't an address: it should begin with https://, with anything but ASCII"
          + " percent-encoded, in at most \(WebAddress.longest) characters.")
    }
  }
}
