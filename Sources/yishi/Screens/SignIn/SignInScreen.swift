import Deliberation
import Sentences
import Terminal
import Text
import Values

/// 签到处: find somebody by what is typed, Enter signs them in.
struct SignInScreen: Screen {
  private var finder = PeopleFinder()
  private var roll: Roll?
  /// Whose reason for being excused is asked for.
  private var excusing: Participant.ID?

  func title(in context: Context) -> String { CommandName.signIn.title(in: context.language) }
  func status(in context: Context) -> String {
    let clock = context.now.clock
    return roll.map { PeopleWording(context.language).expected($0) + "  " + clock } ?? clock
  }
  var isPrivate: Bool { true }
  var takesText: Bool { true }
  func commands(in context: Context) -> [ProgramCommand] {
    [.leave, .excuse, .absent, .walkIn, .person, .expectation, .restAbsent]
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    finder.update(
      session.roster,
      here: Set(session.roster.map(\.id).filter { session.attendance(of: $0).isPresent }))
    roll = session.roll
    if let id = excusing {
      excusing = nil
      if case .excused = session.attendance(of: id).state { finder.clear() }
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return signIn(in: &context) }
    return finder.handle(key, rows: rows(context.size)) ? .stay : .ignored
  }

  private mutating func signIn(in context: inout Context) -> Step {
    let words = PeopleWording(context.language)
    guard let person = finder.meant else {
      context.say(finder.isSearching ? words.nobodyFound : words.whoCame)
      return .stay
    }
    let before = context.session?.attendance(of: person.id).state
    guard context.perform(.signIn(.init(participants: [person.id.text], way: nil))) else {
      if case .people(.alreadyPresent)? = context.refusal { finder.clear() }
      return .stay
    }
    finder.clear()
    refresh(in: &context)
    guard let attendance = context.session?.attendance(of: person.id) else { return .stay }
    context.say(
      before == .left ? words.cameBack(person.name) : words.signedIn(person.name, attendance))
    return .stay
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    let words = PeopleWording(context.language)
    let ofOne: Set = [
      ProgramCommand.leave.id, ProgramCommand.excuse.id, ProgramCommand.absent.id,
      ProgramCommand.person.id,
    ]
    if ofOne.contains(command.id) {
      guard let person = finder.meant else {
        context.say(words.noneChosen)
        return .stay
      }
      return run(command, on: person, in: &context)
    }
    guard command.id == ProgramCommand.restAbsent.id else { return nil }
    let awaited = finder.people.filter {
      $0.standing != .observing && context.session?.attendance(of: $0.id).state == .awaited
    }
    guard !awaited.isEmpty else {
      context.say(words.nobodyAwaited)
      return .stay
    }
    return .push(RestAbsentScreen(awaited.map(\.id), in: context.language))
  }

  private mutating func run(
    _ command: ProgramCommand, on person: Participant, in context: inout Context
  ) -> Step {
    let words = PeopleWording(context.language)
    switch command.id {
    case ProgramCommand.leave.id:
      if context.perform(.leave(.init(participant: person.id.text))) {
        finder.clear()
        context.say(words.left(person.name))
      }
    case ProgramCommand.absent.id:
      let command = Command.markAbsent(.init(participants: [person.id.text], notReached: nil))
      if context.perform(command) {
        finder.clear()
        context.say(words.absent(person.name))
      }
    case ProgramCommand.person.id: return .push(PersonScreen(changing: person, in: context))
    default:
      excusing = person.id
      return .push(
        AskLineScreen(
          .excuse, words.excuseReason(person.name), in: context, done: words.excused(person.name)
        ) { .excuse(.init(participant: person.id.text, reason: $0)) })
    }
    refresh(in: &context)
    return .stay
  }

  // MARK: - Drawing

  private func isWide(_ columns: Int) -> Bool { columns >= 110 }

