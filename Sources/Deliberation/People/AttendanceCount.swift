/// How many of those on the roster are where: while the meeting goes on, and as it is told once it is
/// over, when whoever came was there, however long.
package struct AttendanceCount: Hashable, Sendable {
  private(set) var voters = 0
  /// Voting members who have left and weren't entered afterwards.
  private(set) var left = 0
  private var meanwhile = Here()
  private var afterwards = Here()
  private var groups: [String: Group] = [:]

  /// Those there, and the voting members who aren't, by what is known of them.
  struct Here: Hashable, Sendable {
    var present = 0
    var inWriting = 0
    var speaking = 0
    var observing = 0
    var excused = 0
    var absent = 0
    var awaited = 0
  }

  /// The members of one group.
  struct Group: Hashable, Sendable {
    var voters = 0
    fileprivate var members = 0
    fileprivate var meanwhile = Row()
    fileprivate var afterwards = Row()

    struct Row: Hashable, Sendable {
      var present = 0
      var attending = 0
    }

    func row(isOver: Bool) -> Row { isOver ? afterwards : meanwhile }
  }

  package init() {}

  func here(isOver: Bool) -> Here { isOver ? afterwards : meanwhile }

  /// The row of a group, of which there may be nobody.
  func group(_ name: String) -> Group { groups[name] ?? Group() }

  mutating func add(_ person: Participant, _ attendance: Attendance) {
    count(person, attendance, 1)
  }

  mutating func remove(_ person: Participant, _ attendance: Attendance) {
    count(person, attendance, -1)
  }

  private mutating func count(_ person: Participant, _ attendance: Attendance, _ one: Int) {
    let standing = person.standing
    let (isPresent, came) = (attendance.isPresent, attendance.signedIn != nil)
    meanwhile.count(standing, attendance, isHere: isPresent, one)
    afterwards.count(standing, attendance, isHere: came, one)
    if standing == .voting {
      voters += one
      if attendance.state == .left, attendance.missed == nil { left += one }
    }
    for (place, name) in person.groups.enumerated()
    where !person.groups[..<place].contains(name) {
      var group = groups[name] ?? Group()
      group.members += one
      if standing == .voting { group.voters += one }
      group.meanwhile.count(standing, attendance, isHere: isPresent, one)
      group.afterwards.count(standing, attendance, isHere: came, one)
      groups[name] = group.members == 0 ? nil : group
    }
  }
}

extension AttendanceCount.Here {
  fileprivate mutating func count(
    _ standing: Standing, _ attendance: Attendance, isHere: Bool, _ one: Int
  ) {
    switch (standing, isHere) {
    case (.voting, true):
      if attendance.way == .written { inWriting += one } else { present += one }
    case (.voting, false):
      switch attendance.state {
      case .excused: excused += one
      case .absent, .notReached: absent += one
      case .awaited: awaited += one
      case .present, .left, .represented: break
      }
    case (.speaking, true): speaking += one
    case (.observing, true): observing += one
    case (.speaking, false), (.observing, false): break
    }
  }
}

extension AttendanceCount.Group.Row {
  fileprivate mutating func count(
    _ standing: Standing, _ attendance: Attendance, isHere: Bool, _ one: Int
  ) {
    guard isHere else { return }
    if standing == .voting, attendance.way != .written { present += one }
    if standing != .observing { attending += one }
  }
}
