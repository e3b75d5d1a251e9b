/// What a corrected count of an amendment's vote does to the texts that were made of it.
extension Session {
  /// The vote by which an amendment was adopted or not: its last that stands.
  package func deciding(_ amendment: Amendment.ID) -> Vote? {
    votes.values.last {
      $0.opening.subject == .amendment(id: amendment) && $0.state == .announced
    }
  }

  /// The amendments whose change stands in a text that was voted on though their vote, as corrected,
  /// did not adopt it, and those whose change doesn't although it did.
  package func amendmentsAgainst(_ vote: Vote) -> (kept: [Amendment], missing: [Amendment]) {
    guard case .motion(let id, let number) = vote.opening.subject, let motion = motions[id] else {
      return ([], [])
    }
    var (kept, missing): ([Amendment], [Amendment]) = ([], [])
    for amendment in motion.amendments.compactMap({ amendments[$0] }) {
      guard let decided = deciding(amendment.id), !decided.corrections.isEmpty,
        decided.id < vote.id, let kind = decided.verdict?.kind
      else { continue }
      switch amendment.status {
      case .adopted(let version) where version <= number && !kind.passes: kept.append(amendment)
      case .rejected where amendment.base <= number && kind.passes: missing.append(amendment)
      default: break
      }
    }
    return (kept, missing)
  }

  /// The vote under way on a text that rests on an amendment's change: its count can't be corrected
  /// under it.
  func pendingVote(onTextOf amendment: Amendment) -> Vote? {
    guard let vote = pendingVote else { return nil }
    let version: Int? =
      switch vote.opening.subject {
      case .motion(amendment.motion, let version): version
      case .amendment(let id) where id != amendment.id:
        amendments[id].flatMap { $0.motion == amendment.motion ? $0.base : nil }
      default: nil
      }
    return version.flatMap { $0 >= amendment.base ? vote : nil }
  }
}
