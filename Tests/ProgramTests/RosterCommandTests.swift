import Foundation
import TestSupport
import Testing

/// `yishi roster check` as a shell runs it.
@Suite struct RosterCommandTests {
  private func check(_ bytes: [UInt8]?, _ options: [String] = []) throws -> (Int32, String, String)
  {
    let folder = TemporaryFolder()
    let file = folder("名册.csv")
    if let bytes { try Data(bytes).write(to: URL(filePath: file)) }
    return try yishi(["roster", "check", file] + options)
  }

  @Test func `a good list ends with 0 and its table`() throws {
    let (status, output, errors) = try check(Array("姓名,房号\n张三,501\n".utf8))
    #expect(status == 0)
    #expect(output.contains("1     张三  501"))
    #expect(errors.isEmpty)
  }

  @Test func `a list with an error ends with 1 and names row and column`() throws {
    let (status, output, _) = try check(Array("姓名,面积\n张三,x\n".utf8), ["--language", "en"])
    #expect(status == 1)
    #expect(output.contains("row 2 column “面积”: the area “x” is not a number."))
  }

  @Test func `rounding areas takes a third decimal`() throws {
    let list = Array("姓名,面积\n张三,53.275\n".utf8)
    #expect(try check(list).0 == 1)
    let (status, output, _) = try check(list, ["--round-areas", "--json"])
    #expect(status == 0)
    #expect(output.contains("\"53.28\""))
  }

  @Test func `what can't be read ends with 65, in JSON too`() throws {
    let open = Array("姓名\n\"张".utf8)
    let (status, output, errors) = try check(open)
    #expect(status == 65)
    #expect(output.isEmpty)
    #expect(errors.contains("第2行第1列：这里开始的引号没有结束"))
    let (again, json, _) = try check(open, ["--json"])
    #expect(again == 65)
    #expect(json.contains("\"openQuote\""))
  }

  @Test func `of several sheets one is named, and each other is told`() throws {
    let file = packageFolder.appending(path: "Tests/ListsTests/Fixtures/Sheets/several.xlsx").path
    let (status, _, errors) = try yishi(["roster", "check", file])
    #expect(status == 65)
    #expect(errors.contains("有2张工作表有内容：“名册”、“旁听”"), "\(errors)")
    let (read, output, _) = try yishi(["roster", "check", file, "--sheet", "旁听"])
    #expect(read == 0)
    #expect(output.contains("居民丙") && !output.contains("居民甲"), "\(output)")
    #expect(output.contains("工作表“名册”、“去年”没有读"), "\(output)")
    let (lost, _, reasons) = try yishi(["roster", "check", file, "--sheet", "明年"])
    #expect(lost == 65 && reasons.contains("没有名为“明年”的工作表"), "\(reasons)")
    let (unasked, _, why) = try yishi(["new", "议事会", "--sheet", "旁听"])
    #expect(unasked == 64 && why.contains("--roster"), "\(why)")
  }

  @Test func `a file that isn't there ends with 74 and says so`() throws {
    let (status, _, errors) = try check(nil)
    #expect(status == 74)
    #expect(errors.contains("名册.csv”这个文件。"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe, a device and a folder are told for what they are, and nobody waits`() throws {
    let folder = TemporaryFolder()
    let pipe = folder("fifo")
    #expect(mkfifo(pipe, 0o600) == 0)
    let link = folder("名册.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: pipe)
    let archive = folder("档案")
    for path in [pipe, link, "/dev/zero", "/dev/tty"] {
      for arguments in [
        ["roster", "check", path], ["decide", "--rule", "plurality", path],
        ["new", "议事会", "--archive", archive, "--roster", path],
      ] {
        let (status, _, errors) = try yishi(arguments)
        #expect(status == 74, "\(arguments) \(errors)")
        #expect(path == "/dev/tty" || errors.contains("不是普通文件"), "\(errors)")
      }
    }
    #expect(try yishi(["roster", "check", folder.path]).errors.contains("是文件夹"))
    #expect(!FileManager.default.fileExists(atPath: archive))
  }
}
