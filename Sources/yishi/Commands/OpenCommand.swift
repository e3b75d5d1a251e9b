import Affairs
import Archives
import ArgumentParser
import Foundation
import Log
import Office
import Screens
import Terminal
import Values

/// `yishi open [SESSION]`: the meeting's screens, or the home screen.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: Speech.help.openCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.sessionArgument, valueName: Speech.help.session))
  var session: String?
  @Option(help: ArgumentHelp(Speech.help.screensClockOption, visibility: .hidden)) var clock:
    String?
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let start = try clock.map { _ in try TypingClock(clock).now }
    try global.runScreens(on: session.map { try global.open($0) }, from: start)
  }
}

extension GlobalOptions {
  /// Runs the screens on a meeting, or on the home screen without one.
  ///
  /// - Parameters:
  ///   - archive: the archive of the home screen; nil for the one chosen.
  ///   - matter: whose page stands above the home screen; nil for none.
  ///   - start: what the clock shows at first; nil for the clock on the wall.
  func runScreens(
    on meeting: MeetingFile?, in archive: Archive? = nil, showing matter: CardID? = nil,
    from start: Moment? = nil
  ) throws {
    guard Output.isTerminal else { throw Failure.usage(Speech.words.needsTerminal) }
    // Said before the screens are drawn, and by them again.
    for notice in meeting?.notices ?? [] {
      Output.complain(notice.sentence(in: Speech.language))
    }
    // A folder that isn't there yet is made with the first meeting; a file never will be one.
    if meeting == nil { _ = try (archive ?? chosenArchive).isThere() }
    var context = Context(
      archive: archive ?? chosenArchive, language: Speech.language, clerk: clerkName,
      meeting: meeting, now: start ?? .now, hasTwoScreens: Speech.settings.screens == 2)
    context.ownHeldWords = Speech.settings.heldWords ?? []
    context.publicAddress = Speech.settings.publicAddress
    context.typefaces = Speech.typefaces
    context.drafts = Drafts(in: ProcessInfo.processInfo.environment)
    context.acknowledged = acknowledged
    context.trouble = meeting?.obstacle
    let status: Int32
    do {
      status = try Screens.runScreens(context, showing: matter, from: start)
    } catch let trouble as TerminalTrouble {
      throw Failure.system(trouble.sentence(in: Speech.language))
    }
    if status != 0 { throw ExitCode(status) }
  }
}
