import Deliberation
import Text

extension Refusal {
  /// Why words aren't struck out of the record.
  func redactionSentence(_ language: Language) -> String? {
    switch self {
    case .neverStruckOut(let entry):
      language(
        "第\(entry)条不能隐去：宣布、散会、封存、更正、付表决、议定事项和表决所依据的内容，任何部分都不能隐去。",
        "Nothing of entry \(entry) can be struck out: a verdict rests on it, or the record itself.")
    case .cannotStrikeOut(let entry, let field, let fields):
      language(
        "第\(entry)条没有可隐去的“\(field)”。可以隐去的有：\(list(fields, language))。",
        "Entry \(entry) has no “\(field)” to strike out. There is: \(list(fields, language)).")
    case .nothingToStrikeOut(let entry):
      language(
        "第\(entry)条没有可以隐去的文字。", "Entry \(entry) has no words that could be struck out.")
    case .chooseFields(let entry, let fields):
      language(
        "第\(entry)条可以隐去的有：\(list(fields, language))。请写明是哪几项。",
        "Say which fields of entry \(entry) to strike out: \(list(fields, language)).")
    case .struckOutAlready(let entry, let field):
      language(
        "第\(entry)条\(field.map { "的“\($0)”" } ?? "")已经隐去。",
        "Entry \(entry)\(field.map { ", \($0)," } ?? "") is struck out already.")
    default: nil
    }
  }

  private func list(_ fields: [String], _ language: Language) -> String {
    fields.isEmpty
      ? language("（没有）", "nothing")
      : fields.prefix(20).joined(separator: language("、", ", "))
        + (fields.count > 20 ? "……" : "")
  }
}
