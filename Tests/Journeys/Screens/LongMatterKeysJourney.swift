import Affairs
import Archives
import Foundation
import Office
import TestSupport
import Testing
import Values

/// The end of the lift's story by keys in a real terminal, from the acceptance of the works to the visit of the
/// year after, and the same by the story itself: equal but for times and codes.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["YISHI_LONG"] != nil,
    "set YISHI_LONG=1 to run the long checks"))
struct LongMatterKeysJourney {
  @Test func `the lift is accepted and visited by keys as it is by the story`() throws {
    let place = try Workplace()
    let state = place.folder.appendingPathComponent("state").path
    let story = try #require(Story.all.first { $0.name == "elevator" })
    let computer = Computer(environment: ["XDG_STATE_HOME": state])
    let whole = place.folder.appendingPathComponent("全程")
    try story.make(in: Archive(whole.path), computer: computer)
    try story.make(
      in: Archive(place.archive.path), computer: computer, until: Day("2024-09-29"))

    let terminal = try Tmux(columns: 80, rows: 24, environment: ["XDG_STATE_HOME": state])
    terminal.run("\(built("yishi")) --archive \(place.archive.path)")
    let keys = Keyboard(terminal)
    try keys.see("5事项")
    keys.type("5")
    try keys.see("本页含个人信息，请先遮挡投影")
    keys.press("Enter")
    try keys.see("哪一步")
    keys.type("二期")
    try keys.see("二期 3号楼2单元")
    try keys.select("3号楼2单元")
    keys.press("Enter")
    try keys.see("1这步已办")
    try keys.see("验收记录")

    try note(keys, rights: 10, "2024-09-30", "社区工作者甲", "验收记录")
    try pass(keys, "2024-09-30", next: "[运维]")
    try note(keys, rights: 4, "2025-04-17", "回访组", "一年来运行正常，住户满意")
    try pass(keys, "2025-04-17", next: "“运维”已办")
    let lift = CardID("20240106-m0201")
    let keyed = try ShownMatter(lift, in: place.archive.path, place)
    var told = try ShownMatter(lift, in: whole.path, place)
    // What became of the tasks in between isn't played.
    told.tasks = keyed.tasks
    #expect(keyed == told)
    #expect(keyed.steps.allSatisfy { $0.state == "passed" })
  }

  /// 办理记录, its kind chosen by so many steps to the right.
  private func note(
    _ keys: Keyboard, rights: Int, _ day: String, _ by: String, _ text: String
  ) throws {
    keys.type("4")
    try keys.see("> 类别")
    for _ in 0..<rights { keys.press("Right") }
    try keys.fill([("日期", day), ("经办人", by), ("内容", text)])
    try keys.see("1这步已办")
  }

  private func pass(_ keys: Keyboard, _ day: String, next: String) throws {
    keys.type("1")
    try keys.see("办理日期")
    try keys.fill([("办理日期", day)])
    try keys.see(next)
  }
}
