import Values

/// 收支: what came in by source and went out by purpose within a span of days, and what is left.
package struct Accounts: Hashable, Sendable {
  package let from: Day
  package let to: Day
  /// 收入, by source; the largest first.
  package let income: [Line]
  /// 支出, by purpose; the largest first.
  package let spending: [Line]
  /// 上期结余: what was left before the first day.
  package let brought: Money
  /// 支出无凭证.
  package let unproven: [CardID]
  /// Quarters within the span that are over and weren't published.
  package let unpublished: [Quarter]

  /// Money of one source, or for one purpose.
  package struct Line: Hashable, Sendable {
    /// Nil where nobody said which.
    package let name: String?
    package let sum: Money
    /// By day.
    package let flows: [CardID]
  }

  package var incomeSum: Money { .sum(of: income.map(\.sum)) }
  package var spendingSum: Money { .sum(of: spending.map(\.sum)) }
  /// 结余.
  package var balance: Money { brought + incomeSum - spendingSum }
}

extension Casebook {
  /// - Parameters:
  ///   - about: a matter or a site; nil for all money.
  ///   - day: when it is asked: a quarter is unpublished once it is over.
  package func accounts(
    from: Day, to: Day, about: CardID? = nil, on day: Day
  ) -> Accounts {
    let subjects = about.map { Set(ledger.linked($0).map(Target.card)) }
    let flows = ledger.flows.filter { flow in
      guard case .money = flow.kind, flow.on <= to else { return false }
      return subjects.map { !$0.isDisjoint(with: flow.about) } ?? true
    }.sorted { $0.on < $1.on }
    let within = flows.filter { $0.on >= from }
    let brought = flows.filter { $0.on < from }.reduce(Money.zero) { sum, flow in
      flow.way == .in ? sum + flow.money : sum - flow.money
    }
    let unpublished = AccountsPublication(self, on: day).unpublished(within, on: day)
    return Accounts(
      from: from, to: to,
      income: lines(of: within.filter { $0.way == .in }) { flow in
        if case .money(let source) = flow.kind { source } else { nil }
      },
      spending: lines(of: within.filter { $0.way == .out }) { $0.item },
      brought: brought,
      unproven: within.filter { $0.way == .out && $0.voucher == nil }.compactMap(\.id),
      unpublished: Set(unpublished.map(\.quarter)).sorted())
  }

  private func lines(of flows: [Flow], by name: (Flow) -> String?) -> [Accounts.Line] {
    Dictionary(grouping: flows, by: name).map { name, flows in
      Accounts.Line(
        name: name, sum: .sum(of: flows.map(\.money)), flows: flows.compactMap(\.id))
    }.sorted { ($1.sum, $0.name ?? "") < ($0.sum, $1.name ?? "") }
  }
}

extension Flow {
  /// How much money it is; nothing where it is none.
  package var money: Money { if case .money(let money) = worth { money } else { .zero } }
}
