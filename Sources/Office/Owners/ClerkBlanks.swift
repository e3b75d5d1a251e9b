import Deliberation
import Text
import Values

/// Who enters the slips now: the two entries are made by two people, or by the only one from the slips
/// reshuffled. Those of a written round came on some day.
package struct ClerkBlanks: Sendable {
  private let clerk: Question<String>
  private let isAgain: Question<Bool?>
  private let came: Question<Day?>
  private let asksDay: Bool
  private let asksAgain: Bool
  package let notes: [String]

  package init(_ owners: OwnersVote, in language: Language) {
    let (readers, tellers) = (owners.vote.slips.map(\.clerk), owners.session.details.tellers)
    let name: String
    switch owners.step {
    case .first: name = tellers.first ?? ""
    case .second where readers.count > 1: name = readers[1]
    case .second, .differences, .end, .count: name = tellers.first { !readers.contains($0) } ?? ""
    }
    let words = SlipsWording(language)
    notes = [words.clerkNote(ofRound: owners.vote.period != nil), words.readings(owners.vote)]
    clerk = .line("clerk", language("录入人", "Clerk"), name)
    isAgain = .choice(
      "again", language("只有一人时", "One clerk alone"), [false, true],
      owners.vote.slips.contains(where: \.isAgain) ? 1 : 0
    ) { $0 ? words.secondTime : words.firstTime }
    came = .day("came", language("哪天收到", "Received on"), in: language)
    (asksDay, asksAgain) = (
      owners.vote.period != nil, owners.vote.period != nil && owners.step != .first
    )
  }

  package var fields: [Field] {
    [clerk.field] + (asksAgain ? [isAgain.field] : []) + (asksDay ? [came.field] : [])
  }

  package func read(_ answers: Answers) throws(Unanswered) -> SlipSitting {
    SlipSitting(
      clerk: try answers.required(clerk), isAgain: asksAgain && answers.soFar(isAgain) == true,
      came: asksDay ? try answers[came] : nil)
  }
}
