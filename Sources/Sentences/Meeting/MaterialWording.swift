import Deliberation
import Text

extension Material {
  /// What is to be attached, as a list of such names it.
  package func name(in language: Language, of session: Session) -> String {
    switch self {
    case .signaturePage: Kind.signaturePage.name(in: language)
    case .agreedSheet: Kind.agreedSheet.name(in: language)
    case .tallySheet: Kind.tallySheet.name(in: language)
    case .mandates(let count):
      language("委托书\(count)份", count == 1 ? "1 mandate" : "\(count) mandates")
    case .photoOfNotice: Kind.photoOfNotice.name(in: language)
    case .letter(_, let party): language("\(party)的书面意见", "the letter of \(party)")
    }
  }
}

extension Material.Kind {
  /// What such a file is called where it is attached.
  package func name(in language: Language) -> String {
    switch self {
    case .signedSheet: language("签字的签到表", "signed sheet")
    case .signaturePage: language("签字页", "signature page")
    case .agreedSheet: language("议定事项确认单", "signed points")
    case .tallySheet: language("计票单", "tally sheet")
    case .mandate: language("委托书", "mandate")
    case .photoOfNotice: language("公示照片", "photo of the notice")
    case .letter: language("单位书面意见", "written opinion")
    }
  }
}

extension RecordWording {
  /// What isn't attached, in one line; nil where all is.
  package var materials: String? {
    let missing = session.missingMaterials
    guard !missing.isEmpty else { return nil }
    let names = language.list(missing.map { $0.name(in: language, of: session) })
    return language("还没有附上：\(names)。", "Not attached: \(names).")
  }

  /// That it bars no seal.
  package var materialsNote: String {
    language("没有附上的不妨碍封存，封存后也可以附上。", "None of it bars the seal; it can be attached afterwards.")
  }
}
