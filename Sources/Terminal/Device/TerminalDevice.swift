/// Something that shows canvases: a real terminal, or memory in tests.
///
/// One thread, from beginning to end.
package protocol TerminalDevice: AnyObject {
  /// As last measured.
  var size: Size { get }
  /// Shows a canvas, and makes as little as possible of what already stands there.
  func present(_ canvas: Canvas)
  /// Measures again after the window changed, and paints everything with the next canvas.
  func remeasure()
  /// Gives the terminal back until ``resume()``.
  func pause()
  /// Takes the terminal again; the next canvas is painted whole.
  func resume()
  /// Makes a sound or a flash, as the terminal is set.
  func ring()
  /// Asks the terminal to put a text into the clipboard; it may not, and doesn't say. One that is too long
  /// (``Clipboard``) isn't sent.
  func copy(_ text: String)
  /// Gives the terminal back for good. May be called again.
  func close()
}
