import Deliberation
import Foundation
import Records
import Testing
import Wording

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
