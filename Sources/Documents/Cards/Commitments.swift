import Affairs
import Sentences
import Text
import Values

/// 承诺表: who promised what of a matter; to everybody, how many of each kind and how many were kept.
struct Commitments: LedgerPaper {
  let code = "commitments"
  let audiences: [Audience] = [.archive, .public]
  let subjects: [PaperSubject.Kind] = [.matter, .site]

  func name(in language: Language) -> String { language("承诺表", "table of commitments") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    pledges(of: file).isEmpty ? .pledges : nil
  }

  /// Money has papers of its own, and whoever waits for a place has promised nothing yet.
  private func pledges(of file: CaseFile) -> [Pledge] {
    let kinds = PledgeKind.allCases.filter { $0 != .share && $0 != .grant }
    let all = file.pledges.filter { $0.place == nil }
    return kinds.flatMap { kind in
      all.filter { $0.kind == kind }.sorted { order(of: $0, file) < order(of: $1, file) }
    }
  }

  /// By day, then by who.
  private func order(of pledge: Pledge, _ file: CaseFile) -> (Int, String, String) {
    (pledge.signed?.number ?? .max, file.name(of: pledge.by), pledge.id?.text ?? "")
  }

  func document(of file: CaseFile) -> Document {
    let pledges = pledges(of: file)
    var blocks: [Block] = [
      .fields([.init("事项", file.title), .init("截至", file.on.official)]), .blank,
    ]
    if !file.isPublic { blocks += [.table(table(of: pledges, file)), .blank] }
    blocks += [.line("合计"), .table(totals(of: pledges, file))]
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
      rows: pledges.enumerated().map { place, pledge in
        [
          "\(place + 1)", who(pledge, file), pledge.kind.name(in: .chinese),
          pledge.what ?? pledge.worth.map { Language.chinese.amount($0) } ?? "",
          pledge.signed?.official ?? "", pledge.until?.official ?? "",
          pledge.done?.official ?? "",
        ]
      })
  }

  /// 承诺方; of what was promised to a household for giving way, whom it was promised to.
  private func who(_ pledge: Pledge, _ file: CaseFile) -> String {
    let name = file.name(of: pledge.by)
    return pledge.kind == .condition ? "对\(name)的承诺" : name
  }

  private func totals(of pledges: [Pledge], _ file: CaseFile) -> TextTable {
    TextTable(
      columns: [
        .init("类别"), .init("数量", .trailing), .init("已签", .trailing), .init("已兑现", .trailing),
        .init("尚余", .trailing),
      ],
      rows: PledgeKind.allCases.compactMap { kind in
        let all = pledges.filter { $0.kind == kind }
        guard !all.isEmpty else { return nil }
        let areHouseholds = all.allSatisfy { $0.isOfHousehold(in: file.ledger) }
        func count(_ isIn: (Pledge) -> Bool) -> String {
          let those = all.filter(isIn)
          // A household that promised twice is one.
          return areHouseholds ? "\(Set(those.map(\.by)).count)户" : "\(those.count)份"
        }
        return [
          kind.name(in: .chinese), count { _ in true },
          count { $0.signed.map { $0 <= file.on } ?? false },
          kind.isToBeKept ? count { file.casebook.isKept($0, by: file.on) } : "—",
          kind.isToBeKept ? count { !file.casebook.isKept($0, by: file.on) } : "—",
        ]
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
