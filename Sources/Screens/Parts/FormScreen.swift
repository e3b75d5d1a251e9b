import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// A form that becomes one or more commands when it is handed in.
///
/// A refusal keeps every word of it and says why; what only needs to be confirmed is asked.
struct FormScreen: Screen {
  /// What a filled-in form comes to.
  enum Reading {
    case commands([Command], happened: Moment? = nil, despite: String? = nil)
    /// A blank that can't be read, and why.
    case problem(Blank?, String)
  }

  private let heading: String
  private var page: FormPage
  /// The last entry that was shown when the form was opened, or since, where another terminal
  /// changed the same thing.
  private var seen: Int
  /// What others have changed meanwhile, shown beside what is written here.
  private var overtaken: [Int] = []
  private let read: @Sendable (FormPage, Context) -> Reading
  /// What follows from what is written so far, a paragraph each.
  private let comment: @Sendable (FormPage, Context) -> [String]
  /// The commands to give instead after a refusal that the user may confirm, and the question.
  private let insist: @Sendable (Refusal, FormPage, Context) -> (String, [Command])?
  private var question: (Confirmation, [Command])?
  let isPrivate: Bool

  init(
    _ heading: String, _ page: FormPage, in context: Context, isPrivate: Bool = true,
    comment: @escaping @Sendable (FormPage, Context) -> [String] = { _, _ in [] },
    insist: @escaping @Sendable (Refusal, FormPage, Context) -> (String, [Command])? = { _, _, _ in
      nil
    },
    read: @escaping @Sendable (FormPage, Context) -> Reading
  ) {
    self.heading = heading
    self.page = page
    self.isPrivate = isPrivate
    self.comment = comment
    self.insist = insist
    self.read = read
    seen = context.seen
  }

  func title(in context: Context) -> String { heading }
  var takesText: Bool { question == nil && page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.notes + page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? {
    question == nil ? page.hint : nil
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if case (var confirmation, let commands)? = question {
      let answer = confirmation.handle(key)
      question = answer == nil ? (confirmation, commands) : nil
      guard case .confirmed = answer else { return .stay }
      return perform(commands, happened: nil, despite: nil, in: &context)
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      switch read(page, context) {
      case .commands(let commands, let happened, let despite):
        return perform(commands, happened: happened, despite: despite, in: &context)
      case .problem(let blank, let reason):
        page.form.refuse(blank, reason)
        return .stay
      }
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  private mutating func perform(
    _ commands: [Command], happened: Moment?, despite: String?, in context: inout Context
  ) -> Step {
    for (number, command) in commands.enumerated() {
      if context.perform(
        command, happened: happened, despite: despite, seen: number == 0 ? seen : nil)
      {
        continue
      }
      if case .record(.overtaken(_, let by))? = context.refusal,
        let last = context.session?.lastEntry
      {
        // Their wording stands on the page from now on; handed in once more, this one is meant.
        overtaken = by
        seen = last
        return .stay
      }
      if let refusal = context.refusal, let (text, others) = insist(refusal, page, context) {
        context.message = nil
        let words = FormWording(context.language)
        question = (
          Confirmation(
            text, cancel: words.cancel, confirm: words.goOn, openedBy: .enter), others
        )
      } else if let reason = DespiteScreen(command, happened: happened, in: context) {
        return .push(reason)
      }
      return .stay
    }
    return .pop
  }

  /// What the others have written, in full; nothing of it on a page that the wall shows.
  private func meanwhile(in context: Context) -> [String] {
    guard isPrivate, let session = context.session else { return [] }
    return overtaken.filter { session.entries.indices.contains($0 &- 1) }.map { number in
      FormWording(context.language).meanwhile(
        number, session.entries[number - 1].sentence(in: context.language, of: session))
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let (confirmation, _) = question {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    page.draw(
      on: &canvas, in: area, comments: meanwhile(in: context) + comment(page, context))
  }
}
