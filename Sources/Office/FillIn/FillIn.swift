import Affairs
import Archives
import Deliberation
import Sentences
import Text
import Values

/// 回填: a sheet that came back, held against what stands here and tried; nothing is written before it is
/// taken.
package struct FillIn {
  package let list: FillInList
  /// 填表人; nil where nobody says.
  package let filler: String?
  package private(set) var reading: FillInReading
  private let table: FillInTable
  private let mark: FillInMark?

  /// - Parameters:
  ///   - asked: which list it has to be; nil for the one it says itself.
  ///   - filler: who filled it in, where the sheet doesn't say or says it wrongly.
  package init(
    _ bytes: [UInt8], as asked: FillInList? = nil, filledBy filler: String? = nil, at desk: Desk
  ) throws(FillInTrouble) {
    table = try FillInTable(bytes)
    mark = table.headings.compactMap { FillInMark(heading: $0) }.first
    guard let list = mark?.list ?? table.titled ?? asked else { throw .listUnknown }
    if let asked, asked != list { throw .otherList(list, asked: asked) }
    self.list = list
    self.filler = filler ?? table.filler
    if list.needsName, self.filler == nil { throw .nobodyNamed }
    if let mark { try mark.check(at: desk) }
    reading = FillInReading()
    reading = try tried(at: desk)
  }

  /// The mark of the meeting that a sheet left; nil for one of the ledger, or where nothing says so.
  package static func meeting(of bytes: [UInt8]) throws(FillInTrouble) -> String? {
    let mark = try FillInTable(bytes).headings.compactMap { FillInMark(heading: $0) }.first
    return mark?.meeting
  }

  /// Holds the sheet against what stands here now, and tries what each row asks for.
  private func tried(at desk: Desk) throws(FillInTrouble) -> FillInReading {
    let source = try list.source(withTelephones: true, at: desk)
    if let filler { try source.check(filler) }
    var reading = try FillInReading(
      table, of: source, marked: mark, filledBy: filler, in: desk.now.day.year, desk.language)
    reading.tryOut(at: desk, by: name(at: desk))
    return reading
  }

  /// Under whose name what a sheet asks for is entered: the clerk's, with who filled it in.
  func name(at desk: Desk) -> String {
    guard let filler, filler.foldedName != desk.clerk.foldedName else { return desk.clerk }
    return list.needsName ? filler : "\(desk.clerk)（\(filler)填表）"
  }

  // MARK: - Taking

  /// What became of taking a sheet.
  package struct Taken: Sendable {
    /// How many rows were taken.
    package fileprivate(set) var count = 0
    /// How many said nothing that doesn't stand here.
    package fileprivate(set) var untouched = 0
    /// Rows that don't match, and weren't taken.
    package fileprivate(set) var left: [FillInReading.Row] = []
    /// Rows that were refused after all, with why.
    package fileprivate(set) var refused: [(row: Int, sentence: String)] = []
    /// Why nothing more could be written; nil where all was.
    package fileprivate(set) var stopped: String?
  }

  /// Enters what each row asks for, one by one, as somebody would by hand; what can't be taken is left.
  ///
  /// It is held against what stands here once more before. A row that was changed here since is taken only
  /// where it is named.
  ///
  /// - Parameter rows: those that are taken although they were changed here since, as a spreadsheet counts.
  /// - Returns: what became of it; the reading is of what stands here then.
  package mutating func take(
    also rows: Set<Int> = [], at desk: Desk
  ) throws(FillInTrouble) -> Taken {
    desk.ledger?.refresh()
    _ = try? desk.meeting?.refresh()
    let before = Dictionary(reading.rows.map { ($0.number, $0.state) }) { first, _ in first }
    reading = try tried(at: desk)
    var taken = Taken()
    let seen = FillInEntering(at: desk, by: name(at: desk))
    for row in reading.rows {
      switch row.state {
      case .untouched:
        taken.untouched += 1
        continue
      case .new, .changed: break
      case .doubtful(let doubt):
        // Whoever says yes has seen what speaks against it.
        guard doubt.mayBeTaken, rows.contains(row.number),
          before[row.number] == .doubtful(doubt)
        else {
          taken.left.append(row)
          continue
        }
      }
      guard let act = row.act else { continue }
      do {
        try seen.enter(act)
        taken.count += 1
      } catch let refused as RefusedRow {
        taken.refused.append((row.number, refused.sentence))
      } catch {
        taken.stopped = error.sentence(in: desk.language)
        break
      }
    }
    reading = try tried(at: desk)
    return taken
  }
}

extension FillInMark {
  /// That of a sheet which leaves now.
  init(_ list: FillInList, at desk: Desk) {
    self.init(list, origin: FillInMark.origin(of: list, at: desk) ?? FillInMark.none)
  }

  /// The meeting's mark, with the vote where slips are of one; of the ledger one of its chains.
  private static func origin(of list: FillInList, at desk: Desk) -> String? {
    switch list {
    case .tasks, .feedback, .visits, .postings, .sites, .adoptions, .accounts:
      desk.ledger?.file.folder.chains.map(\.id).min()
    case .consents, .roster: desk.session?.identity.id
    case .ballots, .ballotsAgain:
      OwnersVote(desk.session).map { "\($0.session.identity.id)/\($0.vote.id.text)" }
    }
  }

  /// The mark of the meeting; nil of the ledger.
  var meeting: String? {
    list.isOfMeeting ? origin.split(separator: "/").first.map(String.init) : nil
  }

  /// Whether it is a sheet of this archive, or of the meeting that is open and its vote.
  fileprivate func check(at desk: Desk) throws(FillInTrouble) {
    if let meeting {
      guard desk.session?.identity.id == meeting else { throw .otherMeeting(meeting) }
      guard origin == FillInMark.origin(of: list, at: desk) else { throw .otherVote }
    } else if origin != FillInMark.none {
      let chains = desk.ledger?.file.folder.chains.map(\.id) ?? []
      guard chains.contains(origin) else { throw .otherArchive }
    }
  }
}
