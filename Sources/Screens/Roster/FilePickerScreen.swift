import Archives
import Foundation
import Lists
import Office
import Terminal
import Text

/// Finds a roster's file: places first, then folders with the files that may be lists.
struct FilePickerScreen: Screen {
  private let places: [FileRow]
  /// The folder shown; nil for the places.
  private var folder: String?
  private var rows: [FileRow]
  private var list: List<String>
  private var showsAll = false
  private let name: CommandName
  private let take: Take

  /// What is done with the bytes of the file that was chosen, and its name.
  typealias Take = @Sendable ([UInt8], String, inout Context) -> Step

  /// - Parameter take: left out, the file is the roster's.
  init(
    in context: Context, titled name: CommandName = .importRoster,
    then take: @escaping Take = Self.previewingRoster
  ) {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
    self.init(
      places: FileRow.places(archive: context.archive.path, home: home, in: context.language),
      titled: name, then: take)
  }

  init(
    places: [FileRow], titled name: CommandName = .importRoster,
    then take: @escaping Take = Self.previewingRoster
  ) {
    self.name = name
    self.take = take
    self.places = places
    rows = places
    list = List(places.map(\.id))
  }

  func title(in context: Context) -> String {
    folder ?? name.title(in: context.language)
  }
  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .takeList,
        whyNot: { $0.chosen == nil ? ImportWording($1.language).empty : nil },
        act: { $0.choose(in: &$1) }),
      PageCommand(Self.showingAll) { page, _ in
        page.showsAll.toggle()
        if let folder = page.folder { _ = page.show(folder) }
        return .stay
      },
    ]
  }

  private static let showingAll = CommandName(
    "all-files", title: ("显示全部文件", "Show all files"), label: ("全部文件", "All files"),
    help: (
      "平时只列 .xlsx、CSV 和文本文件；按这个显示全部，再按恢复。",
      "Only .xlsx, CSV and text files are listed; this shows all, and back."
    ))

  private var chosen: FileRow? { rows.first { $0.id == list.selected } }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter, .right: return choose(in: &context)
    case .left, .backspace: return up() ? .stay : .ignored
    case .escape: return up() ? .stay : .pop
    default: return list.handle(key, rows: context.size.rows - 2) ? .stay : .ignored
    }
  }

  private mutating func choose(in context: inout Context) -> Step {
    guard let row = chosen else { return .stay }
    if row.isFolder {
      if !show(row.path) {
        context.say(ImportWording(context.language).notReadable, .refused)
      }
      return .stay
    }
    let bytes: [UInt8]
    do throws(RosterFile.Failure) {
      bytes = try RosterFile.read(row.path)
    } catch {
      context.say(
        RosterWords(context.language).cannotOpen(row.label, because: error.obstacle), .refused)
      return .stay
    }
    return take(bytes, row.label, &context)
  }

  private static let previewingRoster: Take = SheetPickerScreen.asking {
    bytes, sheet, name, context in
    guard let session = context.session else { return .pop }
    return .push(ImportPreviewScreen(.file(bytes, sheet: sheet), named: name, into: session))
  }

  private mutating func up() -> Bool {
    guard let here = folder else { return false }
    if here == "/" || places.contains(where: { $0.path == here }) {
      folder = nil
      rows = places
      list = List(places.map(\.id), selected: here)
      return true
    }
    let above = String(here[..<(here.lastIndex(of: "/") ?? here.startIndex)])
    _ = show(above.isEmpty ? "/" : above)
    list.select(here)
    return true
  }

  private mutating func show(_ path: String) -> Bool {
    guard let found = FileRow.rows(in: path, showingAll: showsAll) else { return false }
    folder = path
    rows = found
    list = List(rows.map(\.id))
    return true
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = ImportWording(context.language)
    let body = area.inset(columns: 1)
    let head = body.inset(columns: 1)
    canvas.put(folder == nil ? words.places : words.choose, in: head, style: .heading)
    if rows.isEmpty { canvas.put(words.empty, in: head, line: 2) }
    let known = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    let width = min(60, max(20, body.columns - 16))
    list.draw(on: &canvas, in: body.droppingTop(2)) { id in
      guard let row = known[id] else { return [] }
      let size = row.isFolder ? "" : words.size(row.bytes).padded(to: 10, .trailing)
      return [Span(row.label.padded(to: width)), Span(size)]
    }
  }
}
