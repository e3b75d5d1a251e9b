import Foundation
import Testing

/// Someone at the keyboard of the screens: every key waits for what it brings about.
final class Keyboard {
  let terminal: Tmux

  init(_ terminal: Tmux) { self.terminal = terminal }

  /// The screen as one line, so that a sentence is found wherever it is broken.
  static func flat(_ rows: [String]) -> String {
    rows.map { $0.trimmingCharacters(in: .whitespaces) }.joined()
  }

  /// Waits until the screen says something.
  @discardableResult
  func see(_ text: String) throws -> String {
    Keyboard.flat(try terminal.wait(until: text) { Keyboard.flat($0).contains(text) })
  }

  func type(_ text: String) { terminal.type(text) }

  /// Presses keys one at a time.
  func press(_ keys: String...) {
    for key in keys { terminal.press(key) }
  }

  /// Escape, and only then what comes next: a terminal takes the two together for Alt.
  func back(to text: String) throws {
    terminal.settle()
    terminal.press("Escape")
    try see(text)
  }

  /// Goes to a page by its digit on the main screen, and answers the warning before it.
  func page(_ digit: String, _ title: String) throws {
    try see("1签到 2议题")
    type(digit)
    reveal()
    try terminal.wait(until: title) { $0.first?.contains(title) == true }
  }

  /// Back to the main screen.
  func home() throws { try back(to: "1签到 2议题") }

  /// Asks for a command by its name.
  func command(_ name: String) throws {
    try ask(for: name)
    reveal()
  }

  /// Asks for a command by its name, and waits for what its page says.
  func command(_ name: String, _ text: String) throws {
    try ask(for: name)
    try come(to: text)
  }

  private func ask(for name: String) throws {
    type("9")
    try see("查找")
    type(name)
    try see("查找：\(name)")
    press("Enter")
  }

  /// Opens a page by its digit, or by Enter, and waits for what it says.
  func open(_ key: String, _ text: String) throws {
    if key == "Enter" { press(key) } else { type(key) }
    try come(to: text)
  }

  private static let warning = "本页含个人信息，请先遮挡投影"

  /// Waits for what a page says, and answers the warning before it where there is one.
  private func come(to text: String) throws {
    let rows = try terminal.wait(until: text) {
      let all = Keyboard.flat($0)
      return all.contains(text) || all.contains(Keyboard.warning)
    }
    guard Keyboard.flat(rows).contains(Keyboard.warning) else { return }
    press("Enter")
    try see(text)
  }

  /// Answers the warning before a page that may not be on the wall, where there is one.
  private func reveal() {
    if Keyboard.flat(terminal.settle()).contains(Keyboard.warning) { press("Enter") }
  }

  /// Fills in a form: each blank by its label. A choice is given as its digit; what stands in a
  /// blank is taken out first. Ends on the button that hands the form in.
  func fill(_ blanks: [(label: String, text: String)], button: String = "确定") throws {
    try fillIn(blanks)
    try go { $0.contains(">[ \(button) ]") }
    press("Enter")
    try terminal.wait(forNo: "[ \(button) ]")
  }

  func fillIn(_ blanks: [(label: String, text: String)]) throws {
    for (label, text) in blanks {
      try go { $0.contains("> \(label)") }
      if text.count == 1, text.allSatisfy(\.isNumber), try isChoice(label) {
        type(text)
        try terminal.wait(until: "\(text)[") { $0.contains { $0.contains("\(text)[") } }
        continue
      }
      try write(label, text)
    }
  }

  /// Writes a text into a blank, in the place of what stands there.
  func write(_ label: String, _ text: String) throws {
    try go { $0.contains("> \(label)") }
    empty()
    for (number, line) in text.split(separator: "\n").enumerated() {
      if number > 0 { press("Enter") }
      type(String(line))
    }
    if !text.isEmpty { try see(String(text.suffix(4))) }
  }

  /// Takes somebody for a blank: types, and Enter when they are found.
  func choose(_ label: String, _ typed: String, _ name: String) throws {
    try go { $0.contains("> \(label)") }
    type(typed)
    try see("> \(name)")
    press("Enter")
    try terminal.wait(until: "> \(label) no longer") { rows in
      !rows.contains { $0.contains("> \(label)") }
    }
  }

  private func isChoice(_ label: String) throws -> Bool {
    terminal.screen().contains { $0.contains("> \(label)") && $0.contains("1") && $0.contains("[") }
  }

  /// Tab until a row holds: each is pressed once the one before has moved the mark.
  private func go(_ holds: @escaping (String) -> Bool) throws {
    for _ in 0..<45 {
      var rows = terminal.screen()
      if Keyboard.marked(rows) == nil { rows = terminal.settle() }
      if rows.contains(where: holds) { return }
      let before = Keyboard.marked(rows)
      press("Tab")
      try terminal.wait(until: "another blank than \(before ?? "")") {
        Keyboard.marked($0) != before
      }
    }
    throw Tmux.Missing(expected: "a blank of the form", screen: terminal.screen())
  }

  /// The row that has the keys.
  private static func marked(_ rows: [String]) -> String? {
    rows.first { $0.drop { $0 == " " }.hasPrefix(">") }
  }

  /// Goes to a choice and steps to the right; for those beyond the digits.
  func step(_ label: String, _ rights: Int) throws {
    try go { $0.contains("> \(label)") }
    for _ in 0..<rights { press("Right") }
  }

  /// Empties the blank that has the keys, whatever stands in it: the line that the caret is in, and a few
  /// before and behind it. One call, for the keys come one after the other all the same.
  private func empty() {
    let line = ["C-e", "C-u"]
    let around = Array(repeating: ["BSpace", "C-u", "DC", "C-k"], count: 7).flatMap(\.self)
    terminal.press(all: line + around)
  }

  /// Moves down a list until the chosen row says something.
  func select(_ text: String) throws {
    for _ in 0..<60 {
      if terminal.settle().contains(where: { $0.contains(">") && $0.contains(text) }) { return }
      press("Down")
    }
    throw Tmux.Missing(expected: "> \(text)", screen: terminal.screen())
  }

  /// Types into a page that finds, and opens what it found.
  func find(_ text: String) throws {
    type(text)
    try terminal.wait(until: "> \(text)") { rows in
      rows.contains { $0.hasPrefix(" > ") && $0.contains(text) }
    }
    press("Enter")
  }
}
