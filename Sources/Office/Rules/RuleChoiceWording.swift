import Deliberation
import Sentences
import Text
import Values

/// What the pages say on which a rule is chosen or written.
package struct RuleChoiceWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var current: String { language("现用", "in use") }
  package var own: String { language("自定", "own") }
  package var hint: String {
    language("上下键看各条规则，回车选用，2 写一条新规则。", "Arrows show each rule, Enter uses it, 2 writes a new one.")
  }
  package func unreadable(_ reason: String) -> String {
    language("自己的规则没有读入：\(reason)", "Your own rules weren't read: \(reason)")
  }
  package func chosen(_ title: String) -> String {
    language("本次会议用“\(title)”。", "This meeting goes by “\(title)”.")
  }
  /// That a rule isn't in force on that day; nothing where it is.
  package func outOfForce(_ rule: Rule, on day: Day) -> [String] {
    guard !rule.isInForce(on: day) else { return [] }
    let title = RuleWording(rule, in: language).title
    let until = rule.validUntil.flatMap { $0 < day ? $0 : nil }
    return [
      until.map {
        language(
          "“\(title)”有效期至\($0)，\(day)已过。", "“\(title)” was in force until \($0), before \(day).")
      }
        ?? language(
          "“\(title)”自\(rule.validFrom ?? day)起施行，\(day)还没有到。",
          "“\(title)” comes into force on \(rule.validFrom ?? day), after \(day)."),
      language(
        "仍按它表决的，请写明原因；否则按 Esc 另选。", "Say why it is used all the same, or choose another with Esc."),
    ]
  }
  /// That a new meeting doesn't take over the rule of the one before.
  package func notTakenOver(_ rule: Rule, to day: Day) -> String {
    let usual = RuleWording(.consensusNoObjection, in: language).title
    return (outOfForce(rule, on: day).first ?? "")
      + language(
        "没有沿用，本次会议暂用“\(usual)”，请另选规则。",
        " It isn't taken over: this meeting goes by “\(usual)” until a rule is chosen.")
  }
  package var useIt: String { language("仍用这条规则", "Use it") }
  package var voteNote: String {
    language(
      "不填表决事项时，表决待表决的修改意见或方案。", "Leave the question empty to vote on the amendment or the proposal."
    )
  }

  // The four blanks

  package var formNote: String {
    language(
      "填四个空成为一条规则：到会多少才能开会、以什么为基数、多少同意才通过、弃权怎样算。规则存在设置文件夹的 rules.yaml 里。",
      "Four blanks make a rule: who must be there, of what base, what share, what of abstentions."
        + " It is kept in rules.yaml beside the settings.")
  }
  package var nobodyAsked: String { language("不要求", "nobody asked for") }
  package func share(_ share: RuleForm.Share) -> String {
    language.share(share.relation, share.ratio)
  }
  package func base(_ base: Rule.Base) -> String { language.base(base) }
  package func abstentions(_ choice: RuleForm.Abstentions) -> String {
    switch choice {
    case .counted: language("留在基数内（等于不同意）", "stay in the base")
    case .leftOut: language("不计", "left out")
    }
  }
  package var titleMissing: String { language("请填写规则名称。", "Give the rule a title.") }
  package var sourceMissing: String {
    language("请填写依据，如哪个议事规则第几条。", "Say where it comes from.")
  }
  package func kept(_ title: String) -> String {
    language("规则“\(title)”已存。", "The rule “\(title)” is kept.")
  }
  package func notKept(_ reason: String) -> String {
    language("规则没有存下来：\(reason)", "The rule wasn't kept: \(reason)")
  }

  // A meeting that isn't held

  package func tooFew(_ sentence: String) -> [String] {
    [
      sentence,
      language(
        "可以再等一等；确定开不成的，写明原因，记为未能举行，再重新召集一次。",
        "Wait a little; if it can't be held, give the reason, and convene it again."),
    ]
  }
  package var nobody: String { language("还没有人到会。", "Nobody has come yet.") }
  package var enough: String { language("到会人数已达规定，可以开会。", "Enough have come; it can be opened.") }
  package var held: String { language("这次会议已经开过。", "This meeting was held.") }
  package var suggested: String { language("到会人数未达规定", "too few came") }
  package var notOver: String { language("会议还没有结束。", "The meeting isn't over yet.") }
}
