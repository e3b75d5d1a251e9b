import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// 流程: the procedures that matters go by, built in and of one's own.
struct ProceduresScreen: Screen {
  private var procedures: [String: Procedure] = [:]
  private var inUse: [String: Int] = [:]
  private var found = FoundList<String>()

  func title(in context: Context) -> String { CommandName.procedures.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openProcedure,
        whyNot: { page, context in
          page.chosen == nil ? ReportWording(context.language).noneChosen : nil
        },
        act: { page, _ in page.chosen.map { .push(ProcedureScreen($0.id)) } ?? .stay }),
      .copying { $0.chosen }, PageCommand(.waiting),
    ]
  }

  private var chosen: Procedure? { found.selected.flatMap { procedures[$0] } }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let all = context.ledger.ledger.defined.procedures
    procedures = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    inUse = [:]
    for record in context.ledger.ledger.cards.values {
      if let id = record.course?.procedure.id { inUse[id, default: 0] += 1 }
    }
    found.update(all.map { ($0.id, "\($0.title) \($0.id)") })
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openProcedure, in: &context) }
    return found.handle(key, rows: context.size.rows - 7) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    found.drawField(on: &canvas, in: inner, language)
    let table = inner.droppingTop(2)
    let rows = area.rows - 7
    if found.isEmpty { canvas.put(ReportWording(language).nothingFound, in: table) }
    let width = min(inner.columns - 2, 120)
    found.list.draw(on: &canvas, in: table.top(rows)) { id in
      guard let procedure = procedures[id] else { return [] }
      let kind =
        Procedure.builtIn(id) == procedure
        ? language("内置", "built in") : language("本地", "own")
      let used = inUse[id].map { language("\($0)件在用", "used by \($0)") } ?? ""
      return [
        Span(procedure.title.padded(to: width - 34) + " "),
        Span(
          language("\(procedure.steps.count)步", plural(procedure.steps.count, "step"))
            .padded(to: 10)),
        Span(kind.padded(to: 10)), Span(used),
      ]
    }
    if let chosen {
      canvas.paragraphs(
        (Text.cells(of: chosen.title) > width - 34 ? [chosen.title] : [])
          + [MattersWording(language).details(of: chosen)], in: inner.bottom(4), language)
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, language)
  }
}

/// One procedure step by step, with what each needs.
struct ProcedureScreen: Screen {
  private let id: String
  private var procedure: Procedure?
  private var list = List<String>()

  init(_ id: String) { self.id = id }

