import Deliberation
import Sentences
import Text

/// What a vote of the owners shares with every other vote.
enum OwnersBallot {
  /// The issue a choice is made on, which it settles.
  static func belonging(at desk: Desk) -> [String] {
    guard let session = desk.session, let issue = session.currentIssue else { return [] }
    return [VoteReasons(desk.language).settles(session.issues[issue]?.title ?? "")]
  }

  /// The reason for voting on what wasn't announced in time; nil where it was, so that no paper says
  /// otherwise.
  static func despiteNotice(_ rule: Rule, _ reason: String?, at desk: Desk) -> String? {
    desk.session?.lacksNotice(on: desk.session?.currentIssue, for: rule) == true ? reason : nil
  }

  /// What the numbers typed so far come to, or why they can't be.
  static func progress(of command: Command, at desk: Desk) -> [String] {
    guard let session = desk.session, let vote = session.pendingVote else { return [] }
    do throws(Refusal) {
      for case .counted(let count) in try desk.trial(command) {
        return VotingWording(vote, of: session, in: desk.language).progress(of: count.tally)
      }
    } catch {
      return [error.sentence(in: desk.language, of: session)]
    }
    return []
  }
}

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

extension Question<String> {
  /// Why it is voted on all the same.
  static func despite(_ language: Language) -> Question {
    .line("despite", language("仍要表决的原因", "Why all the same"))
  }
}
