import Affairs
import Archives
import Deliberation
import Log
import Office
import Terminal
import Text
import Values

/// The first page: go on with a meeting, open one, make a new one.
struct HomeScreen: Screen {
  private var listings: [Listing] = []
  /// Where each of them stands, by its path.
  private var places: [String: Int] = [:]
  private var unreadable: [JournalError] = []
  private var list = List<String>()
  /// The meeting that was worked on last and isn't sealed.
  private var resume: (path: String, inside: Inside)?
  /// Other files of meetings that several hold.
  private var copies: [String: [Copy]] = [:]
  /// Meetings of which more is known here than their file holds.
  private var behind: [String: Behind] = [:]
  /// How far the newest meetings have come that aren't sealed.
  private var phases: [String: Inside] = [:]

  func title(in context: Context) -> String { HomeWording(context.language).title }
  func status(in context: Context) -> String { ClockWording(context.language).clock(context.now) }
  var isHome: Bool { true }
  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openSelected,
        whyNot: { $0.list.selected == nil ? $0.none(HomeWording($1.language)) : nil },
        act: { $0.open(in: &$1) }),
      PageCommand(.newMeeting), PageCommand(.quit), PageCommand(.tasksOnHand),
      PageCommand(.matters), PageCommand(.gaps), PageCommand(.search),
    ]
  }

  /// Looks at the archive again: the newest meetings first.
  mutating func refresh(in context: inout Context) {
    var look = context.archive.look()
    defer { look.keep() }
    listings = look.listings.reversed()
    unreadable = look.unreadable
    copies = Archive.copies(among: look.listings)
    let sealed = Set(((try? Register.seals(in: context.archive)) ?? []).map(\.session))
    behind = [:]
    let acknowledged = context.acknowledged?.listed()
    for listing in listings {
      guard let more = Behind(listing, sealed: sealed, acknowledged: acknowledged) else { continue }
      behind[listing.path] = more
    }
    resume = nil
    if let last = listings.filter({ !$0.isSealed }).max(by: { $0.last < $1.last }),
      let inside = look.inside(of: last.path)
    {
      resume = (last.path, inside)
      listings.removeAll { $0.path == last.path }
      listings.insert(last, at: 0)
    }
    // Each of these is read whole, so only those at the top are.
    phases = [:]
    for listing in listings.prefix(12) where !listing.isSealed {
      phases[listing.path] = look.inside(of: listing.path)
    }
    // What was counted before is shown no more; where the catalogue doesn't tell, it is counted anew.
    context.looks += 1
    let today = context.now.day
    context.tasks = look.knownTaskDays(on: today)?.counts(on: today).map { (today, $0) }
    places = Dictionary(
      zip(listings.map(\.path), listings.indices), uniquingKeysWith: { first, _ in first })
    list.update(listings.map(\.path))
    if let resume { list.select(resume.path) }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return open(in: &context) }
    // A letter or a character begins a search; b, which a clicker sends, covers the screen.
    if case .character(let character) = key, character.isLetter, character != "b" {
      return .push(SearchScreen(typed: String(character)))
    }
    return list.handle(key, rows: rows(context.size.rows)) ? .stay : .ignored
  }

  private func open(in context: inout Context) -> Step {
    guard let path = list.selected else {
      context.say(none(HomeWording(context.language)))
      return .stay
    }
    return context.open(path)
      ? .open(MeetingScreen(), under: context.toBeEntered) : .stay
  }

  // MARK: - Drawing

  /// How many meetings a page shows.
  private func rows(_ height: Int) -> Int { max(1, height - 7) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = HomeWording(context.language)
    var rest = area.inset(columns: 2).droppingTop(1)
    if let resume {
      canvas.put(words.resume(resume.inside.phase, resume.inside.course), in: rest, style: .strong)
      rest = rest.droppingTop(2)
    }
    if listings.isEmpty {
      canvas.put(none(words), in: rest)
    } else {
      canvas.put(words.recent, in: rest, style: .heading)
      let count = rows(area.rows)
      let (page, pages) = list.pageNumber(rows: count)
      if pages > 1 { canvas.put(words.more(page, of: pages), in: rest, alignment: .trailing) }
      list.draw(on: &canvas, in: rest.droppingTop(1).top(count).left(110)) { path in
        places[path].map { row(listings[$0], words, min(106, rest.columns - 2)) } ?? []
      }
    }
    if let file = fileUnderCursor(words) {
      canvas.put(file, in: area.bottom(3).inset(columns: 2), line: 0, style: .warning)
    }
    drawNumbers(on: &canvas, in: area.bottom(2).inset(columns: 2), context)
  }

  private func none(_ words: HomeWording) -> String {
    unreadable.isEmpty ? words.none : words.noneReadable
  }

  private func row(_ listing: Listing, _ words: HomeWording, _ width: Int) -> [Span] {
    let state =
      listing.isSealed
      ? words.sealed
      : phases[listing.path].map { words.state($0.phase, $0.course) } ?? words.notSealed
    let marks =
      state + (listing.isRecovered ? words.recovered : "")
      + (copies[listing.path].map { mark(of: $0, words) } ?? "")
      + (behind[listing.path].map { words.behind(isSealMissing: $0 == .sealMissing) } ?? "")
    // The title gives way: what is told of the file is told whole.
    let room = max(10, width - 12 - 2 - max(10, cells(of: marks)))
    return [
      Span("\(listing.header.date)  "),
      // Masked before it is cut: half a number is told by nothing, and dials.
      Span(listing.title.maskingNumbers.padded(to: room)),
      Span("  " + marks),
    ]
  }

  private func mark(of copies: [Copy], _ words: HomeWording) -> String {
    let relations = copies.map(\.relation)
    if relations.contains(.forked) { return words.isForked }
    if relations.contains(.newer) { return words.isOlderCopy }
    return relations.isEmpty ? "" : words.hasOlderCopy
  }

  /// Which of a meeting's files the cursor is on.
  private func fileUnderCursor(_ words: HomeWording) -> String? {
    guard let path = list.selected, let others = copies[path], !others.isEmpty,
      let listing = listings.first(where: { $0.path == path })
    else { return nil }
    func parts(_ path: String) -> [Substring] { Array(path.split(separator: "/").suffix(2)) }
    // Copies of a folder have one name, conflict copies lie in one folder.
    let isNameShared = others.contains { parts($0.path).last == parts(path).last }
    let name = parts(path)[isNameShared ? 0 : parts(path).count - 1]
    return words.file(String(name), last: listing.entries)
  }

  private func drawNumbers(on canvas: inout Canvas, in area: Area, _ context: Context) {
    let words = HomeWording(context.language)
    if let (day, counts) = context.tasks, day == context.now.day, !counts.isEmpty {
      canvas.put(words.tasks(counts), in: area, line: 0, style: .warning)
    }
    if !unreadable.isEmpty {
      canvas.put(words.unreadable(unreadable), in: area, line: 1, style: .warning)
    }
  }
}

extension ProgramCommand {
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
        say(obstacle.sentence(in: language, to: .screen), wall: words.readOnly, .warning)
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