  func title(in context: Context) -> String { procedure?.title ?? id }
  func status(in context: Context) -> String {
    procedure.map { procedure in
      Procedure.builtIn(id) == procedure
        ? context.language("内置", "built in") : context.language("本地", "own")
    } ?? ""
  }
  var isPrivate: Bool { true }
  var about: [String] { [id] }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        ProcedureOffers.step,
        on: { page, _ in
          page.procedure.flatMap { procedure in
            page.list.selected.flatMap { procedure.step($0) }.map { (procedure, $0) }
          }
        }, missing: { ReportWording($0.language).noneChosen }),
      onProcedure(ProcedureOffers.revise), .copying { $0.procedure },
    ]
  }

  private func onProcedure(_ offer: Offer<Procedure>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.procedure },
      missing: { ReportWording($0.language).noneChosen })
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    procedure = context.ledger.ledger.defined.procedure(id)
    list.update(procedure?.steps.map(\.id) ?? [])
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(ProcedureOffers.step.name, in: &context) }
    return list.handle(key, rows: rows(context.size.rows)) ? .stay : .ignored
  }

  private func rows(_ height: Int) -> Int { max(3, height - 10) }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    guard let procedure else { return }
    canvas.put(
      language("来源：\(procedure.source)", "Source: \(procedure.source)")
        + (procedure.order == .any ? language("（不分先后）", " (in any order)") : ""), in: inner)
    let columns = columns(inner)
    canvas.put(
      "  " + language("步骤", "Step").padded(to: columns.id)
        + language("名称", "Title").padded(to: columns.title)
        + language("谁办", "Body").padded(to: columns.body) + language("跳过", "Skipped"),
      in: inner.droppingTop(1), style: .heading)
    let rows = rows(area.rows)
    list.draw(on: &canvas, in: inner.droppingTop(2).top(rows)) { id in
      guard let step = procedure.step(id) else { return [] }
      return [
        Span(step.id.padded(to: columns.id - 1) + " "),
        Span(step.title.padded(to: columns.title - 1) + " "),
        Span((step.body ?? "-").padded(to: columns.body - 1) + " "),
        Span(skip(step.skip, language)),
      ]
    }
    guard let step = list.selected.flatMap({ procedure.step($0) }) else { return }
    let foot = inner.bottom(7)
    canvas.rule(foot.top(1))
    canvas.paragraphs(
      cut(of: step, columns) + said(of: step, language), in: foot.droppingTop(1), language)
  }

  private typealias Columns = (id: Int, title: Int, body: Int)

  private func columns(_ inner: Area) -> Columns {
    let width = min(inner.columns - 2, 130)
    return (id: 14, title: max(14, width - 14 - 20 - 18), body: 20)
  }

  /// A step's title and body in full where their columns are too narrow for them.
  private func cut(of step: Affairs.Step, _ columns: Columns) -> [String] {
    let body = step.body ?? ""
    guard
      Text.cells(of: step.title) > columns.title - 1 || Text.cells(of: body) > columns.body - 1
    else { return [] }
    return [[step.title, body].filter { !$0.isEmpty }.joined(separator: "  ")]
  }

  private func skip(_ skip: Affairs.Step.Skip, _ language: Language) -> String {
    switch skip {
    case .never: language("不能", "never")
    case .reason: language("有原因可以", "for a reason")
    case .merge: language("可合并", "merged")
    }
  }

  /// What a step needs, what it makes, and how long it takes; needs are changed in a file alone.
  private func said(of step: Affairs.Step, _ language: Language) -> [String] {
    var lines = [
      language("需要：", "Needs: ")
        + (step.needs.isEmpty
          ? language("无", "nothing") : language.list(step.needs.map { $0.words(in: language) }))
    ]
    if let days = step.days {
      let from =
        days.from == .passage
        ? language("上一步办结", "the step before") : language("张贴", "the posting")
      lines.append(
        language("期限：", "Days: ") + from + language("后", " + ")
          + language.days(days.count, days.unit))
    }
    if !step.papers.isEmpty {
      lines.append(language("文书：", "Papers: ") + language.list(step.papers))
    }
    if let back = step.back {
      lines.append(language("可退回到“\(back)”。", "It may go back to “\(back)”."))
    }
    lines.append(
      language(
        "“需要”写在文件里改：yishi procedure show \(id)，改过用 yishi define 读回。",
        "Needs are changed in a file: yishi procedure show \(id), then yishi define."))
    return lines
  }
}

extension PageCommand {
  /// 复制一份: the copy is opened, so that what is changed next is the copy.
  fileprivate static func copying(_ subject: @escaping (Page) -> Procedure?) -> Self {
    PageCommand(
      ProcedureOffers.copy.name, isPrivate: true,
      whyNot: { page, context in
        subject(page) == nil ? ReportWording(context.language).noneChosen : nil
      },
      act: { page, context in
        guard let procedure = subject(page),
          case .ask(let request) = ProcedureOffers.copy.act(procedure, context.desk)
        else { return .stay }
        var form = RequestScreen(request, in: context)
        form.then = { asked, context in
          guard case .define(let define)? = asked.entries.last,
            case .procedure(let own) = define.definition
          else { return .pop }
          // What the ledger's file has to tell comes first.
          if context.message == nil {
            context.say(
              context.language("已另存为“\(own.title)”。", "Saved as “\(own.title)”."))
          }
          return .replace(ProcedureScreen(own.id))
        }
        return .push(form)
      })
  }
}

extension CommandName {
  static let procedures = CommandName(
    "procedures", title: ("流程", "Procedures"),
    help: (
      "内置的和本地的流程，各有哪些步骤、需要什么；复制一份就可以改名称、次序和各步。",
      "Procedures, built in and own, with their steps and needs; a copy may be changed."
    ))
  static let openProcedure = CommandName(
    "open-procedure", title: ("打开流程", "Open the procedure"), label: ("打开", "Open"),
    help: ("打开光标所在的流程，看每一步，回车相同。", "Opens the procedure under the cursor, as Enter does."))
}

extension ProgramCommand {
  static let procedures = ProgramCommand(
    name: .procedures, isPrivate: true, act: { _ in .push(ProceduresScreen()) })
}
