import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 解释说明: what other views there were, what was answered, and whether they were taken up.
struct ExplanationSheet: LedgerPaper {
  let code = "explanation"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let subjects: [PaperSubject.Kind] = [.matter, .site]
  let takes: LedgerIssuing.Source? = .dissent

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
    if let unread = unread(file) { blocks.append(.paragraph(unread)) }
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
    (voices(of: file) + dissent(of: file)).enumerated().sorted {
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

  // MARK: - What was said at meetings

  private func dealings(_ file: CaseFile) -> [(meeting: Extract, issue: Extract.Issue)] {
    guard let matter = file.matter else { return [] }
    return file.casebook.dealings(with: matter.summary.number)
      .filter { ($0.meeting.opened ?? $0.meeting.header.date) <= file.on }
  }

  /// What stands in the records of meetings, in full; of one that can't be read what is known besides.
  private func dissent(of file: CaseFile) -> [Row] {
    dealings(file).flatMap { meeting, issue -> [Row] in
      guard let all = file.issuing.dissent[meeting.header.id] else {
        return known(of: issue, meeting.opened ?? meeting.header.date, file)
      }
      return all.filter { $0.issue == issue.id && $0.on <= file.on }.map { row(of: $0, file) }
    }
  }

  private func row(of dissent: Dissent, _ file: CaseFile) -> Row {
    let given = dissent.answers.filter { $0.on <= file.on }
    let kind: String
    let outcome: String
    let answers: [Dissent.Answer]
    switch dissent.kind {
    case .opinion:
      // An answer that was given anew takes the place of the one before.
      kind = ""
      answers = Array(given.suffix(1))
      outcome = word(for: given.last)
    case .objection(let inWriting):
      kind = inWriting ? "书面异议" : "口头异议"
      answers = given
      outcome = word(forSettled: dissent.settled.flatMap { $0 <= file.on ? $0 : nil }, given.last)
    }
    let who = (file.isPublic ? "" : dissent.by ?? "") + kind
    let said = phrase(file.free(dissent.text))
    return Row(
      day: dissent.on,
      cells: [
        dissent.on.official, who.isEmpty ? said : "\(who)：\(said)", outcome,
        answers.map { phrase(file.free($0.text)) }.joined(separator: "；后又答复："),
        given.last?.on.official ?? "",
      ])
  }

  /// What became of an opinion.
  private func word(for answer: Dissent.Answer?) -> String {
    guard let answer else { return "会上未答复" }
    switch answer.isAccepted {
    case true?: return "提出人认可"
    case false?: return "保留意见"
    case nil: return "已答复"
    }
  }

  /// What became of an objection: the day on which it was settled stands there where its answer is of
  /// another.
  private func word(forSettled day: Day?, _ answer: Dissent.Answer?) -> String {
    guard let day else { return "未了结" }
    return day == answer?.on ? "已了结" : "\(day.official)了结"
  }

  /// What an extract says: opinions that weren't settled, and objections without their words.
  private func known(of issue: Extract.Issue, _ day: Day, _ file: CaseFile) -> [Row] {
    let concerns = issue.concerns.map { concern in
      Row(
        day: day,
        cells: [
          day.official, phrase(file.free(concern.text)), concern.isAnswered ? "保留意见" : "会上未答复",
          concern.isAnswered ? "会上已答复" : "", concern.isAnswered ? day.official : "",
        ])
    }
    let objections = issue.objections.filter { $0.on <= file.on }.map { objection in
      Row(
        day: objection.on,
        cells: [
          objection.on.official, "\(objection.inWriting ? "书面" : "口头")异议\(objection.number)",
          isSettled(objection, file) ? "已了结" : "未了结", objection.answered == nil ? "" : "已答复",
          isSettled(objection, file) ? objection.settled?.official ?? "" : "",
        ])
    }
    return concerns + objections
  }

  /// That something was said which isn't here; nil where every file could be read.
  private func unread(_ file: CaseFile) -> String? {
    let missing = dealings(file).map(\.meeting.header.id)
      .filter { file.issuing.dissent[$0] == nil }.uniqued
    guard !missing.isEmpty else { return nil }
    let which =
      file.isPublic ? "有\(missing.count)次会议" : "会议记录\(missing.joined(separator: "、"))"
    return "\(which)的文件未能读取，会上不同意见、异议和答复的原文请照会议记录补写。"
  }

  private func isSettled(_ objection: Extract.Objection, _ file: CaseFile) -> Bool {
    objection.settled.map { $0 <= file.on } ?? false
  }

  private func explanations(of file: CaseFile) -> [Note] {
    file.notes.filter { $0.kind == .explanation }
  }
}
