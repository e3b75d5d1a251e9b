import Deliberation
import Text

extension SlipSource {
  /// 来源, as a sheet and a paper say it.
  package func name(in language: Language) -> String {
    switch self {
    case .paper: language("纸质", "paper")
    case .door: language("上门", "at the door")
    case .form: language("表单", "form")
    case .telephone: language("电话", "telephone")
    case .chain: language("接龙", "chat")
    }
  }
}

extension Constitution.Electronic {
  /// The clause and how an owner is known, as they are printed: `“……”，业主身份按“……”核验`.
  package func words(in language: Language) -> String {
    language(
      "“\(clause)”，业主身份按“\(identification)”核验",
      "“\(clause)”, owners known by “\(identification)”")
  }
}
