import Affairs
import Text

extension Definition.Mistake {
  /// What is wrong, without where: the list that found it names the line or the member.
  package func sentence(_ language: Language) -> String {
    switch reason {
    case .empty: language("这里不能空着。", "Something must stand here.")
    case .twice(let text): language("“\(text)”写了两次。", "“\(text)” stands twice.")
    case .notPositive(let number):
      language("“\(number)”应是正整数。", "“\(number)” should be a whole number above 0.")
    case .datesReversed: language("失效日早于施行日。", "It ends before it begins.")
    case .noSuchRule(let id):
      language(
        "没有“\(id)”这条表决规则，可用的由 yishi rules 列出。",
        "There is no rule “\(id)”; yishi rules lists those there are.")
    case .noSuchStep(let id): language("没有“\(id)”这一步。", "There is no step “\(id)”.")
    case .notBefore(let id):
      language(
        "只能退回到前面的步骤，“\(id)”不在前面。",
        "The way back leads to a step before this one, and “\(id)” isn't.")
    case .nothingBefore:
      language("这是第一步，前面没有可以合并或起算的步骤。", "This is the first step; none stands before it.")
    case .anyWithinAny: language("any 里面不能再写 any。", "There can be no any within an any.")
    case .settlesNothing:
      language(
        "写了 settled，这一步却没有要求异议了结的公示（notice: {objections: none}）。",
        "settled is said, but no notice of this step waits for objections to be settled"
          + " (notice: {objections: none}).")
    case .shareOfNothing: language("比例不能是0。", "The share can't be 0.")
    case .noSuchFormula(let id): language("没有“\(id)”这个算法。", "There is no formula “\(id)”.")
    case .weightsNotWhole:
      language("各项权重相加应正好是100%。", "The weights should be exactly 100% together.")
    case .weightNotPositive(let weight):
      language("权重“\(weight)”应大于0。", "The weight “\(weight)” should be above 0.")
    case .tooLong(let limit):
      language(
        "不超过\(limit)个字，请写短些或分成几句。",
        "At most \(limit) characters; make it shorter, or several of it.")
    case .notBuiltIn(let word):
      language(
        "“\(word)”不在内置的敏感词里，只有内置的可以去掉；自己增加的从 also 里删去。",
        "“\(word)” isn't among the words built in, and only those can be taken away; delete what was "
          + "added from also.")
    case .holidays(let mistake): mistake.sentence(language)
    }
  }
}
