import Deliberation
import Sentences
import Text
import Values

/// What the pages of the owners' register say.
package struct RegisterWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  // Where it comes from

  package var from: String { language("业主清册从哪里来？", "Where does the owners' register come from?") }
  package var fromFile: String {
    language(
      "从文件导入（.xlsx、CSV 或文本，U盘也可以）", "From a file (.xlsx, CSV or text, a USB stick too)")
  }
  package var fromPaste: String {
    language("粘贴（从表格复制的格子）", "Paste the cells of a sheet")
  }
  package var fromRoster: String {
    language("用本次会议的名册（须有房号和面积）", "From this meeting's roster, with its homes and areas")
  }
  package var fromLast: String { language("修改已确认的清册", "Change the register that was confirmed") }
  package var noHomes: String {
    language("名册里没有房号。", "Nobody on the roster has a home.")
  }
  package var columns: String {
    language(
      "需要的列：房号、业主、面积；有电话的用来核对同名是否一人，电话不写入会议。产权性质写未售、公房、车位的会认出来。",
      "Columns: dwelling, owner, area. A telephone column tells namesakes apart and is kept"
        + " nowhere. 未售, 公房 and 车位 are recognised.")
  }
  package var pasteTitle: String { language("粘贴业主清册", "Paste the register") }
  package var nothingPasted: String { language("还没有粘贴内容。", "Nothing is pasted yet.") }
  package func unfit(_ first: String, more: Int) -> String {
    more == 0
      ? language("清册不能用：\(first)", "The register can't be used: \(first)")
      : language(
        "清册不能用：\(first)（另有\(more)处）", "The register can't be used: \(first) (\(more) more)")
  }

  package func noOwner(_ room: String) -> String {
    language(
      "\(room)没有业主，只有租户，请先在名册里补上业主。",
      "\(room) has no owner, only a tenant. Add the owner to the roster first.")
  }

  // The confirmation

  package func totals(_ roll: OwnerRoll) -> String {
    let area = roll.dwellings.filter { !$0.kind.isParking }.reduce(Values.Area.zero) {
      $0 + $1.area
    }
    let parking = roll.dwellings.count { $0.kind.isParking }
    return language(
      "\(roll.dwellings.count - parking)套，\(area)㎡，\(roll.heads.count)人（同一业主多套按一人计\(roll.mergedHeads)处）"
        + (parking > 0 ? "，另有车位\(parking)个" : ""),
      "\(roll.dwellings.count - parking) dwellings, \(area) ㎡, \(roll.heads.count) heads"
        + " (\(roll.mergedHeads) with several dwellings)"
        + (parking > 0 ? ", \(parking) parking spaces besides" : ""))
  }

  package func open(_ count: Int) -> String {
    count == 0
      ? language("已全部确认，按 6 完成。", "Every grouping is confirmed; 6 keeps the register.")
      : language("还有\(count)处待确认", "\(count) to be confirmed")
  }

  package func hint(_ isOpen: Bool) -> String {
    isOpen
      ? language(
        "回车 确认这样归并；不对的按 4 拆开，或用空格标记几条再按 3 合并。",
        "Enter: this is right. If not, 4 parts it; Space marks several, 3 joins them.")
      : language("空格 标记，3 合并，4 拆开，5 种类。", "Space marks, 3 joins, 4 parts, 5 sets the kind.")
  }

  package var confirmed: String { language("已确认", "confirmed") }
  package func marked(_ count: Int) -> String { language("已标记\(count)条", "\(count) marked") }
  package var markTwo: String {
    language("先用空格标记两条以上。", "Mark two or more with Space first.")
  }
  package var nothingChosen: String { language("清册是空的。", "The register is empty.") }
  package var onlyOne: String { language("这一条只有一套房。", "This one has a single dwelling.") }
  package func stillOpen(_ count: Int) -> String {
    language("还有\(count)处没有确认。", "\(count) groupings aren't confirmed yet.")
  }
  package func confirmedAlike(_ count: Int) -> String {
    language("已确认\(count)处。", "\(count) confirmed.")
  }
  package var kept: String { language("业主清册已写入会议。", "The register is kept.") }
  package func faults(_ first: String, more: Int) -> String {
    more == 0
      ? language("注意：\(first)", "Note: \(first)")
      : language("注意：\(first)（另有\(more)处）", "Note: \(first) (\(more) more)")
  }
  package func head(_ names: [String]) -> String {
    names.isEmpty ? language("（没有姓名）", "(no name)") : language.list(names)
  }
  package func rooms(of head: OwnerRoll.Head, in roll: OwnerRoll) -> String {
    head.dwellings.map { roll.dwellings[$0].room }.joined(separator: "、")
  }
  package func votes(_ name: String) -> String { language("由\(name)表决", "\(name) votes") }
  package var leave: String {
    language(
      "清册还没有写入。离开会丢掉这些确认，确定离开吗？", "The register isn't kept yet. Leave and lose what you confirmed?")
  }
  package var leaveIt: String { language("离开", "Leave") }
  package var stay: String { language("继续确认", "Stay") }
  package var nobody: String { language("不指定", "nobody named") }

  package func kind(_ kind: Dwelling.Kind) -> String {
    switch kind {
    case .home: language("住宅等", "home")
    case .unsold: language("建设单位未售", "unsold")
    case .publicHousing: language("未出售公房", "public housing")
    case .parking: language("车位", "parking")
    }
  }

  // Finding

  package var find: String { language("找：", "Find: ") }
  package var findHint: String {
    language("房号数字、拼音或姓名，回车完成", "room digits, pinyin or name; Enter ends")
  }
}
