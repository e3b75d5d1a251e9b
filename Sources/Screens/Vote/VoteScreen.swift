import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 表决: opens a vote, then leads through 录入, 核对 and 宣布.
struct VoteScreen: Screen {
  private var pager = Pager()
  /// The vote under way when the page was last looked at.
  private var pending: Vote.ID?
  /// The vote that has just been announced here; its result stays until something else is done.
  private var announced: Vote.ID?

  func title(in context: Context) -> String { CommandName.vote.title(in: context.language) }

  var isPrivate: Bool { true }

  private func vote(in context: Context) -> Vote? { context.session?.pendingVote }

  func commands(in context: Context) -> [ProgramCommand] {
    guard let vote = vote(in: context) else {
      if byOwners(in: context) {
        return [.ownersVote, .ownersRegister, .stances]
          + [CommandName.voteOtherwise, .choose, .voidVote].map { ProgramCommand(name: $0) }
      }
      return [
        .voteByHands, .voteByName, .askObjections, .voteBySecretBallot, .voteOtherwise, .choose,
        .appraise, .voidVote,
      ].map { ProgramCommand(name: $0) }
    }
    let reasons = VoteReasons(context.language)
    let isCounted = vote.tally != nil
    return [
      ProgramCommand(name: .enterCount),
      ProgramCommand(name: .checkCount, disabled: { _ in isCounted ? nil : reasons.notCounted }),
      ProgramCommand(name: .concurrence),
      ProgramCommand(
        name: .announce,
        disabled: { _ in
          vote.state == .checked ? nil : isCounted ? reasons.notChecked : reasons.notCounted
        }),
      ProgramCommand(
        name: .recount,
        disabled: { _ in isCounted || !vote.stances.isEmpty ? nil : reasons.notCounted }),
      ProgramCommand(name: .voidVote),
    ] + (isTiedAgain(vote, in: context) ? [ProgramCommand(name: .drawLot)] : [])
  }

  /// Whether the meeting's rule is one of the owners', who vote on paper alone.
  private func byOwners(in context: Context) -> Bool {
    context.session?.details.rule.decides == .owners
  }

