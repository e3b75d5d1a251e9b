import Affairs
import Text
import Values

/// 成长身份证: stands beside a plant or a box; whoever adopted it fills in the rest by hand.
struct PlantCard: LedgerPaper {
  let code = "plant-card"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.docx, .html]
  let subjects: [PaperSubject.Kind] = [.site, .adoption]
  let endsWithNotes = false
  let bearsAddress = true

  func name(in language: Language) -> String { language("成长身份证", "plant card") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    Adopting(file) == nil ? .adoption : nil
  }

  func document(of file: CaseFile) -> Document {
    guard let adopting = Adopting(file) else { return .init(code: code, audience: .public) }
    let site = adopting.site
    let (habit, care) = features(of: site)
    let blocks: [Block] = [
      .labelled("编号：", file.named(site.number ?? "")),
      .labelled("植物名称：", file.named(site.name)),
      .labelled(
        "认养人（昵称）：", adopting.pledges.map { file.name(of: $0.by) }.joined(separator: "、")),
      .labelled("种植日期：", planted(site, in: file)?.official ?? ""),
      .labelled("生长习性：", file.free(habit)), .labelled("养护要点：", file.free(care)),
      .labelled("我的寄语：", ""),
    ]
    return Document(code: code, audience: file.audience, title: ["成长身份证"], blocks: blocks)
  }

  /// What is said of a plant: how it grows, and how it wants to be looked after where that is said, as
  /// `喜半阴，夏季每日浇水`.
  private func features(of site: Site) -> (habit: String, care: String) {
    let said = (site.features ?? "").split { "，。；、,;".contains($0) }.map(String.init)
    func isCare(_ text: String) -> Bool {
      ["水", "肥", "剪", "养护", "除草", "松土"].contains { text.contains($0) }
    }
    return (
      said.filter { !isCare($0) }.joined(separator: "，"),
      said.filter(isCare).joined(separator: "，")
    )
  }

  /// The day of a milestone of the plant that says no more than 种植.
  private func planted(_ site: Site, in file: CaseFile) -> Day? {
    guard let id = site.id else { return nil }
    return file.casebook.notes(on: .card(id)).map(\.note)
      .last { $0.kind == .milestone && $0.day <= file.on && phrase($0.text) == "种植" }?.day
  }
}
