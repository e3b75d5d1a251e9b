import Affairs
import Sentences
import Text

/// What is wrong in a file of definitions, and on which line of it.
package struct DefinitionProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case notYAML
    /// What should be a list isn't.
    case notAList(String)
    /// What should be keys and values isn't.
    case notKeys(String)
    case unknownKey(String, known: [String])
    /// None of the needs there are.
    case unknownNeed(String)
    /// A need that says nothing without what belongs to it.
    case needAlone(Need.Name)
    /// A need that has nothing to say besides its name.
    case needHasMore(Need.Name)
    case missing(String)
    case notAText(String)
    case unknownWord(key: String, word: String, known: [String])
    case notADay(key: String, text: String)
    case notANumber(key: String, text: String)
    case notAShare(key: String, text: String)
    case notALimit(key: String, text: String)
    case notAWeight(key: String, text: String)
    case twice(String)
    /// It can be read, and can't be meant.
    case unsound(Definition.Mistake)
  }

  package var line: Int
  package var reason: Reason

  package init(line: Int, _ reason: Reason) { (self.line, self.reason) = (line, reason) }

  /// `流程.yaml：第3行：……`
  package func sentence(in path: String, _ language: Language) -> String {
    "\(path.displayed): \(sentence(language))"
  }

  package func sentence(_ language: Language) -> String {
    language("第\(line)行：", "Line \(line): ") + reason.sentence(language)
  }
}

/// All that is wrong in a file of definitions, by line; at least one.
package struct DefinitionProblems: Error, Hashable, Sendable {
  package let all: [DefinitionProblem]
}

extension DefinitionProblem.Reason {
  fileprivate func sentence(_ language: Language) -> String {
    if case .unsound(let mistake) = self { return mistake.sentence(language) }
    let (chinese, english) = words
    return language("\(chinese)。", "\(english).")
  }

  private var words: (String, String) {
    switch self {
    case .notYAML:
      (
        "这里不是合格的YAML，请核对缩进、引号和“: ”",
        "this isn't YAML; look at the indentation, the quotes and the colons"
      )
    case .notAList(let key): ("“\(key)”应是一列", "“\(key)” should be a list")
    case .notKeys(let key): ("“\(key)”应写作“项: 值”", "“\(key)” should be keys with their values")
    case .unknownKey(let key, let known):
      (
        "没有“\(key)”这一项，可用：\(known.joined(separator: "、"))",
        "there is no “\(key)”; known are \(known.joined(separator: ", "))"
      )
    case .unknownNeed(let word):
      (
        "没有“\(word)”这种需要，可用的\(needs.count)种：\(needs.joined(separator: "、"))；其中之一即可的写 any: […]",
        "there is no need “\(word)”; the \(needs.count) known are \(needs.joined(separator: ", "));"
          + " one of several is any: […]"
      )
    case .needAlone(let name):
      ("“\(name.rawValue)”还要写明内容", "“\(name.rawValue)” needs what it asks for")
    case .needHasMore(let name):
      ("“\(name.rawValue)”后面不写什么", "“\(name.rawValue)” is written alone")
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
    case .notAShare(let key, let text):
      ("“\(key)”的“\(text)”应是比例，如2/3、60%", "“\(key)”: “\(text)” should be a share like 2/3 or 60%")
    case .notALimit(let key, let text):
      (
        "“\(key)”的时限“\(text)”应写作2h（小时）、7d（日）或7w（工作日）",
        "“\(key)”: “\(text)” should be 2h (hours), 7d (days) or 7w (working days)"
      )
    case .notAWeight(let key, let text):
      (
        "“\(key)”的“\(text)”应是数，如1、9/10、40%",
        "“\(key)”: “\(text)” should be a number like 1, 9/10 or 40%"
      )
    case .twice(let text): ("“\(text)”写了两次", "“\(text)” stands twice")
    case .unsound: ("", "")
    }
  }

  private var needs: [String] { Need.Name.known.map(\.rawValue) }
}
