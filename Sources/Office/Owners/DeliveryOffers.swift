import Deliberation
import Sentences
import Text
import Values

/// What is offered on the register of delivery.
package enum DeliveryOffers {
  /// The page on which dwellings are marked.
  package static let register = CommandName(
    "delivery", title: ("送达登记", "Register of delivery"), label: ("送达", "Delivery"),
    help: ("登记哪些户的表决票已送达。", "Which dwellings were handed their slip."))

  /// Writes what is marked; why dwellings leave the register again is asked.
  package static let keep: Offer<DeliveryMarks> = Offer(
    CommandName(
      "save-delivery", title: ("保存送达登记", "Keep the register"), label: ("保存", "Keep"),
      help: ("写入送达登记。", "Writes the register of delivery.")),
    whyNot: { _, desk in
      OwnersVote(desk.session) == nil ? VoteReasons(desk.language).noVote : nil
    }
  ) { marks, desk in
    let language = desk.language
    guard let owners = OwnersVote(desk.session) else {
      return .refuse(VoteReasons(language).noVote)
    }
    let (vote, rooms) = (owners.vote.id.text, owners.roll.dwellings.map(\.room))
    let added = rooms.filter { marks.delivered.contains($0) && !marks.kept.contains($0) }
    let takenOut = rooms.filter { marks.kept.contains($0) && !marks.delivered.contains($0) }
    let isNothingNew = added.isEmpty && owners.vote.delivered != nil
    @Sendable func adding(_ who: String?) -> [Command] {
      isNothingNew ? [] : [.registerDelivery(.init(vote: vote, rooms: added, by: who))]
    }
    // Who looks after these stairwells is offered; where the ledger says nothing, nobody is asked.
    let keepers = added.isEmpty ? [] : desk.keepers
    guard !takenOut.isEmpty || !keepers.isEmpty else { return .give(adding(nil)) }
    let reason = Question.reason(language)
    let by = Question.line(
      "deliveredBy", language("送达人", "Delivered by"), hint: language.list(keepers))
    return .ask(
      Request(
        register.title(in: language),
        notes: takenOut.isEmpty ? [] : [SlipsWording(language).takenOut(takenOut)],
        (takenOut.isEmpty ? [] : [reason.field]) + (keepers.isEmpty ? [] : [by.field])
      ) { answers throws(Unanswered) in
        let taking: [Command] =
          takenOut.isEmpty
          ? []
          : [
            .takeOutDelivery(
              .init(vote: vote, rooms: takenOut, reason: try answers.required(reason)))
          ]
        return .init(taking + adding(keepers.isEmpty ? nil : answers.optional(by)))
      })
  }

  /// On which day slips were delivered that are entered when the last day is past; nil where
  /// something else was refused.
  package static func late(_ command: Command, refused refusal: Refusal?, at desk: Desk)
    -> Request?
  {
    guard case .round(.deliveredLate)? = refusal, let session = desk.session else { return nil }
    let language = desk.language
    let on = Question.day("deliveredOn", language("哪天送达", "Delivered on"), in: language)
    return Request(
      register.title(in: language), notes: [refusal?.onScreen(in: language, of: session) ?? ""],
      [on.field]
    ) { answers throws(Unanswered) in
      let day = try answers.required(on)
      return .init(command, happened: Moment(someTimeOn: day, offset: answers.desk.now.offset))
    }
  }
}
