extension Event {
  /// What an act tells of, so that a later act tells the same anew; nil where every act stands for
  /// itself, as one of several reports on a task does.
  ///
  /// Two residents who object to one issue, or two units that consent, are two things.
  var retells: String? {
    switch self {
    case .described: "meeting"
    case .participantAdded(let person), .participantChanged(let person): person.id.text
    case .excused(let id, _): "leave \(id.text)"
    case .issueAdded(let id, _, _, _, _, _, _), .issueChanged(let id, _, _, _, _, _): id.text
    case .screened(let id, _): "screening \(id.text)"
    case .partyStudied(let id, _): "study \(id.text)"
    case .amendmentProposed(let id, _, _, _, _, _, _), .amendmentRevised(let id, _, _): id.text
    case .concernAnswered(let id, _, _): id.text
    case .turnRecorded(let id, _, _, _, _, _, _), .turnNoted(let id, _): id.text
    case .concurrenceRecorded(let id, let record): "\(id.text) \(record.party)"
    case .mediated(let id, let mediation): "\(id.text) \(mediation.room) \(mediation.on)"
    case .objectionAnswered(let id, let number, _, _): "\(id.text) objection \(number)"
    case .assigned(let id, _, _), .assignmentChanged(let id, _): id.text
    default: nil
    }
  }
}
