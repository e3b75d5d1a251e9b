import Deliberation
import Text

/// What a remark says of how somebody takes part.
enum RosterStanding: Hashable {
  case none
  case said(Standing)
  /// It speaks of 列席 or 旁听, but not of this person as one: 上次列席.
  case unclear

  init(inRemark remark: String) {
    let items = remark.split { "、，,；;。.：:/（）() \n\t　".contains($0) }.map(String.init)
    let said = Set(items.compactMap(Standing.init(rosterWord:)).filter { $0 != .voting })
    if said.count == 1, let standing = said.first {
      self = .said(standing)
    } else {
      let speaks = ["列席", "旁听", "表决权", "不投票", "不表决"].contains { remark.contains($0) }
      self = speaks ? .unclear : .none
    }
  }

  /// The standing a cell of the column 席别 names; nil for words that name none.
  static func said(in cell: String) -> Standing? {
    if let standing = Standing(rosterWord: cell) { return standing }
    let words = Set(RosterCell.list(cell).compactMap(Standing.init(rosterWord:)))
    return words.count == 1 ? words.first : nil
  }
}

extension Standing {
  /// Reads 出席, 列席 or 旁听, and the ways offices write them: 列席人员, 无表决权.
  init?(rosterWord word: String) {
    var key = word.foldedName
    for head in ["仅", "只", "可", "作为", "请"] where key.hasPrefix(head) {
      key.removeFirst(head.count)
    }
    for tail in ["人员", "代表", "嘉宾", "会议", "者", "席", "人"]
    where key.hasSuffix(tail) && key.count > tail.count + 1 && key != "出席" && key != "列席" {
      key.removeLast(tail.count)
    }
    switch key {
    case "出席", "正式", "有表决权", "voting": self = .voting
    case "列席", "特邀", "邀请", "无表决权", "没有表决权", "不参加表决", "不参与表决", "speaking", "nonvoting":
      self = .speaking
    case "旁听", "observing", "observer": self = .observing
    default: return nil
    }
  }
}
