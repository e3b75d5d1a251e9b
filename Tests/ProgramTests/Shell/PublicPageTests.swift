import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing
import Wording

@testable import yishi

/// What may stand on the wall: nothing of what room rules keep from it.
@Suite struct PublicPageTests {
  /// Every page that may be shown without a warning.
  private func publicPages(_ stage: Stage) -> [any Screen] {
    [
      MeetingScreen(), HomeScreen(), HelpScreen(of: stage.shell), PaletteScreen(of: stage.shell),
      ExpectationScreen(in: stage.context), SettingsScreen(in: stage.context),
      NewMeetingScreen(in: stage.context),
    ]
  }

  @Test(arguments: Moments.allCases)
  func `no public page names anybody, a home, a path or a check code`(moment: Moments) throws {
    let stage = try moment.stage()
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      for page in publicPages(stage) {
        #expect(!page.isPrivate)
        let shell = Shell([page], context: stage.context, size: size)
        let text = shell.draw().lines.joined(separator: "\n")
        for (name, home, _) in Scenario.voters {
          #expect(!text.contains(name) || name == "产权单位代表", "\(type(of: page)): \(name)")
          if let home { #expect(!text.contains(home), "\(type(of: page)): \(home)") }
        }
        for secret in ["外出", stage.folder.path, ".yishi", "核验码"] {
          if page is HelpScreen || page is PaletteScreen { continue }
          #expect(!text.contains(secret), "\(type(of: page)): \(secret)")
        }
      }
    }
  }

  @Test func `pages with names are private`() throws {
    let stage = try Moments.opened.stage()
    let person = try #require(stage.session.roster.first)
    let pages: [any Screen] = [
      SignInScreen(), RosterScreen(), PersonScreen(changing: person, in: stage.context),
      PersonScreen(adding: .atTheDoor, in: stage.context), FilePickerScreen(places: []),
      ImportSourceScreen(in: .chinese), TroubleScreen(), PasteRosterScreen(in: stage.context),
      ImportPreviewScreen(.pasted("张三 24-3-501"), named: "名单", into: stage.session),
    ]
    for page in pages {
      #expect(page.isPrivate, "\(type(of: page))")
      let shell = Shell([page], context: stage.context, size: Size(columns: 80, rows: 24))
      let text = shell.draw().lines.joined(separator: "\n")
      #expect(text.contains("本页含个人信息"), "\(type(of: page))")
      #expect(!text.contains("24-"), "\(type(of: page))")
    }
  }

  @Test func `a refusal on the wall names nobody`() throws {
    let stage = try Moments.opened.stage()
    stage.shell.context.size = Size(columns: 80, rows: 20)
    let done = stage.shell.context.perform(
      .startTurn(
        participant: "居民己", kind: .for, seconds: nil, beyond: nil))
    #expect(!done)
    #expect(stage.context.message?.text.contains("居民己") == true)
    #expect(!stage.text.contains("居民己"))
    #expect(stage.text.contains("该参会人"))
  }
}
