import Deliberation
import Terminal
import Wording

extension ProgramCommand {
  /// The digits of the main screen.
  static var mainScreen: [ProgramCommand] { [floor] }

  static let floor = ProgramCommand(
    name: .floor, isPrivate: true, disabled: { MeetingReasons.notOpen($0) },
    act: { _ in .push(FloorScreen()) })
}

/// Why a command of the meeting can't be done now, for the user to read; nil where it can.
enum MeetingReasons {
  static func notOpen(_ context: Context) -> String? {
    guard let session = context.session else { return ShellWording(context.language).noMeeting }
    return session.phase == .open
      ? nil : Refusal.notInPhase(session.phase).sentence(in: context.language, of: session)
  }
}
