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
    var blocks: [Block] = [.labelled("名称：", file.named(adopting.site.name))]
    blocks += Plaque.lines(of: adopting, file).map { .labelled($0.label, $0.text) }
    return Document(code: code, audience: file.audience, title: ["认养牌"], blocks: blocks)
  }

  /// What it says below the name; what is special and who looks after it is left to be written where
  /// nobody entered it.
  static func lines(of adopting: Adopting, _ file: CaseFile) -> [(label: String, text: String)] {
    let keepers = adopting.pledges.map { file.name(of: $0.by) }
    var lines: [(label: String, text: String)] = [
      ("特色：", file.free(adopting.site.features ?? "")),
      ("共建单位：", keepers.joined(separator: "、")),
    ]
    if !adopting.term.isEmpty { lines.append(("认养期限：", adopting.term)) }
    if let telephone = file.manager(of: adopting.site)?.telephone {
      lines.append(("监督电话：", telephone))
    }
    return lines
  }
}
