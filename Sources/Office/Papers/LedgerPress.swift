import Affairs
import Archives
import Deliberation
import Documents
import Log
import Sentences
import Text
import Values

/// Makes the papers of one card of the ledger, with what they take from the archive's files.
package struct LedgerPress: PublicPress {
  package let subject: PaperSubject
  private let ledger: ArchiveLedger
  private let casebook: Casebook
  private let issuing: LedgerIssuing
  private let papers: Papers
  private let language: Language

  package struct Paper {
    package let kind: LedgerPaperKind
    package let audience: Audience
    package var document: Document
    /// As it is read on the screen.
    package var text: String { TextRenderer().text(of: document) }
    /// Sentences of a public copy that nobody has confirmed yet.
    package let unconfirmed: [PublicSentence]
  }

  /// - Parameters:
  ///   - casebook: what is known, where that was worked out already.
  ///   - day: the day it is made, for which it tells how things stand.
  ///   - heldWords: words of whoever works here, besides the place's.
  ///   - from: the first day of accounts; nil for all there is until the last.
  package init(
    _ ledger: ArchiveLedger, _ casebook: Casebook? = nil, of subject: PaperSubject, on day: Day,
    from: Day? = nil, to: Day? = nil, heldWords: [String] = [], address: WebAddress? = nil,
    in language: Language
  ) {
    (self.ledger, self.subject, self.language) = (ledger, subject, language)
    self.casebook = casebook ?? ledger.casebook
    papers = Papers(of: ledger.archive)
    var issuing = LedgerIssuing(on: day, from: from, to: to)
    (issuing.heldWords, issuing.address) = (
      ledger.ledger.defined.heldWords.adding(heldWords), address
    )
    self.issuing = issuing
  }

  /// Where the papers lie.
  package var folder: String { papers.folder }

  /// The papers of this card that can be made, with the copies that there are of each.
  package var choice: [(kind: LedgerPaperKind, audience: Audience)] {
    casebook.papers(of: subject, on: issuing.on)
  }

  package var unconfirmed: [PublicSentence] {
    choice.filter { $0.audience == .public }
      .flatMap { (try? paper($0.kind, for: .public))?.unconfirmed ?? [] }.markedFirst
  }

  /// - Throws: the reason where that paper can't be made.
  package func paper(
    _ kind: LedgerPaperKind, for audience: Audience
  ) throws(LedgerPaperRefusal) -> Paper {
    var issuing = issuing
    switch kind.takes {
    case .owners: issuing.owners = owners
    case .files: (issuing.files, issuing.changes) = (files, changes)
    case .settledIssues:
      for (id, session) in sessions { issuing.settled[id] = session.settledIssues }
    case .dissent: for (id, session) in sessions { issuing.dissent[id] = session.dissent }
    case nil: break
    }
    let made = try papers.confirmed { rewritings throws(LedgerPaperRefusal) in
      issuing.rewritings = rewritings
      return try casebook.document(kind, of: subject, for: audience, issuing: issuing)
    }
    return Paper(
      kind: kind, audience: audience, document: made.document, unconfirmed: made.unconfirmed)
  }

  package func confirm(_ sentences: [PublicSentence], by name: String, at moment: Moment) throws {
    try papers.confirm(sentences, by: name, at: moment)
  }

  package func rewrite(
    _ sentence: PublicSentence, as text: String, by name: String, at moment: Moment
  ) throws {
    try papers.rewrite(sentence, as: text, by: name, at: moment)
  }

  /// Puts a paper in the archive's folder of papers; one that was edited is left as it is.
  ///
  /// - Throws: where this paper hasn't that format, or a sentence of it is yet to be confirmed.
  package func write(_ paper: Paper, as format: any Renderer = Formats.usual) throws
    -> Papers.Written
  {
    try paper.kind.check(format)
    guard paper.unconfirmed.isEmpty else {
      throw Failure.refused(Press.unconfirmed(paper.unconfirmed.count, in: language))
    }
    return try papers.write(try format.bytes(of: paper.document)) { number in
      papers.name(
        titled: paper.kind.name(in: .chinese), on: issuing.on,
        of: paper.document.meetingTitle ?? "", marked: paper.audience.mark,
        ending: format.fileExtension, number: number)
    }
  }

  // MARK: - What stands in the files of meetings

  /// The matter whose papers these are; nil for anything else.
  private var matter: CardID? {
    guard case .target(.card(let id)) = subject, subject.kind(in: casebook) == .matter else {
      return nil
    }
    return id
  }

  /// The meetings of the matter, oldest first; what can't be read is left out.
  private var sessions: [(id: String, session: Session)] {
    guard let matter else { return [] }
    var seen: Set<String> = []
    return casebook.dealings(with: matter).map(\.meeting.header.id).compactMap { id in
      guard seen.insert(id).inserted, let path = ledger.path(of: id),
        let file = try? MeetingFile.open(path, clerk: "", for: .reading)
      else { return nil }
      return (id, file.session)
    }
  }

  /// 业主 by room, of the last register that a meeting has; those who bear one name go by their rooms.
  private var owners: [String: String] {
    guard
      let roll = sessions.last(where: { !$0.session.ownerRolls.isEmpty })?.session.ownerRolls.last
    else { return [:] }
    let names = roll.heads.map { $0.names.joined(separator: "、") }
    var owners: [String: String] = [:]
    for (head, name) in zip(roll.heads, names) {
      let rooms = head.dwellings.map { roll.dwellings[$0].room }
      let isAlone = names.filter { $0 == name }.count == 1
      for room in rooms { owners[room] = isAlone ? name : "\(name)（\(rooms[0])）" }
    }
    return owners
  }

  private var files: [LedgerIssuing.HeldFile] {
    matter.map { ledger.files(of: $0) }?.map { .init(name: $0.name, size: $0.size, sum: $0.sum) }
      ?? []
  }

  /// What was put right or struck out in the meetings' records, a sentence each.
  private var changes: [String] {
    sessions.flatMap { id, session in
      session.entries.compactMap { entry -> String? in
        if let redacted = entry.redacted {
          return "会议记录\(id)第\(entry.number)条隐去：\(redacted)。"
        }
        let corrections = entry.events.filter(\.putsRight)
        guard !corrections.isEmpty else { return nil }
        let said = corrections.map { $0.sentence(in: .chinese, of: session) }
        return "会议记录\(id)第\(entry.number)条：\(said.joined(separator: "；"))。"
      }
    }
  }
}

extension Event {
  /// Whether it puts right what the record said: words, a count, or a vote that was taken back.
  fileprivate var putsRight: Bool {
    if case .corrected = self { return true }
    if case .countCorrected = self { return true }
    if case .voteVoided = self { return true }
    return false
  }
}
