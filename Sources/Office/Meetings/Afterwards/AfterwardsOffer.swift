import Deliberation
import Sentences
import Text

/// 事后补录: a meeting that was held already, from its papers, on one form.
///
/// It gives the acts that the other pages give. What is entered already is left as it is, so that a form
/// handed in again goes on where it was stopped.
package enum AfterwardsOffers {
  package static let typeIn: Offer<Void> = Offer(
    CommandName(
      "type-in-afterwards", title: ("补录（照纸面一张表录入）", "Type the papers in"), label: ("补录", "Type in"),
      help: (
        "会后补录的会议，签到表、各议题的方案、票数、议定事项、分工在一张表里录完。",
        "Of a meeting held already: sign-in sheet, texts, counts, points and tasks on one form."
      )), isPrivate: true, whyNot: { _, desk in whyNot(desk) }
  ) { _, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let (language, words) = (desk.language, AfterwardsWording(desk.language))
    let sheet = SheetBlanks(language)
    let known = session.issues.values.filter { session.outcome(of: $0) == nil }
    let issues =
      known.enumerated().map { PaperIssueBlanks($0.element, place: $0.offset + 1, at: desk) }
      + [PaperIssueBlanks(nil, place: known.count + 1, at: desk)]
    let isOver = Question.choice("isOver", words.isOver, [true, false], 0) { words.over($0) }
    return .ask(
      Request(
        typeIn.name.title(in: language), notes: [words.note],
        sheet.fields + issues.flatMap(\.fields) + [isOver.field]
      ) { answers throws(Unanswered) in
        guard let session = answers.desk.session else { return .init([]) }
        var acts = TypedInActs(session, at: answers.desk)
        try sheet.give(answers, to: &acts)
        for issue in issues { try issue.give(answers, to: &acts) }
        if try answers[isOver] == true, acts.session.phase == .open {
          try acts.give(.adjourn(.init(reason: nil)), of: isOver.field.id)
        }
        return .init(acts.commands)
      })
  }

  private static func whyNot(_ desk: Desk) -> String? {
    if let reason = desk.whyNot(in: .preparing, .open) { return reason }
    return desk.session?.details.afterwards == nil
      ? AfterwardsWording(desk.language).onlyAfterwards : nil
  }
}
