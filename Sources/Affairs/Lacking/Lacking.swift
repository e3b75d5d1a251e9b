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
    let settings = GapSettings(ledger.defined)
    let matters = everyMatter
    let found = lookInto(matters.count) { part in
      var found = LookedInto()
      for numbers in matters[part] {
        let matter = MatterReview(numbers, on: day, in: self)
        guard !matter.isEnded, matter.rest == nil else { continue }
        found.tasks += self.tasks(of: matter)
        found.gaps += matter.claimGaps + matter.visitGaps + matter.meetingGaps
        found.gaps += matter.noticeGaps + matter.stepGaps + matter.basisGaps
        found.gaps += self.dueGaps(of: matter, on: day)
      }
      return found
    }
    let tasks = inOrder(found.tasks + tasksOfOthers(on: day), on: day)
    var gaps = lookInto(tasks.count) { part in
      LookedInto(gaps: tasks[part].flatMap { taskGaps($0, on: day, settings) })
    }.gaps
    gaps += found.gaps
    gaps += pledgeGaps(on: day, settings) + adoptionGaps(on: day) + moneyGaps(on: day)
    gaps += conflictGaps + numberGaps
    return Lacking(on: day, due: tasks, gaps: gaps.inOrder { ($0.rank, $0.since.number) })
  }

  /// Everything that is lacking at the end of that day, by kind and since when; none is 件件有落实.
  package func gaps(on day: Day) -> [LedgerGap] { lacking(on: day).gaps }
}

extension Array {
  /// By what comes first, and where that is alike as they stand. Only places are moved about, for what
  /// stands there is large.
  func inOrder(_ rank: (Element) -> (Int, Int)) -> [Element] {
    let ranks = map(rank)
    return indices.sorted { left, right in
      let (one, other) = (ranks[left], ranks[right])
      return (one.0, one.1, left) < (other.0, other.1, right)
    }.map { self[$0] }
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
