import Deliberation
import Office
import Sentences
import Terminal
import Text

/// One thing that can be asked for on the screens.
///
/// Footer, help, palette and manual are made from these, so that a command has one name, one
/// reason why it can't be done now, and one sentence of help everywhere.
struct ProgramCommand: Sendable, Identifiable {
  let name: CommandName
  /// Keys that ask for it anywhere, besides its digit in the footer; shown in the help.
  var keys: [String] = []
  /// Whether it can't be taken back; it asks before anything is done.
  var isDangerous = false
  /// Whether it opens a page that may not be on the wall.
  var isPrivate = false
  /// Why it can't be done now, for the user to read; nil where it can.
  var disabled: @Sendable (Context) -> String? = { _ in nil }
  /// What it does; nil where the screen that offers it does it.
  var act: (@Sendable (inout Context) -> Step)?

  var id: String { name.id }
}

extension ProgramCommand {
  /// An act of the office on the meeting as a whole.
  ///
  /// - Parameter act: what the screens do for it, where they have a page of their own.
  init(_ offer: Offer<Void>, keys: [String] = [], act: (@Sendable (inout Context) -> Step)? = nil) {
    self.init(
      name: offer.name, keys: keys, isDangerous: offer.isDangerous, isPrivate: offer.isPrivate,
      disabled: { offer.whyNot((), $0.desk) },
      act: act ?? { context in offer.act((), context.desk).step(in: &context) })
  }

  /// A page of the meeting.
  ///
  /// - Parameters:
  ///   - phases: when it can be opened; nil for whenever a meeting is.
  ///   - unlessInWriting: whether it is for meetings that people come to alone.
  init(
    opening name: CommandName, isPrivate: Bool = true, in phases: [Session.Phase]? = nil,
    unlessInWriting: Bool = false, page: @escaping @Sendable (Context) -> any Screen
  ) {
    self.init(
      name: name, isPrivate: isPrivate,
      disabled: { context in
        if unlessInWriting, let session = context.session, session.details.isInWriting {
          return Refusal.course(.heldInWriting).onScreen(in: context.language, of: session)
        }
        guard let phases else { return context.desk.whyNoMeeting }
        return context.desk.whyNot(in: phases)
      }, act: { .push(page($0)) })
  }
}

extension ProgramCommand {
  /// Every command that can be asked for from anywhere, in the palette's order.
  static var everywhere: [ProgramCommand] {
    meeting + owners + preparing + ofLedger
      + [.undo, .cover, .screens, .language, .help, .home, .suspend, .quit]
  }

  /// What a meeting needs around its course.
  static var preparing: [ProgramCommand] {
    [.typeIn, .signIn, .walkIn, .roster, .importRoster, .expectation, .settings, .saving]
  }

  static let typeIn = ProgramCommand(AfterwardsOffers.typeIn)

  static let help = ProgramCommand(
    name: CommandName(
      "help", title: ("帮助", "Help"),
      help: ("说明当前屏幕上的每个按键。", "Explains every key of the screen you are on.")), keys: ["0"],
    act: nil)
  static let palette = ProgramCommand(
    name: CommandName(
      "palette", title: ("全部功能", "All commands"), label: ("全部功能", "All"),
      help: ("列出全部功能，输入几个字即可查找。", "Lists every command; type a few letters to find one.")),
    keys: ["9"], act: nil)
  static let cover = ProgramCommand(
    name: CommandName(
      "cover", title: ("遮屏（再按一次恢复）", "Cover the screen, and again to uncover"),
      label: ("遮屏", "Cover"),
      help: (
        "立即遮住整个屏幕。任何时候按 Ctrl-G，再按一次恢复；翻页笔的黑屏键相同。",
        "Covers the whole screen at once. Ctrl-G anywhere; the same key uncovers. "
          + "A clicker's blank key does it too."
      )), keys: ["Ctrl-G"],
    act: { context in
      context.isCovered = true
      return .stay
    })
  static let screens = ProgramCommand(
    name: CommandName(
      "screens", title: ("切换一块屏／两块屏", "One screen or two"), label: ("几块屏", "Screens"),
      help: (
        "电脑画面与投影分开时设为两块屏，含个人信息的页面不再提示遮挡。",
        "With two screens the laptop isn't mirrored, and private pages no longer ask first."
      )),
    act: { context in
      context.hasTwoScreens.toggle()
      context.say(ShellWording(context.language).screens(context.hasTwoScreens))
      return .stay
    })
  static let language = ProgramCommand(
    name: CommandName(
      "language", title: ("中文／English", "English／中文"), label: ("语言", "Language"),
      help: ("切换界面语言。文书始终是中文。", "Switches the language of the screens. Papers stay Chinese.")),
    act: { context in
      context.language = context.language == .chinese ? .english : .chinese
      context.say(ShellWording(context.language).languageChanged)
      return .stay
    })
  static let home = ProgramCommand(
    name: CommandName(
      "home", title: ("回到首页", "Home page"), label: ("首页", "Home"),
      help: ("回到首页，会议照原样留着，随时可以再打开。", "Back to the home page; the meeting stays as it is.")),
    disabled: { $0.desk.whyNoMeeting }, act: { _ in .home })
  static let suspend = ProgramCommand(
    name: CommandName(
      "suspend", title: ("暂时回到命令行", "Suspend to the shell"), label: ("挂起", "Suspend"),
      help: (
        "把程序放到后台，在命令行输入 fg 回来。",
        "Puts the program in the background; type fg in the shell to return."
      )), act: { _ in .suspend })
  static let quit = ProgramCommand(
    name: CommandName(
      "quit", title: ("退出程序", "Quit"), label: ("退出", "Quit"),
      help: (
        "退出。每一步都已保存，会议没散会也不要紧，下次打开接着开。",
        "Leaves the program. Everything is saved; a meeting under way goes on next time."
      )), act: { _ in .quit })
}
