import Affairs
import Text

extension LedgerThing {
  /// What it is called.
  package func words(_ name: CardNaming) -> String {
    switch self {
    case .card(let id): name(id)
    case .course(let id): name.language("\(name(id))的流程", "the procedure of \(name(id))")
    case .step(let id, let step): name.language("\(name(id))“\(step)”", "\(name(id)), “\(step)”")
    case .assignment(let session, let id): "\(session)/\(id)"
    case .definition(let key): key.description
    case .seal(let session): session
    case .entry(let id): id.description
    }
  }
}
