import Foundation
import Glibc
import TestSupport
import Testing

/// The built program in a real terminal: whatever is done to it, the terminal is given back and
/// nothing acknowledged is lost.
@Suite(.serialized) struct TerminalJourney {
  /// A terminal with the demonstration meeting's file beside it.
  private func terminal(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> Tmux {
    let terminal = try Tmux(columns: columns, rows: rows, environment: environment)
    terminal.run(
      "ln -s \(built("yishi")) yishi; F=$(TMPDIR=$HOME ./yishi demo --print-path)")
    terminal.run("stty -g > before; clear; echo ready")
    try terminal.wait(for: "ready")
    return terminal
  }

  private func open(_ terminal: Tmux) throws {
    terminal.run("clear; ./yishi open $F --as 主持; echo status=$?; stty -g > after")
    try terminal.wait(for: "0帮助")
    terminal.settle()
  }

  /// Waits for the end of the program and compares the terminal's settings with those before.
  private func expectGivenBack(_ terminal: Tmux, status: Int) throws {
    try terminal.wait(until: "status=\(status)") { $0.contains("status=\(status)") }
    terminal.run("cmp before after && echo the same && ./yishi verify $F; echo verified=$?")
    let screen = try terminal.wait(for: "verified=0")
    #expect(screen.contains { $0.hasSuffix("the same") })
    #expect(!terminal.isFullScreen)
    terminal.type("echo typed")
    try terminal.wait(for: "echo typed")
  }

  @Test func `leaving gives the terminal back`() throws {
    let terminal = try terminal()
    try open(terminal)
    #expect(terminal.isFullScreen)
    terminal.press("9")
    try terminal.wait(for: "查找")
    terminal.type("退出")
    try terminal.wait(for: "退出程序")
    terminal.press("Enter")
    try expectGivenBack(terminal, status: 0)
  }

  @Test(arguments: [
    (SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131), (SIGUSR1, 138), (SIGUSR2, 140),
    (SIGALRM, 142), (SIGXCPU, 152),
  ])
  func `a signal ends it, the terminal is given back, the file is whole`(signal: Int32, status: Int)
    throws
  {
    let terminal = try terminal()
    try open(terminal)
    terminal.signal(signal)
    try expectGivenBack(terminal, status: status)
  }

  @Test func `a terminal that is lost ends the program, and what was done is in the file`() throws {
    let terminal = try terminal()
    terminal.run("echo $F > path")
    try open(terminal)
    try signIn("jmj", "居民甲", terminal)
    let program = try #require(terminal.program())
    terminal.loseTerminal()
    for _ in 0..<500 where kill(program, 0) == 0 { usleep(20_000) }
    #expect(kill(program, 0) != 0)
    let path = try String(
      contentsOf: terminal.folder.appendingPathComponent("path"), encoding: .utf8
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    let workplace = try Workplace()
    #expect(try workplace.yishi("verify", path).status == 0)
    #expect(try workplace.yishi("timeline", path).output.contains("居民甲签到"))
  }

  /// Signs somebody in from the main page and goes back to it.
  private func signIn(_ typed: String, _ name: String, _ terminal: Tmux) throws {
    terminal.press("1")
    try terminal.wait(for: "请先遮挡投影")
    terminal.press("Enter")
    try terminal.wait(for: "查找：")
    terminal.type(typed)
    try terminal.wait(for: name)
    terminal.press("Enter")
    try terminal.wait(for: "\(name)已签到")
  }

  @Test func `keys that mean nothing here harm nothing`() throws {
    let terminal = try terminal()
    try open(terminal)
    let before = terminal.settle()
    for key in ["C-q", "C-\\", "C-Space", "C-c", "C-z", "C-s", "F1", "F10", "F12", "M-x", "IC"] {
      terminal.press(key)
      terminal.settle()
      terminal.press("Home")
    }
    // The first row holds the clock, which may have gone on.
    #expect(terminal.settle().dropFirst() == before.dropFirst())
    terminal.press("C-s")
    try terminal.wait(for: "已自动保存")
    terminal.press("C-c")
    try terminal.wait(for: "要离开")
    terminal.press("C-z")
    terminal.settle()
    #expect(terminal.program() != nil)
  }

  @Test func `an open form survives any size of the window`() throws {
    let terminal = try terminal()
    try open(terminal)
    terminal.press("1")
    try terminal.wait(for: "请先遮挡投影")
    terminal.press("Enter")
    terminal.type("这是")
    try terminal.wait(for: "查找：这是")
    terminal.resize(columns: 60, rows: 15)
    try terminal.wait(for: "窗口太小")
    terminal.resize(columns: 200, rows: 60)
    try terminal.wait(for: "查找：这是")
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "查找：这是")
    let cursor = terminal.cursor()
    // Where the input method opens its window: behind what was typed.
    #expect(cursor.isShown && cursor.row == 2 && cursor.column == 12)
  }

  @Test func `what an input method sends instead of initials still finds people`() throws {
    let terminal = try terminal()
    try open(terminal)
    // 党员甲 by dyj, typed as an input method might give it.
    try signIn("大一家", "党员甲", terminal)
    let screen = try terminal.wait(for: "实到1人")
    #expect(screen.contains { $0.contains("党员甲") && $0.contains("已到") })
  }

  @Test func `it stops on request and goes on with fg`() throws {
    let terminal = try terminal()
    try open(terminal)
    terminal.press("9")
    try terminal.wait(for: "查找")
    terminal.type("命令行")
    terminal.settle()
    terminal.press("Enter")
    try terminal.wait(forNo: "查找")
    terminal.run("echo here")
    try terminal.wait(for: "here")
    #expect(!terminal.isFullScreen)
    terminal.run("fg")
    try terminal.wait(for: "0帮助")
    #expect(terminal.isFullScreen)
  }

  @Test func `another terminal's act shows by itself`() throws {
    let terminal = try terminal()
    terminal.run("echo $F > path")
    try open(terminal)
    let path = try String(
      contentsOf: terminal.folder.appendingPathComponent("path"), encoding: .utf8
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    let workplace = try Workplace()
    let run = try workplace.yishi(
      ["apply", path, "--as", "签到处"],
      input: "{\"signIn\":{\"participants\":[\"居民甲\"]}}\n")
    #expect(run.status == 0, "\(run.errors)")
    try terminal.wait(for: "签到处：签到")
    try terminal.wait(for: "到会1人")
  }

  @Test func `an unknown terminal works, one without a moving cursor is told what to do`() throws {
    let terminal = try terminal(environment: [:])
    terminal.run("TERM=no-such-terminal ./yishi open $F; echo status=$?")
    try terminal.wait(for: "0帮助")
    terminal.press("9")
    try terminal.wait(for: "查找")
    terminal.type("退出")
    terminal.press("Enter")
    try terminal.wait(for: "status=0")
    terminal.run("clear; TERM=dumb ./yishi open $F; echo status=$?")
    let screen = try terminal.wait(for: "status=74")
    #expect(screen.contains { $0.contains("不能移动光标") })
    terminal.run("clear; ./yishi open $F | cat; echo done")
    try terminal.wait(for: "done")
    #expect(!terminal.isFullScreen)
  }

  @Test func `a locale that can't write Chinese is replaced by one that can`() throws {
    for locale in ["C", "POSIX", "zh_CN.GBK", "no_SUCH.locale"] {
      let terminal = try terminal()
      terminal.run("clear; LC_ALL=\(locale) LANG=\(locale) ./yishi open $F --language zh")
      try terminal.wait(for: "0帮助")
      #expect(terminal.settle().contains { $0.contains("24号楼植物角") }, "\(locale)")
    }
  }

  @Test func `NO_COLOR leaves colours out and nothing else`() throws {
    let terminal = try terminal(environment: ["NO_COLOR": "1"])
    try open(terminal)
    terminal.press("1")
    try terminal.wait(for: "请先遮挡投影")
    #expect(!terminal.colouredScreen().contains("\u{1B}[43"))
    #expect(terminal.colouredScreen().contains("\u{1B}["))
  }
}
