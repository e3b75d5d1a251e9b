import Deliberation

/// What stands around the blanks of a form.
package struct FormWording {
  let language: Language

  package init(_ language: Language) { self.language = language }

  package var button: String { language("[ 确定 ]", "[ OK ]") }

  package func hint(onButton: Bool, severalLines: Bool) -> String {
    if onButton { return language("回车 确定    Esc 取消", "Enter hands it in    Esc cancels") }
    return severalLines
      ? language("回车 换行    Tab 下一项    Esc 取消", "Enter breaks the line    Tab goes on    Esc cancels")
      : language("回车 下一项    Esc 取消", "Enter goes on    Esc cancels")
  }

  /// The sentence for a number field that holds something else.
  package func notANumber(_ label: String) -> String {
    language(
      "“\(label)”请填数字，可写成12+15+13。", "“\(label)” must be a number, such as 11 or 12+15+13.")
  }

  package func notADay(_ label: String) -> String {
    language(
      "“\(label)”请填日期，如5月24日或2024-05-24。", "“\(label)” must be a day, such as 2024-05-24.")
  }

  package func notATime(_ label: String) -> String {
    language("“\(label)”请填时间，如14:52。", "“\(label)” must be a time, such as 14:52.")
  }
}
