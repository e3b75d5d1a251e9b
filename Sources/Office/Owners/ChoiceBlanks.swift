import Deliberation
import Text

/// What is chosen, among whom and how many; after a tie those who tied stand there already.
struct ChoiceBlanks: Sendable {
  private let question: Question<String>
  private let candidates: Question<String>
  private let seats: Question<Int?>

  /// - Parameter usual: what is chosen where nobody tied.
  init(asking usual: String = "", at desk: Desk) {
    let language = desk.language
    var (text, names, count) = (usual, "", 1)
    if let last = ChoiceBlanks.tied(desk.session), let verdict = last.verdict,
      case .choice(let asked, _, let wanted) = last.opening.subject
    {
      text = asked
      names = verdict.tied.joined(separator: "\n")
      count = max(1, wanted - verdict.elected.count)
    }
    question = .line("question", language("表决事项", "Question"), text)
    candidates = .lines(
      "candidates", language("候选项", "Candidates"), names, rows: 6,
      hint: language("一行写一项", "one a line"))
    seats = .number("seats", language("选几项", "Seats"), count)
  }

  var fields: [Field] { [question.field, candidates.field, seats.field] }

  func read(_ answers: Answers) throws(Unanswered) -> VoteProposal.Subject {
    let seats = try answers[seats]
    return .choice(
      text: try answers[question], candidates: answers.lines(candidates), seats: seats)
  }

  /// The last vote, where it ended in a tie that is voted on again.
  private static func tied(_ session: Session?) -> Vote? {
    session?.votes.values.last.flatMap {
      $0.verdict?.kind == .runoff && $0.voided == nil ? $0 : nil
    }
  }
}
