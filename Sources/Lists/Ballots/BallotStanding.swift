import Deliberation
import Text
import Values

/// What a sheet says of a ballot beside its vote: 是否有效, 票状态, 核验结果, and remarks that a ballot
/// is void, was signed by another or taken back.
///
/// A plain word makes the ballot invalid; what contradicts the vote, and any remark, is asked, for a
/// vote that doesn't count turns results.
struct BallotStanding {
  typealias Column = (place: Int, heading: String)

  var validity: [(column: Column, about: Validity)] = []
  /// Columns read for nothing else of the ballot, in which a word may still speak of it.
  var remarks: [Column] = []

  /// The vote of a row as its validity leaves it.
  func checked(
    _ answer: Answer, _ cells: [String], row: Int
  ) throws(BallotProblem) -> Answer {
    var answer = answer
    let voted = answer
    for (column, about) in validity where column.place < cells.count {
      let cell = cells[column.place].trimmingBlanks
      switch (about.said(in: cell), voted) {
      case (.nothing?, _), (.returned?, .for), (.returned?, .against), (.returned?, .abstain),
        (.returned?, .fromMajority), (.returned?, .invalid), (.void?, .invalid),
        (.withdrawn?, .invalid), (.withdrawn?, .notReturned), (.notReturned?, .notReturned):
        continue
      case (.valid?, _) where voted != .notReturned && voted != .invalid: continue
      case (.void?, _) where voted != .notReturned: answer = .invalid
      default:
        throw .unclearValidity(
          RosterCell.oneLine(cell).maskingLongNumbers, column.heading.maskingLongNumbers, row: row)
      }
    }
    return answer
  }

  /// Asks about a remark that speaks against the vote that was read.
  func askRemarks(
    _ answer: Answer, isSignedByAnother: Bool, _ cells: [String], row: Int
  ) throws(BallotProblem) {
    guard answer != .invalid else { return }
    for column in remarks where column.place < cells.count {
      let cell = cells[column.place]
      guard BallotStanding.telling.mayStand(in: cell),
        cell.unicodeScalars.contains(where: BallotStanding.signs.contains)
      else { continue }
      let text = cell.foldedName
      var words = BallotStanding.void
      if answer != .notReturned {
        words += BallotStanding.against
        if !isSignedByAnother { words += BallotStanding.byAnother }
      }
      if let word = words.first(where: { BallotStanding.says($0, in: text) }) {
        throw .remarkAgainstVote(word, column.heading.maskingLongNumbers, row: row)
      }
    }
  }

  /// Whether a text has a word, and no 未 or 不 before it: 未作废 says nothing.
  private static func says(_ word: String, in text: String) -> Bool {
    var rest = text[...]
    while let found = rest.firstRange(of: word) {
      let before =
        found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
      if !"未没非不无有".contains(before) || word.first.map({ "未没无不".contains($0) }) == true {
        return true
      }
      rest = rest[found.upperBound...]
    }
    return false
  }

  private static let void = ["无效", "废票", "作废"]

  private static let against = [
    "撤回", "撤票", "撤销", "不通过", "未通过", "不合格", "过户", "伪造", "冒签", "冒名", "冒用", "非本人", "未签名", "未签字",
    "没签名", "没签字", "没有签名", "没有签字", "无签名", "无签字",
  ]

  private static let byAnother = ["代签", "代投", "代填"]

  /// At least one stands in each of the words.
  private static let signs = Set((void + against + byAnother).joined().unicodeScalars)
    .intersection("效废撤过格造冒非签代".unicodeScalars)
  private static let telling = TellingSigns(ofEach: signs.map { String($0) })
}

/// What a column about ballots asks of each.
enum Validity: Hashable, Sendable {
  /// 是否有效, 核验结果.
  case valid
  /// 是否作废, 废票: a mark says that it is.
  case void
  /// 是否撤回.
  case withdrawal

  enum Said: Hashable { case nothing, valid, void, withdrawn, returned, notReturned }

  /// Nil for words nobody knows.
  func said(in cell: String) -> Said? {
    let word = cell.foldedName
    if ["", "-", "--", "—", "——", "–", "/", "\\"].contains(word) { return .nothing }
    if let said = Validity.words[word] { return said }
    let isYes = Validity.yes.contains(word)
    guard isYes || Validity.no.contains(word) else { return nil }
    return switch self {
    case .valid: isYes ? .valid : .void
    case .void: isYes ? .void : .nothing
    case .withdrawal: isYes ? .withdrawn : .nothing
    }
  }

  /// What a heading asks, in the form `SheetHeading.key` gives it.
  init?(heading word: String) {
    let others = [
      "人", "员", "时间", "日期", "期限", "期至", "有效期", "编号", "方式", "面积", "电话", "机", "数", "备注", "说明", "意见",
      "证件", "原因",
    ]
    guard !others.contains(where: word.contains) else { return nil }
    if word.contains("是否"), word.contains("撤") || word.contains("收回") {
      self = .withdrawal
    } else if word.contains("是否"), ["无效", "作废", "废票"].contains(where: word.contains) {
      self = .void
    } else if Validity.headings.contains(word)
      || ["有效", "核验", "验票", "票状态", "票面状态", "票情况", "效力"].contains(where: word.contains)
    {
      self = .valid
    } else {
      return nil
    }
  }

  private static let headings: Set<String> = [
    "审核", "审核结果", "审核情况", "审核状态", "复核", "复核结果", "复核情况", "核对", "核对结果", "核对情况", "核实", "核实结果",
    "核实情况", "查验", "查验结果", "查验情况", "票效", "有效否", "valid", "validity",
  ]

  private static let yes: Set<String> = [
    "是", "√", "✓", "✔", "☑", "■", "有", "对", "1", "y", "yes", "true",
  ]

  private static let no: Set<String> = [
    "否", "不是", "无", "没有", "×", "✗", "✘", "☒", "x", "0", "n", "no", "false",
  ]

  private static let words: [String: Said] = {
    var words: [String: Said] = [:]
    for (said, list) in [
      (Said.valid, "有效 有效票 通过 核验通过 已通过 审核通过 合格 正常 已核验 已核对 已核 已核实 已审核 无误 属实 真实 一致 相符 本人 valid ok"),
      (.void, "无效 无效票 废票 作废 作废票 已作废 废 不通过 未通过 核验不通过 核验未通过 审核不通过 审核未通过 不合格 不有效 invalid void"),
      (.withdrawn, "撤回 已撤回 撤销 已撤销 撤票 已撤票"),
      (.returned, "已交 已交回 已交票 已收 已收回 已回收 已投 已投票 已返回 交回 收回 回收 已表决"),
      (
        .notReturned,
        "未交 未交回 未交票 未收 未收回 未回收 未投 未投票 未返回 未表决 未核验 待核验 未核 待核 未核对 未核实 待核实 未审核 待审核"
      ),
    ] {
      for word in list.split(separator: " ") { words[String(word)] = said }
    }
    return words
  }()
}
