import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 签到处: find somebody by what is typed, Enter signs them in.
struct SignInScreen: Screen {
  private var finder = PeopleFinder()
  private var roll: Roll?
  /// Who could have come and hasn't.
  private var awaited: [Participant.ID] = []
  /// The last entry that the people were taken from.
  private var shown: Int?
  /// Whose reason for being excused is asked for.
  private var excusing: Participant.ID?

  func title(in context: Context) -> String {
    AttendanceOffers.signIn.name.title(in: context.language)
  }
  func status(in context: Context) -> String {
    let clock = context.now.clock
    return roll.map { PeopleWording(context.language).expected($0) + "  " + clock } ?? clock
  }
  var isPrivate: Bool { true }
  var takesText: Bool { true }
  func table(in context: Context) -> [PageCommand<Self>] {
    [
      onMeant(AttendanceOffers.leave) { $0.left($1) },
      opening(
        AttendanceOffers.excuse.name, whyNot: { AttendanceOffers.excuse.whyNot($0, $1.desk) }
      ) { $0.excuse($2, in: &$1) },
      onMeant(AttendanceOffers.absent) { $0.absent($1) }, PageCommand(.walkIn),
      opening(.person) { .push(PersonScreen(changing: $2, in: $1)) }, PageCommand(.expectation),
      PageCommand(
        AttendanceOffers.restAbsent.name,
        whyNot: { AttendanceOffers.restAbsent.whyNot($0.awaited, $1.desk) },
        act: { $0.markRest(in: &$1) }),
    ]
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    if session.lastEntry != shown {
      shown = session.lastEntry
      finder.update(
        session.roster,
        here: Set(session.roster.lazy.map(\.id).filter { session.attendance(of: $0).isPresent }))
      roll = session.roll
      awaited = session.roster.filter {
        $0.standing != .observing && session.attendance(of: $0.id).state == .awaited
      }.map(\.id)
    }
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
      context.say(
        finder.isSearching
          ? words.nobodyFound(adding: digit(of: CommandName.walkIn, in: context)) : words.whoCame)
      return .stay
    }
    let before = context.session?.attendance(of: person.id).state
    var isDone = false
    let step = AttendanceOffers.signIn.act(person, context.desk).step(in: &context) { _ in
      isDone = true
    }
    guard isDone else {
      if case .people(.alreadyPresent)? = context.refusal { finder.clear() }
      return step
    }
    finder.clear()
    refresh(in: &context)
    guard let attendance = context.session?.attendance(of: person.id) else { return .stay }
    context.say(
      before == .left ? words.cameBack(person.name) : words.signedIn(person.name, attendance))
    return .stay
  }

  // MARK: - On the one who is meant

  private func onMeant(
    _ offer: Offer<Participant>, said: @escaping (PeopleWording, String) -> String
  ) -> PageCommand<Self> {
    PageCommand(
      offer, on: { screen, _ in screen.finder.meant }, missing: Self.none,
      done: { screen, context, person in
        screen.finder.clear()
        context.say(said(PeopleWording(context.language), person.name))
      })
  }

  /// A page about the one who is meant.
  private func opening(
    _ name: CommandName,
    whyNot: @escaping (Participant, Context) -> String? = { _, _ in nil },
    _ page: @escaping (inout Self, inout Context, Participant) -> Step
  ) -> PageCommand<Self> {
    PageCommand(
      name, isPrivate: true,
      whyNot: { screen, context in
        guard let person = screen.finder.meant else { return Self.none(context) }
        return whyNot(person, context)
      },
      act: { screen, context in
        screen.finder.meant.map { page(&screen, &context, $0) } ?? .stay
      })
  }

  private static func none(_ context: Context) -> String {
    PeopleWording(context.language).noneChosen
  }

  private mutating func excuse(_ person: Participant, in context: inout Context) -> Step {
    guard case .ask(let request) = AttendanceOffers.excuse.act(person, context.desk) else {
      return .stay
    }
    excusing = person.id
    let done = PeopleWording(context.language).excused(person.name)
    return .push(AskLineScreen(request, in: context, done: done))
  }

  // MARK: - On all who are awaited

  private func markRest(in context: inout Context) -> Step {
    guard case .confirm(let question) = AttendanceOffers.restAbsent.act(awaited, context.desk)
    else { return .stay }
    return .push(
      RestAbsentScreen(
        question, done: PeopleWording(context.language).absentDone(awaited.count),
        in: context.language))
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
    finder.drawList(
      on: &canvas, in: list, words, adding: digit(of: CommandName.walkIn, in: context)
    ) { person in
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
  private let heading: String
  private let commands: [Command]
  private let done: String
  private var question: Confirmation

  /// - Parameter done: what is said afterwards.
  init(_ asked: Act.Question, done: String, in language: Language) {
    (heading, commands, self.done) = (asked.title, asked.commands, done)
    question = Confirmation(
      asked.question, details: asked.details, cancel: PeopleWording(language).no,
      confirm: asked.confirm, openedBy: .character("7"))
  }

  func title(in context: Context) -> String { heading }
  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch question.handle(key) {
    case nil: return key.digit == nil ? .ignored : .stay
    case .cancelled: return .pop
    case .confirmed:
      if commands.allSatisfy({ context.perform($0) }) { context.say(done) }
      return .pop
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    question.draw(on: &canvas, in: area.inset(columns: 4, rows: 1))
  }
}

extension ProgramCommand {
  static let signIn = ProgramCommand(
    opening: AttendanceOffers.signIn.name, in: [.preparing, .open], unlessInWriting: true
  ) { _ in SignInScreen() }
  static let walkIn = ProgramCommand(opening: .walkIn, in: [.preparing, .open]) {
    PersonScreen(adding: .atTheDoor, in: $0)
  }
}