  private func isTiedAgain(_ vote: Vote, in context: Context) -> Bool {
    guard let tally = vote.tally, tally.lot == nil else { return false }
    return context.session?.forecast(of: vote, counted: tally).tieGoesTo == .lot
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .voteByHands: open(.hands, in: &context)
    case .voteByName: open(.rollCall, in: &context)
    case .askObjections: open(.noObjection, in: &context)
    case .voteBySecretBallot: open(.secretBallot, in: &context)
    case .voteOtherwise: .push(RulePickerScreen(for: .vote))
    case .choose: .push(VoteForms.choose(in: context))
    case .appraise: .push(VoteForms.appraise(in: context))
    case .enterCount: count(in: context)
    case .checkCount: .push(VoteForms.check(in: context))
    case .concurrence: .push(VoteForms.concurrence(in: context))
    case .announce: announce(in: context)
    case .recount: .push(VoteForms.recount(in: context))
    case .voidVote: .push(VoteForms.void(in: context))
    case .drawLot: .push(VoteForms.drawLot(in: context))
    default: nil
    }
  }

  private mutating func open(_ way: Way, in context: inout Context) -> Step {
    guard let session = context.session, session.currentIssue != nil else {
      if let session = context.session,
        let line = VotesWording(session, in: context.language).lines.first
      {
        context.say(line, .warning)
      }
      return .stay
    }
    let rule = session.details.rule.succeeded(on: context.now.day)
    // A rule out of force is used for a reason alone, which has a page to be written on.
    let isOther =
      session.subjectOfNextVote(on: session.currentIssue).flatMap {
        session.decision(on: $0, of: session.currentIssue, byOtherRuleThan: rule)
      } != nil
    guard rule.isInForce(on: context.now.day) || session.details.despiteValidity != nil, !isOther
    else {
      return .push(RuleFormScreen.vote(by: rule, in: context))
    }
    let command = Command.openVote(.init(proposal: VoteProposal(way: way)))
    // The page of the reason lies on this one.
    guard context.perform(command) else {
      return DespiteScreen(command, leaving: 1, in: context).map { .push($0) } ?? .stay
    }
    refresh(in: &context)
    return .stay
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    let now = session.pendingVote?.id
    if now != nil {
      announced = nil
    } else if let pending, session.votes[pending]?.announcement != nil {
      announced = pending
    }
    pending = now
  }

  private func count(in context: Context) -> Step {
    guard let vote = vote(in: context) else { return .stay }
    if vote.opening.ownerRoll != nil { return .push(SlipsScreen()) }
    switch vote.opening.way {
    case .rollCall: return .push(RollCallScreen())
    case .noObjection: return .push(ObjectionScreen())
    case .hands, .secretBallot, .slips: return .push(VoteForms.count(vote, in: context))
    }
  }

  private func announce(in context: Context) -> Step {
    guard let session = context.session, let vote = session.pendingVote else { return .stay }
    let words = VotingWording(vote, of: session, in: context.language)
    return .push(
      QuestionScreen(
        CommandName.announce.title(in: context.language),
        Confirmation(
          words.announceQuestion, details: preview(vote, in: context),
          cancel: FormWording(context.language).cancel, confirm: words.announce,
          openedBy: .character("4")),
        then: [.announce(.init(vote: vote.id.text))], in: context))
  }

  /// The sentence that will be announced, as the core would judge it now.
  private func preview(_ vote: Vote, in context: Context) -> [String] {
    guard let session = context.session else { return [] }
    let events: [Event]
    do throws(Refusal) {
      events = try session.decide(
        .announce(.init(vote: vote.id.text)), on: Occasion(at: context.now, by: context.clerk))
    } catch {
      // What is asked once this is confirmed is known before.
      return error.yieldsToReason ? [error.sentence(in: context.language, of: session)] : []
    }
    return events.compactMap { event in
      guard case .announced(let result) = event else { return nil }
      return VerdictWording(
        result.announcement.verdict, under: result.announcement.rule, in: context.language
      ).sentence
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard key == .enter, let session = context.session else {
      guard let vote = vote(in: context), let session = context.session else { return .ignored }
      let words = VotingWording(vote, of: session, in: context.language)
      let count = lines(vote, words, columns: context.size.columns - 2).count
      return pager.handle(key, rows: context.size.rows - 9, count: count) ? .stay : .ignored
    }
    // Enter once too often opens no other vote: it goes back to the result on the wall.
    if announced != nil { return .pop }
    guard let vote = session.pendingVote else {
      if byOwners(in: context) {
        if let reason = ProgramCommand.ownersVote.disabled(context) {
          context.say(reason, .warning)
          return .stay
        }
        return .push(SlipForms.open(in: context))
      }
      let words = VotesWording(session, in: context.language)
      return words.subject != nil && !words.isDecided ? open(.hands, in: &context) : .stay
    }
    switch vote.state {
    case .open: return count(in: context)
    case .counted:
      _ = context.perform(.checkCount(.init(vote: vote.id.text, by: nil)))
      return .stay
    case .checked:
      return VotingWording(vote, of: session, in: context.language).awaited.isEmpty
        ? announce(in: context) : .push(VoteForms.concurrence(in: context))
    case .announced, .voided: return .stay
    }
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let inner = area.inset(columns: 1)
    if let vote = session.pendingVote {
      draw(vote, session, on: &canvas, in: inner, context.language)
    } else if let vote = announced.flatMap({ session.votes[$0] }) {
      drawAnnounced(vote, session, on: &canvas, in: inner, context.language)
    } else {
      drawIdle(session, on: &canvas, in: inner, context.language)
    }
  }

  private func draw(
    _ vote: Vote, _ session: Session, on canvas: inout Canvas, in area: Area,
    _ language: Language
  ) {
    let words = VotingWording(vote, of: session, in: language)
    canvas.put(words.heading, in: area, style: .heading)
    canvas.put(words.acts, in: area, line: 1, style: .strong)
    let body = area.droppingTop(3).droppingBottom(2)
    let lines = lines(vote, words, columns: body.columns)
    let top = pager.top(rows: body.rows, count: lines.count)
    for (line, (text, style)) in lines.dropFirst(top).prefix(body.rows).enumerated() {
      canvas.put(text, in: body, line: line, style: style)
    }
    if top + body.rows < lines.count {
      canvas.put(words.more, in: area.bottom(2), style: .quiet, alignment: .trailing)
    }
    canvas.paragraph(words.hint, in: area.bottom(1), style: .strong)
  }

  /// What is asked, what came of it and who must still consent, broken into lines.
  private func lines(_ vote: Vote, _ words: VotingWording, columns: Int) -> [(String, Style)] {
    var lines: [(String, Style)] = []
    func add(_ text: String, _ style: Style = .normal) {
      lines += text.wrapped(to: columns).map { (String($0.withoutLineEnd), style) }
    }
    if vote.state == .open { add(words.ask) }
    for (number, line) in words.progress.enumerated() { add(line, number == 0 ? .strong : .normal) }
    for line in words.consents { add(line) }
    return lines
  }

  /// What was announced a moment ago, with the sentence to read aloud.
  private func drawAnnounced(
    _ vote: Vote, _ session: Session, on canvas: inout Canvas, in area: Area,
    _ language: Language
  ) {
    let words = VotesWording(session, in: language)
    draw(
      words.announced(vote), then: words.announcedHint, words, on: &canvas, in: area)
  }

  private func drawIdle(
    _ session: Session, on canvas: inout Canvas, in area: Area, _ language: Language
  ) {
    let words = VotesWording(session, in: language)
    draw(words.lines, then: words.hint, words, on: &canvas, in: area)
  }

  /// Paragraphs, the first of them a heading, then the votes before.
  private func draw(
    _ lines: [String], then hint: String, _ words: VotesWording, on canvas: inout Canvas,
    in area: Area
  ) {
    var rest = area.droppingBottom(1)
    for (number, line) in lines.enumerated() {
      let room = rest.top(max(1, rest.rows / 2))
      let used = canvas.paragraph(line, in: room, style: number == 0 ? .heading : .normal)
      rest = rest.droppingTop(min(used, room.rows))
    }
    let past = words.session.votes.values.filter { $0.announcement != nil || $0.voided != nil }
    if !past.isEmpty, rest.rows > 3 {
      rest = rest.droppingTop(1)
      canvas.put(words.pastTitle, in: rest, style: .heading)
      rest = rest.droppingTop(1).droppingLeft(2)
      for vote in past.reversed() where rest.rows > 0 {
        rest = rest.droppingTop(canvas.paragraph(words.past(vote), in: rest))
      }
    }
    canvas.put(hint, in: area.bottom(1), style: .strong)
  }
}
