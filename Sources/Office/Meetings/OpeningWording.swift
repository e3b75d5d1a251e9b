import Deliberation
import Sentences
import Text
import Values

/// What is looked at before a meeting is opened.
package struct OpeningWording {
  private let session: Session?
  private let now: Moment
  private let language: Language

  package init(_ session: Session?, at now: Moment, in language: Language) {
    self.session = session
    self.now = now
    self.language = language
  }

  /// The clock with its zone, who has come, who should be there and isn't.
  package var facts: [String] {
    guard let session else { return [] }
    let roll = session.roll
    var facts: [String] = []
    // One that is written up afterwards goes by its own day, not by the clock.
    if session.details.afterwards == nil { facts = clockFacts(of: session) }
    if session.details.isInWriting {
      return facts + [language("书面会议，没有人到会。", "The session is in writing; nobody comes.")]
    }
    facts.append(LiveWording(session, at: now, in: language).openingLine)
    if !roll.missingGroups.isEmpty {
      facts.append(
        language(
          "还没有代表到会：\(language.list(roll.missingGroups))。",
          "Nobody is here of: \(language.list(roll.missingGroups))."))
    }
    if let test = session.failedAttendance {
      facts.append(Refusal.course(.belowQuorum(test)).sentence(in: language, of: session))
    }
    return facts
  }

  /// The clock with its zone, and where it doesn't fit the meeting.
  private func clockFacts(of session: Session) -> [String] {
    var facts = [
      language(
        "现在是\(ClockWording(language).clock(now))。时间如果不对，请先调整电脑的时间。",
        "It is \(ClockWording(language).clock(now)). If that is wrong, set the computer's clock first."
      )
    ]
    if now.offset == 0 {
      facts.append(
        language(
          "注意：电脑的时区是UTC，比北京时间慢8小时。", "Note: the computer's time zone is UTC."))
    }
    if now.day != session.identity.date {
      facts.append(
        language(
          "注意：会议日期是\(language.day(session.identity.date, in: now.day.year))，不是今天。",
          "Note: the meeting is dated \(session.identity.date), not today."))
    }
    if let last = session.entries.last, now < last.at {
      facts.append(
        language(
          "注意：电脑时间早于上一条记录（\(last.at.day) \(last.at.clock)）。",
          "Note: the clock is before the last entry (\(last.at.day) \(last.at.clock))."))
    }
    return facts
  }

  /// Asked before a meeting is opened with nobody there.
  package var nobodyQuestion: String {
    language("还没有人到会，现在就开会吗？", "Nobody has come yet. Open the meeting now?")
  }
  package var nobodyDetails: [String] {
    [
      language(
        "只用书面表决、没有人到会场的，可以开会；其余的请先按1签到。",
        "A meeting that only votes in writing can be opened; in any other sign people in first, with 1."
      )
    ]
  }
  package var despite: String { language("仍要开会的原因", "Why open all the same") }
  package var despiteHint: String {
    language("必须写明，会印在记录里", "required; it is printed in the record")
  }
}
