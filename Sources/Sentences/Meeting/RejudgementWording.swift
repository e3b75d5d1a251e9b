import Deliberation
import Text
import Values

extension Rejudgement.Finding {
  /// What doesn't come out as it stands in the record.
  package func sentence(in language: Language, of session: Session) -> String {
    let name = Naming(session: session, language: language)
    func word(_ kind: Verdict.Kind) -> String { VerdictWording.word(of: kind, in: language) }
    return switch self {
    case .verdict(let entry, let vote, let stored, let now):
      stored == now
        ? language(
          "第\(entry)条：\(name.of(vote))按存入的票数和规则重新计算，结论相同，细目不同。",
          "Entry \(entry): \(name.of(vote)) comes out the same, but not in every detail.")
        : language(
          "第\(entry)条：\(name.of(vote))存的是“\(word(stored))”，按存入的票数和规则应为“\(word(now))”。",
          "Entry \(entry): \(name.of(vote)) says “\(word(stored))”; its count and rule give "
            + "“\(word(now))”.")
    case .basis(let entry, let vote, let stored, let now):
      stored == now
        ? language(
          "第\(entry)条：\(name.of(vote))宣布的票数与记录中的点名、表决票或送达登记不符，结论相同。",
          "Entry \(entry): the count announced for \(name.of(vote)) isn't that of the names called, "
            + "slips or deliveries in the record; the verdict is the same.")
        : language(
          "第\(entry)条：\(name.of(vote))宣布“\(word(stored))”，按记录中的点名、表决票和送达登记应为“\(word(now))”。",
          "Entry \(entry): \(name.of(vote)) was announced “\(word(stored))”; the names called, slips "
            + "and deliveries in the record give “\(word(now))”.")
    case .deliveryReplaced(let entry, let rooms):
      language(
        "第\(entry)条的送达登记去掉了\(rooms.joined(separator: "、"))，没有写明原因。",
        "The list of delivery in entry \(entry) leaves out \(rooms.joined(separator: ", ")) without "
          + "a reason.")
    case .refused(let entry, let refusal):
      language("第\(entry)条不合规则：", "Entry \(entry) breaks the rules: ")
        + refusal.sentence(in: language, of: session)
    case .otherwise(let entry):
      language(
        "第\(entry)条与当时的情况不符。", "Entry \(entry) isn't what its act brings about.")
    case .unjudged(let entry):
      language(
        "第\(entry)条由较早的版本写入，没有留下所依据的材料，无法重新核对。",
        "Entry \(entry) was written by an older yishi, which kept no record of what it rested on; it "
          + "can't be judged again.")
    case .clockRunsBack(let entry, let day, let other):
      day < other
        ? language(
          "第\(entry)条登记在后，所记日期却是\(language.fullDay(day))，早于前面登记的\(language.fullDay(other))。",
          "Entry \(entry) was written later, but its clock says \(day), before \(other), on which what "
            + "stands before it was written.")
        : language(
          "第\(entry)条所记日期是\(language.fullDay(day))，晚于其后登记的\(language.fullDay(other))。",
          "The clock of entry \(entry) says \(day), after \(other), on which what follows was written."
        )
    case .empty(let entry):
      language("第\(entry)条是空的，没有记任何事。", "Entry \(entry) is empty; nothing happened in it.")
    case .untidy(let entry):
      language(
        "第\(entry)条有重复的项（如同一身份写了两次）、空项或首尾空格。",
        "Entry \(entry) names something twice, such as a group, or says something empty.")
    case .searchText(let entry, let id):
      language(
        "第\(entry)条：\(name.of(id))的检索文字与姓名、住址不符。",
        "Entry \(entry): what \(name.of(id)) is found by isn't what the name and the home give.")
    case .unreadable(let entry):
      language(
        "第\(entry)条的内容本程序读不懂，此后不再读取：可能是更新的 yishi 写的，请更新；"
          + "确实读不出的，运行 yishi recover 可把此前的记录另存。",
        "What entry \(entry) says isn't understood, and nothing is read from there on: a newer yishi may "
          + "have written it, so update yishi; if that doesn't help, yishi recover copies what stands "
          + "before it.")
    case .misfit(let entry):
      language(
        "第\(entry)条与前面的记录接不上，此后不再读取。",
        "Entry \(entry) doesn't fit what stands before it; nothing is read from there on.")
    }
  }
}
