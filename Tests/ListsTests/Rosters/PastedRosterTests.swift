import Deliberation
import Lists
import Testing
import Values

@Suite struct PastedRosterTests {
  @Test func `cells from a spreadsheet with headings are read as a table`() {
    let reading = RosterReading(pasted: "姓名\t房号\t身份\n张三\t24-3-501\t居民\n李四\t24-3-502\t党员\n")
    #expect(reading.names == ["张三", "李四"])
    #expect(reading.rows[1].groups == ["党员"])
    #expect(reading.encoding == nil)
  }

  @Test func `cells without headings are told by what they hold`() {
    let reading = RosterReading(
      pasted: "1\t张　三\t24-3-501\t党员、居民\t10000000001\t53.27㎡\n张四\t\t列席\t物业\n")
    #expect(reading.names.last == "张四")
    #expect(reading.rows.last?.standing == .speaking)
    #expect(reading.rows.last?.groups == ["物业"])
    let first = reading.rows.first
    #expect(first?.name == "张　三")
    #expect(first?.home == "24-3-501")
    #expect(first?.groups == ["党员", "居民"])
    #expect(first?.phone == "10000000001")
    #expect(first?.area?.hundredths == 5_327)
  }

  @Test func `a WeChat sign-up list gives its numbered lines`() {
    let reading = RosterReading(
      pasted: """
        #接龙
        24号楼议事会报名，周六下午2点半
        例 姓名 房号

        1. 王五 24-1-101
        2、李四　24号楼2单元402
        3. 张三 24-3-501
        4.欧阳修24-3-502
        5. 赵六
        """)
    #expect(reading.names == ["王五", "李四", "张三", "欧阳修", "赵六"])
    #expect(
      reading.homes == ["24-1-101", "24号楼2单元402", "24-3-501", "24-3-502", nil])
    #expect(!reading.hasErrors)
    #expect(reading.rows.map(\.row) == [5, 6, 7, 8, 9])
  }

  @Test func `typed lines are people, blanks inside a name stay`() {
    let reading = RosterReading(pasted: "张三 24-3-501 党员\n王 五 底商2\n业主01\n\n物业代表 物业 列席\n")
    #expect(reading.names == ["张三", "王 五", "业主01", "物业代表"])
    #expect(reading.homes == ["24-3-501", "底商2", nil, nil])
    #expect(reading.rows[3].standing == .speaking)
    #expect(reading.problems.isEmpty)
  }

  @Test func `identity numbers are dropped and telephones kept apart in lines too`() {
    let reading = RosterReading(pasted: "张三 110101190001011234 10000000001 24-3-501\n")
    #expect(reading.names == ["张三"])
    #expect(reading.rows[0].phone == "10000000001")
    #expect(reading.homes == ["24-3-501"])
    #expect(reading.droppedIdentityNumbers == 1)
    #expect(reading.kinds == [.identityNumberDropped])
  }

  @Test func `nothing pasted is nobody`() {
    #expect(RosterReading(pasted: " \n　\n").kinds == [.nobody])
  }
}
