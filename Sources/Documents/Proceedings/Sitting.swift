import Deliberation
import Values

/// The meeting from 开会 or a 复会 to the next 散会, with the voting members who were there at some time
/// of it.
struct Sitting {
  let began: Moment
  private(set) var voters: Set<Participant.ID>

  /// Every sitting of a meeting that was taken up again, the first first; none where it met once.
  static func all(of session: Session) -> [Sitting] {
    guard !session.reopenings.isEmpty, session.opening != nil else { return [] }
    var state = Session(identity: session.header)
    var sittings: [Sitting] = []
    // Those of the sitting before are still down as here until somebody says who isn't.
    var (isSitting, isSeated) = (false, false)
    for entry in session.entries {
      state.apply(entry)
      guard session.retractedBy[entry.number] == nil else { continue }
      for event in entry.events {
        if event.beginsSitting {
          guard state.opening != nil else { continue }
          isSitting = true
          sittings.append(Sitting(began: session.zoned(session.happened(of: entry)), voters: []))
          if case .opened = event { isSeated = true }
        } else if isSitting, !event.isOfAttendance {
          isSeated = true
        }
      }
      if isSitting, isSeated, let last = sittings.indices.last {
        sittings[last].voters.formUnion(state.presentVoters.map(\.id))
      }
      let isOver = entry.events.contains { if case .adjourned = $0 { true } else { false } }
      if isOver { (isSitting, isSeated) = (false, false) }
    }
    // Taken up again for the record alone, nobody sat.
    return sittings.enumerated().filter { $0.offset == 0 || !$0.element.voters.isEmpty }
      .map(\.element)
  }
}

extension Event {
  fileprivate var beginsSitting: Bool {
    if case .opened = self { return true }
    if case .reopened = self { return true }
    return false
  }

  /// Whether it says who is here, and nothing of what they did.
  fileprivate var isOfAttendance: Bool {
    isOne(
      of: Happened.self, HappenedOn.self, Despite.self, ParticipantAdded.self,
      ParticipantChanged.self, ParticipantRemoved.self, RosterImported.self, SignedIn.self,
      Left.self, CameBack.self, Excused.self, MarkedAbsent.self, Represented.self,
      SignInMissed.self, SignInBegunAnew.self)
  }
}

extension Proceedings {
  /// `（6月7日4人，6月8日复会时4人）`: where others were there when it was taken up again; nobody reads then
  /// that all of them were ever there together.
  var bySitting: String {
    let sittings = Sitting.all(of: session)
    guard Set(sittings.map(\.voters)).count > 1, let first = sittings.first else { return "" }
    let isOneDay = sittings.allSatisfy { $0.began.day == first.began.day }
    let parts = sittings.enumerated().map { place, sitting in
      let on = sitting.began.day.official(after: day)
      let when =
        isOneDay
        ? place == 0 ? "散会前" : "\(sitting.began.clock)复会时" : place == 0 ? on : "\(on)复会时"
      return "\(when)\(sitting.voters.count)人"
    }
    return "（\(parts.joined(separator: "，"))）"
  }

  /// `2024年6月7日、6月8日`: the days on which those who met decided something, that of the opening first.
  var daysMet: String {
    var days = [day]
    for vote in session.votes.values where vote.announcement != nil && vote.opening.way != .slips {
      let on = session.zoned(vote.opened).day
      if on > (days.last ?? day) { days.append(on) }
    }
    return days.enumerated().map { place, on in
      place == 0 ? on.official : on.official(after: days[place - 1])
    }.joined(separator: "、")
  }
}
