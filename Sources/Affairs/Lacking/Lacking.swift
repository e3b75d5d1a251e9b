import Values

/// 件件有落实: how much was to be done by a day, how much of it is done and told, and what is lacking.
package struct Lacking: Hashable, Sendable {
  package let on: Day
  /// 应办, done ones too.
  package let due: [TaskInHand]
  package let gaps: [LedgerGap]

  /// 办结.
  package var done: [TaskInHand] { due.filter { $0.task.done != nil } }
  /// 反馈: those of them whose result was told.
  package var fed: [TaskInHand] { due.filter { $0.task.fed != nil } }
  /// 待办.
  package var open: [TaskInHand] { due.filter(\.task.isOpen) }
  /// 已过时限.
  package var overdue: [TaskInHand] { due.filter { $0.overdue > 0 } }

  /// 落实率 = 办结/应办.
  package var doneRate: Rate { Rate(done.count, of: due.count) }
  /// 反馈率 = 已反馈/办结.
  package var fedRate: Rate { Rate(fed.count, of: done.count) }
}

extension Casebook {
  /// What was to be done by the end of that day, and what is lacking of it.
  package func lacking(on day: Day) -> Lacking {
    let matters = everyMatter.map { MatterReview($0, on: day, in: self) }
    let tasks = tasks(of: matters, on: day)
    return Lacking(on: day, due: tasks, gaps: gaps(of: matters, tasks, on: day))
  }

  /// Everything that is lacking at the end of that day, by kind and since when; none is 件件有落实.
  package func gaps(on day: Day) -> [LedgerGap] { lacking(on: day).gaps }

  private func gaps(of matters: [MatterReview], _ tasks: [TaskInHand], on day: Day) -> [LedgerGap] {
    let settings = GapSettings(ledger.defined)
    var gaps = tasks.flatMap { taskGaps($0, on: day, settings) }
    for matter in matters where !matter.isEnded && matter.rest == nil {
      gaps += matter.claimGaps + matter.visitGaps + matter.meetingGaps
      gaps += matter.noticeGaps + matter.stepGaps + matter.basisGaps
      gaps += dueGaps(of: matter, on: day)
    }
    gaps += pledgeGaps(on: day, settings) + adoptionGaps(on: day) + moneyGaps(on: day)
    gaps += conflictGaps + numberGaps
    return gaps.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.rank, one.since, left.offset) < (other.rank, other.since, right.offset)
    }.map(\.element)
  }
}

/// How long things may wait, as the community set it.
struct GapSettings {
  let silenceDays: Int
  let expiryDays: Int

  init(_ definitions: Definitions) {
    silenceDays = definitions.value(.silenceDays)
    expiryDays = definitions.value(.expiryDays)
  }
}

extension LedgerGap {
  /// Where its kind comes in the list.
  fileprivate var rank: Int { LedgerGap.ranks[kind.name] ?? 0 }

  private static let ranks = Dictionary(
    uniqueKeysWithValues: Name.allCases.enumerated().map { ($1, $0) })
}
