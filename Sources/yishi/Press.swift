import Archives
import Deliberation
import Documents
import Log
import Values

/// Makes the papers of one meeting, with what they take from its file and its archive.
struct Press {
  let session: Session
  private let path: String
  private let codes: [String]
  /// 文号 as the archive's other meetings leave it free; nil after the seal or without a prefix.
  private let number: String?
  /// When a notice is posted and for how many days, where that was said.
  private let posted: Day?
  private let days: Int?

  struct Paper {
    let kind: DocumentKind
    let audience: Audience
    var document: Document
    /// As it is read on the screen.
    var text: String { TextRenderer().text(of: document) }
    /// Sentences of a public copy that nobody has confirmed yet.
    let unconfirmed: [PublicSentence]
  }

  /// That this file isn't all that is known of the meeting.
  private let other: JournalError?
  private let papers: Papers
  /// Words that hold a sentence back besides those every office has.
  private let heldWords: [String]

  init(
    _ meeting: MeetingFile, in archive: Archive, posted: Day? = nil, days: Int? = nil,
    heldWords: [String] = Speech.settings.heldWords ?? []
  ) throws {
    (self.posted, self.days) = (posted, days)
    session = meeting.session
    path = meeting.path
    if case .otherCopyKnown? = meeting.obstacle {
      other = meeting.obstacle
    } else {
      other = meeting.otherKnown
    }
    papers = Papers(beside: meeting.path)
    self.heldWords = heldWords
    codes = try meeting.codes
    let prefix = session.details.documentPrefix
    if session.seal == nil, !prefix.isEmpty {
      number = proposedNumber(
        prefix: prefix, year: session.identity.date.year,
        taken: archive.documentNumbers(besides: session.identity.id))
    } else {
      number = nil
    }
  }

  /// With the archive that the meeting lies in.
  init(_ meeting: MeetingFile) throws {
    try self.init(
      meeting, in: Archive(of: meeting.path) ?? Archive(Papers(beside: meeting.path).folder))
  }

  /// The sentences of all public copies that can be made now and that nobody has confirmed, the
  /// marked ones first, each once.
  var unconfirmed: [PublicSentence] {
    var sentences: [PublicSentence] = []
    for kind in DocumentKind.allCases where kind.audiences.contains(.public) {
      let paper = paperIfReady(kind, for: .public)
      for sentence in paper?.unconfirmed ?? [] where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    return sentences.filter { !$0.marks.isEmpty } + sentences.filter { $0.marks.isEmpty }
  }

  /// - Throws: the reason where that paper can't be made.
  func paper(_ kind: DocumentKind, for audience: Audience) throws(DocumentRefusal) -> Paper {
    var issuing = Issuing(on: posted, days: days, number: number, codes: codes)
    issuing.heldWords = heldWords
    var document = try session.document(kind, for: audience, issuing: issuing)
    let confirmations = document.sentences.isEmpty ? [:] : papers.confirmations
    for sentence in document.sentences {
      issuing.rewritings[sentence.text] = confirmations[Papers.sum(of: sentence.text)]?.rewritten
    }
    if !issuing.rewritings.isEmpty {
      document = try session.document(kind, for: audience, issuing: issuing)
    }
    return Paper(
      kind: kind, audience: audience, document: document,
      unconfirmed: document.sentences.filter { confirmations[Papers.sum(of: $0.text)] == nil })
  }

  /// Nil where it is too early for that paper.
  func paperIfReady(_ kind: DocumentKind, for audience: Audience) -> Paper? {
    try? paper(kind, for: audience)
  }

  /// Keeps that somebody has read these sentences and lets them go out as they stand.
  func confirm(_ sentences: [PublicSentence], by name: String, at moment: Moment) throws {
    try papers.confirm(
      Dictionary(
        sentences.map { (Papers.sum(of: $0.text), Papers.Confirmation(by: name, at: moment)) },
        uniquingKeysWith: { $1 }))
  }

  /// Keeps what is printed in the place of a sentence.
  func rewrite(_ sentence: PublicSentence, as text: String, by name: String, at moment: Moment)
    throws
  {
    try papers.confirm([
      Papers.sum(of: sentence.text): Papers.Confirmation(by: name, at: moment, rewritten: text)
    ])
  }

  /// Puts a paper beside the meeting's file; one that was edited or issued is left as it is, in this
  /// format as in any other.
  ///
  /// - Throws: where a sentence of it is yet to be confirmed, or more of the meeting is known than
  ///   its file holds.
  func write(_ paper: Paper, as format: any Renderer = Formats.usual) throws -> Papers.Written {
    if let other { throw Failure.refused(other.sentence(in: Speech.language)) }
    guard paper.unconfirmed.isEmpty else {
      throw Failure.refused(Speech.words.unconfirmed(paper.unconfirmed.count))
    }
    let state = paper.kind.isBefore ? session.beforeOpening : session
    let bytes = format.bytes(of: paper.document)
    return try papers.write(bytes, replacing: replacing(paper.kind)) { number in
      papers.name(
        titled: state.title(of: paper.kind), of: state, meeting: paper.document.meetingTitle,
        marked: paper.audience.mark, ending: format.fileExtension, number: number)
    }
  }

  /// What went out before the meeting isn't written over once it has begun, nor what lies beside a
  /// sealed one from an earlier program.
  private func replacing(_ kind: DocumentKind) -> Papers.Replacing {
    if kind.isBefore, session.opening != nil { return .none }
    return session.phase == .sealed ? .own : .drafts
  }
}
