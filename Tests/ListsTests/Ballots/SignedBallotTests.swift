import Deliberation
import Lists
import Testing
import Values

/// Columns of a sheet of ballots that say who signed: read, told both ways, or refused.
@Suite struct SignedBallotTests {
  private let rule = Rule.builtIn("civil-code-278-special")!

  private func file(_ columns: String, _ rows: [String]) -> BallotFile {
    BallotFile(bytes: Array((["房号,业主,面积,表决,\(columns)"] + rows).joined(separator: "\n").utf8))
  }

  /// Ten dwellings of 50㎡: six agree, and the rows given here stand for four more.
  private func sheet(_ columns: String, _ rows: [String]) -> BallotFile {
    let blanks = String(repeating: ",", count: columns.filter { $0 == "," }.count)
    let others = (1...6).map { "\($0)01,业主0\($0),50,同意,\(blanks)" }
    return file(columns, others + rows)
  }

  private func verdict(_ file: BallotFile) -> Verdict {
    rule.verdict(for: file.counted().readings, on: Day("2024-05-18")!) { tally in
      tally.policies = Policies(
        unreturned: Policy(.absent, clause: "不计"), invalid: Policy(.absent, clause: "不计"))
    }.verdict
  }

  private let absent = ["801,业主08,50,,,", "901,业主09,50,,,", "1001,业主10,50,,,"]

  @Test(arguments: ["签名人,与业主关系", "代签人姓名,关系", "投票人,与产权人关系", "签字,与业主关系"])
  func `a signer who is no owner is counted both ways`(columns: String) {
    let file = sheet(columns, ["701,业主07,50,同意,居民甲,子女"] + absent.map { String($0.dropLast()) })
    #expect(file.problems.isEmpty, "\(file.problems)")
    let told = verdict(file)
    #expect(told.kind == .undecidable)
    #expect(told.missing == [.proxies])
    #expect(told.readings.map(\.kind) == [.inquorate, .adopted])
  }

  @Test(arguments: [
    ("居民甲", "子女", "有", Verdict.Kind.adopted), ("居民甲", "子女", "无", .undecidable),
    ("居民甲", "子女", "待补", .undecidable), ("居民甲", "", "", .undecidable),
    ("业主07", "本人", "", .adopted), ("√", "", "", .adopted), ("", "", "", .adopted),
    ("", "配偶", "", .undecidable), ("代签", "", "有", .adopted),
  ])
  func `what the columns say decides`(
    signer: String, relation: String, mandate: String, kind: Verdict.Kind
  ) {
    let file = sheet(
      "签名人,与业主关系,委托书", ["701,业主07,50,同意,\(signer),\(relation),\(mandate)"] + absent)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(verdict(file).kind == kind)
  }

  @Test func `what can't be read is refused with its row`() {
    let columns = "签名人,与业主关系,委托书"
    #expect(
      file(columns, ["101,业主01,50,同意,未签名,,"]).problems == [.unsigned(room: "101", row: 2)])
    #expect(
      file(columns, ["101,业主01,50,同意,居民甲,子女,也许"]).problems
        == [.unknownMandate("也许", row: 2)])
    #expect(
      file(columns, ["101,业主01,50,同意,,,有"]).problems == [.proxyOfNobody(room: "101", row: 2)])
    #expect(
      file("签名人,代签人", ["101,业主01,50,同意,居民甲,居民乙"]).problems
        == [.severalSigners(["居民甲", "居民乙"], row: 2)])
  }

  @Test(arguments: ["签名", "签名人", "业主签字", "是否签名"], ["无", "否", "未签", "没签", "没有", "×", "漏签"])
  func `a mark that nobody signed is refused, and 无效 answers it`(heading: String, mark: String) {
    #expect(
      file(heading, ["101,业主01,50,同意,\(mark)"]).problems == [.unsigned(room: "101", row: 2)])
    let void = file(heading, ["101,业主01,50,无效,\(mark)"])
    #expect(void.problems.isEmpty && void.ballots.map(\.answer) == [.invalid])
    #expect(file(heading, ["101,业主01,50,,\(mark)"]).problems.isEmpty)
  }

  @Test(arguments: ["代签人", "是否代签", "代理人", "受托人"])
  func `under another's heading the same mark says that nobody signed for the owner`(
    heading: String
  ) {
    for mark in ["无", "否", "/"] {
      #expect(
        file(heading, ["101,业主01,50,同意,\(mark)"]).ballots
          == [Ballot(room: "101", answer: .for, signedBy: "业主01")])
    }
    let another = file(heading, ["101,业主01,50,同意,是"])
    #expect(another.ballots.first?.relation != nil)
  }

  @Test func `numbers are held out before names are compared`() {
    let phone = "138\("0013")8000"
    let identity = "110101199001\("01123")x"
    for own in ["业主01 \(phone)", "业主01\(identity)", "业主01（电话\(phone)）"] {
      let file = file("签名人", ["101,业主01,50,同意,\(own)"])
      #expect(file.ballots == [Ballot(room: "101", answer: .for, signedBy: "业主01")], "\(own)")
    }
    let file = file("代理人,与业主关系", ["101,业主01,50,同意,居民甲 \(phone),儿子\(phone)"])
    #expect(file.ballots.map(\.signedBy) == ["居民甲"])
    #expect(file.ballots.map(\.relation) == ["儿子"])
    let alone = self.file("签名人", ["101,业主01,50,同意,\(phone)"])
    #expect(alone.ballots.first?.relation != nil)
    #expect(!"\(alone.ballots)".contains("138"))
  }

  @Test func `beside namesakes it is counted with every way to tell them apart`() {
    let file = file(
      "签名人,与业主关系",
      (1...6).map { "\($0)01,业主0\($0),50,同意,," } + [
        "701,业主07,50,同意,居民甲,子女", "801,业主07,50,同意,居民甲,子女", "901,业主09,50,,,",
        "1001,业主10,50,,,",
      ])
    #expect(file.problems.isEmpty, "\(file.problems)")
    let told = verdict(file)
    #expect(told.kind == .undecidable)
    #expect(told.missing.contains(.proxies))
  }
}
