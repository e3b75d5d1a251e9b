import Log
import Office
import Text
import Values

/// What the frame around every screen says.
package struct ShellWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var autosaved: String {
    language("已自动保存：每一步都已写入文件，不用另存。", "Saved already: every act is in the file.")
  }
  /// The same where something is being written.
  package var autosavedButThis: String {
    language(
      "登记过的都已写入文件；正在写的这一页要按“确定”才算登记。",
      "Every act is in the file; what is written on this page is only entered by its button.")
  }
  package var draftBack: String {
    language(
      "上次没有登记完的文字已经放回这一页。不要了请按 Esc 放弃。",
      "What was left half-written last time is back on this page. Esc throws it away.")
  }
  package var pasteStalled: String {
    language(
      "粘贴的文字还没有全部送到，正在等。若不会再来，请按 Esc 并等一秒。",
      "The rest of what was pasted is still to come. If it never will, press Esc and wait a second."
    )
  }
  package var howToLeave: String {
    language(
      "要离开：按 Esc 一层层返回首页，在首页选“退出”。",
      "To leave: Esc back to the home screen, then choose Quit there.")
  }
  package var pressHelp: String {
    language("这个键没有用处。按 0 看帮助。", "That key does nothing here. 0 is help.")
  }
  package var pressNothing: String { language("这个键在这里没有用处。", "That key does nothing here.") }
  package var inputMethod: String {
    language(
      "输入法未关闭？按 Shift 或 Ctrl+空格 切换成英文，数字键不受影响。",
      "Is the input method on? Shift or Ctrl+Space switches it off; digits work either way.")
  }
  package var atTheTop: String {
    language("这里已是首页。要离开请选“退出”。", "This is the home screen. Choose Quit to leave.")
  }
  package var goHomeByPalette: String {
    language(
      "会议正在进行。要回首页请按 9，选“回到首页”。", "The meeting is under way. 9, then “Home page” leaves it.")
  }
  package var nothingToUndo: String {
    language("没有可以撤销的登记。", "There is nothing of yours to undo.")
  }
  package var covered: String { language("请稍候", "One moment, please") }
  package var uncover: String {
    language("屏幕已遮住。再按 Ctrl-G 恢复。", "The screen is covered. Ctrl-G uncovers it.")
  }
  package var uncoverFirst: String {
    language("屏幕遮着，刚才的按键没有起作用。先按 Ctrl-G 恢复。", "Covered: that key did nothing. Ctrl-G first.")
  }
  package var personal: String {
    language("本页含个人信息，请先遮挡投影。", "This page holds personal information. Blank the projector first.")
  }
  package var personalAnswer: String {
    language(
      "遮好后按回车继续，按 Esc 返回。", "Press Enter once it is blanked, Esc to go back.")
  }
  package var personalHint: String {
    language(
      "电脑与投影是两块屏时，可在“全部功能”里设为两块屏，不再提示。",
      "With two separate screens, say so under All commands and this no longer asks.")
  }
  package var personalOver: String {
    language("已离开含个人信息的页面，可以恢复投影。", "The private page is closed; the projector may come back.")
  }

  /// The page shown in a window that is too small.
  package func tooSmall(columns: Int, rows: Int) -> [String] {
    [
      language("窗口太小", "Window too small"),
      language(
        "现在\(columns)列×\(rows)行，请放大到至少80列×24行。",
        "It is \(columns)×\(rows); make it at least 80×24."),
      language("内容都在，没有丢失。", "Nothing is lost."),
    ]
  }

  package func screens(_ two: Bool) -> String {
    two
      ? language("已设为两块屏：含个人信息的页面直接显示。", "Two screens: private pages are shown at once.")
      : language("已设为一块屏：含个人信息的页面先提示。", "One screen: private pages ask first.")
  }
  package var languageChanged: String { language("界面已切换为中文。", "The screens are in English now.") }

  /// What another clerk has done; without names for the wall.
  package func others(_ clerk: String, _ act: String, more: Int) -> String {
    more == 0
      ? language("\(clerk)：\(act)", "\(clerk): \(act)")
      : language("\(clerk)：\(act)（另有\(more)条）", "\(clerk): \(act) (and \(more) more)")
  }
  package var ledgerGrew: String {
    language("别处刚登记了新内容，已经更新。", "Something was entered elsewhere; this is up to date.")
  }
  package var notSaved: String {
    language(
      "刚才的操作没有保存。在“全部功能”里选“保存情况”看原因和办法。",
      "That was not saved. “Saving” under All commands says why and what to do.")
  }
  /// For the wall, with the reason and the way out where they name nobody.
  package func notSaved(because error: any Error) -> String {
    guard let reason = (error as? JournalError)?.sentenceForAll(in: language) else {
      return notSaved
    }
    return language("没有保存。", "Not saved. ") + reason
  }
  package func trouble(_ error: any Error) -> String {
    (error as? JournalError)?.sentenceForAll(in: language) ?? fileTrouble
  }
  /// For the wall, when the file was found moved, damaged or given up by another terminal.
  package var fileTrouble: String {
    language(
      "会议文件有问题。在“全部功能”里选“保存情况”看原因和办法。",
      "There is trouble with the file. “Saving” under All commands says why and what to do.")
  }
  /// For the wall, when there is something to tell about the file that all goes on with.
  package var noticed: String {
    language(
      "会议文件有一条提示，见“全部功能”里的“保存情况”。",
      "There is a note about the file; see “Saving” under All commands.")
  }
  package var notOpened: String { language("这次会议打不开。", "This meeting can't be opened.") }
  package func asking(takesText: Bool) -> String {
    takesText
      ? language("回车 下一格　Esc 返回", "Enter: next   Esc: back")
      : language("回车 选定　Esc 返回", "Enter: take   Esc: back")
  }
  package func linesLeft(_ count: Int) -> String {
    language("…… 还有\(count)行", "… \(count) more lines")
  }
  package var reading: String { language("PgDn 翻页　Esc 返回", "PgDn: next page   Esc: back") }
  package var follow: String { language("Tab", "Tab") }
  package var undoQuestion: String { language("撤销这一条吗？", "Undo this entry?") }
  package func entry(_ number: Int, clock: String, by clerk: String) -> String {
    language("第\(number)条　\(clock)　\(clerk)", "Entry \(number), \(clock), \(clerk)")
  }
  package var undoEarlier: String {
    language("撤销更早的这一条吗？", "Undo this earlier entry?")
  }
  package var undoKept: String {
    language("撤销后仍留在流水里，注明已撤销。", "It stays in the timeline, marked as undone.")
  }
  package var undoesAnothers: String {
    language(
      "这一条不是在这个窗口登记的，可能是另一个终端的。请先问清楚再撤销。",
      "This entry was not made in this window and may be another terminal's. Ask before undoing it."
    )
  }
  package var keep: String { language("不撤销", "Keep it") }
  package var undo: String { language("撤销", "Undo it") }
  package func undone(_ number: Int) -> String {
    language("第\(number)条已撤销。", "Entry \(number) is undone.")
  }
}
