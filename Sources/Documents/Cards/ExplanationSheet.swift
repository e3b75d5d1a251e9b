import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 解释说明: what other views there were, what was answered, and whether they were taken up.
struct ExplanationSheet: LedgerPaper {
  let code = "explanation"
  let audiences: [Audience] = [.archive, .public]
  let subjects: [PaperSubject.Kind] = [.matter, .site]

  func name(in language: Language) -> String { language("解释说明", "explanation") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    rows(of: file).isEmpty && explanations(of: file).isEmpty ? .concerns : nil
  }

  func document(of file: CaseFile) -> Document {
    let rows = rows(of: file)
    var blocks: [Block] = [
      .fields([.init("事项", file.title), .init("截至", file.on.official)]), .blank,
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          TextTable(
            columns: [
              .init("序号", .trailing), .init("日期"), .init("不同意见"), .init("采纳与否"), .init("答复"),
              .init("答复日期"),
            ],
            rows: rows.enumerated().map { ["\($0 + 1)"] + $1.cells })))
    }
    let notes = explanations(of: file)
    if !notes.isEmpty {
      blocks += [.blank, .line("解释说明")]
      blocks += notes.map { note in
        .moment(note.day.official, sentence(file.free(note.text)) + told(by: note, file))
      }
    }
    blocks += [.blank, .paragraph(closing(of: file))]
    return Document(
      code: code, audience: file.audience, title: ["关于\(file.title)", "不同意见的解释说明"],
      blocks: blocks, page: .wide)
  }

  /// Whether anybody still waits for an answer, a settlement or an explanation.
  private func closing(of file: CaseFile) -> String {
    let voices = file.voices.filter { $0.answer.map { $0.on > file.on } ?? true }
    let number = file.matter?.summary.number
    let open = number.map { file.casebook.openObjections(of: $0, on: file.on) } ?? []
    // An objection that was entered is one of the voices.
    let ofMeetings = open.filter { objection in
      if case .meeting = objection.mark { !objection.isAnswered } else { false }
    }
    let owed = number.map { file.casebook.explanationsOwed(of: $0, by: file.on).count } ?? 0
    let unanswered = voices.count + ofMeetings.count
    let parts = [
      unanswered == 0 ? nil : "\(unanswered)条未答复",
      open.isEmpty ? nil : "\(open.count)件异议未了结",
      owed == 0 ? nil : "\(owed)条不同意见没有解释说明",
    ].compactMap(\.self)
    return parts.isEmpty ? "不同意见都已解释说明。" : "尚有\(parts.joined(separator: "、"))。"
  }

  private func told(by note: Note, _ file: CaseFile) -> String {
    file.isPublic ? "" : bracketed(note.by)
  }

  private struct Row {
    let day: Day
    let cells: [String]
  }

  /// Views that were not taken up whole, and objections, the earliest first.
  private func rows(of file: CaseFile) -> [Row] {
    (voices(of: file) + concerns(of: file)).enumerated().sorted {
      ($0.element.day.number, $0.offset) < ($1.element.day.number, $1.offset)
    }.map(\.element)
  }

  private func voices(of file: CaseFile) -> [Row] {
    file.voices.compactMap { voice in
      let answer = voice.answer.flatMap { $0.on <= file.on ? $0 : nil }
      guard voice.isObjection || answer?.result == .notAdopted || answer?.result == .partly else {
        return nil
      }
      return Row(
        day: voice.on,
        cells: [
          voice.on.official, (voice.isObjection ? "异议：" : "") + phrase(file.free(voice.text)),
          answer?.result.rawValue ?? "待答复", phrase(file.free(answer?.reason ?? "")),
          answer?.on.official ?? "",
        ])
    }
  }

  /// What stands in the records of meetings, which alone say what became of it.
  private func concerns(of file: CaseFile) -> [Row] {
    guard let matter = file.matter else { return [] }
    return file.casebook.dealings(with: matter.summary.number).flatMap { meeting, issue -> [Row] in
      let day = meeting.opened ?? meeting.header.date
      guard day <= file.on else { return [] }
      let concerns = issue.concerns.map { concern in
        Row(
          day: day,
          cells: [
            day.official, phrase(file.free(concern.text)), "保留意见",
            concern.isAnswered ? "会上已答复" : "", concern.isAnswered ? day.official : "",
          ])
      }
      return concerns
        + issue.objections.filter { $0.on <= file.on }.map { objection in
          Row(
            day: objection.on,
            cells: [
              objection.on.official, "\(objection.inWriting ? "书面" : "口头")异议\(objection.number)",
              isSettled(objection, file) ? "已了结" : "未了结", objection.answered == nil ? "" : "已答复",
              isSettled(objection, file) ? objection.settled?.official ?? "" : "",
            ])
        }
    }
  }

  private func isSettled(_ objection: Extract.Objection, _ file: CaseFile) -> Bool {
    objection.settled.map { $0 <= file.on } ?? false
  }

  private func explanations(of file: CaseFile) -> [Note] {
    file.notes.filter { $0.kind == .explanation }
  }
}
