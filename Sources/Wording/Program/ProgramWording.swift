import Deliberation

/// What the commands say to the person who typed them.
package struct ProgramWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package func unknownLanguage(_ name: String) -> String {
    language("不支持语言“\(name)”，可用 zh 或 en。", "There is no language “\(name)”; use zh or en.")
  }

  // Files
  package func cannotRead(_ path: String, reason: String) -> String {
    language("读不了 \(path)：\(reason)。", "Can't read \(path): \(reason).")
  }

  package func cannotWrite(_ path: String, reason: String) -> String {
    language("写不了 \(path)：\(reason)。", "Can't write \(path): \(reason).")
  }

  package func file(_ path: String) -> String { language("文件：\(path)", "File: \(path)") }

  // What was typed
  package func notADate(_ text: String) -> String {
    language(
      "“\(text)”不是日期，请写成 2024-05-18 或 \"2024-05-18 14:30\"。",
      "“\(text)” isn't a date; write 2024-05-18 or \"2024-05-18 14:30\".")
  }

  package func notAMoment(_ text: String) -> String {
    language(
      "“\(text)”不是时刻，请写成 2024-05-18T14:30:00+08:00。",
      "“\(text)” isn't a moment; write 2024-05-18T14:30:00+08:00.")
  }

  package func rosterHasErrors(_ file: String) -> String {
    language(
      "\(file) 有错误，没有新建会议。请改正后再试，或用 yishi roster check 逐条查看。",
      "\(file) has errors and no meeting was made. Correct it; yishi roster check lists them.")
  }

  // Lists
  package func noSuchArchive(_ path: String) -> String {
    language(
      "没有 \(path) 这个文件夹。请检查路径；要在那里新建，请用 yishi new。",
      "There is no folder \(path). Check the path; yishi new makes it with its first meeting.")
  }

  package func noMeetings(in archive: String) -> String {
    language(
      "\(archive) 中还没有会议。用 yishi new 新建，或用 yishi demo 看演示。",
      "There are no meetings in \(archive). yishi new makes one; yishi demo shows one.")
  }

  package var sealed: String { language("已封存", "sealed  ") }
  package var notSealed: String { language("未封存", "unsealed") }

  package var isRecovered: String {
    language("【由损坏文件恢复】", "[recovered from a damaged file]")
  }

  package func attachmentMissing(_ name: String) -> String {
    language("附件不见了：“附件/\(name)”。", "An attachment is missing: “附件/\(name)”.")
  }

  package func attachmentChanged(_ name: String) -> String {
    language(
      "附件已改动，与登记的大小或SHA-256不符：“附件/\(name)”。",
      "An attachment isn't as it was attached: “附件/\(name)”.")
  }

  package func entries(_ count: Int) -> String {
    language("\(count)条", count == 1 ? "1 entry" : "\(count) entries")
  }

  package func retracted(by entry: Int) -> String {
    language("［已由第\(entry)条撤销］", "[retracted by \(entry)] ")
  }

  // Screens
  package var needsTerminal: String {
    language(
      "这个命令要在终端里运行。不用画面时请用 yishi apply、show、export。",
      "This needs a terminal. Without one use yishi apply, show and export.")
  }

  package func demoArchive(_ folder: String) -> String {
    language("演示会议放在 \(folder)，用完可以删除。", "The demonstration is in \(folder); delete it when done.")
  }

  package func unknownDemo(_ name: String, known: [String]) -> String {
    language(
      "没有演示“\(name)”，可用：\(known.joined(separator: "、"))。",
      "There is no demonstration “\(name)”; there are: \(known.joined(separator: ", ")).")
  }

  // Recovering
  package func recovered(_ path: String, entries: Int) -> String {
    language("已恢复\(entries)条记录：\(path)", "\(entries) entries recovered: \(path)")
  }

  package var recoveredBefore: String {
    language("这是上次恢复时已经生成的文件。", "It was there from an earlier recovery.")
  }

  package func leftOut(bytes: Int, lines: Int) -> String {
    language("未收入\(lines)行，\(bytes)字节。", "Left out: \(lines) lines, \(bytes) bytes.")
  }

  package func originalKept(_ path: String) -> String {
    language("原文件保留：\(path)", "The original is kept: \(path)")
  }

  // Verifying
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
      "\(file) 已封存，台账里还没有，打开一次即记入。",
      "\(file) is sealed but not in the register; opening it enters it.")
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

  private func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: language("、", ", "))
  }
}

