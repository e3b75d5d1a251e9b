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

/// Something that is worked out on another core meanwhile.
package final class Ahead<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async { [self] in
      let value = work()
      found.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// What comes of it, once it is there.
  package var value: Value {
    isDone.wait()
    defer { isDone.signal() }
    // It was filled before anybody was told.
    return found.withLock { $0! }
  }
}
