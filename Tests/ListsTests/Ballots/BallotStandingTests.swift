import Deliberation
import Lists
import Testing
import Text

/// What a sheet says of a ballot beside its vote is read, or refused with its row and column; it is
/// never passed over.
@Suite struct BallotStandingTests {
  private func read(_ heading: String, _ cell: String, vote: String = "同意") -> BallotFile {
    BallotFile(bytes: Array("房号,业主,面积,表决,\(heading)\n101,甲,50,\(vote),\(cell)\n".utf8))
  }

  @Test(
    arguments: [
      "是否有效", "有效性", "票状态", "表决票状态", "核验", "核验结果", "身份核验结果", "验票结果", "票面状态", "审核结果", "签名是否有效",
    ], ["无效", "废票", "作废", "不通过", "核验不通过", "否", "×"])
  func `a ballot that is said to be void is invalid`(heading: String, cell: String) {
    let file = read(heading, cell)
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.ballots.map(\.answer) == [.invalid])
  }

  @Test(arguments: ["有效", "是", "√", "通过", "已核验", "正常", "", "／"])
  func `a ballot that holds is counted`(cell: String) {
    #expect(read("是否有效", cell).ballots.map(\.answer) == [.for])
  }

  @Test(arguments: [("无效", "√"), ("废票", "是"), ("是否作废", "是"), ("是否无效", "√")])
  func `a mark under a heading of void ballots says so`(heading: String, cell: String) {
    #expect(read(heading, cell).ballots.map(\.answer) == [.invalid])
    #expect(read(heading, "").ballots.map(\.answer) == [.for])
    #expect(read(heading, "否").ballots.map(\.answer) == [.for])
  }

  @Test(arguments: [
    ("票状态", "撤回", "同意"), ("票状态", "未交回", "同意"), ("票状态", "有效", ""), ("票状态", "废票", ""),
    ("票状态", "已交回", ""), ("票状态", "有效", "无效"), ("核验", "未核验", "反对"), ("核验", "居民甲", "反对"),
    ("是否撤回", "是", "同意"),
  ])
  func `what contradicts the vote, or nobody knows, is refused`(
    heading: String, cell: String, vote: String
  ) {
    let file = read(heading, cell, vote: vote)
    #expect(file.problems == [.unclearValidity(cell, heading, row: 2)])
    let sentence = file.problems.first?.sentence(.chinese) ?? ""
    #expect(sentence.contains("第2行") && sentence.contains("“\(heading)”"), "\(sentence)")
  }

  @Test(
    arguments: ["备注", "说明", "情况", "意见", "状态", "经办", "投票时间"],
    [
      ("作废", "作废"), ("此票无效（涂改）", "无效"), ("废票", "废票"), ("儿子代签", "代签"), ("已过户给己", "过户"),
      ("本人撤回同意", "撤回"), ("身份核验不通过", "不通过"), ("没有签名", "没有签名"),
    ])
  func `a remark against the vote is refused with its row and column`(
    heading: String, said: (cell: String, word: String)
  ) {
    let file = read(heading, said.cell)
    #expect(file.problems == [.remarkAgainstVote(said.word, heading, row: 2)], "\(said)")
    #expect(read(heading, said.cell, vote: "无效").problems.isEmpty)
  }

  @Test(arguments: ["未作废", "未过户", "不代签", "本人签名", "已签收", "效力待定", "电话通知", "租金已付"])
  func `a remark that says nothing against it is left`(cell: String) {
    #expect(read("备注", cell).problems.isEmpty)
  }

  @Test func `names, rooms and columns without a heading are looked at too`() {
    for sheet in [
      "房号,业主,面积,表决\n101,甲（已过户）,50,同意\n", "房号,业主,面积,表决\n101（作废）,甲,50,同意\n",
      "房号,业主,面积,表决,\n101,甲,50,同意,作废\n",
    ] {
      let file = BallotFile(bytes: Array(sheet.utf8))
      guard case .remarkAgainstVote? = file.problems.first else {
        Issue.record("\(sheet) \(file.problems)")
        continue
      }
    }
  }

  @Test func `one who signed for another stands in his own column, or is asked`() {
    func file(_ signer: String) -> BallotFile {
      BallotFile(
        bytes: Array("房号,业主,面积,表决,签名人,备注\n101,甲,50,同意,\(signer),儿子代签\n".utf8))
    }
    #expect(file("居民甲").problems.isEmpty)
    #expect(file("甲").problems == [.remarkAgainstVote("代签", "备注", row: 2)])
  }
}
