import Deliberation
import Values

/// 谁参加了: which parties took part in which meetings, and who never did.
package struct PartsReport: Hashable, Sendable {
  /// The group's name, such as 五社.
  package let title: String
  /// The meetings that are looked at, oldest first, by mark.
  package let meetings: [String]
  /// In the order of the group.
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    package let name: String
    /// The meetings to which somebody of it came.
    package let meetings: [String]
  }

  /// 未参加过.
  package var never: [String] { lines.filter(\.meetings.isEmpty).map(\.name) }
}

extension Casebook {
  /// The meetings that were held within those days, and which of a group's parties came to each: those
  /// whose people go by that party's name, or speak for it.
  package func parts(of group: NamedGroup, from: Day, to: Day) -> PartsReport {
    parts(of: group.members, title: group.name, from: from, to: to)
  }

  /// 双报到: the units whose party members serve in the community.
  ///
  /// - Parameter title: what the list is called.
  package func doubleReporting(title: String, from: Day, to: Day) -> PartsReport {
    let names = ledger.living(.party).compactMap { record -> String? in
      guard case .party(let party)? = record.card, party.isDoubleReporting else { return nil }
      return party.name
    }
    return parts(of: names, title: title, from: from, to: to)
  }

  private func parts(of names: [String], title: String, from: Day, to: Day) -> PartsReport {
    let held = heldMeetings(from: from, to: to)
    var came: [String: [String]] = [:]
    for meeting in held {
      let present = meeting.attendance.members.filter { $0.state == .present }
      for name in Set(present.flatMap { $0.groups + [$0.organisation].compactMap(\.self) }) {
        came[name, default: []].append(meeting.header.id)
      }
    }
    return PartsReport(
      title: title, meetings: held.map(\.header.id),
      lines: names.map { .init(name: $0, meetings: came[$0] ?? []) })
  }

  /// Meetings that took place within those days, oldest first; of copies the one that knows most.
  package func heldMeetings(from: Day, to: Day) -> [Extract] {
    var places: [String: Int] = [:]
    var held: [Extract] = []
    for meeting in meetings.extracts
    where meeting.isHeld && from <= meeting.header.date && meeting.header.date <= to {
      if let place = places[meeting.header.id] {
        if held[place].lastEntry < meeting.lastEntry { held[place] = meeting }
      } else {
        places[meeting.header.id] = held.count
        held.append(meeting)
      }
    }
    return held
  }
}
