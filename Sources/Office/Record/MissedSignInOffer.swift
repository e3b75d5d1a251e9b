import Deliberation
import Sentences
import Text

extension RecordOffers {
  /// 补登到会: attendance alone changes.
  package static let missedSignIn: Offer<Void> = Offer(
    CommandName(
      "missed-sign-in", title: ("补登到会", "Enter somebody who was there"),
      label: ("补登到会", "Was there"),
      help: (
        "散会后发现有人到会漏了签到：只改到会，表决不变。",
        "After adjourning: attendance alone changes, no vote does."
      )),
    whyNot: { _, desk in desk.whyNot(in: over) }
  ) { _, desk in missed(at: desk) }

  /// Asks who was there, how and when.
  ///
  /// - Parameter person: who stands in the blank already; nil for nobody.
  static func missed(_ person: Participant? = nil, at desk: Desk) -> Act {
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let language = desk.language
    let absent = session.roster.filter { session.attendance(of: $0.id).signedIn == nil }
    let who = Question.person(
      "attendee", language("补登谁", "Who was there"), person, among: absent,
      hint: language.personHint)
    let way = Question.choice(
      "attending", language("到会方式", "How"), AttendanceWay.allCases, 0
    ) { $0.name(in: language) }
    let happened = Question.happened(language)
    let reason = Question.reason(language)
    let approver = Question.approver(language)
    return .ask(
      Request(
        missedSignIn.name.title(in: language),
        notes: [RecordWording(session, in: language).missedSignInNote],
        [who.field, way.field, happened.field, reason.field, approver.field]
      ) { answers throws(Unanswered) in
        .init(
          .recordMissedSignIn(
            .init(
              participant: try answers.required(who), way: try answers[way],
              reason: try answers[reason], approved: try answers[approver])),
          happened: try answers[happened])
      })
  }
}
