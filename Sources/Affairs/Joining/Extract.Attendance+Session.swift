import Deliberation

extension Extract.Attendance {
  init(of session: Session) {
    let roll = session.roll
    self.init(
      expected: roll.expected, present: roll.present, inWriting: roll.inWriting,
      speaking: roll.speaking,
      members: session.roster.map { person in
        Member(
          name: person.name, groups: person.groups, organisation: person.details.organisation,
          standing: person.standing, state: State(session.attendance(of: person.id)))
      })
  }
}

extension Extract.Attendance.State {
  /// Whoever came was there, however long.
  fileprivate init(_ attendance: Deliberation.Attendance) {
    self =
      switch attendance.state {
      case .represented: .represented
      case _ where attendance.signedIn != nil: .present
      case .present, .left: .present
      case .excused: .excused
      case .absent: .absent
      case .notReached: .notReached
      case .awaited: .awaited
      }
  }
}
