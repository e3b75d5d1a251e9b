import Deliberation
import Text
import Values

extension Refusal.Voting {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .nobodyMayVote:
      language("在场没有可以表决的人，请先签到。", "Nobody here may vote; sign people in first.")
    case .tooFewToChoose(let test):
      language(
        "到会人数未达规定，不能选举、推选：实到\(language.amount(test.actual))，"
          + "需\(language.amount(test.required))。请等人到齐，或记为未能举行。",
        "Too few are there for this body to choose anybody: \(language.amount(test.actual)) here, "
          + "\(language.amount(test.required)) needed. Wait, or write it down as not held.")
    case .tooFewChoices:
      language("候选项至少两个，且不能重复。", "At least two different candidates are needed.")
    case .wayNotAllowed(let way, let rule):
      language(
        "规则“\(Naming.title(of: rule, in: language))”不能用\(language.way(way))。",
        "The rule “\(Naming.title(of: rule, in: language))” doesn't decide by "
          + "\(language.way(way)).")
    case .wrongWay(let way, _):
      language(
        "这次表决用的是\(language.way(way))，请用对应的方式登记。",
        "This vote is by \(language.way(way)); enter it that way.")
    case .unsoundRule(let id, let mistake):
      language(
        "规则“\(id)”不能用：\(mistake.sentence(language))",
        "The rule “\(id)” can't be used. \(mistake.sentence(language))")
    case .ruleNotInForce(let id, let day, let from, let until):
      language(
        "规则“\(Naming.title(of: id, in: language))”\(from.map { "自\($0)起施行，" } ?? "")"
          + "\(until.map { "有效期至\($0)，" } ?? "")\(day)不在施行期内。请改用现行规则；确要按它表决，请写明原因。",
        "The rule “\(Naming.title(of: id, in: language))” is in force"
          + "\(from.map { " from \($0)" } ?? "")\(until.map { " until \($0)" } ?? ""), not on"
          + " \(day). Use the rule in force, or give a reason.")
    case .ruleOfOtherKind(let id, let shape):
      language(
        "规则“\(Naming.title(of: id, in: language))”只用于\(shape.purpose(language))，请另选规则。",
        "The rule “\(Naming.title(of: id, in: language))” is only for \(shape.purpose(language));"
          + " choose another.")
    case .ownersMatter:
      language(
        "这是业主共同决定事项，须另行依法由业主按户表决；这里只能形成协商意见。",
        "This is for the owners in common: they must vote by dwelling. Only a consultation opinion "
          + "can be given here.")
    case .ownersRule(let id):
      Authority.refused(.needsRule(id)).sentence(language) ?? ""
    case .decidedByOtherRule(let id, let rule):
      language(
        "\(name.of(id))已按“\(Naming.title(of: rule, in: language))”作出结果，同一文字改用别的规则再表决，须写明原因。",
        "\(name.of(id)) was decided by “\(Naming.title(of: rule, in: language))”: say why"
          + " the same is voted on by another rule.")
    case .notAnnounced(let id):
      language(
        "\(name.of(id))没有按规定提前公布，不得表决；确要表决请写明原因。",
        "\(name.of(id)) wasn't announced in time; give a reason to vote on it all the same.")
    case .askedStruckOut:
      language(
        "议题名称或方案里有字已隐去，无法说明表决的是什么。请先重新写明，再付表决。",
        "Words of the title or the text were struck out: nobody could say what is voted on. Write it anew "
          + "first.")
    case .expectedUnderVote(let id):
      language(
        "\(name.of(id))正在进行，应到和应到各方此时不能改；宣布或作废以后再改。",
        "\(name.of(id)) is under way: who should be there is changed once it is announced or void.")
    case .ruleUnderVote(let id):
      language(
        "\(name.of(id))是按原来的规则付的表决，此时不能改规则或所填的比例；请先宣布，或作废后按改过的规则重新付表决。",
        "\(name.of(id)) was opened by the rule as it is: announce it, or make it void and open it anew by "
          + "the other rule.")
    case .issueUnderVote(let id):
      language(
        "\(name.of(id))正在进行，宣布或作废以后再改。",
        "\(name.of(id)) is under way; change this once it is announced or void.")
    case .amendmentUnderVote(let id):
      language(
        "\(name.of(id))正在进行，方案不能撤回；请先宣布或作废。",
        "\(name.of(id)) is under way, so the proposal stays; announce or void it first.")
    }
  }
}
