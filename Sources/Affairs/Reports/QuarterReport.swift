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
    /// Tasks that were given out in it, as they stood at its end.
    package let tasks: [TaskInHand]
    /// 应办: those that were given out, due or done in it.
    package let owed: [TaskInHand]
    /// What was lacking at its end.
    package let gaps: [LedgerGap]
    package let sites: SitesReport
    package let adoptions: Adoptions
    package let accounts: Accounts
    package let goods: Goods
    package let rates: RatesReport
    /// 察看、回访, by their entries.
    package let visits: [EntryID]
    /// 回访要求: what those asked for.
    package let demands: [CardID]

    package var done: [TaskInHand] { tasks.filter { $0.task.done != nil } }
    package var fed: [TaskInHand] { tasks.filter { $0.task.fed != nil } }
  }
}

extension Casebook {
  /// - Throws: `Fraction.OutOfRange`, as ``rates(from:to:)`` does.
  package func quarter(_ quarter: Quarter) throws(Fraction.OutOfRange) -> QuarterReport {
    QuarterReport(
      now: try figures(of: quarter), before: try figures(of: quarter.before),
      expiring: ledger.pledges.filter { pledge in
        pledge.place == nil && pledge.done == nil
          && pledge.until.map(quarter.next.contains) ?? false
      }.compactMap(\.id),
      dueNext: tasks(on: quarter.last).filter { line in
        line.task.isOpen && line.task.work.due.map(quarter.next.contains) ?? false
      })
  }

  private func figures(
    of quarter: Quarter
  ) throws(Fraction.OutOfRange) -> QuarterReport.Figures {
    let (first, last) = (quarter.first, quarter.last)
    let held = heldMeetings(from: first, to: last)
    let lacking = lacking(on: last)
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
      tasks: lacking.due.filter { quarter.contains($0.task.issued) },
      owed: lacking.due.filter { line in
        [line.task.issued, line.task.work.due, line.task.done].compactMap(\.self)
          .contains(where: quarter.contains)
      },
      gaps: lacking.gaps,
      sites: sites(on: last), adoptions: adoptions(on: last),
      accounts: accounts(from: first, to: last, on: last.adding(days: 1)),
      goods: goods(from: first, to: last), rates: try rates(from: first, to: last),
      visits: visits.sorted(), demands: demands.map(\.id))
  }
}

extension Extract {
  /// Whether its form is 书面: 书面, 书面征求意见 or 书面表决.
  fileprivate var isInWriting: Bool { form.withoutBlanks.hasPrefix("书面") }
}
