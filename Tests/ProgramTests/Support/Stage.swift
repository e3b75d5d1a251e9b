import Archives
import Deliberation
import Foundation
import Log
import Scenarios
import Terminal
import TestSupport
import Text
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// A meeting in a real file of a folder of its own, with the screens on top of it.
final class Stage {
  // In memory where it can be: what a sync costs is no matter here.
  private let own = TemporaryFolder(inMemory: true)
  let folder: URL
  let file: MeetingFile
  var shell: Shell

  /// Plays a scenario's steps as long as they pass, then shows a screen.
  init(
    _ screen: any Screen = MeetingScreen(), _ scenario: Scenario = .greenCorner,
    language: Language = .chinese, size: Size = Size(columns: 80, rows: 24),
    posix: Posix = .system, while passes: (Command) -> Bool = { _ in true }
  ) throws {
    folder = own.url
    let steps = scenario.steps.prefix { passes($0.command) }
    let played = try Played.of(scenario, steps)
    try played.lay(in: folder)
    file = try MeetingFile.open(
      folder.appending(path: Played.name).path, clerk: "主持", posix: posix)
    file.tell(played.notices)
    let context = Context(
      archive: Archive(folder.path), language: language, clerk: "主持", meeting: file,
      now: (steps.last ?? scenario.steps[0]).at.adding(seconds: 1),
      ledger: LedgerDesk(
        Archive(folder.path),
        computer: Computer(environment: ["XDG_STATE_HOME": folder.path + "/state"])))
    shell = Shell([HomeScreen(), screen], context: context, size: size)
  }

  var session: Session { file.session }
  var context: Context { shell.context }

  /// The rows of the screen, blanks at the ends left out.
  var rows: [String] {
    shell.draw().lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var text: String { rows.joined(separator: "\n") + "\n" }

  /// The screen as one line, so that a sentence is found wherever it is broken.
  var flat: String {
    rows.map { row in String(row.drop { $0 == " " }) }.joined()
  }

  /// Lets time pass.
  func wait(seconds: Int) { shell.context.now = shell.context.now.adding(seconds: seconds) }

  func press(_ keys: Key...) {
    for key in keys {
      shell.wasShown()
      _ = shell.handle(key)
    }
  }

  /// Presses digits and signs, or types text, character for character.
  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// The same meeting in another terminal.
  func anotherClerk(_ name: String) throws -> MeetingFile {
    try MeetingFile.open(file.path, clerk: name)
  }

  /// Shows a screen above the main one, as it is come to in a meeting.
  func show(_ screen: any Screen) {
    shell = Shell([MeetingScreen(), MeetingScreen(), screen], context: context, size: shell.size)
    reveal()
  }

  /// The page that an offer of the office opens.
  func page<Subject>(of offer: Offer<Subject>, on subject: Subject) throws -> any Screen {
    var context = context
    guard case .push(let page) = offer.act(subject, context.desk).step(in: &context) else {
      throw NoPage()
    }
    return page
  }

  struct NoPage: Error {}

  /// Takes an offer of the office.
  func take<Subject>(_ offer: Offer<Subject>, on subject: Subject) throws {
    show(try page(of: offer, on: subject))
  }

  /// Answers the warning before a private page.
  func reveal() { if !shell.top.isRevealed { press(.enter) } }
}

extension Size {
  /// The sizes at which pages are approved: the smallest, a usual one and a large one.
  static let approved = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
}
