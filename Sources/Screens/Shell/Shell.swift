import Archives
import Deliberation
import Office
import Terminal

/// The pages on top of one another, and what is the same on all of them.
///
/// A value: keys go in, a canvas comes out. Nothing here waits, writes to a terminal or looks at
/// the clock.
struct Shell {
  struct Layer {
    var screen: any Screen
    /// Whether the warning before a private page has been answered.
    var isRevealed: Bool
    /// The footer's item that Tab has come to.
    var footer: Int?
    /// By what its half-typed text is found again, and what of that is kept by now.
    var page = ""
    var kept: [String]?
  }

  /// What the event loop is asked to do.
  enum Effect: Hashable { case quit, suspend, ring }

  private(set) var layers: [Layer]
  var context: Context
  private(set) var size: Size
  /// Whether the hint about the input method was given already.
  private var hasSpokenOfInputMethod = false

  static let smallest = Size(columns: 80, rows: 24)

  init(_ screens: [any Screen], context: Context, size: Size) {
    self.context = context
    self.size = size
    layers = []
    for (place, screen) in screens.enumerated() {
      push(screen, isTop: place == screens.count - 1)
    }
    resize(size)
  }

  var top: Layer { layers[layers.count - 1] }
  var isTooSmall: Bool { !size.holds(Shell.smallest) }
  /// Whether what is on the screen may be personal.
  var showsPersonal: Bool { isPrivate(top.screen) && top.isRevealed }

  /// Whether a page may not be on the wall: of a session in writing, to which nobody comes, none may but
  /// the main screen, which shows nothing of it.
  private func isPrivate(_ screen: any Screen) -> Bool {
    screen.isPrivate || !screen.holdsNothing && context.session?.details.isInWriting == true
  }

  /// Whether a clock runs that is seen from second to second.
  var ticks: Bool { !context.isCovered && !isTooSmall && top.screen.ticks(in: context) }

  mutating func resize(_ size: Size) {
    self.size = size
    let held = Size(
      columns: max(size.columns, Shell.smallest.columns), rows: max(size.rows, Shell.smallest.rows))
    context.size = Size(columns: held.columns, rows: held.rows - 4)
  }

  /// What is drawn now has been seen by the clerk.
  mutating func wasShown() {
    context.seen = context.session?.lastEntry ?? 0
    context.meeting?.noteAcknowledged()
  }

  /// Takes in what others have written.
  mutating func refresh() {
    if context.refresh() { refreshTop() }
    context.tellNotices()
  }

  /// Takes in what others have entered in the ledger, and shows it.
  mutating func followLedger() {
    guard context.ledger.refresh() else { return }
    refreshTop()
    guard context.message?.kind != .refused else { return }
    tell(ShellWording(context.language).ledgerGrew)
  }

  /// Shows what a search waited for.
  mutating func followSearch() {
    layers[layers.count - 1].screen.takeAwaited(in: &context)
  }

  // MARK: - Keys

  mutating func handle(_ key: Key) -> [Effect] {
    context.message = nil
    context.key = key
    context.isPersonal = showsPersonal
    defer {
      context.tellNotices()
      keepDrafts()
    }
    if let done = handleEverywhere(key) { return done }
    if isTooSmall { return [] }
    if context.isCovered {
      if key == .character("b") || key == .character(".") {
        context.isCovered = false
      } else {
        tell(ShellWording(context.language).uncoverFirst)
      }
      return []
    }
    if !top.isRevealed { return answerGuard(key) }
    if let place = top.footer, let done = handleFooter(key, selected: place) { return done }
    let screen = top.screen
    let given = screen.takesText ? key : key.folded
    let step = layers[layers.count - 1].screen.handle(given, in: &context)
    let effects: [Effect]
    if case .ignored = step { effects = handleIgnored(key) } else { effects = take(step) }
    openTrouble()
    return effects
  }

  /// Keeps what is typed and not entered, for the case that the program is killed.
  private mutating func keepDrafts() {
    guard let drafts = context.drafts else { return }
    for (place, layer) in layers.enumerated() where layer.screen.typed != layer.kept {
      let typed = layer.screen.typed
      if let typed { drafts.keep(typed, of: layer.page) } else { drafts.forget(layer.page) }
      layers[place].kept = typed
    }
  }

