import Deliberation
import Sentences
import Text
import Values

/// What is offered on the consents of others that an issue needs.
package enum ConsentOffers {
  /// A body's answer may come days after the meeting, even after the seal.
  package static let answer: Offer<Void> = Offer(
    CommandName(
      "concurrence", title: ("征求有关单位意见", "Consent of others"), label: ("征求意见", "Consent"),
      help: (
        "登记产权单位等的答复：书面同意、口头同意、不同意、尚未答复。",
        "What the owner of the building and the like answered."
      )), isPrivate: true,
    whyNot: { _, desk in
      guard let session = desk.session else { return RequestWording(desk.language).noMeeting }
      return session.issues.count == 0 ? VoteReasons(desk.language).noIssue : nil
    }
  ) { _, desk in
    let (language, session) = (desk.language, desk.session)
    let issue = asked(session)
    // A session in writing goes on for weeks.
    let isOpen =
      (session?.phase == .open || session?.phase == .preparing)
      && session?.details.isInWriting != true
    let party = Question.line(
      "party", language("单位", "Party"), nextParty(of: issue, session) ?? "")
    // What a body answers is never taken for granted.
    let answers: [ConcurrenceRecord.Answer] = [.agreed, .word, .refused, .pending]
    let answer = Question.choice("answer", language("答复", "Answer"), answers) {
      $0.name(in: language)
    }
    let due = Question.day("due", language("书面件何时交", "Paper due"), in: language)
    let spokesman = Question.name(
      "spokesman", language("谁答复的", "Spoken by"), among: session?.roster ?? [],
      hint: language.mayStayEmpty)
    let on = Question.day(
      "answeredOn", language("答复日期", "Answered on"),
      (isOpen ? session?.identity.date : nil) ?? desk.now.day, in: language)
    let id = issue?.id.text
    return .ask(
      Request(
        ConsentOffers.answer.name.title(in: language),
        notes: (issue.map { [$0.title] } ?? []) + [VoteReasons(language).consentNote],
        [party.field, answer.field, due.field, spokesman.field, on.field]
      ) { answers throws(Unanswered) in
        let (due, on) = (try answers[due], try answers[on])
        let record = ConcurrenceRecord(
          party: try answers[party], answer: try answers.chosen(answer), on: on, due: due,
          by: answers.optional(spokesman))
        return .init(.recordConcurrence(.init(issue: id, concurrence: record)))
      })
  }

  /// The issue that is voted on or discussed; after the meeting the one that still waits for an answer.
  private static func asked(_ session: Session?) -> Issue? {
    guard let session else { return nil }
    let waiting = session.issues.values.first { !session.awaited(by: $0).isEmpty }
    let id =
      session.pendingVote?.opening.issue ?? (session.phase == .open ? session.currentIssue : nil)
      ?? waiting?.id ?? session.currentIssue ?? session.issues.values.first?.id
    return id.flatMap { session.issues[$0] }
  }

  /// Whose answer comes next: who hasn't answered, else whose paper is due.
  private static func nextParty(of issue: Issue?, _ session: Session?) -> String? {
    // A vote under way asks what is asked now, an announced one what was asked then.
    let parties =
      session?.pendingVote.flatMap { session?.concurrences(asked: $0).map(\.party) }
      ?? issue.flatMap { session?.consents(of: $0) }?.map(\.party) ?? []
    let unanswered = parties.first { party in
      issue?.concurrences.contains { $0.party == party } != true
    }
    return unanswered ?? issue.flatMap { session?.outstanding(for: $0).first }?.party
      ?? parties.first
  }
}
