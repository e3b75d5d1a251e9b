import Deliberation
import Values

/// 缺席: members of registered bodies who stayed away without a reason as often as their body's clause says.
/// For the office alone.
package struct AbsenteesReport: Hashable, Sendable {
  package let on: Day
  /// Bodies that have such a clause, by id.
  package let bodies: [Body]

  package struct Body: Hashable, Sendable {
    package let body: CardID
    /// How often the clause lets nobody stay away.
    package let times: Int
    package let absentees: [Constitution.Absentee]
  }
}

extension Casebook {
  /// - Parameter day: the last of the 365 days that are looked at.
  package func absentees(on day: Day) -> AbsenteesReport {
    let held = heldMeetings(from: day.adding(days: -364), to: day)
    let bodies = ledger.living(.party).compactMap { record -> AbsenteesReport.Body? in
      guard case .party(let party)? = record.card, let constitution = party.constitution,
        let clause = constitution.clauses.absence
      else { return nil }
      let missed = held.filter { constitution.isCalled($0.body) }.flatMap(\.missed)
      return AbsenteesReport.Body(
        body: record.id, times: clause.times,
        absentees: constitution.absentees(among: missed, on: day))
    }
    return AbsenteesReport(on: day, bodies: bodies)
  }
}

extension Extract {
  /// Its members who weren't there and sent nobody; who couldn't be reached has missed nothing.
  fileprivate var missed: [Constitution.Missed] {
    attendance.members.filter { $0.standing == .voting }.compactMap { member in
      let isExcused: Bool
      switch member.state {
      case .awaited, .absent: isExcused = false
      case .excused: isExcused = true
      case .present, .represented, .notReached: return nil
      }
      return Constitution.Missed(
        member: member.name, meeting: header.id, on: opened ?? header.date,
        isExcused: isExcused)
    }
  }
}
