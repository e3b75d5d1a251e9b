import Deliberation
import Sentences
import Text
import Values

/// 开会: the clock, the zone and the attendance are looked at once, then the meeting opens.
package enum OpeningOffers {
  package static let open: Offer<Void> = Offer(
    CommandName(
      "open-meeting", title: ("开会", "Open the meeting"), label: ("开会", "Open"),
      help: ("核对时间和到会人数后宣布开会。", "Opens the meeting once clock and attendance are checked.")),
    isPrivate: true, whyNot: { _, desk in desk.whyNot(in: .preparing) }
  ) { _, desk in .ask(request(at: desk)) }

  /// Below a quorum it asks why it is opened all the same.
  package static func request(at desk: Desk) -> Request {
    let language = desk.language
    let words = OpeningWording(desk.session, at: desk.now, in: language)
    let reason = Question.line("reason", words.despite, hint: words.despiteHint, limit: 200)
    return Request(
      open.name.title(in: language), notes: words.facts,
      asksReason(at: desk) ? [reason.field] : [],
      confirm: open.name.label(in: language)
    ) { answers in
      .init(.openMeeting(.init(despite: answers.optional(reason))))
    }
  }

  private static func asksReason(at desk: Desk) -> Bool {
    guard let session = desk.session, !session.details.isInWriting else { return false }
    return session.failedAttendance != nil
  }

  /// What is asked before a meeting is opened with nobody there; nil where somebody is, or where the
  /// reason has been asked for.
  package static func nobody(at desk: Desk, then commands: [Command]) -> Act.Question? {
    guard let session = desk.session, session.failedAttendance == nil, session.roll.present == 0,
      !session.details.isInWriting
    else { return nil }
    let words = OpeningWording(session, at: desk.now, in: desk.language)
    return Act.Question(
      open.name.title(in: desk.language), words.nobodyQuestion, details: words.nobodyDetails,
      confirm: open.name.label(in: desk.language), then: commands)
  }
}
