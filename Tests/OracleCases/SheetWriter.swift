import Oracle
import TestSupport

/// Writes a sheet the way sheets are written: columns in any order and under any name, levels of an
/// address merged or written out, marks for words, full-width digits, titles and totals.
struct SheetWriter {
  struct Home {
    var phase: Int
    var building: Int
    var unit: Int
    var number: Int
  }

  var dice: SeededGenerator
  /// As they stand in the sheet; telephones go where it has no column for them.
  var rows: [Sheet.Row]
  let homes: [Home]

  private typealias Column = (heading: String, cells: [String])

  mutating func text() -> String {
    let hasPhones = dice.oneIn(2)
    if !hasPhones { for index in rows.indices { rows[index].phone = nil } }
    var columns = address()
    columns.append(
      (dice.pick(["业主", "业主姓名", "产权人", "姓名", "户主姓名"]), rows.map { name($0) }))
    columns.append(
      (dice.pick(["面积", "建筑面积(㎡)", "专有面积", "产权面积"]), rows.map { area($0.area) }))
    if hasPhones {
      columns.append((dice.pick(["电话", "联系电话", "手机号"]), rows.map { $0.phone ?? "" }))
    }
    let uses = rows.map { use($0) }
    if uses.contains(where: { !$0.isEmpty }) || dice.oneIn(3) {
      columns.append((dice.pick(["产权性质", "房屋类型", "用途"]), uses))
    }
    columns += votes()
    if dice.oneIn(3) {
      columns.append(
        (dice.pick(["备注", "性别", "楼门长", "投票日期"]), rows.map { _ in dice.pick(["", "甲"]) }))
    }
    columns.shuffle(using: &dice)
    if dice.oneIn(3) {
      columns.insert(("序号", rows.indices.map { String($0 + 1) }), at: 0)
    }
    let separator = dice.pick([",", ",", "\t"])
    var lines: [String] = []
    if dice.oneIn(3) { lines.append("幸福小区表决情况统计表") }
    lines.append(columns.map(\.heading).joined(separator: separator))
    for index in rows.indices {
      lines.append(columns.map { $0.cells[index] }.joined(separator: separator))
      if dice.oneIn(25) { lines.append("") }
    }
    return lines.joined(separator: dice.pick(["\n", "\r\n"])) + "\n"
  }

  // MARK: Addresses

  /// Columns that together say which dwelling a row is about.
  private mutating func address() -> [Column] {
    let own = rows.map { homes[$0.flat] }
    let many = (
      phases: Set(homes.map(\.phase)).count > 1, buildings: Set(homes.map(\.building)).count > 1,
      units: Set(homes.map(\.unit)).count > 1
    )
    var columns: [Column] = []
    let rooms: [String]
    switch dice.roll(1, 4) {
    case 1:
      // One cell for the whole address.
      let style = dice.roll(1, 5)
      let isLane = dice.oneIn(2)
      rooms = own.map { home in
        let phase = many.phases ? "\(home.phase)\(isLane ? "弄" : "期")" : ""
        switch style {
        case 1: return phase + "\(home.building)-\(home.unit)-\(home.number)"
        case 2: return phase + "\(home.building)号楼\(home.unit)单元\(home.number)室"
        case 3: return phase + "\(home.building)栋\(home.unit)单元\(home.number)"
        case 4:
          let roman = ["Ⅰ", "Ⅱ", "Ⅲ"][home.phase - 1]
          return "\(many.phases ? roman + "-" : "")\(home.building)/\(home.unit)/\(home.number)"
        default:
          let ring = ["①", "②", "③"][home.phase - 1]
          return "\(many.phases ? ring : "")\(home.building)－\(home.unit)－\(wide(home.number))"
        }
      }
      columns.append((dice.pick(["房号", "地址", "坐落", "住址", "房屋坐落"]), rooms))
      return columns
    case 2:
      // Shanghai: lane, house number, room; the stairwell is in the number.
      if many.phases {
        columns.append((dice.pick(["弄", "期", "组团", "区"]), merged(own.map { "\($0.phase)" }, nil)))
      }
      let houses = own.map { "\($0.building)\($0.unit)号" }
      columns.append((dice.pick(["号", "门牌号"]), merged(houses, own.map { "\($0.phase)" })))
      columns.append(
        (dice.pick(["室号", "室", "房间号"]), own.map { "\($0.number)\(dice.pick(["", "室"]))" }))
      return columns
    default: break
    }
    if many.phases {
      let style = dice.roll(1, 3)
      let headings = [["期", "期数"], ["组团", "区"], ["宗地", "地块", "片区"]][style - 1]
      let values = own.map { home in
        switch style {
        case 1: ["一期", "二期", "三期"][home.phase - 1]
        case 2: ["A", "B", "C"][home.phase - 1]
        default: "\(home.phase)"
        }
      }
      columns.append((dice.pick(headings), merged(values, nil)))
    }
    let above = own.map { "\($0.phase)" }
    if dice.oneIn(5) {
      columns.append(
        (dice.pick(["幢/单元", "楼栋单元"]), own.map { "\($0.building)幢\($0.unit)单元" }))
    } else {
      if many.buildings || dice.oneIn(2) {
        let mark = dice.pick(["", "号楼", "栋", "幢"])
        columns.append(
          (
            dice.pick(["楼栋", "楼号", "栋座", "楼宇", "楼幢号", "幢号"]),
            merged(own.map { "\($0.building)\(mark)" }, above)
          ))
      }
      if many.units || dice.oneIn(2) {
        let mark = dice.pick(["", "单元", "门"])
        columns.append(
          (
            dice.pick(["单元", "门栋", "门洞", "单元号"]),
            merged(
              own.map { "\($0.unit)\(mark)" }, own.map { "\($0.phase) \($0.building)" })
          ))
      }
    }
    let style = dice.roll(1, 3)
    columns.append(
      (
        dice.pick(["房号", "室号", "房间号"]),
        own.map { style == 1 ? "\($0.number)室" : style == 2 ? wide($0.number) : "\($0.number)" }
      ))
    return columns
  }

