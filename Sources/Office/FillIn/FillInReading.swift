import Sentences
import Text
import Values

/// A sheet that came back, held against what stands here: what each row of it comes to. Nothing is written.
package struct FillInReading: Sendable {
  package struct Row: Sendable {
    /// As a spreadsheet counts.
    package let number: Int
    /// 编号; empty for none.
    package let id: String
    /// What it is and what was filled in.
    package let said: String
    package internal(set) var state: State
    /// Columns that were altered and can only be read, or cells under no heading.
    package let remarks: [String]
    /// What it asks for; nil where nothing can be made of it.
    let act: FillInAct?
  }

  package enum State: Hashable, Sendable {
    case new
    case changed
    /// Nothing was filled in, or it stands here already.
    case untouched
    case doubtful(FillInDoubt)
  }

  package internal(set) var rows: [Row] = []
  /// Headings that mean nothing here and aren't read.
  package private(set) var unread: [String] = []
  /// Columns to fill in that aren't in the sheet any more.
  package private(set) var missing: [String] = []

  package func count(_ matches: (State) -> Bool) -> Int { rows.count { matches($0.state) } }
  package var new: Int { count { $0 == .new } }
  package var changed: Int { count { $0 == .changed } }
  package var untouched: Int { count { $0 == .untouched } }
  package var doubtful: [Row] {
    rows.filter { if case .doubtful = $0.state { true } else { false } }
  }
}

extension FillInReading {
  /// - Parameters:
  ///   - mark: by what its rows were summed up when they left; nil where nothing says so any more.
  ///   - year: the year of days without one.
  init(
    _ table: FillInTable, of source: any FillInSource, marked mark: FillInMark?,
    filledBy filler: String?, in year: Int, _ language: Language
  ) throws(FillInTrouble) {
    let reader = try FillInRowReader(
      table, source, mark, filler: filler, year: year, language: language)
    unread = reader.unread
    missing = reader.missing
    rows = table.rows.compactMap(reader.read)
  }
}

/// Reads the rows of a sheet, one by one.
private struct FillInRowReader {
  private let source: any FillInSource
  private let mark: FillInMark?
  private let filler: String?
  private let year: Int
  private let language: Language
  private let known: [String: FillInRow]
  /// Which row left with the 编号 of which sum.
  private let bySum: [String: String]
  /// How many rows bear a 编号.
  private let borne: [String: Int]
  /// Where in a row each column stands.
  private let places: [Int?]
  private let markPlace: Int?
  private let width: Int
  let unread: [String]
  let missing: [String]

  init(
    _ table: FillInTable, _ source: any FillInSource, _ mark: FillInMark?, filler: String?,
    year: Int, language: Language
  ) throws(FillInTrouble) {
    (self.source, self.mark, self.filler) = (source, mark, filler)
    (self.year, self.language) = (year, language)
    known = Dictionary(source.rows.map { ($0.id, $0) }) { first, _ in first }
    bySum =
      mark.map { mark in
        Dictionary(source.rows.map { (mark.sum(of: $0.id), $0.id) }) { first, _ in first }
      } ?? [:]
    borne = Dictionary(table.rows.map { ($0.id, 1) }, uniquingKeysWith: +)
    let folded = table.headings.map(\.foldedName)
    for column in source.columns where folded.count(where: { $0 == column.title.foldedName }) > 1 {
      throw .columnTwice(column.title)
    }
    let places = source.columns.map { column in folded.firstIndex(of: column.title.foldedName) }
    self.places = places
    markPlace = table.headings.lastIndex { FillInMark(heading: $0) != nil }
    width = table.headings.count
    unread = table.headings.enumerated().filter { place, heading in
      !heading.isEmpty && !places.contains(place) && FillInMark(heading: heading) == nil
    }.map(\.element)
    missing = zip(source.columns, places).filter { $1 == nil && !$0.isShown && !$0.isKeptApart }
      .map(\.0.title)
  }

  /// Nil for a row in which nothing stands that is read.
  func read(_ row: FillInTable.Row) -> FillInReading.Row? {
    let left = markPlace.flatMap { cell(row, $0) }.flatMap { FillInMark.Row($0) }
    let cells = zip(source.columns, places).map { column, place in
      column.plain(place.flatMap { cell(row, $0) } ?? "", in: year)
    }
    guard !row.id.isEmpty || left != nil || cells.contains(where: { !$0.isEmpty }) else {
      return nil
    }
    if row.id.isEmpty, left == nil { return new(row, cells) }
    if let left, let mark, left.id != mark.sum(of: row.id) {
      return doubtful(
        row, .numberChanged(to: row.id, from: bySum[left.id]), cells)
    }
    guard let here = known[row.id] else {
      return doubtful(row, .unknownNumber(row.id), cells)
    }
    return read(row, cells, left, here)
  }

  private func cell(_ row: FillInTable.Row, _ place: Int) -> String? {
    place < row.cells.count ? row.cells[place] : nil
  }

  /// A row without 编号.
  private func new(_ row: FillInTable.Row, _ cells: [String]) -> FillInReading.Row {
    let filled = texts(cells.indices.filter { !cells[$0].isEmpty }, of: cells)
    let said = source.columns.compactMap { column in
      filled[column.title].map { "\(column.title)：\($0)" }
    }.joined(separator: language("；", "; "))
    guard source.list.takesNew else { return result(row, said, .doubtful(.numberMissing)) }
    if let doubt = broken(row, Array(cells.indices)) { return result(row, said, .doubtful(doubt)) }
    return outcome(row, said, filled, on: nil, .new)
  }

