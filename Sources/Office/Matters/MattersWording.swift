import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What the list of matters and a matter's page say.
package struct MattersWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  // The list

  package func counts(_ counts: MatterCounts) -> String {
    language(
      "在办\(counts.open)件  已过时限\(counts.late)件  待反馈\(counts.untold)件",
      "\(counts.open) open  \(counts.late) late  \(counts.untold) to be told")
  }
  package var find: String { language("找  ", "Find  ") }
  package var findHint: String {
    language("字、拼音首字母，/后可打数字", "words, initials; / before digits")
  }
  package var matter: String { language("事项", "Matter") }
  package var step: String { language("哪一步", "Step") }
  package var lacking: String { language("还差什么", "What is lacking") }
  package var none: String {
    language(
      "还没有在办的事项。按 2 登记新事项，会上的议题会自己列在这里。",
      "No matter is open. 2 enters one; issues of meetings come here by themselves.")
  }
  package var noneFound: String {
    language("没有符合的事项。按 Esc 清除，或在筛选里放宽。", "No matter fits. Esc clears, or widen the filter.")
  }
  package var chooseMatter: String { language("没有选中的事项。", "No matter is chosen.") }
  package var through: String { language("已办完", "done") }

  /// Where a matter stands, as its column says it.
  package func step(of matter: MatterSummary, on day: Day) -> String {
    switch matter.lacking {
    case .facets(let missing, let count): return "\(count - missing.count)/\(count)"
    case .parts(let open, let count): return "\(count - open)/\(count)"
    case .appraisal(let trial, _):
      let until = language.day(trial.until, in: day.year)
      return language("试行至\(until)", "trial until \(until)")
    default: break
    }
    if let step = matter.step { return step.id }
    if let status = matter.status { return status.name(in: language) }
    return matter.procedure?.title ?? matter.kind.name(in: language)
  }

  /// What it lacks, in one sentence.
  package func lacking(of matter: MatterSummary, _ name: CardNaming) -> String {
    matter.lacking?.words(name) ?? through
  }

  /// The number, who leads and what kind it is, below the list.
  package func details(of matter: MatterSummary, _ day: Day) -> String {
    [
      matter.number.text, matter.kind.name(in: language), matter.procedure?.title,
      matter.lead.map { language("牵头：\($0)", "led by \($0)") },
      matter.due.map { due in
        let text = language.due(due, in: day.year)
        return language("时限：\(text)", "due \(text)")
      },
      matter.children > 0
        ? language("下属\(matter.children)件", "parts: \(matter.children)") : nil,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// Which matters alone are listed; nil where all that are open are.
  package func filtered(by filter: MatterFilter, _ name: CardNaming) -> String? {
    let parts = [
      filter.kind?.name(in: language), filter.site.map { name($0) }, filter.procedure,
      filter.lead.map { language("牵头\($0)", "led by \($0)") },
      filter.missing?.name(in: language),
      filter.isWhole ? language("含已办完", "done ones too") : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return language("筛选：", "Only: ") + language.list(parts)
  }

  // The procedures

  package var findProcedure: String {
    language("打两个字或拼音首字母", "two characters or initials")
  }
  package var noProcedure: String {
    language("没有符合的流程。按 Esc 清除。", "No procedure fits. Esc clears.")
  }

  /// Its steps, and the law, the place or the custom it comes from.
  package func details(of procedure: Procedure) -> String {
    procedure.steps.map(\.id).joined(separator: " > ")
      + language("。来源：\(procedure.source)", ". Source: \(procedure.source)")
  }

  // A matter's page

  /// A note in full, a line each: whose it is, all that it says, and what it asks for.
  package func lines(of note: Note) -> [String] {
    let colon = language("：", ": ")
    var lines = ["\(note.day)  \(note.kind.name(in: language))  \(note.by)", "", note.text]
    if let satisfaction = note.rating?.satisfaction {
      lines.append(language("满意度", "Satisfaction") + colon + satisfaction.name(in: language))
    }
    for demand in note.demands {
      let lead = demand.lead.map { language("，牵头：\($0)", ", led by \($0)") } ?? ""
      let due = demand.due.map { language("，\($0)前", ", by \($0)") } ?? ""
      lines.append(language("要求", "Asks for") + colon + demand.what + lead + due)
    }
    if !note.called.isEmpty {
      lines.append(language("吹哨", "Called") + colon + language.list(note.called))
    }
    if let came = note.came { lines.append(language("报到", "Came") + colon + came) }
    if note.closes { lines.append(language("销项", "Closed")) }
    return lines
  }

  package func procedure(of standing: MatterStanding) -> String {
    let begun = language.fullDay(standing.begun)
    return language(
      "流程：\(standing.procedure.title)（\(begun)开始）",
      "Procedure: \(standing.procedure.title) (begun on \(begun))")
  }
  package var notBegun: String {
    language("流程：未选，按 1 选流程开始办理。", "Procedure: none; 1 chooses one and begins.")
  }
  /// What it lacks, in three lines at most, the parts of it whole.
  package func lines(of lacking: WhatIsLacking, _ name: CardNaming, width: Int) -> [String] {
    guard case .step(_, let lacks) = lacking else {
      return [lackingOnTheWhole(lacking.words(name))].lines(
        to: width, most: 3, separator: "", more: more)
    }
    return lacks.map { $0.words(name) }.lines(
      to: width, most: 3, head: language("这一步还差：", "This step lacks: "),
      separator: language("、", ", "), end: language("。", "."), more: more)
  }
  /// How many there are besides those that there was room for.
  package func more(_ count: Int) -> String {
    language("，另有\(count)项", ", and \(count) more")
  }
  package func lackingOnTheWhole(_ what: String) -> String {
    language("还差：\(what)。", "Lacking: \(what).")
  }
  package func parts(_ count: Int) -> String {
    language(
      "下属\(count)件，各按各的流程办。",
      count == 1
        ? "Its 1 part goes by a procedure of its own."
        : "Its \(count) parts go by procedures of their own.")
  }
  package var part: String { language("下属", "part") }
  /// A matter within another one, and how far it has come: `3号楼2单元 加装电梯  竣工`.
  package func line(of child: RollUp.Child) -> String {
    child.title + "  " + (child.step ?? language("还没有办过一步", "no step yet"))
  }
  package var isOver: String { language("已办完。", "Done.") }
  package var isThrough: String { language("各步都已办完。", "Every step is done.") }
  package var nothingYet: String { language("还没有记录。", "Nothing is entered yet.") }
  package func proposed(_ what: String) -> String {
    language("待登记：\(what)", "to be entered: \(what)")
  }
  package var toBeEntered: String { language("建议", "proposed") }

  /// Where a line of the days is written.
  package func source(isLedger: Bool, isWritten: Bool) -> String {
    if isLedger { return language("台账", "ledger") }
    return isWritten ? language("书面", "in writing") : language("会议", "meeting")
  }

  /// Opinions, pledges and money, with what is still open of each, over as many lines as that takes; none
  /// where there is nothing.
  package func means(of matter: MatterInFull, width: Int) -> [String] {
    var parts: [String] = []
    for kind in PledgeKind.allCases {
      let pledges = matter.pledges.filter { $0.kind == kind && $0.place == nil }
      guard !pledges.isEmpty else { continue }
      let money = pledges.compactMap { pledge -> Money? in
        if case .money(let money)? = pledge.worth { money } else { nil }
      }
      let sum = money.isEmpty ? "" : "\(Money.sum(of: money))"
      let signed = pledges.filter { $0.signed != nil }.count
      let name = kind.name(in: language)
      parts.append(
        language(
          "\(name)\(sum)（\(pledges.count)项已签\(signed)）",
          "\(name) \(sum) (\(signed) of \(pledges.count) signed)"))
    }
    for way in Flow.Way.allCases {
      let money = matter.flows.filter { $0.way == way }.compactMap { flow -> Money? in
        if case .money(let money) = flow.worth { money } else { nil }
      }
      guard !money.isEmpty else { continue }
      parts.append("\(way.name(in: language))\(language("", " "))\(Money.sum(of: money))")
    }
    let goods = matter.flows.filter { flow in
      if case .measure = flow.worth { true } else { false }
    }.count
    if goods > 0 { parts.append(language("物资和人力\(goods)笔", "goods and labour: \(goods)")) }
    if let first = parts.first { parts[0] = language("资金  ", "Means  ") + first }
    if !matter.voices.isEmpty {
      let open = matter.voices.filter { $0.answer == nil }.count
      parts.append(
        language(
          "意见\(matter.voices.count)条（待答复\(open)）",
          "opinions: \(matter.voices.count) (\(open) unanswered)"))
    }
    // Broken between the parts, so that a sum and what it is of stay together.
    var lines: [String] = []
    for part in parts.map(\.maskingNumbers) {
      if let last = lines.last, Text.cells(of: last) + 2 + Text.cells(of: part) <= width {
        lines[lines.count - 1] = last + "  " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }
}
