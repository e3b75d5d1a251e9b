import Text

/// Something that happened to a session file along the way and that the user should be told.
///
/// The meeting goes on all the same.
package enum JournalNotice: Hashable, Sendable {
  /// An unfinished last line, never confirmed to anyone, was moved to this file.
  case tornTail(movedTo: String, bytes: Int)
  /// The file lies on a network folder, where locks and syncs can't be relied on.
  case networkFolder(kind: String)
  /// The seal could not be entered in the archive's register; it stands, and is entered at the next
  /// opening.
  case unregistered(JournalError)
  /// The meeting is sealed, the register of its archive doesn't have it, and this machine never
  /// acknowledged it: it isn't entered by itself.
  case notInRegister
  /// A telephone number in somebody's fields was put beside the file.
  case telephoneHeldOut(name: String, place: String)
  /// A telephone or identity number of an earlier meeting was not taken over into a new one.
  case numberNotTakenOver(place: String, isIdentity: Bool)
  /// A telephone or identity number stands in a free text.
  case numberInText(place: String)
  /// Words that the record no longer has still stand in their old line; the next opening tries
  /// again.
  case redactionUnfinished(JournalError)

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
    case .telephoneHeldOut(let name, let place):
      language(
        "\(name)的电话号码（\(place)）另存在contacts.json，不写入会议文件。",
        "A telephone number of \(name) (\(place)) is kept in contacts.json and not in the file.")
    case .numberNotTakenOver(let place, let isIdentity):
      language(
        "原会议“\(place)”里的\(isIdentity ? "身份证" : "电话")号码没有带到新会议。",
        "\(isIdentity ? "An identity" : "A telephone") number in “\(place)” of the earlier meeting "
          + "was not taken over.")
    case .numberInText(let place):
      language(
        "“\(place)”里有电话或证件号码，已照写入会议文件；手机号和身份证号印到文书上是（号码已隐去）。不该留的请撤销重写。",
        "A telephone or identity number in “\(place)” was written as it is; papers print （号码已隐去） "
          + "for mobile and identity numbers. Take the entry back if it shouldn't stay.")
    case .unregistered(let error):
      language(
        "会议已封存，但台账没有记上，下次打开时再记。\(error.sentence(in: language))",
        "The meeting is sealed, but the register could not be written; the next opening tries again. "
          + error.sentence(in: language))
    case .notInRegister:
      language(
        "会议已封存，但台账里没有它，这台电脑也没有确认过它，不自动记入。台账不见了的，从备份放回；核对无误的，用 "
          + "yishi verify --register 原因 记入。",
        "The meeting is sealed, the register doesn't have it and this machine never acknowledged it, so it "
          + "isn't entered by itself. Put the register back from a backup, or enter the record with "
          + "yishi verify --register REASON.")
    case .redactionUnfinished(let error):
      language(
        "有一处隐去还没有做完，原文还在文件里，下次打开时再做。\(error.sentence(in: language))",
        "A redaction isn't finished and the words are still in the file; the next opening tries "
          + "again. " + error.sentence(in: language))
    }
  }
}
