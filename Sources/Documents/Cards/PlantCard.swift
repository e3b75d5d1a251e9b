import Affairs
import Text
import Values

/// 成长身份证: stands beside a plant or a box; whoever adopted it fills in the rest by hand.
struct PlantCard: LedgerPaper {
  let code = "plant-card"
  let audiences: [Audience] = [.public]
  let subjects: [PaperSubject.Kind] = [.site, .adoption]
  let endsWithNotes = false

  func name(in language: Language) -> String { language("成长身份证", "plant card") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    Adopting(file) == nil ? .adoption : nil
  }

  func document(of file: CaseFile) -> Document {
    guard let adopting = Adopting(file) else { return .init(code: code, audience: .public) }
    let site = adopting.site
    let blocks: [Block] = [
      .labelled("编号：", file.named(site.number ?? "")),
      .labelled("植物名称：", file.named(site.name)),
      .labelled(
        "认养人（昵称）：", adopting.pledges.map { file.name(of: $0.by) }.joined(separator: "、")),
      .labelled("种植日期：", planted(site, in: file)?.official ?? ""),
      .labelled("生长习性：", ""), .labelled("养护要点：", ""), .labelled("我的寄语：", ""),
    ]
    return Document(code: code, audience: file.audience, title: ["成长身份证"], blocks: blocks)
  }

  /// The day of a milestone of the plant that says no more than 种植.
  private func planted(_ site: Site, in file: CaseFile) -> Day? {
    guard let id = site.id else { return nil }
    return file.casebook.notes(on: .card(id)).map(\.note)
      .last { $0.kind == .milestone && $0.day <= file.on && phrase($0.text) == "种植" }?.day
  }
}
