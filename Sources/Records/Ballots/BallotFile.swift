import Deliberation
import Wording

/// A list of dwellings with the vote of each: 房号, 业主, 面积, 表决, and if there is one 代表方.
///
/// It is read as rosters are, by the same lines: every encoding, separator, title row, merged
/// cell and 合计 row that a roster may have.
package struct BallotFile: Hashable, Sendable {
  package var register: [RegisterRow] = []
  package var ballots: [Ballot] = []
  /// Rooms whose ballot was delivered, where there is a column 送达.
  package var delivered: Set<String>?
  /// Whether there is a column of areas.
  package var hasAreas = false
  /// Any of these makes the file unreadable.
  package var problems: [BallotProblem] = []
  /// Taken, with something to look at.
  package var doubts: [RosterProblem] = []

  package init(bytes: [UInt8], roundingAreas: Bool = false) {
    do throws(RosterProblem) {
      guard bytes.count <= RosterReading.sizeLimit else {
        throw RosterProblem(.tooLarge(limitMegabytes: RosterReading.sizeLimit / 1024 / 1024))
      }
      let (_, text) = try RosterEncoding.decode(bytes)
      let rows = try DelimitedText.rows(text, separator: RosterTable.separator(of: text))
      guard let table = RosterTable(rows) else {
        throw RosterProblem(rows.allSatisfy(\.isBlank) ? .nobody : .noNameColumn)
      }
      take(table, roundingAreas: roundingAreas)
    } catch {
      problems = [.list(error)]
    }
  }

  /// Whether the register of delivery says that a ballot was handed over: a mark, a word or the day.
  /// Nil for words nobody knows.
  private static func isDelivered(_ cell: String) -> Bool? {
    let word = cell.foldedName
    if ["", "否", "未送达", "未", "无", "×", "x", "no", "n", "0", "-", "未签收", "未投递"].contains(word) {
      return false
    }
    let yes = ["是", "√", "✓", "✔", "有", "yes", "y", "1", "送达", "签收", "本人签收", "投递", "张贴", "挂号"]
    if yes.contains(word) || word.hasPrefix("已") { return true }
    return Wording.day(written: cell, in: 2000) == nil ? nil : true
  }

  private mutating func take(_ table: RosterTable, roundingAreas: Bool) {
    func column(_ words: Set<String>) -> Int? {
      table.others.first { words.contains($0.heading.foldedName) }?.place
    }
    let answers = column([
      "表决", "表决意见", "表决结果", "投票", "投票意见", "意见", "选择", "vote", "answer",
    ])
    let delivery = column(["送达", "已送达", "送达登记", "delivered"])
    guard let answers else {
      problems.append(.noAnswerColumn)
      return
    }
    var reader = RosterTableReader(table, roundingAreas: roundingAreas)
    reader.read()
    var notes = reader.notes
    if let totals = reader.totals { notes.problems += totals.check(notes) }
    for problem in notes.problems {
      switch problem.kind {
      // Votes are what this list is read for, and co-owners in one cell are no doubt here.
      case .columnsNotTaken, .severalNames: continue
      default: break
      }
      if problem.severity == .error || problem.kind.isTotal {
        problems.append(.list(problem))
      } else {
        doubts.append(problem)
      }
    }
    hasAreas = notes.rows.contains { $0.area != nil }
    if delivery != nil { delivered = [] }
    let cells = Dictionary(
      table.body.map { ($0.number, $0.row.cells) }, uniquingKeysWith: { first, _ in first })
    for row in notes.rows {
      let line = cells[row.row] ?? []
      func cell(_ place: Int?) -> String {
        guard let place, place < line.count else { return "" }
        return RosterCell.value(line[place]) ?? ""
      }
      guard let dwelling = row.registerRow else {
        problems.append(.noRoom(row: row.row))
        continue
      }
      let key = dwelling.dwelling.room
      if dwelling.isTenant {
        // Told by the register; a tenant's ballot is nobody's.
        register.append(dwelling)
        continue
      }
      guard let answer = Answer(cell: cell(answers)) else {
        problems.append(.unknownAnswer(cell(answers).maskingLongNumbers, row: row.row))
        continue
      }
      if hasAreas, row.area == nil { problems.append(.noArea(row: row.row)) }
      register.append(dwelling)
      if answer != .notReturned {
        let owners = dwelling.dwelling.owners
        let signer = owners.count == 1 ? owners.first : nil
        ballots.append(Ballot(room: key, answer: answer, signedBy: signer))
      }
      if delivery != nil {
        switch BallotFile.isDelivered(cell(delivery)) {
        case true?: delivered?.insert(key)
        case false?: break
        case nil:
          problems.append(.unknownDelivery(cell(delivery).maskingLongNumbers, row: row.row))
        }
      }
    }
    for case .areasDiffer(let room, let first, let second) in OwnerRoll(guessingFrom: register)
      .faults
    {
      problems.append(.areasDiffer(room: room, first: first, second: second))
    }
    if register.isEmpty, problems.isEmpty { problems.append(.list(RosterProblem(.nobody))) }
  }
}
