import Archives
import Foundation
import Log
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Titles on the page of meetings, which stands on the wall before any of them is opened.
@Suite struct HomeTitlesTests {
  /// Files of earlier programs, which took a number into a title, with as many words before it.
  private func stage(_ number: String, columns: Int) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    let archive = Archive(stage.folder.path + "/议事")
    let day = try #require(Day("2024-05-18"))
    for words in 0..<12 {
      let header = SessionHeader(
        id: "20240518-\(1000 + words)", date: day,
        title: String(repeating: "楼", count: words + (columns > 100 ? 14 : 0)) + "联系\(number)问",
        created: Moment(day: day, hour: 14, minute: words, offset: 480), generator: "yishi tests")
      _ = try MeetingFile.create(in: archive, header: header, body: "居民议事会\(words)", clerk: "主持")
    }
    var context = stage.context
    context.meeting = nil
    context.archive = archive
    stage.shell = Shell([HomeScreen()], context: context, size: Size(columns: columns, rows: 24))
    return stage
  }

  @Test(arguments: ["13800138000", "138 0013 8000", "110101190001011237"], [80, 120])
  func `no part of a telephone or identity number is read there, wherever a title is cut`(
    number: String, columns: Int
  ) throws {
    let stage = try stage(number, columns: columns)
    func check(_ page: String) {
      #expect(stage.text.contains("联系***"), "\(page): \(stage.text)")
      for part in ["138", "1101"] {
        #expect(!stage.text.contains(part), "\(page): \(stage.text)")
      }
    }
    for hasTwoScreens in [false, true] {
      stage.shell.context.hasTwoScreens = hasTwoScreens
      check("home")
    }
    stage.shell.context.hasTwoScreens = false
    let listings = stage.context.archive.list().listings
    let like = LikeMeetingScreen(listings, in: stage.context)
    stage.shell = Shell([HomeScreen(), like], context: stage.context, size: stage.shell.size)
    check("like")
  }
}
