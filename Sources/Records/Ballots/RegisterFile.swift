import Deliberation
import Wording

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
      var reader = RosterTableReader(table, roundingAreas: roundingAreas)
      reader.read()
      var notes = reader.notes
      if let totals = reader.totals { notes.problems += totals.check(notes) }
      take(notes)
    } catch {
      problems = [.list(error)]
    }
  }

  private mutating func take(_ notes: RosterNotes) {
    for problem in notes.problems {
      switch problem.kind {
      // Co-owners in one cell are no doubt here, and other columns aren't needed.
      case .columnsNotTaken, .severalNames: continue
      default: break
      }
      if problem.severity == .error {
        problems.append(.list(problem))
      } else {
        doubts.append(problem)
      }
    }
    for row in notes.rows {
      guard let dwelling = row.registerRow else {
        problems.append(.noRoom(row: row.row))
        continue
      }
      if row.area == nil { problems.append(.noArea(row: row.row)) }
      rows.append(dwelling)
    }
    if rows.isEmpty, problems.isEmpty { problems.append(.list(RosterProblem(.nobody))) }
  }
}

extension RosterRow {
  /// The dwelling this row names; nil where it names none.
  package var registerRow: RegisterRow? {
    guard let key = homeKey else { return nil }
    return RegisterRow(
      Dwelling(
        room: key.text, owners: owners, area: area ?? .zero, kind: dwellingKind, groups: groups),
      phone: phone, isTenant: isTenant)
  }

  /// Whoever rents lives there and doesn't own it.
  private var isTenant: Bool {
    let words: Set<String> = ["租户", "租客", "承租人", "承租户", "租住户", "租赁户", "tenant"]
    return (groups + [property ?? ""]).contains { words.contains($0.foldedName) }
  }

  /// The owners in one cell: `张三、李四`, and one where a name is padded, `张　三`.
  private var owners: [String] {
    let signs: Set<Character> = [
      "、", "/", "／", ",", "，", ";", "；", "+", "＋", "|", "&", "\n", "\r\n",
    ]
    return name.split(whereSeparator: signs.contains).flatMap { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.allSatisfy { $0.count > 1 } ? words.map(\.foldedName) : [part.foldedName]
    }
  }

  private var dwellingKind: Dwelling.Kind {
    let words = (property ?? "") + (home ?? "")
    if words.contains("车位") || words.contains("车库") || words.contains("摊位") { return .parking }
    if words.contains("未售") || words.contains("建设单位") || words.contains("开发商") {
      return .unsold
    }
    return words.contains("公房") && !words.contains("房改") ? .publicHousing : .home
  }
}

extension Participant {
  /// The dwelling somebody on the roster has, as far as the roster says; nil without a home.
  package var registerRow: RegisterRow? {
    guard let home = details.home else { return nil }
    let key = HomeKey(home)
    guard !key.isEmpty else { return nil }
    return RegisterRow(
      Dwelling(
        room: key.text, owners: [name], area: details.area ?? .zero, groups: details.groups))
  }
}
