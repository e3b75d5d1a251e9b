import Deliberation
import Office
import Sentences
import Terminal

extension ProgramCommand {
  /// The digits of the main screen.
  static var mainScreen: [ProgramCommand] {
    [signIn, issues, floor, vote, outcome, record, papers]
  }

  /// Those of the meeting, in the order in which a meeting needs them.
  static var meeting: [ProgramCommand] {
    [openMeeting] + mainScreen + [consent, steps, pause, timeline, adjourn, reopen, seal]
  }

  /// A body's answer may come days after the meeting, even after the seal.
  static let consent = ProgramCommand(
    name: .concurrence, isPrivate: true,
    disabled: { context in
      guard let session = context.session else { return RequestWording(context.language).noMeeting }
      return session.issues.count == 0 ? VoteReasons(context.language).noIssue : nil
    },
    act: { .push(VoteForms.concurrence(in: $0)) })

  static let openMeeting = ProgramCommand(
    name: .openMeeting, isPrivate: true, disabled: { MeetingReasons.not(.preparing, $0) },
    act: { .push(OpeningScreen(in: $0)) })
  static let issues = ProgramCommand(
    name: .issues, isPrivate: true, disabled: { MeetingReasons.noMeeting($0) },
    act: { _ in .push(IssuesScreen()) })
  static let steps = ProgramCommand(
    name: .steps, disabled: { MeetingReasons.not([.preparing, .open], in: $0) },
    act: { _ in .push(StepsScreen()) })
  static let floor = ProgramCommand(
    name: .floor, isPrivate: true, disabled: { MeetingReasons.not(.open, $0) },
    act: { _ in .push(FloorScreen()) })
  static let vote = ProgramCommand(
    name: .vote, isPrivate: true, disabled: { MeetingReasons.not(.open, $0) },
    act: { _ in .push(VoteScreen()) })
  static let outcome = ProgramCommand(
    name: .outcome, isPrivate: true, disabled: { MeetingReasons.noMeeting($0) },
    act: { _ in .push(OutcomeScreen()) })
  static let record = ProgramCommand(
    name: .record, isPrivate: true, disabled: { MeetingReasons.noMeeting($0) },
    act: { _ in .push(RecordScreen()) })
  static let papers = ProgramCommand(
    name: .papers, isPrivate: true, disabled: { MeetingReasons.noMeeting($0) },
    act: { .push(PapersScreen(in: $0)) })
  static let timeline = ProgramCommand(
    name: .timeline, isPrivate: true, disabled: { MeetingReasons.noMeeting($0) },
    act: { _ in .push(TimelineScreen()) })
  static let adjourn = ProgramCommand(
    ClosingOffers.adjourn,
    act: { context in
      // A meeting that never opened isn't adjourned but 流会, for a reason.
      if context.session?.phase == .preparing, let act = ProgramCommand.notHeld.act {
        return act(&context)
      }
      return ClosingOffers.adjourn.act((), context.desk).step(in: &context)
    })
  static let reopen = ProgramCommand(ClosingOffers.reopen)
  static let seal = ProgramCommand(
    ClosingOffers.seal,
    act: { context in
      context.session.map { .push(SealScreen($0, in: context)) } ?? .stay
    })
  static let pause = ProgramCommand(
    name: .pause, keys: ["Space"],
    disabled: { context in
      MeetingReasons.not(.open, context)
        ?? (context.session?.floor.current == nil
          ? FloorWording.reasons(in: context.language).nobodySpeaks : nil)
    },
    act: { context in
      let turn = context.session.flatMap { session in
        session.floor.current.flatMap { session.turns[$0] }
      }
      if let turn {
        _ = context.perform(turn.isRunning ? .pauseTurn(.init()) : .resumeTurn(.init()))
      }
      return .stay
    })
}

/// Why a command of the meeting can't be done now, for the user to read; nil where it can.
enum MeetingReasons {
  static func noMeeting(_ context: Context) -> String? {
    context.session == nil ? RequestWording(context.language).noMeeting : nil
  }

  static func not(_ phase: Session.Phase, _ context: Context) -> String? {
    not([phase], in: context)
  }

  static func not(_ phases: [Session.Phase], in context: Context) -> String? {
    context.desk.whyNot(in: phases)
  }
}
