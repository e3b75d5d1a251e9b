import Deliberation
import Values

/// 季度: all that was done in a quarter, with the quarter before beside each number.
package struct QuarterReport: Hashable, Sendable {
  package let now: Figures
  package let before: Figures
  /// 下季到期: agreements and promises whose last day lies in the next quarter.
  package let expiring: [CardID]
  /// 下季到时限: tasks that are open at its end and due in the next quarter.
  package let dueNext: [TaskInHand]

  /// What one quarter comes to.
  package struct Figures: Hashable, Sendable {
    package let quarter: Quarter
    /// Meetings that were held, by mark.
    package let meetings: [String]
    /// 书面征询: those that met in nobody's room.
    package let rounds: [String]
    /// Issues that those agreed on, by number.
    package let agreed: [String]
    /// 交办: tasks that were given out in it. As ``done`` and ``fed`` it goes by the day of the act, so
    /// that over the quarters each task is counted once in each of them.
    package let tasks: [TaskInHand]
    /// 办结: those that were done in it, whenever they were given out.
    package let done: [TaskInHand]
    /// 反馈: those whose result was told in it.
    package let fed: [TaskInHand]
    /// What was lacking at its end.
    package let gaps: [LedgerGap]
    /// 登记: every place that was entered by its end, of whatever level or none.
    package let places: [CardID]
    package let sites: SitesReport
    package let adoptions: Adoptions
    package let accounts: Accounts
    package let goods: Goods
    package let rates: RatesReport
    /// 察看、回访, by their entries.
    package let visits: [EntryID]
    /// 回访要求: what those asked for.
    package let demands: [CardID]
  }
}

extension Casebook {
  /// - Throws: `Fraction.OutOfRange`, as ``rates(from:to:)`` does.
  package func quarter(_ quarter: Quarter) throws(Fraction.OutOfRange) -> QuarterReport {
    let last = quarter.last
    let lacking = lacking(on: last)
    let before = self.lacking(on: quarter.before.last)
    return QuarterReport(
      now: try figures(of: quarter, lacking), before: try figures(of: quarter.before, before),
      expiring: pledges(by: last).filter { pledge in
        pledge.place == nil && !isKept(pledge, by: last)
          && pledge.until.map(quarter.next.contains) ?? false
      }.compactMap(\.id),
      dueNext: lacking.open.filter { line in
        line.task.work.due.map(quarter.next.contains) ?? false
      })
  }

  private func figures(
    of quarter: Quarter, _ lacking: Lacking
  ) throws(Fraction.OutOfRange) -> QuarterReport.Figures {
    let (first, last) = (quarter.first, quarter.last)
    let held = heldMeetings(from: first, to: last)
    let tasks = tasks(
      of: everyMatter.map { MatterReview($0, on: last, in: self) }, on: last, past: true)
    func within(_ day: (TaskOnHand) -> Day?) -> [TaskInHand] {
      tasks.filter { day($0.task).map(quarter.contains) ?? false }
    }
    var visits: Set<EntryID> = []
    for record in ledger.cards.values {
      for held in record.notes
      where held.note.kind == .visit && quarter.contains(held.note.day) {
        visits.insert(held.entry)
      }
    }
    let demands = ledger.living(.task).filter { record in
      guard case .visit(let entry)? = record.card?.origin else { return false }
      return visits.contains(entry)
    }
    return .init(
      quarter: quarter, meetings: held.filter { !$0.isInWriting }.map(\.header.id),
      rounds: held.filter(\.isInWriting).map(\.header.id),
      agreed: held.flatMap(\.issues).filter(\.stands).map(\.number),
      tasks: within { $0.issued }, done: within { $0.done }, fed: within { $0.fed },
      gaps: lacking.gaps,
      places: ledger.sites(on: last).compactMap(\.id), sites: sites(on: last),
      adoptions: adoptions(on: last),
      accounts: accounts(from: first, to: last, on: last.adding(days: 1)),
      goods: goods(from: first, to: last), rates: try rates(from: first, to: last),
      visits: visits.sorted(), demands: demands.map(\.id))
  }
}
