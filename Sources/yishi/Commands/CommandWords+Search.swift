import Archives
import Office
import Text

/// What the help says of `yishi search`.
extension CommandWords {
  package var searchCommand: String {
    language(
      "查找会议和台账：议题、方案各稿、发言、议定事项、任务、地点、人、房号、文号、工单号。",
      "Finds meetings and the ledger: issues, versions, remarks, outcomes, tasks, places, people, homes, "
        + "numbers.")
  }
  package var words: String { language("字词", "words") }
  package var wordsArgument: String {
    language(
      "要找的字词，一个字也可以；几个词都要有。名称可用拼音或首字母，繁简、全角半角不分。",
      "What to find, one character or more; all words have to be there. Titles and names by pinyin too."
    )
  }
  package var searchFromOption: String { language("从哪天起。", "The first day.") }
  package var searchToOption: String { language("到哪天为止。", "The last day.") }
  package var yearNumber: String { language("年份", "year") }
  package var searchYearOption: String { language("哪一年，例如 2025。", "Of that year, such as 2025.") }
  package var lastYearFlag: String { language("去年的。", "Of last year.") }
  package var searchBodyOption: String {
    language("议事机构，写一部分也可以。", "The body that met, or a part of its name.")
  }
  package var searchGroupOption: String {
    language("有哪种身份的人到会，例如 居民代表。", "Where somebody of that group came.")
  }
  package var result: String { language("结果", "result") }
  package var searchResultOption: String {
    language("议题的结果：", "What came of an issue: ")
      + names(Sought.Result.allCases) {
        $0.name(in: language)
      }
  }
  package var state: String { language("状态", "state") }
  package var searchStateOption: String {
    language("任务怎样了：", "How tasks stand: ")
      + names(Sought.TaskState.allCases) {
        $0.name(in: language)
      }
  }
  package var searchPlaceOption: String {
    language("地点或点位，写一部分也可以。", "A place, or a part of its name.")
  }
  package var searchKindOption: String {
    language("字词在哪里，可写几次：", "Where the words stand; may be given several times: ")
      + names(Saying.Kind.allCases) { $0.name(in: language) }
  }
  package var limitOption: String { language("最多列出几项。", "How many at most.") }

  private func names<Value: RawRepresentable<String>>(
    _ all: [Value], _ name: (Value) -> String
  ) -> String {
    all.map { $0.rawValue + language("（\(name($0))）", " (\(name($0)))") }
      .joined(separator: language("、", ", ")) + language("。", ".")
  }
}
