import Affairs
import Deliberation
import Office
import Terminal
import Text
import Values

/// The main screen of a meeting, which the projector shows as well.
struct MeetingScreen: Screen {
  /// Which part of a long text is shown.
  private var page = 0
  private let wall = WallWords()
  /// Words that hold a sentence back, as of the last look.
  private var held = HeldWords()
  /// Whether the ledger was looked at for it.
  private var hasLooked = false
  /// What became of what earlier meetings settled on the matters that this one takes up again.
  private var lastTimes: [(issue: Issue.ID, last: LastTime)] = []

  func title(in context: Context) -> String {
    guard let session = context.session else { return "" }
    return LiveWording(
      session, at: context.now, in: context.language,
      words: wall.words(of: session, holding: held)
    ).title
  }

  func status(in context: Context) -> String {
    guard let session = context.session else { return context.now.clock }
    return LiveWording(session, at: context.now, in: context.language).status
  }

  var holdsNothing: Bool { true }

  func help(in language: Language) -> [String] { LiveWording.help(in: language) }

  /// A turn's clock and a break's countdown run from second to second.
  func ticks(in context: Context) -> Bool {
    guard let session = context.session else { return false }
    if let turn = session.floor.current.flatMap({ session.turns[$0] }) { return turn.isRunning }
    return session.currentStep.flatMap { session.steps[$0] }?.minutes != nil
  }

  func leavesByEscape(in context: Context) -> Bool { context.session?.phase != .open }

  func table(in context: Context) -> [PageCommand<Self>] {
    ProgramCommand.mainScreen.map { PageCommand($0) }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard let session = context.session else { return .ignored }
    switch key {
    case .pageDown:
      page += 1
      if page >= pages(in: context) { page = 0 }
    case .pageUp: page = max(0, page - 1)
    case .home: page = 0
    case .enter, .character(" "):
      guard session.phase == .open else {
        // Opening a meeting is asked for on a page of its own, never by a slip on this one.
        guard key == .enter, session.phase == .preparing else { return .ignored }
        return .push(OpeningScreen(in: context))
      }
      guard session.floor.current != nil else {
        context.say(LiveWording(session, at: context.now, in: context.language).nothingToPause)
        return .stay
      }
      return FloorOffers.pause.act((), context.desk).step(in: &context)
    default: return .ignored
    }
    return .stay
  }

  mutating func refresh(in context: inout Context) {
    // What others entered since is taken in once; later the pages of the ledger see to it.
    if !hasLooked, context.session?.takesUpMatters == true { context.ledger.refresh() }
    hasLooked = true
    held = context.heldWords
    lastTimes = context.lastTimes
    page = min(page, pages(in: context) - 1)
  }

  private func pages(in context: Context) -> Int {
    var canvas = Canvas(size: context.size)
    return max(1, view(in: context)?.draw(on: &canvas, in: canvas.area) ?? 1)
  }

  private func view(in context: Context) -> LiveView? {
    context.session.map {
      LiveView(
        $0, at: context.now, in: context.language, page: page,
        words: wall.words(of: $0, holding: held),
        isName: wall.isName(of: $0, holding: held), lastTimes: lastTimes)
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    view(in: context)?.draw(on: &canvas, in: area)
  }
}
