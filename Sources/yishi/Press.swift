import Deliberation
import Documents
import Records
import Wording

/// Makes the papers of one meeting, with what they take from its file and its archive.
struct Press {
  private let session: Session
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
    let document: Document
    let text: String
  }

  init(
    _ meeting: MeetingFile, in archive: Archive, posted: Day? = nil, days: Int? = nil
  ) throws {
    (self.posted, self.days) = (posted, days)
    session = meeting.session
    path = meeting.path
    codes = try meeting.codes
    let prefix = session.details.documentPrefix
    if session.seal == nil, !prefix.isEmpty {
      number = proposedNumber(
        prefix: prefix, year: session.identity.date.year, taken: archive.documentNumbers())
    } else {
      number = nil
    }
  }

  /// - Throws: a failure with the reason where that paper can't be made.
  func paper(_ kind: DocumentKind, for audience: Audience) throws -> Paper {
    do throws(DocumentRefusal) {
      let document = try session.document(
        kind, for: audience, issuing: Issuing(on: posted, days: days, number: number, codes: codes))
      return Paper(
        kind: kind, audience: audience, document: document,
        text: TextRenderer().text(of: document))
    } catch {
      throw Failure.refused(error.sentence(in: Speech.language))
    }
  }

  /// Nil where it is too early for that paper.
  func paperIfReady(_ kind: DocumentKind, for audience: Audience) throws -> Paper? {
    do {
      return try paper(kind, for: audience)
    } catch is Failure {
      return nil
    }
  }

  /// Puts a paper beside the meeting's file; one that was edited or issued is left as it is.
  func write(_ paper: Paper) throws -> Papers.Written {
    let papers = Papers(beside: path)
    let state = paper.kind.isBefore ? session.beforeOpening : session
    return try papers.write(Array(paper.text.utf8), replacing: replacing(paper.kind)) { number in
      papers.name(
        titled: state.title(of: paper.kind), of: state, for: paper.audience, ending: "txt",
        number: number)
    }
  }

  /// What went out before the meeting isn't written over once it has begun, nor what lies beside a
  /// sealed one from an earlier program.
  private func replacing(_ kind: DocumentKind) -> Papers.Replacing {
    if kind.isBefore, session.opening != nil { return .none }
    return session.phase == .sealed ? .own : .drafts
  }
}
