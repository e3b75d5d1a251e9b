/// What is new about someone who is on the roster already.
package struct RosterChange: Hashable, Codable, Sendable {
  /// Who, by name or number.
  package var participant: String
  /// What the roster is to say of them.
  package var person: PersonDetails

  package init(participant: String, person: PersonDetails) {
    (self.participant, self.person) = (participant, person)
  }
}
