import Affairs
import Archives
import Deliberation
import OpenXML
import TestSupport
import Testing
import Text
import Values

@testable import Office

/// A clerk's desk with a ledger of its own.
final class FillInOffice {
  let folder = TemporaryFolder(inMemory: true)
  var desk: Desk
  let ledger: LedgerDesk

  init(on day: String = "2024-06-10") throws {
    let archive = Archive(folder("议事"))
    ledger = LedgerDesk(
      archive, computer: Computer(environment: ["XDG_STATE_HOME": folder("state")]))
    desk = Desk(
      archive: archive, meeting: nil, language: .chinese, clerk: "记录",
      now: Moment(day: try #require(Day(day)), hour: 9, minute: 0, offset: 480), ledger: ledger)
  }

  /// Enters something, and says what it is called.
  @discardableResult
  func enter(_ card: Card) throws -> CardID {
    let entry = try ledger.perform(.enter(.init(card: card)), at: desk.now, by: "记录")
    guard case .entered(let entered)? = entry.events.first else { throw NotEntered() }
    return try #require(entered.card.id)
  }

  func note(_ kind: NoteKind, on target: Target, _ text: String) throws {
    try ledger.perform(
      .note(.init(Note(on: [target], kind: kind, day: desk.now.day, by: "物业", text: text))),
      at: desk.now, by: "记录")
  }

  /// So many tasks of one matter.
  func give(_ count: Int) throws -> CardID {
    let matter = try enter(.matter(Matter(title: "楼道堆物", kind: .issue)))
    let day = try #require(Day("2024-06-30"))
    try ledger.performWhole(
      (1...count).map { number in
        let work = Assignment.Work(
          what: "任务\(number)", lead: "物业", responsible: [], due: day, point: nil)
        return .enter(.init(card: .task(Task(about: .card(matter), work: work))))
      }, at: desk.now, by: "记录")
    return matter
  }

  func out(_ list: FillInList) throws -> ReturnedSheet {
    try ReturnedSheet(try FillInSheet(list, at: desk).workbook.bytes())
  }

  func back(_ sheet: ReturnedSheet, by filler: String? = nil) throws -> FillIn {
    try FillIn(try sheet.xlsx, filledBy: filler, at: desk)
  }

  struct NotEntered: Error {}
}

extension FillInReading {
  /// The sentences of what isn't taken, by row.
  var doubts: [Int: String] {
    Dictionary(
      uniqueKeysWithValues: doubtful.compactMap { row in
        guard case .doubtful(let doubt) = row.state else { return nil }
        return (row.number, doubt.sentence(.chinese))
      })
  }
}
