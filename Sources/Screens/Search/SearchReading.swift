import Archives
import Dispatch
import Foundation
import Glibc
import Synchronization
import Values

/// What is searched on a page: an archive whose files are taken in beside everything else, so that the page
/// can be typed on meanwhile.
///
/// That it has ended comes over a pipe that the event loop can wait for.
final class SearchReading: Sendable {
  /// Can be read once all is taken in; -1 where the system has no pipe to spare.
  let descriptor: CInt
  private let index: Handed
  private let state = Mutex(State())
  private let isDone = DispatchSemaphore(value: 0)

  private struct State {
    var done = 0
    var all = 0
    var isReady = false
  }

  /// The index belongs to one thread at a time: to the other one until it is ready.
  private struct Handed: @unchecked Sendable {
    let index: SearchIndex
  }

  /// Takes in what changed, of which little is waited for.
  init(_ index: SearchIndex, waiting seconds: Double = 1) {
    self.index = Handed(index: index)
    var ends: [CInt] = [-1, -1]
    let hasPipe = pipe(&ends) == 0
    for end in ends where hasPipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = hasPipe ? ends[0] : -1
    let answer = hasPipe ? ends[1] : -1
    Thread.detachNewThread { [self] in
      self.index.index.update { done, all in
        self.state.withLock { ($0.done, $0.all) = (done, all) }
      }
      self.state.withLock { $0.isReady = true }
      self.isDone.signal()
      if answer >= 0 {
        var byte: UInt8 = 1
        _ = write(answer, &byte, 1)
        close(answer)
      }
    }
    if isDone.wait(timeout: .now() + seconds) == .success { isDone.signal() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// How many files were read of how many; nil once all are.
  var progress: (done: Int, all: Int)? {
    state.withLock { $0.isReady ? nil : ($0.done, $0.all) }
  }

  /// The index, once everything is taken in.
  var ready: SearchIndex? { progress == nil ? index.index : nil }
}
