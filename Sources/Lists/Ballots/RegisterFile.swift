import Deliberation
import Text
import Values

/// 业主清册 as a list of dwellings: 房号, 业主, 面积, and if there are such columns 电话, 产权性质
/// and 代表方.
///
/// It is read as rosters are, by the same lines. Telephone numbers are there for the guess alone
/// who is one owner; they are kept nowhere.
package struct RegisterFile: Hashable, Sendable {
  package var rows: [RegisterRow] = []
  /// Any of these makes the list unfit.
  package var problems: [BallotProblem] = []
  /// Taken, with something to look at.
  package var doubts: [RosterProblem] = []

  /// Reads a file's bytes, or text that was pasted from a sheet.
  ///
  /// - Parameter sheet: the one that is meant of an .xlsx; nil for the only one with anything in it.
  package init(bytes: [UInt8], sheet: String? = nil, roundingAreas: Bool = false) {
    do throws(RosterProblem) {
      let table = try RosterTable(bytes: bytes, sheet: sheet)
      take(DwellingList(table, roundingAreas: roundingAreas))
    } catch {
      problems = [.list(error)]
    }
  }

  private mutating func take(_ list: DwellingList) {
    (problems, doubts) = (list.problems, list.doubts)
    for row in list.rows {
      if !row.hasArea, !row.dwelling.isTenant {
        problems.append(.noArea(row: row.number))
      }
      rows.append(row.dwelling)
    }
    problems += list.differingAreas
    if rows.isEmpty, problems.isEmpty { problems.append(.list(RosterProblem(.nobody))) }
  }
}

extension Participant {
  /// The dwelling somebody on the roster has, as far as the roster says; nil without a home.
  package var registerRow: RegisterRow? {
    guard let home = details.home else { return nil }
    let key = DwellingKey(home)
    guard !key.isEmpty else { return nil }
    return RegisterRow(
      Dwelling(
        room: key.text, owners: [name], area: details.area ?? .zero, groups: details.groups),
      isTenant: details.groups.contains { ["租户", "租客", "承租人"].contains($0.foldedName) })
  }
}
