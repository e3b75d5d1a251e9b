import Terminal
import Testing

/// A text on its way to the clipboard of the machine whose terminal this is.
@Suite struct ClipboardTests {
  @Test func `a text goes as base64, so that nothing in it is a sequence of its own`() {
    #expect(Clipboard.sequence(for: "议事", inTmux: false) == "\u{1B}]52;c;6K6u5LqL\u{07}")
    let sly = Clipboard.sequence(for: "\u{1B}]0;标题\u{07}", inTmux: false)
    #expect(sly?.dropFirst().contains("\u{1B}") == false)
  }

  @Test func `through tmux it goes plain and wrapped, with every escape doubled`() {
    #expect(
      Clipboard.sequence(for: "a", inTmux: true)
        == "\u{1B}]52;c;YQ==\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{07}\u{1B}\\")
  }

  @Test func `what is too long for a terminal isn't sent in part`() {
    #expect(Clipboard.sequence(for: String(repeating: "a", count: 50_001), inTmux: false) == nil)
  }
}
