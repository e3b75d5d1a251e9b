import Office
import Terminal
import Text
import Values

/// One page of the program: a value that takes keys and draws itself.
///
/// The shell around it draws the first two rows, the message and the footer, and handles what means
/// the same everywhere (help, undo, covering, Escape). A screen sees keys first, except for Ctrl
/// keys that mean the same everywhere.
protocol Screen {
  /// What the first row says at the left.
  func title(in context: Context) -> String
  /// What the first row says at the right; the clock unless a screen says otherwise.
  func status(in context: Context) -> String
  /// Whether it holds what may not be on the wall; it is shown only after a warning then.
  var isPrivate: Bool { get }
  /// Whether nothing of the meeting stands on it that would be private in a session in writing.
  var holdsNothing: Bool { get }
  /// Whether characters typed now are text, and so no commands.
  var takesText: Bool { get }
  /// What was typed on it and is entered nowhere yet; nil where nothing was.
  var typed: [String]? { get }
  /// What tells what is typed on it from what is typed on another page of its kind: whom or what
  /// the page is about.
  var about: [String] { get }
  /// Puts back what ``typed`` gave.
  mutating func retype(_ texts: [String])
  /// Whether Escape leaves it. Not a meeting under way: a clicker sends Escape too.
  func leavesByEscape(in context: Context) -> Bool
  /// Whether it is the first page, on which no meeting is open.
  var isHome: Bool { get }
  /// Whether it tells what is wrong with the meeting's file, and so needn't be opened over itself.
  var tellsTrouble: Bool { get }
  /// Whether it is the help, about which there is no help.
  var isHelp: Bool { get }
  /// Whether it asks already what is to be undone.
  var asksToUndo: Bool { get }
  /// Whether something on it changes by itself from second to second.
  func ticks(in context: Context) -> Bool
  /// What can be asked for on it, in the order of the footer's digits; the shell adds undo, the
  /// palette and help.
  func table(in context: Context) -> [PageCommand<Self>]
  /// What takes back the last act on it; nil where there is nothing that could be taken back.
  func undo(in context: Context) -> ProgramCommand?
  /// The table as the shell reads it; the footer holds the first eight.
  func commands(in context: Context) -> [ProgramCommand]
  /// What the last row says on a page without commands of its own; nil for what Enter and Escape do.
  func hint(in language: Language) -> String?
  /// What can be said about it in the help, a paragraph each, before the keys.
  func help(in language: Language) -> [String]

  /// Takes a key; `ignored` gives it back to the shell. Outside text, full-width characters have
  /// been made ASCII.
  mutating func handle(_ key: Key, in context: inout Context) -> Step
  /// Something may have changed: another clerk's act came in, or a layer above was closed.
  mutating func refresh(in context: inout Context)
  /// What it waited for, worked out meanwhile on another core, is there.
  mutating func takeAwaited(in context: inout Context)
  /// Draws the page into its area of the canvas.
  func draw(on canvas: inout Canvas, in area: Area, context: Context)
}

extension Screen {
  func status(in context: Context) -> String { context.now.clock }
  var isPrivate: Bool { false }
  var holdsNothing: Bool { isHome || isHelp }
  var takesText: Bool { false }
  var typed: [String]? { nil }
  var about: [String] { [] }
  mutating func retype(_ texts: [String]) {}
  func leavesByEscape(in context: Context) -> Bool { true }
  var isHome: Bool { false }
  var tellsTrouble: Bool { false }
  var isHelp: Bool { false }
  var asksToUndo: Bool { false }
  func ticks(in context: Context) -> Bool { false }
  func undo(in context: Context) -> ProgramCommand? { context.meeting == nil ? nil : .undo }
  func table(in context: Context) -> [PageCommand<Self>] { [] }
  /// The table as the shell reads it: each with the reason why it can't be done now.
  func commands(in context: Context) -> [ProgramCommand] {
    table(in: context).map { row in
      let reason = row.whyNot(self, context)
      return ProgramCommand(
        name: row.name, keys: row.keys, isDangerous: row.isDangerous, isPrivate: row.isPrivate,
        disabled: { _ in reason })
    }
  }
  /// The digit that asks for a line of the table; nil where the footer has no room for it.
  func digit(of name: CommandName, in context: Context) -> Character? {
    zip("12345678", table(in: context)).first { $0.1.name.id == name.id }?.0
  }
  func hint(in language: Language) -> String? { nil }
  func help(in language: Language) -> [String] { [] }
  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    table(in: context).first { $0.name.id == command.id }?.act(&self, &context)
  }
  mutating func refresh(in context: inout Context) {}
  mutating func takeAwaited(in context: inout Context) {}

  /// Does what a line of the table does, or says why not: for keys that stand for it.
  mutating func take(_ name: CommandName, in context: inout Context) -> Step {
    guard let row = table(in: context).first(where: { $0.name.id == name.id }) else {
      return .ignored
    }
    if let reason = row.whyNot(self, context) {
      context.say(reason, .warning)
      return .stay
    }
    return row.act(&self, &context)
  }
}

/// What comes of a key.
enum Step {
  /// It was used.
  case stay
  /// It means nothing here.
  case ignored
  /// Another page opens on top.
  case push(any Screen)
  /// Another page takes this one's place.
  case replace(any Screen)
  /// Back to the page below.
  case pop
  /// Back over so many pages.
  case back(Int)
  /// Back to the page below, and what it, or the command itself, does for the command.
  case popAndRun(ProgramCommand)
  /// Back to the first page; the meeting is closed.
  case home
  /// Home, and from there another page: a meeting just opened; where there is one, with a further page
  /// above it.
  case open(any Screen, under: (any Screen)? = nil)
  /// Ends the program.
  case quit
  /// Stops the program until the shell wakes it up.
  case suspend
}

/// On screens an area is a rectangle of cells; that of a dwelling is `Values.Area`.
typealias Area = Terminal.Area
