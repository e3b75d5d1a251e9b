import Deliberation
import Values

/// A matter as one line of a list.
package struct MatterSummary: Hashable, Sendable {
  /// The first of its numbers.
  package let number: CardID
  /// The others.
  package let linked: [CardID]
  package let title: String
  /// What the others are called where that is something else: a link takes no name away.
  package let otherTitles: [String]
  /// 议题 of what meetings alone know.
  package let kind: Matter.Kind
  /// As the latest meeting left it; nil where no meeting dealt with it.
  package let status: IssueStatus?
  /// The procedure it goes by; nil where none was begun.
  package let procedure: Procedure?
  /// The step at hand; nil where there is none, or where steps have no order.
  package let step: Step?
  /// 还差什么; nil of a matter that is through.
  package let lacking: WhatIsLacking?
  /// 时限 of the matter.
  package let due: Due?
  /// By when something of it is due next, or was due first where it is late: the matter or an open task.
  package let next: Day?
  package let lead: String?
  package let sites: [CardID]
  /// How many matters lie directly within it.
  package let children: Int

  /// 已过时限: whether something of it was due before that day and isn't done.
  package func isLate(on day: Day) -> Bool { next.map { $0 < day } ?? false }
}

/// Which matters are asked for; what is left out isn't asked.
package struct MatterFilter: Hashable, Sendable {
  package var kind: Matter.Kind?
  /// A place, or what lies in it.
  package var site: CardID?
  /// The id of the procedure.
  package var procedure: String?
  package var lead: String?
  /// What is lacking of it.
  package var missing: LedgerGap.Name?
  /// A part of a title or number that it goes by.
  package var text: String?
  /// Whether those that are through are asked for too.
  package var isWhole: Bool

  package init(
    kind: Matter.Kind? = nil, site: CardID? = nil, procedure: String? = nil, lead: String? = nil,
    missing: LedgerGap.Name? = nil, text: String? = nil, isWhole: Bool = false
  ) {
    (self.kind, self.site, self.procedure, self.lead) = (kind, site, procedure, lead)
    (self.missing, self.text, self.isWhole) = (missing, text, isWhole)
  }
}

extension Casebook {
  /// The matters of the ledger and those that meetings alone know, as they stand on a day: those that
  /// something is due of soonest first, then by number.
  package func matters(
    on day: Day, filter: MatterFilter = MatterFilter()
  ) -> [MatterSummary] {
    let lacking = filter.missing.map { name in
      Set(gaps(on: day).filter { $0.kind.name == name }.compactMap(\.about))
    }
    let places = filter.site.map { site in Set(lying(in: site)) }
    return everyMatter.compactMap { numbers in
      if let lacking, lacking.isDisjoint(with: numbers) { return nil }
      let review = MatterReview(numbers, on: day, in: self)
      guard review.isThere else { return nil }
      let summary = summary(of: review)
      // What is done may lack a visit still.
      guard filter.isWhole || lacking != nil || summary.lacking != nil else { return nil }
      if let kind = filter.kind, summary.kind != kind { return nil }
      if let places, places.isDisjoint(with: summary.sites) { return nil }
      if let id = filter.procedure, summary.procedure?.id != id { return nil }
      if let lead = filter.lead, summary.lead != lead { return nil }
      if let text = filter.text,
        !([summary.title] + summary.otherTitles + numbers.map(\.text))
          .contains(where: { $0.contains(text) })
      {
        return nil
      }
      return summary
    }.sorted { left, right in
      (left.next?.number ?? .max, left.number) < (right.next?.number ?? .max, right.number)
    }
  }

  func summary(of matter: MatterReview) -> MatterSummary {
    let standing = standing(of: matter.number, on: matter.on)
    let open = matter.tasks.filter(\.isOpen).compactMap(\.work.due)
    let due = matter.cards.compactMap(\.due?.due).last
    let lacking = matter.lacking(standing)
    let isOrdered = standing?.procedure.order == .sequence
    let title = matter.title
    return MatterSummary(
      number: matter.number, linked: Array(matter.numbers.dropFirst()), title: title,
      otherTitles: matter.titles.filter { $0 != title },
      kind: matter.cards.last?.kind ?? .issue, status: matter.latest?.issue.status,
      procedure: standing?.procedure, step: isOrdered ? standing?.current?.step : nil,
      lacking: lacking, due: due,
      next: matter.rest == nil ? (open + [matter.due(lacking)].compactMap(\.self)).min() : nil,
      lead: matter.lead,
      sites: matter.cards.flatMap(\.sites), children: matter.numbers.flatMap(children(of:)).count)
  }

  /// A place and all that lies in it.
  private func lying(in site: CardID) -> [CardID] {
    var found = [site]
    var seen: Set<CardID> = [site]
    var next = 0
    while next < found.count {
      for id in mentions[found[next]] where ledger.site(id)?.within == found[next] {
        if seen.insert(id).inserted { found.append(id) }
      }
      next += 1
    }
    return found
  }
}
