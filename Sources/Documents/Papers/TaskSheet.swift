import Deliberation
import Sentences
import Text
import Values

/// 落实分工表, and a 落实反馈表 for each task.
struct TaskSheet: Paper {
  let code = "tasks"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx, .xlsx, .csv]
  let isBefore = false
  let needs: [Need] = [.opening, .held]
  let filing: Filing? = .work
  let sets: Set<DocumentSet> = [.after, .owners]
  let correctsVotes = false
  let endsWithCorrections = true

  func name(in language: Language) -> String { language("落实分工表", "task sheet") }
  func document(of proceedings: Proceedings) -> Document { proceedings.taskSheet }
}

extension DocumentKind {
  package static let tasks = DocumentKind(TaskSheet())
}

extension Proceedings {
  fileprivate var taskSheet: Document {
    let tasks = session.toldAssignments
    var blocks: [Block] = [
      .fields(
        [
          .init("会议", meetingName), .init("时间", periodWithWeekday),
          .init("文号", documentNumber ?? ""), .init("填表日期", issuing.on?.official ?? ""),
        ].filter { !$0.text.isEmpty }),
      .blank,
    ]
    if tasks.isEmpty {
      let reasons = session.issues.values.compactMap(\.closedWithoutAssignment)
      blocks.append(.paragraph("没有安排落实分工。" + reasons.map { "原因：\(sentence($0))" }.joined()))
    } else {
      blocks.append(.table(table(of: tasks)))
    }
    for issue in session.issues.values where mustStillBeVoted(issue) {
      let title = session.issues.count > 1 ? "\(issue.title)：" : ""
      if let competence = competence(of: issue, namesJudge: false) {
        blocks += [.blank, .paragraph(title + competence)]
      }
    }
    // Some task may be to get just that consent.
    for issue in session.issues.values
    where tasks.contains(where: { $0.issue == issue.id && $0.dropped == nil }) {
      let parties = session.awaited(by: issue).map(\.party)
      guard !parties.isEmpty else { continue }
      let title = session.issues.count > 1 ? "\(issue.title)：" : ""
      blocks += [
        .blank,
        .paragraph("\(title)尚待\(parties.joined(separator: "、"))书面同意，书面同意提交后方可组织实施。"),
      ]
    }
    // What is decided no more, dropped or refused, is carried out by nobody.
    for (place, task) in tasks.enumerated()
    where task.isDone && session.holds(task)
      || OutcomeWording(session, in: .chinese).hindrance(of: task) == nil
    {
      blocks += feedback(on: task, place + 1)
    }
    return Document(
      kind: .tasks, audience: audience, title: [meetingName, "落实分工表"], blocks: blocks,
      page: .wide)
  }

  private func table(of tasks: [Assignment]) -> TextTable {
    TextTable(
      columns: [
        .init("序号", .trailing), .init("事项"), .init("牵头"), .init("责任人（单位）"), .init("时限"),
        .init("办理情况"),
      ],
      rows: tasks.enumerated().map { place, task in
        [
          "\(place + 1)", phrase(task.work.what) + mark(of: task), task.work.lead ?? "",
          task.work.responsible.joined(separator: "、"), task.work.due?.official ?? "",
          state(of: task),
        ]
      })
  }

  /// Why a day that hardly can be stands, as it was said with the report.
  private func reason(for progress: Assignment.Progress, of task: Assignment) -> String {
    let entry = session.entries.first { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains(
          .progressReported(.init(assignment: task.id, progress: progress)))
    }
    return entry?.despite.map { "（所写日期的说明：\(phrase($0))）" } ?? ""
  }

  private func state(of task: Assignment) -> String {
    if let hindrance = OutcomeWording(session, in: .chinese).hindrance(of: task) {
      let done = task.progress.last(where: \.done).map { "\($0.on.official)办结，" } ?? ""
      return done + hindrance
    }
    if let done = task.progress.last(where: \.done) { return "\(done.on.official)办结" }
    if let due = task.work.due, let today = issuing.on, due < today { return "待办（已过时限）" }
    return task.progress.isEmpty ? "待办" : "办理中"
  }

  /// 落实反馈表 of one task; what nobody has filled in yet is left to be written.
  private func feedback(on task: Assignment, _ place: Int) -> [Block] {
    let issue = session.issues[task.issue]
    let source =
      [documentNumber, issue?.title].compactMap { $0 }.joined(separator: "　")
      + (task.work.point.map { "　第\($0)项" } ?? "")
    let done = task.progress.last(where: \.done)
    var blocks: [Block] = [
      .blank, .line("落实反馈表\(place)"), .labelled("事项：", phrase(task.work.what)),
      .labelled("来源：", source),
      .labelled(
        "责任人（单位）：",
        task.work.responsible.joined(separator: "、") + (task.work.lead.map { "　牵头：\($0)" } ?? "")),
      .labelled("时限：", task.work.due?.official ?? "未定"), .labelled("完成标准：", ""),
      .labelled("经费：", ""),
    ]
    if task.progress.isEmpty { blocks.append(.labelled("进展：", "")) }
    for (place, progress) in task.progress.enumerated() {
      blocks.append(
        .labelled(
          place == 0 ? "进展：" : "　　　",
          "\(progress.on.official)　\(sentence(progress.text))\(reason(for: progress, of: task))"))
    }
    blocks += [
      .labelled("办结：", done?.on.official ?? ""), .labelled("佐证：", ""),
      .labelled("向提出人反馈（日期、方式、内容）：", ""),
      .labelled("满意度：", "□满意　□基本满意　□不满意　□未联系上"), .labelled("回访（日期、回访人）：", ""),
      .labelled("督办：", ""),
    ]
    return blocks
  }
}
