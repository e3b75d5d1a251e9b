import Deliberation
import Lists
import Testing
import Text

/// A building's name alone in a row stands over the dwellings below it, and never goes unread.
@Suite struct `Sections of a sheet` {
  private func rooms(_ text: String) -> [String] {
    let file = BallotFile(bytes: Array(text.utf8))
    #expect(file.problems.isEmpty, "\(file.problems)")
    return file.register.map(\.dwelling.room)
  }

  @Test func `a building alone in a row is the building of the rows below`() {
    #expect(
      rooms(
        "序号,房号,业主,面积,表决\n1号楼,,,,\n1,101,甲,50,同意\n2,102,乙,50,同意\n2号楼,,,,\n3,101,丙,50,反对\n"
          + "4,102,丁,50,同意\n") == ["1-101", "1-102", "2-101", "2-102"])
    #expect(
      rooms("房号,业主,面积,表决\n1号楼,,,\n101,甲,50,同意\n2号楼,,,\n101,甲,50,同意\n")
        == ["1-101", "2-101"])
    // A merged cell taken apart repeats it; a count may stand beside it.
    #expect(
      rooms(
        "房号,业主,面积,表决\nA座,A座,A座,A座\n101,甲,50,同意\nB座,共1户,,\n101,乙,50,同意\n")
        == ["a-101", "b-101"])
  }

  @Test func `stairwells, phases and quarters are read in their order`() {
    #expect(
      rooms(
        "序号,房号,业主,面积,表决\n1号楼1单元,,,,\n1,101,甲,50,同意\n1号楼2单元,,,,\n2,101,乙,50,同意\n")
        == ["1-1-101", "1-2-101"])
    #expect(
      rooms(
        "序号,楼号,房号,业主,面积,表决\n一期,,,,,\n1,3,101,甲,50,同意\n二期,,,,,\n2,3,101,乙,50,同意\n")
        == ["1-3-101", "2-3-101"])
    // The building's heading ends the stairwell's; the row's own column goes before the heading.
    #expect(
      rooms(
        "房号,业主,面积,表决\n1号楼,,,\n2单元,,,\n101,甲,50,同意\n2号楼,,,\n101,乙,50,同意\n")
        == ["1-2-101", "2-101"])
    #expect(
      rooms(
        "序号,楼号,房号,业主,面积,表决\n1号楼,,,,,\n1,1,101,甲,50,同意\n2号楼,,,,,\n2,2,101,乙,50,同意\n")
        == ["1-101", "2-101"])
    // A merged building above ends at the heading of the next.
    #expect(
      rooms(
        "序号,楼号,房号,业主,面积,表决\n1,1,101,甲,50,同意\n2,,102,乙,50,同意\n2号楼,,,,,\n3,,101,丙,50,同意\n")
        == ["1-101", "1-102", "2-101"])
    #expect(
      rooms("房号,业主,面积,表决\n3号楼,,,\n3-101,甲,50,同意\n3号楼102,乙,50,同意\n")
        == ["3-101", "3-102"])
  }

  @Test(arguments: ["商业部分", "高层", "小计", "安置房"])
  func `rows of one number on both sides of a row nobody reads are never co-owners`(text: String) {
    let file = BallotFile(
      bytes: Array("序号,房号,业主,面积,表决\n1,101,甲,50,同意\n\(text),,,,\n2,101,乙,50,反对\n".utf8))
    #expect(file.problems == [.rowsApart(room: "101", rows: [2, 4])])
  }

  @Test func `a vote isn't filled down across a heading`() {
    let file = BallotFile(
      bytes: Array("房号,业主,面积,表决\n1号楼,,,\n101,甲,50,同意\n2号楼,,,\n101,甲,50,\n".utf8))
    #expect(file.problems.isEmpty && file.filled.isEmpty)
  }

  @Test func `an owner whose name ends as an address does is no heading`() {
    let file = BallotFile(bytes: Array("房号,业主,面积,表决\n101,甲,50,同意\n,李门,,\n".utf8))
    #expect(!file.problems.isEmpty)
  }

  @Test func `a stroke for a vote is told with its row`() {
    let file = BallotFile(
      bytes: Array(
        "房号,业主,面积,表决\n101,甲,50,／\n102,乙,50,\n103,丙,50,—\n104,丁,50,未交回\n105,戊,50,同意\n".utf8))
    #expect(file.problems.isEmpty)
    #expect(file.strokes == [2, 4])
    #expect(SheetWording(.chinese).strokes(file.strokes).contains("第2、4行"))
  }

  @Test func `dwellings of several owners are printed with their owners`() {
    let file = BallotFile(
      bytes: Array("房号,业主,面积,表决\n101,甲、乙,50,同意\n102,丙,50,同意\n103,丁,50,同意\n103,戊,50,同意\n".utf8))
    let counted = file.counted()
    #expect(counted.roll.coOwned.map(\.room) == ["101", "103"])
    let sentence = SheetWording(.chinese).coOwned(counted.roll.coOwned)
    #expect(sentence.contains("101（甲、乙）") && sentence.contains("103（丁、戊）"))
  }
}
