/// The entries in which the meeting announced and adjourned, whatever became of them: kept beside, since
/// nearly every act asks for them.
struct Landmarks: Hashable, Sendable {
  struct Announced: Hashable, Sendable {
    let entry: Int
    let vote: Vote.ID
  }

  private(set) var announcements: [Announced] = []
  private(set) var adjournments: [Int] = []

  mutating func take(_ entry: Entry) {
    for event in entry.events {
      if case .announced(let it) = event {
        announcements.append(Announced(entry: entry.number, vote: it.vote))
      } else if case .adjourned = event, adjournments.last != entry.number {
        adjournments.append(entry.number)
      }
    }
  }
}
