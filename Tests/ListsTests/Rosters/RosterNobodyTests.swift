import Lists
import Testing

/// What stands on a list and is nobody, and who stands there in another way than the rest.
@Suite struct RosterNobodyTests {
  @Test(arguments: [
    "以上共3人", "以上共计3人", "以上人员共3名。", "共3人", "共有3人", "共计：3人", "累计3人", "总人数,3人", "合计,3人",
  ])
  func `whatever sums up the list is nobody and checks the count`(_ sum: String) {
    let reading = roster("姓名,身份\n张三,居民\n李四,居民\n\(sum)\n")
    #expect(reading.names == ["张三", "李四"])
    #expect(reading.kinds == [.countDiffers(stated: 3, read: 2)])
    #expect(roster("姓名,身份\n张三,居民\n李四,居民\n王五,居民\n\(sum)\n").problems.isEmpty)
    // Behind its running number, and in lines without headings.
    let numbered = roster("序号,姓名,身份\n1,张三,居民\n2,李四,居民\n3,\(sum)\n")
    #expect(numbered.names == ["张三", "李四"])
    if !sum.contains(",") {
      let lines = RosterReading(pasted: "张三 居民\n李四 居民\n\(sum)\n")
      #expect(lines.names == ["张三", "李四"])
      #expect(lines.kinds == [.rowNotTaken(sum)])
    }
  }

  @Test func `of several sums the last is compared and every other told`() {
    let list = "姓名,身份\n张三,居民\n小计,1\n李四,居民\n合计,9\n王五,居民\n合计,3\n"
    let reading = roster(list)
    #expect(reading.names == ["张三", "李四", "王五"])
    #expect(reading.kinds == [.rowNotTaken("小计 1"), .rowNotTaken("合计 9")])
    #expect(reading.problems.map(\.row) == [3, 5])
    #expect(roster(list.replacing("合计,3", with: "合计3人,")).problems.count == 2)
  }

  @Test(arguments: ["同上", "待定", "〃", "空缺", "不详", "张三*", "★李四", "某某", "XXX", "* 王五"])
  func `what stands where a name belongs and is none is asked about`(_ name: String) {
    for reading in [roster("姓名,身份\n居民甲,居民\n\(name),居民\n"), RosterReading(pasted: "居民甲\n\(name)\n")]
    {
      #expect(
        reading.problems.contains { $0.kind == .oddName && $0.row != 1 }, "\(reading.problems)")
    }
    #expect(roster("姓名,身份\n居民甲,居民\n").problems.isEmpty)
  }

  @Test func `a home in the bracket behind a name is the home, and whoever comes along is told`() {
    let table = roster("姓名,身份\n李四（3-1-102）,居民\n赵六+2,居民\n钱七等3人,居民\n孙八（501）,居民\n周九（残疾）,居民\n")
    #expect(table.names == ["李四", "赵六", "钱七", "孙八", "周九（残疾）"])
    #expect(table.homes == ["3-1-102", nil, nil, "501", nil])
    #expect(table.kinds == [.companions("+2"), .companions("等3人")])
    let lines = RosterReading(
      pasted: """
        #接龙
        1. 张三 3-1-101
        2. 李四（3-1-102）
        3. 王五(2号楼301室) 党员
        4、赵六+2
        5、钱七 +1人
        6. 孙八（1/2）
        7. 周九（2024）
        """)
    #expect(lines.names == ["张三", "李四", "王五", "赵六", "钱七", "孙八（1/2）", "周九（2024）"])
    #expect(lines.homes == ["3-1-101", "3-1-102", "2号楼301室", nil, nil, nil, nil])
    #expect(lines.kinds == [.companions("+2"), .companions("+1人")])
    #expect(lines.problems.map(\.row) == [5, 6])
    // A column that says where somebody lives goes before, and nothing is taken from the name.
    let both = roster("姓名,房号\n李四（3-1-102）,201\n")
    #expect(both.names == ["李四（3-1-102）"] && both.homes == ["201"])
  }

  @Test func `whoever has another 身份 than the meeting's is told of`() {
    var reading = roster("姓名,身份\n张三,居民代表\n李四,党员、居民\n王五,楼长\n赵六,居民代表\n钱七,\n")
    #expect(reading.problems.isEmpty)
    reading.compareGroups(with: ["党员", "居 民"])
    #expect(reading.kinds == [.groupsNotListed(["居民代表", "楼长"])])
    reading = roster("姓名,身份\n李四,党员\n")
    reading.compareGroups(with: ["党员"])
    #expect(reading.problems.isEmpty)
  }
}
