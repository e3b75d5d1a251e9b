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

  func title(in context: Context) -> String {
    ProgramCommand.vote.name.title(in: context.language)
  }

  var isPrivate: Bool { true }

  private func vote(in context: Context) -> Vote? { context.session?.pendingVote }

  func table(in context: Context) -> [PageCommand<Self>] {
    guard let vote = vote(in: context) else { return idle(in: context) }
    return [
      PageCommand(
        .enterCount, whyNot: { $0.vote(in: $1) == nil ? Self.none($1) : nil },
        act: { $0.count(in: &$1) }),
      on(CountOffers.check), PageCommand(ConsentOffers.answer), on(CountOffers.announce),
      on(CountOffers.recount), PageCommand(CountOffers.void),
    ] + (isTiedAgain(vote, in: context) ? [on(CountOffers.drawLot)] : [])
  }

  /// While no vote is under way.
  private func idle(in context: Context) -> [PageCommand<Self>] {
    let otherwise = PageCommand<Self>(
      .voteOtherwise, act: { _, _ in .push(RulePickerScreen(for: .vote)) })
    return byOwners(in: context)
      ? [
        PageCommand(.ownersVote), PageCommand(.ownersRegister), PageCommand(.stances), otherwise,
        PageCommand(VoteOffers.choose), PageCommand(CountOffers.void),
      ]
      : [
        PageCommand(VoteOffers.byHands), PageCommand(VoteOffers.byName),
        PageCommand(VoteOffers.askObjections), PageCommand(VoteOffers.bySecretBallot), otherwise,
        PageCommand(VoteOffers.choose), PageCommand(VoteOffers.appraise),
        PageCommand(CountOffers.void),
      ]
  }

  /// On the vote under way.
  private func on(_ offer: Offer<Vote>) -> PageCommand<Self> {
    PageCommand(offer, on: { $0.vote(in: $1) }, missing: Self.none)
  }

  private static func none(_ context: Context) -> String { VoteReasons(context.language).noVote }

  /// Whether the meeting's rule is one of the owners', who vote on paper alone.
  private func byOwners(in context: Context) -> Bool {
    context.session?.details.rule.decides == .owners
  }

  private func isTiedAgain(_ vote: Vote, in context: Context) -> Bool {
    guard let tally = vote.tally, tally.lot == nil else { return false }
    return context.session?.forecast(of: vote, counted: tally).tieGoesTo == .lot
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

  /// Each way of taking a vote has its own page on which the count is entered.
  private func count(in context: inout Context) -> Step {
    guard let vote = vote(in: context) else { return .stay }
    if vote.opening.ownerRoll != nil { return .push(SlipsScreen()) }
    switch vote.opening.way {
    case .rollCall: return .push(RollCallScreen())
    case .noObjection: return .push(ObjectionScreen())
    case .hands, .secretBallot, .slips:
      return CountOffers.enter.act(vote, context.desk).step(in: &context)
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
      if byOwners(in: context) { return take(ProgramCommand.ownersVote.name, in: &context) }
      let words = VotesWording(session, in: context.language)
      return words.subject != nil && !words.isDecided
        ? take(VoteOffers.byHands.name, in: &context) : .stay
    }
    switch vote.state {
    case .open: return count(in: &context)
    case .counted:
      _ = context.perform(CountOffers.checked(vote, at: context.desk))
      return .stay
    case .checked:
      let isAwaited = !VotingWording(vote, of: session, in: context.language).awaited.isEmpty
      return take(
        isAwaited ? ConsentOffers.answer.name : CountOffers.announce.name, in: &context)
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
