import Deliberation
import Text

/// What is offered on one person of the roster.
package enum PersonOffers {
  /// The field whose text is the name.
  package static let nameField = "name"

  package static let add: Offer<Void> = Offer(
    CommandName(
      "add-person", title: ("在名册上添加一人", "Add somebody to the roster"), label: ("添加", "Add"),
      help: ("逐个添加，存好一位接着下一位。", "One after another.")), isPrivate: true
  ) { _, desk in .ask(adding(at: desk)) }

  package static let walkIn: Offer<Void> = Offer(
    CommandName(
      "walk-in", title: ("登记名册外的来人", "Someone not on the roster"), label: ("来人登记", "Walk-in"),
      help: (
        "来的人不在名册上：登记姓名，先列席或旁听。", "Someone who isn't on the roster: an observer until given a vote."
      )), isPrivate: true, whyNot: { _, desk in desk.whyNot(in: .preparing, .open) }
  ) { _, desk in .ask(walkingIn(at: desk)) }

  package static let change: Offer<Participant> = Offer(
    CommandName(
      "person", title: ("修改个人信息", "Change a person"), label: ("改信息", "Change"),
      help: (
        "改姓名、席别、身份、房号。身份可有几个，人只算一个。",
        "Name, standing, groups, home. Several groups still are one person."
      )), isPrivate: true
  ) { person, desk in .ask(changing(person, at: desk)) }

  package static let remove: Offer<Participant> = Offer(
    CommandName(
      "remove-person", title: ("移出名册", "Take off the roster"), label: ("移出", "Take off"),
      help: ("写明原因；已到会的人不能移出。", "With a reason; nobody who is here.")), isPrivate: true,
    whyNot: { person, desk in
      desk.whyRefused(.removeParticipant(.init(participant: person.id.text, reason: "甲")))
    }
  ) { person, desk in .ask(removing(person, at: desk)) }

  package static func adding(at desk: Desk) -> Request {
    let blanks = PersonBlanks(nil, at: desk)
    return Request(
      add.name.title(in: desk.language), blanks.fields, confirm: PeopleWording(desk.language).add
    ) { answers throws(Unanswered) in
      .init(.addParticipant(.init(person: try blanks.read(answers))))
    }
  }

  /// A vote is given by the meeting, never at the door.
  package static func walkingIn(at desk: Desk) -> Request {
    let words = PeopleWording(desk.language)
    let blanks = PersonBlanks(nil, standings: [.observing, .speaking], at: desk)
    return Request(
      walkIn.name.title(in: desk.language), blanks.fields, confirm: words.atTheDoor,
      comment: { _ in [words.voteComesLater] }
    ) { answers throws(Unanswered) in
      .init(.walkIn(.init(person: Newcomer(try blanks.read(answers)))))
    }
  }

  package static func changing(_ person: Participant, at desk: Desk) -> Request {
    let blanks = PersonBlanks(person.details, at: desk)
    let (title, id) = (change.name.title(in: desk.language), person.id.text)
    return Request(
      desk.language("\(title)：\(person.name)", "\(title): \(person.name)"), blanks.fields,
      confirm: PeopleWording(desk.language).save
    ) { answers throws(Unanswered) in
      .init(.changeParticipant(.init(participant: id, person: try blanks.read(answers))))
    }
  }

  package static func removing(_ person: Participant, at desk: Desk) -> Request {
    let (id, words) = (person.id.text, PeopleWording(desk.language))
    let reason = Question.line("reason", "", limit: 200)
    return Request(
      remove.name.title(in: desk.language), notes: [words.removeReason(person.name)],
      [reason.field], confirm: words.save
    ) { answers throws(Unanswered) in
      .init(.removeParticipant(.init(participant: id, reason: try answers[reason])))
    }
  }
}
