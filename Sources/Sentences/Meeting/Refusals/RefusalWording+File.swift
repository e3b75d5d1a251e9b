import Deliberation
import Text
import Values

extension Refusal.File {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .damaged(let entry):
      language(
        "文件从第\(entry)条起不能读，只能查看。可能是更新的 yishi 写的，请更新；确实读不出的，"
          + "运行 yishi recover 可把此前的记录另存，原文件保留。",
        "The file can't be read from entry \(entry) on. A newer yishi may have written it, so update "
          + "yishi; if that doesn't help, yishi recover copies what stands before it and keeps the file."
      )
    case .nothingToConfirm:
      language("这份记录没有待确认的恢复。", "Nothing recovered waits to be answered for.")
    case .noOtherCopy:
      language("没有发现另外的副本，不用选择。", "No other copy is known; there is nothing to choose.")
    case .sealedBefore(let code):
      language(
        "台账上这次会议已封存（核验码\(code)），这一份里没有那次封存，不能再封存一次。请找回封存的那一份；"
          + "找不到的，写明用这一份继续\(name.member("continueCopy"))，此后只能封存为恢复本。",
        "The register has this meeting as sealed (code \(code)) and this file lacks that seal, so it "
          + "isn't sealed again. Look for the sealed file; if it is lost, go on with this copy"
          + "\(name.member("continueCopy")), which can only be sealed as recovered.")
    case .documentNumberTaken(let number):
      language(
        "文号“\(number)”已经用于另一次会议，或曾用于另一次会议，请换一个。",
        "Another meeting has or had the document number “\(number)”; choose another.")
    case .attachmentNotThere(let file):
      language(
        "附件“\(file)”找不到，或与写明的大小、SHA-256不符。请写文件的路径\(name.member("path"))，由程序抄入“附件”文件夹。",
        "The attachment “\(file)” isn't there, or isn't of that size and SHA-256. Give the file's "
          + "path, and it is copied into the folder 附件.")
    case .notAttachable(let name, .notAFile):
      language(
        "“\(name)”是文件夹或设备，不是文件。请写要附的那个文件。",
        "“\(name)” is a folder or a device. Name the file to be attached.")
    case .notAttachable(let name, .empty):
      language(
        "“\(name)”是空文件，可能没有存好。请检查后再附。", "“\(name)” is empty; perhaps it wasn't saved. Check it.")
    case .notAttachable(let name, .ownFile):
      language(
        "“\(name)”是本程序自己的文件，可能含电话号码或整份记录，不能作附件。",
        "“\(name)” is a file of this program's own, with telephones or a whole record in it; it can't be "
          + "attached.")
    case .issuedNotThere(let file):
      language(
        "“已印发/\(file)”找不到，或与写明的大小、SHA-256不符。印发用 yishi issue 或文书页，由程序抄入“已印发”文件夹。",
        "“已印发/\(file)” isn't there, or isn't of that size and SHA-256. Issue papers with yishi issue or "
          + "on the page of papers, which copy them there.")
    case .issuedOtherwise(let file):
      language(
        "“已印发/\(file)”已经在那里，内容不同，记录里却没有印发过它：这一份记录可能是较旧的副本，"
          + "也可能上次印发没有做完。请核对，确实没有印发过的，把它移开再印发。",
        "“已印发/\(file)” lies there with other words, and the record doesn't know it was issued: this "
          + "may be an older copy of the record, or an attempt broke off. Look, and move it away if it "
          + "never went out.")
    }
  }
}
