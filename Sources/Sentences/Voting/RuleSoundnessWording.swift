import Deliberation
import Text
import Values

extension Rule.Mistake {
  /// Why the rule can't be used, and the way out.
  package func sentence(_ language: Language) -> String {
    func law(_ id: String) -> String {
      let rule = Rule.builtIn(id)
      return language("“\(rule?.title.zh ?? id)”（\(id)）", "“\(rule?.title.en ?? id)” (\(id))")
    }
    func text(_ test: Rule.Test) -> String {
      "\(language.measured(test.name, test.measure, group: test.group)) / "
        + "\(language.base(test.base)) \(test.relation.rawValue) \(test.ratio)"
    }
    return switch self {
    case .builtInID(let id):
      language(
        "编号“\(id)”是内置规则，内容却与它不同。要用内置规则就只写编号；自定的规则请另起编号。",
        "“\(id)” is built in, and this isn't that rule. Give the id alone to use it, or choose another"
          + " id for your own.")
    case .titleOf(let id):
      language(
        "名称与内置规则\(law(id))相同，条件却低于或不同于它。请另起名称。",
        "It bears the title of \(law(id)) with other thresholds. Choose another title.")
    case .sourceOf(let id):
      language(
        "依据写的是\(law(id))的条文，条件却低于它。请按条文写，或写明真正的依据。",
        "It names the article of \(law(id)) and asks for less. Write what the article asks, or the"
          + " source it really comes from.")
    case .namesOtherShare(let share):
      language(
        "名称或依据写的是“\(share)”，条件里没有这个比例。请按名称写条件，或改名称、依据。",
        "Its title or source says “\(share)”, and no test asks for that share. Write the tests so, or change"
          + " the title or source.")
    case .notAlwaysAsked(let test):
      language(
        "业主规则的条件“\(text(test))”只对一部分表决有效，等于没有。请去掉 voters 和 whereKnown。",
        "The test “\(text(test))” of an owners' rule is asked of some votes only. Leave out voters and"
          + " whereKnown.")
    case .belowLaw(let id):
      language(
        "规则的条件低于\(law(id))。可以比法律高，不能比法律低。",
        "It asks for less than \(law(id)); more than the law may be asked, and never less."
      )
    case .noAdoption:
      language("没有写怎样算通过（adoption）。", "Nothing says what adopts a motion (adoption).")
    case .ownersNeedSlips:
      language(
        "业主共同决定只能用书面表决票（ways: slips）。", "Owners decide by slips alone (ways: slips).")
    case .noWay: language("没有写用什么方式表决（ways）。", "No way of voting is named (ways).")
    case .datesReversed: language("失效日早于施行日。", "It ends before it begins.")
    case .unfitRelation(let test):
      language(
        "条件“\(text(test))”的符号不对：反对用 <= 或 <，其余用 >= 或 >。",
        "The sign of “\(text(test))” doesn't fit: <= or < for objections, >= or > for the rest.")
    case .neverHolds(let test):
      language("条件“\(text(test))”永远达不到。", "The test “\(text(test))” can never hold.")
    case .alwaysHolds(let test):
      language("条件“\(text(test))”总是成立，等于没有条件。", "The test “\(text(test))” always holds.")
    case .notPositive(let number):
      language(
        "最少数应是正整数，不能是\(number)。", "The fewest must be a whole number above 0, not \(number).")
    case .clauseMissing:
      language("计票约定须写明条款原文（clause）。", "A policy needs the words of its clause.")
    case .nameless:
      language("规则须有编号、名称和依据。", "A rule needs an id, a title and a source.")
    }
  }
}
