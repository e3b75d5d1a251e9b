import Foundation
import Testing

/// `yishi decide` and `yishi rules` as a shell runs them.
@Suite struct DecideCommandTests {
  /// The JSON of a call that is expected to be read.
  private func decided(_ arguments: String...) throws -> [String: Any] {
    let (_, output, _) = try yishi(["decide"] + arguments + ["--json", "--date", "2024-05-18"])
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `JSON holds the verdict with every test, areas as text and heads as numbers`() throws {
    let report = try decided(
      "--rule", "civil-code-278-special", "--expected", "12", "--participating", "8", "--for", "6",
      "--area-total", "690.66", "--area-participating", "460.43", "--area-for", "345.33")
    #expect(report["rule"] as? String == "civil-code-278-special")
    #expect(report["verdict"] as? String == "inquorate")
    let tests = try #require(report["tests"] as? [[String: Any]])
    let first = tests[0]
    #expect(first["test"] as? String == "participation")
    #expect(first["measure"] as? String == "area")
    #expect(first["group"] is NSNull)
    #expect(first["actual"] as? String == "460.43")
    #expect(first["required"] as? String == "460.44")
    #expect(first["base"] as? String == "690.66")
    #expect(first["relation"] as? String == ">=")
    #expect(first["ratio"] as? String == "2/3")
    #expect(first["holds"] as? Bool == false)
    #expect(first["short"] as? String == "0.01")
    #expect(tests[1]["actual"] as? Int == 8)
    let shares = try #require(report["percentages"] as? [[String: Any]])
    #expect(shares[0]["what"] as? String == "participating of all")
    #expect(shares[0]["numerator"] as? String == "460.43")
    #expect(shares[0]["percent"] as? String == "66.67")
    #expect(
      Set(report.keys) == [
        "rule", "verdict", "tests", "percentages", "outstanding", "policies", "elected", "tied",
        "sentence",
      ])
  }

  @Test func `the explanation says need, actual and short`() throws {
    let (status, output, errors) = try yishi([
      "decide", "--rule", "civil-code-278-special", "--expected", "12", "--participating", "8",
      "--for", "6", "--area-total", "690.66", "--area-participating", "460.43", "--area-for",
      "345.33",
    ])
    #expect(status == 0)
    #expect(errors.isEmpty)
    #expect(output.contains("需≥460.44㎡，实际460.43㎡，差0.01㎡"))
    #expect(output.contains("参与表决未达规定比例，表决不成立"))
  }

  @Test func `numbers that contradict each other end with 65 and their JSON`() throws {
    let (status, output, _) = try yishi([
      "decide", "--rule", "nantang", "--present", "2", "--for", "2", "--against", "4", "--abstain",
      "1", "--json",
    ])
    #expect(status == 65)
    #expect(output.contains(#""verdict":"inconsistent""#))
    #expect(output.contains(#""difference":5"#))
  }

  @Test func `consents, word and paper`() throws {
    let word = try decided(
      "--rule", "consensus-no-objection", "--present", "11", "--for", "11", "--against", "0",
      "--abstain", "0", "--concurrence", "产权单位=word:2024-05-24")
    #expect(word["verdict"] as? String == "consensus")
    #expect(word["sentence"] as? String == "经表决，赞成11人，反对0人，弃权0人，达成一致。产权单位书面意见于5月24日前提交。")
    let pending = try decided(
      "--rule", "consensus-no-objection", "--present", "11", "--for", "11", "--concurrence",
      "产权单位=pending")
    #expect(pending["verdict"] as? String == "pending")
    let parties = pending["outstanding"] as? [[String: Any]]
    #expect(parties?.first?["party"] as? String == "产权单位")
  }

  @Test func `names, a tie and the lot`() throws {
    let tied = try decided(
      "--rule", "plurality", "--present", "31", "--abstain", "1", "--candidate", "同心=15",
      "--candidate", "恒馨园=15", "--seats", "1")
    #expect(tied["verdict"] as? String == "runoff")
    #expect(tied["tied"] as? [String] == ["同心", "恒馨园"])
    let drawn = try decided(
      "--rule", "plurality", "--present", "31", "--abstain", "1", "--candidate", "同心=15",
      "--candidate", "恒馨园=15", "--round", "2", "--lot", "20250412")
    #expect(drawn["verdict"] as? String == "elected")
    #expect(drawn["elected"] as? [String] == ["恒馨园"])
  }

  @Test func `a group's own row`() throws {
    let report = try decided(
      "--rule", "property-management-committee", "--expected", "9", "--present", "6", "--for", "5",
      "--group", "业主:expected=5,present=3,for=3")
    #expect(report["verdict"] as? String == "adopted")
  }

