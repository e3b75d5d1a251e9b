import Deliberation
import Text

extension RuleForm.Mistake {
  package func sentence(_ language: Language) -> String {
    switch self {
    case .neverHolds: language("超过全体，永远达不到。", "More than all can never be reached.")
    case .alwaysHolds: language("零以上，总是达到，等于没有条件。", "At least none is always reached.")
    case .abstentionsStay(let base):
      language(
        "以\(language.base(base))为基数时，弃权不能除外。",
        "Abstentions can't be left out of \(language.base(base)).")
    case .unfitBase(let base):
      language(
        "会议表决不能以\(language.base(base))为基数。", "A meeting can't vote by \(language.base(base)).")
    case .unfitRelation:
      language("只能用“以上”或“超过”。", "Only “at least” or “more than” will do.")
    }
  }
}
