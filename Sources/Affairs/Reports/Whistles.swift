import Values

/// 吹哨报到: which unit was called to a matter, whether and when it came, and what it took on.
package struct Whistle: Hashable, Sendable {
  /// The matter, place or task that it was called to.
  package let about: Target
  package let unit: String
  /// 吹哨.
  package let called: Day
  package let by: String
  /// Why it was called.
  package let text: String
  /// 报到; nil while it hasn't come.
  package var came: Day?
  /// 认领: what it took on.
  package var took: String?
}

extension Casebook {
  /// Whom was called within those days, the earliest first.
  package func whistles(from: Day, to: Day) -> [Whistle] {
    let targets = ledger.cards.keys.sorted().map(Target.card)
    return whistles(on: targets).filter { from <= $0.called && $0.called <= to }
      .sorted { ($0.called, $0.about.description) < ($1.called, $1.about.description) }
  }

  /// Whom was called to these, in the order in which it was noted.
  package func whistles(on targets: [Target]) -> [Whistle] {
    var whistles: [Whistle] = []
    for target in targets {
      for note in notes(on: target).map(\.note) {
        whistles += note.called.map {
          Whistle(about: target, unit: $0, called: note.day, by: note.by, text: note.text)
        }
        if let unit = note.came,
          let place = whistles.firstIndex(where: {
            $0.about == target && $0.unit == unit && $0.came == nil
          })
        {
          (whistles[place].came, whistles[place].took) = (note.day, note.text)
        }
      }
    }
    return whistles
  }
}
