import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import TestSupport
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// What was typed is thrown away only by somebody who was asked, and comes back after a kill.
@Suite struct HalfTypedTests {
  /// Every page that takes text and keeps it until it is handed in.
  static let names = EveryScreen.names.filter { name in
    guard let stage = try? EveryScreen.stage(name) else { return false }
    stage.reveal()
    type(into: stage)
    return stage.shell.top.screen.typed != nil
  }

  private static func type(into stage: Stage) { stage.type("甲1") }

  private func files(_ folder: TemporaryFolder) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder("yishi")))
      ?? []
  }

  @Test func `the pages that take text are known`() {
    #expect(
      Set(Self.names).isSuperset(of: [
        "NewMeetingScreen", "PersonScreen", "PasteRosterScreen", "SettingsScreen", "AskLineScreen",
        "RequestScreen", "PasteRegisterScreen", "RuleFormScreen", "ClerkScreen",
      ]), "\(Self.names)")
  }

  @Test(arguments: names)
  func `a page asks before what was typed is thrown away`(name: String) throws {
    let stage = try EveryScreen.stage(name)
    stage.reveal()
    Self.type(into: stage)
    let typed = stage.shell.top.screen.typed
    let depth = stage.shell.layers.count
    stage.press(.escape)
    #expect(stage.shell.layers.count == depth)
    #expect(stage.flat.contains("放弃吗"), "\(stage.text)")
    #expect(stage.shell.draw().flaw == nil)
    // Escape again, and Enter, go on writing.
    stage.press(.escape)
    #expect(stage.shell.top.screen.typed == typed)
    stage.press(.escape, .enter)
    #expect(stage.shell.top.screen.typed == typed)
    #expect(!stage.flat.contains("放弃吗"))
    stage.press(.escape, .character("2"))
    #expect(stage.shell.layers.count == depth - 1)
  }

  @Test(arguments: names)
  func `a half-typed text comes back after a kill, and is gone when it is thrown away`(
    name: String
  ) throws {
    let state = TemporaryFolder()
    let environment = ["XDG_STATE_HOME": state.path]
    let stage = try EveryScreen.stage(name)
    stage.shell.context.drafts = Drafts(in: environment)
    stage.put(stage.shell.top.screen)
    stage.reveal()
    Self.type(into: stage)
    let typed = stage.shell.top.screen.typed
    let kept = files(state)
    #expect(kept.count == 1, "\(kept)")
    for file in kept {
      let facts = try FileManager.default.attributesOfItem(
        atPath: state("yishi/\(file)"))
      #expect(facts[.posixPermissions] as? Int == 0o600)
    }
    // The program is killed; the same page is opened again.
    let again = try EveryScreen.stage(name)
    again.shell.context.drafts = Drafts(in: environment)
    again.put(again.shell.top.screen)
    again.reveal()
    #expect(again.shell.top.screen.typed == typed)
    again.press(.escape, .character("2"))
    #expect(files(state).isEmpty, "\(files(state))")
  }

  @Test func `a half-typed text never comes back on another person's form`() throws {
    let state = TemporaryFolder()
    let environment = ["XDG_STATE_HOME": state.path]
    func stage(on place: Int) throws -> Stage {
      let stage = try Moments.opened.stage()
      stage.shell.context.drafts = Drafts(in: environment)
      stage.put(PersonScreen(changing: stage.session.roster[place], in: stage.context))
      stage.reveal()
      return stage
    }
    let killed = try stage(on: 0)
    #expect(killed.text.contains(killed.session.roster[0].name))
    Self.type(into: killed)
    let typed = try #require(killed.shell.top.screen.typed)
    let other = try stage(on: 1)
    #expect(other.shell.top.screen.typed == nil)
    other.press(.escape)
    #expect(files(state).count == 1, "another's text is thrown away")
    #expect(try stage(on: 0).shell.top.screen.typed == typed)
  }

  @Test func `what was entered is kept no longer, and the next form is empty`() throws {
    let state = TemporaryFolder()
    let stage = try EveryScreen.stage("AskLineScreen")
    stage.shell.context.drafts = Drafts(in: ["XDG_STATE_HOME": state.path])
    stage.put(stage.shell.top.screen)
    stage.reveal()
    stage.type("感冒")
    #expect(files(state).count == 1)
    stage.press(.tab, .enter)
    #expect(files(state).isEmpty)
  }
}
