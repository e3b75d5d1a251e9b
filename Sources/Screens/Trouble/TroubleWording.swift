import Office
import Text

/// What the page about the meeting's file says.
package struct TroubleWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var file: String { language("会议文件：", "File: ") }
  package var fine: String { language("每一步都已写入，一切正常。", "Every act is written; all is well.") }
  package var fineSince: String {
    language("此后每一步都已写入。", "Every act since then is written.")
  }
  package var confirmOffer: String {
    language(
      "缺的已重新登记，或无关结果的，在“记录”页的“确认缺失部分”里由负责人写明。",
      "Once it was entered again, or doesn't matter, somebody answers for it on the page Record.")
  }
  package func entries(_ count: Int) -> String { language("已记\(count)条。", "\(count) entries.") }
  package var goOnOffer: String {
    language(
      "按 1 换到新文件继续：完好的内容都会抄过去，原文件保留不动。",
      "Press 1 to go on in a new file: all that is whole is copied, the old file kept.")
  }
  package var recoverOffer: String {
    language(
      "按 1 恢复：完好的内容抄到新文件，接着用新文件；原文件保留不动。",
      "Press 1 to recover: all that is whole is copied to a new file, which is used from then on; "
        + "the old file is kept.")
  }
  package var copyOffer: String {
    language(
      "按 1 写明原因，用这一份继续；不按就只查看。找到另一份后，按 2 重新打开。",
      "Press 1 to go on with this copy for a reason; otherwise it is only read. Press 2 to open it "
        + "again once the other is found.")
  }
  package var doAgain: String {
    language("刚才没有保存的那一步请再做一次。", "Do the step that was not saved once more.")
  }
  package func damaged(good: Int, unread: Int) -> String {
    language(
      "会议文件已损坏：前\(good)条完好，可以查看；后面有\(unread)行不能读。",
      "The file is damaged: the first \(good) entries are whole and can be read; "
        + "\(unread) lines after them can't.")
  }
  package var reopenOffer: String {
    language("按 1 重新打开文件再试。", "Press 1 to open the file again.")
  }
  package func continued(_ path: String) -> String {
    language("已换到新文件继续：\(path)", "Going on in \(path)")
  }
  package var continuedWall: String { language("已换到新文件继续。", "Going on in a new file.") }
  package var reopened: String { language("已重新打开。", "Opened again.") }
}
