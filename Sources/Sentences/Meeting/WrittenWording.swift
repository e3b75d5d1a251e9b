import Deliberation
import Text

extension WrittenCourse {
  /// `征询中（至1月31日）`: a session in writing in one word; nobody meets, so nobody adjourns.
  package func state(in language: Language) -> String {
    switch self {
    case .asking(let until):
      language("征询中（至\(language.monthAndDay(until))）", "slips until \(until)")
    case .counting: language("计票中", "counting slips")
    case .between: language("书面征询", "in writing")
    }
  }
}
