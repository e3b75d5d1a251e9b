import OpenXML
import Text
import Values

/// The sheets of a list's file.
package enum ListSheets {
  /// Their names, where several have anything in them and it has to be said which is meant; nil where
  /// there is nothing to choose, in text too.
  package static func choices(in bytes: [UInt8]) -> [String]? {
    do throws(RosterProblem) {
      _ = try ReadWorkbook(list: bytes)?.sheet(named: nil)
    } catch {
      if case .severalSheets(let names) = error.kind { return names }
    }
    return nil
  }
}

extension ReadWorkbook {
  /// Reads the file of a list; nil for one that is no .xlsx.
  init?(list bytes: [UInt8]) throws(RosterProblem) {
    // With a password on it it is no ZIP, and looks like what Excel wrote before 2007.
    guard Self.isOne(bytes) || RosterFormat.isOfOldOffice(bytes) else { return nil }
    do throws(WorkbookTrouble) {
      try self.init(bytes)
    } catch {
      switch error {
      case .older, .binary, .notAWorkbook: return nil
      case .encrypted, .zip, .xml, .missing, .tooManyCells, .outOfOrder, .cell:
        throw RosterProblem(.unreadableWorkbook(error))
      }
    }
  }

  /// The sheet of that name, or else the only one that is shown and has anything in it.
  ///
  /// - Throws: `severalSheets` where it has to be said which is meant, `noSuchSheet`.
  func sheet(named name: String?) throws(RosterProblem) -> ReadSheet {
    let filled = sheets.filter { !$0.isBlank }
    if let name {
      // A name is typed as somebody sees it.
      let sheet =
        sheets.first { $0.name == name } ?? sheets.first { $0.name.foldedName == name.foldedName }
      guard let sheet else { throw RosterProblem(.noSuchSheet(name, sheets.map(\.name))) }
      return sheet
    }
    let shown = filled.filter { !$0.isHidden }
    if shown.count == 1 { return shown[0] }
    guard !filled.isEmpty else { return sheets[0] }
    throw RosterProblem(.severalSheets((shown.isEmpty ? filled : shown).map(\.name)))
  }
}

extension ReadSheet {
  /// Whether nothing but blanks stands in it.
  var isBlank: Bool {
    rows.allSatisfy { row in row.cells.allSatisfy { $0.text.isBlank && !$0.isReckoned } }
  }
}
