import Crypto
import Deliberation
import FoundationEssentials
import Log
import Values

/// A meeting open from its file: the session as its entries leave it, and the way to add to it.
///
/// Several of these, in several programs, may have one meeting open and take turns. Belongs to one
/// thread.
package final class MeetingFile {
  let log: LogFile<Session>
  /// The state of every entry read so far.
  package var session: Session { log.state }
  package var journal: Journal { log.journal }
  /// The clerk who works here, such as 签到处: a name, not a proof.
  package var clerk: String

  /// What is remembered of the lines acknowledged on this machine; nil where nothing is.
  package var watching: Acknowledged?
  /// What is known of this meeting besides this file.
  var others: [KnownCopy] = []
  /// That more, or something else, of this meeting is known, where the file is only read.
  package internal(set) var otherKnown: JournalError?
  /// Which forgets what it keeps of this meeting before words are struck out of it; nil where nothing
  /// is kept.
  package var catalogue = Catalogue.current
  /// The entry that was noted last, and when.
  var noted = 0
  var notedAt = ContinuousClock.now

  package var path: String { log.path }
  /// Why nothing can be added; nil where it can.
  package var obstacle: JournalError? { log.obstacle }

  private var told: [MeetingNotice] = []
  /// What the user has not been told yet, in the order in which it came up.
  package var notices: [MeetingNotice] { told + log.journal.notices.map(MeetingNotice.file) }

  /// What the user has not been told yet; it is told once.
  package func takeNotices() -> [MeetingNotice] {
    told += log.takeNotices().map(MeetingNotice.file)
    defer { told = [] }
    return told
  }

  /// Adds to it.
  package func tell(_ notices: [MeetingNotice]) {
    told += log.takeNotices().map(MeetingNotice.file) + notices
  }

  deinit { noteNow() }

  private init(_ log: LogFile<Session>, clerk: String) {
    self.log = log
    self.clerk = clerk
  }

  /// A file that has no entry yet.
  private convenience init(_ journal: Journal, clerk: String) {
    self.init(
      LogFile(
        journal, state: Session(identity: journal.header.identity), fold: EventReader.fold),
      clerk: clerk)
  }

  /// Makes a new meeting's file, durable under its name.
  package static func create(
    at path: String, header: SessionHeader, clerk: String, posix: Posix = .system
  ) throws -> MeetingFile {
    MeetingFile(try Journal.create(at: path, header: header, posix: posix), clerk: clerk)
  }

  /// Makes a new meeting's folder and file in an archive.
  ///
  /// - Parameter body: who meets, such as 居民议事会; stands in the file's name, may be empty.
  package static func create(
    in archive: Archive, header: SessionHeader, body: String, clerk: String
  ) throws -> MeetingFile {
    MeetingFile(try archive.create(header, body: body), clerk: clerk)
  }

  /// Opens a meeting and folds every entry of it.
  ///
  /// A damaged or newer file opens up to the last good entry, read-only; ``obstacle`` or
  /// `session.damage` says why.
  ///
  /// - Parameter each: sees every line that is there now, before it is folded.
  package static func open(
    _ path: String, clerk: String, for access: Journal.Access = .appending,
    watching: Acknowledged? = nil, posix: Posix = .system,
    each: (JournalEntry) -> Void = { _ in }
  ) throws -> MeetingFile {
    // Put together at the end: a thousand corrections cost no more than one.
    var folding: FoldingAhead?
    var mark: Acknowledged.Mark?
    var sumThere: Sum?
    var sealed: [Int: Sum] = [:]
    var struck: Set<Int> = []
    let log = try LogFile<Session>.open(
      path, for: access, posix: posix, fold: EventReader.fold
    ) { entry in
      each(entry)
      folding!.take(entry)
      if entry.isSealed { sealed[entry.n] = entry.sum }
      if entry.n == mark?.n { sumThere = entry.sum }
      if case .redacted = entry.content { struck.insert(entry.n) }
    } begin: {
      guard $0.format == SessionHeader.session else {
        let damage = Damage(line: 1, offset: 0, kind: .header)
        throw JournalError.notASession(path: path, damage: damage)
      }
      folding = FoldingAhead(identity: $0.identity)
      mark = watching?.mark(of: $0)
    } state: {
      // Beside the state, what is added would copy all there is.
      defer { folding = nil }
      return folding!.finished()
    }
    let meeting = MeetingFile(log, clerk: clerk)
    if let watching, access == .appending {
      meeting.watching = watching
      meeting.findOther(than: mark, sumThere: sumThere)
    } else if watching != nil {
      meeting.findOther(than: mark, sumThere: sumThere, isOnlyRead: true)
    }
    // A crash after the seal may have left it out of the register; what is refused is never entered,
    // nor what nobody knows here.
    if access == .appending, let seal = meeting.session.seal, let sum = sealed[seal.entry],
      meeting.obstacle == nil, meeting.session.damage == nil
    {
      let isKnown = watching == nil || mark != nil && sumThere?.hex == mark?.sum
      meeting.register(code: sum.code, at: seal.at, isKnown: isKnown)
    }
    // A crash after what is kept was entered may have left the words themselves in the file.
    if access == .appending, meeting.obstacle == nil, meeting.session.damage == nil {
      meeting.finishRedactions(besides: struck)
    }
    return meeting
  }

  /// Judges a command, writes what comes of it, and folds it once it is durable.
  ///
  /// - Parameters:
  ///   - at: the clock now.
  ///   - happened: when it happened, where that was earlier.
  ///   - despite: why days and times that hardly can be stand all the same.
  ///   - seen: the last entry shown to the clerk; nil where the command depends on nothing shown.
  ///   - telephones: numbers by participant, kept beside the file and never in it.
  ///   - asWritten: is given the line that was written, once it is durable.
  /// - Returns: the entry as it stands in the file now.
  /// - Throws: a `Refusal`, with nothing written; or a `JournalError`.
  @discardableResult
  package func perform(
    _ command: Command, at: Moment, happened: Moment? = nil, despite: String? = nil,
    seen: Int? = nil,
    telephones: ([Event]) -> [String: String] = { _ in [:] },
    asWritten: (JournalEntry) -> Void = { _ in }
  ) throws -> Entry {
    let occasion = Occasion(
      at: at, by: clerk, seen: seen, happened: happened, despite: despite,
      digest: MeetingFile.digest)
    let screened = try ScreenedCommand(command, by: clerk, despite: despite)
    let command = try withFileTakenIn(withCopiesKnown(screened.command.withSearchText))
    try checkIssued(command)
    if case .continueCopy = command, case .otherCopyKnown? = obstacle {
      return try choosingThisCopy {
        try append(at: at, asWritten) { session in
          (try session.decide(command, on: occasion), [:])
        }
      }
    }
    try checkEarlierSeal(of: command)
    try checkDocumentNumber(of: command)
    try checkNames(for: command)
    var isTaken = false
    func judge(_ session: Session) throws -> (events: [Event], telephones: [String: String]) {
      let events = try session.decide(command, on: occasion)
      if isTaken, case .seal(let asked) = command, let number = asked.documentNumber {
        throw Refusal.file(.documentNumberTaken(number))
      }
      let held = screened.telephones(after: events)
      return (events, telephones(events).adding(held, to: path))
    }
    let entry: Entry
    if case .seal(let asked) = command {
      entry = try append(at: at, asWritten, judge) { body in
        try sealing(as: asked.documentNumber, at: at) { taken in
          isTaken = taken
          return try body()
        }
      }
    } else {
      entry = try append(at: at, asWritten, judge)
    }
    tell(screened.notices)
    if case .redact = command { finishRedactions(besides: []) }
    return entry
  }

  /// Writes the choice of this copy, to which alone the others are no obstacle.
  private func choosingThisCopy(_ write: () throws -> Entry) throws -> Entry {
    let obstacle = obstacle
    log.obstacle = nil
    do {
      return try write()
    } catch {
      log.obstacle = log.obstacle ?? obstacle
      throw error
    }
  }

  /// Appends events that come from no command, such as the mark of a recovery.
  @discardableResult
  private func append(
    at: Moment, _ asWritten: (JournalEntry) -> Void,
    _ judge: (Session) throws -> (events: [Event], telephones: [String: String]),
    holding: (() throws -> JournalEntry) throws -> JournalEntry = { try $0() }
  ) throws -> Entry {
    var (events, telephones): ([Event], [String: String]) = ([], [:])
    func entry(_ written: JournalEntry) -> Entry {
      Entry(number: written.n, at: written.at, by: written.by, events: events)
    }
    let written = try log.append(by: clerk, at: at, holding: holding) {
      // Before the line that needs them.
      if !telephones.isEmpty {
        try Contacts.merge(telephones, beside: path, posix: journal.posix)
      }
    } folding: {
      $1.apply(entry($0))
    } judge: { session in
      let judged = try judge(session)
      events = judged.events
      telephones = judged.telephones.clearing(newcomersOf: events)
      return Draft(
        events: try EventWriter.bytes(events), version: events.formatVersion,
        seals: events.contains(where: \.seals))
    }
    asWritten(written)
    return entry(written)
  }

  /// The whole meeting judged again, a long one in two parts at once.
  package var rejudged: Rejudgement {
    let session = session
    let searchTexts = Ahead { Rejudgement.searchTextsInDoubt(in: session) }
    let count = session.entries.count
    // Whoever judges the second has to take in the first as well.
    let middle = count < 1000 ? count : count * 4 / 7
    let parts = [0..<middle, middle..<count].sideBySide {
      Rejudgement($0, of: session, digest: MeetingFile.digest)
    }
    var rejudged = Rejudgement(joining: parts, session)
    for finding in searchTexts.value { rejudged.doubt(finding) }
    return rejudged
  }

  private static let digest: @Sendable (String) -> [UInt8] = {
    Array(SHA256.hash(data: Data($0.utf8)))
  }

  /// Folds what others have appended since; returns their entries.
  @discardableResult
  package func refresh() throws -> [Entry] {
    let before = session.entries.count
    try log.refresh()
    return Array(session.entries[before...])
  }
}

extension [String: String] {
  /// With numbers that stood in other fields, beside those a person has already.
  fileprivate func adding(_ held: [String: String], to path: String) -> [String: String] {
    guard !held.isEmpty else { return self }
    let known = (try? Contacts.read(beside: path))?.telephones ?? [:]
    return held.reduce(into: self) { all, pair in
      let before = self[pair.key] ?? known[pair.key] ?? ""
      let more = before.isEmpty ? pair.value : before + " " + pair.value
      all[pair.key] = before.contains(pair.value) ? before : more
    }
  }

  /// With an empty number for every newcomer without one: a number may lie under that id from an
  /// entry that could not be written, and would be another person's.
  fileprivate func clearing(newcomersOf events: [Event]) -> [String: String] {
    var numbers = self
    for case .participantAdded(let adding) in events
    where numbers[adding.participant.id.text] == nil {
      numbers[adding.participant.id.text] = ""
    }
    return numbers
  }
}

/// Turns the events of an entry into the bytes of a line.
enum EventWriter {
  static func bytes(_ events: [Event]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(events))
  }
}

extension SessionHeader {
  /// The meeting's own mark, day and title.
  package var identity: Session.Identity { Session.Identity(id: id, date: date, title: title) }
}
