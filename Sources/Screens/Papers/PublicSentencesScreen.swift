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
  private let copies: PublicCopies

  init(_ copies: PublicCopies = .meeting, in context: Context) {
    self.copies = copies
    read(in: context)
  }

  func title(in context: Context) -> String { PapersWording(context.language).sentences }
  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        Self.confirmingUnmarked,
        whyNot: { page, context in
          page.whyNotOne(in: context)
            ?? (page.unmarked.isEmpty ? PapersWording(context.language).allMarked : nil)
        }, act: { $0.confirm($0.unmarked, in: &$1) }),
      PageCommand(
        Self.confirmingOne, whyNot: { $0.whyNotOne(in: $1) },
        act: { page, context in page.confirm(page.chosen.map { [$0] } ?? [], in: &context) }),
      PageCommand(
        .rewriteSentence, whyNot: { $0.whyNotOne(in: $1) }, act: { $0.rewriting(in: $1) }),
    ]
  }

  private static let confirmingUnmarked = CommandName(
    "confirm-unmarked", title: ("没有标记的都可以公开", "Confirm all without a mark"),
    label: ("无标记的确认", "Unmarked"),
    help: ("没有标记的句子看过以后一次确认。", "Confirms every sentence without a mark at once."))
  private static let confirmingOne = CommandName(
    "confirm-sentence", title: ("选中的这句照此公开", "Confirm the chosen sentence"),
    label: ("照此公开", "As it is"),
    help: ("选中的一句照显示的样子公开。", "Lets the chosen sentence go out as it is shown."))

  /// Why nothing can be done with a sentence; nil where one is chosen.
  private func whyNotOne(in context: Context) -> String? {
    guard chosen == nil else { return nil }
    return problem.isEmpty ? PapersWording(context.language).noneWaiting : problem
  }

  private var unmarked: [PublicSentence] { sentences.filter(\.marks.isEmpty) }

  mutating func refresh(in context: inout Context) { read(in: context) }

  private mutating func read(in context: Context) {
    problem = ""
    do {
      sentences = try copies.press(in: context)?.unconfirmed ?? []
    } catch {
      sentences = []
      problem = error.sentence(in: context.language)
    }
    list.update(Array(sentences.indices))
  }

  private var chosen: PublicSentence? { list.selected.map { sentences[$0] } }

  private func rewriting(in context: Context) -> Step {
    chosen.map { .push(RewriteSentenceScreen($0, of: copies, in: context.language)) } ?? .pop
  }

  private mutating func confirm(_ confirmed: [PublicSentence], in context: inout Context) -> Step {
    guard !confirmed.isEmpty else { return .stay }
    do {
      guard let press = try copies.press(in: context) else { return .stay }
      try press.confirm(confirmed, by: context.clerk, at: context.now)
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
        Span(sentence.printed),
      ]
    }
    // What was noticed comes first: a long sentence is cut and never its marks.
    let below = inner.bottom(9)
    let noticed = context.language.marks(chosen.marks)
    let rows =
      noticed.isEmpty ? 0 : canvas.paragraph(noticed, in: below.top(3), style: .strong)
    canvas.paragraph(chosen.printed, in: below.droppingTop(rows).droppingBottom(2))
    if let offer = chosen.offer {
      canvas.paragraph(words.offered(offer), in: inner.bottom(2))
    }
  }
}

/// One sentence put in other words for the public copies.
struct RewriteSentenceScreen: Screen {
  private enum Blank: Hashable, Sendable { case text }

  private let sentence: PublicSentence
  private let copies: PublicCopies
  private var form: Terminal.Form<Blank>

  init(
    _ sentence: PublicSentence, of copies: PublicCopies = .meeting, in language: Language
  ) {
    (self.sentence, self.copies) = (sentence, copies)
    let words = PeopleWording(language)
    form = Terminal.Form(
      [.text(.text, "", sentence.rewritten ?? sentence.offer ?? sentence.text, limit: 4000)],
      confirm: words.save,
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
      guard !text.isEmpty else { return .stay }
      guard sentence.mayRead(text) else {
        context.say(PapersWording(context.language).anotherDecision, .refused)
        return .stay
      }
      do {
        guard let press = try copies.press(in: context) else { return .stay }
        try text == sentence.printed
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

extension CommandName {
  static let rewriteSentence = CommandName(
    "rewrite-sentence", title: ("改写选中的这句", "Rewrite the chosen sentence"), label: ("改写", "Rewrite"),
    help: (
      "公开版里换一种不指明个人的说法；记录不变。回车相同。",
      "Prints other words in public copies; the record stays. So does Enter."
    ))
}
