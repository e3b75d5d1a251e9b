import Deliberation
import Office

extension ProgramCommand {
  /// The digits of the main screen.
  static var mainScreen: [ProgramCommand] {
    [signIn, issues, floor, vote, outcome, record, papers]
  }

  /// Those of the meeting, in the order in which a meeting needs them.
  static var meeting: [ProgramCommand] {
    [openMeeting] + mainScreen + [
      consent, steps, pause, correcting, timeline, adjourn, reopen, seal, lastTime,
    ]
  }

  static let consent = ProgramCommand(ConsentOffers.answer)

  static let openMeeting = ProgramCommand(
    OpeningOffers.open, act: { .push(OpeningScreen(in: $0)) })
  static let issues = ProgramCommand(
    opening: CommandName(
      "issues", title: ("议题", "Issues"),
      help: (
        "添加议题、审定、选定要讨论的议题，提方案和修改意见。",
        "Adds issues, takes one up, and takes down proposals and amendments."
      ))
  ) { _ in IssuesScreen() }
  static let steps = ProgramCommand(
    opening: CommandName(
      "steps", title: ("议程环节（介绍、休息等）", "Agenda steps"), label: ("环节", "Steps"),
      help: (
        "登记不计发言的环节，如介绍、答疑、休息倒计时。",
        "Untimed steps such as introductions, and breaks with a countdown."
      )), isPrivate: false, in: [.preparing, .open]
  ) { _ in StepsScreen() }
  static let floor = ProgramCommand(
    opening: CommandName(
      "floor", title: ("发言", "The floor"), label: ("发言", "Floor"),
      help: (
        "登记待发言、请人发言、计时、补登发言。", "Who waits, who speaks and for how long."
      )), in: [.open]
  ) { _ in FloorScreen() }
  static let vote = ProgramCommand(
    opening: CommandName(
      "vote", title: ("表决", "Vote"),
      help: (
        "发起表决，录入、核对、宣布；征求有关单位意见；复点、作废。",
        "Opens a vote, enters, checks and announces it; asks for consents; recounts and voids."
      )), in: [.open]
  ) { _ in VoteScreen() }
  static let outcome = ProgramCommand(opening: .outcome) { _ in OutcomeScreen() }
  static let record = ProgramCommand(opening: .record) { _ in RecordScreen() }
  static let papers = ProgramCommand(opening: .papers) { PapersScreen(in: $0) }
  static let timeline = ProgramCommand(opening: .timeline) { _ in TimelineScreen() }
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
  static let pause = ProgramCommand(FloorOffers.pause, keys: ["Space"])
}
