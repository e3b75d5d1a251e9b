import Foundation
import TestSupport
import Testing

/// `yishi search`, as it is typed.
@Suite struct SearchTests {
  private func made() throws -> Workplace {
    let place = try Workplace()
    _ = try place.yishi("new", "24号楼植物角", "--date", "2024-05-18", "--body", "居民议事会")
    _ = try place.yishi("new", "3号楼加装电梯", "--date", "2023-03-02", "--body", "业主大会")
    let acts = [
      #"{"addIssue":{"title":"设养鸟区","source":{"kind":"workOrder","reference":"GD-2417"}}}"#,
      #"{"propose":{"issue":"设养鸟区","text":"划出6平方米，使用可移动支架。"}}"#,
    ]
    let run = try place.yishi("apply", "2024-05-18", input: acts.map { $0 + "\n" }.joined())
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    return place
  }

  @Test func `meetings are found by their words, with their marks and what came of their issues`()
    throws
  {
    let place = try made()
    let found = try place.yishi("search", "可移动支架")
    #expect(found.status == 0)
    #expect(found.output.contains("2024-05-18  24号楼植物角  居民议事会"))
    #expect(found.output.contains("未封存"))
    #expect(found.output.contains("设养鸟区：已列入议题"))
    #expect(found.output.contains("方案第1稿：划出6平方米，使用可移动支架"))
    #expect(!found.output.contains("电梯"))
    #expect(try place.yishi("search", "GD-2417").output.contains("植物角"))
    #expect(try place.yishi("search", "dianti").output.contains("3号楼加装电梯"))
    #expect(try place.yishi("search", "没有这样的话").output == "没有找到。\n")
  }

  @Test func `a search is narrowed by year, body and result`() throws {
    let place = try made()
    #expect(try place.yishi("search", "号楼", "--year", "2023").output.contains("电梯"))
    #expect(!(try place.yishi("search", "号楼", "--year", "2023").output.contains("植物角")))
    let last = try place.yishi(
      "search", "号楼", "--last-year", "--clock", "2024-06-01T09:00:00+08:00")
    #expect(last.output.contains("电梯") && !last.output.contains("植物角"))
    #expect(try place.yishi("search", "--body", "业主").output.contains("电梯"))
    #expect(try place.yishi("search", "养鸟", "--result", "open").output.contains("植物角"))
    #expect(try place.yishi("search", "养鸟", "--result", "agreed").output == "没有找到。\n")
    #expect(try place.yishi("search", "养鸟", "--kind", "task").output == "没有找到。\n")
    #expect(try place.yishi("search", "号楼", "--limit", "1").output.contains("还有更早的"))
  }

  @Test func `what nobody can search for is an error of usage`() throws {
    let place = try made()
    #expect(try place.yishi("search").status == 64)
    #expect(try place.yishi("search", "，。").status == 64)
    #expect(try place.yishi("search", "养鸟", "--from", "昨天").status == 64)
    #expect(try place.yishi("search", "养鸟", "--limit", "0").status == 64)
    #expect(try place.yishi("search", "养鸟", "--result", "多半").status == 64)
    #expect(
      try place.yishi("search", "养鸟", "--from", "2024-05-02", "--to", "2024-05-01").status == 64)
  }

  @Test func `programs read the hits as JSON`() throws {
    let place = try made()
    let text = try place.yishi("search", "养鸟", "--json").output
    let page = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(page?["more"] as? Bool == false)
    let hit = try #require((page?["hits"] as? [[String: Any]])?.first)
    #expect(hit["kind"] as? String == "meeting" && hit["title"] as? String == "24号楼植物角")
    #expect(hit["sealed"] as? Bool == false)
    let issue = try #require((hit["issues"] as? [[String: Any]])?.first)
    #expect(issue["title"] as? String == "设养鸟区" && issue["status"] as? String == "listed")
    #expect(
      (hit["places"] as? [[String: Any]])?.contains { $0["kind"] as? String == "issue" } == true)
  }

  @Test func `cards of the ledger are found, and a meeting by several words`() throws {
    let place = try made()
    let entered = try place.yishi(
      "ledger", "apply",
      input: #"{"enter":{"card":{"site":{"number":"H-07","name":"海棠花园","kind":"garden"}}}}"# + "\n")
    #expect(entered.status == 0, "\(entered.output)\(entered.errors)")
    #expect(try place.yishi("search", "海棠").output.contains("点位  H-07 海棠花园"))
    #expect(try place.yishi("search", "haitang").output.contains("H-07"))
    #expect(try place.yishi("show", "2023 电梯").output.contains("3号楼加装电梯"))
    #expect(try place.yishi("show", "2024 电梯").status == 1)
  }
}
