import Deliberation
import Values

/// Who came to one day of a meeting and not to another, and what they had said of it.
extension Proceedings {
  private func on(_ day: MeetingDay) -> String { day.began.day.official(after: self.day) }

  /// `请假（出差）`, `委托居民甲代为表决`, `未到会`
  private func words(for away: MeetingDay.Away) -> String {
    switch away {
    case .excused(let reason): "请假" + (isPublic ? "" : reason.map(bracketed) ?? "")
    case .represented(let holder): "委托\(name(holder) ?? holder.text)代为表决"
    case .notReached: "未通知到"
    case .absent: "未到会"
    }
  }

  /// The first day to which somebody came, by its place.
  private func firstCame(_ id: Participant.ID) -> Int? {
    meetingDays.firstIndex { $0.arrived.contains(id) }
  }

  /// `11月24日请假（出差），11月25日未到会`: of every day before the first one somebody came to; nil for who
  /// came to the first.
  func daysBeforeComing(_ id: Participant.ID) -> String? {
    guard let first = firstCame(id), first > 0 else { return nil }
    return meetingDays[..<first].compactMap { day in
      day.away(id).map { on(day) + words(for: $0) }
    }.joined(separator: "，")
  }

  /// `11月26日委托居民甲代为表决`: of every later day to which somebody didn't come, and the proxies that
  /// were given after leaving on any but the last.
  func daysMissedLater(_ id: Participant.ID) -> [String] {
    let attendance = session.attendance(of: id)
    // Of whom nobody signed in at the time nothing is known but what was said.
    let isMissed = attendance.missed != nil
    guard let first = firstCame(id) ?? (isMissed ? 0 : nil) else { return [] }
    return meetingDays.enumerated().dropFirst(first).compactMap { place, day in
      if let holder = day.proxyAfterLeaving(id), place < meetingDays.count - 1 {
        return "\(on(day))离会后\(words(for: .represented(by: holder)))"
      }
      guard place > first, day.isOfItsOwn, let away = day.away(id), !(isMissed && away == .absent)
      else {
        return nil
      }
      return on(day) + words(for: away)
    }
  }

  /// The same of who never came, where something else was said of them for another day.
  func daysNeverCome(_ id: Participant.ID) -> [String] {
    let days = meetingDays.filter(\.isOfItsOwn)
    let said = Set(days.compactMap { $0.said[id] })
    guard days.count > 1, session.attendance(of: id).signedIn == nil,
      said.count > 1 || said.contains(where: { if case .represented = $0 { true } else { false } })
    else { return [] }
    return days.compactMap { day in day.away(id).map { on(day) + words(for: $0) } }
  }

  /// Those who came on some day, with what was said of a day to which they didn't come.
  private func cameElsewhere(_ isMeant: (MeetingDay.Away) -> Bool)
    -> [(person: Participant, day: MeetingDay, away: MeetingDay.Away)]
  {
    let people = came(.voting) + inWriting
    return meetingDays.filter(\.isOfItsOwn).flatMap { day in
      people.compactMap { person in
        guard let away = day.away(person.id), isMeant(away),
          session.attendance(of: person.id).missed == nil
        else { return nil }
        return (person, day, away)
      }
    }
  }

  /// `3月3日2人、3月5日1人`
  private func counted(_ away: [(person: Participant, day: MeetingDay, away: MeetingDay.Away)])
    -> [(day: String, count: Int)]
  {
    meetingDays.compactMap { day in
      let count = away.count { $0.day.began == day.began }
      return count == 0 ? nil : (on(day), count)
    }
  }

  private var excusedElsewhere: [(person: Participant, day: MeetingDay, away: MeetingDay.Away)] {
    cameElsewhere { if case .excused = $0 { true } else { false } }
  }

  private var representedElsewhere: [(person: Participant, day: MeetingDay, away: MeetingDay.Away)]
  {
    cameElsewhere { if case .represented = $0 { true } else { false } }
  }

  /// `，11月26日委托1人`: those who came on another day.
  var proxiesOfOtherDays: String {
    counted(representedElsewhere).map { "，\($0.day)委托\($0.count)人" }.joined()
  }

  /// `（另有11月25日请假1人）`
  var leavesOfOtherDays: String {
    let days = counted(excusedElsewhere).map { "\($0.day)请假\($0.count)人" }
    return days.isEmpty ? "" : "（另有\(days.joined(separator: "、"))）"
  }

  /// `居民丁（11月25日，出差）`
  func excusedOnOtherDays(withReasons: Bool) -> [String] {
    excusedElsewhere.map { person, day, away in
      guard withReasons, case .excused(let reason?) = away else {
        return "\(called(person))（\(on(day))）"
      }
      return "\(called(person))（\(on(day))，\(phrase(reason))）"
    }
  }

  /// `居民丙（11月26日由居民甲代为表决）`, `居民丙（离会后由居民甲代为表决）`: who came and had somebody vote
  /// for them, on another day or after leaving.
  var proxiesOfThoseWhoCame: [String] {
    func told(_ person: Participant, _ when: String, _ holder: Participant.ID) -> String {
      "\(called(person))（\(when)由\(name(holder) ?? "")代为表决）"
    }
    if meetingDays.isEmpty {
      return came(.voting).compactMap { person in
        let attendance = session.attendance(of: person.id)
        guard case .represented(let holder, _) = attendance.state else { return nil }
        return told(person, attendance.leftAt == nil ? "" : "离会后", holder)
      }
    }
    return meetingDays.flatMap { day in
      came(.voting).compactMap { person in
        if let holder = day.proxyAfterLeaving(person.id) {
          return told(person, "\(on(day))离会后", holder)
        }
        guard day.isOfItsOwn, case .represented(let holder)? = day.away(person.id) else {
          return nil
        }
        return told(person, on(day), holder)
      }
    }
  }

  /// What somebody was entered as before they were entered as present (补登): `原登记为请假（出差）`.
  func enteredBefore(_ id: Participant.ID) -> String? {
    guard session.attendance(of: id).missed != nil else { return nil }
    var said: MeetingDay.Away?
    for entry in session.entries
    where session.retractedBy[entry.number] == nil && entry.redacted == nil {
      for event in (try? session.corrected(entry)) ?? entry.events {
        if case .excused(let leave) = event, leave.participant == id {
          said = .excused(reason: leave.reason)
        }
        if case .markedAbsent(let absence) = event, absence.participant == id {
          said = absence.notReached == true ? .notReached : .absent
        }
        if case .signInMissed(let coming) = event, coming.participant == id {
          return said.map { "原登记为\($0 == .absent ? "缺席" : words(for: $0))" }
        }
      }
    }
    return nil
  }
}
