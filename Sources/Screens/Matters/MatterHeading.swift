import Affairs
import Office
import Sentences
import Terminal
import Text
import Values

/// What stands above a matter's days, broken to the page's width: its title, the steps of its procedure,
/// what is lacking and who owes what.
struct MatterHeading {
  private(set) var rows: [[Span]]

  init(of matter: MatterInFull, width: Int, _ name: CardNaming) {
    let words = MattersWording(name.language)
    let count = matter.children.count
    rows = [
      [Span(matter.summary.title.maskingNumbers, .title)],
      [
        Span(
          matter.standing.map(words.procedure)
            ?? (count > 0 ? words.parts(count) : words.notBegun))
      ],
    ]
    if let standing = matter.standing { rows += MatterHeading.steps(of: standing, width) }
    let isWhole = matter.standing == nil
    let lacking =
      matter.summary.lacking.map { words.lines(of: $0, name, width: width) }
      ?? [isWhole ? words.isOver : words.isThrough]
    rows += lacking.map { [Span($0, .strong)] }
    rows += words.owed(of: matter, name, width: width).map { [Span($0)] }
    if let offered = words.offered(of: matter, name) {
      rows += offered.maskingNumbers.wrapped(to: width).prefix(2).map {
        [Span(String($0.withoutLineEnd), .strong)]
      }
    }
  }

  /// How many cells the title takes, with the gap behind it.
  var titleCells: Int { (rows.first ?? []).reduce(2) { $0 + Text.cells(of: $1.text) } }

  /// `可行性 > 启动 > [公示] > 签约`: done ones bold, the one at hand in brackets; without an order, those
  /// that there is evidence of.
  private static func steps(of standing: MatterStanding, _ width: Int) -> [[Span]] {
    var (rows, row, used): ([[Span]], [Span], Int) = ([], [], 0)
    let isOrdered = standing.procedure.order == .sequence
    let current = standing.current?.step.id
    for (place, one) in standing.steps.enumerated() {
      var spans: [Span] = []
      if isOrdered {
        let title = one.step.id
        if one.step.id == current {
          spans = [Span("[\(title)]", .selected)]
        } else if case .skipped = one.state {
          spans = [Span("--\(title)")]
        } else {
          spans = [Span(title, one.state.isDone ? .strong : .normal)]
        }
        if place + 1 < standing.steps.count { spans.append(Span(" > ")) }
      } else {
        let isMet = one.state.isDone || one.lacks.isEmpty
        spans = [isMet ? Span("  ", .good) : Span("[]"), Span(" \(one.step.id)  ")]
      }
      let cells = spans.reduce(0) { $0 + Text.cells(of: $1.text) }
      if used > 0, used + cells > width {
        rows.append(row)
        (row, used) = ([], 0)
      }
      row += spans
      used += cells
    }
    return rows + (row.isEmpty ? [] : [row])
  }
}
