/// How many of each group there are, and how those who are there voted.
extension Session {
  /// Rows of the groups as they were when the vote opened, and how they voted where names were
  /// called.
  func groupCounts(of vote: Vote) -> [GroupCount] {
    groupCounts(of: vote, answered: vote.stances)
  }

  /// The same by what people really answered.
  func groupCounts(of vote: Vote, answered stances: [Participant.ID: Stance]) -> [GroupCount] {
    var rows = vote.opening.groups ?? groupCounts(of: vote.electorate)
    guard vote.opening.way == .rollCall else { return rows }
    for place in rows.indices {
      let members = vote.electorate.filter {
        participants[$0]?.groups.contains(rows[place].group) == true
      }
      func said(_ stance: Stance) -> Int { members.count { stances[$0] == stance } }
      rows[place].heads.for = said(.for)
      rows[place].heads.against = said(.against)
      rows[place].heads.abstain = said(.abstain)
    }
    return rows
  }

  /// Rows of the groups as the voting members in the room make them.
  var groupCountsNow: [GroupCount] {
    details.groups.compactMap { name in
      let group = people.count.group(name)
      guard group.voters > 0 else { return nil }
      return GroupCount(
        group: name,
        heads: Count(
          expected: details.expectation == .roster ? group.voters : nil,
          present: group.row(isOver: false).present))
    }
  }

  func groupCounts(
    of electorate: [Participant.ID], without strangers: Set<Participant.ID> = []
  ) -> [GroupCount] {
    let voters = roster.filter { $0.standing == .voting && !strangers.contains($0.id) }
    return details.groups.compactMap { group in
      let expected = voters.count { $0.groups.contains(group) }
      guard expected > 0 else { return nil }
      let present = electorate.count { participants[$0]?.groups.contains(group) == true }
      return GroupCount(
        group: group,
        heads: Count(
          expected: details.expectation == .roster ? expected : nil, present: present))
    }
  }
}
