import Documents
import Office
import Terminal
import Text
import Values

/// What the public copies print of what somebody typed freely, read once before it goes out.
struct PublicSentencesScreen: Screen {
  private var sentences: [PublicSentence] = []
  private var list = List<Int>()
  /// Why they can't be told; "" where they can.
  private var problem = ""

  init(in context: Context) { read(in: context) }

  func title(in context: Context) -> String { PapersWording(context.language).sentences }
  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    [.confirmUnmarked, .confirmSentence, .rewriteSentence].map { ProgramCommand(name: $0) }
  }

  mutating func refresh(in context: inout Context) { read(in: context) }

  private mutating func read(in context: Context) {
    problem = ""
    do {
      sentences =
        try context.meeting.map {
          try Press($0, heldWords: context.heldWords, in: context.language).unconfirmed
        } ?? []
    } catch {
      sentences = []
      problem = error.sentence(in: context.language)
    }
    list.update(Array(sentences.indices))
  }

  private var chosen: PublicSentence? { list.selected.map { sentences[$0] } }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.name {
    case .confirmUnmarked: confirm(sentences.filter(\.marks.isEmpty), in: &context)
    case .confirmSentence: confirm(chosen.map { [$0] } ?? [], in: &context)
    case .rewriteSentence: rewriting(in: context)
    default: nil
    }
  }

  private func rewriting(in context: Context) -> Step {
    chosen.map { .push(RewriteSentenceScreen($0, in: context.language)) } ?? .pop
  }

  private mutating func confirm(_ confirmed: [PublicSentence], in context: inout Context) -> Step {
    guard !confirmed.isEmpty, let meeting = context.meeting else { return .stay }
    do {
      try Press(meeting, heldWords: context.heldWords, in: context.language).confirm(
        confirmed, by: context.clerk, at: context.now)
    } catch {
      context.say(error.sentence(in: context.language), .refused)
      return .stay
    }
    read(in: context)
    guard sentences.isEmpty, problem.isEmpty else { return .stay }
    context.say(PapersWording(context.language).noneWaiting)
    return .pop
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return rewriting(in: context) }
    return list.handle(key, rows: context.size.rows - 11) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = PapersWording(context.language)
    let inner = area.inset(columns: 1)
    guard let chosen else {
      canvas.paragraph(problem.isEmpty ? words.noneWaiting : problem, in: inner)
      return
    }
    let marked = sentences.count { !$0.marks.isEmpty }
    canvas.put(words.waiting(sentences.count, marked: marked), in: inner, style: .heading)
    // The chosen one is read whole below.
    list.draw(on: &canvas, in: inner.droppingTop(2).droppingBottom(10)) { place in
      let sentence = sentences[place]
      return [
        Span((sentence.marks.isEmpty ? "" : words.marked).padded(to: 5), .strong),
        Span(sentence.text),
      ]
    }
    // What was noticed comes first: a long sentence is cut and never its marks.
    let below = inner.bottom(9)
    let noticed = context.language.marks(chosen.marks)
    let rows =
      noticed.isEmpty ? 0 : canvas.paragraph(noticed, in: below.top(3), style: .strong)
    canvas.paragraph(chosen.text, in: below.droppingTop(rows).droppingBottom(2))
    if let offer = chosen.offer {
      canvas.paragraph(words.offered(offer), in: inner.bottom(2))
    }
  }
}

/// One sentence put in other words for the public copies.
struct RewriteSentenceScreen: Screen {
  private enum Blank: Hashable, Sendable { case text }

  private let sentence: PublicSentence
  private var form: Terminal.Form<Blank>

  init(_ sentence: PublicSentence, in language: Language) {
    self.sentence = sentence
    let words = PeopleWording(language)
    form = Terminal.Form(
      [.text(.text, "", sentence.offer ?? sentence.text, limit: 4000)], confirm: words.save,
      cancel: words.cancel)
  }

  func title(in context: Context) -> String {
    CommandName.rewriteSentence.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var takesText: Bool { form.takesText }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch form.handle(key, columns: context.size.columns - 4) {
    case .submitted:
      let text = form[.text].trimmingBlanks
      guard !text.isEmpty, let meeting = context.meeting else { return .stay }
      guard sentence.mayRead(text) else {
        context.say(PapersWording(context.language).anotherDecision, .refused)
        return .stay
      }
      do {
        let press = try Press(meeting, heldWords: context.heldWords, in: context.language)
        try text == sentence.text
          ? press.confirm([sentence], by: context.clerk, at: context.now)
          : press.rewrite(sentence, as: text, by: context.clerk, at: context.now)
      } catch {
        context.say(error.sentence(in: context.language), .refused)
        return .stay
      }
      return .pop
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = PapersWording(context.language)
    let body = area.inset(columns: 2, rows: 1)
    let noticed = context.language.marks(sentence.marks)
    let rows = noticed.isEmpty ? 0 : canvas.paragraph(noticed, in: body.top(2), style: .strong)
    canvas.paragraph(sentence.text, in: body.top(4).droppingTop(rows))
    canvas.put(words.rewriteQuestion, in: body.droppingTop(5), style: .heading)
    form.draw(on: &canvas, in: body.droppingTop(7).top(5))
  }
}
