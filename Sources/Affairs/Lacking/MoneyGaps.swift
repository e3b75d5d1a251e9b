import Deliberation
import Values

/// 支出无凭证、收支未公布.
extension Casebook {
  func moneyGaps(on day: Day) -> [LedgerGap] {
    let money = ledger.flows.filter { flow in
      if case .money = flow.kind { flow.on <= day } else { false }
    }
    let unproven = money.filter { $0.way == .out && $0.voucher == nil }.map { flow in
      LedgerGap(
        .voucherMissing(item: flow.item, flow.worth), of: flow.id.map(Target.card),
        title(of: flow.about.first), since: flow.on, whose: flow.receivedBy.map { [$0] } ?? [])
    }
    return unproven
      + AccountsPublication(self, on: day).unpublished(money, on: day).map { quarter, about in
        LedgerGap(
          .accountsUnpublished(quarter), of: about, title(of: about),
          since: quarter.last.adding(days: 1))
      }
  }

  /// What a flow is for; empty for what concerns the community as a whole.
  private func title(of target: Target?) -> String {
    switch target {
    case .card(let id): ledger[id: id]?.card?.name ?? dealings(with: id).last?.issue.title ?? ""
    case .assignment(let session, let id):
      meetings.assignment(session: session, id: id)?.assignment.work.what ?? ""
    case nil: ""
    }
  }
}
