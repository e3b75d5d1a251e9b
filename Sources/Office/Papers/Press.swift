import Affairs
import Archives
import Deliberation
import Documents
import Log
import Sentences
import Text
import Values

/// Makes the papers of one meeting, with what they take from its file and its archive.
package struct Press: PublicPress {
  package let session: Session
  private let path: String
  private let codes: [String]
  /// 文号 as the archive's other meetings leave it free; nil after the seal or without a prefix.
  private let number: String?
  /// When a notice is posted and for how many days, where that was said.
  private var posted: Day?
  private let days: Int?
  /// The day it is now: what hangs until another day hangs still.
  private let today: Day?

  package struct Paper {
    package let kind: DocumentKind
    package let audience: Audience
    package var document: Document
    /// As it is read on the screen.
    package var text: String { TextRenderer().text(of: document) }
    /// Sentences of a public copy that nobody has confirmed yet.
    package let unconfirmed: [PublicSentence]
  }

  /// That this file isn't all that is known of the meeting.
  let other: JournalError?
  let papers: Papers
  let templates: Templates
  /// Words of whoever works here that hold a sentence back, besides the place's.
  private let heldWords: [String]
  /// Where the office publishes.
  private let address: WebAddress?
  /// What it says when it can't write.
  let language: Language
  /// The telephones beside the meeting, or why they can't be read.
  private let contacts: Result<Contacts, any Error>
  /// The archive's ledger, opened where a paper asks for it.
  private let ledger: LedgerDesk

  package init(
    _ meeting: MeetingFile, in archive: Archive, posted: Day? = nil, days: Int? = nil,
    today: Day? = nil, heldWords: [String] = [], address: WebAddress? = nil,
    in language: Language, ledger: LedgerDesk? = nil
  ) throws {
    self.ledger = ledger ?? LedgerDesk(archive, computer: nil)
    (self.posted, self.days, self.today) = (posted, days, today)
    session = meeting.session
    path = meeting.path
    if case .otherCopyKnown? = meeting.obstacle {
      other = meeting.obstacle
    } else {
      other = meeting.otherKnown
    }
    papers = Papers(beside: meeting.path)
    templates = Templates(of: archive)
    (self.heldWords, self.address) = (heldWords, address)
    contacts = Result { try Contacts.read(beside: meeting.path) }
    self.language = language
    codes = try meeting.codes
    let prefix = session.numberPrefix
    if session.seal == nil, !prefix.isEmpty {
      number = proposedNumber(
        prefix: prefix, year: session.identity.date.year,
        taken: archive.documentNumbers(besides: session.identity.id))
    } else {
      number = nil
    }
  }

  /// With the archive that the meeting lies in.
  ///
  /// - Parameter ledger: that archive's, where it is at hand.
  package init(
    _ meeting: MeetingFile, posted: Day? = nil, today: Day? = nil, heldWords: [String],
    address: WebAddress? = nil, in language: Language, ledger: LedgerDesk? = nil
  ) throws {
    let archive = Archive(of: meeting.path) ?? Archive(Papers(beside: meeting.path).folder)
    try self.init(
      meeting, in: archive, posted: posted, today: today, heldWords: heldWords, address: address,
      in: language,
      ledger: ledger?.archive.path == archive.path ? ledger : nil)
  }

  /// What became of what earlier meetings settled on what this one takes up again: as of its own day, and
  /// of what was entered before it opened, so that the paper is the same whenever it is asked for.
  private var lastTimes: [Issue.ID: LastTime] {
    guard session.takesUpMatters else { return [:] }
    var casebook = ledger.casebook
    if let entry = session.openingEntry {
      casebook = Casebook(
        ledger: casebook.ledger.asOf(session.entries[entry - 1].at), meetings: casebook.meetings)
    }
    return Dictionary(
      casebook.lastTimes(of: session.beforeOpening, on: session.identity.date).map {
        ($0.issue, $0.last)
      }, uniquingKeysWith: { first, _ in first })
  }

  package var unconfirmed: [PublicSentence] {
    DocumentKind.allCases.filter { $0.audiences.contains(.public) }
      .flatMap { paperIfReady($0, for: .public)?.unconfirmed ?? [] }.markedFirst
  }

  /// The same where what hangs is hung up on that day.
  func posting(on day: Day) -> Press {
    var press = self
    press.posted = day
    return press
  }

  /// What a paper of that kind takes from outside the meeting.
  func issuing(_ kind: DocumentKind) -> Issuing {
    // Made with others, what doesn't hang knows nothing of the day on which they were hung up.
    let hangs = kind.takesPosting
    var issuing = Issuing(
      on: hangs ? posted : nil, days: hangs ? days : nil, number: number, codes: codes)
    (issuing.heldWords, issuing.address) = (ledger.heldWords.adding(heldWords), address)
    issuing.today = today
    if kind == .resolution || kind == .contents {
      for issue in session.issues.values {
        issuing.commitments[issue.id] = ledger.ledger.commitments(on: CardID(issue.number))
      }
    }
    if kind == .agenda { issuing.lastTimes = lastTimes }
    if kind == .postingRecord || kind == .noticeOutcome || kind == .contents {
      issuing.postings = ledger.ledger.postings(of: session)
    }
    if kind == .notifiedList, let contacts = try? contacts.get() {
      issuing.telephones = contacts.telephones
    }
    return issuing
  }

  /// - Parameter edition: which version of it goes out; nil for a draft of the one that is made now.
  /// - Throws: the reason where that paper can't be made.
  package func paper(
    _ kind: DocumentKind, for audience: Audience, as edition: PaperEdition? = nil
  ) throws(DocumentRefusal) -> Paper {
    var issuing = issuing(kind)
    issuing.edition = edition ?? session.edition(of: kind, for: audience, issuing: issuing)
    var made = try papers.confirmed { rewritings throws(DocumentRefusal) in
      issuing.rewritings = rewritings
      return try session.document(kind, for: audience, issuing: issuing)
    }
    if kind == .notifiedList, case .failure(let error) = contacts {
      made.document.warning = Press.withoutTelephones(error.sentence(in: language), in: language)
    }
    return Paper(
      kind: kind, audience: audience, document: made.document, unconfirmed: made.unconfirmed)
  }

  /// Nil where it is too early for that paper.
  package func paperIfReady(_ kind: DocumentKind, for audience: Audience) -> Paper? {
    try? paper(kind, for: audience)
  }

  package func confirm(_ sentences: [PublicSentence], by name: String, at moment: Moment) throws {
    try papers.confirm(sentences, by: name, at: moment)
  }

  package func rewrite(
    _ sentence: PublicSentence, as text: String, by name: String, at moment: Moment
  ) throws {
    try papers.rewrite(sentence, as: text, by: name, at: moment)
  }

  /// Puts a paper beside the meeting's file; one that was edited or issued is left as it is, in this
  /// format as in any other. A public notice has the message to the group beside it, as text to paste.
  ///
  /// - Throws: where this paper hasn't that format, a sentence of it is yet to be confirmed, or more of
  ///   the meeting is known than its file holds.
  package func write(_ paper: Paper, as format: any Renderer = Formats.usual) throws
    -> Papers.Written
  {
    try paper.kind.check(format)
    if let other { throw Failure.refused(other.sentence(in: language)) }
    guard paper.unconfirmed.isEmpty else {
      throw Failure.refused(Press.unconfirmed(paper.unconfirmed.count, in: language))
    }
    var written = try put(paper, as: format)
    if paper.kind == .notice, let message = paperIfReady(.wechat, for: .public),
      message.unconfirmed.isEmpty
    {
      written.message = try put(message, as: TextRenderer()).path
    }
    return written
  }

  private func put(_ paper: Paper, as format: any Renderer) throws -> Papers.Written {
    let (format, template) = try inTemplate(format, for: paper.kind)
    let bytes = try format.bytes(of: paper.document)
    var written = try papers.write(
      bytes, replacing: replacing(paper.kind),
      named: name(of: paper, as: format, marked: paper.audience.mark))
    written.template = template
    return written
  }

  /// What went out before the meeting isn't written over once it has begun, nor what lies beside a
  /// sealed one from an earlier program.
  private func replacing(_ kind: DocumentKind) -> Papers.Replacing {
    if kind.isBefore, session.opening != nil { return .none }
    return session.phase == .sealed ? .own : .drafts
  }
}