// Deciding
extension ProgramWording {
  package func decided(under title: String, _ rule: String) -> String {
    language("\(title)（\(rule)）", "\(title) (\(rule))")
  }

  package func countedAsOne(_ heads: Int) -> String {
    language(
      "同一业主多套按一人计：\(heads)处。",
      "Owners of several dwellings counted as one head: \(heads).")
  }

  /// Which dwellings have several owners, so that two dwellings taken for one are seen.
  package func coOwned(_ dwellings: [Dwelling]) -> String {
    let each = dwellings.map { "\($0.room)（\(language.list($0.owners))）" }
    return language(
      "共有的房屋\(dwellings.count)套，每套合计一人：\(language.list(each))。",
      "Dwellings of several owners, one head each, \(dwellings.count): \(language.list(each)).")
  }

  package func leftOut(_ rooms: [String]) -> String {
    language(
      "车位等不按房屋计的\(rooms.count)处：\(language.list(rooms))。",
      "Not counted as dwellings, \(rooms.count): \(language.list(rooms)).")
  }

  /// Which rows have a stroke for a vote.
  package func strokes(_ rows: [Int]) -> String {
    let each = language.list(rows.map(String.init))
    return language(
      "第\(each)行的表决是“／”“—”一类的记号，按未交回计；是弃权的，请写明“弃权”。",
      "Rows \(each) have a stroke for a vote, taken for not returned; write 弃权 where somebody abstained."
    )
  }

  package func notTheVote(_ headings: [String]) -> String {
    language(
      "以“表决”一列为准，未读\(language.list(headings))。",
      "The votes are read from the column that says so; not read: \(language.list(headings)).")
  }

  /// Which blanks were filled with the vote above.
  package func filledDown(_ filled: [String: String]) -> String {
    let each = filled.sorted { $0.key < $1.key }.map { "\($0.key)←\($0.value)" }
    return language(
      "同一业主的空白按上一套的表决计\(filled.count)处（合并单元格）：\(language.list(each))。",
      "Blanks under the same owner's vote, taken for a merged cell, \(filled.count):"
        + " \(language.list(each)).")
  }

  /// What is open about one owner, and what each reading of it alone makes of the vote.
  package func open(_ owner: OpenOwner, rooms: [String]) -> String {
    let question = owner.question
    let counts = Set(question.readings.map(\.heads.count))
    func told(_ reading: OwnerQuestion.Reading, as kind: Verdict.Kind) -> String {
      var parts: [String] = []
      if counts.count > 1 {
        parts.append(
          language(
            "按\(reading.heads.count)人计",
            "as \(language.amount(heads: reading.heads.count, area: nil))"))
      }
      switch reading.isFilled {
      case true?: parts.append(language("空白随上一套", "blanks filled"))
      case false?: parts.append(language("空白按未交回", "blanks not returned"))
      case nil: break
      }
      if parts.isEmpty {
        let named = Dictionary(zip(question.dwellings, rooms)) { first, _ in first }
        parts.append(
          reading.heads.map { head in
            language(
              "（\(language.list(head.compactMap { named[$0] }))）",
              "(\(language.list(head.compactMap { named[$0] })))")
          }.joined() + language("各按一人计", " one person each"))
      }
      return language.list(parts) + language("：", ": ")
        + VerdictWording.word(of: kind, in: language)
    }
    var readings = zip(question.readings, owner.kinds).map(told)
    if readings.count > 6 {
      var kinds: [String] = []
      for kind in owner.kinds.map({ VerdictWording.word(of: $0, in: language) })
      where !kinds.contains(kind) {
        kinds.append(kind)
      }
      let (fewest, most) = (counts.min() ?? 0, counts.max() ?? 0)
      readings = [
        language("按\(fewest)至\(most)人计", "as \(fewest) to \(most)") + language("：", ": ")
          + kinds.joined(separator: language("或", " or "))
      ]
    }
    if !question.isWhole {
      readings.append(
        language(
          "套数多，是不是一人不能逐一试算，不作判定；请补电话，或用 --same-name 写明",
          "too many to try every way, so nothing is decided; add telephones, or say --same-name"))
    }
    let who = language.list(owner.question.names) + "（\(language.list(rooms))）"
    let said = readings.joined(separator: language("；", "; "))
    return owner.decides
      ? language("\(who)未核定，影响结果：\(said)。", "\(who) isn't settled and turns the result: \(said).")
      : language(
        "\(who)未核定，单独看不影响结果：\(said)。", "\(who) isn't settled; alone it changes nothing: \(said).")
  }

