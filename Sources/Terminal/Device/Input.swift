/// One thing that happened to the program.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// The window changed, or the terminal was taken again after a stop: draw everything.
  case resized(Size)
  /// A second or a minute began; see ``EventLoop/ticking``.
  case tick
  /// A descriptor given to ``EventLoop/watch(_:)`` can be read.
  case readable(Int32)
  /// The program is asked to end: save, give the terminal back, exit with 128 and this number.
  case terminate(signal: Int32)
  /// The terminal is gone: save and exit. Nothing can be shown any more.
  case hangUp
}
