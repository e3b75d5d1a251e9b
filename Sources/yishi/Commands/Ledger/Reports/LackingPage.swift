import Affairs
import Sentences
import Values

/// `report lacking`, for programs.
struct LackingPage: Encodable {
  var on: Day
  var due: Int
  var done: Int
  var fed: Int
  var gaps: [GapRow]

  init(_ lacking: Lacking, _ name: CardNaming) {
    (on, due) = (lacking.on, lacking.due.count)
    (done, fed) = (lacking.done.count, lacking.fed.count)
    gaps = lacking.gaps.map { GapRow($0, name) }
  }
}
