import Log
import Synchronization

/// Watches the system calls of a journal, and disturbs them as a test wants.
final class Trace: Sendable {
  private let state = Mutex<[SystemCall]>([])
  private let rule: @Sendable (_ index: Int, SystemCall) -> SystemCall.Interference?

  /// - Parameter rule: is asked before each call, counted from 0.
  init(_ rule: @escaping @Sendable (Int, SystemCall) -> SystemCall.Interference? = { _, _ in nil })
  {
    self.rule = rule
  }

  var calls: [SystemCall] { state.withLock { $0 } }

  var posix: Posix {
    Posix { call in
      let index = self.state.withLock { calls in
        calls.append(call)
        return calls.count - 1
      }
      return self.rule(index, call)
    }
  }

  /// The names of the calls since so many, without those that change nothing.
  func changes(since start: Int) -> [SystemCall.Name] {
    let reading: Set<SystemCall.Name> = [.open, .close, .pread, .fstat, .stat, .flock, .fcntl]
    return calls[start...].map(\.name).filter { !reading.contains($0) }
  }
}
