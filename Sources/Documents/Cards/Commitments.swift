import Affairs
import Sentences
import Text
import Values

/// 承诺表: who promised what of a matter; to everybody, how many of each kind and how many were kept.
struct Commitments: LedgerPaper {
  let code = "commitments"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let subjects: [PaperSubject.Kind] = [.matter, .site]

  func name(in language: Language) -> String { language("承诺表", "table of commitments") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    pledges(of: file).isEmpty && ended(of: file).isEmpty ? .pledges : nil
  }

  /// Money has papers of its own, and whoever waits for a place has promised nothing yet.
  private static let kinds = PledgeKind.allCases.filter { $0 != .share && $0 != .grant }

  /// What still binds on the paper's day.
  private func pledges(of file: CaseFile) -> [Pledge] {
    let later = records(of: file).filter { $0.ending.day > file.on }.map(\.pledge)
    let all = (file.pledges + later).filter { $0.place == nil }
    return Self.kinds.flatMap { kind in
      all.filter { $0.kind == kind }.sorted { order(of: $0, file) < order(of: $1, file) }
    }
  }

  /// A promise that came to its end.
  private struct Ended {
    let pledge: Pledge
    let ending: CardRecord.Ending
  }

  /// What ended by the paper's day, the earliest first.
  private func ended(of file: CaseFile) -> [Ended] {
    records(of: file).filter { record in
      record.ending.day <= file.on && record.pledge.place == nil
        && Self.kinds.contains(record.pledge.kind)
    }.sorted {
      $0.ending.day == $1.ending.day
        ? order(of: $0.pledge, file) < order(of: $1.pledge, file)
        : $0.ending.day < $1.ending.day
    }
  }

  /// All that ended, whenever that was; what was entered wrongly was never promised.
  private func records(of file: CaseFile) -> [Ended] {
    let own = Set(file.numbers.map(Target.card))
    return file.ledger.cards.values.compactMap { record -> Ended? in
      guard case .pledge(let pledge)? = record.card, let ending = record.ending,
        ending.how != .void, !own.isDisjoint(with: pledge.on)
      else { return nil }
      return Ended(pledge: pledge, ending: ending)
    }
  }

  /// By day, then by who.
  private func order(of pledge: Pledge, _ file: CaseFile) -> (Int, String, String) {
    (pledge.signed?.number ?? .max, file.name(of: pledge.by), pledge.id?.text ?? "")
  }

  func document(of file: CaseFile) -> Document {
    let (pledges, ended) = (pledges(of: file), ended(of: file))
    var blocks: [Block] = [
      .fields([.init("事项", file.title), .init("截至", file.on.official)]), .blank,
    ]
    if !file.isPublic {
      if !pledges.isEmpty { blocks += [.table(table(of: pledges, file)), .blank] }
      if !ended.isEmpty { blocks += [.line("已终止的"), .table(table(of: ended, file)), .blank] }
    }
    blocks += [.line("合计"), .table(totals(of: pledges, ended.map(\.pledge), file))]
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "承诺表"], blocks: blocks,
      page: file.isPublic ? .upright : .wide)
  }

  private func table(of pledges: [Pledge], _ file: CaseFile) -> TextTable {
    TextTable(
      columns: [
        .init("序号", .trailing), .init("房号（承诺方）"), .init("类别"), .init("内容"), .init("签字日期"),
        .init("期限"), .init("兑现日期"),
      ],
      rows: pledges.enumerated().map { place, pledge -> [String] in
        let days = [pledge.signed, pledge.until, pledge.done].map { $0?.official ?? "" }
        return ["\(place + 1)"] + named(pledge, file) + days
      })
  }

  /// 房号（承诺方）, 类别 and 内容.
  private func named(_ pledge: Pledge, _ file: CaseFile) -> [String] {
    [
      who(pledge, file), pledge.kind.name(in: .chinese),
      pledge.what ?? pledge.worth.map { Language.chinese.amount($0) } ?? "",
    ]
  }

  /// Whoever withdrew, and what was cancelled or ran out, each with its day.
  private func table(of ended: [Ended], _ file: CaseFile) -> TextTable {
    TextTable(
      columns: [
        .init("序号", .trailing), .init("房号（承诺方）"), .init("类别"), .init("内容"), .init("签字日期"),
        .init("兑现日期"), .init("终止"),
      ],
      rows: ended.enumerated().map { place, one -> [String] in
        let reason = one.ending.reason.map { "，原因：\(phrase($0))" } ?? ""
        let how = one.ending.how.name(in: .chinese)
        let days = [one.pledge.signed, one.pledge.done].map { $0?.official ?? "" }
        let end = "\(one.ending.day.official)\(how)\(reason)"
        return ["\(place + 1)"] + named(one.pledge, file) + days + [end]
      })
  }

  /// 承诺方; of what was promised to a household for giving way, whom it was promised to.
  private func who(_ pledge: Pledge, _ file: CaseFile) -> String {
    let name = file.name(of: pledge.by)
    return pledge.kind == .condition ? "对\(name)的承诺" : name
  }

  /// - Parameter ended: what binds nobody any more, which is counted apart, where there is any.
  private func totals(of pledges: [Pledge], _ ended: [Pledge], _ file: CaseFile) -> TextTable {
    var columns: [TextTable.Column] = [
      .init("类别"), .init("数量", .trailing), .init("已签", .trailing), .init("已兑现", .trailing),
      .init("尚余", .trailing),
    ]
    if !ended.isEmpty { columns.append(.init("另已终止", .trailing)) }
    return TextTable(
      columns: columns,
      rows: PledgeKind.allCases.compactMap { kind -> [String]? in
        let all = pledges.filter { $0.kind == kind }
        let over = ended.filter { $0.kind == kind }
        guard !all.isEmpty || !over.isEmpty else { return nil }
        let areHouseholds = (all + over).allSatisfy { $0.isOfHousehold(in: file.ledger) }
        func number(_ those: [Pledge]) -> String {
          // A household that promised twice is one.
          areHouseholds ? "\(Set(those.map(\.by)).count)户" : "\(those.count)份"
        }
        func count(_ isIn: (Pledge) -> Bool) -> String { number(all.filter(isIn)) }
        let row: [String] = [
          kind.name(in: .chinese), number(all),
          count { $0.signed.map { $0 <= file.on } ?? false },
          kind.isToBeKept ? count { file.casebook.isKept($0, by: file.on) } : "—",
          kind.isToBeKept ? count { !file.casebook.isKept($0, by: file.on) } : "—",
        ]
        return ended.isEmpty ? row : row + [number(over)]
      })
  }
}

extension Pledge {
  /// Whether a dwelling or a household binds itself by it.
  fileprivate func isOfHousehold(in ledger: Ledger) -> Bool {
    switch by {
    case .dwelling: true
    case .party(let id): ledger.party(id)?.kind == .household
    }
  }
}
