import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 一事一档: all there is of one matter, what is missing of it, and how anybody can tell that it is whole.
struct Dossier: LedgerPaper {
  let code = "dossier"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let subjects: [PaperSubject.Kind] = [.matter]
  let takes: LedgerIssuing.Source? = .files

  func name(in language: Language) -> String { language("一事一档", "dossier") }

  func document(of file: CaseFile) -> Document {
    guard let matter = file.matter else { return .init(code: code, audience: file.audience) }
    var blocks = cover(matter, file)
    blocks += [.blank, .item(.first, 1, "目录")] + contents(matter, file)
    blocks += [.blank, .item(.first, 2, "全程"), .table(course(file))]
    blocks += [.blank, .item(.first, 3, "文书")] + papers(matter, file)
    blocks += [.blank, .item(.first, 4, "核对说明")] + checking(file)
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "一事一档"], blocks: blocks,
      page: .wide)
  }

  private func cover(_ matter: MatterInFull, _ file: CaseFile) -> [Block] {
    let summary = matter.summary
    let open = file.openObjections.count
    let lacking =
      summary.lacking.map { $0.words(file.naming) }
      ?? (open == 0 ? "无，已办结" : "\(open)件异议未了结")
    return [
      .labelled("事项：", file.title),
      .labelled("编号：", ([summary.number] + summary.linked).map(\.text).joined(separator: "、")),
      .labelled(
        "流程：",
        matter.standing.map { "\($0.procedure.title)（\($0.begun.official)开始）" } ?? "未选流程"),
      .labelled("点位：", summary.sites.map(file.name(ofSite:)).joined(separator: "、")),
      .labelled("牵头：", summary.lead ?? ""), .labelled("还差：", lacking),
      .labelled("制档日期：", file.on.official), .labelled("立卷人：", ""), .labelled("检查人：", ""),
    ]
  }

  // MARK: - 目录

  /// Each step with the papers it asks and makes, and whether they are here.
  private func contents(_ matter: MatterInFull, _ file: CaseFile) -> [Block] {
    guard let standing = matter.standing else {
      return [.paragraph("还没有选定流程，没有应归档的文书清单。")]
    }
    var missing: [String] = []
    let rows = standing.steps.flatMap { step -> [[String]] in
      let named = step.step.needs.flatMap(\.alternatives).flatMap { need -> [String] in
        if case .paper(let names) = need { names } else { [] }
      }
      let names = (named + step.step.papers).uniqued
      let state = self.state(of: step)
      guard !names.isEmpty else { return [[step.step.title, state, "", "", ""]] }
      return names.map { name in
        let found = place(of: name, for: step, file)
        if found == nil, step.state.isDone { missing.append("\(name)（\(step.step.title)）") }
        return [
          step.step.title, state, Dossier.called[name] ?? name, found == nil ? "缺" : "有",
          found ?? "",
        ]
      }
    }
    return [
      .table(
        TextTable(
          columns: [.init("步骤"), .init("办理"), .init("文书"), .init("有无"), .init("所在")], rows: rows)),
      .paragraph(
        missing.isEmpty ? "已办各步应有的文书都已归档。" : "已办各步缺：\(missing.joined(separator: "、"))。"),
    ]
  }

  /// What a procedure calls otherwise than the paper is called.
  private static let called = ["条件核对表": "条件审核表"]

  /// Where a paper that a step asks for is: among the files, as a posting, as a result that was announced,
  /// or to be printed from the ledger; nil where it is nowhere.
  private func place(of name: String, for step: StepStanding, _ file: CaseFile) -> String? {
    if let found = file.casebook.paper(name, of: file.numbers[0], on: file.on) {
      return place(of: found)
    }
    if name.contains("公示"), let posted = posting(name, for: step, file) {
      return "台账\(posted)张贴"
    }
    if name == "表决结果" {
      // Of a step that rests on a vote that one, whatever was voted on later.
      let own = step.met.flatMap(\.evidence).last { $0.session != nil && $0.verdict != nil }
      if let own { return "\(own.place)宣布" }
      let results = file.casebook.dealings(with: file.numbers[0]).flatMap { meeting, issue in
        issue.votes.compactMap(\.result).filter { $0.on <= file.on }.map { (meeting, $0) }
      }
      if let (meeting, result) = results.last {
        return "会议记录\(meeting.header.id)第\(result.at.entry)条宣布"
      }
    }
    let title = name.hasPrefix("登记表") ? "登记表（一）至（六）" : Dossier.called[name] ?? name
    let kind = LedgerPaperKind.allCases.first { kind in
      kind.paper.name(in: .chinese) == title && kind.paper.subjects.contains(.matter)
        && kind != LedgerPaperKind(name: code)
    }
    return kind.flatMap { $0.paper.lack(of: file) == nil ? "可由台账打印" : nil }
  }

  /// The posting that a step rests on, else of a paper that is called so itself the last there was.
  private func posting(_ name: String, for step: StepStanding, _ file: CaseFile) -> EntryID? {
    let held = file.numbers.flatMap { file.casebook.notes(on: .card($0)) }
      .filter { $0.note.kind == .notice && $0.note.day <= file.on }
    let rests = Set(step.met.flatMap(\.evidence).compactMap(\.entry))
    if let own = held.last(where: { rests.contains($0.entry) }) { return own.entry }
    return held.last { name == "公示" || $0.note.text.contains(name) }?.entry
  }

  private func state(of step: StepStanding) -> String {
    switch step.state {
    case .open: "未办"
    case .passed(let passage, _): "\(passage.on.official)办结"
    case .skipped(_, let on, _): "\(on.official)跳过"
    }
  }

  private func place(of evidence: Evidence) -> String {
    if let session = evidence.session { return "会议记录\(session)第\(evidence.n ?? 0)条附件" }
    return "台账\(evidence.entry?.description ?? "")"
  }

  // MARK: - 全程

  private func course(_ file: CaseFile) -> TextTable {
    TextTable(
      columns: [.init("日期"), .init("事"), .init("单位"), .init("文书")],
      rows: file.days.map { [$0.day.official, $0.what, $0.who, $0.paper] })
  }

  // MARK: - 文书

  /// Every record and paper with the code it is told by.
  private func papers(_ matter: MatterInFull, _ file: CaseFile) -> [Block] {
    var rows: [(day: Day, cells: [String])] = []
    for (meeting, _) in file.casebook.dealings(with: matter.summary.number) {
      let day = meeting.header.date
      rows.append(
        (
          day,
          [
            day.official, "会议记录\(meeting.header.id)（\(meeting.header.title)）",
            meeting.documentNumber ?? "", meeting.seal.map { $0.at.code ?? "" } ?? "未封存",
          ]
        ))
      rows += meeting.attachments.map {
        (day, ["", "附件：\($0.kind.isEmpty ? "未注明类别" : $0.kind)", "", $0.at.code ?? ""])
      }
    }
    let held = file.numbers.flatMap { file.casebook.notes(on: .card($0)) }
    rows += held.filter { $0.note.kind == .paper || $0.note.file != nil }.map { held in
      (
        held.note.day,
        [held.note.day.official, held.note.text, held.note.file?.name ?? "", held.code]
      )
    }
    let ordered = rows.enumerated().sorted {
      ($0.element.day.number, $0.offset) < ($1.element.day.number, $1.offset)
    }.map(\.element.cells)
    guard !rows.isEmpty else { return [.paragraph("还没有会议记录和文书。")] }
    return [
      .table(
        TextTable(
          columns: [.init("日期"), .init("文书"), .init("文号或文件"), .init("核验码")], rows: ordered))
    ]
  }

  // MARK: - 核对说明

  private func checking(_ file: CaseFile) -> [Block] {
    let files = file.issuing.files
    var blocks: [Block] = [
      .paragraph("本档案由下列文件记载。任何人在装有Windows的电脑上都可以自己核对："),
      .item(.third, 1, "把文件复制到电脑上，在该文件夹的地址栏输入cmd，按回车键。"),
      .item(.third, 2, "输入certutil -hashfile 文件名 SHA256，按回车键。"),
      .item(.third, 3, "把显示的64位数字与下表逐位比较。"),
    ]
    if files.isEmpty {
      blocks.append(.paragraph("（没有给出文件，下表空着。）"))
    } else {
      blocks += files.flatMap { held -> [Block] in
        [.labelled("文件：", "\(held.name)（\(held.size)字节）"), .labelled("SHA-256：", held.sum)]
      }
    }
    blocks += [
      .paragraph("相符，说明文件自\(file.on.official)制档以后没有改动过。"),
      .paragraph("这不是电子签名，不证明登记的内容属实，也不证明登记人的身份；内容是否属实，以签字的原件和经办单位的说明为准。"),
    ]
    let changes = file.doubts + file.issuing.changes + takenBack(file)
    blocks.append(.line("更正和隐去"))
    blocks += changes.isEmpty ? [.paragraph("无。")] : changes.map { .paragraph($0) }
    return blocks
  }

  /// 办理记录 and passages of the matter that were taken back.
  private func takenBack(_ file: CaseFile) -> [String] {
    let own = Set(file.numbers.map(LedgerThing.card))
    return file.ledger.entries.compactMap { entry -> String? in
      guard let by = file.ledger.retractedBy[entry.id],
        !own.isDisjoint(with: file.ledger.roots(of: entry.id))
      else { return nil }
      return "台账\(entry.id)后来撤销（台账\(by)）。"
    }
  }
}
