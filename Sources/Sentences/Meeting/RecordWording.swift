import Deliberation
import Text
import Values

/// What the pages of the record say, to the clerk alone.
package struct RecordWording {
  package let session: Session
  package let language: Language

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
  }

  private var name: Naming { Naming(session: session, language: language) }

  package var nothing: String {
    language("还没有补记、不同意见和附件。", "No remarks, concerns or attachments yet.")
  }
  package func hint(isConcern: Bool) -> String {
    isConcern
      ? language("上下键选一条    回车 答复不同意见", "Arrows choose    Enter answers a concern")
      : language("上下键选一条", "Arrows choose")
  }
  package var chooseConcern: String {
    language("请先选中一条不同意见。", "Choose a concern first.")
  }
  package var noVote: String { language("还没有宣布过的表决。", "No vote was announced yet.") }

  /// How far the record has come, by whom and when; nil while the meeting goes on, and of a sealed one
  /// that nobody signed for.
  package var stage: String? {
    func told(_ hand: SignedOff?, _ chinese: String, _ english: String) -> String? {
      hand.map {
        language(
          "\($0.by)于\(language.fullDay($0.on))\(chinese)",
          "\(english) by \($0.by) on \(language.fullDay($0.on))")
      }
    }
    let hands = [
      told(session.standingReview, "审阅", "reviewed"),
      told(session.standingConfirmation, "确认", "confirmed"),
    ].compactMap(\.self)
    guard session.phase == .adjourned || session.phase == .sealed else { return nil }
    if session.isDraftAgain {
      return language(
        "记录：草稿（审阅以后又有改动，请重新审阅）", "Record: a draft again, changed since it was reviewed")
    }
    if hands.isEmpty {
      return session.phase == .sealed
        ? nil : language("记录：草稿，尚未审阅", "Record: a draft, not reviewed yet")
    }
    return language("记录：", "Record: ") + language.list(hands)
  }

  /// What is missing from the record, a line each; empty where it is complete.
  package var gaps: [String] {
    session.gaps.map { language("不全：", "Missing: ") + $0.sentence(in: language, of: session) }
  }

  package func remark(_ remark: Remark) -> String {
    let who = remark.by.map { name.of($0) + language("：", ": ") } ?? ""
    let mark = remark.supplementary ? language("（补记）", " (added later)") : ""
    let own = session.opening?.at.day ?? session.identity.date
    let day = remark.at.day == own ? "" : self.day(remark.at.day) + " "
    return "\(day)\(remark.at.clock)  \(who)\(remark.text)\(mark)"
  }

  package func concern(_ concern: Concern) -> String {
    let who = concern.by.map { name.of($0) + language("：", ": ") } ?? ""
    let answer =
      concern.answer.map { language("  答复：\($0)", "  answered: \($0)") }
      ?? language("  未答复", "  not answered")
    return language("不同意见  ", "Concern  ") + who + concern.text + answer
  }

  package func opinions(_ round: OpinionRound) -> String {
    let numbers = round.numbers
    return language(
      "征求意见  发放\(numbers.issued)，收回\(numbers.returned)，有效\(numbers.valid)，同意\(numbers.agreeing)",
      "Opinions  \(numbers.issued) issued, \(numbers.returned) returned, \(numbers.valid) valid,"
        + " \(numbers.agreeing) agreeing")
  }

  /// `附件  签到表.jpg  签字的签到表  3字节  ba7816bf8f01cfea`.
  ///
  /// - Parameter fault: what is wrong with its file now; nil where nothing is.
  package func attachment(_ attachment: Attachment, fault: String? = nil) -> String {
    let file = attachment.file
    return language("附件  ", "Attachment  ") + file.name + "  " + file.kind
      + language("  \(file.bytes)字节  ", "  \(file.bytes) bytes  ") + file.sha256.prefix(16)
      + (attachment.removed.map { language("  已移除：\($0)", "  removed: \($0)") }
        ?? fault.map { "  " + $0 } ?? "")
  }

  package static func settled(_ choice: Int, in language: Language) -> String {
    switch choice {
    case 0: language("认可", "yes")
    case 1: language("不认可", "no")
    default: language("没问", "not asked")
    }
  }

  package static func kinds(in language: Language) -> [String] {
    Material.Kind.allCases.map { $0.name(in: language) } + [
      language("照片", "photo"), language("其他", "other"),
    ]
  }

  package func noSuchFile(_ path: String) -> String {
    language("打不开文件“\(path)”，请核对位置。", "“\(path)” can't be read; check where it is.")
  }

  // MARK: - The timeline

  package func day(_ day: Day) -> String { language.day(day, in: session.identity.date.year) }

  package func retracted(by entry: Int) -> String {
    language("（已由第\(entry)条撤销）", " (undone by entry \(entry))")
  }
  package func corrected(_ correction: Correction) -> String {
    let field = RecordWording.field(correction.field, in: language)
    let old = value(correction.old, of: correction.field)
    let new = value(correction.new, of: correction.field)
    return language(
      "第\(correction.by)条更正\(field)：\(old)→\(new)，原因：\(correction.reason)",
      "Corrected by entry \(correction.by), \(field): \(old) → \(new), because "
        + correction.reason)
  }
  package var timelineHint: String {
    switch session.phase {
    case .preparing, .open:
      language("上下键选一条    1 撤销这一条", "Arrows choose    1 undoes the entry")
    case .adjourned, .sealed:
      language("上下键选一条    回车 更正这一条", "Arrows choose    Enter corrects the entry")
    }
  }
  package var nothingToCorrect: String {
    language(
      "这一条没有可以更正的内容；票数请用“更正票数”。",
      "Nothing in this entry can be corrected; for counts use “Correct a count”.")
  }
  package var correctLater: String {
    language(
      "会议没散，写错了请撤销后重新登记；散会后才用更正。",
      "Until the meeting is adjourned, undo the entry and enter it anew.")
  }
  package func says(_ text: String) -> String {
    language("现在写的是：\(text)", "It says: \(text)")
  }
  package var titleNote: String {
    language(
      "文书上印更正前后两个名称；文件和文件夹不改名。",
      "Papers print both titles; the file and its folder keep their names.")
  }
  package var erratumNote: String {
    language(
      "表决过的文字一个字也不改：笔误写在旁边，各文书两种写法都印，表决结果不变。改的不是笔误，要另行表决。",
      "A text that was voted on keeps its words: the slip is printed beside it, and the result stays. "
        + "Anything more is another vote.")
  }
  package var noVotedText: String {
    language("还没有表决过的方案，没有可以勘误的文字。", "No text was voted on yet.")
  }
  package func votedText(_ issue: String, version: Int) -> String {
    language("“\(issue)”第\(version)稿", "“\(issue)”, version \(version)")
  }
  package var missedSignInNote: String {
    language(
      "只补登到会：当时的表决人和表决结果不变，文书上注明是会后补登的。",
      "Attendance alone changes: who voted and what came of it stay, and papers say that it was "
        + "entered afterwards.")
  }
  package var chooseField: String { language("更正哪一项？", "Which part is wrong?") }
}
