import Archives
import Deliberation
import Documents
import Text
import Values

extension ClosingOffers {
  /// 封存. Whoever shows it asks once more before it is done: for the word itself.
  package static let seal: Offer<Void> = Offer(
    CommandName(
      "seal", title: ("定稿封存", "Seal the record"), label: ("封存", "Seal"),
      help: (
        "记录补齐后定稿，以后只能更正。会问两次。",
        "Makes the record final; afterwards it is only corrected. It asks twice."
      )), isPrivate: true, isDangerous: true, whyNot: { _, desk in desk.whyNot(in: .adjourned) }
  ) { _, desk in
    desk.session.map { .ask(sealing($0, at: desk)) }
      ?? .refuse(RequestWording(desk.language).noMeeting)
  }

  /// The document's number, and why what is missing is left out.
  package static func sealing(_ session: Session, at desk: Desk) -> Request {
    let (language, words) = (desk.language, ClosingWording(session, in: desk.language))
    let number = Question.line(
      "documentNumber", language("文号", "Document number"), proposedNumber(session, at: desk))
    let incomplete = Question.line(
      "incomplete", language("缺项说明", "Why incomplete"), hint: words.incompleteHint)
    let faults = desk.meeting.map { AttachmentWording.faulty(in: $0, language) } ?? []
    return Request(
      seal.name.title(in: language), notes: words.sealNotes + faults,
      [number.field, incomplete.field]
    ) { answers throws(Unanswered) in
      let why = answers.optional(incomplete)
      if why == nil, answers.desk.session?.gaps.isEmpty == false {
        throw Unanswered(incomplete, words.incompleteHint)
      }
      return .init(.seal(.init(documentNumber: answers.optional(number), incomplete: why)))
    }
  }

  /// 文号 as the archive's other meetings leave it free.
  private static func proposedNumber(_ session: Session, at desk: Desk) -> String {
    guard !session.numberPrefix.isEmpty else { return "" }
    let archive = desk.meeting.flatMap { Archive(of: $0.path) }
    return Documents.proposedNumber(
      prefix: session.numberPrefix, year: session.identity.date.year,
      taken: archive?.documentNumbers(besides: session.identity.id) ?? []) ?? ""
  }
}
