import Deliberation
import Sentences
import Text

/// The numbers that a vote's count is made of.
package struct CountQuestions: Sendable {
  private enum Part: Hashable, Sendable {
    case issued, returned, yes, no, abstain, invalid
    case satisfied, mostly, dissatisfied, unaware
    case candidate(Int)

    /// What nobody may leave empty: nothing counted is no number, least of all none. Abstentions may
    /// not have been asked for, and ballots are seldom void.
    var isRequired: Bool { self != .abstain && self != .invalid }
  }

  private let subject: VoteSubject
  private var asked: [(part: Part, question: Question<Int?>)] = []

  /// - Parameter prefilled: whether the numbers of the count that stands are written in already.
  package init(_ vote: Vote, _ language: Language, prefilled: Bool = true) {
    subject = vote.opening.subject
    let isPaper = vote.opening.way.isPaper
    let counted = vote.standingTally
    let heads = prefilled ? counted?.heads : nil
    let hint = language("可写12+15+13", "or 12+15+13")
    func ask(
      _ part: Part, _ id: String, _ label: String, _ number: Int?, hint: String = ""
    ) {
      asked.append((part, .number(id, label, number, hint: hint)))
    }
    if isPaper {
      ask(.issued, "issued", language("发出票数", "Ballots issued"), heads?.issued, hint: hint)
      ask(.returned, "returned", language("收回票数", "Ballots returned"), heads?.returned, hint: hint)
    }
    switch subject {
    case .choice(_, let candidates, _):
      for (place, name) in candidates.enumerated() {
        ask(
          .candidate(place), "candidate\(place)", name,
          counted?.choices.first { $0.name == name }?.votes, hint: hint)
      }
      ask(.abstain, "abstain", language("弃权", "Abstaining"), heads?.abstain, hint: hint)
    case .appraisal:
      let given = prefilled ? counted?.appraisal : nil
      ask(.satisfied, "satisfied", language("满意", "Satisfied"), given?.satisfied)
      ask(.mostly, "mostly", language("基本满意", "Mostly"), given?.mostly)
      ask(.dissatisfied, "dissatisfied", language("不满意", "Dissatisfied"), given?.dissatisfied)
      ask(.unaware, "unaware", language("不了解", "Don't know"), given?.unaware)
    case .motion, .amendment, .question:
      ask(.yes, "yes", language("赞成", "For"), heads?.for, hint: hint)
      ask(.no, "no", language("反对", "Against"), heads?.against, hint: hint)
      ask(.abstain, "abstain", language("弃权", "Abstaining"), heads?.abstain, hint: hint)
    }
    if isPaper {
      ask(.invalid, "invalid", language("无效票", "Invalid"), heads?.invalid, hint: hint)
    }
  }

  package var fields: [Field] { asked.map(\.question.field) }

  /// The count as it was written.
  ///
  /// - Parameter complete: whether every number must be there, as when the count is handed in.
  package func entry(_ answers: Answers, complete: Bool = true) throws(Unanswered) -> CountEntry {
    var numbers: [Part: Int] = [:]
    for (part, question) in asked {
      if let number = try answers[question] {
        numbers[part] = number
      } else if complete, part.isRequired {
        throw .missing(question, at: answers.desk)
      }
    }
    var entry = CountEntry(
      for: numbers[.yes], against: numbers[.no], abstain: numbers[.abstain],
      issued: numbers[.issued], returned: numbers[.returned], invalid: numbers[.invalid])
    switch subject {
    case .choice(_, let candidates, _):
      if candidates.indices.contains(where: { numbers[.candidate($0)] != nil }) {
        entry.choices = candidates.enumerated().map { place, name in
          Choice(name, votes: numbers[.candidate(place)] ?? 0)
        }
      }
    case .appraisal:
      if !numbers.isEmpty {
        entry.appraisal = Appraisal(
          satisfied: numbers[.satisfied] ?? 0, mostly: numbers[.mostly] ?? 0,
          dissatisfied: numbers[.dissatisfied] ?? 0, unaware: numbers[.unaware] ?? 0)
      }
    case .motion, .amendment, .question: break
    }
    return entry
  }
}