  private let doors =
    "房号,业主,面积,表决\n"
    + (1...4).map { "10\($0),业主X,60.00,同意\n" }.joined()
    + (1...3).map { "20\($0),业主0\($0),60.00,同意\n" }.joined()
    + (4...6).map { "20\($0),业主0\($0),60.00,\n" }.joined()

  @Test func `a group stands once, and one that is absent hasn't come`() throws {
    let votes = ["decide", "--rule", "majority-of-present", "--present", "11", "--for", "6"]
    let cases = [
      ["--group", "居民:for=3", "--group", "居民:for=4"],
      ["--group", "居民:for=3", "--group", "居 民:for=3"],
      ["--absent-group", "居民", "--group", "居民:present=3,for=3"],
      ["--absent-group", "居民", "--group", "居民:present=3"],
    ]
    for more in cases {
      let (status, output, errors) = try yishi(votes + ["--against", "5"] + more)
      #expect(status == 65 && output.isEmpty, "\(more)")
      #expect(errors.contains("居"), "\(errors)")
    }
    let (status, _, _) = try yishi(
      votes + ["--against", "5", "--absent-group", "居民", "--group", "居民:expected=3,present=0"])
    #expect(status == 0)
  }

  @Test func `a file of ballots counts owners, not doors`() throws {
    try withFile("表决.csv", doors) { path in
      // No telephone says whether 业主X is one owner.
      let asked = try decided(
        "--rule", "civil-code-278-special", path, "--unreturned", "absent")
      #expect(asked["verdict"] as? String == "undecidable")
      let apart = try decided(
        "--rule", "civil-code-278-special", path, "--unreturned", "absent", "--same-name", "apart")
      #expect(apart["verdict"] as? String == "adopted")
      let absent = try decided(
        "--rule", "civil-code-278-special", path, "--unreturned", "absent", "--same-name", "one")
      #expect(absent["verdict"] as? String == "inquorate")
      let open = try decided("--rule", "civil-code-278-special", path)
      #expect(open["verdict"] as? String == "undecidable")
      let policies = open["policies"] as? [[String: Any]]
      #expect(policies?.first?["policy"] as? String == "unreturned")
      // Nobody wrote down what was delivered: silence is told both ways.
      let majority = try decided(
        "--rule", "civil-code-278-special", path, "--unreturned", "majority", "--same-name", "one")
      #expect(majority["verdict"] as? String == "undecidable")
      #expect(
        (majority["readings"] as? [[String: Any]])?.map { $0["verdict"] as? String ?? "" }
          .count == 2)
      let (_, text, _) = try yishi(["decide", "--rule", "civil-code-278-special", path])
      #expect(text.contains("同一业主多套按一人计：1处"))
    }
  }

  @Test func `a meeting's list of ballots takes those who handed one in for present`() throws {
    try withFile("表决.csv", "房号,姓名,表决\n101,甲,同意\n102,乙,同意\n103,丙,反对\n104,丁,\n") { path in
      let report = try decided("--rule", "majority-of-present", path)
      #expect(report["verdict"] as? String == "adopted")
    }
  }

  @Test func `what can't be read ends with 65, 74 or 64 and says why`() throws {
    let area = try yishi(["decide", "--rule", "nantang", "--for", "1", "--area-for", "1.234"])
    #expect(area.status == 65)
    #expect(area.errors.contains("面积最多两位小数"))
    try withFile("表决.csv", "房号,业主,面积,表决\n101,甲,60,也许\n") { path in
      let (status, _, errors) = try yishi(["decide", "--rule", "civil-code-278-general", path])
      #expect(status == 65)
      #expect(errors.contains("第2行"))
    }
    #expect(try yishi(["decide", "--rule", "nantang", "没有.csv"]).status == 74)
    #expect(try yishi(["decide", "--rule", "nonsense", "--for", "1"]).status == 64)
    #expect(try yishi(["decide", "--for", "1"]).status == 64)
  }

  @Test func `rules of one's own are read and explained`() throws {
    let text =
      "rules:\n  - {id: own, title: 本院规则, source: 第三条, adoption: [同意 / 到会 > 3/5]}\n"
    try withFile("rules.yaml", text) { path in
      let page = try yishi(["rules", "own", "--rules", path])
      #expect(page.output.contains("同意人数 > 3/5 × 到会人数"))
      let verdict = try yishi([
        "decide", "--rule", "own", "--rules", path, "--present", "10", "--for", "6", "--json",
      ])
      #expect(verdict.output.contains(#""verdict":"rejected""#))
    }
    try withFile("rules.yaml", "rules:\n  - {id: own, titel: x}\n") { path in
      let (status, _, errors) = try yishi(["rules", "--rules", path])
      #expect(status == 65)
      #expect(errors.contains("第2行"))
    }
  }
}
