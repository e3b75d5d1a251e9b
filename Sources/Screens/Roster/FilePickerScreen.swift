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
    then take: @escaping Take = { previewRoster($0, named: $1, in: &$2) }
  ) {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
    self.init(
      places: FileRow.places(archive: context.archive.path, home: home, in: context.language),
      titled: name, then: take)
  }

  init(
    places: [FileRow], titled name: CommandName = .importRoster,
    then take: @escaping Take = { previewRoster($0, named: $1, in: &$2) }
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
  func commands(in context: Context) -> [ProgramCommand] { [.takeList, .allFiles] }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch key {
    case .enter, .right: return choose(in: &context)
    case .left, .backspace: return up() ? .stay : .ignored
    case .escape: return up() ? .stay : .pop
    default: return list.handle(key, rows: context.size.rows - 2) ? .stay : .ignored
    }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    switch command.id {
    case ProgramCommand.takeList.id: return choose(in: &context)
    case ProgramCommand.allFiles.id:
      showsAll.toggle()
      if let folder { _ = show(folder) }
      return .stay
    default: return nil
    }
  }

  private mutating func choose(in context: inout Context) -> Step {
    guard let row = rows.first(where: { $0.id == list.selected }) else { return .stay }
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

  private static func previewRoster(
    _ bytes: [UInt8], named name: String, in context: inout Context
  ) -> Step {
    guard let session = context.session else { return .pop }
    return .push(ImportPreviewScreen(.file(bytes), named: name, into: session))
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
