import Affairs
import Archives
import Glibc
import Log
import Office
import Terminal
import Values

/// Runs the screens in this terminal until the user leaves or the terminal is gone.
///
/// With a meeting in the context it starts there, else on the home screen. Everything done was on
/// disk before it was shown, so ending loses nothing, however it comes.
///
/// - Parameters:
///   - matter: whose page stands above the home screen; nil for none.
///   - start: what the clock shows at first and goes on from; nil for the clock on the wall.
/// - Returns: the exit status: 0, or 128 and the signal's number.
/// - Throws: a `TerminalTrouble` where this terminal can't be drawn on.
package func runScreens(
  _ context: Context, showing matter: CardID? = nil, from start: Moment? = nil
) throws -> Int32 {
  EventLoop.blockSignals()
  // A terminal that is gone is told by the loop, and a reader that is gone by the failed write.
  signal(SIGPIPE, SIG_IGN)
  let device = try CursesTerminal(note: TerminalSentences.died(context.language))
  defer { device.close() }
  let loop = try EventLoop(device: device)
  var screens: [any Screen] = [HomeScreen()]
  if context.meeting != nil {
    screens.append(MeetingScreen())
    if let page = context.toBeEntered { screens.append(page) }
  }
  if let matter { screens += [MattersScreen(), MatterScreen(matter)] }
  var shell = Shell(screens, context: context, size: device.size)
  if let warning = device.warnings.first {
    shell.context.say(warning.sentence(in: context.language), .warning)
  }
  var run = Run(shell: shell, device: device, loop: loop, from: start)
  let status = run.untilTheEnd()
  if status != 0 { device.close(endingWith: status) }
  return status
}

/// One run of the screens: hands what happens to the shell, and what it draws to the terminal.
private struct Run {
  var shell: Shell
  let device: CursesTerminal
  let loop: EventLoop
  /// Tells when others may have written the meeting's file, and which opening of it that is: a file
  /// that was replaced and opened again has the same path.
  private var watch: (meeting: MeetingFile, watch: Watch)?

  /// Tells when others may have written the ledger, once a page has asked for it.
  private var ledgerWatch: (ledger: LedgerDesk, watch: FolderWatch)?

  /// Counts while the home page is shown; once for each time that it looked at the archive.
  private var counting: (tasks: CountOfTasks, look: Int)?

  /// What a search waits for.
  private var searching: SearchReading?

  /// A clock of one's own: what it showed, and when that was.
  private let clock: (start: Moment, since: Moment)?

  init(shell: Shell, device: CursesTerminal, loop: EventLoop, from start: Moment?) {
    self.shell = shell
    self.device = device
    self.loop = loop
    clock = start.map { ($0, .now) }
  }

  private var now: Moment {
    clock.map { $0.start.adding(seconds: $0.since.seconds(until: .now)) } ?? .now
  }

  mutating func untilTheEnd() -> Int32 {
    while true {
      follow()
      followLedger()
      followSearch()
      loop.ticking = shell.ticks ? .everySecond : .everyMinute
      device.present(shell.draw())
      shell.wasShown()
      count()
      let inputs = loop.wait()
      shell.context.now = now
      for input in inputs {
        if let status = take(input) { return status }
      }
    }
  }

  private mutating func take(_ input: Input) -> Int32? {
    switch input {
    case .key(let key):
      for effect in shell.handle(key) {
        switch effect {
        case .quit: return 0
        case .suspend:
          loop.suspend()
          shell.resize(device.size)
        case .ring: device.ring()
        }
      }
      if let text = shell.context.takeCopied() { device.copy(text) }
    case .resized(let size): shell.resize(size)
    case .tick: break
    case .readable(let descriptor) where descriptor == counting?.tasks.descriptor:
      // What changed meanwhile may not be in it.
      if let (tasks, look) = counting, look == shell.context.looks, let counts = tasks.read() {
        shell.context.tasks = (tasks.day, counts)
      }
      loop.unwatch(descriptor)
      counting = nil
    case .readable(let descriptor) where descriptor == searching?.descriptor:
      loop.unwatch(descriptor)
      shell.followSearch()
    case .readable(let descriptor) where descriptor == ledgerWatch?.watch.descriptor:
      if ledgerWatch?.watch.drain() == true { shell.followLedger() }
    case .readable: if watch?.watch.drain() == true { shell.refresh() }
    case .terminate(let signal): return 128 + signal
    case .hangUp: return 128 + SIGHUP
    }
    return nil
  }

  /// Watches the file of the meeting that is open now.
  private mutating func follow() {
    let meeting = shell.context.meeting
    guard meeting !== watch?.meeting else { return }
    if let watch { loop.unwatch(watch.watch.descriptor) }
    watch = nil
    // Without a watch others' acts still show with the next act of one's own.
    if let meeting, let new = try? Watch(meeting.path) {
      watch = (meeting, new)
      loop.watch(new.descriptor)
      shell.refresh()
    }
  }

  /// Watches the ledger that the pages show now.
  private mutating func followLedger() {
    let ledger = shell.context.ledger
    if let old = ledgerWatch {
      guard ledger !== old.ledger else { return }
      loop.unwatch(old.watch.descriptor)
      ledgerWatch = nil
    }
    // Without a watch others' entries still show with the next page.
    guard let watch = ledger.watch() else { return }
    ledgerWatch = (ledger, watch)
    loop.watch(watch.descriptor)
    // What came between the reading and the watch.
    shell.followLedger()
  }

  /// Waits for what the page of searches waits for.
  private mutating func followSearch() {
    let reading = shell.context.searchReading
    guard reading !== searching else { return }
    if let searching { loop.unwatch(searching.descriptor) }
    searching = nil
    guard let reading, reading.descriptor >= 0 else { return }
    searching = reading
    loop.watch(reading.descriptor)
  }

  /// Has the tasks counted once the home page stands there and couldn't count them itself.
  private mutating func count() {
    let (context, today) = (shell.context, shell.context.now.day)
    guard shell.top.screen.isHome, context.tasks?.on != today, counting == nil,
      let tasks = CountOfTasks(in: context.archive, on: today)
    else { return }
    counting = (tasks, context.looks)
    loop.watch(tasks.descriptor)
  }
}
