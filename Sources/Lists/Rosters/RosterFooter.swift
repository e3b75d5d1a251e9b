import Text

/// The lines below a list that are no people: 制表人：某某, 审核, 填表日期, （盖章）, 第1页.
enum RosterFooter {
  /// What every footer holds that doesn't begin as one.
  private static let telling = TellingSigns(ofEach: ["章", "签", "年"])
  private static let beginnings = Set(
    (labels + labelsBeforeColon + ["以下", "第", "共"]).compactMap(\.unicodeScalars.first))

  /// - Parameter cell: where such a line may begin.
  static func isFooter(_ cell: String) -> Bool {
    let written = cell.foldedName
    guard !written.isEmpty, written.utf8.count < 400 else { return false }
    let first = written.unicodeScalars.first { !"*※(".unicodeScalars.contains($0) }
    guard first.map(beginnings.contains) == true || telling.mayStand(in: cell) else {
      return false
    }
    if ["(盖章)", "(公章)", "(签章)", "(签字)", "(签名)", "(印章)"].contains(where: written.contains) {
      return true
    }
    let word = String(written.drop { "*※(".contains($0) })
    if word.hasPrefix("以下空白") || word.hasPrefix("以下无正文") { return true }
    if isPage(word) { return true }
    // A day alone, 2024年5月18日, signs the list.
    if word.contains("年"), word.contains("月"), word.first?.isNumber == true,
      RosterCell.isDate(word)
    {
      return true
    }
    for label in labels where word.hasPrefix(label) {
      let rest = word.dropFirst(label.count)
      if rest.isEmpty || ":_)".contains(rest.first!) || rest.first!.isNumber { return true }
    }
    // 审核人签字 asks for a name, and 经办人 居民丁 gives one.
    let signed = ["签字", "签名", "签章"].first(where: word.hasSuffix).map { word.dropLast($0.count) }
    if let signed, (labels + labelsBeforeColon).contains(String(signed)) { return true }
    let parts = cell.folded.split(separator: " ")
    if parts.count == 2, (labels + ["经办人", "登记人"]).contains(String(parts[0])) { return true }
    return labelsBeforeColon.contains { word.hasPrefix($0 + ":") }
  }

  /// `第1页`, `第 1 页 共 3 页`.
  private static func isPage(_ word: String) -> Bool {
    let rest = word.drop { "第共".contains($0) }.drop(while: \.isNumber)
    return (word.hasPrefix("第") || word.hasPrefix("共")) && rest.hasPrefix("页")
  }

  /// What begins a footer, alone in its cell or before a colon, a line to sign on or a day.
  private static let labels = [
    "制表人", "制表单位", "制表日期", "制表时间", "制表", "填表人", "填表单位", "填表日期", "填表时间", "填报人", "填报单位", "填报日期",
    "填报时间", "审核人", "审核", "审批人", "审批", "复核人", "复核", "校对", "核对人", "盖章", "公章", "单位盖章", "社区盖章", "统计人",
    "统计日期", "统计时间", "打印日期", "打印时间", "录入人", "汇总人", "报送日期", "单位负责人", "负责人签字", "负责人签名", "主管领导签字",
    "经办人签字",
  ]

  /// What may be a role or a name unless a colon follows it.
  private static let labelsBeforeColon = [
    "经办人", "经办", "负责人", "联系人", "登记人", "日期", "时间", "签字", "签名", "监票人", "计票人", "唱票人", "单位", "社区",
    "主管领导",
    "领导", "说明", "备注", "注", "电话", "联系电话", "地点", "报送单位", "记录人", "主持人",
  ]
}
