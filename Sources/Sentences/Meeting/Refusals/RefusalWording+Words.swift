import Deliberation
import Text
import Values

extension Refusal.Words {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .neverStruckOut(let entry):
      language(
        "第\(entry)条不能隐去：宣布、散会、封存、更正、付表决、议定事项和表决所依据的内容，任何部分都不能隐去。",
        "Nothing of entry \(entry) can be struck out: a verdict rests on it, or the record itself.")
    case .cannotStrikeOut(let entry, let field, []):
      language(
        "第\(entry)条没有可隐去的“\(field)”，也没有别的可以隐去。",
        "Entry \(entry) has no “\(field)” to strike out, nor anything else.")
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
    case .nameCounted(let id):
      language(
        "\(name.of(id))到过会或者可以表决，姓名是表决所依据的，不能隐去；写错的请更正。",
        "\(name.of(id)) was there or could vote, which a verdict rests on: the name can be corrected and "
          + "not struck out.")
    case .votedText(let vote):
      language(
        "\(name.of(vote))就是对这段文字进行的，文字不再改动。写错的字请作勘误，印在原文旁边；要改内容，请重新表决。",
        "\(name.of(vote)) was on this text, which stays as it is. Note an erratum for a slip of the "
          + "pen; for anything else vote again.")
    case .notVotedOn:
      language(
        "这段文字还没有付表决，请直接修改或更正，不用勘误。",
        "No vote was opened on this text; amend or correct it instead.")
    case .notInText(let text):
      language(
        "方案里没有“\(text)”。请照原文写出写错的几个字。", "The text doesn't say “\(text)”; copy the wrong words.")
    case .moreThanASlip(let old, let new):
      language(
        "“\(old)”改为“\(new)”不是笔误：笔误只限于标点、数字的写法、重复的字和一两个同音字，数字、日期、否定、方位、单位、各方和意思相反的字不能变，"
          + "整句和已经勘误过的字也不能改。要改内容，请另行表决；分工变了的，封存前取消原来的分工、写明原因，再另行分工，封存后写入落实情况。",
        "“\(new)” for “\(old)” is no slip of the pen. A slip is a stop, another way to write a figure, a "
          + "character set twice, or one or two that sound alike; figures, days, denials, directions, "
          + "units, parties and contraries stay, and no whole sentence is put right, nor anything twice. "
          + "Vote anew to change what was decided; a task is dropped with its reason and given anew before "
          + "the seal, and after it what became of it is reported.")
    }
  }

  private func list(_ fields: [String], _ language: Language) -> String {
    fields.prefix(20).joined(separator: language("、", ", "))
      + (fields.count > 20 ? language("……", " …") : "")
  }
}