  /// Takes pages away; what was typed on them was entered or thrown away.
  private mutating func drop(from place: Int) {
    for layer in layers[place...] where layer.kept != nil { context.drafts?.forget(layer.page) }
    layers.removeSubrange(place...)
  }

  /// A file that can't be written any more is shown at once, with what can be done.
  private mutating func openTrouble() {
    guard context.trouble?.needsAttention == true, context.meeting != nil,
      !layers.contains(where: { $0.screen.tellsTrouble })
    else { return }
    _ = run(.saving)
  }

  /// Keys that mean the same on every page and in every field.
  private mutating func handleEverywhere(_ key: Key) -> [Effect]? {
    let words = ShellWording(context.language)
    switch key {
    case .control("s"): tell(top.screen.takesText ? words.autosavedButThis : words.autosaved)
    case .control("c"): tell(words.howToLeave)
    case .control("q"), .control("\\"), .null: break
    case .pasteStalled: tell(words.pasteStalled)
    case .control("g"): context.isCovered.toggle()
    case .control("z"):
      guard !context.isCovered, !isTooSmall, top.isRevealed, !top.screen.asksToUndo else {
        return []
      }
      return run(top.screen.undo(in: context) ?? .undo)
    default: return nil
    }
    return []
  }

  private mutating func answerGuard(_ key: Key) -> [Effect] {
    switch key {
    case .enter: layers[layers.count - 1].isRevealed = true
    case .escape: return take(.pop)
    default: tell(ShellWording(context.language).personalAnswer)
    }
    return []
  }

  private mutating func handleFooter(_ key: Key, selected: Int?) -> [Effect]? {
    var footer = footer(selected: selected)
    let (chosen, used) = footer.handle(key)
    layers[layers.count - 1].footer = used ? footer.selected : nil
    if let chosen { return run(digit: chosen) }
    return used ? [] : nil
  }

  private mutating func handleIgnored(_ key: Key) -> [Effect] {
    let words = ShellWording(context.language)
    let takesText = top.screen.takesText
    switch key.folded {
    case .function(let number) where (2...9).contains(number):
      return run(digit: Character("\(number)"))
    case .tab, .backTab: return handleFooter(key, selected: nil) ?? []
    case .escape:
      if layers.count == 1 {
        tell(words.atTheTop)
      } else if top.screen.leavesByEscape(in: context) {
        return take(.pop)
      } else {
        tell(words.goHomeByPalette)
      }
    case .character("b") where !takesText, .character(".") where !takesText:
      context.isCovered = true
    case .character where !takesText:
      if let done = handleFooter(key, selected: nil) { return done }
      if key.showsInputMethod {
        if !hasSpokenOfInputMethod { tell(words.inputMethod) }
        hasSpokenOfInputMethod = true
      } else {
        tell(words.pressHelp)
      }
    // A clicker's keys, and those that only move.
    case .pageUp, .pageDown, .up, .down, .left, .right, .home, .end, .unknown, .paste: break
    default: tell(takesText ? words.pressNothing : words.pressHelp)
    }
    return []
  }

  /// Says what is the same on every page, and so for the wall too.
  private mutating func tell(_ text: String) { context.say(text, wall: text) }

  // MARK: - Commands

  /// What the footer offers, by its digits: a page that only asks something offers help alone.
  var offered: [(digit: Character, command: ProgramCommand)] {
    let own = Array(top.screen.commands(in: context).prefix(8))
    guard !own.isEmpty else { return [("0", .help)] }
    var offered = zip("12345678", own).map { (digit: $0, command: $1) }
    if own.count < 8, let undo = top.screen.undo(in: context) { offered.append(("8", undo)) }
    return offered + [("9", .palette), ("0", .help)]
  }

