import Foundation
import TestSupport
import Testing
import Text
import Values

@testable import Archives

/// Settings that aren't understood are refused in one sentence with their line: nothing of them is
/// dropped, nothing hangs, and no library speaks.
@Suite struct SettingsTests {
  @Test func `every setting is read`() throws {
    let settings = try Settings.settings(
      """
      # 我的设置
      language: en
      archive: /srv/议事
      clerk: 记录人甲
      screens: 2
      heldWords:
        - 出租
        - "患病"
      ledgers:
        甲街道: [序号, 议题]
        乙街道:
          - 日期
      publicAddress: https://www.example.org/gongshi
      typefaces: windows
      """)
    #expect(settings.language == "en" && settings.archive == "/srv/议事")
    #expect(settings.clerk == "记录人甲" && settings.screens == 2)
    #expect(settings.heldWords == ["出租", "患病"] && settings.typefaces == "windows")
    #expect(settings.ledgers == ["甲街道": ["序号", "议题"], "乙街道": ["日期"]])
    #expect(settings.publicAddress == WebAddress("https://www.example.org/gongshi"))
    for nothing in ["", "\n\n", "# 空\n", "~\n", "clerk:\nheldWords:\n"] {
      #expect(try Settings.settings(nothing) == Settings(), "“\(nothing)”")
    }
  }

  @Test(arguments: [
    (
      "clerk: 甲\nheldwords: [出租]\n", 2,
      "没有“heldwords”这一项设置，可用：language、archive、clerk、screens、heldWords、ledgers、publicAddress、typefaces"
    ),
    ("nonsense: 1\n", 1, "没有“nonsense”这一项设置"),
    ("clerk: 甲\n\nlanguage: fr\n", 3, "“language”不能是“fr”，应为：zh、en"),
    ("screens: two\n", 1, "“screens”的“two”应是正整数"),
    ("screens: 0\n", 1, "“screens”的“0”应是正整数"),
    ("screens: [2]\n", 1, "“screens”后面应是一段文字"),
    ("typefaces: 仿宋\n", 1, "“typefaces”不能是“仿宋”，应为：office、windows"),
    ("heldWords: 出租\n", 1, "“heldWords”后面应是一列文字"),
    ("heldWords:\n  - 出租\n  - ''\n", 3, "“heldWords”后面应是一列文字"),
    ("ledgers: [序号]\n", 1, "“ledgers”下面应一行一个名称"),
    ("ledgers:\n  甲街道: 序号\n", 2, "“甲街道”后面应是一列文字"),
    ("publicAddress: www.example.org\n", 1, "“publicAddress”的“www.example.org”不是网址"),
    ("publicAddress: https://例.org/\n", 1, "不是网址：应以 https:// 开头"),
    ("clerk: 甲\nclerk: 乙\n", 2, "“clerk”写了两次"),
    ("- 甲\n", 1, "应当一行写一项"),
    ("只有一句话\n", 1, "应当一行写一项"),
    ("clerk: [\n", 2, "不是合格的YAML"),
    ("clerk: 甲\n\tscreens: 2\n", 2, "不是合格的YAML"),
  ])
  func `what isn't understood is told with its line and the way out`(
    text: String, line: Int, sentence: String
  ) throws {
    let mistake = try #require(throws: SettingsMistake.self) { try Settings.settings(text) }
    let said = mistake.sentence(in: "/甲/config.yaml", .chinese)
    #expect(said.hasPrefix("读不懂设置 /甲/config.yaml："), "\(said)")
    #expect(said.contains(sentence), "\(said)")
    // A key that stands twice is shown where the second begins, or its mapping.
    if !said.contains("写了两次") { #expect(said.contains("第\(line)行："), "\(said)") }
    #expect(said.hasSuffix("。") && !said.contains("。。") && !said.contains("Error"), "\(said)")
    #expect(mistake.sentence(in: "x", .english).hasSuffix("."))
  }

  @Test func `what is no plain text is refused without waiting for it`() throws {
    let folder = TemporaryFolder()
    func refused(_ name: String) throws -> String {
      let mistake = try #require(throws: SettingsMistake.self) {
        try Settings.read(from: folder(name))
      }
      return mistake.sentence(in: name, .chinese)
    }
    #expect(try Settings.read(from: folder("没有")) == Settings())
    #expect(try Settings.read(from: "/dev/null/yishi/config.yaml") == Settings())

    try FileManager.default.createDirectory(
      atPath: folder("文件夹"), withIntermediateDirectories: true)
    #expect(try refused("文件夹").contains("这是文件夹"))
    #expect(mkfifo(folder("管道"), 0o600) == 0)
    #expect(try refused("管道").contains("这是管道或设备"))
    #expect(symlink("一", folder("二")) == 0 && symlink("二", folder("一")) == 0)
    #expect(try refused("一").contains("链接互相指向"))
    #expect(symlink("不在", folder("链接")) == 0)
    #expect(try refused("链接").contains("指向的文件不在了"))
    put(Array("\u{FEFF}clerk: 甲\n".data(using: .utf16LittleEndian)!), folder("十六位"))
    #expect(try refused("十六位").contains("不是UTF-8文字"))
    put([], folder("三G"))
    #expect(truncate(folder("三G"), 3 << 30) == 0)
    #expect(try refused("三G").contains("超过1MB"))
    put(Array("\u{FEFF}clerk: 甲\r\n".utf8), folder("记事本"))
    #expect(try Settings.read(from: folder("记事本")).clerk == "甲")
  }

  @Test func `brackets without end are refused`() {
    for opening in ["[", "{", "- "] {
      let text = "heldWords: " + String(repeating: opening, count: 100_000)
      #expect(throws: SettingsMistake.self, "\(opening)") { try Settings.settings(text) }
    }
  }
}
