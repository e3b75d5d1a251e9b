import Archives
import Deliberation
import Foundation
import Lists
import OpenXML
import Scenarios
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// A roster taken in, from the file picker to the roster.
@Suite struct ImportTests {
  /// A meeting without people, and a folder with files to choose from.
  private func desk() throws -> (Stage, URL) {
    let stage = try Stage(RosterScreen()) { command in
      if case .importRoster = command { false } else { true }
    }
    let folder = stage.folder.appending(path: "U盘")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "旧名册"), withIntermediateDirectories: true)
    try Data(DemoRoster.bytes).write(to: folder.appending(path: DemoRoster.fileName))
    try Data("x".utf8).write(to: folder.appending(path: "照片.jpg"))
    stage.reveal()
    return (stage, folder)
  }

  private func open(_ stage: Stage, _ folder: URL) {
    let picker = FilePickerScreen(places: [
      FileRow(path: folder.path, label: "U盘", isFolder: true)
    ])
    stage.shell = Shell(
      [MeetingScreen(), RosterScreen(), picker], context: stage.context,
      size: Size(columns: 80, rows: 24))
    stage.reveal()
  }

  @Test func `the picker shows lists first and other files only when asked`() throws {
    let (stage, folder) = try desk()
    open(stage, folder)
    stage.press(.enter)
    let list = try #require(stage.rows.firstIndex { $0.contains(DemoRoster.fileName) })
    let other = try #require(stage.rows.firstIndex { $0.contains("旧名册/") })
    #expect(list < other)
    #expect(!stage.text.contains("照片"))
    stage.type("2")
    #expect(stage.text.contains("照片.jpg"))
    stage.press(.left)
    #expect(stage.text.contains("选择位置"))
  }

  @Test func `the picker leaves out what is no file`() throws {
    let (stage, folder) = try desk()
    #expect(mkfifo(folder.appending(path: "管道.csv").path, 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "链接.csv").path, withDestinationPath: "照片.jpg")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "设备.csv").path, withDestinationPath: "/dev/zero")
    open(stage, folder)
    stage.press(.enter)
    #expect(stage.text.contains("链接.csv"))
    #expect(!stage.text.contains("管道") && !stage.text.contains("设备"))
    stage.type("2")
    #expect(stage.text.contains("照片.jpg"))
    #expect(!stage.text.contains("管道") && !stage.text.contains("设备"))
  }

  @Test func `a list is shown first, then taken in, and doing it twice doubles nobody`() throws {
    let (stage, folder) = try desk()
    open(stage, folder)
    stage.press(.enter, .enter)
    #expect(stage.text.contains("读到14人（GB18030编码）"))
    #expect(stage.text.contains("新增14人"))
    #expect(stage.session.roster.isEmpty)
    stage.type("2")
    #expect(stage.text.contains("身份证号"))
    stage.type("21")
    #expect(stage.session.roster.count == 14)
    #expect(stage.text.contains("已导入：新增14人"))
    #expect(stage.shell.top.screen is RosterScreen)
    #expect(stage.session.roster.allSatisfy { !$0.details.search.initials.isEmpty })
    // Telephones lie beside the file, never in it.
    let file = try String(contentsOfFile: stage.file.path, encoding: .utf8)
    #expect(!file.contains("10000000001"))

    let before = stage.session.lastEntry
    open(stage, folder)
    stage.press(.enter, .enter)
    #expect(stage.text.contains("已在名册14人"))
    stage.type("1")
    #expect(stage.text.contains("不用导入"))
    #expect(stage.session.lastEntry == before)
  }

  @Test func `of a workbook with several sheets it is asked which is meant`() throws {
    let (stage, folder) = try desk()
    let sheets = [("名册", "居民甲"), ("旁听", "居民乙"), ("空表", "")].map { name, person in
      Workbook.Sheet(
        name: name, columns: person.isEmpty ? [] : [.init("姓名")],
        rows: person.isEmpty ? [] : [[.text(person)]])
    }
    try Data(try Workbook(sheets).bytes()).write(to: folder.appending(path: "0.xlsx"))
    open(stage, folder)
    stage.press(.enter)
    #expect(stage.text.contains("0.xlsx"))
    stage.press(.enter)
    #expect(stage.text.contains("读哪一张？"))
    #expect(stage.text.contains("旁听") && !stage.text.contains("空表"))
    stage.type("2")
    #expect(stage.text.contains("读到1人"))
    stage.type("1")
    #expect(stage.session.roster.map(\.name) == ["居民乙"])
    #expect(stage.shell.top.screen is RosterScreen)
  }

  @Test func `changes are shown, the missing stay`() throws {
    let (stage, folder) = try desk()
    open(stage, folder)
    stage.press(.enter, .enter)
    stage.type("1")
    let list = "姓名,身份,房号\n居民甲,居民、楼门骨干,24-3-501\n居民辛,居民,24-3-601\n"
    try Data(list.utf8).write(to: folder.appending(path: "a.csv"))
    open(stage, folder)
    stage.press(.enter)
    let row = try #require(stage.rows.firstIndex { $0.contains("a.csv") })
    if !stage.rows[row].hasPrefix(" >") { stage.press(.down) }
    stage.press(.enter)
    #expect(stage.text.contains("新增1人，有变化1人"))
    #expect(stage.text.contains("名单上没有的13人（保留不动）"))
    stage.type("1")
    #expect(stage.session.roster.count == 15)
    #expect(stage.session.roster.first { $0.name == "居民甲" }?.groups == ["居民", "楼门骨干"])
  }

  @Test func `columns whose headings say nothing are named by hand`() throws {
    let (stage, _) = try desk()
    let bytes = Array("编码,称呼,位置\nA1,居民甲,24-3-501\n".utf8)
    stage.shell = Shell(
      [
        MeetingScreen(), RosterScreen(), FilePickerScreen(places: []),
        ImportPreviewScreen(.file(bytes), named: "a.csv", into: stage.session),
      ], context: stage.context, size: Size(columns: 80, rows: 24))
    stage.reveal()
    #expect(stage.text.contains("编码、称呼、位置"))
    stage.type("4")
    #expect(stage.shell.top.screen is NameColumnsScreen)
    #expect(stage.text.contains("2 称呼（居民甲）"))
    stage.press(.tab, .right, .tab, .right, .right, .tab, .enter)
    #expect(stage.text.contains("新增1人"))
    stage.type("1")
    #expect(stage.session.roster.map(\.name) == ["居民甲"])
    #expect(stage.session.roster.map(\.details.home) == ["24-3-501"])
    #expect(stage.shell.top.screen is RosterScreen)
  }

  @Test func `pasted lines come in the same way`() throws {
    let (stage, _) = try desk()
    stage.press(.function(3))
    stage.type("2")
    stage.press(.paste("#接龙\n1. 张三 24-3-501\n2. 李四 24-3-502\n"))
    stage.press(.tab, .enter)
    #expect(stage.text.contains("新增2人"))
    stage.type("1")
    #expect(stage.session.roster.map(\.name) == ["张三", "李四"])
    #expect(stage.shell.top.screen is RosterScreen)
  }

  @Test func `a namesake in doubt stays out until somebody says who it is`() throws {
    let (stage, folder) = try desk()
    let known = "姓名,房号\n张三,24-1-101\n张三,24-1-102\n"
    let list = "姓名\n张三\n"
    try Data(known.utf8).write(to: folder.appending(path: "a.csv"))
    try Data(list.utf8).write(to: folder.appending(path: "b.csv"))
    for (name, keys) in [("a.csv", "1"), ("b.csv", "1")] {
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      stage.shell = Shell(
        [
          MeetingScreen(), RosterScreen(), FilePickerScreen(places: []),
          ImportPreviewScreen(.file(bytes), named: name, into: stage.session),
        ], context: stage.context, size: Size(columns: 80, rows: 24))
      stage.reveal()
      if name == "b.csv" {
        #expect(stage.text.contains("未选，不导入"))
        stage.type(keys)
        #expect(stage.session.roster.count == 2)
        stage.type("   ")
        #expect(stage.text.contains("另一个同名的人"))
      }
      stage.type(keys)
    }
    #expect(stage.session.roster.count == 3)
  }

  @Test func `a file that is no list says why and changes nothing`() throws {
    let (stage, folder) = try desk()
    try Data("a,b\n1,2\n".utf8).write(to: folder.appending(path: "0.csv"))
    open(stage, folder)
    stage.press(.enter, .enter)
    #expect(stage.text.contains("读不出名单"))
    let before = stage.session.lastEntry
    stage.type("1")
    #expect(stage.session.lastEntry == before)
  }
}
