import Deliberation
import Wording

/// What stands in a cell under 签名人 or 代签: a name, or a mark.
enum SignerCell: Hashable, Sendable {
  /// An owner of the dwelling, or a mark that the owner signed.
  case owner
  /// 未签名.
  case nobody
  /// A mark that somebody else signed.
  case another
  case name(String)

  /// Somebody signed whose name wasn't written down.
  static let unnamed = "未写姓名"
  /// Nobody wrote what he is to the owner.
  static let unsaid = "关系未写"
  /// The owner himself.
  static let ownWords: Set<String> = [
    "", "本人", "业主", "业主本人", "产权人", "产权人本人", "房主", "自己", "共有人", "共有产权人", "-", "/", "owner",
  ]

  init(_ written: String, owners: [String]) {
    let word = written.foldedName
    if SignerCell.ownWords.contains(word)
      || ["√", "✓", "✔", "☑", "已签", "已签名", "已签字", "是", "有", "y", "yes", "1"].contains(word)
      || owners.contains(where: { $0.foldedName == word })
    {
      self = .owner
    } else if ["未签", "未签名", "未签字", "没签", "无签名", "无", "×", "x", "没有签名"].contains(word) {
      self = .nobody
    } else if ["代签", "他人代签", "他人", "代", "代签名"].contains(word) {
      self = .another
    } else {
      let names = written.split(whereSeparator: { "、,，;；/\n".contains($0) }).map {
        String($0).foldedName
      }
      let others = names.filter { name in !owners.contains { $0.foldedName == name } }
      self = others.isEmpty ? .owner : .name(others.joined(separator: "、"))
    }
  }
}

/// What stands in a cell under 委托书.
enum MandateCell: Hashable, Sendable {
  case there
  case none
  /// Still to come, or nobody wrote anything.
  case awaited

  /// Nil for words nobody knows.
  init?(_ written: String) {
    switch written.foldedName {
    case "有", "是", "√", "✓", "✔", "☑", "1", "已交", "已补", "有书面委托", "有委托书", "书面", "书面委托", "y", "yes":
      self = .there
    case "无", "没有", "否", "×", "x", "0", "无委托书", "无书面委托", "口头", "口头委托", "n", "no": self = .none
    case "", "-", "/", "待补", "未交", "未补", "待交", "后补": self = .awaited
    default: return nil
    }
  }
}
