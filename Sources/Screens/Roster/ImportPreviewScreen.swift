import Deliberation
import Lists
import Office
import Sentences
import Terminal
import Text

/// Shows what a list would do to the roster, and does it when asked.
struct ImportPreviewScreen: Screen {
  private var preview: ImportPreview
  private let seen: Int
  private var list: List<Int>
  private var problems = Pager()
  private var showsProblems: Bool

  init(
    _ source: ImportPreview.Source, named name: String, into session: Session,
    naming: ColumnNaming? = nil
  ) {
    preview = ImportPreview(source, named: name, into: session, naming: naming)
    seen = session.lastEntry
    list = List(preview.people.map(\.row.order))
    showsProblems = !preview.reading.isReadable
  }

  func title(in context: Context) -> String { preview.name }
  var isPrivate: Bool { true }
  func table(in context: Context) -> [PageCommand<Self>] {
    func unreadable(_ page: Self, _ context: Context) -> String? {
      page.preview.reading.isReadable ? nil : ImportWording(context.language).nothingToTake
    }
    return [
      PageCommand(.takeList, whyNot: unreadable) { $0.take(in: &$1) },
      PageCommand(Self.listingProblems, whyNot: unreadable) { page, _ in
        page.showsProblems.toggle()
        return .stay
      },
      PageCommand(Self.roundingAreas) { page, _ in
        page.preview.roundAreas()
        page.list.update(page.preview.people.map(\.row.order))
        return .stay
      },
    ] + (preview.columnsToName.map { [naming($0)] } ?? [])
  }

  private func naming(_ columns: ColumnNaming) -> PageCommand<Self> {
    PageCommand(Self.namingColumns) { page, context in
      .replace(
        NameColumnsScreen(
          columns, of: page.preview.source, named: page.preview.name, in: context.language))
    }
  }

  private static let listingProblems = CommandName(
    "list-problems", title: ("名单的错误和提醒", "Errors and warnings of the list"),
    label: ("错误和提醒", "Problems"),
    help: ("逐条看名单里的错误和提醒，写明第几行。再按一次回到名单。", "Shows each with its row; again goes back to the list."))
  private static let roundingAreas = CommandName(
    "round-areas", title: ("面积四舍五入到两位小数", "Round areas to two decimals"),
    label: ("面积取两位", "Round areas"),
    help: ("面积多于两位小数时用，取舍记在提醒里。", "For areas with more than two decimals; each is noted."))
  private static let namingColumns = CommandName(
    "name-columns", title: ("说明各列是什么", "Say what the columns are"),
    label: ("各列", "Columns"),
    help: (
      "表头认不出，或有的列没有导入时，自己指定哪一列是姓名、住址、身份。",
      "Where headings aren't understood or columns are left out: say which holds names, homes, groups."
    ))

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if showsProblems {
      if key == .escape, preview.reading.isReadable {
        showsProblems = false
        return .stay
      }
      let count = problemLines(context).count
      return problems.handle(key, rows: context.size.rows - 5, count: count) ? .stay : .ignored
    }
    switch key {
    case .character(" "):
      if let order = list.selected { preview.answerOtherwise(order) }
      return .stay
    case .enter: return take(in: &context)
    default: return list.handle(key, rows: context.size.rows - 5) ? .stay : .ignored
    }
  }

  private func take(in context: inout Context) -> Step {
    guard preview.reading.isReadable, let session = context.session else { return .stay }
    let words = ImportWording(context.language)
    let taken = preview.taken(into: session)
    guard let command = taken.command else {
      context.say(words.nothingNew)
      return .stay
    }
    guard context.perform(command, seen: seen, telephones: taken.telephones(after:)) else {
      return DespiteScreen(
        command, leaving: 3, telephones: taken.telephones(after:), in: context
      ).map { .push($0) } ?? .stay
    }
    let done = words.done(new: taken.merge.new.count, changed: taken.merge.changed.count)
    context.say(done, wall: done)
    return .back(2)
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = ImportWording(context.language)
    let body = area.inset(columns: 1)
    let head = body.inset(columns: 1)
    let reading = preview.reading
    guard reading.isReadable else {
      canvas.put(words.unreadable, in: head, line: 1, style: .danger)
      drawProblems(on: &canvas, in: head.droppingTop(3), context)
      return
    }
    let merge = preview.merge
    canvas.put(
      RosterWords(context.language)
        .read(people: reading.rows.count, encoding: reading.encoding?.rawValue), in: head,
      style: .strong)
    canvas.put(
      words.merge(
        new: merge.new.count, changed: merge.changed.count, unchanged: merge.unchanged.count,
        missing: merge.missing.count, doubts: merge.ambiguous.count), in: head, line: 1)
    let errors = reading.problems.count { $0.severity == .error }
    canvas.put(
      words.problems(errors: errors, warnings: reading.problems.count - errors), in: head, line: 2,
      style: errors > 0 ? .danger : reading.problems.isEmpty ? .normal : .warning)
    if showsProblems {
      drawProblems(on: &canvas, in: head.droppingTop(4), context)
      return
    }
    if preview.hasDoubts { canvas.put(words.doubtHelp, in: head, line: 3) }
    let known = Dictionary(preview.people.map { ($0.row.order, $0) }) { first, _ in first }
    list.draw(on: &canvas, in: body.droppingTop(5)) { order in
      known[order].map { line($0.row, $0.fate, words, body.columns - 2, context.language) } ?? []
    }
  }

  private func line(
    _ row: RosterRow, _ fate: ImportPreview.Fate, _ words: ImportWording, _ width: Int,
    _ language: Language
  ) -> [Span] {
    let (word, comment): (String, String?) =
      switch fate {
      case .new: (words.new, nil)
      case .known: (words.known, nil)
      case .doubt: (words.doubt, answer(for: row.order, words))
      case .changed(let differences):
        (
          words.changed,
          differences.map { words.difference(words.field($0.field.rawValue), $0.old, $0.new) }
            .joined(separator: language("；", "; "))
        )
      }
    let isWide = width > 100
    let standing = (row.standing ?? .voting).name(in: language)
    let groups = row.groups.joined(separator: language("、", ", "))
    return [
      Span(word.padded(to: 7)),
      Span(row.name.maskingLongNumbers.padded(to: isWide ? 28 : 16) + " ", .strong),
      Span(standing.padded(to: language == .chinese ? 5 : 11)),
      Span(groups.maskingLongNumbers.padded(to: isWide ? 28 : 18) + " "),
      Span((comment ?? row.home ?? row.organisation ?? "").maskingLongNumbers),
    ]
  }

  private func answer(for order: Int, _ words: ImportWording) -> String {
    switch preview.choices[order] {
    case nil: words.notChosen
    case .someoneNew: words.someoneNew
    case .the(let id):
      words.isThe([id, preview.home(of: id)].compactMap { $0 }.joined(separator: " "))
    }
  }

  private func problemLines(_ context: Context) -> [Span] {
    let words = RosterWords(context.language)
    return preview.reading.problems.flatMap { problem -> [Span] in
      let isError = problem.severity == .error
      let text =
        (isError ? words.error : words.warning) + "  "
        + problem.sentence(context.language).maskingLongNumbers
      return text.wrapped(to: context.size.columns - 4).map {
        Span(String($0.withoutLineEnd), isError ? .strong : .normal)
      }
    }
  }

  private func drawProblems(on canvas: inout Canvas, in area: Area, _ context: Context) {
    let lines = problemLines(context)
    let top = problems.top(rows: area.rows, count: lines.count)
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      canvas.put([line], in: area, line: row)
    }
  }
}
