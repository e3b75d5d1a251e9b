import Deliberation
import Documents
import Office
import Sentences
import Terminal
import Text

/// Whom or what a correction is about, found by name, pinyin or initials.
struct CorrectionSubjectsScreen: Screen {
  enum Choice: Hashable, Sendable {
    case people
    case things
    case papers
    /// What that paper prints.
    case printed(DocumentKind)
  }

  private enum Row: Hashable, Sendable {
    case subject(CorrectionSubject)
    case paper(DocumentKind)
  }

  private let choice: Choice
  private var found = FoundList<Row>()
  private var names: [Row: String] = [:]
  /// Why a paper can't be looked through.
  private var refusals: [DocumentKind: String] = [:]
  /// The entry and the language as of which the rows are.
  private var known: Known?

  private struct Known: Equatable {
    let entry: Int
    let language: Language
  }

  init(_ choice: Choice) { self.choice = choice }

  func title(in context: Context) -> String {
    let title = RecordWording.correcting(in: context.language)
    guard case .printed(let kind) = choice else { return title }
    return title + context.language("：", ": ") + name(of: kind, in: context)
  }

  var isPrivate: Bool { true }
  var takesText: Bool { found.isNarrowed }

  private func name(of kind: DocumentKind, in context: Context) -> String {
    context.language == .chinese
      ? context.session?.title(of: kind) ?? "" : kind.name(in: context.language)
  }

  mutating func refresh(in context: inout Context) {
    guard let session = context.session else { return }
    let now = Known(entry: session.lastEntry, language: context.language)
    guard known != now else { return }
    known = now
    let rows = rows(of: session, in: context)
    names = Dictionary(
      rows.map { row in
        switch row {
        case .subject(let subject): (row, subject.name(in: session, context.language))
        case .paper(let kind): (row, name(of: kind, in: context))
        }
      }, uniquingKeysWith: { first, _ in first })
    found.update(rows.map { ($0, names[$0] ?? "") })
  }

  private mutating func rows(of session: Session, in context: Context) -> [Row] {
    switch choice {
    case .people: return CorrectionSubject.people(of: session).map { .subject($0) }
    case .things: return CorrectionSubject.things(of: session).map { .subject($0) }
    case .papers:
      for kind in DocumentKind.allCases {
        refusals[kind] = paper(kind, in: context).1
      }
      return DocumentKind.allCases.map { .paper($0) }
    case .printed(let kind):
      guard let paper = paper(kind, in: context).0 else { return [] }
      return CorrectionSubject.printed(in: paper, of: session).map { .subject($0) }
    }
  }

  /// A paper as the office keeps it, else why there is none.
  private func paper(_ kind: DocumentKind, in context: Context) -> (Document?, String?) {
    guard let meeting = context.meeting else { return (nil, nil) }
    do {
      let press = try Press(
        meeting, heldWords: context.ownHeldWords, in: context.language, ledger: context.ledger)
      let audience = kind.audiences.first { $0 == .archive } ?? .public
      return (try press.paper(kind, for: audience).document, nil)
    } catch {
      return (nil, error.sentence(in: context.language))
    }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter {
      switch found.selected {
      case .subject(let subject): return .push(FactsScreen(subject))
      case .paper(let kind):
        guard let reason = refusals[kind] else {
          return .push(CorrectionSubjectsScreen(.printed(kind)))
        }
        context.say(reason, .warning)
        return .stay
      case nil: return .stay
      }
    }
    return found.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1)
    found.drawField(on: &canvas, in: inner, context.language)
    let rows = inner.rows - 3
    found.list.draw(on: &canvas, in: inner.droppingTop(2).top(rows)) { row in
      let name = (names[row] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      guard case .paper(let kind) = row, let reason = refusals[kind] else { return [Span(name)] }
      return [Span(name.padded(to: 24), .disabled), Span("（\(reason)）", .disabled)]
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, context.language)
  }
}
