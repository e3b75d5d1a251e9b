import Affairs
import Archives
import Lists
import Sentences
import Text
import Values

/// A table of cards, as it would be entered: shown first, and taken whole or not at all.
package struct CardImport: Sendable {
  package let table: CardTable
  package let name: String
  private let reading: CardTableReading
  private let day: Day
  /// What keeps it out, a sentence each with its row and column.
  package private(set) var problems: [String] = []
  /// Taken, with something to look at, a sentence each.
  package let doubts: [String]

  /// Reads a file's bytes and tries them against the ledger; nothing is written.
  ///
  /// - Parameter sheet: the one that is meant of an .xlsx; nil for the only one with anything in it.
  package init(
    _ table: CardTable, bytes: [UInt8], sheet: String? = nil, named name: String, at desk: Desk
  ) {
    (self.table, self.name, day) = (table, name, desk.now.day)
    reading = CardTableReading(
      table, bytes: bytes, sheet: sheet, on: desk.now.day, by: desk.clerk,
      newNumber: { day in
        let digits = "\(day)".filter { $0 != "-" }
        return CardID("\(digits)-m\(ArchiveLedger.drawn(4))")
      })
    doubts = reading.doubts.map { $0.sentence(desk.language) }
    problems = reading.problems.map { $0.sentence(desk.language) }
    if problems.isEmpty, let problem = enter(at: desk, isTrial: true) { problems = [problem] }
  }

  /// How many rows it has.
  package var count: Int { reading.rows.count }
  /// Columns that mean nothing here and aren't read.
  package var unread: [String] { reading.unread }

  /// What each row enters, with the row's number.
  package func rows(_ name: CardNaming) -> [(row: Int, text: String)] {
    reading.rows.map { row in
      let said = row.commands.compactMap { command -> String? in
        guard case .enter(let enter) = command else { return nil }
        // What a table is checked for before it is taken.
        var worth: Worth?
        if case .pledge(let pledge) = enter.card { worth = pledge.worth }
        return enter.card.said(name) + (worth.map { "  \(name.language.amount($0))" } ?? "")
      }
      return (row.number, said.joined(separator: name.language("，", ", ")))
    }
  }

  /// Enters all of it as one entry.
  ///
  /// - Returns: why it isn't entered; nil where it is, or could be.
  package func enter(at desk: Desk, isTrial: Bool = false) -> String? {
    guard let ledger = desk.ledger else { return nil }
    let rows = reading.rows.flatMap { row in row.commands.map { (row, $0) } }
    do {
      try ledger.performWhole(rows.map(\.1), at: desk.now, by: desk.clerk, isTrial: isTrial)
      return nil
    } catch let refused as RefusedAmong {
      let row = rows[refused.place].0
      let why = refused.refusal.sentence(ledger.naming(in: desk.language, on: day))
      guard let column = row.heading(of: refused.refusal) else {
        return desk.language("第\(row.number)行：\(why)", "Row \(row.number): \(why)")
      }
      return desk.language(
        "第\(row.number)行“\(column)”：\(why)", "Row \(row.number), column “\(column)”: \(why)")
    } catch {
      return ledger.sentence(of: error, in: desk.language, on: day)
    }
  }
}
