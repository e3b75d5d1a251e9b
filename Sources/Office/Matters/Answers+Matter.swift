import Affairs
import Sentences
import Text
import Values

/// A matter of the ledger, as a form names it.
extension Answers {
  /// The matter of that number or title, or the only one that is found by what was typed; nil where nothing
  /// was.
  func matter(_ question: Question<String>) throws(Unanswered) -> (
    number: String, title: String
  )? {
    guard let text = optional(question), let casebook = desk.ledger?.casebook else { return nil }
    let index = MatterIndex(casebook.matters(on: desk.now.day))
    let exact = index.matters.filter { $0.title == text || $0.number.text == text }
    let found = Set(exact.isEmpty ? index.find(text) : exact.map(\.number))
    let matters = index.matters.filter { found.contains($0.number) }
    switch matters.count {
    case 1: return (matters[0].number.text, matters[0].title)
    case 0:
      throw Unanswered(
        question,
        desk.language(
          "台账里没有“\(text)”这件事项，请核对。", "The ledger has no matter “\(text)”; check it."))
    default:
      let all = matters.prefix(3).map { "\($0.title) \($0.number.text)" }
      throw Unanswered(
        question,
        desk.language(
          "“\(text)”有\(matters.count)件，请写编号：\(desk.language.list(all))",
          "There are \(matters.count) for “\(text)”; write the number: \(desk.language.list(all))"))
    }
  }
}

extension Desk {
  /// Whether the ledger has any matter.
  var hasMatters: Bool { ledger?.ledger.living(.matter).isEmpty == false }
}
