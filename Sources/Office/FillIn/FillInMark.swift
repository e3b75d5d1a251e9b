import Archives
import Text

/// 核对栏: the hidden last column of a sheet, by which it is known when it comes back which list it is, out
/// of which ledger or meeting, and what each cell was when it left. It says none of that in words.
///
/// It goes with its row, however the sheet is sorted, cut or saved.
struct FillInMark {
  let list: FillInList
  /// A chain of the archive's ledger, or the meeting's mark; `-` of a ledger nobody wrote in.
  let origin: String

  static let none = "-"
  private static let word = "回填表"

  init(_ list: FillInList, origin: String) { (self.list, self.origin) = (list, origin) }

  /// Reads the heading of the column.
  init?(heading: String) {
    let parts = heading.split(separator: " ").map(String.init)
    guard parts.count == 3, parts[0] == FillInMark.word, let list = FillInList(rawValue: parts[1])
    else { return nil }
    self.init(list, origin: parts[2])
  }

  var heading: String { "\(FillInMark.word) \(list.rawValue) \(origin)" }

  /// What a row was when it left.
  struct Row: Hashable {
    /// Sums of the 编号, of what it rested on, and of each cell.
    let id: String
    let state: String
    let cells: [String]

    init(id: String, state: String, cells: [String]) {
      (self.id, self.state, self.cells) = (id, state, cells)
    }

    init?(_ text: String) {
      let parts = text.split(separator: ".").map(String.init)
      let isSums = parts.allSatisfy { part in
        part.count == FillInMark.length && part.allSatisfy { $0.isASCII && $0.isHexDigit }
      }
      guard parts.count > 2, isSums else { return nil }
      self.init(id: parts[0], state: parts[1], cells: Array(parts[2...]))
    }

    var text: String { ([id, state] + cells).joined(separator: ".") }
  }

  /// - Parameter year: the year of days without one.
  func row(_ row: FillInRow, _ columns: [FillInColumn], in year: Int) -> Row {
    Row(
      id: sum(of: row.id), state: sum(of: row.state.joined(separator: "\u{1F}"), at: row.id),
      cells: zip(columns, row.cells).map { column, cell in
        sum(of: column.plain(cell, in: year), at: row.id)
      })
  }

  func sum(of id: String) -> String { sum(of: "", at: id) }

  /// The first digits of a SHA-256 over a text where it stands: the same text elsewhere has another.
  func sum(of text: String, at id: String) -> String {
    let bytes = ArchiveLedger.digest(
      [list.rawValue, origin, id, text].joined(separator: "\u{1E}"))
    return bytes.prefix(FillInMark.length / 2).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static let length = 8
}
