import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 典型案例: a draft out of structured fields; what is to be learned is left to whoever writes it.
struct TypicalCase: LedgerPaper {
  let code = "case"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .html]
  let subjects: [PaperSubject.Kind] = [.matter]

  func name(in language: Language) -> String { language("典型案例", "typical case") }

  func document(of file: CaseFile) -> Document {
    guard let matter = file.matter else { return .init(code: code, audience: file.audience) }
    let sections = [
      ("背景", background(matter, file)), ("做法", course(matter, file)),
      ("难点和化解", difficulties(matter, file)), ("成效", results(matter, file)), ("启示", []),
    ]
    var blocks: [Block] = []
    for (place, section) in sections.enumerated() {
      blocks.append(.item(.first, place + 1, section.0))
      blocks += section.1.isEmpty ? [.blank] : section.1.map { .paragraph($0) }
    }
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "典型案例"], blocks: blocks)
  }

  private func background(_ matter: MatterInFull, _ file: CaseFile) -> [String] {
    let cards = file.numbers.compactMap { file.ledger.matter($0) }
    let card = cards.last
    // What a meeting's record says of a source may be but what stands there where nobody said.
    let source = cards.compactMap(\.source).last?.kind.name(in: .chinese)
    let raised = cards.compactMap(\.raised).min()
    let sites = matter.summary.sites.map(file.name(ofSite:))
    return [
      raised.map { "\($0.official)登记。" }, source.map { "来源：\($0)。" },
      sites.isEmpty ? nil : "涉及\(sites.joined(separator: "、"))。",
      card?.households.map { "涉及\($0)户。" },
    ].compactMap(\.self)
  }

  private func course(_ matter: MatterInFull, _ file: CaseFile) -> [String] {
    var said: [String] = []
    if let standing = matter.standing {
      let steps = standing.steps.compactMap { step -> String? in
        guard let on = step.state.on, on <= file.on else { return nil }
        let title = file.named(step.step.title).inQuotes
        guard case .skipped(let reason, _, _) = step.state else {
          return "\(on.official)办结\(title)"
        }
        return "\(on.official)跳过\(title)，原因：\(phrase(file.free(reason)))"
      }
      said.append(
        "按\(file.named(standing.procedure.title).inQuotes)办理，自\(standing.begun.official)开始。")
      if !steps.isEmpty { said.append(steps.joined(separator: "；") + "。") }
    }
    let held = matter.thread.meetings.filter(\.isHeld)
    // What was asked in writing met in nobody's room.
    let counts = [
      ("召开会议", held.count { !$0.isInWriting }), ("书面征询", held.count(where: \.isInWriting)),
    ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)次" }
    if !counts.isEmpty { said.append(counts.joined(separator: "、") + "。") }
    said += file.verdicts(held.flatMap(\.votes))
    let round = matter.thread.lines.compactMap { line -> String? in
      if case .vote(let vote) = line.fact { file.verdict(vote) } else { nil }
    }
    return said + round
  }

  private func difficulties(_ matter: MatterInFull, _ file: CaseFile) -> [String] {
    let issues = file.casebook.dealings(with: matter.summary.number).map(\.issue)
    let objections = issues.flatMap(\.objections).filter { $0.on <= file.on }
    let mediations = issues.flatMap(\.mediations).filter { $0.on <= file.on }
    let rounds = issues.flatMap(\.votes).count { $0.from != nil && $0.result != nil }
    let voices = file.casebook.voices(on: file.on, about: matter.summary.number)
    let kept = matter.pledges.filter { $0.kind == .condition }
    return [
      voices.all.isEmpty
        ? nil
        : "听取意见\(voices.all.count)条\(voices.heads)人次，已答复\(voices.all.count - voices.waiting.count)条。",
      rounds > 1 ? "书面征询\(rounds)轮。" : nil,
      objections.isEmpty
        ? nil
        : "收到异议\(objections.count)件，了结\(objections.count { $0.settled.map { $0 <= file.on } ?? false })件。",
      mediations.isEmpty ? nil : "协调\(mediations.count)次。",
      kept.isEmpty
        ? nil
        : "对让步的住户约定条件\(kept.count)项，已兑现\(kept.count { $0.done.map { $0 <= file.on } ?? false })项。",
    ].compactMap(\.self)
  }

  private func results(_ matter: MatterInFull, _ file: CaseFile) -> [String] {
    let tasks = matter.tasks.filter { $0.dropped == nil && $0.issued <= file.on }
    let done = tasks.count { $0.done.map { $0 <= file.on } ?? false }
    let milestones = file.notes.filter { $0.kind == .milestone }
    let accounts = file.casebook.accounts(
      from: Day(number: 0), to: file.on, about: matter.summary.number, on: file.on)
    let appraisals = file.casebook.dealings(with: matter.summary.number).map(\.issue)
      .compactMap(\.appraisal).compactMap(file.verdict)
    return [
      tasks.isEmpty ? nil : "落实任务\(tasks.count)件，办结\(done)件。",
      accounts.incomeSum == .zero && accounts.spendingSum == .zero
        ? nil
        : "收入\(accounts.incomeSum)元，支出\(accounts.spendingSum)元，"
          + (accounts.balance < .zero ? "" : "结余") + "\(accounts.balance.leftOrOverspent)。",
    ].compactMap(\.self) + milestones.map { "\($0.day.official)，\(sentence(file.free($0.text)))" }
      + appraisals
  }
}
