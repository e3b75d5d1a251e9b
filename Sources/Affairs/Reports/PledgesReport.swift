import Values

/// 协议和承诺: how many were signed, and how many kept, by kind.
package struct PledgesReport: Hashable, Sendable {
  /// Kinds of which there are none are left out.
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    package let kind: PledgeKind
    /// All that stand.
    package let all: [CardID]
    /// 已签.
    package let signed: [CardID]
    /// 已兑现.
    package let done: [CardID]
    /// 尚余: those that aren't kept yet; of adoptions those that run.
    package let open: [CardID]
    /// Money and measures that they come to, of each unit.
    package let worth: [Worth]
  }
}

extension Casebook {
  /// - Parameters:
  ///   - about: a matter or a site; nil for all.
  ///   - day: what was signed or kept later doesn't count.
  package func pledges(on day: Day, about: CardID? = nil) -> PledgesReport {
    let subjects = about.map { Set(ledger.linked($0).map(Target.card)) }
    let pledges = pledges(by: day).filter { pledge in
      subjects.map { !$0.isDisjoint(with: pledge.on) } ?? true
    }
    return PledgesReport(
      lines: PledgeKind.allCases.compactMap { kind in
        let all = pledges.filter { $0.kind == kind }
        guard !all.isEmpty else { return nil }
        func ids(_ isIn: (Pledge) -> Bool) -> [CardID] { all.filter(isIn).compactMap(\.id) }
        let money = all.compactMap { pledge -> Money? in
          if case .money(let money)? = pledge.worth { money } else { nil }
        }
        let measures = all.compactMap { pledge -> Measure? in
          if case .measure(let measure)? = pledge.worth { measure } else { nil }
        }
        return PledgesReport.Line(
          kind: kind, all: ids { _ in true },
          signed: ids { $0.signed.map { $0 <= day } ?? false },
          done: ids { isKept($0, by: day) },
          open: ids {
            $0.kind == .adopt ? $0.isAdoption(on: day) : !isKept($0, by: day)
          },
          worth: (money.isEmpty ? [] : [.money(.sum(of: money))])
            + Measure.sums(of: measures).map(Worth.measure))
      })
  }
}
