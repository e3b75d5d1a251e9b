/// Everybody a meeting knows: who they are, who was taken off the roster, and where each of them is.
///
/// What is asked of all of them at every turn is kept beside, and follows each change: nothing here
/// is changed but by these functions.
package struct People: Hashable, Sendable {
  package private(set) var participants = Table<Participant>()
  /// People taken off the roster, with the reason.
  package private(set) var removed: [Participant.ID: String] = [:]
  package private(set) var attendances: [Participant.ID: Attendance] = [:]
  /// Everyone on the roster now, in its order, and whom a name means.
  package private(set) var roster = Roster()
  /// How many of those on the roster are where.
  package private(set) var count = AttendanceCount()

  package init() {}

  /// Where a participant is; someone nobody has spoken of is awaited.
  package func attendance(of id: Participant.ID) -> Attendance { attendances[id] ?? Attendance() }

  /// Those on the roster whom a name means, in its order.
  func namesakes(_ name: String) -> [Participant] {
    roster.namesakes(name, among: participants)
  }

  /// Everybody else who bears the same name, on the roster or taken off it; in no order.
  package func othersCalled(as person: Participant) -> [Participant] {
    (roster.mayBeCalled(person.name) + removed.keys).compactMap { participants[$0] }
      .filter { $0.id != person.id && $0.name == person.name }
  }

  /// Takes somebody onto the roster, or takes in what is said of them now.
  mutating func enter(_ person: Participant) {
    let isOnRoster = removed[person.id] == nil
    if isOnRoster, let before = participants[person.id] { leave(before) }
    participants[person.id] = person
    guard isOnRoster else { return }
    roster.enter(person)
    count.add(person, attendance(of: person.id))
  }

  /// Takes somebody off the roster.
  mutating func remove(_ id: Participant.ID, because reason: String) {
    if removed[id] == nil, let person = participants[id] { leave(person) }
    removed[id] = reason
  }

  private mutating func leave(_ person: Participant) {
    roster.remove(person)
    count.remove(person, attendance(of: person.id))
  }

  /// Changes where somebody is; false where nobody has that number.
  mutating func attend(_ id: Participant.ID, _ change: (inout Attendance) -> Void) -> Bool {
    guard let person = participants[id] else { return false }
    let isCounted = removed[id] == nil
    var attendance = attendances.removeValue(forKey: id) ?? Attendance()
    if isCounted { count.remove(person, attendance) }
    change(&attendance)
    if isCounted { count.add(person, attendance) }
    attendances[id] = attendance
    return true
  }

  /// Forgets who is here and who votes for whom.
  mutating func beginAnew() {
    for id in Array(attendances.keys) { _ = attend(id) { $0.beginAnew() } }
  }

  /// Tells every time in that zone, which changes nothing of who is where.
  mutating func move(to offset: Int) {
    for id in attendances.keys { attendances[id]?.move(to: offset) }
  }
}

extension Session {
  package var participants: Table<Participant> { people.participants }
  /// People taken off the roster, with the reason.
  package var removed: [Participant.ID: String] { people.removed }
  package var attendances: [Participant.ID: Attendance] { people.attendances }

  /// Everyone on the roster now, in its order.
  package var roster: [Participant] { people.roster.people }

  /// Where a participant is; someone nobody has spoken of is awaited.
  package func attendance(of id: Participant.ID) -> Attendance { people.attendance(of: id) }

  /// Changes how somebody on the roster attends.
  mutating func attend(
    _ id: Participant.ID, _ change: (inout Attendance) -> Void
  ) throws(Misfit) {
    guard people.attend(id, change) else { throw .unknown(.participant(id)) }
  }
}
