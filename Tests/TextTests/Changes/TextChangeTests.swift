import TestSupport
import Testing
import Text

struct TextChangeTests {
  func phrases(_ old: String, _ new: String) -> [String] {
    TextChange.between(old, new).map { $0.phrase(in: .chinese) }
  }

  @Test func `words that changed are quoted as one phrase`() {
    #expect(
      phrases("设养鸟区，全天开放，居民自愿", "设养鸟区，每日7:00—20:00开放，夜间鸟笼带回，居民自愿")
        == ["将“全天开放”改为“每日7:00—20:00开放，夜间鸟笼带回”"])
  }

  @Test func `a clause put in is quoted without the marks around it`() {
    #expect(phrases("鸟笼带回。", "鸟笼带回；鸟笼不超过4个。") == ["增“鸟笼不超过4个”"])
    #expect(
      phrases("夜间带回；鸟笼挂在东侧。", "夜间带回；鸟笼不超过4个；鸟笼挂在东侧。") == ["增“鸟笼不超过4个”"])
  }

  @Test func `a clause taken out is quoted`() {
    #expect(phrases("一二三四五；六七；八。", "一二三四五；八。") == ["删“六七”"])
  }

  @Test func `changes far apart are told one by one`() {
    #expect(
      phrases("甲方负责清扫楼道每周一次", "乙方负责清扫楼道每周两次") == ["将“甲”改为“乙”", "将“一”改为“两”"])
  }

  @Test func `the same text has no changes, and a mark alone is one`() {
    #expect(phrases("不变", "不变") == [])
    #expect(phrases("到期。", "到期！") == ["将“。”改为“！”"])
  }

  @Test func `ranges name what is new, and the old text can be put together again`() {
    var random = SeededGenerator(seed: 42)
    func next(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
    for round in 0..<2000 {
      let alphabet = Array("甲乙丙丁，；")
      let old = (0..<next(12)).map { _ in alphabet[next(6)] }
      let new = (0..<next(12)).map { _ in alphabet[next(6)] }
      var rebuilt = new
      for change in TextChange.between(String(old), String(new)).reversed() {
        #expect(String(new[change.range]) == change.added, "round \(round)")
        rebuilt.replaceSubrange(change.range, with: Array(change.removed))
      }
      #expect(rebuilt == old, "round \(round): \(String(old)) → \(String(new))")
    }
  }
}
