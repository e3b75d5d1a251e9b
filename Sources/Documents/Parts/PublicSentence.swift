import Deliberation
import Text

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
  /// Words of the list in what is printed: whoever confirmed it before one of them was added is asked again.
  package let held: [String]

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

  package init(
    text: String, marks: [Mark], offer: String? = nil, rewritten: String? = nil,
    held: [String] = []
  ) {
    self.text = text
    self.marks = marks
    self.offer = offer
    self.rewritten = rewritten
    self.held = held
  }

  /// What the public reads of it.
  package var printed: String { rewritten ?? text }
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
