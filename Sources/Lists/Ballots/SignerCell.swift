import Text
import Values

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
  /// Words that nobody signed.
  private static let unsigned: Set<String> = [
    "未签", "未签名", "未签字", "未签署", "没签", "没签名", "没签字", "无签名", "无签字", "没有签名", "没有签字", "漏签", "缺签", "缺签名",
    "缺签字", "空白", "空", "未",
  ]

  /// Whether a heading is of whoever signs in an owner's place: 代签人, 代理人, 受托人.
  static func isForAnother(_ heading: String) -> Bool {
    let word = SheetHeading.key(heading)
    return ["代签", "代投", "代理", "受托", "代表"].contains(where: word.hasPrefix)
      || word.hasPrefix("是否代")
  }

  /// A cell without the telephone and identity numbers in it, as names have them out.
  static func withoutNumbers(_ written: String) -> String {
    let kept = RosterCell.parted(written, local: .grouped).kept
    return RosterCell.oneLine(kept.maskingLongNumbers.replacing("***", with: " ").trimmingBlanks)
  }

  /// The owner himself.
  static let ownWords: Set<String> = [
    "", "本人", "业主", "业主本人", "产权人", "产权人本人", "房主", "自己", "共有人", "共有产权人", "-", "/", "owner",
  ]

  /// - Parameter isForAnother: whether the column is for whoever signs in an owner's place, so that a
  ///   mark says that somebody did.
  init(_ cell: String, owners: [String], isForAnother: Bool) {
    let own = RosterCell.value(cell)
    let written = own.map(SignerCell.withoutNumbers) ?? cell.trimmingBlanks
    let word = written.foldedName
    if SignerCell.ownWords.contains(word), own == nil || !word.isEmpty {
      self = .owner
    } else if own != nil, word.isEmpty {
      // A number alone is somebody's.
      self = .another
    } else if ["√", "✓", "✔", "☑", "■", "是", "有", "y", "yes", "1"].contains(word) {
      self = isForAnother ? .another : .owner
    } else if ["已签", "已签名", "已签字"].contains(word)
      || owners.contains(where: { $0.foldedName == word })
    {
      self = .owner
    } else if ["否", "无", "没有", "×", "✗", "✘", "☒", "x", "0", "n", "no"].contains(word) {
      self = isForAnother ? .owner : .nobody
    } else if SignerCell.unsigned.contains(word) {
      self = .nobody
    } else if own == nil {
      // A stroke or 暂无.
      self = isForAnother || !word.hasPrefix("暂无") ? .owner : .nobody
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
