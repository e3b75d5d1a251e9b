import Text

/// What verifying and recovering say of a file.
package struct VerificationWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var nameSessionsOrAll: String {
    language("请写明会议，或用 --all 检查全部。", "Name one or more meetings, or use --all.")
  }

  package func notACode(_ text: String) -> String {
    language(
      "“\(text)”不是电子记录核验码，应为文书上印的16位数字和字母。",
      "“\(text)” isn't a code; it is the 16 digits printed on the paper.")
  }

  package func fileChecked(_ path: String, entries: Int, good: Bool) -> String {
    good
      ? language("完好  \(path)（\(entries)条）", "good  \(path) (\(entries) entries)")
      : language("有问题  \(path)（完好\(entries)条）", "BAD  \(path) (\(entries) good entries)")
  }

  package func damaged(line: Int, offset: Int, _ reason: String) -> String {
    language(
      "第\(line)行（第\(offset)字节起）：\(reason)。", "line \(line) (from byte \(offset)): \(reason).")
  }

  package func redacted(_ entries: [Int]) -> String {
    language(
      "已涂销，无法证明原文：第\(list(entries))条。",
      "Struck out, can't be vouched for: entries \(list(entries)).")
  }

  package func redactionUnfinished(_ entries: [Int]) -> String {
    language(
      "隐去没有做完：第\(list(entries))条的原文还在文件里。能写入时打开一次这次会议，就会接着隐去。",
      "Striking out is unfinished: the words of entries \(list(entries)) still stand in the file. "
        + "Opening the meeting where it can be written finishes it.")
  }

  package func restatedOtherwise(_ entries: [Int]) -> String {
    language(
      "第\(list(entries))条被后来的一条换成了别的内容，不是隐去。原来的一行没有动，请与其他副本核对。",
      "Entries \(list(entries)) are made to say something else by a later one, which is no striking out. "
        + "Their lines are left as they are; compare with other copies.")
  }

  package func struckThoughVoted(_ entries: [Int]) -> String {
    language(
      "第\(list(entries))条里付过表决的文字已隐去，表决的是什么，这份记录说不出。",
      "Words that were voted on were struck out of entries \(list(entries)): this record can't say what was "
        + "adopted.")
  }

  package var clockIsUTC: String {
    language(
      "注意：本机时区是UTC，比北京时间慢8小时，所记时间会照此写入。请设好时区，或用 TZ=Asia/Shanghai 运行。",
      "Note: this machine's zone is UTC, eight hours behind Beijing, and times are written so. Set "
        + "the zone, or run with TZ=Asia/Shanghai.")
  }

  package var endedIsAfterwards: String {
    language(
      "--ended 只用于会后补录，请一并写 --afterwards。",
      "--ended is for meetings held already; add --afterwards.")
  }

  /// Something an earlier program took and this one wouldn't; the file is sound all the same.
  package func doubtful(_ sentence: String) -> String {
    language("存疑：\(sentence)", "Doubtful: \(sentence)")
  }

  package func newer(_ entries: [Int]) -> String {
    language(
      "由更新的版本写入，内容未检查：第\(list(entries))条。",
      "Written by a newer yishi, not judged: entries \(list(entries)).")
  }

  package func sealCode(_ code: String) -> String {
    language("电子记录核验码：\(code)", "Code: \(code)")
  }

  package func codeFound(_ entry: Int, following: [Int]) -> String {
    language("核验码在第\(entry)条", "The code is that of entry \(entry)")
      + (following.isEmpty
        ? language("，其后没有记录。", "; nothing follows it.")
        : language("，其后还有第\(list(following))条。", "; entries \(list(following)) follow it."))
  }

  package var codeNotFound: String {
    language("没有找到这个核验码。", "That code isn't there.")
  }

  package func sealedFileMissing(_ file: String, code: String) -> String {
    language(
      "已封存的会议不见了：\(file)（核验码 \(code)）。", "A sealed meeting is gone: \(file) (code \(code)).")
  }

  package func sealDiffers(_ file: String, code: String) -> String {
    language(
      "\(file) 的封存与台账不符（台账核验码 \(code)）。",
      "\(file) isn't sealed as the register says (code \(code)).")
  }

  package func sealUnregistered(_ file: String) -> String {
    language(
      "\(file) 已封存，台账里没有。在封存它的电脑上打开一次即记入；别处核对无误的，用 yishi verify --register 原因 记入。",
      "\(file) is sealed but not in the register. Opening it on the machine that sealed it enters it; "
        + "elsewhere yishi verify --register REASON does.")
  }

  package func registerMissing(_ count: Int) -> String {
    language(
      "台账不见了：档案里有\(count)次已封存的会议，没有台账（台账 文件夹或 台账.yishi），不知道还少了哪些。请从备份放回；没有备份的，逐个核对后用 "
        + "yishi verify --register 原因 记入。",
      "The register is gone: \(count) sealed meetings and neither the folder 台账 nor 台账.yishi, so "
        + "nobody knows what else is missing. Put it back from a backup, or check each and enter it with yishi verify --register REASON."
    )
  }

  package func enteredLater(because reason: String) -> String {
    language("台账是事后补记的，理由：\(reason)", "Entered in the register afterwards, because: \(reason)")
  }

  package func entered(_ file: String) -> String {
    language("已记入台账：\(file)", "Entered in the register: \(file)")
  }

  package var registerWithoutReason: String {
    language("--register 要写明补记台账的理由。", "--register needs the reason why it is entered afterwards.")
  }

  /// A sealed record that isn't the one this machine has acknowledged.
  package func otherRecord(_ last: Int) -> String {
    language(
      "这份封存的记录不是这台电脑确认过的那一份（确认到第\(last)条，内容不同）。",
      "This sealed record isn't the one this machine has acknowledged (to entry \(last), and it differs)."
    )
  }

  /// - Parameter others: findings that are of no file, such as a sealed meeting that is gone.
  package func checked(files: Int, bad: Int, others: Int) -> String {
    language("共检查\(files)个文件，\(bad)个有问题", "\(files) files checked, \(bad) bad")
      + (others > 0
        ? language("；台账另有\(others)处对不上", "; \(others) more findings in the register") : "")
      + language("。", ".")
  }

  package var reencoded: String {
    language(
      "内容未变，只是换行或编码改了；运行 yishi recover 可写成原样的新文件。",
      "The content is as it was; only line ends or the encoding were changed. yishi recover writes "
        + "it as it was.")
  }

  package func newerHeader(_ version: Int) -> String {
    language(
      "文件头由更新的 yishi 写成（版本 \(version)），内容未检查。",
      "The header was written by a newer yishi (version \(version)); the content wasn't judged.")
  }

  package func originalDamaged(_ file: String, code: String, continuedAs next: String?) -> String {
    language(
      "封存的原件已损坏：\(file)（核验码 \(code)）"
        + (next.map { "，由 \($0) 接续，只能作恢复本" } ?? "") + "。",
      "The original that was sealed is damaged: \(file) (code \(code))"
        + (next.map { "; what was left goes on in \($0), as a recovered copy" } ?? "") + ".")
  }

  package func writtenAsItWas(_ path: String) -> String {
    language(
      "内容未变，只是换行或编码改了；已写成原样：\(path)",
      "The content is as it was; written in its own bytes: \(path)")
  }

  package func tornCopy(_ path: String) -> String {
    language(
      "旁边有没写完而移出的一步，里面可能有个人信息，核对后请自行删除：\(path)",
      "An unfinished line was set aside and may hold somebody's data; look at it, then delete it: "
        + path)
  }

  package func leftover(_ path: String) -> String {
    language(
      "旁边有中断时留下的临时文件，里面可能是整份记录或电话号码；没有别的窗口在写时，请自行删除：\(path)",
      "A program that was broken off left a temporary file, which may hold a whole record or telephone "
        + "numbers; delete it when no other window is writing: " + path)
  }

  package func brokenOffFolder(_ path: String) -> String {
    language(
      "\(path) 里没有会议：建会时中断了，可以删去，再建一次即可。",
      "There is no meeting in \(path): making it was broken off. It can be deleted, and made again."
    )
  }

  package var markMisfits: String {
    language(
      "不再写入的标记（.failed）与文件对不上，没有按它截去记录。请核对；要继续的，运行 yishi recover。",
      "The mark that nobody writes this file any more (.failed) doesn't fit it; nothing was cut off by "
        + "it. Look into it; yishi recover goes on in a new file.")
  }

  package func unconfirmedEntries(_ count: Int, after n: Int) -> String {
    language(
      "第\(n)条以后还有\(count)条，磁盘没有确认，不算在记录里。",
      "\(count) entries after entry \(n) were never confirmed by the disk and don't count.")
  }

  package func attachmentMissing(_ name: String) -> String {
    language("附件不见了：“附件/\(name)”。", "An attachment is missing: “附件/\(name)”.")
  }

  package func issuedMissing(_ name: String) -> String {
    language("已印发的文书不见了：“已印发/\(name)”。", "An issued paper is missing: “已印发/\(name)”.")
  }

  package func issuedChanged(_ name: String) -> String {
    language(
      "已印发的文书改动过，与登记的大小或SHA-256不符：“已印发/\(name)”。",
      "An issued paper isn't as it went out: “已印发/\(name)”.")
  }

  package func issuedUnknown(_ name: String) -> String {
    language(
      "“已印发/\(name)”没有登记过印发：这一份记录可能是较旧的副本，或者上次印发没有做完。",
      "“已印发/\(name)” isn't entered as issued: this may be an older copy of the record, or an attempt "
        + "broke off.")
  }

  package func attachmentChanged(_ name: String) -> String {
    language(
      "附件已改动，与登记的大小或SHA-256不符：“附件/\(name)”。",
      "An attachment isn't as it was attached: “附件/\(name)”.")
  }

  private func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: language("、", ", "))
  }
}
