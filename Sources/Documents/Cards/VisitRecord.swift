import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 回访记录: who came when, what they found well, what they asked for, and what became of that.
struct VisitRecord: LedgerPaper {
  let code = "visit-record"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let subjects: [PaperSubject.Kind] = [.matter, .site, .visit]

  func name(in language: Language) -> String { language("回访记录", "record of a visit") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    visit(in: file) == nil ? .visits : nil
  }

  /// The visit that was asked for, else the last one.
  private func visit(in file: CaseFile) -> CardRecord.HeldNote? {
    if case .visit(let entry) = file.subject {
      let all = file.ledger.cards.values.flatMap(\.notes) + file.ledger.tasks.values.joined()
      return all.first { $0.entry == entry && $0.note.kind == .visit }
    }
    return file.numbers.flatMap { file.casebook.notes(on: .card($0)) }
      .filter { $0.note.kind == .visit && $0.note.day <= file.on }
      .max { $0.note.day < $1.note.day }
  }

  func document(of file: CaseFile) -> Document {
    guard let visit = visit(in: file) else { return .init(code: code, audience: file.audience) }
    let note = visit.note
    var blocks: [Block] = [
      .labelled("来访：", note.by), .labelled("日期：", note.day.official),
      .labelled("事项：", note.on.map { called($0, file) }.joined(separator: "、")),
      .labelled("情况：", sentence(note.text)),
    ]
    if let rating = rating(note) { blocks.append(.labelled("评价：", rating)) }
    blocks += [.blank, .line("要求和任务")]
    let tasks = tasks(of: visit.entry, file)
    if note.demands.isEmpty {
      blocks.append(.paragraph("没有提出要求。"))
    } else {
      blocks.append(.table(table(of: note.demands, tasks, file)))
    }
    blocks += [
      .blank, .labelled("下次回访：", ""),
      .fields([.init("来访人（签字）", ""), .init("记录人（签字）", "")]),
      .small("登记：台账\(visit.entry)，核验码\(visit.code)"),
    ]
    return Document(code: code, audience: file.audience, title: ["回访记录"], blocks: blocks)
  }

  private func called(_ target: Target, _ file: CaseFile) -> String {
    guard case .card(let id) = target else { return file.naming(target) }
    return file.ledger.site(id).map { _ in file.name(ofSite: id) } ?? file.casebook.title(of: id)
  }

  private func rating(_ note: Note) -> String? {
    guard let rating = note.rating else { return nil }
    let parts = [
      rating.reached.map { $0 ? "已联系上" : "未联系上" }, rating.solved.map { $0 ? "已解决" : "未解决" },
      rating.satisfaction?.rawValue,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "，") + "。"
  }

  /// The tasks that came of the visit, by id, in the order of its demands.
  private func tasks(of entry: EntryID, _ file: CaseFile) -> [TaskOnHand] {
    file.ledger.living(.task).compactMap { record -> TaskOnHand? in
      guard case .task(let task)? = record.card, task.origin == .visit(entry),
        case .card(let about) = task.about
      else { return nil }
      return file.casebook.tasks(of: about).first { $0.target == .card(record.id) }
    }
  }

  private func table(
    of demands: [Assignment.Work], _ tasks: [TaskOnHand], _ file: CaseFile
  ) -> TextTable {
    TextTable(
      columns: [
        .init("序号", .trailing), .init("要求"), .init("牵头"), .init("责任单位"), .init("时限"),
        .init("办理情况"),
      ],
      rows: demands.enumerated().map { place, demand in
        let task = tasks.first { $0.work.what == demand.what }
        return [
          "\(place + 1)", phrase(demand.what), demand.lead ?? "",
          demand.responsible.joined(separator: "、"), demand.due?.official ?? "",
          task.map { state(of: $0, on: file.on) } ?? "",
        ]
      })
  }

  private func state(of task: TaskOnHand, on day: Day) -> String {
    if let done = task.done, done <= day {
      return "\(done.official)办结" + (task.fed.map { $0 <= day } ?? false ? "，已反馈" : "")
    }
    let late = task.work.due.map { $0.days(until: day) } ?? 0
    return late > 0 ? "待办，已过时限\(late)天" : "待办"
  }
}
