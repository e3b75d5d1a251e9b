import Deliberation
import Sentences
import Text
import Values

/// What is chosen, among whom and how many; after a tie those who tied stand there already, and of a call
/// what was shortlisted.
package struct ChoiceQuestions: Sendable {
  /// The issue that the choice is made on, which it settles.
  package let notes: [String]
  /// The rule by which those tied who stand there.
  let tiedBy: Rule?
  private let question: Question<String>
  private let candidates: Question<String>
  private let seats: Question<Int?>

  /// - Parameter usual: what is chosen as a rule, such as an owners' committee.
  package init(at desk: Desk, asking usual: String = "") {
    let (language, session) = (desk.language, desk.session)
    notes =
      session?.currentIssue.map {
        [VoteReasons(language).settles(session?.issues[$0]?.title ?? "")]
      } ?? []
    var (text, names, count) = (usual, "", 1)
    let tied = session?.tied
    if let tied, let verdict = tied.verdict,
      case .choice(let asked, _, let wanted) = tied.opening.subject
    {
      text = asked
      names = verdict.tied.joined(separator: "\n")
      count = max(1, wanted - verdict.elected.count)
    }
    // Of a call the entries that were shortlisted are what is chosen among.
    if tied == nil, let issue = session?.currentIssue.flatMap({ session?.issues[$0] }) {
      let shortlist = desk.shortlist(of: issue.number)
      if !shortlist.isEmpty { (text, names) = (issue.title, shortlist.joined(separator: "\n")) }
    }
    tiedBy = tied?.opening.rule
    question = .question(language, text)
    candidates = .lines(
      "candidates", language("候选项", "Candidates"), names, rows: 6,
      hint: language("一行写一项", "one a line"))
    seats = .number("seats", language("选几项", "Seats"), count)
  }

  package var fields: [Field] { [question.field, candidates.field, seats.field] }

  package func subject(_ answers: Answers) throws(Unanswered) -> VoteProposal.Subject {
    let seats = try answers[seats]
    return .choice(
      text: try answers[question], candidates: answers.lines(candidates), seats: seats)
  }
}

extension Session {
  /// The last vote, where it ended in a tie that is voted on again and its issue is still at hand.
  var tied: Vote? {
    votes.values.last.flatMap {
      $0.verdict?.kind == .runoff && $0.voided == nil && $0.opening.issue == currentIssue ? $0 : nil
    }
  }
}

extension Question<String> {
  /// What is voted on.
  static func question(_ language: Language, _ text: String = "") -> Question {
    .line("question", language("表决事项", "Question"), text)
  }

  /// Why it is voted on although something speaks against it.
  package static func despite(_ language: Language) -> Question {
    .line("despite", language("仍要表决的原因", "Why all the same"))
  }
}
