import Deliberation
import Values

extension LedgerCommand {
  /// 列为议题: makes an issue of an opinion or of a reported problem.
  package struct Promote: LedgerCommandPayload {
    /// A voice or a matter.
    package var card: CardID
    /// 名称; nil for what the card says.
    package var title: String?

    package init(card: CardID, title: String? = nil) { (self.card, self.title) = (card, title) }

    package func judge(by clerk: Registrar) throws(LedgerRefusal) -> [LedgerEvent] {
      let id = try clerk.held(card)
      guard let held = clerk.ledger[id: id]?.card else { throw .unknownCard(card) }
      var matter: Matter
      switch held {
      case .voice(let voice):
        matter = Matter(title: title ?? voice.text)
        matter.source = IssueSource(kind: .solicitation, reference: id.text, on: voice.on)
        if case .card(let about) = voice.about {
          switch clerk.ledger[id: about]?.card {
          case .site: matter.sites = [about]
          case .matter: matter.within = about
          default: break
          }
        }
      case .matter(let problem):
        guard problem.kind == .problem || problem.kind == .workOrder else {
          throw .cannotPromote(id)
        }
        matter = Matter(title: title ?? problem.title)
        matter.source = IssueSource(
          kind: problem.kind == .problem ? .problemReport : .workOrder, reference: id.text,
          on: problem.raised)
        matter.sites = problem.sites
      case .site, .party, .pledge, .flow, .task: throw .cannotPromote(id)
      }
      return [.entered(.init(card: try clerk.entering(.matter(matter))))]
    }
  }
}
