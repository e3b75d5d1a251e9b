import CGlibc
import CNcurses
import Glibc
import Text

/// Waits for keys, signals, the clock and files, in one thread and without a single idle wake-up.
///
/// ```swift
/// EventLoop.blockSignals()  // the first thing in main
/// let loop = try EventLoop(device: device)
/// while running {
///   for input in loop.wait() { … }
///   device.present(screen)  // once, after everything that came
/// }
/// ```
///
/// A child process inherits the blocked signals and must unblock them.
package final class EventLoop {
  /// How often ``Input/tick`` comes.
  package enum Ticking: Sendable {
    case never
    /// At the beginning of each second of the clock on the wall.
    case everySecond
    /// At the beginning of each minute.
    case everyMinute
  }

  /// Ticks stop the moment this is ``Ticking/never``. Sleep counts: a tick comes on waking.
  package var ticking = Ticking.never {
    didSet { if ticking != oldValue { setTimer() } }
  }

  private let device: any TerminalDevice
  private let input: Int32
  private let signals: Int32
  private let timer: Int32
  private var watched: [Int32] = []
  private var decoder = KeyDecoder()
  /// When to stop waiting for the rest of a key, in milliseconds of the monotonic clock.
  private var deadline: Int?
  private var buffer = [UInt8](repeating: 0, count: 65536)

  /// - Parameter input: Where keys come from.
  package init(device: any TerminalDevice, input: Int32 = STDIN_FILENO)
    throws(TerminalTrouble)
  {
    self.device = device
    self.input = input
    var set = Self.signalSet
    signals = signalfd(-1, &set, Int32(SFD_NONBLOCK) | Int32(SFD_CLOEXEC))
    guard signals >= 0 else { throw .system(SystemError(call: "signalfd", number: errno)) }
    timer = timerfd_create(
      CLOCK_BOOTTIME, Int32(TFD_NONBLOCK) | Int32(TFD_CLOEXEC))
    guard timer >= 0 else {
      let number = errno
      Glibc.close(signals)
      throw .system(SystemError(call: "timerfd_create", number: number))
    }
  }

  deinit {
    Glibc.close(signals)
    Glibc.close(timer)
  }

  /// Keeps the signals that end, stop or resize from doing so by themselves.
  ///
  /// Before any other thread starts: threads inherit it.
  package static func blockSignals() {
    var set = signalSet
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  /// Has ``Input/readable(_:)`` come as long as this descriptor has something to read.
  package func watch(_ descriptor: Int32) {
    if !watched.contains(descriptor) { watched.append(descriptor) }
  }

  package func unwatch(_ descriptor: Int32) { watched.removeAll { $0 == descriptor } }

  /// Sleeps until something happened, and returns all that did, in order; never nothing.
  package func wait() -> [Input] {
    while true {
      let inputs = waitOnce()
      if !inputs.isEmpty { return inputs }
    }
  }

  /// Stops the program as Ctrl-Z does elsewhere; returns when it goes on, the terminal taken again.
  ///
  /// Where nobody could wake it up, it goes on at once. Draw everything afterwards.
  package func suspend() {
    device.pause()
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    kill(0, SIGTSTP)
    sigprocmask(SIG_UNBLOCK, &stop, nil)
    sigprocmask(SIG_BLOCK, &stop, nil)
    // Waking up was announced as well.
    var woken = sigset_t()
    sigemptyset(&woken)
    sigaddset(&woken, SIGCONT)
    var none = timespec()
    sigtimedwait(&woken, nil, &none)
    device.resume()
  }

  private static var signalSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT] {
      sigaddset(&set, number)
    }
    return set
  }

  private func waitOnce() -> [Input] {
    var polled = ([input, signals, timer] + watched).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let patience = deadline.map { Int32(max(0, $0 - Self.now)) } ?? -1
    guard poll(&polled, nfds_t(polled.count), patience) >= 0 else { return [] }
    var inputs: [Input] = []
    if polled[0].revents != 0 { inputs += readKeys() }
    if let passed = deadline, passed <= Self.now {
      inputs += decoder.timeOut().map(Input.key)
      setDeadline()
    }
    let asked = polled[1].revents != 0 ? readSignals() : []
    inputs += asked.filter { if case .resized = $0 { true } else { false } }.suffix(1)
    inputs += polled.dropFirst(3).filter { $0.revents != 0 }.map { .readable($0.fd) }
    if polled[2].revents != 0, readTimer() { inputs.append(.tick) }
    return inputs + asked.filter { if case .resized = $0 { false } else { true } }
  }

  // MARK: - Keys

  /// Everything that has been typed, without waiting.
  private func readKeys() -> [Input] {
    var inputs: [Input] = []
    // A bound, lest a file fed in as keys keeps anything from being drawn.
    for _ in 0..<64 {
      let count = buffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else {
        inputs.append(.hangUp)
        break
      }
      inputs += decoder.feed(buffer[..<count]).map(Input.key)
      var more = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&more, 1, 0) > 0 else { break }
    }
    setDeadline()
    return inputs
  }

  private func setDeadline() { deadline = decoder.patience.map { Self.now + $0 } }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: - Signals

  private func readSignals() -> [Input] {
    var inputs: [Input] = []
    var info = signalfd_siginfo()
    while read(signals, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
      switch Int32(info.ssi_signo) {
      case SIGWINCH:
        device.remeasure()
        inputs.append(.resized(device.size))
      case SIGTSTP:
        suspend()
        inputs.append(.resized(device.size))
      case SIGCONT:
        // Stopped from outside: the shell has set its own modes meanwhile.
        device.pause()
        device.resume()
        inputs.append(.resized(device.size))
      case SIGHUP:
        inputs.append(.hangUp)
      case let number:
        inputs.append(.terminate(signal: number))
      }
    }
    return inputs
  }

  // MARK: - The clock

  private func setTimer() {
    var setting = itimerspec()
    let period =
      switch ticking {
      case .never: 0
      case .everySecond: 1
      case .everyMinute: 60
      }
    if period > 0 {
      var wall = timespec()
      var boot = timespec()
      clock_gettime(CLOCK_REALTIME, &wall)
      clock_gettime(CLOCK_BOOTTIME, &boot)
      let nanoseconds = boot.tv_nsec + 1_000_000_000 - wall.tv_nsec
      setting.it_interval.tv_sec = period
      setting.it_value.tv_sec =
        boot.tv_sec + (period - 1 - wall.tv_sec % period) + nanoseconds / 1_000_000_000
      setting.it_value.tv_nsec = nanoseconds % 1_000_000_000
    }
    timerfd_settime(timer, Int32(TFD_TIMER_ABSTIME), &setting, nil)
  }

  /// Takes the ticks that came; many after a sleep are one.
  private func readTimer() -> Bool {
    var count: UInt64 = 0
    return read(timer, &count, 8) == 8 && count > 0
  }
}
