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
  /// The roll as the living entries leave it; whoever was taken off the roster is not expected.
  package var roll: Roll {
    let count = people.count
    // Once it is over, whoever came was there, however long, and whoever was entered afterwards too.
    let isOver = phase == .adjourned || phase == .sealed
    let here = count.here(isOver: isOver)
    let rows = details.groups.map { name in
      let group = count.group(name)
      let row = group.row(isOver: isOver)
      return Roll.GroupRow(
        group: name, expected: group.voters, present: row.present, attending: row.attending,
        required: details.requiredGroups.contains(name))
    }
    let expected: Int? =
      switch details.expectation {
      case .roster: count.voters
      case .voluntary: nil
      case .typed(let count): count
      }
    // Of a number typed in, the rest is awaited, whoever they are; of volunteers nobody is.
    let awaited =
      switch details.expectation {
      case .roster: here.awaited
      case .voluntary: 0
      case .typed(let number):
        max(
          0,
          number - here.present - here.inWriting - here.excused - here.absent
            - (isOver ? 0 : count.left))
      }
    return Roll(
      expected: expected,
      present: here.present,
      inWriting: here.inWriting,
      speaking: here.speaking,
      observing: here.observing,
      excused: here.excused,
      absent: here.absent,
      left: count.left,
      awaited: awaited,
      groups: rows,
      missingGroups: details.requiredGroups.filter { group in
        rows.first { $0.group == group }?.attending ?? 0 == 0
      })
  }
}
