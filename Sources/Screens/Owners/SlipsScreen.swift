import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 业主书面表决: leads through two entries, the differences and the count, with what is still
/// needed as slips come in.
struct SlipsScreen: Screen {
  private var pager = Pager()

  func title(in context: Context) -> String {
    let owners = OwnersVote(context.session)
    return SlipsWording(context.language).title(isElection: owners?.candidates != nil)
  }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    let readTwice = SlipsWording(context.language).readTwice
    func opening(
      _ name: CommandName, isPrivate: Bool = false,
      _ page: @escaping (OwnersVote, Context) -> any Screen
    ) -> PageCommand<Self> {
      PageCommand(
        name, isPrivate: isPrivate,
        whyNot: { OwnersVote($1.session) == nil ? VoteReasons($1.language).noVote : nil },
        act: { _, context in
          OwnersVote(context.session).map { .push(page($0, context)) } ?? .stay
        })
    }
    return [
      opening(ClerkScreen.name) { ClerkScreen($0, in: $1) },
      PageCommand(
        SlipOffers.settle.name,
        whyNot: { OwnersVote($1.session)?.vote.slips.count ?? 0 > 1 ? nil : readTwice },
        act: { _, _ in .push(SlipDifferencesScreen()) }),
      // A round that runs is closed before it is counted. Counted, this page has nothing more to do: the
      // vote's own page goes on.
      OwnersVote(context.session)?.vote.isRunning == true
        ? PageCommand(SlipOffers.end, on: { OwnersVote($1.session) }) {
          VoteReasons($0.language).noVote
        }
        : PageCommand(
          SlipOffers.close, on: { OwnersVote($1.session) }, missing: { _ in readTwice }
        ).inPlace,
      opening(DeliveryOffers.register) { owners, _ in DeliveryScreen(owners) },
      PageCommand(.stances),
      opening(SlipOffers.proxy.name, isPrivate: true) { _, _ in AwaitedProxiesScreen() },
      PageCommand(SlipOffers.extend, on: { OwnersVote($1.session) }) {
        VoteReasons($0.language).noVote
      },
    ]
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard key == .enter, let owners = OwnersVote(context.session) else {
      let count = lines(context).count
      return pager.handle(key, rows: context.size.rows - 5, count: count) ? .stay : .ignored
    }
    switch owners.step {
    case .first, .second: return .push(ClerkScreen(owners, in: context))
    case .differences: return .push(SlipDifferencesScreen())
    case .end:
      if let reason = SlipOffers.end.whyNot(owners, context.desk) {
        context.say(reason, .warning)
        return .stay
      }
      return SlipOffers.end.act(owners, context.desk).step(in: &context)
    case .count: return SlipOffers.close.act(owners, context.desk).step(in: &context).inPlace
    }
  }

  private func lines(_ context: Context) -> [(String, Style)] {
    guard let owners = OwnersVote(context.session) else { return [] }
    let words = SlipsWording(context.language)
    let vote = owners.vote
    var lines: [(String, Style)] = []
    if let scope = vote.opening.scope { lines.append((words.extent(scope), .normal)) }
    lines.append((RegisterWording(context.language).totals(owners.roll), .normal))
    lines.append((words.readings(vote), .normal))
    lines.append((words.delivered(vote.delivered?.count, of: owners.roll.dwellings.count), .normal))
    if let period = vote.period {
      let out = owners.session.slipsOut(in: vote)?.count
      lines.append((words.round(period, out: out), .normal))
    } else if let day = vote.lastDay {
      lines.append((words.lastDay(day), .normal))
    }
    guard !owners.session.ballots(of: vote).isEmpty else { return lines }
    let slips = owners.session.slips(
      owners.session.ballots(of: vote), of: vote, on: context.now.day)
    if !slips.awaiting.isEmpty { lines.append((words.awaiting(slips.awaiting.count), .strong)) }
    let verdict = owners.running(on: context.now.day)
    let wording = VerdictWording(verdict, under: vote.opening.rule, in: context.language)
    lines.append(("", .normal))
    lines.append((words.running, .heading))
    lines.append((wording.figures, .strong))
    lines += verdict.tests.map { (wording.test($0), .normal) }
    lines += wording.whetherProxiesCome.map { ($0, .strong) }
    if let needed = words.stillNeeded(verdict.tests) { lines.append((needed, .strong)) }
    return lines
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    canvas.put(
      VotingWording(owners.vote, of: owners.session, in: context.language).heading, in: inner,
      style: .heading)
    canvas.put(
      words.steps(at: owners.step, ofRound: owners.vote.period != nil), in: inner, line: 1,
      style: .strong)
    let body = inner.droppingTop(3).droppingBottom(2)
    let wrapped = lines(context).flatMap { text, style in
      text.isEmpty
        ? [("", style)]
        : text.wrapped(to: body.columns).map { (String($0.withoutLineEnd), style) }
    }
    let top = pager.top(rows: body.rows, count: wrapped.count)
    for (line, (text, style)) in wrapped.dropFirst(top).prefix(body.rows).enumerated() {
      canvas.put(text, in: body, line: line, style: style)
    }
    canvas.put(
      words.hint(
        owners.step, unread: owners.vote.slips.count > 1 ? owners.unread : 0,
        differences: owners.vote.slipDifferences.count), in: inner.bottom(1), style: .strong)
  }
}

/// Asks who enters the slips now: the two entries are made by two people.
struct ClerkScreen: FormScreen {
  private let clerk: ClerkBlanks
  var page: RequestPage

  static let name = CommandName(
    "read-slips", title: ("录入表决票", "Enter the slips"), label: ("录票", "Slips"),
    help: ("由两名录入人分别录一遍。", "Two clerks enter the slips, each alone."))

  init(_ owners: OwnersVote, in context: Context) {
    clerk = ClerkBlanks(owners, in: context.language)
    page = RequestPage(notes: clerk.notes, clerk.fields, in: context.language)
  }

  func title(in context: Context) -> String { ClerkScreen.name.title(in: context.language) }
  var isPrivate: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let sitting = try clerk.read(answers(in: context))
    guard let owners = OwnersVote(context.session) else {
      context.say(VoteReasons(context.language).noVote, .warning)
      return .stay
    }
    return .replace(SlipEntryScreen(owners, at: sitting))
  }
}
