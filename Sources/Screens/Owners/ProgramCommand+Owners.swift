import Deliberation
import Office
import Sentences
import Terminal

extension ProgramCommand {
  /// What belongs to owners' votes and rules, for the palette.
  static var owners: [ProgramCommand] {
    [ownersRegister, ownersVote, ownersElection, stances, chooseRule, notHeld, reconvene]
  }

  static let ownersRegister = ProgramCommand(
    name: .ownersRegister, isPrivate: true,
    disabled: { MeetingReasons.not([.preparing, .open], in: $0) },
    act: { .push(RegisterSourceScreen(in: $0)) })
  static let ownersVote = ProgramCommand(
    name: .ownersVote, isPrivate: true, disabled: { noOwnersVote($0) },
    act: { .push(SlipForms.open(in: $0)) })
  static let ownersElection = ProgramCommand(
    name: .ownersElection, isPrivate: true, disabled: { noOwnersVote($0) },
    act: { .push(SlipForms.elect(in: $0)) })
  /// Why no vote by slips can be opened now.
  private static func noOwnersVote(_ context: Context) -> String? {
    if let reason = MeetingReasons.not(.open, context) { return reason }
    if context.session?.ownerRolls.last == nil { return SlipsWording(context.language).noRegister }
    return context.session?.pendingVote.map { _ in VoteReasons(context.language).underWay }
  }
  static let stances = ProgramCommand(
    name: .stances, isPrivate: true,
    disabled: { context in
      guard let session = context.session else { return RequestWording(context.language).noMeeting }
      if session.ownerRolls.last == nil { return SlipsWording(context.language).noRegister }
      return session.currentIssue == nil
        ? Refusal.lookup(.noIssueOnFloor).sentence(in: context.language, of: session) : nil
    },
    act: { .push(StancesScreen($0.session)) })
  static let chooseRule = ProgramCommand(
    name: .chooseRule, disabled: { MeetingReasons.not([.preparing, .open], in: $0) },
    act: { _ in .push(RulePickerScreen(for: .meeting)) })

  // MARK: - While slips are entered

  static let settleSlips = ProgramCommand(
    name: .settleSlips,
    disabled: { context in
      let count = OwnersVote(context.session)?.vote.slips.count ?? 0
      return count > 1 ? nil : SlipsWording(context.language).readTwice
    },
    act: { _ in .push(SlipDifferencesScreen()) })
  static let delivery = ProgramCommand(
    name: .delivery,
    act: { context in
      OwnersVote(context.session).map { .push(DeliveryScreen($0)) } ?? .stay
    })
  static let awaitedProxies = ProgramCommand(
    name: .awaitedProxies, isPrivate: true, act: { _ in .push(AwaitedProxiesScreen()) })
  static let extendRound = ProgramCommand(
    name: .extendRound, isPrivate: true,
    act: { context in
      OwnersVote(context.session).map { .push(SlipForms.extend($0, in: context)) } ?? .stay
    })
  static let readSlips = ProgramCommand(name: .readSlips)
  static let closeSlips = ProgramCommand(
    name: .closeSlips,
    disabled: { context in
      let count = OwnersVote(context.session)?.vote.slips.count ?? 0
      return count > 1 ? nil : SlipsWording(context.language).readTwice
    })

  // MARK: - A meeting that isn't held

  static let notHeld = ProgramCommand(
    name: .notHeld, isPrivate: true, disabled: { MeetingReasons.not(.preparing, $0) },
    act: { context in
      let words = RuleChoiceWording(context.language)
      let sentence = context.session.flatMap { session in
        session.roll.present == 0
          ? words.nobody
          : session.failedAttendance.map {
            Refusal.course(.belowQuorum($0)).sentence(in: context.language, of: session)
          }
      }
      let page = FormPage(
        notes: words.tooFew(sentence ?? words.enough),
        [.lines(.reason, in: context.language, sentence == nil ? "" : words.suggested, rows: 2)],
        language: context.language)
      return .push(
        FormScreen(CommandName.notHeld.title(in: context.language), page, in: context) {
          page, context in
          guard let reason = page.optional(.reason) else {
            return .missing(.reason, context.language)
          }
          return .commands([.adjourn(.init(reason: reason))])
        })
    })
  static let reconvene = ProgramCommand(
    name: .reconvene,
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
