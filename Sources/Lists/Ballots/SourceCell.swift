import Deliberation
import Text

extension SlipSource {
  /// Whether a column says how ballots came in.
  static func isHeading(_ heading: String) -> Bool {
    ["来源", "票来源", "票的来源", "表决票来源", "收票来源"].contains(SheetHeading.key(heading))
  }

  /// Reads a cell under 来源; nil for words that say nothing of it.
  init?(cell: String) {
    guard let source = SlipSource.words[cell.foldedName] else { return nil }
    self = source
  }

  private static let words: [String: SlipSource] = {
    var words: [String: SlipSource] = [:]
    for (source, list) in [
      (SlipSource.paper, "纸质 纸质票 书面 纸票"), (.door, "上门 上门收票 入户"),
      (.form, "表单 网上表单 线上 网上 电子 电子票 问卷星 金山表单 腾讯文档 腾讯收集表 小程序"),
      (.telephone, "电话 手机 电话征求"), (.chain, "接龙 微信接龙 微信群 群接龙"),
    ] {
      for word in list.split(separator: " ") { words[String(word)] = source }
    }
    return words
  }()
}
