import Deliberation
import Text

/// Who enters the slips now: the two entries are made by two people.
package struct ClerkBlanks: Sendable {
  private let clerk: Question<String>
  package let notes: [String]

  package init(_ owners: OwnersVote, in language: Language) {
    let (readers, tellers) = (owners.vote.slips.map(\.clerk), owners.session.details.tellers)
    let name: String
    switch owners.step {
    case .first: name = tellers.first ?? ""
    case .second where readers.count > 1: name = readers[1]
    case .second, .differences, .count: name = tellers.first { !readers.contains($0) } ?? ""
    }
    let words = SlipsWording(language)
    notes = [words.clerkNote, words.readings(owners.vote)]
    clerk = .line("clerk", language("录入人", "Clerk"), name)
  }

  package var fields: [Field] { [clerk.field] }

  package func read(_ answers: Answers) throws(Unanswered) -> String {
    try answers.required(clerk)
  }
}
