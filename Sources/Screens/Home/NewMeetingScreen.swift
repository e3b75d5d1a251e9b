import Deliberation
import Office
import Terminal
import Text
import Values

/// The form that makes a meeting.
struct NewMeetingScreen: FormScreen {
  private let blanks: NewMeetingBlanks
  var page: RequestPage

  init(like earlier: Session? = nil, in context: Context) {
    blanks = NewMeetingBlanks(like: earlier, at: context.desk)
    page = RequestPage(
      blanks.request(titled: CommandName.newMeeting.title(in: context.language)),
      in: context.language)
  }

  func title(in context: Context) -> String { CommandName.newMeeting.title(in: context.language) }
  var isBare: Bool { true }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let words = NewMeetingWording(context.language)
    let (meeting, expired) = try blanks.meeting(answers(in: context))
    do {
      let now = context.now
      context.meeting = try meeting.make(in: context.archive, by: context.clerk) { now }
      context.message = nil
      if let session = context.session { context.warnOfClock(after: session) }
      let warning = context.message?.text
      let details = context.session?.details ?? MeetingDetails()
      let next = [
        warning,
        expired.map { RuleChoiceWording(context.language).notTakenOver($0, to: meeting.day) },
        words.made(
          hasRoster: context.session?.roster.isEmpty == false, isInWriting: details.isInWriting),
        !details.isInWriting && details.requiredGroups.isEmpty && details.concurrences.isEmpty
          ? words.alsoInSettings : nil,
      ]
      context.say(
        next.compactMap { $0 }.joined(separator: context.language("", " ")),
        warning == nil && expired == nil ? .note : .warning)
      // What was held already is typed in from its papers.
      let papers =
        details.afterwards == nil ? nil : AfterwardsOffers.typeIn.act((), context.desk)
      if case .ask(let request)? = papers {
        return .open(MeetingScreen(), under: RequestScreen(request, in: context))
      }
      return .open(MeetingScreen())
    } catch let failure as Failure {
      page.refuse(Unanswered(nil, failure.sentence))
    } catch {
      context.say(error, wall: ShellWording(context.language).notSaved(because: error))
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    page.form.draw(on: &canvas, in: area.inset(columns: 2, rows: 1).left(100))
  }
}
