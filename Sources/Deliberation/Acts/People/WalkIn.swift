extension Command {
  /// Someone who isn't on the roster comes in: 旁听 unless another standing is named.
  package struct WalkIn: CommandPayload {
    /// Who it is, as the roster says it.
    package var person: Newcomer

    package init(person: Newcomer) { self.person = person }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      var known = chair.likenesses
      let newcomer = try chair.added(person.person, unlike: &known)
      return [
        .participantAdded(newcomer),
        .signedIn(.init(participant: newcomer.participant.id, way: nil)),
      ]
    }
  }
}
