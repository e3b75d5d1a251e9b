import Affairs
import Sentences
import Testing
import Text

@Suite struct `What is said of mistakes in definitions` {
  static let said: [(Definition.Mistake.Reason, String, String)] = [
    (.empty, "这里不能空着。", "Something must stand here."),
    (.twice("公示"), "“公示”写了两次。", "“公示” stands twice."),
    (.notPositive(0), "“0”应是正整数。", "“0” should be a whole number above 0."),
    (.datesReversed, "失效日早于施行日。", "It ends before it begins."),
    (
      .noSuchRule("过半"), "没有“过半”这条表决规则，可用的由 yishi rules 列出。",
      "There is no rule “过半”; yishi rules lists those there are."
    ),
    (.noSuchStep("封顶"), "没有“封顶”这一步。", "There is no step “封顶”."),
    (
      .notBefore("办"), "只能退回到前面的步骤，“办”不在前面。",
      "The way back leads to a step before this one, and “办” isn't."
    ),
    (
      .nothingBefore, "这是第一步，前面没有可以合并或起算的步骤。",
      "This is the first step; none stands before it."
    ),
    (.anyWithinAny, "any 里面不能再写 any。", "There can be no any within an any."),
    (
      .settlesNothing, "写了 settled，这一步却没有要求异议了结的公示（notice: {objections: none}）。",
      "settled is said, but no notice of this step waits for objections to be settled"
        + " (notice: {objections: none})."
    ),
    (.shareOfNothing, "比例不能是0。", "The share can't be 0."),
    (.noSuchFormula("speed"), "没有“speed”这个算法。", "There is no formula “speed”."),
    (.weightsNotWhole, "各项权重相加应正好是100%。", "The weights should be exactly 100% together."),
    (
      .weightNotPositive(.zero), "权重“0”应大于0。", "The weight “0” should be above 0."
    ),
    (
      .tooLong(limit: 40), "不超过40个字，请写短些或分成几句。",
      "At most 40 characters; make it shorter, or several of it."
    ),
    (
      .notBuiltIn("精深"), "“精深”不在内置的敏感词里，只有内置的可以去掉；自己增加的从 also 里删去。",
      "“精深” isn't among the words built in, and only those can be taken away; delete what was added"
        + " from also."
    ),
    (.holidays(.noSuchYear(0)), "没有0年，请核对。", "There is no year 0; check it."),
  ]

  @Test(arguments: said.indices) func `each is said in both languages`(index: Int) {
    let (reason, chinese, english) = Self.said[index]
    let mistake = Definition.Mistake([], reason)
    #expect(mistake.sentence(.chinese) == chinese)
    #expect(mistake.sentence(.english) == english)
  }

  @Test func `a place is written as jq would be asked`() {
    let path: [Definition.Mistake.Place] = [.member("steps"), .item(2), .member("back")]
    #expect(Definition.Mistake(path, .empty).place == ".steps[2].back")
  }
}
