import Deliberation
import Text
import Values

/// What is asked of a meeting that is to be made, maybe like an earlier one.
package struct NewMeetingBlanks: Sendable {
  private let title, day, time, place, body, convener, facilitator, secretary: Question<String>
  private let recording: Question<Recording?>
  /// Whether it is held in writing, and nobody comes.
  private let isInWriting: Question<Bool?>
  private let earlier: Session?
  private let words: NewMeetingWording

  /// Whether it is recorded while it is held.
  private enum Recording: CaseIterable, Sendable { case live, afterwards }

  package init(like earlier: Session?, at desk: Desk) {
    self.earlier = earlier
    let words = NewMeetingWording(desk.language)
    self.words = words
    let details = earlier?.details ?? MeetingDetails()
    func line(_ id: String, _ label: String, _ text: String, hint: String = "")
      -> Question<String>
    {
      .line(id, label, text, hint: hint, limit: 200)
    }
    title = line("title", words.title, earlier?.identity.title ?? "", hint: words.titleHint)
    day = line("day", words.day, "\(desk.now.day)")
    time = line("time", words.time, details.scheduled?.clock ?? "", hint: words.timeHint)
    place = line("place", words.place, details.place)
    body = line("body", words.body, details.body, hint: words.bodyHint)
    convener = line("convener", words.convener, details.convener)
    facilitator = line("facilitator", words.facilitator, details.facilitator)
    secretary = line("secretary", words.secretary, details.secretary)
    recording = .choice("recording", words.recording, Recording.allCases, 0) {
      $0 == .live ? words.live : words.afterwards
    }
    isInWriting = .choice("form", words.form, [false, true], details.isInWriting ? 1 : 0) {
      $0 ? words.inWriting : words.inPerson
    }
  }

  /// Nothing is given for it: no meeting is open yet.
  package func request(titled name: String) -> Request {
    Request(
      name,
      [
        title.field, day.field, time.field, place.field, body.field, convener.field,
        facilitator.field, secretary.field, recording.field, isInWriting.field,
      ], confirm: words.make, isPrivate: false
    ) { answers throws(Unanswered) in
      _ = try meeting(answers)
      return .init([])
    }
  }

  /// The meeting as it was written down, and the earlier one's rule where it isn't in force any more.
  package func meeting(_ answers: Answers) throws(Unanswered) -> (NewMeeting, expired: Rule?) {
    let name = try answers[title]
    guard !name.isEmpty else { throw Unanswered(title, words.titleMissing) }
    let (written, now) = (try answers[day], answers.desk.now)
    guard let held = Text.day(written: written, in: now.day.year) else {
      throw Unanswered(day, words.notADay(written))
    }
    let isAfterwards = try answers[recording] == .afterwards
    if isAfterwards, try answers[isInWriting] == true {
      throw Unanswered(recording, words.notAfterwards)
    }
    let clock = try answers[time]
    let parts = clock.split { "-－—–~～至到".contains($0) }
    let times = parts.compactMap { moment(written: String($0), on: held, offset: now.offset) }
    guard times.count == parts.count, times.count <= (isAfterwards ? 2 : 1) else {
      throw Unanswered(time, words.notATime(clock))
    }
    var meeting = NewMeeting(title: name, on: held, in: answers.desk.language)
    let expired = earlier.flatMap { meeting.isLike($0) }
    meeting.details.place = answers.optional(place) ?? meeting.details.place
    meeting.details.body = answers.optional(body) ?? meeting.details.body
    meeting.details.convener = answers.optional(convener) ?? meeting.details.convener
    meeting.details.facilitator = answers.optional(facilitator) ?? meeting.details.facilitator
    meeting.details.secretary = answers.optional(secretary) ?? meeting.details.secretary
    if let isInWriting = try answers[isInWriting],
      isInWriting != (earlier?.details.isInWriting ?? false)
    {
      // The word that procedures and papers know it by.
      meeting.details.form = isInWriting ? "书面" : ""
    }
    meeting.details.scheduled = times.first ?? meeting.details.scheduled
    if isAfterwards {
      meeting.details.afterwards = .init(
        began: times.first, ended: times.count > 1 ? times[1] : nil)
    }
    return (meeting, expired)
  }
}
