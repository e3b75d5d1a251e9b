import Text

/// Something that happened to a session file along the way and that the user should be told.
///
/// The meeting goes on all the same.
package enum JournalNotice: Hashable, Sendable {
  /// An unfinished last line, never confirmed to anyone, was moved to this file.
  case tornTail(movedTo: String, bytes: Int)
  /// The file lies on a network folder, where locks and syncs can't be relied on.
  case networkFolder(kind: String)

  /// One sentence on what was found.
  package func sentence(in language: Language) -> String {
    switch self {
    case .tornTail(let path, let bytes):
      language(
        "会议文件末尾有一步没有写完（\(bytes) 字节），从未确认，已移到 \(path)，其余不受影响。",
        "The file's last line was never finished (\(bytes) bytes) nor confirmed; it was moved to "
          + "\(path), and all else is as it was.")
    case .networkFolder(let kind):
      language(
        "会议文件在网络文件夹（\(kind)）里，锁和落盘都靠不住：请只用一个终端登记，会后把文件复制到本机。",
        "The file is on a network folder (\(kind)), where locks and syncs can't be relied on: "
          + "write from one terminal only and copy the file to this machine afterwards.")
    }
  }
}
