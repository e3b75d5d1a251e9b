import Deliberation
import Values

/// One of the days on which a meeting met that was taken up again on another: who came to it, and what
/// was said of those who didn't.
struct MeetingDay {
  /// What was said of somebody who wasn't there.
  enum Away: Hashable {
    case excused(reason: String?)
    case represented(by: Participant.ID)
    case notReached
    case absent
  }

  let began: Moment
  /// Whether everybody signed in for it; else those who were here before counted as here.
  let isOfItsOwn: Bool
  private(set) var arrived: Set<Participant.ID> = []
  private(set) var said: [Participant.ID: Away] = [:]

  /// How somebody wasn't there on that day; nil for who came to it.
  func away(_ id: Participant.ID) -> Away? { arrived.contains(id) ? nil : said[id] ?? .absent }

  /// Who came and had somebody vote for them after leaving.
  func proxyAfterLeaving(_ id: Participant.ID) -> Participant.ID? {
    guard arrived.contains(id), case .represented(let holder) = said[id] else { return nil }
    return holder
  }

  /// Every day of a meeting, the first first; none where it met on one day alone.
  static func all(of session: Session) -> [MeetingDay] {
    guard let opening = session.opening, session.reopenings.contains(where: \.isOnAnotherDay) else {
      return []
    }
    var days = [MeetingDay(began: opening.at, isOfItsOwn: true)]
    var here: Set<Participant.ID> = []
    var reopenings = session.reopenings[...]
    for entry in session.entries
    where session.retractedBy[entry.number] == nil && entry.redacted == nil {
      for event in (try? session.corrected(entry)) ?? entry.events {
        if case .reopened = event, let next = reopenings.popFirst(), next.isOnAnotherDay {
          days.append(MeetingDay(began: session.zoned(next.at), isOfItsOwn: next.isAnew))
          if next.isAnew { here = [] }
          days[days.count - 1].arrived = here
        }
        days[days.count - 1].take(event)
        if let id = event.whoCame { here.insert(id) }
        if case .left(let leaving) = event { here.remove(leaving.participant) }
      }
    }
    return days.filter { !$0.arrived.isEmpty || $0.began == opening.at }
  }

  private mutating func take(_ event: Event) {
    if let id = event.whoCame {
      arrived.insert(id)
      // Whoever comes votes in person.
      said[id] = nil
    }
    if case .excused(let leave) = event {
      said[leave.participant] = .excused(reason: leave.reason)
    }
    if case .represented(let mandate) = event {
      said[mandate.participant] = .represented(by: mandate.holder)
    }
    if case .markedAbsent(let absence) = event {
      said[absence.participant] = absence.notReached == true ? .notReached : .absent
    }
  }
}

extension Event {
  /// Who is here from then on.
  fileprivate var whoCame: Participant.ID? {
    if case .signedIn(let coming) = self { return coming.participant }
    if case .cameBack(let coming) = self { return coming.participant }
    return nil
  }
}
