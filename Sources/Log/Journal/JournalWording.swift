import Text

/// The sentences of what is wrong with a session file, each naming the file.
struct JournalWording {
  let language: Language
}

/// What stands in the way of opening a file, and of reading it.
extension JournalWording {
  func notASession(_ path: String, _ damage: Damage) -> String {
    language(
      "\(path) 不是议事记录文件，或首行已损坏。\(damage.sentence(in: language))",
      "\(path) is not a session file, or its first line is damaged. "
        + damage.sentence(in: language))
  }

  func newer(_ path: String, _ line: Int, _ version: Int) -> String {
    language(
      "\(path) 从第 \(line) 行起由更新的 yishi 写成（版本 \(version)），只能查看到此处。请更新 yishi。",
      "\(path) was written by a newer yishi from line \(line) on (version \(version)). "
        + "It is shown up to there, read-only; update yishi.")
  }

  func damaged(_ path: String, _ damage: Damage) -> String {
    language(
      "\(path) 已损坏。\(damage.sentence(in: language))此前的内容完好，可以查看；"
        + "运行 yishi recover 可另存完好部分，原文件保留。",
      "\(path) is damaged. \(damage.sentence(in: language)) What stands before is whole and can "
        + "be read; yishi recover copies it to a new file and keeps this one.")
  }

  func reencoded(_ path: String) -> String {
    language(
      "\(path) 内容未变，只是换行或编码改了（多半是记事本或 git 改的），只能查看。"
        + "运行 yishi recover 可写成原样的新文件，原文件保留。",
      "\(path) says what it said; only its line ends or its encoding were changed. It can be read; "
        + "yishi recover writes it as it was to a new file and keeps this one.")
  }

  func notAFile(_ path: String) -> String {
    language("\(path) 不是普通文件，无法当作议事记录打开。", "\(path) is not a regular file.")
  }

  func alreadyThere(_ path: String) -> String {
    language(
      "\(path) 已经存在，没有改动。请换一个名称。", "\(path) exists and was left alone. Choose another name.")
  }

  func contactsUnreadable(_ path: String) -> String {
    language(
      "\(path) 无法读取，没有改动。请先把它移开再试。",
      "\(path) can't be read and was left alone. Move it away and try again.")
  }

  func computerUnknown(_ path: String, _ cause: SystemError) -> String {
    language(
      "这台电脑的编号没有地方存（\(path)：\(cause.reason(in: language))），台账没有写入。"
        + "请让 HOME 或 XDG_STATE_HOME 指向能写的文件夹，再试一次。",
      "There is nowhere to keep which computer this is (\(path): \(cause.reason(in: language))), so "
        + "nothing was entered in the ledger. Let HOME or XDG_STATE_HOME name a folder that can be "
        + "written, and try again.")
  }

  func notARegister(_ path: String) -> String {
    language(
      "\(path) 的位置应是台账，这个文件却不是（是会议的记录），没有写入。"
        + "请把它移到会议的文件夹；台账会重新建立，已封存的会议打开一次即记入。",
      "\(path) is where the register belongs and is none but a meeting's record; it was not written. "
        + "Move it to its meeting's folder: the register is made anew, and sealed meetings are entered "
        + "when they are opened.")
  }
}

/// Why something wasn't written.
extension JournalWording {
  func busy(_ path: String, _ holder: JournalError.Holder?) -> String {
    let who =
      switch (holder?.clerk, holder?.process) {
      case (let clerk?, _): language("“\(clerk)”", "“\(clerk)”")
      case (nil, let process?): language("进程 \(process)", "process \(process)")
      default: language("另一个窗口", "another window")
      }
    return language(
      "\(path) 正由\(who)写入，等了 2 秒仍未轮到。刚才的操作没有记录，请再试一次。",
      "\(path) is being written by \(who) and was still busy after 2 seconds. "
        + "Nothing was recorded; try again.")
  }

  func replaced(_ path: String) -> String {
    language(
      "\(path) 已被移动、替换或删除，此后什么也没有记录。请重新打开。",
      "\(path) was moved, replaced or deleted; nothing has been recorded since. Open it again.")
  }

  func readOnly(_ path: String, _ cause: SystemError) -> String {
    language(
      "\(path) 只能查看，不能写入：\(cause.reason(in: language))。",
      "\(path) can be read but not written: \(cause.reason(in: language)).")
  }

  func full(_ path: String, _ cause: SystemError) -> String {
    language(
      "\(cause.reason(in: language))，刚才的操作没有记录，\(path) 保持原样。请腾出空间后再试。",
      "Nothing was recorded because \(cause.reason(in: language)); \(path) is as it was. "
        + "Free some space and try again.")
  }

