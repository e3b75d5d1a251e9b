import Values

/// The consent of a group or a named body that a decision needs besides its votes.
package struct Concurrence: Codable, Hashable, Sendable {
  /// How far it has come.
  package enum State: String, Codable, CaseIterable, Hashable, Sendable {
    /// Given, in writing where writing is asked.
    case agreed
    /// Given by word in the meeting; the paper follows by `due`.
    case word
    /// Asked and not given yet.
    case pending
    /// 不同意.
    case refused
    /// As the group's own votes say: more for than against.
    case counted
  }

  /// 产权单位, 一层住户 …
  package var party: String
  /// 情况: whether it was given.
  package var state: State
  /// The day the paper is due, where it was given by word.
  package var due: Day?

  package init(party: String, state: State, due: Day? = nil) {
    (self.party, self.state, self.due) = (party, state, due)
  }
}