  /// A row of something that stands here.
  private func read(
    _ row: FillInTable.Row, _ cells: [String], _ left: FillInMark.Row?, _ here: FillInRow
  ) -> FillInReading.Row {
    let now = zip(source.columns, here.cells).map { $0.plain($1, in: year) }
    let touched = cells.indices.filter { place in
      guard !cells[place].isEmpty else { return false }
      guard let mark, let left, place < left.cells.count else {
        return !source.columns[place].isShown && cells[place] != now[place]
      }
      return mark.sum(of: cells[place], at: here.id) != left.cells[place]
    }
    let altered = touched.filter { source.columns[$0].isShown && cells[$0] != now[$0] }
      .map { source.columns[$0].title }
    let places = touched.filter { !source.columns[$0].isShown && cells[$0] != now[$0] }
    guard !places.isEmpty else {
      return result(
        row, here.called, altered.isEmpty ? .untouched : .doubtful(.onlyShown(altered)))
    }
    let said =
      here.called + language("　", "  ")
      + places.map { place in
        let (title, old) = (source.columns[place].title, now[place])
        return old.isEmpty ? "\(title)：\(cells[place])" : "\(title)：\(old)→\(cells[place])"
      }.joined(separator: language("；", "; "))
    if borne[row.id] ?? 0 > 1 { return result(row, said, .doubtful(.numberTwice(row.id)), altered) }
    if let doubt = broken(row, places) { return result(row, said, .doubtful(doubt), altered) }
    let found = outcome(row, said, texts(places, of: cells), on: here, .changed, altered)
    guard found.state == .changed, let doubt = changed(here, now, left, replacing: places) else {
      return found
    }
    return result(row, said, .doubtful(doubt), altered, found.act)
  }

  /// A cell for which a spreadsheet has no value.
  private func broken(_ row: FillInTable.Row, _ columns: [Int]) -> FillInDoubt? {
    for column in columns {
      guard let place = places[column], row.broken.contains(place) else { continue }
      return .cell(
        column: source.columns[column].title,
        text: place < row.cells.count ? row.cells[place] : "")
    }
    return nil
  }

  /// What speaks against taking it without another word: it is otherwise here than when the sheet left, or
  /// nobody knows whether it is.
  private func changed(
    _ here: FillInRow, _ now: [String], _ left: FillInMark.Row?, replacing places: [Int]
  ) -> FillInDoubt? {
    func standing(_ places: [Int]) -> [String] {
      places.map { place in
        let text = now[place].isEmpty ? language("空", "nothing") : now[place]
        return "\(source.columns[place].title)：\(text)"
      }
    }
    guard let mark, let left else {
      let replaced = places.filter { !now[$0].isEmpty }
      return replaced.isEmpty ? nil : .unsure(standing(replaced))
    }
    let own = mark.row(here, source.columns, in: year)
    let others = zip(own.cells, left.cells).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    guard own.state != left.state || !others.isEmpty else { return nil }
    return .changedHere(
      standing(others) + (own.state == left.state ? [] : here.latest.map { [$0] } ?? []))
  }

  private func outcome(
    _ row: FillInTable.Row, _ said: String, _ filled: [String: String], on here: FillInRow?,
    _ state: FillInReading.State, _ altered: [String] = []
  ) -> FillInReading.Row {
    do throws(FillInDoubt) {
      let act = try source.act(
        of: FilledRow(number: row.number, filled: filled, filler: filler), on: here)
      if source.isThere(act, on: here) {
        // Two entries may be alike; of what has a number, the sheet was read before.
        return here == nil
          ? result(row, said, .doubtful(.thereAlready), altered, act)
          : result(row, said, .untouched, altered)
      }
      return result(row, said, state, altered, act)
    } catch {
      return result(row, said, .doubtful(error), altered)
    }
  }

  private func texts(_ places: [Int], of cells: [String]) -> [String: String] {
    Dictionary(places.map { (source.columns[$0].title, cells[$0]) }) { first, _ in first }
  }

  /// A row of which nothing is known here, said by what stands in it.
  private func doubtful(
    _ row: FillInTable.Row, _ doubt: FillInDoubt, _ cells: [String]
  ) -> FillInReading.Row {
    let said = cells.filter { !$0.isEmpty }.prefix(3).joined(separator: language("　", "  "))
    return result(row, said, .doubtful(doubt))
  }

  private func result(
    _ row: FillInTable.Row, _ said: String, _ state: FillInReading.State,
    _ altered: [String] = [], _ act: FillInAct? = nil
  ) -> FillInReading.Row {
    var remarks: [String] = []
    if !altered.isEmpty, state != .doubtful(.onlyShown(altered)) {
      remarks.append(FillInDoubt.onlyShown(altered).sentence(language))
    }
    if row.cells.dropFirst(width).contains(where: { !$0.isBlank }) {
      remarks.append(
        language("表头以外的格没有读。", "What stands beyond the headings isn't read."))
    }
    return FillInReading.Row(
      number: row.number, id: row.id, said: said, state: state, remarks: remarks, act: act)
  }
}
