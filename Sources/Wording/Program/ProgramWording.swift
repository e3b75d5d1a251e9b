/// What the commands say to the person who typed them.
package struct ProgramWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package func unknownLanguage(_ name: String) -> String {
    language("不支持语言“\(name)”，可用 zh 或 en。", "There is no language “\(name)”; use zh or en.")
  }

  package func settingsUnreadable(_ path: String, reason: String) -> String {
    language(
      "读不懂设置 \(path)：\(reason)。请改正或移开这个文件。",
      "Can't read the settings \(path): \(reason). Correct the file or move it away.")
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
  package func noMeetings(in archive: String) -> String {
    language(
      "\(archive) 中还没有会议。用 yishi new 新建，或用 yishi demo 看演示。",
      "There are no meetings in \(archive). yishi new makes one; yishi demo shows one.")
  }

  package var sealed: String { language("已封存", "sealed  ") }
  package var notSealed: String { language("未封存", "unsealed") }

  package func entries(_ count: Int) -> String {
    language("\(count)条", count == 1 ? "1 entry" : "\(count) entries")
  }

  package func retracted(by entry: Int) -> String {
    language("［已由第\(entry)条撤销］", "[retracted by \(entry)] ")
  }
}
