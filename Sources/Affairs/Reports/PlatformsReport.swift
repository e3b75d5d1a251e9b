import Deliberation
import Values

/// 六大平台: which meetings each platform called, and who took part in them.
package struct PlatformsReport: Hashable, Sendable {
  package let title: String
  /// In the order of the group.
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    package let name: String
    /// Its meetings, oldest first, by mark.
    package let meetings: [String]
    /// The groups and organisations whose people came to any of them, by name.
    package let parties: [String]
  }

  /// 没有开过会的.
  package var idle: [String] { lines.filter(\.meetings.isEmpty).map(\.name) }
}

extension Casebook {
  /// The meetings of each of a group of bodies that were held within those days: those that met under
  /// its name, or are of the kind that is called so.
  package func platforms(_ group: NamedGroup, from: Day, to: Day) -> PlatformsReport {
    let held = heldMeetings(from: from, to: to)
    return PlatformsReport(
      title: group.name,
      lines: group.members.map { name in
        let own = held.filter { $0.body.contains(name) || $0.kind == name }
        let came = own.flatMap(\.attendance.members).filter { $0.state == .present }
        let parties = Set(came.flatMap { $0.groups + [$0.organisation].compactMap(\.self) })
        return .init(name: name, meetings: own.map(\.header.id), parties: parties.sorted())
      })
  }
}
