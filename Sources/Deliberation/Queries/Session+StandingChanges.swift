/// That somebody is counted otherwise from then on: 旁听 → 出席.
package struct StandingChange: Hashable, Sendable {
  package let participant: Participant.ID
  package let before: Standing
  package let after: Standing
}

extension Session {
  /// Whose standing each entry changed, by the number of the entry, corrections taken in.
  package var standingChanges: [Int: [StandingChange]] {
    let changed = try? states(
      before: { entry in
        entry.redacted == nil
          && entry.events.contains { if case .participantChanged = $0 { true } else { false } }
      },
      { state, entry in
        let events = (try? state.corrected(entry)) ?? entry.events
        return events.compactMap { event -> StandingChange? in
          guard case .participantChanged(let changed) = event else { return nil }
          let person = changed.participant
          guard let before = state.participants[person.id]?.standing, before != person.standing
          else { return nil }
          return StandingChange(participant: person.id, before: before, after: person.standing)
        }
      })
    return (changed ?? [:]).filter { !$0.value.isEmpty }
  }
}
