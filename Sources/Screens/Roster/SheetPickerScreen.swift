import Lists
import Office
import Terminal
import Text

/// Asks which sheet of a workbook is meant, where several have anything in them.
struct SheetPickerScreen: Screen {
  private let bytes: [UInt8]
  private let name: String
  private let take: Take
  private var menu: Menu<String>

  /// What is done with the bytes of a list's file, the sheet that is meant, nil for the only one, and the
  /// file's name.
  typealias Take = @Sendable ([UInt8], String?, String, inout Context) -> Step

  /// What a page that finds files does with one that is a list: ask first where it has to be asked. This
  /// page takes that one's place, so that what comes next lies above one page either way.
  static func asking(_ take: @escaping Take) -> FilePickerScreen.Take {
    { bytes, name, context in
      guard let sheets = ListSheets.choices(in: bytes) else {
        return take(bytes, nil, name, &context)
      }
      return .replace(SheetPickerScreen(sheets, of: bytes, named: name, then: take))
    }
  }

  init(
    _ sheets: [String], of bytes: [UInt8], named name: String, then take: @escaping Take
  ) {
    (self.bytes, self.name, self.take) = (bytes, name, take)
    menu = Menu(sheets.map { .init($0, $0.maskingLongNumbers.displayed) })
  }

  func title(in context: Context) -> String { name }
  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: context.size.rows - 5) {
    case .chosen(let sheet): take(bytes, sheet, name, &context)
    case .moved, .refused: .stay
    case nil: .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let body = area.inset(columns: 2, rows: 1)
    canvas.put(ImportWording(context.language).whichSheet, in: body, style: .heading)
    menu.draw(on: &canvas, in: body.droppingTop(2))
  }
}
