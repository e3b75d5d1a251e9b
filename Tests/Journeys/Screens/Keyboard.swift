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
    type("9")
    try see("查找")
    type(name)
    try see("查找：\(name)")
    press("Enter")
    reveal()
  }

  /// Answers the warning before a page that may not be on the wall, where there is one.
  private func reveal() {
    if Keyboard.flat(terminal.settle()).contains("本页含个人信息，请先遮挡投影") { press("Enter") }
  }

  /// Fills in a form: each blank by its label. A choice is given as its digit; what stands in a
  /// blank is taken out first. Ends on the button that hands the form in.
  func fill(_ blanks: [(label: String, text: String)], button: String = "确定") throws {
    for (label, text) in blanks {
      try go { $0.contains("> \(label)") }
      if text.count == 1, text.allSatisfy(\.isNumber), try isChoice(label) {
        type(text)
        try terminal.wait(until: "\(text)[") { $0.contains { $0.contains("\(text)[") } }
        continue
      }
      try write(label, text)
    }
    try go { $0.contains(">[ \(button) ]") }
    press("Enter")
    try terminal.wait(forNo: "[ \(button) ]")
  }

  /// Writes a text into a blank, in the place of what stands there.
  func write(_ label: String, _ text: String) throws {
    try go { $0.contains("> \(label)") }
    try empty()
    for (number, line) in text.split(separator: "\n").enumerated() {
      if number > 0 { press("Enter") }
      type(String(line))
    }
    try see(String(text.suffix(4)))
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
    terminal.settle().contains { $0.contains("> \(label)") && $0.contains("1") && $0.contains("[") }
  }

  /// Tab until a row holds.
  private func go(_ holds: @escaping (String) -> Bool) throws {
    for _ in 0..<40 {
      if terminal.settle().contains(where: holds) { return }
      press("Tab")
    }
    throw Tmux.Missing(expected: "a blank of the form", screen: terminal.screen())
  }

  /// Empties the blank that has the keys, whatever stands in it.
  private func empty() throws {
    press("End")
    for _ in 0..<14 { press("C-u", "BSpace") }
    for _ in 0..<14 { press("C-k", "DC") }
  }

  /// Moves down a list until the chosen row says something.
  func select(_ text: String) throws {
    for _ in 0..<60 {
      if terminal.settle().contains(where: { $0.contains(">") && $0.contains(text) }) { return }
      press("Down")
    }
    throw Tmux.Missing(expected: "> \(text)", screen: terminal.screen())
  }
}
