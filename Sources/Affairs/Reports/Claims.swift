import Values

/// 认领: which matters somebody leads or took on, and which wait for somebody.
package struct Claims: Hashable, Sendable {
  package let claimed: [CardID]
  /// 待认领.
  package let unclaimed: [CardID]
}

extension Casebook {
  /// - Parameter project: only the parts of that matter; nil for all.
  package func claims(on day: Day, within project: CardID? = nil) -> Claims {
    var (claimed, unclaimed): ([CardID], [CardID]) = ([], [])
    let outer = project.map { Set(ledger.linked($0)) }
    for numbers in everyMatter {
      let matter = MatterReview(numbers, on: day, in: self)
      if let outer {
        guard matter.cards.contains(where: { $0.within.map(outer.contains) ?? false }) else {
          continue
        }
      }
      guard matter.isToBeClaimed else { continue }
      if matter.isClaimed { claimed.append(matter.number) } else { unclaimed.append(matter.number) }
    }
    return Claims(claimed: claimed, unclaimed: unclaimed)
  }
}
