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
    SlipOffers.proxy.name.title(in: context.language)
  }
  var isPrivate: Bool { true }

  mutating func refresh(in context: inout Context) {
    slips = OwnersVote(context.session)?.signedByOthers ?? []
    list.update(Array(slips.indices))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    guard key == .enter else {
      return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
    }
    guard let place = list.selected, OwnersVote(context.session) != nil else { return .pop }
    return SlipOffers.proxy.act(slips[place], context.desk).step(in: &context)
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
          words.state(
            owners.session.writtenProxy(for: slip, in: owners.vote),
            isVoid: standing.void.contains(slip)),
          .strong),
      ]
    }
  }
}
