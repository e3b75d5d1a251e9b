import Values

extension Constitution {
  /// A member who wasn't at a meeting, and whether a reason was given.
  package struct Missed: Hashable, Sendable {
    /// 姓名, as the body's list of members has it.
    package let member: String
    /// The meeting's own mark, such as `20240518-7f3a`: one that the archive has twice counts once.
    package let meeting: String
    package let on: Day
    /// 请假: then it doesn't count.
    package let isExcused: Bool

    package init(member: String, meeting: String, on: Day, isExcused: Bool) {
      (self.member, self.meeting) = (member, meeting)
      (self.on, self.isExcused) = (on, isExcused)
    }
  }

  /// A member who meets the clause of absence, and the days that are counted.
  package struct Absentee: Hashable, Sendable {
    package let member: String
    /// In their order.
    package let days: [Day]

    package init(member: String, days: [Day]) { (self.member, self.days) = (member, days) }
  }

  /// Who has stayed away without a reason as often as the clause says, within the 365 days that end
  /// with that day; nobody where the body has no such clause. For the office alone.
  ///
  /// - Returns: in the order in which they are named first.
  package func absentees(among missed: [Missed], on day: Day) -> [Absentee] {
    guard let clause = clauses.absence else { return [] }
    let counted = missed.uniqued.filter {
      !$0.isExcused && $0.on <= day && $0.on.days(until: day) < 365
    }
    return counted.map(\.member).uniqued.compactMap { member in
      let days = counted.filter { $0.member == member }.map(\.on).sorted()
      return days.count >= clause.times ? Absentee(member: member, days: days) : nil
    }
  }
}

extension Session {
  /// Its members who weren't there and sent nobody, as the clause of absence counts them; none of a
  /// meeting that wasn't held. Who couldn't be reached has missed nothing.
  package var missed: [Constitution.Missed] {
    guard let opening else { return [] }
    let day = zoned(opening.at).day
    return roster.filter { $0.standing == .voting }.compactMap { person in
      let isExcused: Bool
      switch attendance(of: person.id).state {
      case .awaited, .absent: isExcused = false
      case .excused: isExcused = true
      case .present, .left, .represented, .notReached: return nil
      }
      return Constitution.Missed(
        member: person.name, meeting: identity.id, on: day, isExcused: isExcused)
    }
  }
}
