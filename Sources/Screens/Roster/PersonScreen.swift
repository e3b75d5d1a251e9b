import Deliberation
import Office
import Terminal
import Text
import Values

/// The form for one person: added to the roster, registered at the door, or changed.
struct PersonScreen: FormScreen {
  enum Place: Hashable { case onRoster, atTheDoor }

  private enum Purpose {
    case adding(Place)
    case changing(Participant)
  }

  private let purpose: Purpose
  private let request: Request
  var page: RequestPage
  private let seen: Int

  init(adding place: Place, in context: Context) {
    let request =
      switch place {
      case .onRoster: PersonOffers.adding(at: context.desk)
      case .atTheDoor: PersonOffers.walkingIn(at: context.desk)
      }
    self.init(.adding(place), request, in: context)
  }

  init(changing person: Participant, in context: Context) {
    self.init(
      .changing(person), PersonOffers.changing(person, at: context.desk), in: context)
  }

  private init(_ purpose: Purpose, _ request: Request, in context: Context) {
    self.purpose = purpose
    self.request = request
    page = RequestPage(request, in: context.language)
    seen = context.session?.lastEntry ?? 0
  }

  func title(in context: Context) -> String { request.title }
  var isPrivate: Bool { true }
  var isBare: Bool { true }
  var about: [String] {
    if case .changing(let person) = purpose {
      [person.id.text] + page.form.mark
    } else {
      page.form.mark
    }
  }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let asked = try request.read(answers(in: context))
    if let step = give(asked.commands, of: request, seen: seen, in: &context) { return step }
    let words = PeopleWording(context.language)
    switch purpose {
    case .adding(.onRoster):
      context.say(words.added(name))
      return .replace(PersonScreen(adding: .onRoster, in: context))
    case .adding(.atTheDoor):
      if let session = context.session, let person = session.roster.last {
        context.say(words.signedIn(person.name, session.attendance(of: person.id)))
      }
    case .changing: context.say(words.saved(name))
    }
    return .pop
  }

  /// The name as it was written, for the message.
  private var name: String { page.form[PersonOffers.nameField].trimmingBlanks.maskingLongNumbers }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1).left(110)
    page.form.draw(on: &canvas, in: body.droppingBottom(3))
    for comment in request.comment(answers(in: context)) {
      canvas.paragraph(comment, in: body.bottom(2))
    }
  }
}

/// As the roster and the sign-in desk name what opens this page.
extension CommandName {
  static let person = PersonOffers.change.name
  static let walkIn = PersonOffers.walkIn.name
}
