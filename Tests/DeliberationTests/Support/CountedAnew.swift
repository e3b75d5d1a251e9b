import Values

@testable import Deliberation

/// What a state keeps of its people, counted anew from who is where.
extension Session {
  var rosterAnew: [Participant] {
    participants.values.filter { removed[$0.id] == nil }
      .sorted { ($0.details.order, $0.id) < ($1.details.order, $1.id) }
  }

  func namesakesAnew(_ name: String) -> [Participant.ID] {
    let key = name.withoutBlanks
    return rosterAnew.filter {
      $0.name == name || $0.name.withoutBlanks == key
        || (!$0.details.search.folded.isEmpty && $0.details.search.folded == key)
    }.map(\.id)
  }

  var rollAnew: Roll {
    let people = participants.values.filter { removed[$0.id] == nil }
    let voters = people.filter { $0.standing == .voting }
    func count(_ standing: Standing, where test: (Attendance) -> Bool) -> Int {
      people.count { $0.standing == standing && test(attendance(of: $0.id)) }
    }
    let isOver = phase == .adjourned || phase == .sealed
    func isHere(_ attendance: Attendance) -> Bool {
      isOver ? attendance.signedIn != nil : attendance.isPresent
    }
    func comes(_ attendance: Attendance) -> Bool {
      isHere(attendance) && attendance.way != .written
    }
    let rows = details.groups.map { group in
      let members = people.filter { $0.groups.contains(group) }
      let voting = members.filter { $0.standing == .voting }
      return Roll.GroupRow(
        group: group, expected: voting.count,
        present: voting.count { comes(attendance(of: $0.id)) },
        attending: members.count { $0.standing != .observing && isHere(attendance(of: $0.id)) },
        required: details.requiredGroups.contains(group))
    }
    let present = count(.voting, where: comes)
    let inWriting = count(.voting) { isHere($0) && $0.way == .written }
    let excused = count(.voting) {
      if case .excused = $0.state { !isHere($0) } else { false }
    }
    let absent = count(.voting) {
      ($0.state == .absent || $0.state == .notReached) && !isHere($0)
    }
    let left = count(.voting) { $0.state == .left && $0.missed == nil }
    let (expected, awaited): (Int?, Int) =
      switch details.expectation {
      case .roster: (voters.count, count(.voting) { $0.state == .awaited && !isHere($0) })
      case .voluntary: (nil, 0)
      case .typed(let number):
        (
          number,
          max(0, number - present - inWriting - excused - absent - (isOver ? 0 : left))
        )
      }
    return Roll(
      expected: expected, present: present, inWriting: inWriting,
      speaking: count(.speaking, where: isHere), observing: count(.observing, where: isHere),
      excused: excused, absent: absent, left: left, awaited: awaited, groups: rows,
      missingGroups: details.requiredGroups.filter { group in
        rows.first { $0.group == group }?.attending ?? 0 == 0
      })
  }
}
