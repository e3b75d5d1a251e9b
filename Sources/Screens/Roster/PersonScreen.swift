import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// The form for one person: added to the roster, registered at the door, or changed.
struct PersonScreen: Screen {
  enum Place: Hashable { case onRoster, atTheDoor }

  private enum Blank: Hashable, Sendable { case name, standing, groups, home, organisation, note }
  private enum Purpose {
    case adding(Place)
    case changing(Participant)
  }

  private let purpose: Purpose
  private var form: Terminal.Form<Blank>
  private let groups: [String]
  private let standings: [Standing]
  private let seen: Int

  init(adding place: Place, in context: Context) {
    self.init(.adding(place), nil, in: context)
  }

  init(changing person: Participant, in context: Context) {
    self.init(.changing(person), person.details, in: context)
  }

  private init(_ purpose: Purpose, _ details: PersonDetails?, in context: Context) {
    self.purpose = purpose
    let language = context.language
    let words = PeopleWording(language)
    groups = context.session?.details.groups ?? []
    seen = context.session?.lastEntry ?? 0
    let confirm: String
    switch purpose {
    case .adding(.atTheDoor):
      // A vote is given by the meeting, never at the door.
      standings = [.observing, .speaking]
      confirm = words.atTheDoor
    case .adding(.onRoster):
      standings = Standing.allCases
      confirm = words.add
    case .changing:
      standings = Standing.allCases
      confirm = words.save
    }
    let standing = details?.standing ?? standings[0]
    form = Terminal.Form(
      [
        .text(.name, words.name, details?.name ?? "", limit: 60),
        .choice(
          .standing, words.standing, standings.map { $0.name(in: language) },
          standings.firstIndex(of: standing)),
        .text(
          .groups, words.groups, details?.groups.joined(separator: "、") ?? "",
          hint: words.groupsHint(groups)),
        .text(.home, words.home, details?.home ?? "", hint: words.homeHint),
        .text(.organisation, words.organisation, details?.organisation ?? ""),
        .text(.note, words.note, details?.note ?? ""),
      ], confirm: confirm, cancel: words.cancel, asking: FormWording(context.language))
  }

  func title(in context: Context) -> String {
    let name: CommandName =
      switch purpose {
      case .adding(.onRoster): .addPerson
      case .adding(.atTheDoor): .walkIn
      case .changing: .person
      }
    let title = name.title(in: context.language)
    guard case .changing(let person) = purpose else { return title }
    return context.language("\(title)：\(person.name)", "\(title): \(person.name)")
  }
  var isPrivate: Bool { true }
  var takesText: Bool { form.takesText }
  var typed: [String]? { form.typed }
  var about: [String] {
    if case .changing(let person) = purpose { [person.id.text] + form.mark } else { form.mark }
  }
  mutating func retype(_ texts: [String]) { form.retype(texts) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted: save(in: &context)
    case .cancelled: .pop
    case .edited, .moved: .stay
    case .ignored: .ignored
    }
  }

  private mutating func save(in context: inout Context) -> Step {
    let words = PeopleWording(context.language)
    let details = written
    guard !details.name.isEmpty else {
      form.refuse(.name, words.nameMissing)
      return .stay
    }
    switch purpose {
    case .adding(.onRoster):
      let command = Command.addParticipant(.init(person: details))
      guard context.perform(command, seen: seen) else {
        return DespiteScreen.asked(why: command, in: context)
      }
      context.say(words.added(details.name.maskingLongNumbers))
      return .replace(PersonScreen(adding: .onRoster, in: context))
    case .adding(.atTheDoor):
      let command = Command.walkIn(.init(person: Newcomer(details)))
      guard context.perform(command, seen: seen) else {
        return DespiteScreen.asked(why: command, in: context)
      }
      if let session = context.session, let person = session.roster.last {
        context.say(words.signedIn(person.name, session.attendance(of: person.id)))
      }
    case .changing(let person):
      let command = Command.changeParticipant(.init(participant: person.id.text, person: details))
      guard context.perform(command, seen: seen) else {
        return DespiteScreen.asked(why: command, in: context)
      }
      context.say(words.saved(details.name.maskingLongNumbers))
    }
    return .pop
  }

  /// What the form says now; what it doesn't ask stays as it was.
  private var written: PersonDetails {
    func optional(_ id: Blank) -> String? {
      let text = form[id].trimmingBlanks
      return text.isEmpty ? nil : text
    }
    var details = PersonDetails(name: "")
    if case .changing(let person) = purpose { details = person.details }
    details.name = form[.name].trimmingBlanks
    details.standing = form.choice(.standing).map { standings[$0] } ?? details.standing
    details.groups = groupsWritten
    details.home = optional(.home)
    details.organisation = optional(.organisation)
    details.note = optional(.note)
    details.search = SearchText(name: details.name, home: details.home)
    return details
  }

  /// Groups by name or by number, `1、3` or `13`, each once.
  private var groupsWritten: [String] {
    var found: [String] = []
    let text = form[.groups].halfWidth
    for part in text.split(whereSeparator: { "、,，;； /".contains($0) }) {
      let digits = part.compactMap(\.wholeNumberValue)
      let isNumbers =
        digits.count == part.count && digits.allSatisfy { (1...groups.count).contains($0) }
      found += isNumbers && !groups.isEmpty ? digits.map { groups[$0 - 1] } : [String(part)]
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1).left(110)
    form.draw(on: &canvas, in: body.droppingBottom(3))
    if case .adding(.atTheDoor) = purpose {
      canvas.paragraph(PeopleWording(context.language).voteComesLater, in: body.bottom(2))
    }
  }
}
