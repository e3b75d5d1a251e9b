import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 流水: every entry ever, those undone too; any can be undone or corrected from here.
struct TimelineScreen: Screen {
  private var list = List<Int>()
  /// The entry that it opens at; nil for the last one.
  private var first: Int?

  init(at entry: Int? = nil) { first = entry }

  func title(in context: Context) -> String { CommandName.timeline.title(in: context.language) }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    // What can be taken back, corrected or struck out is looked up only when asked: the first means
    // folding anew, and an entry may tell of hundreds.
    func onChosen(
      _ name: CommandName, whyNot: @escaping (Context) -> String? = { _ in nil },
      act: @escaping (Entry, inout Context) -> Step
    ) -> PageCommand<Self> {
      PageCommand(
        name,
        whyNot: { page, context in
          page.entry(in: context.session) == nil
            ? RecordWording.noEntry(in: context.language) : whyNot(context)
        },
        act: { page, context in
          page.entry(in: context.session).map { act($0, &context) } ?? .stay
        })
    }
    return [
      onChosen(RecordOffers.retract.name, act: retract),
      onChosen(
        RecordOffers.correctEntry.name, whyNot: { RecordOffers.whyNotCorrected($0.desk) },
        act: correct),
      onChosen(RecordOffers.redactEntry.name, act: redact),
    ] + RecordOffers.afterwards.map { PageCommand($0) }
  }

  private func entry(in session: Session?) -> Entry? {
    guard let session, let number = list.selected,
      session.entries.indices.contains(number &- 1)
    else { return nil }
    return session.entries[number - 1]
  }

  private func retract(_ entry: Entry, in context: inout Context) -> Step {
    let act = RecordOffers.retract.act(entry, context.desk)
    guard case .give = act, let session = context.session else { return act.step(in: &context) }
    return .push(
      UndoScreen(
        entry: entry, isPersonal: context.isPersonal, of: session, in: context.language))
  }

  private func correct(_ entry: Entry, in context: inout Context) -> Step {
    guard let session = context.session else { return .stay }
    return choose(
      among: session.correctableFields(of: entry), of: entry, .correcting,
      nothing: RecordWording(session, in: context.language).nothingToCorrect, in: &context
    ) { field, context in
      RecordOffers.correctEntry.act(EntryField(entry, field), context.desk).step(in: &context)
    }
  }

  private func redact(_ entry: Entry, in context: inout Context) -> Step {
    guard let session = context.session else { return .stay }
    return choose(
      among: session.redactableFields(of: entry), of: entry, .striking,
      nothing: RecordWording(session, in: context.language).nothingToStrikeOut, in: &context
    ) { field, context in
      RedactionScreen(field, of: entry, in: context).map { .push($0) } ?? .stay
    }
  }

  /// Asks which field of an entry is meant, where it isn't the only one.
  ///
  /// - Parameter nothing: what is said where there is none.
  private func choose(
    among fields: [(path: String, value: String)], of entry: Entry,
    _ purpose: FieldsScreen.Purpose, nothing: String, in context: inout Context,
    then act: (String, inout Context) -> Step
  ) -> Step {
    guard let first = fields.first?.path else {
      context.say(nothing, .warning)
      return .stay
    }
    if fields.count > 1 { return .push(FieldsScreen(entry, purpose, fields, in: context)) }
    return act(first, &context)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let entry = entry(in: context.session) {
      return RecordOffers.whyNotCorrected(context.desk) == nil
        ? correct(entry, in: &context) : .stay
    }
    return list.handle(key, rows: listRows(context.size.rows)) ? .stay : .ignored
  }

  mutating func refresh(in context: inout Context) {
    // The last one first: that is what was mistyped.
    let isAtTop = list.index == 0
    list.update(context.session?.entries.reversed().map(\.number) ?? [])
    if isAtTop, let last = list.ids.first { list.select(last) }
    if let first { list.select(first) }
    first = nil
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

extension CommandName {
  static let timeline = CommandName(
    "timeline", title: ("流水（全部记录）", "Timeline"), label: ("流水", "Timeline"),
    help: (
      "按先后列出每一条记录，可以撤销或更正其中一条。",
      "Every entry in order; any of them can be undone or corrected."
    ))
}

extension RecordWording {
  fileprivate static func noEntry(in language: Language) -> String {
    language("还没有记录。", "Nothing is entered yet.")
  }
}
