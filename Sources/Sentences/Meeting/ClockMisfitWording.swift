import Deliberation
import Text

extension ClockMisfit {
  /// What stands behind a line whose time can't be right.
  package func note(in language: Language) -> String {
    switch self {
    case .earlierThanBefore:
      language(
        "（登记在后，所记时间早于前一条，时钟有误）", " (written later, but its clock says earlier than the line before)"
      )
    case .stillEarlier:
      language("（登记在后，所记时间仍早于前面登记的，时钟有误）", " (written later, but its clock still says earlier)")
    case .laterThanNext:
      language("（所记时间晚于其后登记的一条，时钟有误）", " (its clock says later than what was written after it)")
    }
  }
}
