import Affairs
import Text

/// 认养牌: hangs in the garden, so that everybody knows who looks after it.
struct Plaque: LedgerPaper {
  let code = "plaque"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.docx, .html]
  let subjects: [PaperSubject.Kind] = [.adoption, .site]
  let endsWithNotes = false
  let bearsAddress = true

  func name(in language: Language) -> String { language("认养牌", "plaque") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    Adopting(file).map(\.pledges.isEmpty) == false ? nil : .adoption
  }

  func document(of file: CaseFile) -> Document {
    guard let adopting = Adopting(file) else { return .init(code: code, audience: .public) }
    let site = adopting.site
    var blocks: [Block] = [
      .labelled("名称：", file.named(site.name)),
      .labelled("特色：", file.free(site.features ?? "")),
      .labelled("共建单位：", adopting.pledges.map { file.name(of: $0.by) }.joined(separator: "、")),
    ]
    if !adopting.term.isEmpty { blocks.append(.labelled("认养期限：", adopting.term)) }
    if let telephone = file.manager(of: site)?.telephone {
      blocks.append(.labelled("监督电话：", telephone))
    }
    return Document(code: code, audience: file.audience, title: ["认养牌"], blocks: blocks)
  }
}
