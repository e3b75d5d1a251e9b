import Affairs
import Sentences

extension Casebook {
  /// What a card is called where nothing but its name stands: a matter's title, a site's number and name.
  package func called(_ id: CardID, _ name: CardNaming) -> String {
    switch ledger[id: id]?.card {
    case .matter(let it): it.title
    case .site(let it): [it.number, it.name].compactMap(\.self).joined(separator: " ")
    case .party(let it): it.name
    case .voice(let it): it.text
    case .pledge, .flow, .task: name(id)
    case nil: meetings.issue(id.text).last?.issue.title ?? name(id)
    }
  }

  /// What several are called, one after the other.
  package func called(_ ids: [CardID], _ name: CardNaming) -> String {
    name.language.list(ids.map { called($0, name) })
  }

  /// Who binds itself.
  package func pledger(of pledge: Pledge, _ name: CardNaming) -> String {
    switch pledge.by {
    case .party(let id): called(id, name)
    case .dwelling(let room, let site): "\(called(site, name)) \(room)"
    }
  }
}
