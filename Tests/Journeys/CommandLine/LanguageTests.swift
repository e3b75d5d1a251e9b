import Foundation
import TestSupport
import Testing

/// Which language the program speaks.
@Suite struct LanguageTests {
  private func firstLine(
    _ place: Workplace, _ environment: [String: String], _ arguments: [String] = []
  ) throws -> String {
    try place.yishi(["list", "--help"] + arguments, environment: environment).lines.first ?? ""
  }

  private let chinese = "列出档案中的会议，新的在前。"
  private let english = "Lists the archive's meetings, newest first."

  @Test func `Chinese unless the locale names another language`() throws {
    let place = try Workplace()
    for locale in ["", "C", "C.UTF-8", "POSIX", "zh_CN.UTF-8", "zh_TW"] {
      #expect(try firstLine(place, ["LANG": locale]) == chinese)
    }
    for locale in ["en_US.UTF-8", "en", "de_DE.UTF-8"] {
      #expect(try firstLine(place, ["LANG": locale]) == english)
    }
    #expect(try firstLine(place, ["LC_ALL": "en_GB.UTF-8"]) == english)
    #expect(try firstLine(place, ["LC_ALL": "", "LC_MESSAGES": "en_GB"]) == english)
  }

  @Test func `the option comes before the settings and the settings before the locale`() throws {
    let place = try Workplace()
    let settings = place.folder.appendingPathComponent("config/yishi")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try "language: en\n".write(
      to: settings.appendingPathComponent("config.yaml"), atomically: false, encoding: .utf8)
    let environment = ["XDG_CONFIG_HOME": place.folder.appendingPathComponent("config").path]
    #expect(try firstLine(place, environment) == english)
    #expect(try firstLine(place, environment, ["--language", "zh"]) == chinese)
    #expect(try firstLine(place, environment, ["--language=zh"]) == chinese)
  }

  @Test func `errors and refusals follow`() throws {
    let place = try Workplace()
    let session = try place.newMeeting()
    let run = try place.yishi(
      ["apply", session, "--language", "en"], input: #"{"leave":{"participant":"x"}}"#)
    #expect(run.output.contains("Nobody on the roster is called “x”."))
    #expect(
      try place.yishi(["new", "--language", "en"]).errors
        == "yishi: The argument <title> is missing.\nUsage: yishi new [options] <title>\n"
        + "See yishi new --help\n")
  }

  @Test func `a language that isn't spoken is refused`() throws {
    let run = try Workplace().yishi("list", "--language", "fr")
    #expect(run.status == 64)
    #expect(run.errors == "yishi: 不支持语言“fr”，可用 zh 或 en。\n")
  }

  @Test func `no help page is wider than the page or left without words`() throws {
    let place = try Workplace()
    let pages = [
      [], ["new"], ["open"], ["apply"], ["list"], ["show"], ["timeline"], ["roster"],
      ["roster", "check"], ["verify"], ["recover"], ["demo"],
    ]
    for page in pages {
      for language in ["zh", "en"] {
        let run = try place.yishi(page + ["--help", "--language", language])
        #expect(run.status == 0)
        for line in run.lines {
          let width = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
          #expect(width <= 80, "\(line)")
        }
        if language == "zh" { #expect(!run.output.contains("Show ")) }
      }
    }
  }
}
