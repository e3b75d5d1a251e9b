import Deliberation
import Sentences
import Text

/// 流会: a meeting that isn't held, for too few came.
package enum NotHeldOffers {
  package static let notHeld: Offer<Void> = Offer(
    CommandName(
      "not-held", title: ("到会不足，未能举行", "Too few came: not held"), label: ("未能举行", "Not held"),
      help: (
        "到会人数未达规定时，写明原因，记为未能举行。", "Writes down that the meeting wasn't held, and why."
      )), isPrivate: true, whyNot: { _, desk in desk.whyNot(in: .preparing) }
  ) { _, desk in
    let (language, words) = (desk.language, RuleChoiceWording(desk.language))
    let sentence = desk.session.flatMap { session in
      session.roll.present == 0
        ? words.nobody
        : session.failedAttendance.map {
          Refusal.course(.belowQuorum($0)).sentence(in: language, of: session)
        }
    }
    let reason = Question.reason(language, sentence == nil ? "" : words.suggested)
    return .ask(
      Request(
        notHeld.name.title(in: language), notes: words.tooFew(sentence ?? words.enough),
        [reason.field]
      ) { answers throws(Unanswered) in
        .init(.adjourn(.init(reason: try answers.required(reason))))
      })
  }
}
