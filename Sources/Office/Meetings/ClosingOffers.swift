import Deliberation
import Text
import Values

/// What is offered once a meeting comes to its end: 散会, and 复会 where it came too soon.
package enum ClosingOffers {
  package static let adjourn: Offer<Void> = Offer(
    CommandName(
      "adjourn", title: ("散会", "Adjourn"),
      help: (
        "散会后签到和表决不再改动，记录可以接着补。", "Freezes attendance and votes; the record is completed later."
      )),
    isDangerous: true, whyNot: { _, desk in desk.whyNot(in: .preparing, .open) }
  ) { _, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let words = ClosingWording(session, in: desk.language)
    return .confirm(
      .init(
        adjourn.name.title(in: desk.language), words.adjournQuestion,
        details: words.adjournDetails + tomorrow(desk), confirm: words.adjourn,
        then: [.adjourn(.init(reason: nil))], isPrivate: false))
  }

  /// What the meeting calls for to be entered waits for the next day; here it is one line.
  private static func tomorrow(_ desk: Desk) -> [String] {
    guard let session = desk.session, let ledger = desk.ledger, session.phase == .open else {
      return []
    }
    let line = MeetingProposals(of: session, knowing: ledger).tomorrow(in: desk.language)
    return line.map { [$0] } ?? []
  }

  package static let reopen: Offer<Void> = Offer(
    CommandName(
      "reopen", title: ("复会", "Reopen"),
      help: ("散会后接着开，要写明原因。", "Goes on with an adjourned meeting, for a reason.")),
    isDangerous: true, whyNot: { _, desk in desk.whyNot(in: .adjourned) }
  ) { _, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let language = desk.language
    let isAsked = session.asksToSignInAnew(on: session.zoned(desk.now).day)
    // Typed in afterwards, it went on at some time of its own day.
    let isTimed = session.details.afterwards != nil
    let words = ClosingWording(session, in: language)
    let reason = Question.reason(language)
    let sameHere = Question.line(
      "sameHere", language("不重新签到的原因", "Why not anew"),
      hint: language(
        "原班人都在的，写怎样核对的；不写就重新签到", "how it is known that the same are here; else all sign in"))
    let happened = Question.happened(language, hint: words.reopenTimeHint)
    return .ask(
      Request(
        reopen.name.title(in: language), notes: [words.reopenNote],
        [reason.field] + (isAsked ? [sameHere.field] : []) + (isTimed ? [happened.field] : [])
      ) { answers throws(Unanswered) in
        let command = Command.reopen(.init(reason: try answers.required(reason)))
        return isTimed
          ? .init(command, happened: try answers.required(happened))
          : .init(command, despite: isAsked ? answers.optional(sameHere) : nil)
      })
  }
}