  /// The values, or what is left of them in merged cells: the first of each run. A level is written
  /// anew where the one above it changes.
  private mutating func merged(_ values: [String], _ above: [String]?) -> [String] {
    guard dice.oneIn(2) else { return values }
    return values.indices.map { index in
      guard index > 0, values[index] == values[index - 1],
        above.map({ $0[index] == $0[index - 1] }) ?? true
      else { return values[index] }
      return ""
    }
  }

  private func wide(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  // MARK: Cells

  private mutating func name(_ row: Sheet.Row) -> String {
    if row.isTenant { return row.owners[0] + "（租户）" }
    return row.owners.joined(separator: "、")
  }

  private mutating func area(_ size: Int) -> String {
    let (whole, rest) = (size / 100, size % 100)
    let cents = rest < 10 ? "0\(rest)" : "\(rest)"
    switch dice.roll(1, 5) {
    case 1: return "\(whole).\(cents)㎡"
    case 2: return "\(wide(whole))．\(wideDigits(cents))"
    case 3 where rest == 0: return "\(whole)"
    default: return "\(whole).\(cents)"
    }
  }

  private func wideDigits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  private mutating func use(_ row: Sheet.Row) -> String {
    if row.isTenant { return "" }
    switch row.use {
    case "space": return dice.pick(["车位", "地下车位", "车库", "产权车位"])
    case "unsold": return dice.pick(["未售", "住宅（未售）", "开发商未售"])
    case "public": return dice.pick(["公房", "未出售公房", "直管公房"])
    default:
      return dice.pick(["", "", "住宅", "住宅（含车库）", "商铺", "售后公房", "已购公房", "商品房", "自持商铺"])
    }
  }

  // MARK: Votes

  private mutating func votes() -> [Column] {
    if dice.oneIn(4) {
      let columns = [
        ("yes", "同意"), ("no", "反对"), ("abstain", "弃权"), ("follow", "从多"), ("void", "无效"),
      ]
      // A stroke in the first column says that nothing came back.
      return columns.map { answer, heading in
        (
          heading,
          rows.map { row in
            row.vote == answer
              ? dice.pick(["√", "☑", "1"]) : row.vote == "missing" && answer == "yes" ? "—" : ""
          }
        )
      }
    }
    let style = dice.roll(1, 2)
    let cells = rows.map { row -> String in
      switch row.vote {
      case "yes": style == 1 ? dice.pick(["同意", "赞成", "同 意"]) : dice.pick(["√", "☑", "✔"])
      case "no": style == 1 ? dice.pick(["反对", "不同意"]) : dice.pick(["×", "x", "Ｘ"])
      case "abstain": "弃权"
      case "follow": "从多"
      case "void": dice.pick(["无效", "废票"])
      case "missing": dice.pick(["未交回", "／", "—", "未投"])
      default: ""
      }
    }
    var columns: [Column] = [(dice.pick(["表决", "表决意见", "投票", "表决（√/×）", "您的表决意见："]), cells)]
    if dice.oneIn(5) { columns.append(("意见", rows.map { _ in dice.pick(["", "反对", "尽快"]) })) }
    return columns
  }
}
