import Office

/// The commands that every screen has.
extension CommandName {
  package static let help = CommandName(
    "help", title: ("帮助", "Help"),
    help: ("说明当前屏幕上的每个按键。", "Explains every key of the screen you are on."))
  package static let palette = CommandName(
    "palette", title: ("全部功能", "All commands"), label: ("全部功能", "All"),
    help: ("列出全部功能，输入几个字即可查找。", "Lists every command; type a few letters to find one."))
  package static let undo = CommandName(
    "undo", title: ("撤销", "Undo"),
    help: (
      "撤销自己刚才登记的一条，先说明撤销的是什么，确认后才撤销。Ctrl-Z 相同。",
      "Takes back what you entered last. It names it first and asks. Ctrl-Z does the same."
    ))
  package static let cover = CommandName(
    "cover", title: ("遮屏（再按一次恢复）", "Cover the screen, and again to uncover"),
    label: ("遮屏", "Cover"),
    help: (
      "立即遮住整个屏幕。任何时候按 Ctrl-G，再按一次恢复；翻页笔的黑屏键相同。",
      "Covers the whole screen at once. Ctrl-G anywhere; the same key uncovers. "
        + "A clicker's blank key does it too."
    ))
  package static let suspend = CommandName(
    "suspend", title: ("暂时回到命令行", "Suspend to the shell"), label: ("挂起", "Suspend"),
    help: (
      "把程序放到后台，在命令行输入 fg 回来。", "Puts the program in the background; type fg in the shell to return."
    ))
  package static let screens = CommandName(
    "screens", title: ("切换一块屏／两块屏", "One screen or two"), label: ("几块屏", "Screens"),
    help: (
      "电脑画面与投影分开时设为两块屏，含个人信息的页面不再提示遮挡。",
      "With two screens the laptop isn't mirrored, and private pages no longer ask first."
    ))
  package static let language = CommandName(
    "language", title: ("中文／English", "English／中文"), label: ("语言", "Language"),
    help: ("切换界面语言。文书始终是中文。", "Switches the language of the screens. Papers stay Chinese."))
  package static let home = CommandName(
    "home", title: ("回到首页", "Home page"), label: ("首页", "Home"),
    help: ("回到首页，会议照原样留着，随时可以再打开。", "Back to the home page; the meeting stays as it is."))
  package static let quit = CommandName(
    "quit", title: ("退出程序", "Quit"), label: ("退出", "Quit"),
    help: (
      "退出。每一步都已保存，会议没散会也不要紧，下次打开接着开。",
      "Leaves the program. Everything is saved; a meeting under way goes on next time."
    ))
}
