import Oracle
import TestSupport

/// Makes random lists of dwellings: first what is true of an estate, then the sheet somebody would
/// have written of it.
package struct SheetMaker {
  package var dice: SeededGenerator

  package init(seed: UInt64) { dice = SeededGenerator(state: seed) }

  /// A sheet as its writer knows it, and the text he wrote.
  package mutating func next() -> (sheet: Sheet, text: String) {
    var sheet = Sheet(rule: dice.pick(["civil-code-278-general", "civil-code-278-special"]))
    let homes = estate()
    sheet.rows = rows(of: homes.count)
    sheet.missingCount = dice.pick([nil, "absent", "absent", "abstain", "majority"])
    sheet.voidCount = dice.pick([nil, "absent", "participating"])
    sheet.disputedCount = dice.pick([nil, "absent", "participating"])
    sheet.parkingCount = dice.pick([nil, "excluded", "included"])
    var writer = SheetWriter(dice: dice, rows: sheet.rows, homes: homes)
    let text = writer.text()
    dice = writer.dice
    sheet.rows = writer.rows
    return (sheet, text)
  }

  /// Where the dwellings are: phase or lane, building, stairwell, number. No two are alike.
  private mutating func estate() -> [SheetWriter.Home] {
    let phases = dice.oneIn(3) ? dice.roll(2, 3) : 1
    let buildings = dice.roll(1, 2)
    let units = dice.roll(1, 2)
    let count = dice.roll(3, 14)
    var homes: [SheetWriter.Home] = []
    var number = 1
    while homes.count < count {
      for phase in 1...phases {
        for building in 1...buildings {
          for unit in 1...units where homes.count < count {
            homes.append(.init(phase: phase, building: building, unit: unit, number: 100 + number))
          }
        }
      }
      number += 1
    }
    // In order, as sheets are; the same numbers come again in every building.
    return homes.sorted {
      ($0.phase, $0.building, $0.unit, $0.number) < ($1.phase, $1.building, $1.unit, $1.number)
    }
  }

  private mutating func rows(of count: Int) -> [Sheet.Row] {
    var rows: [Sheet.Row] = []
    let names = ["甲一", "乙二", "丙三", "丁四", "戊五", "己六", "庚七", "辛八", "壬九", "癸十"]
    var fresh = 0
    var left = dice.oneIn(2) ? 0 : 4
    var flat = 0
    let mood = dice.roll(1, 10)
    while flat < count {
      // A flat of somebody who has one already comes now and then, so that the readings stay few.
      let again = left > 0 && !rows.isEmpty && dice.oneIn(4)
      var owners: [String]
      var phone: String? = dice.oneIn(3) ? nil : "139000\(10_000 + fresh)"
      var use = "home"
      if again {
        left -= 1
        let old = dice.oneIn(2) ? rows[rows.count - 1] : dice.pick(rows)
        owners = old.owners
        use = old.use == "space" ? "home" : old.use
        phone = dice.pick([old.phone, nil, old.phone, "1380000\(1000 + flat)"])
      } else if dice.oneIn(8) {
        owners = ["开发公司"]
        use = dice.oneIn(3) ? "home" : "unsold"
      } else if dice.oneIn(12) {
        (owners, use) = (["房管局"], "public")
      } else {
        owners = ["\(names[fresh % 10])\(fresh / 10 == 0 ? "" : "号\(fresh / 10)")"]
        fresh += 1
        if dice.oneIn(8) { owners.append("共有\(fresh)") }
      }
      if dice.oneIn(10), owners.count == 1 { use = use == "home" ? "space" : use }
      let area = dice.oneIn(2) ? 5000 : dice.roll(2000, 15_000)
      func vote(_ dice: inout SeededGenerator) -> String? {
        if dice.oneIn(12) { return dice.pick(["void", "abstain", "follow", "missing"]) }
        if dice.roll(1, 14) > mood + 6 { return nil }
        return dice.oneIn(3) ? "no" : "yes"
      }
      if owners.count == 2, dice.oneIn(2) {
        let first = vote(&dice)
        for owner in owners {
          let second = dice.oneIn(3) ? vote(&dice) : first
          rows.append(
            .init(
              flat: flat, owners: [owner], phone: phone, area: area, use: use,
              vote: owner == owners[0] ? first : second))
        }
      } else {
        rows.append(
          .init(
            flat: flat, owners: owners, phone: phone, area: area, use: use, vote: vote(&dice)))
        if dice.oneIn(15) {
          rows.append(
            .init(
              flat: flat, owners: ["租客\(flat)"], phone: nil, area: area, use: "home",
              vote: dice.pick([nil, "yes"]), isTenant: true))
        }
      }
      flat += 1
    }
    return rows
  }
}
