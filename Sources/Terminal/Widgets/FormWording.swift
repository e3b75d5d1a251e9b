import Text

/// What stands around the blanks of a form.
package struct FormWording: Sendable {
  let language: Language

  package init(_ language: Language) { self.language = language }

  package var confirm: String { language("确定", "OK") }
  package var cancel: String { language("返回", "Back") }
  // What the keys do, below a form.
  package func oneLine(_ button: String) -> String {
    language(
      "回车 下一项    填好后在“\(button)”上按回车    Esc 返回",
      "Enter goes on; Enter on “\(button)” hands it in    Esc back")
  }
  package var severalLines: String {
    language("回车 换行    Tab 下一项    Esc 返回", "Enter breaks the line    Tab goes on    Esc back")
  }
  package var choosing: String {
    language("上下键选人    回车 选定", "Arrows choose    Enter takes them")
  }
  package var onButton: String { language("回车 选定    Esc 返回", "Enter takes it    Esc back") }
  package var discardQuestion: String {
    language("这一页写的还没有登记，放弃吗？", "What is written here isn't entered yet. Throw it away?")
  }
  package var discard: String { language("放弃", "Throw away") }
  package var writeOn: String { language("接着写", "Go on writing") }

  /// What another terminal has written about the same thing.
  package func meanwhile(_ entry: Int, _ said: String) -> String {
    language(
      "另一处已登记（第\(entry)条）：\(said)　看过后再按“\(confirm)”，就以这里写的为准。",
      "Entered meanwhile (entry \(entry)): \(said) Once you have read it, “\(confirm)” makes what is "
        + "written here stand.")
  }

  /// What was typed or pasted is longer than the field.
  package func noRoom(_ label: String, limit: Int, untaken: Int) -> String {
    language(
      "“\(label)”最多\(limit)字，多出的\(untaken)字没有收下。请分开写，或者作为附件存入。",
      "“\(label)” takes \(limit) characters; \(untaken) more were not taken. Write it in parts, or "
        + "attach it as a file.")
  }

}
