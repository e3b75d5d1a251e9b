import Deliberation
import Values

/// 承诺汇总: what a resolution says of how many households bound themselves is what was registered.
extension Registrar {
  /// Refuses a step that rests on a resolution with other totals than the ledger's.
  func totalsAgree(_ met: [Passage.Met], of matter: CardID, in casebook: Casebook)
    throws(LedgerRefusal)
  {
    let sessions = Set(met.flatMap(\.evidence).compactMap(\.session))
    let points = casebook.dealings(with: matter).filter { sessions.contains($0.meeting.header.id) }
      .flatMap { $0.issue.outcome?.points ?? [] }
    guard !points.isEmpty else { return }
    for kind in PledgeKind.totalled {
      let counted = ledger.households(committedTo: kind, on: matter)
      for said in points.flatMap({ kind.households(in: $0.text) }) where said != counted {
        throw .totalsDiffer(
          said: "\(kind.commitment)\(said)户", counted: "\(kind.commitment)\(counted)户")
      }
    }
  }
}

extension Ledger {
  /// 承诺汇总 of a matter: `自愿申请186户`, of each kind of commitment that some household made.
  package func commitments(on matter: CardID) -> [String] {
    PledgeKind.totalled.compactMap { kind in
      let count = households(committedTo: kind, on: matter)
      return count == 0 ? nil : "\(kind.commitment)\(count)户"
    }
  }

  fileprivate func households(committedTo kind: PledgeKind, on matter: CardID) -> Int {
    let numbers = Set(linked(matter).map(Target.card))
    return pledges.count { pledge in
      pledge.kind == kind && pledge.place == nil && !numbers.isDisjoint(with: pledge.on)
    }
  }
}

extension PledgeKind {
  fileprivate static let totalled: [Self] = [.apply, .demolish, .support]

  /// What a resolution calls it.
  fileprivate var commitment: String {
    switch self {
    case .apply: "自愿申请"
    case .demolish: "承诺拆违"
    default: "主动支持"
    }
  }

  /// How many households a text says have made that commitment: `自愿申请186户`, `自愿申请的有186户`.
  fileprivate func households(in text: String) -> [Int] {
    var found: [Int] = []
    var rest = text[...]
    while let place = rest.firstRange(of: commitment) {
      rest = rest[place.upperBound...]
      let number = rest.drop { "的有共计：: 　".contains($0) }
      let digits = number.prefix { $0.isNumber }
      guard number[digits.endIndex...].drop(while: { $0 == " " }).first == "户",
        let count = Int(digits.compactMap(\.wholeNumberValue).map(String.init).joined())
      else { continue }
      found.append(count)
    }
    return found
  }
}
