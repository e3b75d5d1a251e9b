import Archives
import Log
import Office
import Terminal
import Text

/// Asks which earlier meeting a new one is to be like: the last one of each body.
struct LikeMeetingScreen: Screen {
  private var menu: Menu<String>

  init(_ listings: [Listing], in context: Context) {
    let words = NewMeetingWording(context.language)
    var bodies: Set<String> = []
    let last = listings.reversed().filter { bodies.insert($0.bodyInName).inserted }.prefix(8)
    menu = Menu(
      last.map { listing in
        .init(
          listing.path,
          // Masked before it is cut.
          words.earlier(listing.header.date, listing.title, listing.bodyInName).maskingNumbers)
      } + [.init("", words.blank)])
  }

  func title(in context: Context) -> String { CommandName.newMeeting.title(in: context.language) }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: context.size.rows - 4) {
    case .chosen(""): return .replace(NewMeetingScreen(in: context))
    case .chosen(let path):
      do {
        let earlier = try MeetingFile.open(path, clerk: context.clerk, for: .reading)
        return .replace(NewMeetingScreen(like: earlier.session, in: context))
      } catch {
        context.say(error, wall: ShellWording(context.language).notOpened)
        return .stay
      }
    case .refused, .moved: return .stay
    case nil: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let words = NewMeetingWording(context.language)
    let body = area.inset(columns: 2, rows: 1)
    canvas.put(words.like, in: body, style: .heading)
    menu.draw(on: &canvas, in: body.droppingTop(2).droppingBottom(2))
    canvas.paragraph(words.takesOver, in: body.bottom(2))
  }
}

extension Listing {
  /// The body as the file's name gives it, so that nothing need be opened; "" where there is none.
  var bodyInName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let parts = name.replacing(".yishi", with: "").split(separator: "_")
    guard parts.count > 2 else { return "" }
    let last = parts[parts.count - 1]
    return parts.count > 3 && last.allSatisfy(\.isNumber)
      ? String(parts[parts.count - 2]) : String(last)
  }
}
