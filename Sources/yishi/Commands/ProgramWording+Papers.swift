import Documents
import Office
import Text
import Values

/// What `yishi export` says.
extension ProgramWording {
  package var nameAPaperOrAll: String {
    language(
      "请用 --document 指明一种文书，或用 --set 生成一套、--all 生成全部（此时不能用 -o）。",
      "Name a paper with --document, or make a set with --set or all with --all (without -o).")
  }

  package func unknownSet(_ name: String) -> String {
    let names = DocumentSet.allCases.map(\.rawValue)
    return language(
      "没有成套文书“\(name)”，可用：\(names.joined(separator: "、"))。",
      "There is no set “\(name)”; there are: \(names.joined(separator: ", ")).")
  }

  /// Why a paper of a set wasn't made.
  package func notMade(_ reason: String) -> String {
    language("没有生成：\(reason)", "Not made: \(reason)")
  }

  package func unknownPaper(_ name: String) -> String {
    let names = DocumentKind.allCases.map(\.code)
    return language(
      "没有文书“\(name)”，可用：\(names.joined(separator: "、"))。",
      "There is no paper “\(name)”; there are: \(names.joined(separator: ", ")).")
  }

  package func unknownFormat(_ name: String) -> String {
    let names = Formats.all.map(\.name)
    return language(
      "不支持格式“\(name)”，可用：\(names.joined(separator: "、"))。",
      "There is no format “\(name)”; use \(names.joined(separator: " or ")).")
  }

  package func notInFormat(_ kinds: [DocumentKind], _ format: String) -> String {
    let names = kinds.map { $0.name(in: language) }
    return language(
      "没有\(format)格式，没有生成：\(names.joined(separator: "、"))。",
      "Not made, for there is no such paper as \(format): \(names.joined(separator: ", ")).")
  }

  package func notForTerminal(_ format: String) -> String {
    language(
      "\(format)不是文字，终端上显示不了。请用 -o 写明文件名。",
      "\(format) is no text that a terminal shows. Name a file with -o.")
  }

  package var postingIsForNotices: String {
    language(
      "--posted 和 --days 只用于 --set 和 --document \(DocumentKind.posted)。",
      "--posted and --days are for --set and --document \(DocumentKind.posted).")
  }
  package func badPostingDay(_ text: String) -> String {
    language(
      "--posted \(text)：日期应写作2024-05-18。", "--posted \(text): write the day like 2024-05-18.")
  }

  package func badIssueDay(_ text: String) -> String {
    language("--on \(text)：日期应写作2024-05-18。", "--on \(text): write the day like 2024-05-18.")
  }

  package var sessionAndDocument: String {
    language("--session 和 --document 要一起写。", "--session and --document go together.")
  }

  package func unknownWay(_ name: String) -> String {
    language(
      "请用 --way 写明怎样印发：posted（张贴）、reported（报送）、delivered（送达）、messaged（发群）"
        + (name.isEmpty ? "。" : "，没有“\(name)”。"),
      "Say how it goes out with --way posted, reported, delivered or messaged"
        + (name.isEmpty ? "." : "; there is no “\(name)”."))
  }

  package var recordedOrDespite: String {
    language(
      "--as-recorded 和 --despite 只能用一个。", "Use either --as-recorded or --despite.")
  }

  package func postedBeforeResult(_ day: Day, _ result: Day) -> String {
    language(
      "--posted \(day)：结果\(result)才宣布，不能在此以前张贴。",
      "--posted \(day): the result was announced on \(result) and can't have hung before.")
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

  package func messageBeside(_ path: String) -> String {
    language("微信群通知也已放好：\(path)", "The message to the group lies beside it: \(path)")
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

  package func masked(_ words: [String]) -> String {
    let list = words.joined(separator: language("、", ", "))
    return language("公开版中已隐去：\(list)。", "Struck out of the public copy: \(list).")
  }

  // paper

  package func unknownLedgerPaper(_ name: String) -> String {
    let names = LedgerPaperKind.allCases.map(\.code)
    return language(
      "没有文书“\(name)”，可用：\(names.joined(separator: "、"))。",
      "There is no paper “\(name)”; there are: \(names.joined(separator: ", ")).")
  }

  package var saveOrOutput: String {
    language("--save 和 -o 只能用一个。", "Use either --save or -o.")
  }

  package var spanIsForAccounts: String {
    let names = LedgerPaperKind.allCases.filter(\.isOfSpan).map(\.code)
    return language(
      "--from 和 --to 只用于\(names.joined(separator: "、"))。",
      "--from and --to are for \(names.joined(separator: ", ")).")
  }
}
