/// What the page about the meeting's file says.
package struct TroubleWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var file: String { language("会议文件：", "File: ") }
  package var fine: String { language("每一步都已写入，一切正常。", "Every act is written; all is well.") }
  package func entries(_ count: Int) -> String { language("已记\(count)条。", "\(count) entries.") }
  package var goOnOffer: String {
    language(
      "按 1 换到新文件继续：完好的内容都会抄过去，原文件保留不动。刚才没有保存的那一步请再做一次。",
      "Press 1 to go on in a new file: all that is whole is copied, the old file kept. "
        + "Do the step that was not saved once more.")
  }
  package var reopenOffer: String {
    language("按 2 重新打开文件再试。", "Press 2 to open the file again.")
  }
  package func continued(_ path: String) -> String {
    language("已换到新文件继续：\(path)", "Going on in \(path)")
  }
  package var continuedWall: String { language("已换到新文件继续。", "Going on in a new file.") }
  package var reopened: String { language("已重新打开。", "Opened again.") }
  package var notNeeded: String { language("文件正常，不用换。", "The file is fine; no need.") }
}
