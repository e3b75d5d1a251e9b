import Deliberation
import Office
import Sentences
import Terminal
import Text

/// The fields of one entry, to choose the one that is wrong or that must go.
struct FieldsScreen: Screen {
  enum Purpose: Sendable { case correcting, striking }

  private let entry: Entry
  private let purpose: Purpose
  private var menu: Menu<String>

  init(
    _ entry: Entry, _ purpose: Purpose, _ fields: [(path: String, value: String)],
    in context: Context
  ) {
    self.entry = entry
    self.purpose = purpose
    let language = context.language
    let session = context.session
    let words = session.map { RecordWording($0, in: language) }
    menu = Menu(
      fields.map { field in
        // Where an entry tells of many, whose field it is comes first.
        let subject = field.path.split(separator: ".").first.flatMap { id in
          field.path.contains(".") ? session?.participants[Participant.ID(String(id))]?.name : nil
        }
        return .init(
          field.path,
          (subject.map { $0 + language("的", ", ") } ?? "")
            + RecordWording.field(field.path, in: language) + language("：", ": ")
            + (words?.value(field.value, of: field.path) ?? field.value))
      })
  }

  func title(in context: Context) -> String {
    context.session.map { RecordWording($0, in: context.language).chooseField } ?? ""
  }

  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: context.size.rows - 2) {
    case .chosen(let field):
      switch purpose {
      case .correcting:
        RecordOffers.correctEntry.act(EntryField(entry, field), context.desk).step(in: &context)
          .inPlace
      case .striking: RedactionScreen(field, of: entry, in: context).map { .replace($0) } ?? .stay
      }
    case .moved, .refused: .stay
    case nil: .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    menu.draw(on: &canvas, in: area.inset(columns: 1, rows: 1))
  }
}
