import Deliberation
import Office

extension ProgramCommand {
  /// What belongs to owners' votes and rules, for the palette.
  static var owners: [ProgramCommand] {
    [ownersRegister, ownersVote, ownersElection, stances, chooseRule, notHeld, reconvene]
  }

  static let ownersRegister = ProgramCommand(
    opening: CommandName(
      "owners-register", title: ("业主清册", "Owners' register"), label: ("清册", "Register"),
      help: (
        "导入房号、业主、面积，逐项确认谁是一人，业主表决按它计算。",
        "Takes in dwellings, owners and areas; says who is one head. Owners' votes count by it."
      )), in: [.preparing, .open]
  ) { RegisterSourceScreen(in: $0) }
  static let ownersVote = ProgramCommand(OwnersVoteOffers.open)
  static let ownersElection = ProgramCommand(OwnersVoteOffers.elect)
  static let stances = ProgramCommand(
    name: CommandName(
      "stances", title: ("各户历次意见和协调", "Dwellings over the rounds"), label: ("历次意见", "Rounds"),
      help: (
        "看各户每一轮的意见怎样变化，登记协调情况。", "How each dwelling answered in every round, with mediations."
      )), isPrivate: true,
    disabled: { context in
      guard let session = context.session else { return RequestWording(context.language).noMeeting }
      if session.ownerRolls.last == nil { return SlipsWording(context.language).noRegister }
      return session.currentIssue == nil
        ? Refusal.lookup(.noIssueOnFloor).onScreen(in: context.language, of: session) : nil
    },
    act: { .push(StancesScreen($0.session)) })
  static let chooseRule = ProgramCommand(
    opening: RuleOffers.meeting.name, isPrivate: false, in: [.preparing, .open]
  ) { _ in RulePickerScreen(for: .meeting) }

  // MARK: - A meeting that isn't held

  static let notHeld = ProgramCommand(NotHeldOffers.notHeld)
  static let reconvene = ProgramCommand(
    name: CommandName(
      "reconvene", title: ("重新召集（沿用名册和议题）", "Convene it again"), label: ("重新召集", "Again"),
      help: (
        "照这次会议新建一次，名册、设置和未完成的议题一并带来。",
        "A new meeting like this one, with its roster, settings and issues."
      )),
    disabled: { context in
      guard let session = context.session else { return RequestWording(context.language).noMeeting }
      guard let adjournment = session.adjournment else {
        return RuleChoiceWording(context.language).notOver
      }
      return adjournment.held ? RuleChoiceWording(context.language).held : nil
    },
    act: { context in
      .push(NewMeetingScreen(like: context.session, in: context))
    })
}
