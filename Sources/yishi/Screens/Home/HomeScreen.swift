import Deliberation
import Records
import Terminal
import Wording

/// The first page: go on with a meeting, open one, make a new one.
struct HomeScreen: Screen {
  private var listings: [Listing] = []
  private var unreadable: [JournalError] = []
  private var list = List<String>()
  /// The meeting that was worked on last and isn't sealed.
  private var resume: (path: String, phase: Session.Phase)?
  /// Other files of meetings that several hold.
  private var copies: [String: [Copy]] = [:]
  /// How far the newest meetings have come that aren't sealed.
  private var phases: [String: Session.Phase] = [:]

  func title(in context: Context) -> String { HomeWording(context.language).title }
  func status(in context: Context) -> String { ShellWording(context.language).clock(context.now) }
  func commands(in context: Context) -> [ProgramCommand] { [.openSelected, .newMeeting, .quit] }

  /// Looks at the archive again: the newest meetings first.
  mutating func refresh(in context: inout Context) {
    let found = context.archive.list()
    listings = found.listings.reversed()
    unreadable = found.unreadable
    copies = Archive.copies(among: found.listings)
    resume = nil
    if let last = listings.filter({ !$0.isSealed }).max(by: { $0.last < $1.last }),
      let file = try? MeetingFile.open(last.path, clerk: context.clerk, for: .reading)
    {
      resume = (last.path, file.session.phase)
      listings.removeAll { $0.path == last.path }
      listings.insert(last, at: 0)
    }
    // Each of these is read whole, so only those at the top are.
    phases = [:]
    for listing in listings.prefix(12) where !listing.isSealed {
      let file = try? MeetingFile.open(listing.path, clerk: context.clerk, for: .reading)
      phases[listing.path] = file?.session.phase
    }
    list.update(listings.map(\.path))
    if let resume { list.select(resume.path) }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return open(in: &context) }
    return list.handle(key, rows: rows(context.size.rows)) ? .stay : .ignored
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    command.id == ProgramCommand.openSelected.id ? open(in: &context) : nil
  }

  private func open(in context: inout Context) -> Step {
    guard let path = list.selected else {
      context.say(none(HomeWording(context.language)))
      return .stay
    }
    return context.open(path) ? .open(MeetingScreen()) : .stay
  }

  // MARK: - Drawing

  /// How many meetings a page shows.
  private func rows(_ height: Int) -> Int { max(1, height - 7) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = HomeWording(context.language)
    var rest = area.inset(columns: 2).droppingTop(1)
    if let resume {
      canvas.put(words.resume(resume.phase), in: rest, style: .strong)
      rest = rest.droppingTop(2)
    }
    if listings.isEmpty {
      canvas.put(none(words), in: rest)
    } else {
      canvas.put(words.recent, in: rest, style: .heading)
      let count = rows(area.rows)
      let (page, pages) = list.pageNumber(rows: count)
      if pages > 1 { canvas.put(words.more(page, of: pages), in: rest, alignment: .trailing) }
      let places = Dictionary(uniqueKeysWithValues: listings.map { ($0.path, $0) })
      list.draw(on: &canvas, in: rest.droppingTop(1).top(count).left(110)) { path in
        places[path].map { row($0, words, min(106, rest.columns - 2)) } ?? []
      }
    }
    drawNumbers(on: &canvas, in: area.bottom(2).inset(columns: 2), context)
  }

  private func none(_ words: HomeWording) -> String {
    unreadable.isEmpty ? words.none : words.noneReadable
  }

  private func row(_ listing: Listing, _ words: HomeWording, _ width: Int) -> [Span] {
    let state =
      listing.isSealed ? words.sealed : phases[listing.path].map(words.state) ?? words.notSealed
    let room = max(10, width - 12 - 12)
    return [
      Span("\(listing.header.date)  "),
      Span(listing.header.title.padded(to: room)),
      Span(
        "  " + state + (listing.isRecovered ? words.recovered : "")
          + (copies[listing.path].map {
            words.copy(isForked: $0.contains { $0.relation == .forked })
          } ?? "")),
    ]
  }

  private func drawNumbers(on canvas: inout Canvas, in area: Area, _ context: Context) {
    let words = HomeWording(context.language)
    if let count = context.overdue, count > 0 {
      canvas.put(words.overdue(count), in: area, line: 0, style: .warning)
    }
    if !unreadable.isEmpty {
      canvas.put(words.unreadable(unreadable), in: area, line: 1, style: .warning)
    }
  }
}

extension ProgramCommand {
  static let openSelected = ProgramCommand(name: .openSelected)
  static let newMeeting = ProgramCommand(
    name: .newMeeting,
    act: { context in
      let earlier = context.archive.list().listings
      return .push(
        earlier.isEmpty ? NewMeetingScreen(in: context) : LikeMeetingScreen(earlier, in: context))
    })
}

extension Context {
  /// Opens a meeting's file; false where it can't be opened, which is said.
  mutating func open(_ path: String) -> Bool {
    do {
      let file = try MeetingFile.open(path, clerk: clerk, watching: acknowledged)
      meeting = file
      trouble = file.obstacle
      let words = HomeWording(language)
      if case .damaged? = file.obstacle {
        let damaged = TroubleWording(language).damaged(
          good: file.session.lastEntry, unread: file.unreadLines)
        say(damaged, wall: words.readOnly, .warning)
      } else if let obstacle = file.obstacle {
        say(obstacle.sentence(in: language), wall: words.readOnly, .warning)
      } else {
        warnOfClock(after: file.session)
      }
      return true
    } catch {
      say(error, wall: ShellWording(language).notOpened)
    }
    return false
  }

  /// Times in the record are the computer's, so a wrong clock is said at once.
  mutating func warnOfClock(after session: Session) {
    guard session.phase == .preparing || session.phase == .open else { return }
    let words = HomeWording(language)
    if let last = session.entries.last, now < last.at {
      say(words.clockRunsBackwards("\(last.at.day) \(last.at.clock)"), .warning)
    } else if now.offset == 0 {
      say(words.clockIsUTC, .warning)
    }
  }
}
