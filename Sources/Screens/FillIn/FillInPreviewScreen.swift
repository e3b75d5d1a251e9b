import Office
import Terminal
import Text

/// Shows what a sheet that came back would do, row by row, and does it when asked.
struct FillInPreviewScreen: Screen {
  private let bytes: [UInt8]
  private var fill: FillIn
  private var list: List<Int>
  /// Rows that are taken although they were changed here since.
  private var also: Set<Int> = []
  /// Rows that were refused as they were entered, and why.
  private var refused: [Int: String] = [:]

  init(_ bytes: [UInt8], filledBy filler: String? = nil, at desk: Desk) throws(FillInTrouble) {
    self.bytes = bytes
    fill = try FillIn(bytes, filledBy: filler, at: desk)
    list = List()
    arrange(desk.language)
  }

  /// Of what nobody touched only the number is told.
  private mutating func arrange(_ language: Language) {
    let words = FillInWording(language)
    list.update(fill.reading.rows.filter { words.line($0) != nil }.map(\.number))
  }

  func title(in context: Context) -> String { FillInWording(context.language).heading(fill) }
  var isPrivate: Bool { true }
  func undo(in context: Context) -> ProgramCommand? {
    fill.list.isOfMeeting ? .undo : .undoEntry
  }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .takeSheet,
        whyNot: { page, context in
          page.isReady ? nil : FillInWording(context.language).nothingToTake
        }, act: { page, context in page.take(in: &context) }),
      PageCommand(
        .takeAllTheSame,
        whyNot: { page, context in
          page.asks
            ? nil
            : context.language("这一行不用问。", "Nothing is asked of this row.")
        },
        act: { page, _ in
          if let row = page.list.selected { page.also.formSymmetricDifference([row]) }
          return .stay
        }),
      PageCommand(
        .nameFiller,
        act: { page, context in
          .replace(FillerScreen(page.bytes, named: page.fill.filler, in: context.language))
        }),
    ]
  }

  private var isReady: Bool { fill.reading.new + fill.reading.changed + also.count > 0 }

  private var chosen: FillInReading.Row? {
    fill.reading.rows.first { $0.number == list.selected }
  }

  /// Whether the chosen row may be taken although it was changed here since.
  private var asks: Bool {
    if case .doubtful(let doubt)? = chosen?.state { doubt.mayBeTaken } else { false }
  }

  private mutating func take(in context: inout Context) -> Step {
    let words = FillInWording(context.language)
    do throws(FillInTrouble) {
      let taken = try fill.take(also: also, at: context.desk)
      also = []
      refused = Dictionary(taken.refused.map { ($0.row, $0.sentence) }) { first, _ in first }
      arrange(context.language)
      if let stopped = taken.stopped {
        context.say(words.taken(taken) + stopped, .refused)
      } else {
        context.say(
          words.taken(taken),
          taken.left.isEmpty && taken.refused.isEmpty ? .note : .warning)
      }
    } catch {
      context.say(error.sentence(context.language), .refused)
    }
    return .stay
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter: return take(.takeSheet, in: &context)
    case .character(" "): return take(.takeAllTheSame, in: &context)
    default: return list.handle(key, rows: context.size.rows - 9) ? .stay : .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = FillInWording(context.language)
    let inner = area.inset(columns: 1)
    canvas.put(words.counts(fill.reading), in: inner, style: .strong)
    for (line, text) in words.columns(fill.reading).enumerated() {
      canvas.put(text, in: inner, line: 1 + line, style: .warning)
    }
    let rows = max(1, area.rows - 8)
    let known = Dictionary(fill.reading.rows.map { ($0.number, $0) }) { first, _ in first }
    list.draw(on: &canvas, in: inner.droppingTop(3).top(rows)) { number in
      guard let row = known[number], let line = words.line(row) else { return [] }
      let mark = also.contains(number) ? context.language("收 ", "take ") : ""
      let isDoubtful = if case .doubtful = row.state { true } else { false }
      return [Span(mark, .strong), Span(line.maskingNumbers, isDoubtful ? .warning : .normal)]
    }
    // What doesn't fit a line is read below.
    guard let row = chosen, let line = words.line(row) else { return }
    let why = refused[row.number].map { words.refused(row.number, $0) } ?? line
    let whole = why.maskingNumbers.wrapped(to: inner.columns).prefix(4)
    for (place, text) in whole.enumerated() {
      canvas.put(String(text.withoutLineEnd), in: inner.bottom(4), line: place)
    }
  }
}

/// 填表人: asks who filled in a sheet that doesn't say so.
struct FillerScreen: FormScreen {
  var page: RequestPage
  private let name: Question<String>
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], named filler: String? = nil, in language: Language) {
    self.bytes = bytes
    name = .line("filler", language("填表人", "Filled in by"), filler ?? "")
    page = RequestPage(
      notes: [
        language("登记时写在登记人后面。", "It stands behind the clerk of what is entered.")
      ], [name.field], in: language)
  }

  func title(in context: Context) -> String {
    CommandName.nameFiller.title(in: context.language)
  }

  mutating func submit(in context: inout Context) throws(Unanswered) -> Step {
    let filler = try answers(in: context).required(name)
    do throws(FillInTrouble) {
      return .replace(try FillInPreviewScreen(bytes, filledBy: filler, at: context.desk))
    } catch {
      throw Unanswered(name, error.sentence(context.language))
    }
  }
}

extension CommandName {
  static let takeSheet = CommandName(
    "take-sheet", title: ("登记回填的各行", "Enter the rows"), label: ("登记", "Enter"),
    help: (
      "新增和改动的逐行登记，回车相同；对不上的留着。",
      "Enters what is new or changed, row by row, as Enter does; what doesn't match is left."
    ))
  static let takeAllTheSame = CommandName(
    "take-all-the-same", title: ("这一行仍然要收", "Take this row all the same"),
    label: ("仍然收", "All the same"),
    help: ("导出以后这里改过的，逐行决定收不收；空格相同。", "For a row that was changed here since; Space does it too."))
  static let nameFiller = CommandName(
    "name-filler", title: ("填表人", "Who filled it in"), label: ("填表人", "Filled by"),
    help: ("表上没有写或写错的，在这里写明。", "Where the sheet doesn't say, or says it wrongly."))
}
