import Deliberation
import Office
import Sentences
import Terminal
import Text

/// What the record says of somebody or something, to choose what is wrong.
struct FactsScreen: Screen {
  private let subject: CorrectionSubject
  private var list = List<CorrectableFact.ID>()
  private var facts: [CorrectableFact.ID: CorrectableFact] = [:]
  /// The entry and the language as of which they are.
  private var known: (entry: Int, language: Language)?

  init(_ subject: CorrectionSubject) { self.subject = subject }

  func title(in context: Context) -> String {
    let title = RecordWording.correcting(in: context.language)
    guard let session = context.session else { return title }
    let name = subject.name(in: session, context.language)
    return title + context.language("：", ": ")
      + name.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  var isPrivate: Bool { true }

  func hint(in language: Language) -> String? {
    language("上下键选写错的一项    回车 更正", "Arrows choose what is wrong    Enter corrects it")
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    // Each is tried against the whole record.
    if let known, known == (session.lastEntry, context.language) { return }
    known = (session.lastEntry, context.language)
    let all = subject.facts(at: context.desk)
    facts = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<CorrectableFact.ID> = []
    list.update(all.map(\.id).filter { seen.insert($0).inserted })
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, let fact = list.selected.flatMap({ facts[$0] }) {
      if let reason = fact.whyNot {
        context.say(reason, .warning)
        return .stay
      }
      return fact.act(context.desk).step(in: &context)
    }
    return list.handle(key, rows: context.size.rows - 6) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1)
    let language = context.language
    if list.ids.isEmpty {
      canvas.paragraph(language("没有可以更正的。", "There is nothing to correct."), in: inner)
      return
    }
    let width = facts.values.reduce(8) { max($0, min(24, cells(of: $1.label))) } + 2
    list.draw(on: &canvas, in: inner.droppingBottom(5)) { id in
      guard let fact = facts[id] else { return [] }
      let value = fact.value.split(whereSeparator: \.isNewline).joined(separator: " ")
      let text = fact.label.padded(to: width) + value
      return [Span(text, fact.whyNot == nil ? .normal : .disabled)]
    }
    guard let chosen = list.selected.flatMap({ facts[$0] }) else { return }
    canvas.rule(inner.bottom(5))
    canvas.paragraphs(
      [chosen.whyNot.map { language("不能更正：", "Not to be corrected: ") + $0 }, chosen.value]
        .compactMap(\.self) + (chosen.sentence.isEmpty ? [] : [chosen.sentence]),
      in: inner.bottom(4), language)
  }
}
