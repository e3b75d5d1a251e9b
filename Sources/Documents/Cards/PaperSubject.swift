import Affairs
import Text

/// What a paper out of the ledger is of.
package enum PaperSubject: Hashable, Sendable {
  /// A card, or a task that a meeting gave out.
  case target(Target)
  /// 回访: the entry of its note.
  case visit(EntryID)
  /// No card: everything there is.
  case everything

  package static func card(_ id: CardID) -> PaperSubject { .target(.card(id)) }

  /// Which sort of thing that is.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case matter, site, adoption, task, visit, everything
    /// A card that no paper is of.
    case other

    package func name(in language: Language) -> String {
      switch self {
      case .matter: language("事项", "a matter")
      case .site: language("点位", "a site")
      case .adoption: language("认养", "an adoption")
      case .task: language("任务", "a task")
      case .visit: language("回访（电脑编号/条号）", "a visit (chain/entry)")
      case .everything: language("全部（不写编号）", "everything (no ID)")
      case .other: language("别的卡片", "another card")
      }
    }
  }

  package func kind(in casebook: Casebook) -> Kind {
    switch self {
    case .everything: return .everything
    case .visit: return .visit
    case .target(.assignment): return .task
    case .target(.card(let id)):
      switch casebook.ledger[id: id]?.card {
      case .matter?: return .matter
      case .site?: return .site
      case .pledge(let it)?: return it.kind == .adopt ? .adoption : .other
      case .task?: return .task
      case .party?, .flow?, .voice?: return .other
      case nil: return casebook.dealings(with: id).isEmpty ? .other : .matter
      }
    }
  }
}
