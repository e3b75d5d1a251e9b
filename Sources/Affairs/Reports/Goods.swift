import Values

/// 物资: what was given by whom, what was handed out to whom, and what is still short of what is wanted.
package struct Goods: Hashable, Sendable {
  /// By item, then by giver.
  package let lines: [Line]
  /// 合计: of each unit.
  package let totals: [Measure]
  /// 发出: by item, then by who got it.
  package let out: [Line]
  /// 发出合计: of each unit.
  package let outTotals: [Measure]
  /// 所需 of the matters they are for.
  package let wanted: [Wanted]

  /// One item of one giver, or to one receiver.
  package struct Line: Hashable, Sendable {
    package let item: String
    /// 来源, or who got what was handed out; nil where nobody said.
    package let party: CardID?
    /// Of each unit, for units never mix.
    package let sums: [Measure]
    package let flows: [CardID]
  }

  /// Something a matter takes, and what is missing of it.
  package struct Wanted: Hashable, Sendable {
    package let matter: CardID
    package let want: Want
    /// What came of it, of each unit.
    package let given: [Measure]
    /// Nil where nobody said how much is wanted, or where it is counted otherwise.
    package let shortfall: Shortfall?
  }
}

extension Casebook {
  /// - Parameter about: a matter or a site; nil for all goods.
  package func goods(from: Day, to: Day, about: CardID? = nil) -> Goods {
    let subjects = about.map { Set(ledger.linked($0).map(Target.card)) }
    let flows = ledger.flows.filter { flow in
      guard flow.kind == .goods, from <= flow.on, flow.on <= to else { return false }
      return subjects.map { !$0.isDisjoint(with: flow.about) } ?? true
    }.sorted { $0.on < $1.on }
    let (given, out) = (flows.filter { $0.way == .in }, flows.filter { $0.way == .out })
    let matters = about.map { ledger.linked($0) } ?? ledger.living(.matter).map(\.id)
    return Goods(
      lines: goodsLines(of: given), totals: Measure.sums(of: given.compactMap(\.measure)),
      out: goodsLines(of: out), outTotals: Measure.sums(of: out.compactMap(\.measure)),
      wanted: matters.flatMap { wanted(by: $0) })
  }

  /// One line an item and party, in the order of both.
  private func goodsLines(of flows: [Flow]) -> [Goods.Line] {
    struct Key: Hashable {
      let item: String
      let party: CardID?
    }
    return Dictionary(grouping: flows) { Key(item: $0.item, party: $0.party) }
      .map { key, flows in
        Goods.Line(
          item: key.item, party: key.party, sums: Measure.sums(of: flows.compactMap(\.measure)),
          flows: flows.compactMap(\.id))
      }.sorted { ($0.item, $0.party?.text ?? "") < ($1.item, $1.party?.text ?? "") }
  }

  /// What a matter takes in goods or hands, and how much of it came, whenever it did.
  private func wanted(by number: CardID) -> [Goods.Wanted] {
    guard let matter = ledger.matter(number) else { return [] }
    let given = mentions[number].compactMap { id -> Flow? in
      guard case .flow(let flow)? = ledger[id: id]?.card, flow.way == .in,
        flow.about.contains(.card(number))
      else { return nil }
      return flow
    }
    return matter.wants.map { want in
      let came = given.filter { $0.item == want.what }.compactMap(\.measure)
      var shortfall: Shortfall?
      if case .measure(let needed)? = want.worth { shortfall = try? needed.shortfall(given: came) }
      return Goods.Wanted(
        matter: number, want: want, given: Measure.sums(of: came), shortfall: shortfall)
    }
  }
}

extension Flow {
  /// How much of it there is; nil of money.
  package var measure: Measure? {
    if case .measure(let measure) = worth { measure } else { nil }
  }
}
