import Deliberation

/// 承诺汇总: how many of each kind of commitment a resolution says there are, 自愿申请186户、承诺拆违23户、
/// 主动支持186户.
enum SaidTotals {
  private static let words: [(kind: PledgeKind, word: String)] = [
    (.apply, "自愿申请"), (.demolish, "承诺拆违"), (.support, "主动支持"),
  ]

  /// What a text says of each kind: the number of households right behind its word.
  static func said(in text: String) -> [(kind: PledgeKind, word: String, count: Int)] {
    words.flatMap { kind, word in
      counts(behind: word, in: text[...]).map { (kind, word, $0) }
    }
  }

  private static func counts(behind word: String, in text: Substring) -> [Int] {
    text.indices.filter { text[$0...].hasPrefix(word) }.compactMap { start in
      let rest = text[text.index(start, offsetBy: word.count)...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard rest[digits.endIndex...].first == "户" else { return nil }
      return Int(digits)
    }
  }
}

extension Registrar {
  /// Refuses to rest a step on a resolution that says other totals of commitments than were entered.
  func agreeOnTotals(_ met: [Passage.Met], of matter: CardID) throws(LedgerRefusal) {
    let sessions = Set(
      met.filter { $0.need == Need.Name.meeting.rawValue }.flatMap(\.evidence).compactMap(\.session)
    )
    guard !sessions.isEmpty else { return }
    let casebook = Casebook(ledger: ledger, meetings: meetings)
    let entered = Set(ledger.linked(matter).map(Target.card))
    for (meeting, issue) in casebook.dealings(with: matter)
    where sessions.contains(meeting.header.id) {
      for said in SaidTotals.said(
        in: issue.outcome?.points.map(\.text).joined(separator: "\n") ?? "")
      {
        let counted = ledger.pledges.filter {
          $0.kind == said.kind && !entered.isDisjoint(with: $0.on)
        }.count
        guard counted == said.count else {
          throw .totalsDiffer(
            said: "\(said.word)\(said.count)户", counted: "\(said.word)\(counted)户")
        }
      }
    }
  }
}
