import Foundation
import TestSupport
import Testing

/// Who keeps the garden's ledger and its meetings: the keys they press, day after day.
final class GardenHand {
  let place: Workplace
  let state: String
  private(set) var keys: Keyboard

  init(in place: Workplace) throws {
    self.place = place
    state = place.folder.appendingPathComponent("state").path
    keys = Keyboard(try Tmux(columns: 80, rows: 24))
  }

  /// Starts the program on another day.
  func on(_ day: String, _ time: String = "09:00") throws {
    let terminal = try Tmux(columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    terminal.run(
      "\(built("yishi")) open --clock '\(day)T\(time):00+08:00' --archive \(place.archive.path)")
    keys = Keyboard(terminal)
    try keys.see("5事项")
  }

  // MARK: - Pages

  /// From the home page to the matters.
  func matters() throws {
    keys.type("5")
    try keys.see("本页含个人信息，请先遮挡投影")
    keys.press("Enter")
    try keys.see("2新事项")
  }

  /// Opens a matter, found by what is typed.
  func open(_ typed: String, _ title: String) throws {
    keys.type(typed)
    try keys.see("找  \(typed)")
    try keys.see(title)
    keys.terminal.settle()
    keys.press("Home")
    keys.press("Enter")
    try keys.see("事项全程")
  }

  /// Back to the list of matters with nothing typed.
  func list() throws {
    try keys.back(to: "2新事项")
    keys.terminal.settle()
    if !Keyboard.flat(keys.terminal.screen()).contains("找  字、拼音首字母") {
      keys.press("Escape")
      try keys.see("找  字、拼音首字母")
    }
  }

  /// A page of the matters' footer, asked about where it may not be on the wall.
  func go(_ digit: String, _ text: String) throws {
    keys.type(digit)
    if Keyboard.flat(keys.terminal.settle()).contains("本页含个人信息，请先遮挡投影") {
      keys.press("Enter")
    }
    try keys.see(text)
  }

  /// Puts a row in the hand of the next key, from the top of the list.
  func choose(_ text: String) throws {
    keys.terminal.settle()
    keys.press("Home")
    try keys.select(text)
  }

  /// Several lines of a blank.
  func write(_ label: String, _ lines: [String]) throws {
    try keys.write(label, lines[0])
    for line in lines.dropFirst() {
      keys.press("Enter")
      keys.type(line)
    }
    try keys.see(lines.last ?? "")
  }

  // MARK: - What is done on a matter's page

  func post(_ text: String) throws {
    try keys.command("公示")
    try keys.see("张贴日")
    try keys.fill([("渠道", "公示栏、微信群"), ("公示内容", text)])
    try keys.see("事项全程")
  }

  func pass(next: String, _ blanks: [(label: String, text: String)] = []) throws {
    keys.type("1")
    try keys.see("办理日期")
    try keys.fill(blanks)
    try keys.see(next)
  }

  /// 办理记录, its kind chosen by so many steps to the right.
  func note(rights: Int, _ by: String, _ text: String, on day: String? = nil) throws {
    keys.type("4")
    try keys.see("> 类别")
    for _ in 0..<rights { keys.press("Right") }
    try keys.fill((day.map { [("日期", $0)] } ?? []) + [("经办人", by), ("内容", text)])
    try keys.see("事项全程")
  }

  // MARK: - Files, and what is set up

  /// Writes a table where the file picker finds it, and takes it.
  func importTable(_ name: String, _ rows: [String], seeing preview: String, then done: String)
    throws
  {
    try Data((rows.joined(separator: "\n") + "\n").utf8).write(
      to: keys.terminal.folder.appendingPathComponent(name))
    try keys.see("选择位置")
    try keys.select("主目录")
    keys.press("Enter")
    try keys.select(name)
    keys.press("Enter")
    try keys.see(preview)
    keys.type("1")
    try keys.see(done)
  }

  private func applying(_ words: [String], _ commands: [String], at moment: String) throws {
    let lines = commands.map {
      "{\"command\":\($0),\"at\":\"\(moment)+08:00\",\"by\":\"记录\"}\n"
    }
    let run = try place.yishi(
      words, input: lines.joined(), environment: ["XDG_STATE_HOME": state])
    try #require(run.status == 0, "\(run.errors)\(run.output)")
  }

  /// Others sign in, at the same meeting.
  func signInOthers(_ names: [String], at meeting: String, _ moment: String) throws {
    let list = names.map { "\"\($0)\"" }.joined(separator: ",")
    try applying(
      ["apply", meeting], ["{\"signIn\":{\"participants\":[\(list)]}}"], at: moment)
  }

  func ledger(_ commands: [String], at moment: String) throws {
    try applying(["ledger", "apply"], commands, at: moment)
  }

  /// An agreement of the ledger with who binds themselves.
  struct Agreement {
    let id: String
    let party: String
    let name: String
    let on: [String]
    let place: Int?
  }

  /// Every agreement of the ledger, by id.
  func agreements() throws -> [Agreement] {
    let names = Dictionary(
      try listed("party").map { ($0.id, $0.card.party?.name ?? "") }, uniquingKeysWith: { $1 })
    return try listed("pledge").compactMap { one in
      one.card.pledge.map {
        Agreement(
          id: one.id, party: $0.by.party, name: names[$0.by.party] ?? "", on: $0.on,
          place: $0.place)
      }
    }
  }

  private func listed(_ kind: String) throws -> [ListedCard] {
    let run = try place.yishi("ledger", "list", kind, "--json")
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([ListedCard].self, from: Data(run.output.utf8))
  }
}

/// A card as `ledger list --json` has it.
private struct ListedCard: Decodable {
  struct Card: Decodable {
    struct Party: Decodable { let name: String }
    struct Pledge: Decodable {
      struct By: Decodable { let party: String }
      let by: By
      let on: [String]
      let place: Int?
    }
    let party: Party?
    let pledge: Pledge?
  }
  let id: String
  let card: Card
}
