import Deliberation
import Values

/// 民生项目池: what is open of what came from 12345, from opinions and from visits, the oldest first, and
/// what may come again this season (未诉先办).
package struct ProjectPool: Hashable, Sendable {
  package let lines: [Line]
  /// 未诉先办: last year's problems and orders of the half year that begins now, the oldest first.
  package let coming: [CardID]

  package struct Line: Hashable, Sendable {
    /// A matter, a voice or a task.
    package let card: CardID
    package let source: Source
    package let raised: Day
    package let category: String?
  }

  /// Where it came from.
  package enum Source: String, Hashable, Sendable, CaseIterable {
    /// 12345.
    case hotline
    /// 意见征集.
    case voice
    /// 问题反馈.
    case problem
    /// 回访.
    case visit
  }

  /// Those that came from there.
  package func lines(from source: Source) -> [Line] { lines.filter { $0.source == source } }
}

extension Casebook {
  package func projectPool(on day: Day) -> ProjectPool {
    let matters = everyMatter.compactMap { numbers -> ProjectPool.Line? in
      let matter = MatterReview(numbers, on: day, in: self)
      guard let card = matter.cards.last, let raised = card.raised, raised <= day,
        let source = card.poolSource,
        matter.lacking(standing(of: matter.number, on: day)) != nil
      else { return nil }
      return .init(card: matter.number, source: source, raised: raised, category: card.category)
    }
    // An opinion that was made a matter stands there as one.
    let promoted = Set(
      ledger.living(.matter).compactMap { record -> CardID? in
        if case .matter(let matter)? = record.card {
          matter.source?.reference.map { CardID($0) }
        } else {
          nil
        }
      })
    let others = ledger.cards.values.filter(\.isLiving).compactMap { record in
      self.poolLine(of: record, on: day, besides: promoted)
    }
    return ProjectPool(
      lines: (matters + others).sorted { ($0.raised, $0.card) < ($1.raised, $1.card) },
      coming: yearAgo(from: day).coming)
  }

  /// An opinion that waits for its answer, or a demand of a visit that isn't done.
  private func poolLine(
    of record: CardRecord, on day: Day, besides promoted: Set<CardID>
  ) -> ProjectPool.Line? {
    switch record.card {
    case .voice(let voice)?
    where !voice.isObjection && voice.on <= day && !promoted.contains(record.id)
      && voice.answer.map { day < $0.on } ?? true:
      return .init(card: record.id, source: .voice, raised: voice.on, category: voice.group)
    case .task(let task)?:
      guard case .visit? = task.origin, let about = task.about.card,
        let hand = tasks(of: about).first(where: { $0.target == .card(record.id) }),
        hand.as(of: day).isOpen, hand.issued <= day
      else { return nil }
      return .init(card: record.id, source: .visit, raised: hand.issued, category: nil)
    default: return nil
    }
  }
}

extension Matter {
  /// Where it came from, as far as the pool asks; nil of what was planned.
  fileprivate var poolSource: ProjectPool.Source? {
    switch (kind, source?.kind) {
    case (.workOrder, _), (_, .workOrder?): .hotline
    case (.problem, _), (_, .problemReport?): .problem
    case (_, .solicitation?): .voice
    case (_, .followUpVisit?): .visit
    default: nil
    }
  }
}
