import Testing
import Text
import Values

@Suite struct NameSearchTests {
  private static let people: [(name: String, home: String?)] = [
    ("张三", "24-3-501"), ("张三丰", "24-1-301"), ("李四", "24号楼2单元301室"), ("章散", nil),
    ("单一", "24-2-1501"), ("曾　二", "25-3-502"), ("产权单位代表", nil), ("吕六", "底商2"),
    ("Tom Li", "Ａ座1201"), ("业主01", "3号楼2单元5楼东户"), ("王三", "24-3-502"),
  ]

  private func found(_ typed: String) -> [String] {
    let search = NameSearch(Self.people.map { SearchText(name: $0.name, home: $0.home) })
    return search.find(typed).map { Self.people[$0].name }
  }

  @Test(arguments: ["24-3-501", "3501", "3-501", "２４－３－５０１", "24 3 501", "24号楼3单元501", "243501"])
  func `room digits find who lives there first`(_ typed: String) {
    #expect(found(typed).first == "张三")
  }

  @Test func `a room's own number comes before rooms that only begin or hold it`() {
    #expect(found("501") == ["张三"])
    #expect(found("301") == ["张三丰", "李四"])
    #expect(found("50") == ["张三", "曾　二", "王三"])
    #expect(found("1501") == ["单一"])
    #expect(found("01").first == "业主01")
  }

  @Test func `shops, towers and flats without a number are found`() {
    #expect(found("底商2") == ["吕六"])
    #expect(found("底商") == ["吕六"])
    #expect(found("a1201") == ["Tom Li"])
    #expect(found("东户") == ["业主01"])
  }

  @Test func `any part of a name finds it, the whole name first`() {
    #expect(found("张三") == ["张三", "张三丰", "章散"])
    #expect(found("三").prefix(3) == ["张三", "张三丰", "王三"])
    #expect(found("单位") == ["产权单位代表"])
    #expect(found("曾二") == ["曾　二"])
    #expect(found("ｔｏｍ") == ["Tom Li"])
  }

  @Test func `initials find people, surnames read as surnames`() {
    #expect(found("zs") == ["张三", "章散", "张三丰"])
    #expect(found("sy") == ["单一"])
    #expect(found("dy") == ["单一"])
    #expect(found("ze") == ["曾　二"])
    #expect(found("ＺＳＦ") == ["张三丰"])
  }

  @Test func `pinyin may be typed in full or in part`() {
    #expect(found("zhang") == ["张三", "张三丰", "章散"])
    #expect(found("zhangs") == ["张三", "张三丰", "章散"])
    #expect(found("zsan").first == "张三")
    #expect(found("zhsf") == ["张三丰"])
    #expect(found("shanyi") == ["单一"])
    #expect(found("yz01") == ["业主01"])
    #expect(found("danwei") == ["产权单位代表"])
    for typed in ["lvliu", "lüliu", "luliu"] { #expect(found(typed) == ["吕六"]) }
  }

  @Test(arguments: [
    ("解放", ["xie", "jie", "xf", "jf", "jiefang", "xiefang"]),
    ("查明", ["zha", "cha", "zm", "cm", "chaming"]), ("乐天", ["yue", "le", "yt", "lt", "letian"]),
    ("单雄信", ["shan", "dan", "sxx", "dxx"]), ("李重", ["lizhong", "lichong", "lz", "lc"]),
    ("王行", ["wanghang", "wx", "wh"]), ("曾一", ["zeng", "ceng", "zy", "cy"]),
  ])
  func `every reading of a character finds a name`(_ name: String, _ typed: [String]) {
    let search = NameSearch([name, "吴用"].map { SearchText(name: $0, home: nil) })
    for letters in typed { #expect(search.find(letters) == [0], "\(letters)") }
  }

  private func homes(_ typed: String, _ people: [(String, String)]) -> [String] {
    let search = NameSearch(people.map { SearchText(name: $0.0, home: $0.1) })
    return search.find(typed).map { people[$0].1 }
  }

  @Test(arguments: ["3号楼502", "3栋502", "３号楼５０２", "3号楼502室", "三号楼502", "3幢502"])
  func `a building that is said is the home's first number`(_ typed: String) {
    let people = [
      ("甲", "24-3-502"), ("乙", "13-502"), ("丙", "3-2-502"), ("丁", "3-502"), ("戊", "和平里 3号楼1单元502"),
      ("己", "3-5-1502"), ("庚", "23-1-502"), ("辛", "33-502"),
    ]
    #expect(Set(homes(typed, people)) == ["3-2-502", "3-502", "和平里 3号楼1单元502"])
  }

  @Test(arguments: ["3号楼", "3栋", "三号楼", "3幢"])
  func `a building alone lists its homes and no others`(_ typed: String) {
    let people = [
      ("甲", "24-3-502"), ("乙", "13-1-502"), ("丙", "3-2-502"), ("丁", "3-502"), ("戊", "33-1-502"),
      ("己", "1-3-502"),
    ]
    #expect(Set(homes(typed, people)) == ["3-2-502", "3-502"])
  }

  @Test(arguments: [
    "502w", "502王", "w502", "502wang", "王502", "502 w", "502wl", "3-502w", "3号楼502w",
  ])
  func `a room and a letter narrow to one of those who live there`(_ typed: String) {
    let people = [("王磊", "3-502"), ("李四", "3-502"), ("王五", "3-602"), ("王六", "4-501")]
    #expect(homes(typed, people) == ["3-502"])
    #expect(found(typed).isEmpty || typed.contains("502"))
  }

  @Test func `what an input method made of the initials finds the same people`() {
    #expect(found("这是") == ["张三", "章散", "张三丰"])
    #expect(found("找事发") == ["张三丰"])
    #expect(found("是一") == ["单一"])
  }

  @Test func `a name that is really there comes before guesses`() {
    #expect(found("章散") == ["章散", "张三", "张三丰"])
    #expect(found("张三丰") == ["张三丰"])
  }

  @Test func `nothing typed shows all, nonsense nobody, and the limit holds`() {
    #expect(found(" 　").count == Self.people.count)
    #expect(found("qqqq").isEmpty)
    #expect(found("9999").isEmpty)
    #expect(found("👍").isEmpty)
    #expect(found("-").isEmpty)
    let search = NameSearch(Self.people.map { SearchText(name: $0.name, home: $0.home) })
    #expect(search.find("", limit: 3) == [0, 1, 2])
    #expect(search.find("三", limit: 1) == [0])
  }

  @Test func `a search among five thousand is over before the next key`() {
    let surnames = Array("张王李赵刘陈杨黄周吴")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平")
    let keys = (0..<5_000).map { number in
      let name = "\(surnames[number % 10])\(given[number / 10 % 20])\(given[number / 200 % 20])"
      return SearchText(
        folded: name, pinyin: "zhang wei fang", initials: "zwf",
        room: "\(number / 500 + 1)-\(number / 100 % 5 + 1)-\(number % 100 + 101)")
    }
    let search = NameSearch(keys)
    let clock = ContinuousClock()
    for typed in ["张", "3501", "zwf", "这我发", "zhangw", "x"] {
      let time = clock.measure { _ = search.find(typed, limit: 20) }
      #expect(time < .milliseconds(500), "\(typed): \(time)")
    }
  }
}
