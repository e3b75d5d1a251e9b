import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 条件审核表: every need of every step, whether it is met and by what. The street's 确认书 rests on it.
struct ConditionSheet: LedgerPaper {
  let code = "condition-sheet"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let subjects: [PaperSubject.Kind] = [.matter]

  func name(in language: Language) -> String { language("条件审核表", "sheet of conditions") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    file.matter?.standing == nil ? .procedure : nil
  }

  func document(of file: CaseFile) -> Document {
    guard let standing = file.matter?.standing else {
      return .init(code: code, audience: file.audience)
    }
    let steps = standing.steps
    let gates = steps.filter(\.step.isGate)
    var blocks: [Block] = [
      .fields([
        .init("事项", file.title), .init("编号", standing.matter.text),
        .init("流程", standing.procedure.title), .init("审核日", file.on.official),
      ])
    ]
    if !gates.isEmpty {
      blocks.append(
        .labelled(
          "关口：",
          gates.map { "\($0.step.title.inQuotes)\(state(of: $0))" }.joined(separator: "；")))
    }
    blocks += [
      .blank,
      .table(
        TextTable(
          columns: [.init("步骤"), .init("条件"), .init("是否具备"), .init("依据"), .init("尚缺")],
          rows: steps.flatMap { rows(of: $0, file) })),
      .blank, .paragraph(conclusion(steps, file)),
    ]
    let open = file.openObjections
    if !open.isEmpty {
      blocks.append(.paragraph("未了结的异议：\(open.joined(separator: "、"))。"))
    }
    blocks += reaches(steps)
    blocks += [
      .blank,
      .fields([
        .init("审核单位（盖章）", ""), .init("审核人（签字）", ""), .init("日期", ""),
      ]),
    ]
    blocks += codes(steps)
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "条件审核表"], blocks: blocks,
      page: .wide)
  }

  private func state(of step: StepStanding) -> String {
    switch step.state {
    case .open: step.lacks.isEmpty ? "已具备，未办" : "未具备"
    case .passed(let passage, _):
      "\(passage.on.official)已办" + (passage.despite == nil ? "" : "（材料不全）")
    case .skipped(_, let on, _): "\(on.official)跳过"
    }
  }

  /// A line a need; a step that needs nothing has one that says so.
  private func rows(of standing: StepStanding, _ file: CaseFile) -> [[String]] {
    let title = standing.step.title + (standing.step.isGate ? "（关口）" : "")
    guard !standing.step.needs.isEmpty else {
      return [[title, "无", state(of: standing), "", ""]]
    }
    if case .skipped(let reason, let on, _) = standing.state {
      return standing.step.needs.map {
        [title, $0.words(in: .chinese), "跳过", "", "\(on.official)，原因：\(phrase(reason))"]
      }
    }
    return standing.step.needs.enumerated().map { place, need in
      [title, need.words(in: .chinese)] + cells(of: need, at: place, standing, file)
    }
  }

  /// Whether a need is met, by what, and what lacks.
  private func cells(
    of need: Affairs.Need, at place: Int, _ standing: StepStanding, _ file: CaseFile
  ) -> [String] {
    let lacks = standing.lacks.filter { $0.need == need }
    let met = met(need, at: place, standing).flatMap(\.evidence)
    let basis = met.map(basis).uniqued.joined(separator: "；")
    if !lacks.isEmpty {
      return ["否", basis, lacks.map { $0.words(file.naming) }.joined(separator: "；")]
    }
    if standing.lacked.contains(need.name.rawValue) { return ["否", basis, "办结时未具备"] }
    if case .study(_?) = need, met.isEmpty { return ["不适用", "", ""] }
    let changed = file.changedBases.filter { change in
      change.step == standing.step.id && met.contains(change.evidence)
    }
    if !changed.isEmpty {
      return ["办结时是，后来改了", basis, "须重新核对（见表后）"]
    }
    // What was settled when the step was passed may have been followed by something else.
    if standing.state.isDone, need.waitsForSettlement, !file.openObjections.isEmpty {
      return ["办结时是，现否", basis, "\(file.openObjections.count)件异议未了结"]
    }
    return ["是", basis, ""]
  }

  /// What meets a need; of several of one kind, in their order, that one's own.
  private func met(
    _ need: Affairs.Need, at place: Int, _ standing: StepStanding
  ) -> [Passage.Met] {
    let met = standing.met.filter { $0.need == need.name.rawValue }
    let alike = standing.step.needs.enumerated().filter { $0.element.name == need.name }
    guard met.count == alike.count, let own = alike.firstIndex(where: { $0.offset == place }) else {
      return met
    }
    return [met[own]]
  }

  /// `会议记录20240121-9a1c第32条：通过`; the codes stand below the table.
  private func basis(_ evidence: Evidence) -> String {
    let verdict = evidence.verdict.map { word(of: $0) } ?? ""
    return evidence.place + (verdict.isEmpty ? "" : "：\(verdict)")
  }

  private func codes(_ steps: [StepStanding]) -> [Block] {
    let codes = steps.flatMap(\.met).flatMap(\.evidence).compactMap { evidence in
      evidence.code.map { "\(evidence.place)　\($0)" }
    }.uniqued
    return codes.isEmpty ? [] : [.small("依据的核验码：" + codes.joined(separator: "；"))]
  }

  /// A verdict or an answer that a passage keeps by its name for programs.
  private func word(of text: String) -> String {
    if let kind = Verdict.Kind(rawValue: text) {
      return VerdictWording.word(of: kind, in: .chinese)
    }
    return Competence.Answer(rawValue: text)?.name(in: .chinese) ?? ""
  }

  private func conclusion(_ steps: [StepStanding], _ file: CaseFile) -> String {
    let open = steps.filter { !$0.state.isDone }
    guard let next = open.first else {
      let count = file.openObjections.count
      let changed = Set(file.changedBases.map(\.step)).count
      let but = [
        count == 0 ? nil : "有\(count)件异议未了结",
        changed == 0 ? nil : "有\(changed)步所依据的内容后来改了，须重新核对",
      ].compactMap(\.self)
      return "截至\(file.on.official)，各步均已办结"
        + (but.isEmpty ? "。" : "，但\(but.joined(separator: "，"))。")
    }
    if next.lacks.isEmpty {
      return "截至\(file.on.official)，\(next.step.title.inQuotes)的条件已经具备。"
    }
    let lacks = next.lacks.map { $0.words(file.naming) }.joined(separator: "；")
    return "截至\(file.on.official)，\(next.step.title.inQuotes)尚缺：\(lacks)。"
  }

  /// How far another computer's record was here where a step rests on an absence.
  private func reaches(_ steps: [StepStanding]) -> [Block] {
    steps.flatMap { standing -> [Block] in
      guard case .passed(let passage, _) = standing.state else { return [] }
      return passage.reach.map { reach in
        let asked =
          reach.asked.map { "，其后情况已于\($0.on.official)向\($0.whom)核对" } ?? ""
        return .paragraph(
          "\(standing.step.title.inQuotes)办结时，\(reach.computer.inQuotes)的记录合并到\(reach.until.official)\(asked)。"
        )
      }
    }
  }
}

extension CaseFile {
  /// Objections that aren't settled on the paper's day, of the archive copy, each by what tells it apart.
  var openObjections: [String] {
    guard let matter else { return [] }
    return casebook.openObjections(of: matter.summary.number, on: on).map { objection in
      let name: String =
        if let known = naming.objection(objection.mark) {
          known
        } else if case .meeting(_, _, let number) = objection.mark {
          "\(objection.inWriting ? "书面" : "口头")异议\(number)"
        } else {
          "异议"
        }
      return "\(name)（\(objection.on.official)，\(objection.isAnswered ? "已答复" : "未答复")）"
    }
  }
}

extension StepStanding {
  /// What a passed step lacked then, in the names of the needs.
  fileprivate var lacked: [String] {
    if case .passed(let passage, _) = state { passage.lacked } else { [] }
  }
}
