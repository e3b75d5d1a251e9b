import Affairs
import Values

/// How many matters there are, and how many of them wait for something on a day.
package struct MatterCounts: Hashable, Sendable {
  /// 在办.
  package let open: Int
  /// 已过时限: those of which something is late.
  package let late: Int
  /// 待反馈: those of which something is done and nobody was told.
  package let untold: Int
  /// 今天到时限.
  package let dueToday: Int

  package init(_ casebook: Casebook, on day: Day) {
    let matters = casebook.matters(on: day)
    open = matters.count
    late = matters.filter { $0.isLate(on: day) }.count
    untold =
      Set(
        casebook.gaps(on: day).filter { $0.kind.name == .notFedBack }.compactMap(\.about)
      ).count
    dueToday = matters.filter { $0.next == day }.count
  }
}