  private func rows(_ size: Size) -> Int { size.rows - (isWide(size.columns) ? 2 : 4) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session, let roll else { return }
    let words = PeopleWording(context.language)
    let body = area.inset(columns: 1)
    finder.drawField(on: &canvas, in: body.inset(columns: 1), words)
    var list = body.droppingTop(4)
    if isWide(area.columns) {
      drawGroups(on: &canvas, in: body.right(34).droppingTop(2), roll, words)
      list = body.droppingTop(2).droppingRight(36)
    } else {
      let head = body.inset(columns: 1)
      canvas.put(words.others(roll), in: head.droppingLeft(50), alignment: .trailing)
      let groups = roll.groups.filter { $0.expected + $0.attending > 0 }.map(words.group)
      canvas.put(groups.joined(separator: "  "), in: head, line: 1)
      if !roll.missingGroups.isEmpty {
        canvas.put(words.missing(roll.missingGroups), in: head, line: 2, style: .warning)
      }
    }
    let width = list.columns - 2
    finder.drawList(on: &canvas, in: list, words) { person in
      row(person, session, words, width, context.language)
    }
  }

  private func row(
    _ person: Participant, _ session: Session, _ words: PeopleWording, _ width: Int,
    _ language: Language
  ) -> [Span] {
    let attendance = session.attendance(of: person.id)
    let standing = person.standing == .voting ? "" : person.standing.name(in: language)
    let nameWidth = width > 90 ? 28 : 18
    let groupWidth = width > 90 ? 30 : 18
    let stateWidth = width > 90 ? 26 : 20
    return [
      Span(person.name.padded(to: nameWidth) + " "),
      Span(
        words.state(attendance, of: session).padded(to: stateWidth) + " ",
        attendance.isPresent ? .strong : .normal),
      Span(
        (standing.isEmpty ? "" : standing + " ")
          + person.groups.joined(separator: language("、", ", ")).clipped(to: groupWidth - 5)),
    ].padded(to: nameWidth + stateWidth + groupWidth + 2) + [
      Span(" " + (person.details.home ?? person.details.organisation ?? ""))
    ]
  }

  /// The groups, one a line, and what else there is to count.
  private func drawGroups(
    on canvas: inout Canvas, in area: Area, _ roll: Roll, _ words: PeopleWording
  ) {
    canvas.put(words.expected(roll), in: area, style: .heading)
    var line = 1
    for group in roll.groups where group.expected + group.attending > 0 {
      canvas.put(words.group(group), in: area, line: line)
      line += 1
    }
    line += 1
    line += canvas.paragraph(
      words.missing(roll.missingGroups), in: area.droppingTop(line),
      style: roll.missingGroups.isEmpty ? .normal : .warning)
    canvas.paragraph(words.others(roll), in: area.droppingTop(line + 1))
  }
}

extension [Span] {
  /// With blanks behind, so that what follows begins at that column.
  fileprivate func padded(to width: Int) -> [Span] {
    let used = reduce(0) { $0 + Text.cells(of: $1.text) }
    return self + [Span(String(repeating: " ", count: Swift.max(0, width - used)))]
  }
}

/// Asks before everybody who hasn't come is marked as absent.
struct RestAbsentScreen: Screen {
  private let awaited: [Participant.ID]
  private var question: Confirmation

  init(_ awaited: [Participant.ID], in language: Language) {
    self.awaited = awaited
    let words = PeopleWording(language)
    question = Confirmation(
      words.absentQuestion(awaited.count), cancel: words.no, confirm: words.yes,
      openedBy: .character("7"))
  }

  func title(in context: Context) -> String { CommandName.restAbsent.title(in: context.language) }
  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch question.handle(key) {
    case nil: return key.digit == nil ? .ignored : .stay
    case .cancelled: return .pop
    case .confirmed:
      let command = Command.markAbsent(.init(participants: awaited.map(\.text), notReached: nil))
      if context.perform(command) {
        context.say(PeopleWording(context.language).absentDone(awaited.count))
      }
      return .pop
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    question.draw(on: &canvas, in: area.inset(columns: 4, rows: 1))
  }
}

extension ProgramCommand {
  static let signIn = ProgramCommand(
    name: .signIn, isPrivate: true, disabled: { $0.whyRosterIsClosed },
    act: { _ in .push(SignInScreen()) })
  static let leave = ProgramCommand(name: .leave)
  static let excuse = ProgramCommand(name: .excuse)
  static let absent = ProgramCommand(name: .absent)
  static let restAbsent = ProgramCommand(name: .restAbsent, isDangerous: true)
  static let walkIn = ProgramCommand(
    name: .walkIn, isPrivate: true, disabled: { $0.whyRosterIsClosed },
    act: { .push(PersonScreen(adding: .atTheDoor, in: $0)) })
}
