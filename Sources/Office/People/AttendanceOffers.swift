import Deliberation
import Sentences
import Text
import Values

/// What is offered at the sign-in desk on somebody of the roster.
package enum AttendanceOffers {
  package static let signIn: Offer<Participant> = Offer(
    CommandName(
      "sign-in", title: ("签到", "Sign-in desk"), label: ("签到", "Sign-in"),
      help: (
        "输入房号、姓名或拼音首字母，回车签到。重复签到不会变成缺席。",
        "Type room digits, a name or initials; Enter signs in. Twice never means absent."
      ))
  ) { person, _ in .give([.signIn(.init(participants: [person.id.text], way: nil))]) }

  package static let leave: Offer<Participant> = Offer(
    CommandName(
      "leave", title: ("离会", "Leaves"), label: ("离会", "Leaves"),
      help: (
        "光标所在的人离开会场；再签到就是返回。", "The one under the cursor leaves; signing in again brings them back."
      ))
  ) { person, _ in .give([.leave(.init(participant: person.id.text))]) }

  package static let excuse: Offer<Participant> = Offer(
    CommandName(
      "excuse", title: ("请假", "Excused"), label: ("请假", "Excuse"),
      help: ("光标所在的人请假，可写原因。", "The one under the cursor is excused, with a reason if given.")),
    whyNot: { person, desk in
      desk.whyRefused(.excuse(.init(participant: person.id.text, reason: nil)))
    }
  ) { person, desk in
    let (id, words) = (person.id.text, PeopleWording(desk.language))
    let reason = Question.line("reason", "", limit: 200)
    return .ask(
      Request(
        excuse.name.title(in: desk.language), notes: [words.excuseReason(person.name)],
        [reason.field], confirm: words.save
      ) { answers in
        .init(.excuse(.init(participant: id, reason: answers.optional(reason))))
      })
  }

  package static let absent: Offer<Participant> = Offer(
    CommandName(
      "absent", title: ("缺席", "Absent"), label: ("缺席", "Absent"),
      help: ("光标所在的人缺席。已到会的人不能记缺席。", "The one under the cursor is absent. Nobody who came can be."))
  ) { person, _ in
    .give([.markAbsent(.init(participants: [person.id.text], notReached: nil))])
  }

  /// On all who are awaited.
  package static let restAbsent: Offer<[Participant.ID]> = Offer(
    CommandName(
      "rest-absent", title: ("未到的都记缺席", "All awaited are absent"), label: ("全记缺席", "Rest"),
      help: ("会议快结束时用，先问一次。", "For the end of the meeting; it asks first.")),
    isDangerous: true,
    whyNot: { awaited, desk in
      awaited.isEmpty ? PeopleWording(desk.language).nobodyAwaited : nil
    }
  ) { awaited, desk in
    let words = PeopleWording(desk.language)
    return .confirm(
      Act.Question(
        restAbsent.name.title(in: desk.language), words.absentQuestion(awaited.count),
        confirm: words.yes,
        then: [.markAbsent(.init(participants: awaited.map(\.text), notReached: nil))]))
  }
}
