import Affairs
import Deliberation
import Text
import Values

/// 催办单: what is late, who answers for it and by how many days.
struct Reminder: LedgerPaper {
  let code = "reminder"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let subjects: [PaperSubject.Kind] = [.matter, .site, .task, .everything]

  func name(in language: Language) -> String { language("催办单", "reminder") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    late(in: file).isEmpty ? .overdue : nil
  }

  /// The longest first.
  private func late(in file: CaseFile) -> [TaskInHand] {
    let own = Set(file.numbers)
    return file.casebook.tasks(on: file.on, overdue: true).filter { line in
      switch file.subject {
      case .everything: true
      case .target(let target): line.task.target == target || own.contains(line.about)
      case .visit: false
      }
    }
  }

  func document(of file: CaseFile) -> Document {
    let late = late(in: file)
    // Whoever leads is written to; the others stand in the table.
    let leads = late.map { $0.whose.first ?? "" }.filter { !$0.isEmpty }.uniqued
    let table = TextTable(
      columns: [
        .init("序号", .trailing), .init("事项"), .init("任务"), .init("责任人（单位）"), .init("时限"),
        .init("过期天数", .trailing),
      ],
      rows: late.enumerated().map { place, line in
        [
          "\(place + 1)", line.title, phrase(line.task.work.what),
          line.whose.joined(separator: "、"), line.task.work.due?.official ?? "",
          "\(line.overdue)天",
        ]
      })
    let blocks: [Block] = [
      .line("\(leads.joined(separator: "、"))："),
      .paragraph(
        "截至\(file.on.official)，下列\(late.count)项任务已过时限，尚未办结。请抓紧办理，并将办理情况反馈；不能按时办结的，请书面说明原因和新的时限。"),
      .blank, .table(table), .blank,
      .fields([.init("签收人", ""), .init("签收日期", "")]),
      .signature("____________（单位）", date: file.on.official),
    ]
    return Document(code: code, audience: file.audience, title: ["催办单"], blocks: blocks)
  }
}
