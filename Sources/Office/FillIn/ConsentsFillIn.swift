import Deliberation
import Sentences
import Text
import Values

/// 征询单: each issue of a meeting, for how many slips went out and came back, and what they say.
struct ConsentsFillIn: FillInSource {
  let list = FillInList.consents
  let rows: [FillInRow]
  private let rounds: [String: [OpinionRound.Numbers]]

  static let issued = FillInColumn("发放", .number)
  static let returned = FillInColumn("收回", .number)
  static let valid = FillInColumn("有效", .number)
  static let agreeing = FillInColumn("同意", .number)
  static let lines = FillInColumn("主要意见（一行一项）")

  let columns = [.shown("议题"), issued, returned, valid, agreeing, lines]

  init(_ session: Session) {
    var rounds: [String: [OpinionRound.Numbers]] = [:]
    rows = session.issues.values.map { issue in
      let own = issue.opinionRounds.compactMap { session.opinionRounds[$0] }
      rounds[issue.id.text] = own.map(\.numbers)
      let title = issue.title.maskingNumbers
      return FillInRow(
        id: issue.id.text, called: title, cells: [title] + Array(repeating: "", count: 5),
        state: own.map(\.id.text),
        latest: own.last.map { round in
          "发放\(round.numbers.issued)、收回\(round.numbers.returned)、有效\(round.numbers.valid)、同意\(round.numbers.agreeing)"
        })
    }
    self.rounds = rounds
  }

  func act(of filled: FilledRow, on row: FillInRow?) throws(FillInDoubt) -> FillInAct {
    guard let row else { throw .numberMissing }
    let numbers = OpinionRound.Numbers(
      issued: try count(filled, Self.issued), returned: try count(filled, Self.returned),
      valid: try count(filled, Self.valid), agreeing: try count(filled, Self.agreeing),
      lines: (filled[Self.lines] ?? "").split(whereSeparator: \.isNewline).map(String.init))
    return .meeting(.recordOpinions(.init(issue: row.id, numbers: numbers)))
  }

  private func count(_ filled: FilledRow, _ column: FillInColumn) throws(FillInDoubt) -> Int {
    guard let count = try filled.count(column) else { throw .missing(column: column.title) }
    return count
  }

  func isThere(_ act: FillInAct, on row: FillInRow?) -> Bool {
    guard case .meeting(.recordOpinions(let asked), _) = act, let row else { return false }
    return rounds[row.id]?.contains(asked.numbers) == true
  }
}
