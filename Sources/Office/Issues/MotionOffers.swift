import Deliberation
import Sentences
import Text

/// What is offered on proposals and amendments: texts of several lines, edited here and not elsewhere.
package enum MotionOffers {
  /// Those who may propose and second: whoever may speak, members with a vote first.
  private static func movers(_ desk: Desk) -> [Participant] {
    guard let session = desk.session else { return [] }
    let roster = session.roster.filter { $0.standing != .observing }
    let here = roster.filter { session.attendance(of: $0.id).isPresent }
    return here.isEmpty ? roster : here
  }

  /// Who moves a text and who seconds it.
  private struct Movers: Sendable {
    let mover: Question<String?>
    let seconder: Question<String?>

    init(at desk: Desk) {
      let (language, people) = (desk.language, movers(desk))
      mover = .person(
        "mover", language("提出人", "Mover"), among: people, hint: language.personHint)
      seconder = .person(
        "seconder", language("附议人", "Seconder"), among: people, hint: language.personHint)
    }
  }

  private static func text(_ language: Language, _ text: String = "", rows: Int)
    -> Question<String>
  {
    .lines("text", language("内容", "Text"), text, rows: rows)
  }

  package static let propose: Offer<Issue> = Offer(
    CommandName(
      "propose", title: ("提方案", "Make a proposal"), label: ("提方案", "Propose"),
      help: ("写下方案全文，由谁提出、谁附议。", "Takes down the text, who moves and who seconds it.")),
    whyNot: { _, desk in desk.whyNot(in: .preparing, .open) }
  ) { issue, desk in
    let (language, id) = (desk.language, issue.id.text)
    let (text, movers) = (text(language, rows: 8), Movers(at: desk))
    return .ask(
      Request(
        propose.name.title(in: language), [text.field, movers.mover.field, movers.seconder.field]
      ) { answers throws(Unanswered) in
        .init(
          .propose(
            .init(
              issue: id, text: try answers[text], mover: try answers[movers.mover],
              seconder: try answers[movers.seconder])))
      })
  }

  /// An edited copy of the text on the floor, with what it changes said as it is typed.
  package static let amend: Offer<Issue> = Offer(
    CommandName(
      "amend", title: ("提修改意见", "Amend"), label: ("提修改", "Amend"),
      help: ("在现方案上直接改，改动自动列出。", "Edit a copy of the text; what changes is listed by itself.")),
    whyNot: { issue, desk in
      desk.whyNot(in: .preparing, .open)
        ?? (desk.session?.currentMotion(of: issue.id) == nil
          ? desk.session.map { IssueWording($0, in: desk.language).noMotion } : nil)
    }
  ) { issue, desk in
    let language = desk.language
    guard let session = desk.session, let motion = session.currentMotion(of: issue.id) else {
      return .refuse(RequestWording(language).noMeeting)
    }
    let (id, old) = (motion.id.text, motion.current.text)
    let (text, movers) = (text(language, old, rows: 8), Movers(at: desk))
    return .ask(
      Request(
        amend.name.title(in: language), [text.field, movers.mover.field, movers.seconder.field],
        comment: { changes(from: old, to: $0.soFar(text), at: $0.desk) }
      ) { answers throws(Unanswered) in
        .init(
          .amend(
            .init(
              motion: id, text: try answers[text], mover: try answers[movers.mover],
              seconder: try answers[movers.seconder])))
      })
  }

  package static let revise: Offer<Amendment> = Offer(
    CommandName(
      "revise-amendment", title: ("改写修改意见", "Revise the amendment"), label: ("改写", "Revise"),
      help: ("选中的修改意见按现方案改写。", "Revises the chosen amendment against the current text.")),
    whyNot: { _, desk in desk.whyNot(in: .preparing, .open) }
  ) { amendment, desk in
    let (language, id) = (desk.language, amendment.id.text)
    let old = desk.session?.motions[amendment.motion]?.current.text ?? ""
    let text = text(language, amendment.text, rows: 10)
    return .ask(
      Request(
        revise.name.title(in: language), [text.field],
        comment: { changes(from: old, to: $0.soFar(text), at: $0.desk) }
      ) { answers throws(Unanswered) in
        .init(.reviseAmendment(.init(amendment: id, text: try answers[text])))
      })
  }

  package static let withdrawAmendment: Offer<Amendment> = Offer(
    CommandName(
      "withdraw-amendment", title: ("撤回修改意见", "Withdraw the amendment"), label: ("撤回", "Withdraw"),
      help: ("选中的修改意见不提了。", "The chosen amendment is withdrawn.")),
    whyNot: { _, desk in desk.whyNot(in: .preparing, .open) }
  ) { amendment, desk in
    let id = amendment.id.text
    return .ask(
      .reason(withdrawAmendment.name, at: desk) {
        .withdrawAmendment(.init(amendment: id, reason: $0))
      })
  }

  package static let withdrawMotion: Offer<Motion> = Offer(
    CommandName(
      "withdraw-motion", title: ("撤回方案", "Withdraw the proposal"), label: ("撤方案", "Drop"),
      help: ("整个方案撤回，写明原因。", "The whole proposal is withdrawn, for a reason.")),
    whyNot: { _, desk in desk.whyNot(in: .preparing, .open) }
  ) { motion, desk in
    let id = motion.id.text
    return .ask(
      .reason(withdrawMotion.name, at: desk) { .withdrawMotion(.init(motion: id, reason: $0)) })
  }

  private static func changes(from old: String, to new: String, at desk: Desk) -> [String] {
    guard let session = desk.session else { return [] }
    return [IssueWording(session, in: desk.language).changes(from: old, to: new)]
  }
}
