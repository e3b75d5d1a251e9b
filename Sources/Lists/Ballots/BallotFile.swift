import Deliberation
import Text
import Values

/// A list of dwellings with the vote of each: 房号, 业主, 面积, 表决, and if there is one 代表方.
///
/// It is read as rosters are, by the same lines: every encoding, separator, title row, merged
/// cell and 合计 row that a roster may have.
package struct BallotFile: Hashable, Sendable {
  package var register: [RegisterRow] = []
  package var ballots: [Ballot] = []
  /// Rooms whose blank vote was filled with that of the same owner's room above, as under a merged
  /// cell; each with the room it was taken from. Their ballots are in `ballots`.
  package var filled: [String: String] = [:]
  /// Rooms whose ballot was delivered, where there is a column 送达.
  package var delivered: Set<String>?
  /// Rows whose vote is a stroke, taken for a ballot that didn't come back.
  package var strokes: [Int] = []
  /// Rows with a vote that 送达 says was never handed over; the vote counts.
  package var undelivered: [Int] = []
  /// Whether there is a column of areas.
  package var hasAreas = false
  /// Ballots that nobody signed, by what the sheet says of how they came: none counts where owners vote.
  package var unsigned: [BallotProblem] = []
  /// Columns that may be remarks or votes, and weren't read since another is plainly the vote.
  package var notTaken: [String] = []
  /// The heading of the column the votes are read from; nil where they are ticked in several.
  package var taken: String?
  private let votedOn: Day?
  /// Any of these makes the file unreadable.
  package var problems: [BallotProblem] = []
  /// Taken, with something to look at.
  package var doubts: [RosterProblem] = []

  /// - Parameters:
  ///   - sheet: the one that is meant of an .xlsx; nil for the only one with anything in it.
  ///   - day: the vote's; whatever is handed over after it is no part of it.
  package init(
    bytes: [UInt8], sheet: String? = nil, roundingAreas: Bool = false, votedOn day: Day? = nil
  ) {
    votedOn = day
    do throws(RosterProblem) {
      take(try RosterTable(bytes: bytes, sheet: sheet), roundingAreas: roundingAreas)
    } catch {
      problems = [.list(error)]
    }
  }

  private mutating func take(_ table: RosterTable, roundingAreas: Bool) {
    let columns: VoteColumns
    do throws(BallotProblem) {
      columns = try VoteColumns(table)
    } catch {
      problems.append(error)
      return
    }
    (notTaken, taken) = (columns.notTaken, columns.taken)
    let list = DwellingList(table, taken: columns.places, roundingAreas: roundingAreas)
    (problems, doubts, hasAreas) = (list.problems, list.doubts, list.hasAreas)
    if columns.delivery != nil { delivered = [] }
    register.reserveCapacity(list.rows.count)
    ballots.reserveCapacity(list.rows.count)
    var handedIn = [Ballot?](repeating: nil, count: list.rowsOfRoom.count)
    for row in list.rows {
      let count = ballots.count
      take(row, columns)
      if ballots.count > count, handedIn[row.room] == nil { handedIn[row.room] = ballots[count] }
    }
    fillDown(list, columns, handedIn)
    problems += list.differingAreas
    if register.isEmpty, problems.isEmpty { problems.append(.list(RosterProblem(.nobody))) }
  }

  /// Fills a blank below a vote where the owner is the same: the cell was merged over his dwellings,
  /// or he handed in one slip. Whether he did is told, and both readings are counted.
  ///
  /// - Parameter handedIn: the first ballot of each room, by the room's number in the list.
  private mutating func fillDown(
    _ list: DwellingList, _ columns: VoteColumns, _ handedIn: [Ballot?]
  ) {
    guard list.rows.contains(where: { columns.isBlank($0.cells) }) else { return }
    var source: (place: Int, ballot: Ballot)?
    for place in list.rows.indices {
      let row = list.rows[place]
      guard !row.dwelling.isTenant, !row.dwelling.dwelling.owners.isEmpty,
        list.rowsOfRoom[row.room] == 1
      else {
        source = nil
        continue
      }
      // No cell is merged over a heading.
      if let above = source, list.rows[above.place].block != row.block { source = nil }
      if let ballot = handedIn[row.room] {
        source = (place, ballot)
      } else if let above = source, columns.isBlank(row.cells),
        list.rows[above.place].isSameOwner(as: row)
      {
        var ballot = above.ballot
        ballot.room = row.dwelling.dwelling.room
        ballots.append(ballot)
        filled[ballot.room] = above.ballot.room
      } else {
        source = nil
      }
    }
  }

  private mutating func take(_ row: DwellingList.Row, _ columns: VoteColumns) {
    let number = row.number
    let dwelling = row.dwelling.dwelling
    register.append(row.dwelling)
    // Told by the register; a tenant's ballot is nobody's.
    if row.dwelling.isTenant { return }
    if hasAreas, !row.hasArea { problems.append(.noArea(row: number)) }
    var isAnswered = false
    do throws(BallotProblem) {
      let answer = try columns.standing.checked(
        try columns.answer(row.cells, row: number), row.cells, row: number)
      if columns.isStroke(row.cells) { strokes.append(number) }
      if answer != .notReturned {
        let signer = dwelling.owners.count == 1 ? dwelling.owners.first : nil
        var ballot = try columns.signed(
          Ballot(room: dwelling.room, answer: answer, signedBy: signer), by: dwelling.owners,
          row.cells, row: number)
        ballot.source = columns.source(row.cells)
        if let source = ballot.source, !source.isSigned {
          unsigned.append(.notSigned(source, row: number))
        }
        try columns.standing.askRemarks(
          answer, isSignedByAnother: ballot.proxy != nil || ballot.relation != nil, row.cells,
          row: number)
        ballots.append(ballot)
        isAnswered = true
      } else {
        try columns.standing.askRemarks(answer, isSignedByAnother: false, row.cells, row: number)
      }
    } catch {
      problems.append(error)
    }
    guard let place = columns.delivery else { return }
    let cell = place < row.cells.count ? RosterCell.value(row.cells[place]) ?? "" : ""
    switch DeliveryCell(cell, votedOn: votedOn) {
    case .delivered: delivered?.insert(dwelling.room)
    case .blank: break
    case .undelivered:
      if isAnswered { undelivered.append(number) }
    case .after(let day, let vote):
      problems.append(.deliveredAfter(day, vote: vote, row: number))
    case nil: problems.append(.unknownDelivery(cell.maskingLongNumbers, row: number))
    }
  }
}
