import Affairs
import Archives
import Foundation
import Office
import TestSupport
import Testing
import Values

/// The life of one stairwell's lift by keys alone, in a real terminal of 80×24, and the same by the story that
/// tells it: equal but for times and codes.
///
/// Each day is a run of its own, with the program's clock set to that day, as a secretary comes back to it: an
/// empty archive, the parties, the project and its phases, the stairwell that asks, the meeting that hears it,
/// three rounds in writing whose slips two clerks read, mediation, an objection and its answer, the notice,
/// signatures and cost shares, building, acceptance, accounts, and the visit of the year after.
///
/// Set up by the story are the fifteen lifts beside it: the ten of the first phase, finished before there was a
/// ledger, and the other five of the second, for which everything here happened once more.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
    "set YISHI_LONG=1 to run the long checks"))
struct LongLiftKeysJourney {
  @Test func `the lift is asked for, decided on and built by keys as its story tells`() throws {
    let lift = try LiftByKeys()
    try lift.lay()
    try lift.ask()
    try lift.hear()
    try lift.prepareRounds()
    try lift.firstRound()
    try lift.secondRound()
    try lift.object()
    try lift.thirdRound()
    try lift.sign()
    try lift.begin()
    try lift.accept()
    try lift.visit()
    try lift.compare()
  }
}

/// A secretary at the keys, with the archive that comes of it and that of the story.
final class LiftByKeys {
  static let lift = "二期 3号楼2单元 加装电梯"
  static let project = "杜家坎44号院加装电梯"
  static let rooms = (1...6).flatMap { ["\($0)01", "\($0)02"] }

  let place: Workplace
  let keys: Keyboard
  private let story: Story
  private let state: String
  private var others: StoryByApply
  private var entered: Day?

  init() throws {
    place = try Workplace()
    state = place.folder.appendingPathComponent("state").path
    story = try #require(Story.all.first { $0.name == "elevator" })
    keys = Keyboard(try Tmux(columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state]))
    others = StoryByApply(in: place)
    others.environment = ["XDG_STATE_HOME": state]
    // The cards that are entered by keys bear ids of their own: names do for them.
    others.names = [
      ("\"20240102-m0100\"", "\"一期\""), ("\"20240102-m0200\"", "\"二期\""),
      ("\"p000001\"", "\"长辛店街道\""),
    ]
    try writeLists()
  }

  /// The lists that an office keeps in spreadsheets: who is asked to the meeting, who owns what, who signed
  /// and pays how much.
  private func writeLists() throws {
    let rooms = LiftByKeys.rooms
    func owner(_ place: Int) -> String { "业主\(place < 9 ? "0" : "")\(min(place + 1, 11))" }
    let owners = rooms.prefix(11).enumerated().map { "\(owner($0)),\($1),业主," }
    let guests = LiftByKeys.guests.map { "\($0),,,列席" }
    try write("名册.csv", ["姓名,房号,身份,席别"] + owners + guests)
    let register = rooms.enumerated().map { place, room in
      "\(room),\(owner(place)),\(place.isMultiple(of: 2) ? "53.27" : "61.84")"
    }
    try write("清册.csv", ["房号,业主,建筑面积"] + register)
    let pays = [
      "2": "15428.57", "3": "25714.29", "4": "36000.00", "5": "46285.71", "6": "56571.43",
    ]
    let signed = rooms.dropFirst(2).flatMap { room in
      // 601 and 602 are one owner's, who signs once.
      (room == "602" ? [] : ["签约,\(room),3号楼2单元,\(LiftByKeys.lift),,2024-04-10"])
        + [
          "分摊,\(room),3号楼2单元,\(LiftByKeys.lift),\(pays[String(room.prefix(1))] ?? ""),2024-04-10"
        ]
    }
    try write("签约和分摊.csv", ["类别,房号,所属,对象,金额,签订日期"] + signed)
  }

  static let guests = ["街道代表", "军休所代表", "设计单位代表", "电梯企业代表"]

  private func write(_ name: String, _ lines: [String]) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(
      to: keys.terminal.folder.appendingPathComponent(name))
  }

  // MARK: - From day to day

  /// Leaves the program and comes back to it on another day.
  func day(_ day: String, _ clock: String = "09:00") throws {
    if keys.terminal.isFullScreen {
      try keys.see("3退出")
      keys.type("3")
      try keys.terminal.wait(until: "$") { rows in
        rows.last { !$0.isEmpty } == "$"
      }
    }
    keys.terminal.run(
      "clear; \(built("yishi")) open --archive \(place.archive.path) --clock \(day)T\(clock):00+08:00"
    )
    try keys.see("5事项")
  }

  /// Enters what the story tells of the other lifts until a day.
  func others(until day: String) throws {
    let until = try #require(Day(day))
    try others.enter(
      story.lines.filter { line in
        isOfOthers(line) && line.at.day <= until && entered.map { line.at.day > $0 } ?? true
      })
    entered = until
  }

  private func isOfOthers(_ line: Story.Line) -> Bool {
    switch line.what {
    case .made(let meeting): return meeting.id.hasPrefix("20240327")
    case .meeting(let id, _): return id.hasPrefix("20240327")
    case .ledger(.define): return true
    case .ledger(let command):
      let text = (try? JSONEncoder().encode(command)).map { String(decoding: $0, as: UTF8.self) }
      let before = (1...10).map { "20240102-m01\($0 < 10 ? "0" : "")\($0)" }
      let beside = (2...6).map { "20240106-m020\($0)" }
      let sites = ["s000011", "s000012", "s000021", "s000022", "s000031"]
      return (before + beside + sites).contains { text?.contains("\"\($0)\"") == true }
    }
  }

  // MARK: - What comes of it

  /// What a meeting says of its rounds.
  private struct Session: Decodable, Equatable {
    struct Round: Decodable, Equatable {
      struct Period: Decodable, Equatable {
        let from: String
        let until: String
      }
      let rule: String
      let period: Period?
      let verdict: String?
      let sentence: String?
    }
    struct Issue: Decodable, Equatable {
      let status: String
      let points: [String]
      let votes: [Round]
    }
    let phase: String
    let expected: Int?
    let present: Int
    let issues: [Issue]
  }

  private func session(_ title: String, in archive: String) throws -> Session {
    let run = try place.yishi("show", title, "--json", "--archive", archive)
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Session.self, from: Data(run.output.utf8))
  }

  func compare() throws {
    let whole = place.folder.appendingPathComponent("全程")
    try story.make(
      in: Archive(whole.path), computer: Computer(environment: ["XDG_STATE_HOME": state + "2"]))
    for (title, id) in [
      (LiftByKeys.lift, "20240106-m0201"), (LiftByKeys.project, "20240102-m0000"),
    ] {
      let keyed = try ShownMatter(CardID(title), in: place.archive.path, place)
      let told = try ShownMatter(CardID(id), in: whole.path, place)
      #expect(keyed == told)
    }
    for title in ["3号楼2单元加装电梯协商会", "3号楼2单元加装电梯书面征询"] {
      let keyed = try session(title, in: place.archive.path)
      #expect(try keyed == session(title, in: whole.path))
    }
    let verified = try place.yishi("verify", "--all")
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }
}
