import Deliberation
import Terminal
import Wording

extension ProgramCommand {
  /// The digits of the main screen.
  static var mainScreen: [ProgramCommand] { [signIn, floor, vote] }

  /// Those of the meeting, in the order in which a meeting needs them.
  static var meeting: [ProgramCommand] { [openMeeting] + mainScreen + [pause] }

  static let openMeeting = ProgramCommand(
    name: .openMeeting, isPrivate: true, disabled: { MeetingReasons.not(.preparing, $0) },
    act: { .push(OpeningScreen(in: $0)) })
  static let floor = ProgramCommand(
    name: .floor, isPrivate: true, disabled: { MeetingReasons.not(.open, $0) },
    act: { _ in .push(FloorScreen()) })
  static let vote = ProgramCommand(
    name: .vote, isPrivate: true, disabled: { MeetingReasons.not(.open, $0) },
    act: { _ in .push(VoteScreen()) })
  static let pause = ProgramCommand(
    name: .pause, keys: ["Space"],
    disabled: { context in
      context.session?.floor.current == nil
        ? FloorWording.reasons(in: context.language).nobodySpeaks : nil
    },
    act: { context in
      let turn = context.session.flatMap { session in
        session.floor.current.flatMap { session.turns[$0] }
      }
      if let turn { _ = context.perform(turn.isRunning ? .pauseTurn : .resumeTurn) }
      return .stay
    })
}

/// Why a command of the meeting can't be done now, for the user to read; nil where it can.
enum MeetingReasons {
  static func not(_ phases: Session.Phase..., in context: Context) -> String? {
    not(phases, in: context)
  }

  static func not(_ phase: Session.Phase, _ context: Context) -> String? {
    not([phase], in: context)
  }

  static func not(_ phases: [Session.Phase], in context: Context) -> String? {
    guard let session = context.session else { return ShellWording(context.language).noMeeting }
    return phases.contains(session.phase)
      ? nil : Refusal.notInPhase(session.phase).sentence(in: context.language, of: session)
  }
}
