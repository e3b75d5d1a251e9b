import Deliberation
import Wording

/// Who came to one sitting of a meeting and not to another, and what they had said of it.
extension Proceedings {
  /// The day of the later sitting since which somebody votes for a person who came to one before it;
  /// nil where they left and gave the proxy then.
  private func dayOfProxy(_ id: Participant.ID) -> Day? {
    let attendance = session.attendance(of: id)
    guard case .represented = attendance.state, !attendance.isMandateOver,
      attendance.signedIn != nil, let last = session.reopenings.last(where: \.isAnew)
    else { return nil }
    let began = session.zoned(last.at)
    return attendance.leftAt.map { $0 >= began } == true ? nil : began.day
  }

  /// `11月26日`, `离会后`: since when somebody else votes for whoever had come.
  func sinceWhen(_ id: Participant.ID) -> String {
    if let on = dayOfProxy(id) { return on.official(after: day) }
    return session.attendance(of: id).leftAt == nil ? "" : "离会后"
  }

  /// `11月26日委托居民甲代为表决`, for who had come to an earlier sitting.
  func proxyOfLaterSitting(_ id: Participant.ID) -> String? {
    guard let on = dayOfProxy(id),
      case .represented(let holder, _) = session.attendance(of: id).state
    else { return nil }
    return "\(on.official(after: day))委托\(name(holder) ?? holder.text)代为表决"
  }

  /// `，11月26日委托1人`: those who came before and had somebody vote for them then.
  var proxiesOfLaterSitting: String {
    let days = came(.voting).compactMap { dayOfProxy($0.id) }
    return days.first.map { "，\($0.official(after: day))委托\(days.count)人" } ?? ""
  }

  /// What was last said of somebody before the first sitting they came to, where that is a later one:
  /// `请假（出差）`; nil where nobody said anything.
  func saidBeforeComing(_ id: Participant.ID) -> String? {
    guard let said = statesBeforeComing(id) else { return nil }
    switch said {
    case .excused(_, let reason): return "请假" + (isPublic ? "" : reason.map(bracketed) ?? "")
    case .represented(_, let holder, _, _): return "委托\(name(holder) ?? holder.text)代为表决"
    case .markedAbsent(_, true): return "未通知到"
    default: return nil
    }
  }

  private func statesBeforeComing(_ id: Participant.ID) -> Event? {
    guard let came = session.attendance(of: id).signedIn,
      let later = session.reopenings.first(where: {
        $0.isOnAnotherDay && session.zoned($0.at) <= came
      }), let opening = session.opening
    else { return nil }
    let until = session.reopenings.last { session.zoned($0.at) <= came } ?? later
    var said: Event?
    for entry in session.entries
    where session.retractedBy[entry.number] == nil && entry.redacted == nil
      && session.zoned(session.happened(of: entry)) < session.zoned(until.at)
    {
      for event in (try? session.corrected(entry)) ?? entry.events {
        switch event {
        case .excused(id, _), .represented(id, _, _, _), .markedAbsent(id, _): said = event
        default: continue
        }
      }
    }
    return opening.at <= came ? said : nil
  }

  /// Those who had asked for leave of the first sitting and came to a later one.
  private var excusedAtFirst: [(person: Participant, reason: String?)] {
    (came(.voting) + inWriting).compactMap { person in
      guard session.attendance(of: person.id).late,
        case .excused(_, let reason) = statesBeforeComing(person.id)
      else { return nil }
      return (person, reason)
    }
  }

  /// `（另有11月25日请假1人）`
  var leavesOfFirstSitting: String {
    let count = excusedAtFirst.count
    guard count > 0, let opening = session.opening else { return "" }
    return "（另有\(opening.at.day.official(after: day))请假\(count)人）"
  }

  /// `居民丁（11月25日，出差）`
  func leftOutOfFirstSitting(withReasons: Bool) -> [String] {
    guard let opening = session.opening else { return [] }
    return excusedAtFirst.map { person, reason in
      let why = withReasons ? reason.map { "，\(phrase($0))" } ?? "" : ""
      return "\(called(person))（\(opening.at.day.official(after: day))\(why)）"
    }
  }
}
