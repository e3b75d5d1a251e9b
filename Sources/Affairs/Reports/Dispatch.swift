import Values

/// 调度会: the work orders of some days that are still open, by category, to be gone through one by one.
package struct Dispatch: Hashable, Sendable {
  package let from: Day
  package let to: Day
  /// The category with the most orders first, those without one last.
  package let categories: [Category]

  package struct Category: Hashable, Sendable {
    /// 诉求类别; nil where none was given.
    package let name: String?
    /// The oldest first.
    package let orders: [CardID]
  }

  /// All of them in the order in which they are gone through.
  package var orders: [CardID] { categories.flatMap(\.orders) }
}

extension Casebook {
  /// The orders that were raised within those days and are open at the end of the last.
  package func dispatch(from: Day, to: Day) -> Dispatch {
    let open = everyMatter.compactMap { numbers -> (id: CardID, matter: Matter)? in
      let review = MatterReview(numbers, on: to, in: self)
      guard let matter = review.cards.last(where: { $0.kind == .workOrder }),
        let raised = matter.raised, from <= raised, raised <= to,
        review.lacking(standing(of: review.number, on: to)) != nil
      else { return nil }
      return (review.number, matter)
    }
    let categories = Dictionary(grouping: open) { $0.matter.category }.map { name, orders in
      Dispatch.Category(
        name: name,
        orders: orders.sorted {
          ($0.matter.raised?.number ?? 0, $0.id) < ($1.matter.raised?.number ?? 0, $1.id)
        }.map(\.id))
    }
    return Dispatch(
      from: from, to: to,
      categories: categories.sorted { left, right in
        func order(_ one: Dispatch.Category) -> (Int, Int, String) {
          (one.name == nil ? 1 : 0, -one.orders.count, one.name ?? "")
        }
        return order(left) < order(right)
      })
  }
}
