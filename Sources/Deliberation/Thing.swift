/// Something a meeting's entries can be about; what undo and simultaneous clerks are checked by.
package enum Thing: Hashable, Sendable {
  /// The meeting's own details: place, body, groups, rule, limits.
  case meeting
  /// Whether the meeting has been opened, adjourned or sealed.
  case phase
  case participant(Participant.ID)
  /// 业主清册.
  case owners
  case issue(Issue.ID)
  case motion(Motion.ID)
  case amendment(Amendment.ID)
  case step(AgendaStep.ID)
  case concern(Concern.ID)
  case remark(Remark.ID)
  case opinionRound(OpinionRound.ID)
  case turn(Turn.ID)
  /// The list of those who wait to speak.
  case queue
  case vote(Vote.ID)
  case assignment(Assignment.ID)
  case attachment(Attachment.ID)
  /// Who has answered for the record as a whole.
  case record
  /// An entry of the record, by its number.
  case entry(Int)
}

/// What an event does to a thing.
package struct Touch: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case makes, changes, reads }

  package let kind: Kind
  package let thing: Thing

  static func makes(_ thing: Thing) -> Touch { Touch(kind: .makes, thing: thing) }
  static func changes(_ thing: Thing) -> Touch { Touch(kind: .changes, thing: thing) }
  static func reads(_ thing: Thing) -> Touch { Touch(kind: .reads, thing: thing) }
}
