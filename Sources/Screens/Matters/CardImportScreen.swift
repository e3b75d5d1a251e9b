import Lists
import Office
import Sentences
import Terminal
import Text
import Values

/// Shows what a table of cards would enter, and enters it when asked: whole or not at all.
struct CardImportScreen: Screen {
  private let preview: CardImport
  private let lines: [String]
  private var pager = Pager()

  init(_ preview: CardImport, in context: Context) {
    self.preview = preview
    let name = context.ledger.naming(in: context.language, on: context.now.day)
    // What is to be looked at stands first: below many rows nobody would see it.
    lines =
      preview.doubts
      + (preview.problems.isEmpty
        ? preview.rows(name).map { row, text in
          context.language("第\(row)行", "row \(row)").padded(to: 10) + text
        } : preview.problems)
  }

  func title(in context: Context) -> String { preview.name }
  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .takeCards,
        whyNot: { page, context in
          page.preview.problems.isEmpty
            ? nil
            : context.language(
              "有一行不行就全部不登记：先在表里改好。",
              "With one row refused nothing is entered: correct the table first.")
        }, act: { page, context in page.take(in: &context) })
    ]
  }

  private func take(in context: inout Context) -> Step {
    if let problem = preview.enter(at: context.desk) {
      context.say(problem, .refused)
      return .stay
    }
    context.say(
      context.language(
        "登记了\(preview.count)行，按8可撤销。", "\(plural(preview.count, "row")) entered; 8 undoes it.")
    )
    return .back(2)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.takeCards, in: &context) }
    return pager.handle(key, rows: context.size.rows - 4, count: lines.count) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    let isReady = preview.problems.isEmpty
    canvas.put(
      isReady
        ? language(
          "\(preview.count)行都可以登记。按1登记，有一行不行就全部不登记。",
          "Can be entered: \(plural(preview.count, "row")). 1 enters all or none.")
        : language("不能登记：", "Nothing can be entered:"), in: inner,
      style: isReady ? .strong : .danger)
    if !preview.unread.isEmpty {
      canvas.put(
        language("没有读这几列：", "Columns that weren't read: ")
          + language.list(preview.unread), in: inner, line: 1, style: .warning)
    }
    let rest = inner.droppingTop(3)
    let broken = lines.flatMap { line in
      line.maskingNumbers.wrapped(to: rest.columns).map { String($0.withoutLineEnd) }
    }
    let top = pager.top(rows: rest.rows, count: broken.count)
    for (row, line) in broken.dropFirst(top).prefix(rest.rows).enumerated() {
      canvas.put(line, in: rest, line: row)
    }
  }
}

extension CommandName {
  static let takeCards = CommandName(
    "take-cards", title: ("登记表里的各行", "Enter the rows"), label: ("登记", "Enter"),
    help: ("把表里的每一行登记成一张卡片，回车相同。", "Enters each row as a card, as Enter does."))
  static let importSites = CommandName(
    "import-sites", title: ("从表格导入点位", "Import sites from a table"), label: ("导入", "Import"),
    help: (
      "选一个表格（.xlsx、CSV），先看一遍再登记；有一行不行就全部不登记，指出行和列。",
      "Takes an .xlsx or CSV, shown first; with one row refused nothing is entered."
    ))
  static let importPledges = CommandName(
    "import-pledges", title: ("从表格导入协议和承诺", "Import agreements from a table"),
    label: ("导入", "Import"),
    help: ("选一个表格（.xlsx、CSV），先看一遍再登记。", "Takes an .xlsx or CSV, shown first."))
  static let importFlows = CommandName(
    "import-flows", title: ("从表格导入收支和物资", "Import money and goods from a table"),
    label: ("导入收支", "Import"),
    help: ("选一个表格（.xlsx、CSV），先看一遍再登记。", "Takes an .xlsx or CSV, shown first."))
  static let importOrders = CommandName(
    "import-orders", title: ("从表格导入工单", "Import work orders from a table"),
    label: ("导入工单", "Import"),
    help: (
      "选一个表格（.xlsx、CSV），先看一遍再登记；回访结果在表里的一起登记。",
      "Takes an .xlsx or CSV, shown first; what visits found is entered with it."
    ))
}

extension ProgramCommand {
  static let importSites = importing(.sites, .importSites)
  static let importPledges = importing(.pledges, .importPledges)
  static let importFlows = importing(.flows, .importFlows)
  static let importOrders = importing(.orders, .importOrders)

  private static func importing(_ table: CardTable, _ name: CommandName) -> ProgramCommand {
    ProgramCommand(
      name: name, isPrivate: true,
      act: { context in
        .push(
          FilePickerScreen(
            in: context, titled: name,
            then: SheetPickerScreen.asking { bytes, sheet, file, context in
              .push(
                CardImportScreen(
                  CardImport(
                    table, bytes: bytes, sheet: sheet, named: file, at: context.desk),
                  in: context))
            }))
      })
  }
}
