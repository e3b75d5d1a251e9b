import Archives
import Foundation
import Log
import Terminal
import Testing
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// When the home page looks at the archive: every meeting is known to it by a file of its own.
@Suite struct HomeLookTests {
  @Test func `below another page it looks at nothing, and anew when it is come back to`() throws {
    let stage = try Moments.adjourned.stage()
    let archive = Archive(stage.folder.path + "/议事")
    let day = try #require(Day("2024-05-18"))
    func make(_ title: String) throws {
      let header = SessionHeader(
        id: "20240518-\(title)", date: day, title: title,
        created: Moment(day: day, hour: 14, minute: 0, offset: 480), generator: "yishi tests")
      _ = try MeetingFile.create(in: archive, header: header, body: "", clerk: "主持")
    }
    try make("楼道灯")
    var context = stage.context
    context.meeting = nil
    context.archive = archive
    let size = stage.shell.size
    stage.shell = Shell(
      [HomeScreen(), HelpScreen(of: stage.shell)], context: context, size: size)
    func home() -> String {
      var canvas = Canvas(size: size)
      let area = canvas.area
      stage.shell.layers[0].screen.draw(on: &canvas, in: area, context: context)
      return canvas.lines.joined(separator: "\n")
    }
    #expect(!home().contains("楼道灯"))
    stage.press(.escape)
    #expect(home().contains("楼道灯"))
    stage.shell = Shell(
      [stage.shell.layers[0].screen, HelpScreen(of: stage.shell)], context: context, size: size)
    try make("停车")
    #expect(!home().contains("停车"))
    stage.press(.escape)
    #expect(home().contains("停车") && home().contains("楼道灯"))
  }
}
