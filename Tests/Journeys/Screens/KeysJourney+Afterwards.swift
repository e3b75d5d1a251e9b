import Deliberation
import Foundation
import Lists
import Scenarios
import TestSupport
import Testing

/// After the meeting: what the record still lacks, the seal and the papers.
extension KeysJourney {
  func complete(_ keys: Keyboard) throws {
    try keys.page("6", "记录")
    keys.type("1")
    try keys.see("> 记什么")
    // What was said happened on the day the meeting was opened, which is today.
    var clock = Date.VerbatimFormatStyle(
      format:
        "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
      timeZone: TimeZone(identifier: "Asia/Shanghai")!, calendar: Calendar(identifier: .gregorian))
    clock.locale = Locale(identifier: "en_US_POSIX")
    try keys.fillText(
      "支架高度不超过1.5米，注意牢固", remarker: ("街道", "街道城市管理办公室"),
      time: clock.format(.now))
    try keys.see("支架高度不超过1.5米")
    keys.type("8")
    try keys.see("缺项说明")
    try keys.see("胜古北社议〔2024〕1号")
    try keys.fill([("文号", "胜古北社议〔2024〕5号"), ("缺项说明", "产权单位书面意见待补")])
    try keys.see("请输入“封存”")
    keys.type("封存")
    keys.press("Enter")
    try keys.terminal.wait(forNo: "请输入")
    try keys.home()
    try keys.see("记录已封存")
  }

  func papers(_ keys: Keyboard, in place: Workplace) throws {
    try keys.page("7", "文书")
    keys.type("2")
    // What was typed freely is read once before it goes out.
    try keys.see("公开前看一遍")
    keys.type("1")
    try keys.see("都确认过了")
    keys.type("2")
    try keys.see("已生成24份")
    try keys.home()
    keys.terminal.settle()
    keys.press("Escape")
    try keys.see("3退出")
    keys.type("3")
    try keys.terminal.wait(for: "$")
    let session = "植物角"
    let shown = try place.show(session)
    #expect(shown.phase == "sealed" && shown.expected == 12 && shown.present == 11)
    #expect(shown.issues[0].version == 5 && shown.issues[0].status == "closed")
    #expect(shown.issues[0].votes.map(\.verdict).first == "noConsensus")
    #expect(shown.issues[0].votes.last?.verdict == "consensus")
    #expect(shown.issues[0].outstanding == [.init(party: "产权单位", due: "2024-05-24")])
    #expect(try place.yishi("verify", session).status == 0)
    let mine = try place.yishi("export", session, "--document", "minutes", "-o", "-").output
    let theirs = try minutesThroughApply()
    let (keyed, applied) = (KeysJourney.timeless(mine), KeysJourney.timeless(theirs))
    let same = zip(keyed, applied).prefix { $0 == $1 }.count
    // The runner cuts long values short; what parts them is what matters.
    #expect(
      String(keyed.dropFirst(same).prefix(300)) == String(applied.dropFirst(same).prefix(300)))
  }

  /// The same meeting through `yishi apply`.
  private func minutesThroughApply() throws -> String {
    let place = try Workplace()
    let roster = try place.file(DemoRoster.fileName, Data(DemoRoster.bytes))
    let run = try place.yishi(
      "new", "24号楼植物角", "--date", "2024-05-18 14:30", "--body", "居民议事会", "--roster",
      roster.path)
    try #require(run.status == 0, "\(run.errors)")
    let session = run.output.trimmingCharacters(in: .newlines)
    try place.play(
      Scenario.greenCorner.steps.filter {
        if case .importRoster = $0.command { false } else { true }
      }, on: session)
    return try place.yishi("export", session, "--document", "minutes", "-o", "-").output
  }

  /// The text without line breaks, when it began, ended and was issued, and the codes.
  static func timeless(_ minutes: String) -> String {
    let text = minutes.split(separator: "\n").filter { !$0.contains("核验码") }
      .map { $0.trimmingCharacters(in: .whitespaces.union(["\u{3000}"])) }.joined(separator: "")
    return text.replacing(#/\d{4}年\d+月\d+日\d\d:\d\d—(\d{4}年\d+月\d+日)?\d\d:\d\d/#, with: "时间")
      .replacing(#/\d{4}年\d+月\d+日$/#, with: "日期")
      // Typed in another year than the meeting's, a due day bears its own.
      .replacing("2024年5月24日", with: "5月24日")
  }
}
