import Deliberation
import Text

extension Attendance.State {
  /// Where somebody is, in a word or two.
  package func name(in language: Language) -> String {
    switch self {
    case .awaited: language("未到", "awaited")
    case .present: language("已到", "here")
    case .left: language("已离会", "left")
    case .excused: language("请假", "excused")
    case .represented: language("委托", "by proxy")
    case .absent: language("缺席", "absent")
    case .notReached: language("未通知到", "not reached")
    }
  }
}
