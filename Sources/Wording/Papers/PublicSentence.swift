import Deliberation

/// A sentence that somebody typed freely, as a public copy prints it.
///
/// Nothing tells a program what a sentence gives away, so a person reads each before it goes out
/// the first time; a sentence that reads otherwise is another one and is read again.
package struct PublicSentence: Hashable, Sendable {
  /// As it is printed unless it is rewritten: whoever it named is 居民A, a home 一户居民.
  package let text: String
  /// Why it needs a look of its own; empty where nothing was noticed.
  package let marks: [Mark]
  /// Another wording that says the same of nobody; nil where there is none to offer.
  package let offer: String?
  /// What is printed in its place, where somebody decided so.
  package let rewritten: String?

  package enum Mark: Hashable, Sendable {
    /// A name, a home or a number was struck out.
    case struckOut(String)
    /// A word that is somebody's name as well, and is printed.
    case perhapsName(String)
    /// A landline that was voted with its text, and is printed.
    case telephone(String)
    /// A word of health, poverty and the like.
    case held(String)
    /// 高大妈: known to every neighbour.
    case nickname(String)
    /// The number of a 工单.
    case workOrder(String)
  }

  package init(text: String, marks: [Mark], offer: String? = nil, rewritten: String? = nil) {
    self.text = text
    self.marks = marks
    self.offer = offer
    self.rewritten = rewritten
  }
}

extension PublicSentence {
  /// Words that tell of somebody's health, means, beliefs or troubles; an office adds its own.
  package static let heldWords = [
    "低保", "特困", "残疾", "精神", "抑郁", "癌", "艾滋", "HIV", "肝炎", "住院", "手术", "化疗", "怀孕", "信访", "上访",
    "刑满", "矫正", "吸毒", "失独", "离婚", "家暴", "欠费", "失信", "信教", "未成年", "身份证",
    "贫困", "困难户", "五保", "孤寡", "独居", "离异", "二婚", "瘫痪", "轮椅", "盲人", "聋", "智障", "痴呆", "自闭",
    "尿毒症", "透析", "糖尿病", "中风", "乙肝", "梅毒", "结核", "重病", "大病", "服刑", "坐牢", "前科", "老赖", "欠物业费",
    "失业", "下岗", "自杀", "酗酒", "同性恋",
    "肿瘤", "白血病", "心脏病", "心梗", "脑梗", "脑瘫", "偏瘫", "高血压", "冠心病", "哮喘", "肾病", "癫痫", "性病", "戒毒",
    "患病", "患者", "病重", "病危", "病人", "慢性病", "卧床", "失能", "失智", "护工", "流产", "堕胎", "不孕", "智力障碍", "孤独症",
    "空巢", "丧偶", "单亲", "寡居", "留守", "孤儿", "收养", "领养", "私生", "出轨", "救助金", "低收入", "救济", "欠债", "破产",
    "缓刑", "拘留", "判刑", "逮捕", "犯罪", "劳教", "假释", "邪教", "宗教", "教徒",
  ]
}
extension Language {
  /// Why a sentence needs a look of its own: `（残疾；像称呼：高大妈）`; empty where nothing does.

  package func marks(_ marks: [PublicSentence.Mark]) -> String {
    guard !marks.isEmpty else { return "" }
    let told = marks.map { mark in
      switch mark {
      // What was masked on paper isn't spelled out to whoever looks over the shoulder.
      case .struckOut(let text):
        self("已隐去：\(text.maskingNumbers)", "struck out: \(text.maskingNumbers)")
      case .perhapsName(let word):
        self("也是名册上的姓名，照印：\(word)", "a name on the roster too, printed: \(word)")
      case .telephone(let number):
        self("表决过的文字里的电话，照印：\(number)", "a telephone in what was voted, printed: \(number)")
      case .held(let word): self("涉及：\(word)", "speaks of: \(word)")
      case .nickname(let name): self("像称呼：\(name)", "like a nickname: \(name)")
      case .workOrder(let number): self("工单号，已去掉：\(number)", "work order, taken out: \(number)")
      }
    }
    return self("（\(told.joined(separator: "；"))）", " (\(told.joined(separator: "; ")))")
  }
}

extension PublicSentence {
  /// Whether it may be printed so: what tells on somebody goes, or becomes 一户居民 and the like, and
  /// what was decided stays, its figures, denials, scopes and whoever pays.
  package func mayRead(_ new: String) -> Bool {
    let (old, new) = (Self.withoutPeople(text), Self.withoutPeople(new))
    let kept = old.replacing(/[（(][^（()）]*[）)]/, with: "")
    return new.lettersStand(in: old) && kept.signsStand(in: new)
  }

  private static func withoutPeople(_ text: String) -> String {
    text.replacing(/一户居民|一位居民|有关住户|一户|一位|居民[A-Z]家?/, with: "")
  }
}
