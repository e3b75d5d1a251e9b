import Deliberation
import Text
import Values

extension Voiding {
  /// `（已于2024年3月4日作废，原因：票上印错了字，审核人书记甲）`, before the result; for the clerk alone.
  package func sentence(in language: Language) -> String {
    let when = language.fullDay(at.day)
    return language(
      "（已于\(when)作废，原因：\(reason)\(approved.map { "，审核人\($0)" } ?? "")）",
      "(void since \(when), because: \(reason)\(approved.map { ", approved by \($0)" } ?? "")) ")
  }
}
