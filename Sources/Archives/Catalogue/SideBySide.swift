import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What comes of each element, in their order, worked out on every core of the machine at once.
  package func sideBySide<Outcome: Sendable>(
    _ work: @Sendable (Element) -> Outcome
  ) -> [Outcome] {
    guard count > 1, Queues.areThere else { return map(work) }
    let outcomes = Mutex([Outcome?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let outcome = work(self[place])
      outcomes.withLock { $0[place] = outcome }
    }
    // Each place was filled before that returned.
    return outcomes.withLock { $0.map { $0! } }
  }
}

/// Something that is worked out on another core meanwhile, or here and now where none can be reached.
package final class Ahead<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  package init(_ work: @escaping @Sendable () -> Value) {
    guard Queues.areThere else {
      let value = work()
      found.withLock { $0 = value }
      isDone.signal()
      return
    }
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

/// The queues by which other cores are reached.
private enum Queues {
  private static let haveBegun = Mutex(false)

  /// What they need for themselves they open once.
  static var areThere: Bool {
    haveBegun.withLock {
      $0 = $0 || Descriptors.areToSpare
      return $0
    }
  }
}
