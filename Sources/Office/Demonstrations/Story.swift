import Affairs
import Archives
import Deliberation
import Log
import Text
import Values

/// A matter over months, as what is entered in meetings and in the ledger from day to day: for
/// `yishi demo`, and for `yishi apply` and `yishi ledger apply`.
package struct Story: Sendable {
  /// What `yishi demo NAME` calls it.
  package let name: String
  package let title: String
  /// The matter whose page shows it.
  package let matter: CardID
  /// In the order in which it is entered.
  package let lines: [Line]

  /// Something that is entered, when and by whom.
  package struct Line: Sendable {
    package let at: Moment
    package let by: String
    package let what: What
  }

  package enum What: Sendable {
    case ledger(LedgerCommand)
    /// A meeting is made.
    case made(Meeting)
    /// A command of the meeting of that mark.
    case meeting(String, Command)
  }

  /// A meeting as `yishi new` is told of it.
  package struct Meeting: Sendable {
    /// Its mark, by which the story names it.
    package let id: String
    package let title: String
    package let day: Day
    package let body: String
  }

  /// - Parameter lines: in any order; they are entered in that of their times.
  init(name: String, title: String, matter: CardID, lines: [Line]) {
    (self.name, self.title, self.matter) = (name, title, matter)
    self.lines = lines.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
  }

  package static var all: [Story] { [elevator, garden] }

  /// Enters everything in an archive.
  ///
  /// - Parameter day: the last day that is entered; nil for all of them.
  package func make(
    in archive: Archive, computer: Computer? = .current, until day: Day? = nil
  ) throws {
    let ledger = ArchiveLedger(
      archive, computer: computer, generator: "yishi \(Edition.version)")
    var teller = Teller(ledger)
    for line in lines where day.map({ line.at.day <= $0 }) ?? true { try teller.enter(line) }
  }

  /// Enters a story line by line.
  package struct Teller {
    private let ledger: ArchiveLedger
    private var meetings: [String: MeetingFile] = [:]
    private var isStale = false

    package init(_ ledger: ArchiveLedger) { self.ledger = ledger }

    package mutating func enter(_ line: Line) throws {
      switch line.what {
      case .ledger(let command):
        // What a step rests on may have come into a meeting since.
        if isStale { ledger.refresh() }
        isStale = false
        try ledger.perform(command, at: line.at, by: line.by)
      case .made(let meeting):
        let header = SessionHeader(
          id: meeting.id, date: meeting.day, title: meeting.title, created: line.at,
          generator: "yishi \(Edition.version)")
        meetings[meeting.id] = try MeetingFile.create(
          in: ledger.archive, header: header, body: meeting.body, clerk: line.by)
        isStale = true
      case .meeting(let id, let command):
        guard let file = meetings[id] else { throw NoSuchMeeting(id: id) }
        file.clerk = line.by
        try file.perform(command, at: line.at)
        isStale = true
      }
    }
  }

  private struct NoSuchMeeting: Error { let id: String }
}

/// Writes a story down, an act a minute from nine o'clock of a day on.
struct StoryWriter {
  private(set) var lines: [Story.Line] = []
  private var at = Moment(day: Day(number: 0), hour: 0, minute: 0, offset: 480)
  private var session = ""

  /// The day of that text.
  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
    return day
  }

  /// Goes on to a day, or to a time of it.
  mutating func on(_ day: String, _ hour: Int = 9, _ minute: Int = 0) {
    at = Moment(day: StoryWriter.day(day), hour: hour, minute: minute, offset: 480)
  }

  var today: Day { at.day }

  private mutating func write(_ what: Story.What, by clerk: String = "记录") {
    lines.append(Story.Line(at: at, by: clerk, what: what))
    at = at.adding(seconds: 60)
  }

  mutating func ledger(_ commands: LedgerCommand...) {
    for command in commands { write(.ledger(command)) }
  }

  mutating func enter(_ cards: Card...) {
    for card in cards { write(.ledger(.enter(.init(card: card)))) }
  }

  mutating func pass(_ step: String, of matter: CardID, evidence: [String] = []) {
    ledger(.pass(.init(matter: matter, step: step, on: today, evidence: evidence)))
  }

  /// Notes something of a card, or of a task of a meeting.
  mutating func note(
    _ kind: NoteKind, _ target: Target, _ text: String, by: String = "社区工作者甲",
    _ fill: (inout Note) -> Void = { _ in }
  ) {
    var note = Note(on: [target], kind: kind, day: today, by: by, text: text)
    fill(&note)
    ledger(.note(.init(note)))
  }

  mutating func papers(_ names: [String], of matter: CardID) {
    for name in names { note(.paper, .card(matter), name) }
  }

  /// Posts a notice; of no days where that isn't said.
  mutating func post(_ matter: CardID, _ text: String, days: Int? = nil) {
    note(.notice, .card(matter), text) {
      $0.notice = Notice(channels: ["公示栏", "微信群"], posted: $0.day, days: days)
    }
  }

  /// Makes a meeting; what is done next is done in it.
  mutating func meet(_ id: String, _ title: String, on day: String, body: String) {
    session = id
    write(
      .made(.init(id: id, title: title, day: StoryWriter.day(day), body: body)))
  }

  /// Goes on with a meeting that was made before.
  mutating func goOn(with id: String) { session = id }

  mutating func act(_ commands: Command..., by clerk: String = "记录") {
    for command in commands { write(.meeting(session, command), by: clerk) }
  }
}
