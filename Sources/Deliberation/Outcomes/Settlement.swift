/// One adopted text or finished choice, as something that was settled or given out as a task rests on
/// it: what was voted on, and who or what was elected.
package struct Decided: Hashable, Sendable {
  package let vote: Vote.ID
  let subject: VoteSubject
  let elected: Set<String>

  /// Whether a text was adopted and nobody elected.
  package var isOfText: Bool { if case .motion = subject { true } else { false } }
}

/// 议定事项 as they were entered once, with what had been decided then.
package struct Settlement: Hashable, Sendable {
  package let outcome: Outcome
  package let basis: [Decided]
}
