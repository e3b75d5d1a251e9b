import Testing

/// The driver itself: it types, waits, sees and resizes.
@Suite(.serialized) struct TmuxTests {
  @Test func `a terminal takes Chinese, pastes and another size`() throws {
    let terminal = try Tmux(columns: 90, rows: 25)
    terminal.run("echo 议事 && stty size")
    try terminal.wait(for: "25 90")
    #expect(terminal.screen().contains("议事"))
    terminal.resize(columns: 60, rows: 20)
    terminal.run("stty size")
    try terminal.wait(for: "20 60")
    #expect(terminal.cursor().column == 2)
  }
}
