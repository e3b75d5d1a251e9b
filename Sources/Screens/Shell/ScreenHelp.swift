import Office
import Text

/// What the help says of keys that mean the same on every screen.
package struct ScreenHelp: Sendable {
  package let key: String
  package let title: String
  package let help: String

  package static func everywhere(_ language: Language) -> [ScreenHelp] {
    func entry(_ key: (String, String), _ title: (String, String), _ help: (String, String))
      -> ScreenHelp
    {
      ScreenHelp(
        key: language(key.0, key.1), title: language(title.0, title.1),
        help: language(help.0, help.1))
    }
    return [
      entry(
        ("Tab", "Tab"), ("走到最下面一行", "To the last line"),
        (
          "查找时数字是文字，先按 Tab，再按数字；Tab、左右键移动，回车选定，Esc 回来。填表时 Tab 是下一项，"
            + "按 Esc 返回以后数字才起作用。",
          "While you search, digits are text: press Tab first, then the digit. Tab and arrows "
            + "move, Enter chooses, Esc goes back. In a form Tab goes to the next blank; digits "
            + "work again once Esc has left it."
        )),
      entry(
        ("Esc", "Esc"), ("返回", "Back"),
        ("返回上一页，永远不会退出程序。", "Goes back one page. It never ends the program.")),
      entry(
        ("PgUp PgDn", "PgUp PgDn"), ("翻页", "Pages"),
        ("翻页笔的前后键相同。", "A clicker's keys do the same.")),
      entry(
        ("Ctrl-G", "Ctrl-G"), ("遮屏", "Cover the screen"),
        ("立即遮住屏幕，再按一次恢复。", "Covers the screen at once; again uncovers it.")),
      entry(
        ("Ctrl-Z", "Ctrl-Z"), ("撤销", "Undo"),
        ("先说明撤销哪一条，再问一次。", "Names what would be undone, then asks.")),
      entry(
        ("Ctrl-S", "Ctrl-S"), ("保存", "Save"),
        ("不用按，每一步都已自动保存。", "Not needed: every act is saved by itself.")),
    ]
  }
}