  package func oneHead(_ rooms: [String], because reason: String) -> String {
    let rooms = language.list(rooms)
    return language("\(rooms)：\(reason)。", "\(rooms): \(reason).")
  }
}

// Striking out
extension ProgramWording {
  package var nameAnEntryOrTelephones: String {
    language(
      "请写明编号、--reason 原因和 --approved 审核人，或只写 --telephones。",
      "Give an entry's number with --reason and --approved, or --telephones alone.")
  }

  package func struckOut(_ entry: Int, in path: String) -> String {
    language(
      "第\(entry)条已隐去：\(path)。先前的副本、备份、已生成的文书和 .torn- 文件里可能还有原文，请一并处理。",
      "Words of entry \(entry) are struck out: \(path). Earlier copies, backups, papers and .torn- "
        + "files may still hold them.")
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

  package var telephonesDeleted: String {
    language(
      "contacts.json里的电话号码已全部删除，记录不变。",
      "All telephone numbers in contacts.json are deleted; the record is as it was.")
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

// Papers
extension ProgramWording {
  package var nameAPaperOrAll: String {
    language(
      "请用 --document 指明一种文书，或用 --all 生成全部（此时不能用 -o）。",
      "Name a paper with --document, or make all with --all (without -o).")
  }

  package func unknownPaper(_ name: String) -> String {
    language(
      "没有文书“\(name)”，可用的见 yishi export --help。",
      "There is no paper “\(name)”; yishi export --help lists them.")
  }

  package func unknownFormat(_ name: String) -> String {
    language("不支持格式“\(name)”，可用：text。", "There is no format “\(name)”; there is: text.")
  }

  package var postingIsForNotices: String {
    language(
      "--posted 和 --days 只用于 --document notice。", "--posted and --days are for --document notice.")
  }
  package func badNoticeDays(_ days: Int) -> String {
    language("公示天数应为1至365，不能是\(days)。", "A notice hangs for 1 to 365 days, not \(days).")
  }

  package func unknownAudience(_ name: String) -> String {
    language(
      "“\(name)”不是 --for 的内容，可用：archive（存档版）、public（公开版）。",
      "“\(name)” isn't an audience; use archive or public.")
  }

  package func editedPaperKept(_ name: String) -> String {
    language(
      "\(name) 改动过或已印发，没有覆盖，另存为上面的文件。",
      "\(name) was edited or issued and left alone; the new one is above.")
  }

  package func fileExists(_ path: String) -> String {
    language("\(path) 已经存在，没有覆盖。请换一个名称。", "\(path) exists and was left alone. Choose another name.")
  }

  /// What was struck out of a public copy, for the secretary's eyes.
  /// Above a public copy that is shown before its sentences were confirmed.
  package var unconfirmedCopy: String {
    language("【未经确认，不得公开】", "[Not confirmed, not to be made public]")
  }

  package var confirmedByNobody: String {
    language("--confirmed 后面要写确认人的姓名。", "Name who has read them after --confirmed.")
  }

  package func unconfirmed(_ count: Int) -> String {
    language(
      "公开版没有生成：有\(count)句还没有人确认可以公开。在文书页逐句确认，或看过以后加上 --confirmed 姓名：",
      "The public copy wasn't made: \(count) sentences have yet to be confirmed. Confirm them on the"
        + " page of papers, or read them and add --confirmed NAME:")
  }

  package func masked(_ words: [String]) -> String {
    let list = words.joined(separator: language("、", ", "))
    return language("公开版中已隐去：\(list)。", "Struck out of the public copy: \(list).")
  }
}
