/// What is special about surnames: which have two characters, and how those are read that are
/// read otherwise elsewhere.
package enum Surname {
  /// How many leading characters of a folded name are its surname: 2 for 欧阳修, else 1.
  package static func length(in name: some StringProtocol) -> Int {
    let start = String(name.prefix(2))
    return name.count > 2 && (compound.contains(start) || readings[start]?.contains(" ") == true)
      ? 2 : 1
  }

  /// The syllables of the surname that begins a folded name, if it is read in its own way.
  static func reading(of name: String) -> (characters: Int, syllables: [String])? {
    // 单位代表 is no 单 family; people's names are short.
    guard name.count <= 4 else { return nil }
    let length = length(in: name)
    guard let reading = readings[String(name.prefix(length))] else { return nil }
    return (length, reading.split(separator: " ").map(String.init))
  }

  /// Surnames of two characters that read as written.
  private static let compound: Set<String> = [
    "欧阳", "歐陽", "太史", "端木", "上官", "司马", "司馬", "东方", "東方", "独孤", "南宫", "闻人",
    "夏侯", "诸葛", "諸葛", "公羊", "赫连", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙",
    "慕容", "仲孙", "钟离", "宇文", "司徒", "司空", "亓官", "司寇", "令狐", "淳于", "呼延", "轩辕",
    "百里", "东郭", "南门", "西门", "羊舌", "微生", "梁丘", "左丘", "第五", "拓跋", "完颜", "东野",
    "贺兰", "纳兰", "叶赫", "哥舒",
  ]

  private static let readings: [String: String] = [
    "单": "shan", "單": "shan", "仇": "qiu", "曾": "zeng", "解": "xie", "查": "zha", "区": "ou",
    "區": "ou", "朴": "piao", "盖": "ge", "蓋": "ge", "任": "ren", "华": "hua", "華": "hua",
    "乐": "yue", "樂": "yue", "缪": "miao", "繆": "miao", "翟": "zhai", "宁": "ning", "卜": "bu",
    "种": "chong", "员": "yun", "折": "she", "黑": "he", "秘": "bi", "洗": "xian", "冼": "xian",
    "繁": "po", "应": "ying", "過": "guo", "过": "guo", "那": "na", "召": "shao", "祭": "zhai",
    "句": "gou", "都": "du", "郇": "xun", "藏": "zang", "莘": "shen", "重": "chong", "覃": "qin",
    "能": "nai", "乜": "nie", "粘": "nian", "薄": "bo", "车": "che", "行": "xing", "盛": "sheng",
    "燕": "yan", "尉": "wei", "石": "shi", "沈": "shen", "贾": "jia", "哈": "ha", "逄": "pang",
    "钭": "tou", "番": "pan", "隗": "wei", "宓": "mi", "谌": "chen", "郗": "xi", "仉": "zhang",
    "尉迟": "yu chi", "尉遲": "yu chi", "万俟": "mo qi", "萬俟": "mo qi", "长孙": "zhang sun",
    "長孫": "zhang sun", "单于": "chan yu", "澹台": "tan tai", "乐正": "yue zheng",
    "鲜于": "xian yu", "闾丘": "lv qiu",
  ]
}
