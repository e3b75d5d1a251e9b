import Deliberation
import Terminal
import Wording

/// The main page of an open meeting, which the wall may see.
struct MeetingScreen: Screen {
  func title(in context: Context) -> String {
    guard let session = context.session else { return "" }
    let body = session.details.body
    return session.identity.title + (body.isEmpty ? "" : "  " + body)
  }

  func ticks(in context: Context) -> Bool { context.session?.floor.current != nil }

  mutating func handle(_ key: Key, in context: inout Context) -> Step { .ignored }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {}
}
