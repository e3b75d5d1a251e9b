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
}

extension Entry {
  fileprivate var isRetraction: Bool {
    events.contains { if case .retracted = $0 { true } else { false } }
  }
}

extension ProgramCommand {
  /// Every command that can be asked for from anywhere, in the palette's order.
  static var everywhere: [ProgramCommand] {
    meeting + owners + preparing
      + [.undo, .cover, .screens, .language, .help, .home, .suspend, .quit]
  }

  /// What a meeting needs around its course.
  static var preparing: [ProgramCommand] {
    [.signIn, .walkIn, .roster, .importRoster, .expectation, .settings, .saving]
  }

  static let help = ProgramCommand(name: .help, keys: ["0"], act: nil)
  static let palette = ProgramCommand(name: .palette, keys: ["9"], act: nil)
  static let cover = ProgramCommand(
    name: .cover, keys: ["Ctrl-G"],
    act: { context in
      context.isCovered = true
      return .stay
    })
  static let screens = ProgramCommand(
    name: .screens,
    act: { context in
      context.hasTwoScreens.toggle()
      context.say(ShellWording(context.language).screens(context.hasTwoScreens))
      return .stay
    })
  static let language = ProgramCommand(
    name: .language,
    act: { context in
      context.language = context.language == .chinese ? .english : .chinese
      context.say(ShellWording(context.language).languageChanged)
      return .stay
    })
  static let home = ProgramCommand(
    name: .home, disabled: { $0.meeting == nil ? RequestWording($0.language).noMeeting : nil },
    act: { _ in .home })
  static let suspend = ProgramCommand(name: .suspend, act: { _ in .suspend })
  static let quit = ProgramCommand(name: .quit, act: { _ in .quit })
  static let undo = ProgramCommand(
    name: .undo, keys: ["Ctrl-Z"],
    // Whether there is anything to undo is looked up only when asked: it means folding anew.
    disabled: { $0.meeting == nil ? RequestWording($0.language).noMeeting : nil },
    act: { context in
      let written = context.written
      guard let session = context.session else { return .stay }
      // The last act here that still stands: what is undone already isn't asked for again.
      let last = session.entries.last {
        written.contains($0.number) && session.retractedBy[$0.number] == nil && !$0.isRetraction
      }
      guard
        let entry = session.lastRetractable(where: { written.contains($0.number) })
          ?? session.lastRetractable(by: context.clerk)
      else {
        let words = ShellWording(context.language)
        let standing = last.map { words.stands($0.headline(in: context.language)) }
        context.say(standing ?? words.nothingToUndo, wall: standing ?? words.nothingToUndo)
        return .stay
      }
      return .push(
        UndoScreen(
          entry: entry, isOwn: written.contains(entry.number),
          standing: last.flatMap { $0.number > entry.number ? $0 : nil }, of: session,
          in: context.language))
    })
}
