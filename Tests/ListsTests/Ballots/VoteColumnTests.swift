import Deliberation
import Lists
import Testing
import Values

/// Where the votes of a sheet stand, and what their words and marks say.
@Suite struct `Columns of votes` {
  private func read(_ text: String) -> BallotFile { BallotFile(bytes: Array(text.utf8)) }

  @Test(arguments: ["意见", "选择", "态度"])
  func `beside a column that says it is the vote, one that may be is left and told`(other: String) {
    for sheet in [
      "房号,业主,面积,\(other),表决\n101,甲,50,反对,同意\n", "房号,业主,面积,表决,\(other)\n101,甲,50,同意,反对\n",
    ] {
      let file = read(sheet)
      #expect(file.problems.isEmpty)
      #expect(file.ballots.map(\.answer) == [.for])
      #expect(file.notTaken == [other])
      #expect(file.taken == "表决")
    }
  }

  @Test func `the column that is told is the one that was read`() {
    let file = read("房号,业主,意见,投票,面积\n101,甲,反对,同意,50\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect((file.taken, file.notTaken.first ?? "") == ("投票", "意见"))
    #expect(file.ballots.map(\.answer) == [.for])
  }

  @Test(arguments: [
    ["表决", "投票"], ["表决意见", "表决结果"], ["意见", "选择"], ["事项一表决", "事项二表决"], ["第一项（表决）", "表决二"],
  ]) func `two that may be the vote are refused by name`(pair: [String]) {
    let file = read("房号,业主,面积,\(pair[0]),\(pair[1])\n101,甲,50,反对,同意\n")
    #expect(
      file.problems == [.severalVoteColumns(pair)] || file.ballots.map(\.answer) == [.for],
      "\(file.problems)")
    if pair != ["第一项（表决）", "表决二"] { #expect(!file.problems.isEmpty) }
  }

  @Test(arguments: ["表决意见（同意/反对/弃权）", "*表决：", "3、您的表决意见", "投票结果", "本次表决"])
  func `a heading is read with its numbering and notes`(heading: String) {
    #expect(read("房号,业主,面积,\(heading)\n101,甲,50,同意\n").ballots.map(\.answer) == [.for])
  }

  @Test(arguments: ["表决时间", "表决方式", "投票人", "表决票编号", "表决票送达"])
  func `what is only about the vote is none`(heading: String) {
    let file = read("房号,业主,面积,\(heading),表决\n101,甲,50,线上,同意\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.ballots.map(\.answer) == [.for])
  }

  @Test(arguments: [
    ("√", Answer.for), ("☑", .for), ("✔", .for), ("同　意", .for), ("×", .against), ("x", .against),
    ("X", .against),
    ("Ｘ", .against), ("☒", .against), ("／", .notReturned), ("/", .notReturned), ("—", .notReturned),
    ("", .notReturned), ("未交", .notReturned),
  ]) func `marks are read`(mark: String, answer: Answer) {
    let file = read("房号,业主,面积,表决\n101,甲,50,\(mark)\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.ballots.map(\.answer) == (answer == .notReturned ? [] : [answer]))
  }

  @Test(arguments: ["是", "无", "○", "已投", "同意√反对", "√×", "1", "暂无", "n/a", "同上"])
  func `words that may mean either are asked`(mark: String) {
    #expect(
      read("房号,业主,面积,表决\n101,甲,50,\(mark)\n").problems == [.unknownAnswer(mark, row: 2)])
  }

  @Test func `one tick in three columns is a vote, two are asked, none is not returned`() {
    let file = read(
      "房号,业主,面积,同意,反对,弃权\n101,甲,50,√,,\n102,乙,50,,√,\n103,丙,50,,,☑\n104,丁,50,,,\n")
    #expect(file.problems.isEmpty, "\(file.problems)")
    #expect(file.ballots.map(\.answer) == [.for, .against, .abstain])
    #expect(file.register.count == 4)
    #expect(
      read("房号,业主,面积,同意,反对,弃权\n101,甲,50,√,√,\n").problems == [.severalTicks(row: 2)])
    #expect(
      read("房号,业主,面积,同意,反对,弃权\n101,甲,50,×,√,\n").problems == [.unknownAnswer("×", row: 2)])
  }

  @Test(arguments: ["53 27", "5 3.27", "1 234.50", "53\u{3000}27", "53\t27"])
  func `blanks inside a number are no area`(area: String) {
    let file = read("房号|业主|面积|表决\n101|甲|\(area)|同意\n".replacing("|", with: ","))
    #expect(!file.problems.isEmpty, "\(file.register)")
    let list = RegisterFile(bytes: Array("房号,业主,面积\n101,甲,\(area)\n".utf8))
    #expect(!list.problems.isEmpty)
  }

  @Test(arguments: ["５３．２７", "53.27㎡", " 53.27 ", "53.27 平方米"])
  func `full-width digits are digits`(area: String) {
    let file = read("房号,业主,面积,表决\n１０１,甲,\(area),同意\n")
    #expect(file.register.map(\.dwelling.area.description) == ["53.27"])
    #expect(file.register.map(\.dwelling.room) == ["101"])
  }
}
