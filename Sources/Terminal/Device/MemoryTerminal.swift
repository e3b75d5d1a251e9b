/// A terminal that keeps what it is shown, for tests.
package final class MemoryTerminal: TerminalDevice {
  package private(set) var size: Size
  /// What was presented last.
  package private(set) var canvas: Canvas?
  /// How many canvases were presented.
  package private(set) var frames = 0
  package private(set) var rings = 0
  /// What was to be put into the clipboard last.
  package private(set) var copied: String?
  package private(set) var isOpen = true
  /// The size that the next ``remeasure()`` finds.
  package var windowSize: Size

  package init(size: Size) {
    self.size = size
    windowSize = size
  }

  /// The rows of the last canvas; empty before the first.
  package var lines: [String] { canvas?.lines ?? [] }

  package func present(_ canvas: Canvas) {
    self.canvas = canvas
    frames += 1
  }

  package func remeasure() { size = windowSize }
  package func pause() { isOpen = false }
  package func resume() {
    isOpen = true
    remeasure()
  }
  package func ring() { rings += 1 }
  package func copy(_ text: String) { copied = text }
  package func close() { isOpen = false }
}
