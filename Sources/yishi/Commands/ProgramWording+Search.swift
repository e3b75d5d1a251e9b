import Text

/// What `yishi search` says.
extension ProgramWording {
  package var searchForWhat: String {
    language(
      "要找什么？写出字词，或用 --from、--result 等筛选。",
      "Search for what? Give words, or a filter such as --from.")
  }
  package var nothingFound: String { language("没有找到。", "Nothing was found.") }
  package func moreFound(_ limit: Int) -> String {
    language(
      "只列出最近的\(limit)项，还有更早的：多写几个字，或用 --limit。",
      "Only the newest \(limit) are listed: write more words, or use --limit.")
  }
  package var limitRange: String { language("1到10000。", "from 1 to 10000.") }
  package var yearRange: String { language("1到9999。", "from 1 to 9999.") }
}