  func writeFailed(_ path: String, _ cause: SystemError, _ usable: Bool) -> String {
    language(
      "写入 \(path) 失败：\(cause.reason(in: language))。刚才的操作没有记录"
        + (usable ? "，可以再试。" : "，此文件改为只读，请重新打开。"),
      "Writing \(path) failed: \(cause.reason(in: language)). Nothing was recorded"
        + (usable ? "; try again." : "; the file is read-only now, open it again."))
  }

  func syncFailed(_ path: String, _ cause: SystemError, _ entry: Int) -> String {
    language(
      "磁盘未能确认 \(path) 的第 \(entry) 条记录：\(cause.reason(in: language))。"
        + "这一条是否保存无法断定，此文件不再写入，请在新文件中继续。",
      "The disk did not confirm entry \(entry) of \(path): \(cause.reason(in: language)). "
        + "Whether it was kept can't be known. The file is not written any more; "
        + "go on in a new one.")
  }

  func unwritable(_ path: String, _ kind: Damage.Kind) -> String {
    language(
      "这一步无法写入 \(path)：",
      "This can't be written to \(path): ")
      + Damage(line: 0, offset: 0, kind: kind).reason(in: language) + language("。", ".")
  }
}

/// What stands in the way of recovering a file, of going on with it and of striking words out of it.
extension JournalWording {
  func abandoned(_ path: String, _ next: String?) -> String {
    guard let next else {
      return language(
        "\(path) 写入时磁盘出过错，不再写入。请在新文件中继续会议。",
        "The disk failed while \(path) was written; it is not written any more. "
          + "Go on in a new file.")
    }
    return language(
      "\(path) 不再写入，会议在 \(next) 中继续。请打开新文件。",
      "\(path) is not written any more; the meeting goes on in \(next). Open that one.")
  }

  func continuationMissing(_ path: String, _ named: String) -> String {
    language(
      "\(path) 已标明不再写入，会议在 \(named) 中继续，可是那里没有这次会议的文件。请先找回它；"
        + "确实没有的，运行 yishi recover 在新文件中继续，原文件保留。",
      "\(path) is marked as not written any more, the meeting going on in \(named), but no file of "
        + "this meeting is there. Look for it; if it is lost, yishi recover goes on in a new file and "
        + "keeps this one.")
  }

  func severalNames(_ path: String, _ others: [String]) -> String {
    language(
      "\(path) 还有另外的名称（硬链接）\(others.isEmpty ? "" : "：" + others.joined(separator: "、"))，"
        + "隐去后原文仍会留在那里。请先删去其他名称，再隐去。",
      "\(path) has another name (a hard link)"
        + "\(others.isEmpty ? "" : ", " + others.joined(separator: ", ") + ",") that would keep what is "
        + "struck out. Remove the other names first.")
  }

  func alreadyRedacted(_ path: String, _ entry: Int) -> String {
    language(
      "\(path) 的第 \(entry) 条记录已经涂销。", "Entry \(entry) of \(path) is redacted already.")
  }

  func otherCopy(
    _ path: String, _ last: Int, _ known: JournalError.KnownEnd, _ isOlder: Bool,
    to reader: Reader
  ) -> String {
    // The register knows the same file as it was: that is no other copy.
    let other = known.file.flatMap { file in
      path == file || path.hasSuffix("/\(file)")
        ? nil : language("另一份 \(file)", "another copy, \(file),")
    }
    let what =
      isOlder
      ? language(
        "\(path) 只到第\(last)条，\(other.map { "\($0) 有" } ?? "这台电脑已经确认到")第\(known.n)条："
          + "这是较旧的副本，可能是同步软件放回来的。",
        "\(path) ends at entry \(last), but \(other ?? "this machine") has known entry \(known.n): "
          + "it is an older copy, perhaps put back by a sync tool. ")
      : language(
        "\(path)（末条第\(last)条）和\(other ?? "这台电脑确认过的那一份")（末条第\(known.n)条）分了叉，内容不同。",
        "\(path) (last entry \(last)) and \(other ?? "what this machine has confirmed") "
          + "(last entry \(known.n)) went apart. ")
    return what
      + language(
        "什么也没有写入。可以：只查看；找回另一份；或写明原因，"
          + (reader == .screen ? "在“保存情况”里" : "") + "用这一份继续"
          + reader.member("continueCopy", in: language) + "。",
        "Nothing was written. Open it to read only, look for the other, or go on with this copy for a "
          + "reason" + (reader == .screen ? ", on the page Saving" : "")
          + reader.member("continueCopy", in: language) + ".")
  }
}
