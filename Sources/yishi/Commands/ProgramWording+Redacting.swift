import Office
import Text

/// What `yishi redact` says.
extension ProgramWording {
  package var nameAnEntryOrTelephones: String {
    language(
      "请写明编号、--reason 原因和 --approved 审核人，或只写 --telephones。",
      "Give an entry's number with --reason and --approved, or --telephones alone.")
  }

  /// - Parameter entries: every entry that words were struck out of, in order.
  package func struckOut(_ entries: [Int], in path: String) -> String {
    let told = entries.map(String.init)
    return language(
      "第\(told.joined(separator: "、"))条已隐去：\(path)。先前的副本、备份、已生成的文书和 .torn- 文件里可能还有原文，请一并处理。",
      "Words of entry \(told.joined(separator: ", ")) are struck out: \(path). Earlier copies, "
        + "backups, papers and .torn- files may still hold them.")
  }

  package var strikeOnce: String {
    language("以上内容将隐去，不可恢复。继续？（y/n）", "This can't be brought back. Go on? (y/n)")
  }

  package var strikeTwice: String {
    language("确定已经批准，现在就隐去？（y/n）", "It is approved, and is to go now? (y/n)")
  }

  package var nothingStruck: String {
    language("没有隐去，记录不变。", "Nothing was struck out.")
  }

  package var strikeNotConfirmed: String {
    language(
      "没有隐去。核对以上内容后，加上 --confirmed 再运行一次。",
      "Nothing was struck out. Look at the above, then run it again with --confirmed.")
  }

  package func stillHolds(_ path: String) -> String {
    language("这个文件里还有隐去的原文：\(path)", "The words still stand in this file: \(path)")
  }
  package var telephonesDeleted: String {
    language(
      "contacts.json里的电话号码已全部删除，记录不变。",
      "All telephone numbers in contacts.json are deleted; the record is as it was.")
  }
  package func telephonesLeft(in path: String) -> String {
    language(
      "这份通知登记表有人改过，没有删，里面可能还有电话号码：\(path)",
      "This list of those notified was edited and stays; it may still hold telephones: \(path)")
  }
  /// Which entries still hold a telephone or identity number.
  package func numbersStand(in entries: [Int]) -> String {
    let list = entries.map(String.init).joined(separator: language("、", ", "))
    return language(
      "记录第\(list)条的文字里还有电话或证件号码。要隐去的，逐条运行 yishi redact 会议 条号 --field 项目 --reason 原因 --approved 审核人。",
      "Entries \(list) still hold a telephone or identity number. Strike each out with yishi redact "
        + "SESSION ENTRY --field FIELD --reason WHY --approved NAME.")
  }
}
