import Deliberation
import Lists
import Testing
import Text

/// The column 来源 of a list of votes.
@Suite struct SlipSourceColumnTests {
  private func file(_ sources: [String]) -> BallotFile {
    let rows = sources.enumerated().map {
      "10\($0.offset + 1),业主0\($0.offset + 1),同意,\($0.element)"
    }
    return BallotFile(bytes: Array((["房号,业主,表决,来源"] + rows).joined(separator: "\n").utf8))
  }

  @Test func `how each slip came in is read, and those nobody signed are told`() {
    let file = file(["纸质", "上门", "问卷星", "电话", "接龙", ""])
    #expect(file.problems.isEmpty)
    #expect(file.ballots.map(\.source) == [.paper, .door, .form, .telephone, .chain, nil])
    #expect(
      file.unsigned == [
        .notSigned(.form, row: 4), .notSigned(.telephone, row: 5), .notSigned(.chain, row: 6),
      ])
    for problem in file.unsigned {
      #expect(problem.sentence(.chinese).contains("没有签名"))
      #expect(problem.sentence(.english).contains("isn't signed"))
    }
  }

  @Test func `another word under 来源 is a remark as before`() {
    #expect(file(["楼门长交来"]).problems.isEmpty)
    #expect(file(["楼门长交来"]).ballots.map(\.source) == [nil])
    #expect(!file(["代签"]).problems.isEmpty)
  }
}
