import Deliberation
import Foundation
import Lists
import Testing
import Text
import Values

@Suite struct `Files of ballots` {
  func read(_ text: String) -> BallotFile { BallotFile(bytes: Array(text.utf8)) }

  @Test func `rooms, owners, areas and votes are read as rosters are`() {
    let file = read(
      """
      3号楼2单元征询表,,,,
      楼栋,单元,房号,业主,建筑面积(㎡),表决,代表方
      3号楼,2单元,１０１,张　三,53.27㎡,同意,居民
      ,,102,李四,61.84,不同意,党员
      ,,201,王五,53.27,,居民
      ,,202,赵六,61.84,无效,居民
      合计,,,,230.22,,
      """)
    #expect(file.problems.isEmpty)
    #expect(file.register.map(\.dwelling.room) == ["3-2-101", "3-2-102", "3-2-201", "3-2-202"])
    #expect(file.register[0].dwelling.owners == ["张三"])
    #expect(file.register[1].dwelling.area.description == "61.84")
    #expect(file.register[1].dwelling.groups == ["党员"])
    #expect(file.ballots.map(\.answer) == [.for, .against, .invalid])
    #expect(file.hasAreas)
  }

  @Test func `GB18030 is read too`() throws {
    let text = "房号,业主,面积,表决\n101,𠮷野,60.00,同意\n"
    let gb = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    let file = BallotFile(bytes: Array(gb))
    #expect(file.problems.isEmpty)
    #expect(file.register.first?.dwelling.owners == ["𠮷野"])
  }

  @Test func `what can't be read is named with its row`() {
    #expect(read("房号,业主,面积\n101,甲,60\n").problems == [.noAnswerColumn])
    #expect(
      read("房号,业主,面积,表决\n101,甲,60,也许\n").problems == [.unknownAnswer("也许", row: 2)])
    #expect(read("业主,面积,表决\n甲,60,同意\n").problems == [.noRoom(row: 2)])
    #expect(
      read("房号,业主,面积,表决\n101,甲,60,同意\n102,乙,,同意\n").problems == [.noArea(row: 3)])
    #expect(read("房号,业主,面积,表决\n101,甲,53.275,同意\n").problems.count == 1)
    #expect(
      read("房号,业主,面积,表决\n101,甲,60,同意\n101,乙,61,同意\n").problems.count == 1)
    for problem in read("房号,业主,面积,表决\n101,甲,60,也许\n").problems {
      #expect(problem.sentence(.chinese).contains("第2行"))
      #expect(problem.sentence(.english).contains("Row 2"))
    }
  }

  @Test func `co-owners on two rows who disagree are disputed`() {
    let file = read("房号,业主,面积,表决\n101,甲,60,同意\n101,乙,60,反对\n102,丙,60,同意\n")
    let count = BallotCount(file.ballots, of: OwnerRoll(guessingFrom: file.register))
    #expect(count.counts.heads.disputed == 1)
    #expect(count.counts.heads.for == 1)
  }

  @Test func `a register of delivery says whose silence speaks`() {
    let file = read("房号,业主,面积,表决,送达\n101,甲,60,同意,是\n102,乙,60,,是\n103,丙,60,,\n")
    let count = BallotCount(
      file.ballots, of: OwnerRoll(guessingFrom: file.register), delivered: file.delivered)
    #expect(count.counts.heads.unreturned == 2)
    #expect(count.counts.heads.delivered == 1)
  }

  @Test func `what doesn't say that it reached anybody is asked, with its row`() {
    let vote = Day("2024-05-18")!
    func read(_ cell: String, vote answer: String = "", on day: Day? = nil) -> BallotFile {
      BallotFile(
        bytes: Array("房号,业主,面积,表决,送达\n101,甲,60,\(answer),\(cell)\n".utf8), votedOn: day ?? vote)
    }
    for word in ["张贴", "已张贴", "投递", "挂号", "已搬走", "看门人", "13800000001"] {
      guard case .unknownDelivery(_, row: 2)? = read(word).problems.first else {
        Issue.record("\(word)")
        continue
      }
    }
    for word in ["是", "√", "已签收", "已送达", "本人签收", "2024-05-12", "5月12日", "2024-05-18"] {
      #expect(read(word).delivered == ["101"], "\(word)")
      #expect(read(word).problems.isEmpty, "\(word)")
    }
    for word in ["2025-01-01", "5月19日"] {
      guard case .deliveredAfter(_, vote, row: 2)? = read(word).problems.first else {
        Issue.record("\(word)")
        continue
      }
    }
    #expect(read("12月20日", on: Day("2025-01-04")).problems.count == 1)
    #expect(read("2024-12-20", on: Day("2025-01-04")).problems.isEmpty)
    for (cell, answer, rows) in [
      ("否", "同意", [2]), ("未送达", "", []), ("", "同意", []), ("是", "同意", []),
    ] {
      #expect(read(cell, vote: answer).undelivered == rows, "\(cell) \(answer)")
    }
    #expect(read("否", vote: "同意").ballots.count == 1)
  }

  @Test func `telephones tell namesakes apart`() {
    let file = read(
      "房号,业主,电话,面积,表决\n101,甲,13800000001,60,同意\n102,甲,13800000002,60,同意\n")
    #expect(OwnerRoll(guessingFrom: file.register).heads.count == 2)
  }

  @Test func `a lot is drawn by SHA-256`() {
    // printf '20250412\n同心' | sha256sum and so on give this order.
    let lot = Lot(among: ["同心", "恒馨园", "向阳角"], seed: "20250412")
    #expect(Set(lot.order) == ["同心", "恒馨园", "向阳角"])
    #expect(lot == Lot(among: ["向阳角", "同心", "恒馨园"], seed: "20250412"))
    #expect(lot.order == ["恒馨园", "向阳角", "同心"])
  }
}
