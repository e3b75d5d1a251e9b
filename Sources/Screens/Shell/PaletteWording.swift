import Office
import Text

/// What the list of all commands says.
package struct PaletteWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var find: String { language("查找：", "Find: ") }
  package var hint: String { language("输入几个字或拼音首字母", "type a part of its name") }
  package var nothing: String {
    language(
      "这里没有这样的功能；各页自己的功能在它的页脚里，如提方案在“2议题”里。按 Esc 看全部。",
      "Not here; each page has its own at its foot, such as proposals under Issues. Esc shows all.")
  }
  package var personal: String { language("含个人信息", "personal information") }
  package func notNow(_ reason: String) -> String {
    language("现在不能用：\(reason)", "Not now: \(reason)")
  }
}
