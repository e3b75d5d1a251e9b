import Deliberation
import Office
import Terminal
import Text

/// What each dwelling answered in every round, and who was talked to between them.
struct StancesScreen: Screen {
  private var dwellings: DwellingList

  init(_ session: Session?) { dwellings = DwellingList(session?.ownerRolls.last?.dwellings ?? []) }

  func title(in context: Context) -> String {
    ProgramCommand.stances.name.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var takesText: Bool { dwellings.isFinding }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(SlipOffers.mediate, on: { screen, _ in screen.dwellings.selected }) {
        SlipsWording($0.language).noRegister
      },
      PageCommand(DwellingList.find) { screen, _ in
        screen.dwellings.find()
        return .stay
      },
    ]
  }

  private func issue(in session: Session) -> Issue? {
    session.currentIssue.flatMap { session.issues[$0] }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter, !dwellings.isFinding {
      guard let room = dwellings.selected else { return .stay }
      return SlipOffers.mediate.act(room, context.desk).step(in: &context)
    }
    return dwellings.handle(key, rows: context.size.rows - 8) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session, let issue = issue(in: session),
      let roll = session.ownerRolls.last
    else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    let rounds = issue.votes.compactMap { session.votes[$0] }.filter {
      $0.announcement != nil && $0.voided == nil && $0.opening.ownerRoll != nil
    }
    let heading =
      rounds.isEmpty
      ? words.noRounds
      : rounds.map { words.round($0.opening.round) }.joined(separator: " → ")
    canvas.put("\(issue.title)　\(heading)", in: inner, style: .heading)
    canvas.put(words.stancesHint, in: inner.bottom(1), style: .strong)
    let stances = session.stanceHistory(on: issue)
    let known = Dictionary(roll.dwellings.map { ($0.room, $0) }) { first, _ in first }
    let mediations = Dictionary(grouping: issue.mediations, by: \.room)
    dwellings.draw(
      on: &canvas, in: inner.droppingTop(1).droppingBottom(5), language: context.language
    ) { room in
      let history = stances.changes(of: room).map { words.stance($0) }
      let names = known[room].map { RegisterWording(context.language).head($0.owners) } ?? ""
      return [
        Span(room.padded(to: 12), .strong), Span(names.padded(to: 20)),
        Span(history.joined(separator: " → ").padded(to: 30), .strong),
        Span(words.mediations(mediations[room]?.count ?? 0), .quiet),
      ]
    }
    var rest = inner.bottom(5).droppingBottom(1)
    for mediation in (dwellings.selected.flatMap { mediations[$0] } ?? []).suffix(4) {
      rest = rest.droppingTop(canvas.paragraph(words.mediated(mediation), in: rest))
    }
  }
}
