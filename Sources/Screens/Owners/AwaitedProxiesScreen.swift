import Deliberation
import Office
import Terminal
import Text
import Values

/// Slips that somebody else signed for the owner, and the written proxies that came for them.
struct AwaitedProxiesScreen: Screen {
  private var list = List<Int>()
  private var slips: [Ballot] = []

  func title(in context: Context) -> String {
    CommandName.awaitedProxies.title(in: context.language)
  }
  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] { [] }

  mutating func refresh(in context: inout Context) {
    slips = OwnersVote(context.session)?.signedByOthers ?? []
    list.update(Array(slips.indices))
  }

  private func proxy(for slip: Ballot, in owners: OwnersVote) -> SuppliedProxy? {
    owners.session.writtenProxy(for: slip, in: owners.vote)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard key == .enter else {
      return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
    }
    guard let place = list.selected, let owners = OwnersVote(context.session) else { return .pop }
    let slip = slips[place]
    guard let proxy = proxy(for: slip, in: owners) else {
      return .push(SlipForms.supplyProxy(for: slip, of: owners, in: context))
    }
    let vote = owners.vote.id.text
    return .push(
      VoteForms.reason(.awaitedProxies, in: context) { reason in
        .withdrawProxy(.init(vote: vote, room: proxy.room, signer: proxy.signer, reason: reason))
      })
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    guard !slips.isEmpty else {
      canvas.paragraph(words.noneAwaited, in: inner)
      return
    }
    canvas.put(words.lastDay(owners.vote.lastDay), in: inner, style: .heading)
    canvas.put(words.awaitedHint, in: inner.bottom(1), style: .strong)
    let standing = owners.session.slips(slips, of: owners.vote, on: context.now.day)
    list.draw(on: &canvas, in: inner.droppingTop(1).droppingBottom(2)) { place in
      let slip = slips[place]
      return [
        Span(slip.room.padded(to: 12), .strong), Span(words.signedBy(slip).padded(to: 24)),
        Span(words.answer(slip, among: owners.candidates).padded(to: 12)),
        Span(
          words.state(proxy(for: slip, in: owners), isVoid: standing.void.contains(slip)), .strong),
      ]
    }
  }
}

extension SlipForms {
  /// The owner's written proxy for a slip somebody else signed.
  static func supplyProxy(
    for slip: Ballot, of owners: OwnersVote, in context: Context
  ) -> FormScreen {
    let language = context.language
    let words = SlipsWording(language)
    let dwelling = owners.roll.dwellings.first { $0.room == slip.room }
    let givers = dwelling?.voter.map { [$0] } ?? dwelling?.owners ?? []
    let answers = SlipEntryScreen.answers.prefix(3).map(\.answer)
    var fields: [Form<Blank>.Field] = []
    if givers.count > 1 { fields.append(.choice(.giver, in: language, givers)) }
    fields.append(.day(.cameOn, in: language, context.now.day))
    if owners.candidates == nil {
      fields.append(
        .choice(
          .opinion, in: language, [words.leftToHolder] + answers.map { words.answer($0) }, 0))
    }
    let page = FormPage(
      notes: ["\(slip.room)　\(words.signedBy(slip))", words.lastDay(owners.vote.lastDay)], fields,
      language: language)
    let (vote, room, signer) = (owners.vote.id.text, slip.room, slip.signedBy ?? "")
    return FormScreen(CommandName.awaitedProxies.title(in: language), page, in: context) {
      page, context in
      let day = page.day(.cameOn, in: context)
      if let problem = day.problem { return problem }
      let giver = givers.count > 1 ? page.form.choice(.giver).map { givers[$0] } : givers.first
      guard let giver else { return .missing(.giver, context.language) }
      let opinion = page.form.choice(.opinion) ?? 0
      return .commands([
        .supplyProxy(
          .init(
            vote: vote, room: room, signer: signer, owner: giver,
            opinion: opinion == 0 ? nil : answers[opinion - 1], on: day.value))
      ])
    }
  }

  /// Sets or moves the last day.
  static func extend(_ owners: OwnersVote, in context: Context) -> FormScreen {
    let language = context.language
    let page = FormPage(
      notes: [SlipsWording(language).lastDay(owners.vote.lastDay)],
      [.day(.lastDay, in: language), .lines(.reason, in: language, rows: 2)], language: language)
    let vote = owners.vote.id.text
    return FormScreen(CommandName.extendRound.title(in: language), page, in: context) {
      page, context in
      let day = page.day(.lastDay, in: context)
      if let problem = day.problem { return problem }
      guard let until = day.value else { return .missing(.lastDay, context.language) }
      guard let reason = page.optional(.reason) else { return .missing(.reason, context.language) }
      return .commands([.extendRound(.init(vote: vote, until: until, reason: reason))])
    }
  }
}
