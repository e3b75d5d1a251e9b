import Foundation
import Log
import Scenarios
import TestSupport
import Testing
import Values

/// What lies around a meeting: settings that can't be read, rules that are no file, a name beyond
/// any measure.
@Suite struct SurroundingFilesTests {
  private func settings(_ place: Workplace) throws -> URL {
    let folder = place.folder.appendingPathComponent(".config/yishi")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func `settings that aren't understood end the program with their line`() throws {
    let place = try Workplace()
    let folder = try settings(place)
    let file = folder.appendingPathComponent("config.yaml")
    try Data("clerk: 甲\nheldwords: [出租]\n".utf8).write(to: file)
    for command in [["list"], ["verify", "--all"], ["rules"], ["new", "甲"]] {
      let run = try place.yishi(command)
      #expect(run.status == 65, "\(command)")
      #expect(
        run.errors == "yishi: 读不懂设置 \(file.path)：第2行：没有“heldwords”这一项设置，可用：language、archive、clerk、"
          + "screens、heldWords、ledgers、publicAddress、typefaces。请改正或删去这一行。\n", "\(run.errors)")
    }
    try Data("clerk: 甲\nheldWords: [出租]\n".utf8).write(to: file)
    #expect(try place.yishi("new", "甲", "--date", "2024-05-18").status == 0)
  }

  @Test func `a pipe or a folder for settings or rules is told at once`() throws {
    for name in ["config.yaml", "rules.yaml"] {
      let place = try Workplace()
      let file = try settings(place).appendingPathComponent(name)
      #expect(mkfifo(file.path, 0o600) == 0)
      let pipe = try place.yishi("rules")
      #expect(pipe.status == 65 && pipe.errors.contains("这是管道或设备"), "\(pipe.errors)")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
      let folder = try place.yishi("rules")
      #expect(folder.status == 65 && folder.errors.contains("这是文件夹"), "\(folder.errors)")
      #expect(!folder.errors.contains("名册"))
    }
  }

  @Test func `a title of a million characters is listed and shown about as fast as it is verified`()
    throws
  {
    let place = try Workplace()
    let header = SessionHeader(
      id: "20240518-0001", date: Day("2024-05-18")!,
      title: String(repeating: "长", count: 1_000_000), created: beijing("2024-05-18", 9, 0),
      generator: "yishi tests")
    let folder = place.archive.appendingPathComponent("2024/2024-05-18_长")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("长.yishi").path
    _ = try Journal.create(at: path, header: header)
    func seconds(_ arguments: String...) throws -> Double {
      let start = Date()
      #expect(try place.yishi(arguments).status == 0, "\(arguments)")
      return Date().timeIntervalSince(start)
    }
    let verifying = try seconds("verify", path)
    // Eighty times as long when every character was appended to all before it.
    for command in [["list"], ["show", path], ["timeline", path]] {
      let start = Date()
      #expect(try place.yishi(command).status == 0)
      let took = Date().timeIntervalSince(start)
      #expect(took < 10 * verifying + 3, "\(command[0]): \(took) s, verifying \(verifying) s")
    }
  }
}
