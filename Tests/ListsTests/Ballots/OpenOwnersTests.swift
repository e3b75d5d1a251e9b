import Deliberation
import Lists
import TestSupport
import Testing
import Text
import Values

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
    let sentence = SheetWording(.chinese).open(open[0], rooms: ["101", "102"])
    #expect(sentence.contains("按1人计") && sentence.contains("按2人计"))
    #expect(decided(namesakes(phones), sameName: .one).verdict.kind == .rejected)
    #expect(decided(namesakes(phones), sameName: .apart).verdict.kind == .adopted)
  }

  @Test(arguments: [
    ("王伟（已故）", "王伟"), ("王偉", "王伟"), ("劉麗華", "刘丽华"), ("王伟(一)", "王伟(二)"), ("★王伟", "王伟"),
    ("王伟*", "王伟"), ("中国银行（东街支行）", "中国银行"),
  ])
  func `a name written in two ways may be one person's`(pair: (String, String)) {
    let sheet = "房号,业主,面积,表决\n101,\(pair.0),50,同意\n102,\(pair.1),50,同意\n103,丙,50,反对\n"
    let (verdict, open) = decided(sheet)
    #expect(verdict.kind == .undecidable)
    #expect(verdict.missing == [.owners])
    #expect(open.map { Set($0.kinds) } == [[.adopted, .rejected]])
    #expect(open.first?.question.names.count == 2)
    #expect(decided(sheet, sameName: .one).verdict.kind == .rejected)
    #expect(decided(sheet, sameName: .apart).verdict.kind == .adopted)
    // Telephones settle it as they do for one name.
    func called(_ phones: [String]) -> Verdict.Kind {
      decided(
        "房号,业主,电话,面积,表决\n101,\(pair.0),\(phones[0]),50,同意\n102,\(pair.1),\(phones[1]),50,同意\n"
          + "103,丙,9,50,反对\n"
      ).verdict.kind
    }
    if !OwnerRoll.isBody([pair.1]) { #expect(called(["1", "5"]) == .adopted) }
    // Two names that nothing makes alike are two people.
    #expect(
      decided("房号,业主,面积,表决\n101,\(pair.0),50,同意\n102,王炜,50,同意\n103,丙,50,反对\n").open.isEmpty)
  }

  @Test func `what somebody has settled is told as open no longer`() {
    for sameName in OwnerQuestion.SameName.allCases {
      #expect(decided(namesakes(["", ""]), sameName: sameName).open.isEmpty)
    }
    // Two known and one not: however it is settled that one name is one, it may be either's.
    let (_, open) = decided(namesakes(["1", "5"]) + "301,甲,,50,\n", sameName: .one)
    #expect(open.count == 1)
    let sentence = SheetWording(.chinese).open(open[0], rooms: ["101", "102", "301"])
    #expect(sentence.contains("（101、301）（102）") && !sentence.contains("另一种"), "\(sentence)")
  }

  @Test func `what somebody has said is confirmed, as guessed or otherwise`() {
    let file = BallotFile(bytes: Array(namesakes(["", ""]).utf8))
    for sameName in OwnerQuestion.SameName.allCases {
      #expect(file.counted(sameName: sameName).roll.unconfirmed.isEmpty)
    }
    #expect(!file.counted().roll.unconfirmed.isEmpty)
  }

  /// Every way to put so many into groups.
  private func partitions(_ count: Int) -> [[Int]] {
    (1..<count).reduce([[0]]) { ways, _ in
      ways.flatMap { way in (0...(way.max() ?? 0) + 1).map { way + [$0] } }
    }
  }

  /// 民法典278 一般事项, reckoned by hand: nil is no ballot.
  private func reckoned(
    _ own: [(area: Int, vote: Bool?)], in way: [Int], beside others: [(area: Int, vote: Bool?)]
  ) -> Verdict.Kind {
    // Heads as bits: which of them said yes with a flat, and which no.
    var (yes, no) = (0, 0)
    for (flat, head) in zip(own, way) {
      if flat.vote == true { yes |= 1 << head }
      if flat.vote == false { no |= 1 << head }
    }
    if yes & no != 0 { return .undecidable }
    let flats = own + others
    let heads = (
      all: (way.max() ?? 0) + 1 + others.count,
      took: (yes | no).nonzeroBitCount + others.count { $0.vote != nil },
      yes: yes.nonzeroBitCount + others.count { $0.vote == true }
    )
    let area = (
      all: flats.reduce(0) { $0 + $1.area },
      took: flats.reduce(0) { $0 + ($1.vote == nil ? 0 : $1.area) },
      yes: flats.reduce(0) { $0 + ($1.vote == true ? $1.area : 0) }
    )
    guard heads.took * 3 >= heads.all * 2, area.took * 3 >= area.all * 2 else { return .inquorate }
    return heads.yes * 2 > heads.took && area.yes * 2 > area.took ? .adopted : .rejected
  }

  @Test(arguments: [7, 8])
  func `more than six flats of one name come to a verdict only if every way to tell them does`(
    count: Int
  ) {
    let partitions = partitions(count)
    var random = SeededGenerator(seed: UInt64(count) &* 7_919)
    var (settled, open) = (0, 0)
    for round in 0..<60 {
      // Mostly one answer, so that many lists can be settled at all.
      let mixed = round % 4 == 0
      let own = (0..<count).map { _ -> (area: Int, vote: Bool?) in
        let vote: Bool? = random.below(4) == 0 ? nil : mixed ? random.below(2) == 0 : true
        return (random.below(90) + 10, vote)
      }
      let others = (0..<(random.below(12) + 1)).map { _ -> (area: Int, vote: Bool?) in
        (random.below(90) + 10, random.below(5) == 0 ? nil : random.below(2) == 0)
      }
      let word: (Bool?) -> String = { $0.map { $0 ? "同意" : "反对" } ?? "未交回" }
      let text =
        "房号,业主,面积,表决\n"
        + own.enumerated().map { "1-\($0),同名,\($1.area),\(word($1.vote))\n" }.joined()
        + others.enumerated().map { "2-\($0),业主\($0),\($1.area),\(word($1.vote))\n" }.joined()
      let ways = Set(partitions.map { reckoned(own, in: $0, beside: others) })
      let (verdict, _) = decided(text)
      if verdict.kind != .undecidable {
        settled += 1
        #expect(ways == [verdict.kind], "round \(round): \(ways) \(text)")
      } else {
        open += 1
        // With one answer and blanks it is gone through exactly.
        if !mixed { #expect(ways.count > 1, "round \(round): \(text)") }
      }
    }
    #expect(settled > 5 && open > 5, "\(settled) settled, \(open) open")
  }

  @Test func `too many of one name with different votes are told with the way out`() {
    let text =
      "房号,业主,面积,表决\n"
      + (1...8).map { "\($0),同名,50,\($0 % 2 == 0 ? "同意" : "反对")\n" }.joined()
    let (verdict, open) = decided(text)
    #expect(verdict.kind == .undecidable)
    #expect(open.map(\.question.isWhole) == [false])
    let sentence = SheetWording(.chinese).open(open[0], rooms: (1...8).map(String.init))
    #expect(sentence.contains("--same-name"))
    #expect(decided(text, sameName: .apart).open.isEmpty)
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

extension SeededGenerator {
  fileprivate mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
