import Deliberation
import Sentences
import Text
import Values

/// What is asked of one slip.
package enum SlipRequests {
  /// A slip in full, as a clerk reads it.
  package static func entering(
    _ room: String, of owners: OwnersVote, at sitting: SlipSitting, desk: Desk
  ) -> Request {
    let before = owners.reading(at: sitting)[room]
    let blanks = SlipBlanks(room, of: owners, saying: before, in: desk.language)
    return Request(
      SlipsWording(desk.language).details, notes: blanks.notes, blanks.fields,
      comment: { blanks.comments($0) }
    ) { answers throws(Unanswered) in
      var ballot = try blanks.ballot(answers)
      ballot.came = ballot.answer == .notReturned ? nil : before?.came
      let now = OwnersVote(answers.desk.session) ?? owners
      let ballots = now.entering(ballot, insteadOf: now.reading(at: sitting)[ballot.room])
      return .init(sitting.entering(ballots, of: now))
    }
  }

  /// A slip that was read differently, looked at again.
  package static func settling(
    _ difference: DoubleEntry.Difference, of owners: OwnersVote, at desk: Desk
  ) -> Request {
    let words = SlipsWording(desk.language)
    let blanks = SlipBlanks(
      difference.room, of: owners, saying: difference.first ?? difference.second,
      notes: difference.readings(in: owners, words), in: desk.language)
    let (reason, vote) = (Question.reason(desk.language), owners.vote.id.text)
    return Request(
      SlipOffers.settle.name.title(in: desk.language), notes: blanks.notes,
      blanks.fields + [reason.field], comment: { blanks.comments($0) }
    ) { answers throws(Unanswered) in
      let ballot = try blanks.ballot(answers)
      return .init(
        .settleSlips(
          .init(vote: vote, ballots: [ballot], reason: try answers.required(reason))))
    }
  }

  /// On which day slips came in that are entered when the last day is past, or why they count though
  /// nobody knows; nil where something else was refused.
  package static func late(
    _ command: Command, refused refusal: Refusal?, by clerk: String, at desk: Desk
  ) -> Request? {
    guard case .unreasoned(.slipDayUnknown)? = refusal, case .enterSlips(let slips) = command,
      let session = desk.session
    else { return nil }
    let language = desk.language
    // What came in on one day is entered one after the other.
    let last = session.entries.reversed().lazy.flatMap(\.events).compactMap { event -> Day? in
      guard case .slipsEntered(let slips) = event, slips.clerk == clerk else { return nil }
      return slips.receivedOn ?? slips.ballots.compactMap(\.came).last
    }.first
    let on = Question.day("receivedOn", language("哪天收到", "Received on"), last, in: language)
    let reason = Question.line("reason", language("原因", "Reason"))
    return Request(
      SlipsWording(language).receivedLate,
      notes: [refusal?.onScreen(in: language, of: session) ?? ""], [on.field, reason.field]
    ) { answers throws(Unanswered) in
      let (day, despite) = (try answers[on], answers.optional(reason))
      guard day != nil || despite != nil else { throw .missing(on, at: answers.desk) }
      return .init(
        .enterSlips(
          .init(
            vote: slips.vote, ballots: slips.ballots, receivedOn: day, again: slips.again)),
        despite: despite)
    }
  }
}
