import Deliberation
import Text

extension Rule.Shape {
  /// What kind of question such a rule answers.
  func purpose(_ language: Language) -> String {
    switch self {
    case .motion, .consensus, .consentOfAll: language("表决方案", "deciding on a proposal")
    case .plurality, .election: language("从候选项中选", "choosing among several")
    case .appraisal: language("评议测评", "an appraisal")
    case .solicitation: language("征询意见", "asking by slips")
    }
  }
}
