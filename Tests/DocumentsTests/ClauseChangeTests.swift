import Documents
import Testing

/// What an edited copy says it changes.
@Suite struct ClauseChangeTests {
  func change(_ old: String, _ new: String) -> String { ClauseChange(from: old, to: new).sentence }

  @Test func `a clause put in the place of another is named whole`() {
    #expect(
      change("划出6平方米设养鸟区，全天开放，自愿挂放。", "划出6平方米设养鸟区，每日7:00—20:00开放，夜间带回，自愿挂放。")
        == "将“全天开放”改为“每日7:00—20:00开放，夜间带回”")
  }

  @Test func `a clause added says after which`() {
    #expect(change("设养鸟区，全天开放。", "设养鸟区，全天开放；鸟笼不超过4个。") == "在“全天开放”后增加“鸟笼不超过4个”")
    #expect(change("全天开放。", "试行三个月，全天开放。") == "在开头增加“试行三个月”")
  }

  @Test func `a clause taken out is named`() {
    #expect(change("设养鸟区，全天开放，自愿挂放。", "设养鸟区，自愿挂放。") == "删去“全天开放”")
  }

  @Test func `in a long clause only what differs is named, numbers whole`() {
    #expect(
      change("在24号楼植物角东侧划出16平方米作为养鸟区", "在24号楼植物角东侧划出18平方米作为养鸟区")
        == "将“划出16平方米”改为“划出18平方米”")
  }

  @Test func `several places are told one after the other`() {
    #expect(
      change("甲方负责，乙方配合，丙方监督。", "甲方牵头，乙方配合，街道监督。")
        == "将“甲方负责”改为“甲方牵头”；将“丙方监督”改为“街道监督”")
  }

  @Test func `a text that is new in most places is given whole`() {
    let old = (1...9).map { "旧\($0)甲，同\($0)" }.joined(separator: "，")
    let new = (1...9).map { "新\($0)乙，同\($0)" }.joined(separator: "，")
    #expect(change(old, new) == "将“\(old)”改为“\(new)”")
    #expect(change("可以。", "可以！") == "将“可以”改为“可以！”")
  }
}
