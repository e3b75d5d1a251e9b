import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What comes of each element, in their order, worked out on every core of the machine at once.
  package func sideBySide<Outcome: Sendable>(
    _ work: @Sendable (Element) -> Outcome
  ) -> [Outcome] {
    let outcomes = Mutex([Outcome?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let outcome = work(self[place])
      outcomes.withLock { $0[place] = outcome }
    }
    // Each place was filled before that returned.
    return outcomes.withLock { $0.map { $0! } }
  }
}