extension Papers {
  /// Keeps that somebody has read these sentences and lets them go out as they are printed now.
  func confirm(_ sentences: [PublicSentence], by name: String, at moment: Moment) throws {
    try confirm(
      Dictionary(
        sentences.map {
          (
            Papers.sum(of: $0.text),
            Confirmation(by: name, at: moment, rewritten: $0.rewritten, words: $0.held)
          )
        },
        uniquingKeysWith: { $1 }))
  }

  /// Keeps what is printed in the place of a sentence.
  func rewrite(
    _ sentence: PublicSentence, as text: String, by name: String, at moment: Moment
  ) throws {
    try confirm([
      Papers.sum(of: sentence.text): Confirmation(
        by: name, at: moment, rewritten: text, words: sentence.held)
    ])
  }
}

extension Press {
  /// That characters became 〓.
  package static func missing(_ count: Int, in language: Language) -> String {
    language(
      "有\(count)个字没有字形，印成了〓，请改过再出。",
      "\(count) characters have no glyph and became 〓; put them right and make it again.")
  }

  /// That a list has no telephones in it though some are kept.
  static func withoutTelephones(_ reason: String, in language: Language) -> String {
    language(
      "联系方式读不出来，电话没有填入：\(reason)", "The telephones can't be read and are left out: \(reason)")
  }

  /// That a public copy wasn't made, and what is to be done first.
  package static func unconfirmed(_ count: Int, in language: Language) -> String {
    language(
      "公开版没有生成：有\(count)句还没有人确认可以公开。在文书页逐句确认，或看过以后加上 --confirmed 姓名：",
      "The public copy wasn't made: \(count) sentences have yet to be confirmed. Confirm them on the"
        + " page of papers, or read them and add --confirmed NAME:")
  }
}
