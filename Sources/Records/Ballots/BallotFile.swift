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
      if problem.severity == .error {
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
      if delivery != nil,
        ["是", "已送达", "√", "有", "yes", "y", "1"].contains(cell(delivery).foldedName)
      {
        delivered?.insert(key)
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
