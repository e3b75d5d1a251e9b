import Text

/// 成套文书: papers that an office makes in one go.
package enum DocumentSet: String, CaseIterable, Hashable, Sendable {
  /// 会前.
  case before
  /// 会后.
  case after
  /// 业主表决, from the notice to the result; nobody met for it.
  case owners
  /// 归档: all that is kept, and the list of it.
  case archive

  package func name(in language: Language) -> String {
    switch self {
    case .before: language("会前", "before the meeting")
    case .after: language("会后", "after the meeting")
    case .owners: language("业主表决", "the owners' vote")
    case .archive: language("归档", "the archive")
    }
  }

  /// Its papers, in the order of the list.
  package var kinds: [DocumentKind] {
    DocumentKind.allCases.filter { kind in
      switch self {
      case .before, .after, .owners: kind.paper.sets.contains(self)
      case .archive: kind.paper.sets.contains(self) || kind.paper.filing != nil
      }
    }
  }

  /// Its papers with the copies that are made of each: what is kept is the archive's copy where there is
  /// one.
  package var copies: [(kind: DocumentKind, audience: Audience)] {
    kinds.flatMap { kind in
      let audiences = self == .archive ? [kind.audiences[0]] : kind.audiences
      return audiences.map { (kind, $0) }
    }
  }
}
