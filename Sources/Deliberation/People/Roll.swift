/// Who counts at this moment: 应到, 实到 and the rows of the groups.
///
/// 应到 and 实到 count voting members only. Someone in several groups is one in the totals and
/// stands in every row.
package struct Roll: Hashable, Sendable {
  /// 应到; nil where attendance is voluntary.
  package let expected: Int?
  /// 实到: voting members in the room now; once the meeting is over, those who came.
  package let present: Int
  /// 书面参加: voting members who aren't there and handed in what they have to say.
  package let inWriting: Int
  /// Members without a vote in the room now, or who came (列席).
  package let speaking: Int
  package let observing: Int
  package let excused: Int
  package let absent: Int
  package let left: Int
  /// Voting members of whom nothing has been said yet.
  package let awaited: Int
  package let groups: [GroupRow]
  /// Groups that should be there and of whom nobody is.
  package let missingGroups: [String]

  package struct GroupRow: Hashable, Sendable {
    package let group: String
    /// Voting members on the roster.
    package let expected: Int
    /// Voting members in the room.
    package let present: Int
    /// Members of any standing but observers in the room.
    package let attending: Int
    package let required: Bool
  }
}

extension Session {
  /// The roll as the living entries leave it.
  package var roll: Roll {
    // Whoever was taken off the roster is not expected.
    let people = participants.values.filter { removed[$0.id] == nil }
    let voters = people.filter { $0.standing == .voting }
    func count(_ standing: Standing, where test: (Attendance) -> Bool) -> Int {
      people.reduce(0) { $0 + ($1.standing == standing && test(attendance(of: $1.id)) ? 1 : 0) }
    }
    let expected: Int? =
      switch details.expectation {
      case .roster: voters.count
      case .voluntary: nil
      case .typed(let count): count
      }
    // Once it is over, whoever came was there, however long, and whoever was entered afterwards too.
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
        attending: members.count {
          $0.standing != .observing && isHere(attendance(of: $0.id))
        },
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
    // Of a number typed in, the rest is awaited, whoever they are; of volunteers nobody is.
    let awaited =
      switch details.expectation {
      case .roster: count(.voting) { $0.state == .awaited && !isHere($0) }
      case .voluntary: 0
      case .typed(let number):
        max(0, number - present - inWriting - excused - absent - (isOver ? 0 : left))
      }
    return Roll(
      expected: expected,
      present: present,
      inWriting: inWriting,
      speaking: count(.speaking, where: isHere),
      observing: count(.observing, where: isHere),
      excused: excused,
      absent: absent,
      left: left,
      awaited: awaited,
      groups: rows,
      missingGroups: details.requiredGroups.filter { group in
        rows.first { $0.group == group }?.attending ?? 0 == 0
      })
  }

  /// Where a participant is; someone nobody has spoken of is awaited.
  package func attendance(of id: Participant.ID) -> Attendance {
    attendances[id] ?? Attendance()
  }
}
