import Deliberation
import Office
import Terminal
import Text
import Values

/// The form that makes a meeting.
struct NewMeetingScreen: Screen {
  private enum Blank: Hashable, Sendable {
    case title, day, time, recording, place, body, convener, facilitator, secretary
  }

  private var form: Terminal.Form<Blank>
  private let earlier: Session?

  init(like earlier: Session? = nil, in context: Context) {
    self.earlier = earlier
    let words = NewMeetingWording(context.language)
    let details = earlier?.details ?? MeetingDetails()
    form = Form(
      [
        .text(.title, words.title, earlier?.identity.title ?? "", hint: words.titleHint),
        .text(.day, words.day, "\(context.now.day)"),
        .text(.time, words.time, details.scheduled?.clock ?? "", hint: words.timeHint),
        .text(.place, words.place, details.place),
        .text(.body, words.body, details.body, hint: words.bodyHint),
        .text(.convener, words.convener, details.convener),
        .text(.facilitator, words.facilitator, details.facilitator),
        .text(.secretary, words.secretary, details.secretary),
        .choice(.recording, words.recording, [words.live, words.afterwards], 0),
      ], confirm: words.make, cancel: words.cancel, asking: FormWording(context.language))
  }

  func title(in context: Context) -> String { CommandName.newMeeting.title(in: context.language) }
  var takesText: Bool { form.takesText }
  var typed: [String]? { form.typed }
  var about: [String] { form.mark }
  mutating func retype(_ texts: [String]) { form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted: return make(in: &context)
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func make(in context: inout Context) -> Step {
    let words = NewMeetingWording(context.language)
    let title = form[.title].trimmingBlanks
    guard !title.isEmpty else {
      form.refuse(.title, words.titleMissing)
      return .stay
    }
    guard let day = Text.day(written: form[.day], in: context.now.day.year) else {
      form.refuse(.day, words.notADay(form[.day]))
      return .stay
    }
    let isAfterwards = form.choice(.recording) == 1
    let parts = form[.time].split { "-－—–~～至到".contains($0) }
    let times = parts.compactMap {
      moment(written: String($0), on: day, offset: context.now.offset)
    }
    guard times.count == parts.count, times.count <= (isAfterwards ? 2 : 1) else {
      form.refuse(.time, words.notATime(form[.time]))
      return .stay
    }
    let scheduled = times.first
    var meeting = NewMeeting(title: title, on: day, in: context.language)
    let expired = earlier.flatMap { meeting.isLike($0) }
    meeting.details.take(written, scheduled: scheduled)
    if isAfterwards {
      meeting.details.afterwards = .init(
        began: scheduled, ended: times.count > 1 ? times[1] : nil)
    }
    do {
      let now = context.now
      context.meeting = try meeting.make(in: context.archive, by: context.clerk) { now }
      context.message = nil
      if let session = context.session { context.warnOfClock(after: session) }
      let warning = context.message?.text
      let details = context.session?.details ?? MeetingDetails()
      let next = [
        warning, expired.map { RuleChoiceWording(context.language).notTakenOver($0, to: day) },
        words.made(hasRoster: context.session?.roster.isEmpty == false),
        details.requiredGroups.isEmpty && details.concurrences.isEmpty
          ? words.alsoInSettings : nil,
      ]
      context.say(
        next.compactMap { $0 }.joined(separator: context.language("", " ")),
        warning == nil && expired == nil ? .note : .warning)
      return .open(MeetingScreen())
    } catch let failure as Failure {
      form.refuse(nil, failure.sentence)
    } catch {
      context.say(error, wall: ShellWording(context.language).notSaved(because: error))
    }
    return .stay
  }

  private var written: [(WritableKeyPath<MeetingChanges, String?>, String)] {
    [
      (\.place, form[.place]), (\.body, form[.body]), (\.convener, form[.convener]),
      (\.facilitator, form[.facilitator]), (\.secretary, form[.secretary]),
    ]
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1).left(100))
  }
}

extension MeetingChanges {
  /// Takes what was written into a form; blanks that were left empty change nothing.
  fileprivate mutating func take(
    _ fields: [(WritableKeyPath<MeetingChanges, String?>, String)], scheduled: Moment?
  ) {
    for (field, text) in fields {
      let text = text.trimmingBlanks
      if !text.isEmpty { self[keyPath: field] = text }
    }
    self.scheduled = scheduled ?? self.scheduled
  }
}
