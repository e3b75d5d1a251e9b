import Office
import Text

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

  // The head of what `decide` prints
  package func decided(under title: String, _ rule: String) -> String {
    language("\(title)（\(rule)）", "\(title) (\(rule))")
  }

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

  package var tabWithoutRoster: String {
    language(
      "--sheet 是名册里的工作表，要和 --roster 一起写。", "--sheet is one of the roster: name that with --roster.")
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

  package func entries(_ count: Int) -> String {
    language("\(count)条", plural(count, "entry", "entries"))
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
}
