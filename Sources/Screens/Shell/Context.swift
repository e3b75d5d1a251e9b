import Affairs
import Archives
import Deliberation
import Documents
import Log
import Office
import Sentences
import Terminal
import Text
import Values

/// What every screen works with.
package struct Context {
  /// Where the meetings are.
  var archive: Archive {
    didSet {
      guard archive.path != oldValue.path else { return }
      ledger = LedgerDesk(archive)
      searchReading = nil
    }
  }
  /// The archive's ledger, of which nothing is read before a page asks for it.
  package private(set) var ledger: LedgerDesk
  /// What this machine remembers of acknowledged lines; nil where nothing is kept.
  package var acknowledged: Acknowledged?
  var language: Language
  /// Words of whoever works here that hold a sentence of a public copy back, besides the place's.
  package var ownHeldWords: [String] = []
  /// All words that hold a sentence back.
  var heldWords: HeldWords { ledger.heldWords.adding(ownHeldWords) }
  /// Where the office publishes; nil for nowhere.
  package var publicAddress: WebAddress?
  /// Who works here, such as 签到处.
  var clerk: String
  /// The meeting that is open; nil on the home screen.
  var meeting: MeetingFile? {
    didSet {
      if meeting !== oldValue {
        notices = []
        hasLostAct = false
        // However it came to be open, what is acknowledged of it is remembered.
        if let meeting, meeting.watching == nil { meeting.watching = acknowledged }
      }
      if meeting?.session.identity != oldValue?.session.identity { written = [] }
    }
  }
  /// The clock, as of the last thing that happened.
  var now: Moment
  /// Whether the laptop is not mirrored, so that private pages need no warning.
  var hasTwoScreens = false
  /// The size of the part that a screen draws, for keys that go by lines and pages.
  var size = Size(columns: 80, rows: 20)
  var isCovered = false
  /// Whether a private page is shown, so that what it says is not for the wall.
  var isPersonal = false
  /// The key that is being handled: a question never takes it for its own answer.
  var key = Key.null
  /// Shown until the next key.
  var message: Message?
  /// Why the last command was refused; nil after one that was done.
  private(set) var refusal: Refusal?
  /// Why the file could not be written, until it can.
  package var trouble: JournalError?
  /// The entries of this meeting that were written here, and not in another terminal that goes by
  /// the same name.
  private(set) var written: Set<Int> = []
  /// Whether something that was done couldn't be written since the file was opened.
  private(set) var hasLostAct = false
  /// What was told about the file since it was opened, such as a torn tail set aside.
  private(set) var notices: [MeetingNotice] = []
  /// Where half-typed texts are kept for the case that the program is killed; nil for nowhere.
  package var drafts: Drafts?
  /// How many tasks want looking after on that day; nil until they are counted.
  var tasks: (on: Day, counts: TaskCounts)?
  /// How often the home page has looked at the archive, so that what was counted before it did isn't
  /// taken for what is there now.
  var looks = 0
  /// What papers are laid out as, until another format is chosen.
  var paperFormat = Formats.usual
  package var typefaces = TypefaceSet.office
  /// What a page has asked to be put into the clipboard; nil once the terminal was told.
  var copied: String?
  /// Which matters their list holds, until it is asked for others.
  var matterFilter = MatterFilter()
  /// What a search is narrowed by beside the words, until others are asked for.
  var searchFilter = Sought()
  /// What is searched; nil before a search was asked for.
  var searchReading: SearchReading?
  /// Which places and agreements their lists hold.
  var siteFilter = SiteFilter()
  var pledgeFilter = PledgeFilter()
  var partyFilter: PartyKind?
  /// The days that reports are about; nil for this year to today.
  var askedSpan: ClosedRange<Day>?
  /// The last entry that has been on the screen.
  var seen = 0

  package init(
    archive: Archive, language: Language = .chinese, clerk: String, meeting: MeetingFile? = nil,
    now: Moment,
    hasTwoScreens: Bool = false, ledger: LedgerDesk? = nil
  ) {
    self.archive = archive
    self.ledger = ledger ?? LedgerDesk(archive)
    self.language = language
    self.clerk = clerk
    self.meeting = meeting
    self.now = now
    self.hasTwoScreens = hasTwoScreens
    seen = meeting?.session.lastEntry ?? 0
  }

  var session: Session? { meeting?.session }

  /// What is to be put into the clipboard, once.
  mutating func takeCopied() -> String? {
    defer { copied = nil }
    return copied
  }

  /// What the office needs of it.
  var desk: Desk {
    Desk(
      archive: archive, meeting: meeting, language: language, clerk: clerk, now: now,
      heldWords: ownHeldWords, ledger: ledger)
  }

  /// One line for the user, until the next key.
  struct Message: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case note, warning, refused }

    var text: String
    /// What is shown where the wall can see it; "" for nothing.
    var wall: String
    var kind = Kind.note
  }

  /// Says something.
  ///
  /// - Parameter wall: what the wall may read of it. Left out, a public page's words are shown as
  ///   they are and a private page's not at all.
  mutating func say(_ text: String, wall: String? = nil, _ kind: Message.Kind = .note) {
    message = Message(text: text, wall: wall ?? (isPersonal ? "" : text), kind: kind)
  }

  /// Says why something failed; the wall reads `wall` alone.
  mutating func say(_ error: any Error, wall: String) {
    say(error.sentence(in: language), wall: wall, .refused)
  }

  /// Adds what the meeting's file has to tell to the message; the wall reads only that there is
  /// something.
  mutating func tellNotices() {
    guard let new = meeting?.takeNotices(), !new.isEmpty else { return }
    notices += new
    let words = ShellWording(language)
    func add(_ more: [String], to said: String?) -> String {
      ([said ?? ""] + more).filter { !$0.isEmpty }.joined(separator: language("", " "))
    }
    message = Message(
      text: add(new.map { $0.onScreen(language).sentence(in: language) }, to: message?.text),
      wall: add([words.noticed], to: message?.wall),
      kind: message?.kind == .refused ? .refused : .warning)
  }

  /// Has a command judged and written. True once it is on disk.
  ///
  /// A refusal is said and nothing is done, so that a form stays as it is; `refusal` tells which.
  ///
  /// - Parameters:
  ///   - happened: when it happened, where that was earlier.
  ///   - despite: why days and times that hardly can be stand all the same.
  ///   - seen: the last entry shown when the form was opened; left out, the last one on the screen.
  ///   - telephones: numbers by participant, kept beside the file and never in it.
  mutating func perform(
    _ command: Command, happened: Moment? = nil, despite: String? = nil, seen: Int? = nil,
    telephones: ([Event]) -> [String: String] = { _ in [:] }
  ) -> Bool {
    refusal = nil
    guard let meeting else {
      say(RequestWording(language).noMeeting, .refused)
      return false
    }
    do {
      let entry = try meeting.perform(
        command, at: now, happened: happened, despite: despite, seen: seen ?? self.seen,
        telephones: telephones)
      written.insert(entry.number)
      trouble = nil
      hasLostAct = false
      self.seen = meeting.session.lastEntry
      return true
    } catch let asked as Refusal {
      refusal = asked
      say(asked, of: meeting.session)
    } catch {
      trouble = error as? JournalError ?? trouble
      hasLostAct = true
      say(error, wall: ShellWording(language).notSaved(because: error))
    }
    return false
  }

  /// Says why a command was refused.
  ///
  /// - Parameter blank: what the form calls the blank that is refused; nil for what it is usually
  ///   called.
  mutating func say(_ refusal: Refusal, of session: Session, blank: String? = nil) {
    say(
      refusal.onScreen(in: language, of: session, blank: blank),
      // It may quote what was typed, a title or a party.
      wall: WallText(session, heldWords: heldWords)(
        refusal.onScreen(in: language, of: session, namingPeople: false, blank: blank)), .refused)
  }

  /// Takes in what others have written; says who did what. True if there was anything.
  mutating func refresh() -> Bool {
    guard let meeting else { return false }
    do {
      let entries = try meeting.refresh()
      guard let last = entries.last else { return false }
      let words = ShellWording(language)
      let said = last.sentence(in: language, of: meeting.session)
      if message?.kind != .refused {
        say(
          words.others(last.by, said, more: entries.count - 1),
          wall: words.others(last.by, last.headline(in: language), more: entries.count - 1))
      }
      return true
    } catch {
      trouble = error as? JournalError ?? trouble
      say(error, wall: ShellWording(language).trouble(error))
    }
    return false
  }
}