  /// All that can be asked for on the page, with its digit where the footer has room for it.
  var listed: [(digit: Character?, command: ProgramCommand)] {
    let footer = offered.map { (digit: Optional($0.digit), command: $0.command) }
    let beyond = top.screen.commands(in: context).dropFirst(8)
      .map { (digit: Character?.none, command: $0) }
    return footer.dropLast() + beyond + footer.suffix(1)
  }

  func footer(selected: Int?) -> Footer {
    Footer(
      offered.map { digit, command in
        Footer.Item(
          digit, command.name.label(in: context.language),
          isEnabled: command.disabled(context) == nil)
      }, selected: selected)
  }

  private mutating func run(digit: Character) -> [Effect] {
    guard let found = offered.first(where: { $0.digit == digit }) else {
      tell(ShellWording(context.language).pressHelp)
      return []
    }
    return run(found.command)
  }

  /// Does what a command asks for, or says why not.
  mutating func run(_ command: ProgramCommand) -> [Effect] {
    if let reason = command.disabled(context) {
      context.say(reason, .warning)
      return []
    }
    // A page has a say in its own commands only, not in undo, help and the palette.
    if top.screen.commands(in: context).contains(where: { $0.id == command.id }),
      let step = layers[layers.count - 1].screen.run(command, in: &context)
    {
      return take(step)
    }
    if let act = command.act { return take(act(&context)) }
    switch command.id {
    case ProgramCommand.help.id:
      // There is no help about the help.
      if top.screen.isHelp { return [] }
      return take(.push(HelpScreen(of: self)))
    case ProgramCommand.palette.id:
      return take(.push(PaletteScreen(of: self)))
    default: return []
    }
  }

  // MARK: - Layers

  private mutating func take(_ step: Step) -> [Effect] {
    switch step {
    case .stay, .ignored: break
    case .push(let screen): push(screen)
    case .replace(let screen):
      let wasRevealed = showsPersonal
      drop(from: layers.count - 1)
      push(screen, revealed: wasRevealed)
    case .pop: pop()
    case .back(let count): for _ in 0..<count { pop() }
    case .popAndRun(let command):
      pop()
      return run(command)
    case .home:
      drop(from: 1)
      context.meeting = nil
      refreshTop()
    case .open(let screen, let above):
      drop(from: 1)
      context.seen = context.session?.lastEntry ?? 0
      push(screen, isTop: above == nil)
      if let above { push(above) }
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    }
    return []
  }

  /// - Parameter isTop: false where another page comes on top of it at once; it looks at what it shows
  ///   when it is come back to.
  private mutating func push(_ screen: any Screen, revealed: Bool = false, isTop: Bool = true) {
    let isRevealed =
      !isPrivate(screen) || context.hasTwoScreens || revealed || (!layers.isEmpty && showsPersonal)
    if !layers.isEmpty { layers[layers.count - 1].footer = nil }
    // Never the half-typed text of another person, issue or vote.
    let page =
      ([
        "\(type(of: screen))", screen.title(in: context), context.session?.identity.id ?? "",
        context.session?.currentIssue?.text ?? "", context.session?.pendingVote?.id.text ?? "",
      ] + screen.about).joined(separator: "\n")
    // What the page says itself isn't said below it once more.
    if let said = context.message?.text, screen.about.contains(said) { context.message = nil }
    layers.append(Layer(screen: screen, isRevealed: isRevealed, page: page))
    if isTop { refreshTop() }
    if let texts = context.drafts?.texts(of: page) {
      layers[layers.count - 1].screen.retype(texts)
      layers[layers.count - 1].kept = texts
      tell(ShellWording(context.language).draftBack)
    }
  }

  private mutating func pop() {
    guard layers.count > 1 else { return }
    let wasPersonal = showsPersonal
    drop(from: layers.count - 1)
    if top.screen.isHome { context.meeting = nil }
    if wasPersonal, !showsPersonal, !context.hasTwoScreens {
      let over = ShellWording(context.language).personalOver
      if context.message == nil { tell(over) }
      if context.message?.wall == "" { context.message?.wall = over }
    }
    refreshTop()
  }

  private mutating func refreshTop() {
    context.isPersonal = showsPersonal
    layers[layers.count - 1].screen.refresh(in: &context)
  }
}
