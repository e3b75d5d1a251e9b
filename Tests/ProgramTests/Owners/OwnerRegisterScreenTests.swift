import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing

@testable import Office
@testable import Screens
@testable import yishi

/// Who is one owner: guessed with a reason, confirmed by the secretary.
@Suite struct OwnerRegisterScreenTests {
  static let sheet = """
    房号,业主,面积,电话,产权性质
    101,业主01,53.27,13800000001,
    102,业主02,61.84,13800000002,
    201,业主03,53.27,,
    202,业主03,61.84,,
    301,业主04、业主05,53.27,,
    302,业主06,61.84,13800000006,
    401,业主06,53.27,13800000007,
    501,业主11,53.27,13800000011,
    502,业主11,61.84,13800000011,

    """

  /// The page where pasted cells wait for their confirmation.
  func stage(size: Size = Size(columns: 80, rows: 24)) throws -> Stage {
    let stage = try Stage(MeetingScreen(), .stairwell, size: size)
    stage.show(VoteScreen())
    stage.type("2")
    stage.type("2")
    stage.press(.paste(Self.sheet), .tab, .enter)
    return stage
  }

  @Test(arguments: Size.approved)
  func `every guess stands with its reason`(size: Size) throws {
    let stage = try stage(size: size)
    #expect(stage.text.contains("同名同电话 → 一人"), "\(stage.text)")
    try expect(stage.text, isExpected: "register.open.\(size.columns).txt")
    stage.type("7")
    try expect(stage.text, isExpected: "register.all.\(size.columns).txt")
  }

  @Test func `guesses are confirmed, parted and kept without telephones`() throws {
    let stage = try stage()
    let before = stage.session.ownerRolls.count
    // 业主03 twice without a telephone: two people after all.
    stage.type("4")
    // 业主06 twice with other numbers, then 业主11 by the same number.
    stage.press(.enter, .enter, .enter)
    #expect(stage.text.contains("已全部确认"), "\(stage.text)")
    stage.type("6")
    #expect(stage.session.ownerRolls.count == before + 1, "\(stage.text)")
    let roll = try #require(stage.session.ownerRolls.last)
    #expect(roll.dwellings.count == 9)
    #expect(roll.heads.count == 8)
    #expect(roll.mergedHeads == 1)
    let bytes = try String(contentsOfFile: stage.file.path, encoding: .utf8)
    #expect(!bytes.contains("13800000011"))
  }

  @Test func `what can't be done with a head yet says why, and keeping goes to those still open`()
    throws
  {
    let stage = try stage()
    stage.type("3")
    #expect(stage.text.contains("先用空格标记两条以上。"), "\(stage.text)")
    stage.type("7")
    stage.press(.home)
    stage.type("4")
    #expect(stage.text.contains("这一条只有一套房。"), "\(stage.text)")
    #expect(stage.text.contains("业主01"), "\(stage.text)")
    stage.type("6")
    #expect(stage.text.contains("处没有确认。"), "\(stage.text)")
    #expect(!stage.text.contains("业主01"), "\(stage.text)")
  }

  @Test func `marked ones are joined, and co-owners name a voter`() throws {
    let stage = try stage()
    stage.type("7")
    stage.press(.home, .character(" "), .character(" "))
    stage.type("3")
    #expect(stage.rows.contains { $0.contains("业主01、业主02") }, "\(stage.text)")
    // 业主04、业主05 at 301.
    stage.type("8301")
    stage.press(.enter)
    stage.type("5")
    stage.press(.enter)
    stage.type("3")
    stage.press(.enter, .enter)
    #expect(stage.text.contains("由业主05表决"), "\(stage.text)")
  }

  @Test func `a list without areas says which row`() throws {
    let stage = try Stage(MeetingScreen(), .stairwell)
    stage.show(VoteScreen())
    stage.type("2")
    stage.type("2")
    stage.press(.paste("房号,业主\n101,业主01\n"), .tab, .enter)
    #expect(stage.text.contains("没有面积"), "\(stage.text)")
  }
}
