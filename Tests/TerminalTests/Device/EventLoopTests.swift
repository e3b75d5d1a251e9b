import Glibc
import Terminal
import Testing

/// A pipe in the place of a keyboard.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() {
    var ends: [Int32] = [0, 0]
    precondition(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    precondition(write(writing, bytes, bytes.count) == bytes.count)
  }

  func hangUp() {
    close(writing)
    writing = -1
  }

  deinit {
    close(reading)
    if writing >= 0 { close(writing) }
  }
}

struct EventLoopTests {
  private let device = MemoryTerminal(size: Size(columns: 80, rows: 24))

  @Test func `everything that was typed comes at once`() throws {
    let pipe = Pipe()
    let loop = try EventLoop(device: device, input: pipe.reading)
    pipe.send("签\u{1B}[A\r")
    #expect(loop.wait() == [.key(.character("签")), .key(.up), .key(.enter)])
  }

  @Test func `a lone Escape comes without another key`() throws {
    let pipe = Pipe()
    let loop = try EventLoop(device: device, input: pipe.reading)
    pipe.send("\u{1B}")
    #expect(loop.wait() == [.key(.escape)])
  }

  @Test func `a terminal that is gone is told once everything typed was taken`() throws {
    let pipe = Pipe()
    let loop = try EventLoop(device: device, input: pipe.reading)
    pipe.send("1")
    pipe.hangUp()
    var inputs = loop.wait()
    if inputs.count == 1 { inputs += loop.wait() }
    #expect(inputs == [.key(.character("1")), .hangUp])
  }

  @Test func `the clock ticks while asked to, and a watched file is told of`() throws {
    let pipe = Pipe()
    let other = Pipe()
    let loop = try EventLoop(device: device, input: pipe.reading)
    loop.ticking = .everySecond
    #expect(loop.wait() == [.tick])
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    // At the beginning of a second; very late only on a machine that is very busy.
    #expect(time.tv_nsec < 900_000_000)
    loop.ticking = .never
    loop.watch(other.reading)
    other.send("x")
    #expect(loop.wait() == [.readable(other.reading)])
    loop.unwatch(other.reading)
    pipe.send("q")
    #expect(loop.wait() == [.key(.character("q"))])
  }
}
