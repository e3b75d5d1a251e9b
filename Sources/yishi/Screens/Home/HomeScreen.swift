import Terminal
import Wording

/// The first page: go on with a meeting, open one, make a new one.
struct HomeScreen: Screen {
  func title(in context: Context) -> String { HomeWording(context.language).title }

  func status(in context: Context) -> String { ShellWording(context.language).clock(context.now) }

  func commands(in context: Context) -> [ProgramCommand] { [.quit] }

  mutating func handle(_ key: Key, in context: inout Context) -> Step { .ignored }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {}
}
