import Text

/// What is said about the terminal itself.
package enum TerminalSentences {}

extension TerminalSentences {
  package static func notATerminal(_ language: Language) -> String {
    language(
      "这里不是终端窗口，打不开会议界面。请在终端窗口里运行；脚本请用 yishi apply。",
      "This isn’t a terminal, so no screen can be shown. Run it in a terminal window; "
        + "scripts use yishi apply.")
  }

  /// In both languages at once: without a locale nobody knows which one is read.
  package static var noUTF8Locale: String {
    """
    本机没有可用的 UTF-8 语言环境，无法显示中文。请运行：export LC_ALL=C.UTF-8
    This machine has no UTF-8 locale, so Chinese can't be shown. Run: export LC_ALL=C.UTF-8
    """
  }

  package static func unknownTerminal(_ name: String, _ language: Language) -> String {
    let name = name.displayed
    return language(
      "本机不认识终端类型“\(name)”。请运行：export TERM=xterm-256color",
      "This machine doesn’t know the terminal type “\(name)”. Run: export TERM=xterm-256color")
  }

  package static func noCursorMovement(_ name: String, _ language: Language) -> String {
    let name = name.displayed
    return language(
      "终端类型“\(name)”不能移动光标，打不开会议界面。请换一个终端窗口；脚本请用 yishi apply。",
      "The terminal type “\(name)” can’t move its cursor, so no screen can be shown. "
        + "Use another terminal; scripts use yishi apply.")
  }

  package static func system(_ error: SystemError, _ language: Language) -> String {
    let reason = error.reason(in: language)
    return language(
      "会议界面打不开：\(reason)。请关掉一些程序再试。",
      "The screens can’t be opened: \(reason). Close some programs and try again.")
  }

  package static func consoleWithoutChinese(_ language: Language) -> String {
    language(
      "当前是 Linux 文字控制台，显示不了汉字。请在桌面的终端窗口里运行，或用 ssh 从别的电脑连接。",
      "This is the Linux console, which has no Chinese characters. Use a terminal window on a "
        + "desktop, or connect by ssh from another computer.")
  }

  /// Printed when the program died of its own fault and the terminal was given back.
  package static func died(_ language: Language) -> String {
    language(
      "程序意外退出。已记录的内容都在文件里，重新运行 yishi 即可继续。",
      "The program ended by a fault. Everything recorded is in the file; run yishi to go on.")
  }
}
