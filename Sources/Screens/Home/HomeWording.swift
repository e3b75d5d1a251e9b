import Affairs
import Deliberation
import Log
import Office
import Sentences
import Text

/// What the home screen says.
package struct HomeWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var title: String { language("社区议事", "Community consultation") }
  package var recent: String { language("最近的会议", "Recent meetings") }
  package var none: String {
    language("还没有会议。按 2 新建会议。", "No meetings yet. Press 2 to make one.")
  }
  /// Where there are files and none of them can be read: making a meeting isn't the way out.
  package var noneReadable: String {
    language(
      "没有能读的会议。请先按下面的原因处理；也可以按 2 新建会议。",
      "There is no meeting that can be read. See to the reason below; 2 makes a new one.")
  }
  package var sealed: String { language("已封存", "sealed") }
  package var recovered: String { language("·恢复", "·rec.") }
  package var isForked: String { language("·分了叉", "·went apart") }
  package var isOlderCopy: String { language("·较旧的副本", "·older copy") }
  package var hasOlderCopy: String { language("·另有较旧副本", "·has older copy") }
  /// More of the meeting is known than its file holds.
  package func behind(isSealMissing: Bool) -> String {
    isSealMissing
      ? language("·封存不见了", "·seal missing") : language("·少了已确认的", "·lacks confirmed acts")
  }
  /// Which of a meeting's files this is.
  package func file(_ name: String, last: Int) -> String {
    language("光标处的文件：（末条第\(last)条）\(name)", "This file: (last entry \(last)) \(name)")
  }
  package var unsealed: String { language("未定稿", "not sealed") }
  /// Of a meeting that wasn't looked into: it may be under way or not even opened.
  package var notSealed: String { language("未封存", "not sealed") }
  package var unopened: String { language("未开会", "not opened") }
  package var open: String { language("未散会", "still open") }
  package func state(_ phase: Session.Phase, _ course: WrittenCourse?) -> String {
    if let course { return course.state(in: language) }
    return switch phase {
    case .preparing: unopened
    case .open: open
    case .adjourned: unsealed
    case .sealed: sealed
    }
  }
  package func more(_ page: Int, of pages: Int) -> String {
    language("第\(page)页，共\(pages)页，PgDn 翻页", "page \(page) of \(pages), PgDn goes on")
  }

  /// What Enter does with the meeting that was open last.
  package func resume(_ phase: Session.Phase, _ course: WrittenCourse?) -> String {
    if let course {
      let state = course.state(in: language)
      return language(
        "上次的书面会议：\(state)，回车继续", "The last session is in writing: \(state); Enter goes on with it")
    }
    return switch phase {
    case .preparing:
      language(
        "上次的会议还没有开会，回车继续准备", "The last meeting hasn't opened yet; Enter goes on preparing it")
    case .open: language("上次会议未散会，回车继续", "The last meeting is still open; Enter goes on with it")
    case .adjourned:
      language(
        "上次会议已散会，尚未定稿，回车继续补记", "The last meeting's record isn't sealed; Enter goes on with it")
    case .sealed: ""
    }
  }

  /// What wants looking after in all matters, as numbers alone; none that is 0.
  package func tasks(_ counts: TaskCounts) -> String {
    func part(_ label: String, _ count: Int) -> String? { count > 0 ? "\(label)\(count)" : nil }
    let parts = [
      part(language("已过时限", "late "), counts.overdue),
      part(language("待反馈", "to be told "), counts.untold),
      part(language("今天到时限", "due today "), counts.dueToday),
    ]
    return language("事项：", "Matters: ")
      + parts.compactMap(\.self).joined(separator: language("  ", ", "))
  }

  /// Files in the archive that can't be listed.
  package func unreadable(_ errors: [JournalError]) -> String {
    var reasons: [String] = []
    for reason in errors.map({ $0.reason(in: language) }) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    let why = reasons.prefix(2).joined(separator: language("；", "; "))
    return language(
      "有\(errors.count)个会议文件读不了（\(why)），见 yishi verify --all。",
      "\(errors.count) files can't be read (\(why)); yishi verify --all tells more.")
  }

  // Opening a meeting

  package var clockIsUTC: String {
    language(
      "电脑的时区是UTC，不是北京时间。会上时间会差8小时，请先改时区。",
      "This computer's zone is UTC, not Beijing time. Times would be eight hours off; set it first."
    )
  }
  package func clockRunsBackwards(_ last: String) -> String {
    language(
      "电脑的时间比上一条记录（\(last)）还早，请先核对日期和时间。",
      "The clock is before the last entry (\(last)). Check the date and time first.")
  }
  package var readOnly: String { language("这次会议只能查看，不能改动。", "This meeting can only be read.") }
}

extension CommandName {
  package static let openSelected = CommandName(
    "open", title: ("打开所选会议", "Open the chosen meeting"), label: ("打开", "Open"),
    help: (
      "打开光标所在的会议，回车相同。已封存的只能查看和更正。",
      "Opens the meeting under the cursor, as Enter does. Sealed ones can be read and corrected."
    ))
  package static let newMeeting = CommandName(
    "new", title: ("新建会议", "New meeting"), label: ("新建会议", "New meeting"),
    help: (
      "填写名称、日期、地点等；可照着上一次会议建，名册和设置一并带来。",
      "Title, day and place; made like an earlier meeting it takes over roster and settings."
    ))
}
