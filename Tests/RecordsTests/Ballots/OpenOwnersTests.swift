import Deliberation
import Records
import Testing
import Wording

/// What a sheet leaves open about its owners is counted every way, and told.
@Suite struct `Owners a sheet leaves open` {
  private let rule = Rule.builtIn("civil-code-278-general")!
  private let day = Day("2024-05-18")!

  private func decided(
    _ text: String, sameName: OwnerQuestion.SameName? = nil,
    mergedVotes: OwnerQuestion.MergedVotes? = nil
  ) -> (verdict: Verdict, open: [OpenOwner]) {
    let file = BallotFile(bytes: Array(text.utf8))
    #expect(file.problems.isEmpty, "\(file.problems)")
    let readings = file.counted(sameName: sameName, mergedVotes: mergedVotes).readings
    return rule.verdict(for: readings, on: day) { tally in
      tally.policies = Policies(unreturned: Policy(.absent, clause: "第五条"))
    }
  }

  /// 甲 twice in favour: one of three is half, two of four too few against two.
  private func namesakes(_ phones: [String]) -> String {
    "房号,业主,电话,面积,表决\n"
      + zip(101..., phones).map { "\($0),甲,\($1),50,同意\n" }.joined()
      + "201,乙,2,50,反对\n202,丙,3,50,同意\n203,丁,4,50,反对\n"
  }

  @Test func `telephones settle it where every flat has one`() {
    #expect(decided(namesakes(["1", "1"])).verdict.kind == .rejected)
    #expect(decided(namesakes(["1", "5"])).verdict.kind == .adopted)
    #expect(decided(namesakes(["1", "1"])).open.isEmpty)
    #expect(decided(namesakes(["1", "5"])).open.isEmpty)
  }

  @Test(arguments: [["1", ""], ["", "1"], ["", ""]])
  func `the same name with and without a telephone is told both ways`(phones: [String]) {
    let (verdict, open) = decided(namesakes(phones))
    #expect(verdict.kind == .undecidable)
    #expect(verdict.missing == [.owners])
    #expect(open.map(\.question.names) == [["甲"]])
    #expect(open.map { Set($0.kinds) } == [[.adopted, .rejected]])
    let sentence = ProgramWording(.chinese).open(open[0], rooms: ["101", "102"])
    #expect(sentence.contains("按1人计") && sentence.contains("按2人计"))
    #expect(decided(namesakes(phones), sameName: .one).verdict.kind == .rejected)
    #expect(decided(namesakes(phones), sameName: .apart).verdict.kind == .adopted)
  }

  @Test func `where it turns nothing it is told all the same`() {
    let (verdict, open) = decided(
      "房号,业主,面积,表决\n101,甲,50,同意\n102,甲,50,同意\n201,乙,50,同意\n")
    #expect(verdict.kind == .adopted)
    #expect(open.count == 1 && !open[0].decides)
  }

  @Test func `a company of one name is one company, whoever answers its telephone`() {
    let (verdict, open) = decided(namesakes(["1", "5"]).replacing("甲", with: "业主己公司"))
    #expect(verdict.kind == .rejected)
    #expect(open.isEmpty)
  }

  @Test
  func `one slip over an owner's flats is filled down within the owner, and counted both ways`() {
    let sheet =
      "房号,业主,电话,面积,表决\n101,甲,1,50,同意\n102,甲,1,90,\n201,乙,2,50,同意\n202,丙,3,50,\n"
    let file = BallotFile(bytes: Array(sheet.utf8))
    #expect(file.filled == ["102": "101"])
    // Filled, 190 of 240 took part; else 100.
    let (verdict, open) = decided(sheet)
    #expect(verdict.kind == .undecidable)
    #expect(open.map(\.question.readings.count) == [2])
    #expect(decided(sheet, mergedVotes: .filled).verdict.kind == .adopted)
    #expect(decided(sheet, mergedVotes: .blank).verdict.kind == .inquorate)
    // A stroke says that nothing came back, another telephone that it is another owner.
    #expect(BallotFile(bytes: Array(sheet.replacing("90,", with: "90,／").utf8)).filled.isEmpty)
    #expect(
      BallotFile(bytes: Array(sheet.replacing("102,甲,1", with: "102,甲,9").utf8)).filled.isEmpty)
  }

  @Test func `many namesakes come to what every combination of them would`() {
    // 60 names twice: more combinations than anybody counts, one direction.
    let twice = (1...60).flatMap { number in
      ["\(number)-1,业主\(number)甲,50,同意\n", "\(number)-2,业主\(number)甲,50,同意\n"]
    }
    let rest = (1...20).map { "9\($0)-1,乙\($0),50,反对\n" }
    let (verdict, open) = decided("房号,业主,面积,表决\n" + (twice + rest).joined())
    #expect(verdict.kind == .adopted)
    #expect(open.count == 60)
    // As many that answer in turn, so that some readings adopt and some don't.
    let mixed = (1...60).flatMap { number in
      ["\(number)-1,业主\(number)甲,\(40 + number),同意\n", "\(number)-2,业主\(number)甲,50,同意\n"]
    }
    let against = (1...100).map { "9\($0)-1,乙\($0),30,反对\n" }
    #expect(decided("房号,业主,面积,表决\n" + (mixed + against).joined()).verdict.kind == .undecidable)
  }
}
