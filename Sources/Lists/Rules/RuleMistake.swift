import Deliberation
import Sentences
import Text

/// What is wrong with a rule somebody wrote, and on which line of the file.
package struct RuleMistake: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notYAML
    case notAList
    case unknownKey(String, known: [String])
    case missing(String)
    case notAText(String)
    case unknownWord(key: String, word: String, known: [String])
    case notADay(key: String, text: String)
    case notANumber(key: String, text: String)
    case badTest(String)
    case neverHolds(String)
    case alwaysHolds(String)
    case unfitRelation(String)
    case noAdoption
    case datesReversed
    case builtIn(String)
    case twice(String)
    case clauseMissing(String)
    case ownersNeedSlips
    case unsound(Rule.Mistake)
  }

  package var line: Int
  package var reason: Reason

  package init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// `rules.yaml：第3行：……`
  package func sentence(in path: String, _ language: Language) -> String {
    "\(path.displayed): \(sentence(language))"
  }

  package func sentence(_ language: Language) -> String {
    let at = language("第\(line)行：", "Line \(line): ")
    if case .unsound(let mistake) = reason { return at + mistake.sentence(language) }
    let words: (String, String) =
      switch reason {
      case .notYAML:
        (
          "这里不是合格的YAML，请核对缩进、引号和“: ”",
          "this isn't YAML; look at the indentation, the quotes and the colons"
        )
      case .notAList: ("最上层应为 rules: 加一列规则", "write rules: and a list of rules below it")
      case .unknownKey(let key, let known):
        (
          "没有“\(key)”这一项，可用：\(known.joined(separator: "、"))",
          "there is no “\(key)”; known are \(known.joined(separator: ", "))"
        )
      case .missing(let key): ("缺“\(key)”", "“\(key)” is missing")
      case .notAText(let key): ("“\(key)”的写法不对", "“\(key)” has the wrong form")
      case .unknownWord(let key, let word, let known):
        (
          "“\(key)”不能是“\(word)”，应为：\(known.joined(separator: "、"))",
          "“\(key)” can't be “\(word)”; write one of \(known.joined(separator: ", "))"
        )
      case .notADay(let key, let text):
        ("“\(key)”的日期“\(text)”应写作2024-05-18", "“\(key)”: “\(text)” should be a day like 2024-05-18")
      case .notANumber(let key, let text):
        ("“\(key)”的“\(text)”应是正整数", "“\(key)”: “\(text)” should be a whole number above 0")
      case .badTest(let text):
        (
          "条件“\(text)”看不懂，应写作 adoption / present > 1/2 或 同意 / 到会 > 1/2",
          "the test “\(text)” isn't understood; write it like adoption / present > 1/2"
        )
      case .neverHolds(let text): ("条件“\(text)”永远达不到", "the test “\(text)” can never hold")
      case .alwaysHolds(let text): ("条件“\(text)”总是成立", "the test “\(text)” always holds")
      case .unfitRelation(let text):
        (
          "条件“\(text)”的符号不对：反对用 <= 或 <，其余用 >= 或 >",
          "the sign of “\(text)” doesn't fit: <= or < for objections, >= or > for the rest"
        )
      case .ownersNeedSlips:
        (
          "业主共同决定只能用书面表决票，请写 ways: [slips]",
          "owners decide by slips alone; write ways: [slips]"
        )
      case .noAdoption: ("没有写怎样算通过（adoption）", "nothing says what adopts a motion (adoption)")
      case .datesReversed: ("失效日早于施行日", "it ends before it begins")
      case .builtIn(let id):
        ("“\(id)”是内置规则，请另起一个id", "“\(id)” is built in; choose another id")
      case .twice(let id): ("“\(id)”写了两次", "“\(id)” stands twice")
      case .unsound: ("", "")
      case .clauseMissing(let key):
        ("“\(key)”须写明条款原文（clause）", "“\(key)” needs the words of its clause")
      }
    return language("\(at)\(words.0)。", "\(at)\(words.1).")
  }
}
