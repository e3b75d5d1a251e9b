import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 流水: every entry ever, those undone too; any can be undone or corrected from here.
struct TimelineScreen: Screen {
  private var list = List<Int>()

  func title(in context: Context) -> String { CommandName.timeline.title(in: context.language) }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    [
      ProgramCommand(name: .retractEntry), ProgramCommand(name: .correctEntry),
      ProgramCommand(name: .redactEntry), afterwards(.noteErratum), afterwards(.missedSignIn),
      afterwards(.correctTitle),
    ]
  }

  private func afterwards(_ name: CommandName) -> ProgramCommand {
    ProgramCommand(name: name, disabled: { MeetingReasons.not([.adjourned, .sealed], in: $0) })
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let session = context.session else { return nil }
    switch command.name {
    case .noteErratum:
      if let form = CorrectionForms.erratum(in: context) { return .push(form) }
      context.say(RecordWording(session, in: context.language).noVotedText, .warning)
      return .stay
    case .missedSignIn: return CorrectionForms.missedSignIn(in: context).map { .push($0) }
    case .correctTitle: return CorrectionForms.title(in: context).map { .push($0) }
    default: break
    }
    guard let entry = entry(in: session) else { return nil }
    switch command.name {
    case .retractEntry:
      // What can't be undone isn't asked about.
      if let refusal = refusal(toRetract: entry, in: context) {
        context.say(refusal.sentence(in: context.language, of: session), .warning)
        return .stay
      }
      return .push(UndoScreen(entry: entry, of: session, in: context.language))
    case .correctEntry: return correct(entry, in: &context)
    case .redactEntry: return redact(entry, in: &context)
    default: return nil
    }
  }

  private func entry(in session: Session) -> Entry? {
    list.selected.flatMap { number in
      session.entries.indices.contains(number &- 1) ? session.entries[number - 1] : nil
    }
  }

  private func refusal(toRetract entry: Entry, in context: Context) -> Refusal? {
    do throws(Refusal) {
      _ = try context.session?.decide(
        .retract(.init(entry: entry.number, reason: nil)),
        on: Occasion(at: context.now, by: context.clerk))
      return nil
    } catch {
      return error
    }
  }

  private func correct(_ entry: Entry, in context: inout Context) -> Step {
    guard let session = context.session else { return .stay }
    let words = RecordWording(session, in: context.language)
    guard session.phase == .adjourned || session.phase == .sealed else {
      context.say(words.correctLater, .warning)
      return .stay
    }
    let fields = session.correctableFields(of: entry)
    guard let first = fields.first?.path else {
      context.say(words.nothingToCorrect, .warning)
      return .stay
    }
    if fields.count > 1 {
      return .push(FieldsScreen(entry, .correcting, fields, in: context))
    }
    return RecordForms.correct(first, of: entry, in: context).map { .push($0) } ?? .stay
  }

  private func redact(_ entry: Entry, in context: inout Context) -> Step {
    guard let session = context.session else { return .stay }
    let fields = session.redactableFields(of: entry)
    guard let first = fields.first?.path else {
      context.say(RecordWording(session, in: context.language).nothingToStrikeOut, .warning)
      return .stay
    }
    if fields.count > 1 {
      return .push(FieldsScreen(entry, .striking, fields, in: context))
    }
    return RedactionScreen(first, of: entry, in: context).map { .push($0) } ?? .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let session = context.session, let entry = entry(in: session) {
      return session.phase == .adjourned || session.phase == .sealed
        ? correct(entry, in: &context) : .stay
    }
    return list.handle(key, rows: listRows(context.size.rows)) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    // The last one first: that is what was mistyped.
    let isAtTop = list.index == 0
    list.update(context.session?.entries.reversed().map(\.number) ?? [])
    if isAtTop, let last = list.ids.first { list.select(last) }
  }

  private func listRows(_ rows: Int) -> Int { max(3, rows - 7) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session else { return }
    let words = RecordWording(session, in: context.language)
    let inner = area.inset(columns: 1)
    let rows = listRows(area.rows)
    // The day only where the clock alone would mislead.
    let days = Set(session.entries.map(\.happened.day))
    let room = days.count < 2 ? 0 : 1 + (days.map { cells(of: words.day($0)) }.max() ?? 0)
    list.draw(on: &canvas, in: inner.top(rows)) { number in
      let entry = session.entries[number - 1]
      let day = room == 0 ? "" : words.day(entry.happened.day).padded(to: room)
      let undone = session.retractedBy[number] != nil
      return [
        Span("\(number)".padded(to: 5)), Span(day + entry.happened.clock + "  "),
        Span(entry.by.padded(to: 8)),
        Span(
          entry.sentence(in: context.language, of: session),
          undone ? .removed : .normal),
      ]
    }
    canvas.rule(inner.droppingTop(rows))
    if let entry = entry(in: session) {
      var text = entry.sentence(in: context.language, of: session)
      if entry.happened == entry.at, let misfit = ClockMisfit.all(in: session)[entry.number] {
        text += misfit.note(in: context.language)
      }
      if let by = session.retractedBy[entry.number] { text += words.retracted(by: by) }
      let corrections = session.corrections.filter { $0.entry == entry.number }
      canvas.paragraphs(
        [text] + corrections.map(words.corrected),
        in: inner.droppingTop(rows + 1).droppingBottom(1), context.language)
    }
    canvas.put(words.timelineHint, in: inner.bottom(1), style: .strong)
  }
}

/// The fields of one entry, to choose the one that is wrong or that must go.
struct FieldsScreen: Screen {
  enum Purpose: Sendable { case correcting, striking }

  private let entry: Entry
  private let purpose: Purpose
  private var menu: Menu<String>

  init(
    _ entry: Entry, _ purpose: Purpose, _ fields: [(path: String, value: String)],
    in context: Context
  ) {
    self.entry = entry
    self.purpose = purpose
    let language = context.language
    let session = context.session
    let words = session.map { RecordWording($0, in: language) }
    menu = Menu(
      fields.map { field in
        // Where an entry tells of many, whose field it is comes first.
        let subject = field.path.split(separator: ".").first.flatMap { id in
          field.path.contains(".") ? session?.participants[Participant.ID(String(id))]?.name : nil
        }
        return .init(
          field.path,
          (subject.map { $0 + language("的", ", ") } ?? "")
            + RecordWording.field(field.path, in: language) + language("：", ": ")
            + (words?.value(field.value, of: field.path) ?? field.value))
      })
  }

  func title(in context: Context) -> String {
    context.session.map { RecordWording($0, in: context.language).chooseField } ?? ""
  }

  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: context.size.rows - 2) {
    case .chosen(let field):
      switch purpose {
      case .correcting:
        RecordForms.correct(field, of: entry, in: context).map { .replace($0) } ?? .stay
      case .striking: RedactionScreen(field, of: entry, in: context).map { .replace($0) } ?? .stay
      }
    case .moved, .refused: .stay
    case nil: .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    menu.draw(on: &canvas, in: area.inset(columns: 1, rows: 1))
  }
}
