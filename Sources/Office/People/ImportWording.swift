import Text

/// What the pages that take a roster in say.
package struct ImportWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var from: String { language("名单从哪里来？", "Where does the list come from?") }
  package var fromFile: String {
    language(
      "从文件导入（.xlsx、CSV 或文本，U盘也可以）", "From a file (.xlsx, CSV or text, a USB stick too)")
  }
  package var fromPaste: String {
    language(
      "粘贴名单（从表格复制的格子、微信接龙、一行一个名字）", "Paste it (cells of a sheet, lines of a chat, a name a line)")
  }
  package var oneByOne: String { language("逐个添加", "Add people one by one") }
  package var workbook: String {
    language(
      "Excel、WPS的.xlsx直接从文件导入；.xls、.et请先“另存为”.xlsx，或者选中格子复制，用粘贴。",
      "An .xlsx is read as it is. Save .xls or .et as .xlsx first, or copy the cells and paste them."
    )
  }

  // The file picker

  package var places: String { language("选择位置", "Choose a place") }
  package var home: String { language("主目录", "Home") }
  package var documents: String { language("文档", "Documents") }
  package var desktop: String { language("桌面", "Desktop") }
  package var downloads: String { language("下载", "Downloads") }
  package var archive: String { language("会议档案", "Archive of meetings") }
  package func stick(_ name: String) -> String { language("U盘：\(name)", "USB: \(name)") }
  package func here(_ name: String) -> String { language("当前文件夹：\(name)", "This folder: \(name)") }
  package var choose: String {
    language("选择文件，回车打开；左键或 Esc 回上一级。", "Choose the file; Enter opens, Left or Esc goes up.")
  }
  package var empty: String {
    language(
      "这里没有 .xlsx、CSV 或文本文件。按 2 显示全部文件。",
      "No .xlsx, CSV or text files here. 2 shows all files.")
  }
  package var whichSheet: String {
    language("表格里有几张工作表，读哪一张？", "The workbook has several sheets. Which is meant?")
  }
  package var notReadable: String { language("这个文件夹打不开。", "This folder can't be read.") }
  package func size(_ bytes: Int) -> String {
    bytes < 1000 ? language("\(bytes)字节", "\(bytes) B") : "\((bytes + 999) / 1000) KB"
  }

  // Pasting

  package var pasteLabel: String { language("名单", "List") }
  package var pasteHint: String {
    language(
      "在这里粘贴（右键，或 Ctrl+Shift+V），一行一人", "paste here (right click or Ctrl+Shift+V), a line each")
  }
  package var pasteSource: String { language("粘贴的名单", "pasted list") }
  package var preview: String { language("预览", "Preview") }
  package var cancel: String { language("返回", "Back") }
  package var nothingPasted: String { language("还没有粘贴内容。", "Nothing is pasted yet.") }

  // The preview

  package func merge(new: Int, changed: Int, unchanged: Int, missing: Int, doubts: Int) -> String {
    var parts = [
      language("新增\(new)人", "\(new) new"), language("有变化\(changed)人", "\(changed) changed"),
    ]
    if unchanged > 0 { parts.append(language("已在名册\(unchanged)人", "\(unchanged) known")) }
    if missing > 0 {
      parts.append(language("名单上没有的\(missing)人（保留不动）", "\(missing) not on it (they stay)"))
    }
    if doubts > 0 { parts.append(language("拿不准\(doubts)人", "\(doubts) in doubt")) }
    return parts.joined(separator: language("，", ", ")) + language("。", ".")
  }
  package func problems(errors: Int, warnings: Int) -> String {
    if errors == 0, warnings == 0 { return language("没有发现问题。", "No problems found.") }
    return language(
      "错误\(errors)处，提醒\(warnings)处，按 2 逐条看。",
      "\(errors) errors, \(warnings) warnings: 2 shows them.")
  }
  package var columnsHelp: String {
    language("每一列是什么？左右键选，Tab 到下一列。", "What is each column? Left and right choose, Tab goes on.")
  }
  /// A column by its heading and what stands below it.
  package func column(_ place: Int, _ heading: String, _ sample: String) -> String {
    sample.isEmpty
      ? "\(place) \(heading)"
      : language("\(place) \(heading)（\(sample)）", "\(place) \(heading) (\(sample))")
  }
  package var noColumnOfNames: String {
    language("请指定哪一列是姓名。", "Say which column holds the names.")
  }
  /// What a column can be, by its name in the program.
  package func columnKind(_ kind: String) -> String {
    switch kind {
    case "name": language("姓名", "name")
    case "address": language("住址", "home")
    case "room": language("房号", "room")
    case "building": language("楼号", "building")
    case "unit": language("单元", "stairwell")
    case "telephone": language("电话", "telephone")
    case "ignored": language("不导入", "left out")
    default: field(kind)
    }
  }
  /// Why nothing of it can be taken in.
  package var nothingToTake: String {
    language("读不出名单，错误都在下面。", "No list could be read; its errors stand below.")
  }
  package var unreadable: String { language("读不出名单：", "No list could be read:") }
  package var new: String { language("新增", "new") }
  package var changed: String { language("变化", "change") }
  package var known: String { language("已有", "known") }
  package var doubt: String { language("拿不准", "doubt") }
  package var doubtHelp: String {
    language(
      "拿不准的：按空格选“就是某人”或“另一个同名的人”；不选的不导入。",
      "For those in doubt Space chooses who it is, or someone new; unanswered ones stay out.")
  }
  package var notChosen: String { language("未选，不导入", "not chosen, stays out") }
  package var someoneNew: String { language("另一个同名的人", "someone new") }
  package func isThe(_ person: String) -> String { language("就是\(person)", "is \(person)") }
  package func difference(_ field: String, _ old: String?, _ new: String) -> String {
    old.map { language("\(field)：\($0)→\(new)", "\(field): \($0) → \(new)") }
      ?? language("\(field)：\(new)", "\(field): \(new)")
  }
  package func field(_ name: String) -> String {
    switch name {
    case "groups": language("身份", "groups")
    case "home": language("住址", "home")
    case "organisation": language("单位", "body")
    case "standing": language("席别", "standing")
    case "area": language("面积", "area")
    default: language("备注", "note")
    }
  }
  package var nothingNew: String {
    language("名单上的人都已在名册中，没有变化，不用导入。", "Everybody on it is on the roster already; nothing to do.")
  }
  package func done(new: Int, changed: Int) -> String {
    language("已导入：新增\(new)人，改动\(changed)人。", "Imported: \(new) new, \(changed) changed.")
  }
}
