import Archives
import Deliberation
import Foundation
import Log
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// The page that finds meetings and cards by what is typed.
@Suite struct SearchScreenTests {
  /// The first page, where nothing is mirrored unless said.
  private func home(mirrored: Bool = false) throws -> Stage {
    let stage = try Moments.adjourned.stage()
    var context = stage.context
    context.meeting = nil
    context.archive = try stage.filed()
    context.hasTwoScreens = !mirrored
    stage.shell = Shell([HomeScreen()], context: context, size: stage.shell.size)
    return stage
  }

  @Test func `a character typed on the first page begins a search with it`() throws {
    let stage = try home()
    stage.type("养鸟")
    #expect(stage.shell.top.screen is SearchScreen)
    #expect(stage.text.contains("查找") && stage.text.contains("养鸟"))
    #expect(stage.text.contains("24号楼植物角"))
    stage.press(.escape)
    #expect(stage.shell.top.screen is SearchScreen, "the first Escape empties the field")
    stage.press(.escape)
    #expect(stage.shell.top.screen is HomeScreen)
  }

  @Test func `digits are text on it, and commands after Tab`() throws {
    let stage = try home()
    stage.press(.character("7"))
    #expect(stage.shell.top.screen is SearchScreen)
    stage.type("24")
    #expect(stage.shell.top.screen is SearchScreen)
    #expect(stage.text.contains("植物角"))
    stage.press(.tab, .character("2"))
    #expect(stage.shell.top.screen is SearchFilterScreen)
  }

  @Test func `where the screen is mirrored it asks first`() throws {
    let stage = try home(mirrored: true)
    stage.press(.character("养"))
    #expect(stage.shell.top.screen is SearchScreen)
    #expect(!stage.shell.top.isRevealed)
    #expect(!stage.text.contains("设养鸟区"))
    stage.press(.enter)
    #expect(stage.text.contains("设养鸟区"))
  }

  @Test func `Enter opens the meeting that is chosen`() throws {
    let stage = try home()
    stage.type("养鸟")
    stage.press(.enter)
    #expect(stage.shell.layers.contains { $0.screen is MeetingScreen })
    #expect(stage.context.meeting?.session.identity.title == "24号楼植物角")
  }

  @Test func `待办 opens the list of tasks`() throws {
    let stage = try home()
    stage.type("待办")
    stage.press(.enter)
    #expect(stage.shell.top.screen is TasksScreen)
  }

  @Test func `b covers the screen of the first page as before`() throws {
    let stage = try home()
    stage.press(.character("b"))
    #expect(stage.context.isCovered)
    #expect(stage.shell.top.screen is HomeScreen)
  }
}
