/// What is new about someone who is on the roster already.
package struct RosterChange: Hashable, Codable, Sendable {
  package var participant: String
  package var person: PersonDetails

  package init(participant: String, person: PersonDetails) {
    self.participant = participant
    self.person = person
  }
}
