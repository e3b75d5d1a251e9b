import Deliberation
import Office
import Terminal
import Text

/// The number fields that a vote's count is entered in.
struct CountFields: Sendable {
  let fields: [Form<Blank>.Field]
  private let subject: VoteSubject
  private let labels: [Blank: String]
  private let isPaper: Bool

  struct Unreadable: Error {
    let reading: FormScreen.Reading
  }

  init(_ vote: Vote, _ language: Language, prefilled: Bool = true) {
    subject = vote.opening.subject
    isPaper = vote.opening.way.isPaper
    let counted = vote.standingTally
    let heads = prefilled ? counted?.heads : nil
    var fields: [Form<Blank>.Field] = []
    var labels: [Blank: String] = [:]
    if isPaper {
      fields = [
        .number(.issued, in: language, heads?.issued),
        .number(.returned, in: language, heads?.returned),
      ]
    }
    switch subject {
    case .choice(_, let candidates, _):
      for (place, name) in candidates.enumerated() {
        labels[.candidate(place)] = name
        fields.append(
          .number(
            .candidate(place), name, counted?.choices.first { $0.name == name }?.votes,
            hint: Blank.yes.hint(in: language)))
      }
      fields.append(.number(.abstain, in: language, heads?.abstain))
    case .appraisal:
      let given = prefilled ? counted?.appraisal : nil
      fields += [
        .number(.satisfied, in: language, given?.satisfied),
        .number(.mostly, in: language, given?.mostly),
        .number(.dissatisfied, in: language, given?.dissatisfied),
        .number(.unaware, in: language, given?.unaware),
      ]
    case .motion, .amendment, .question:
      fields += [
        .number(.yes, in: language, heads?.for), .number(.no, in: language, heads?.against),
        .number(.abstain, in: language, heads?.abstain),
      ]
    }
    if isPaper { fields.append(.number(.invalid, in: language, heads?.invalid)) }
    self.fields = fields
    self.labels = labels
  }

  /// What nobody may leave empty: nothing counted is no number, least of all none. Abstentions may
  /// not have been asked for, and ballots are seldom void.
  private func isRequired(_ blank: Blank) -> Bool { blank != .abstain && blank != .invalid }

  /// The count that was typed, or which blank is empty or can't be read.
  ///
  /// - Parameter complete: whether every number must be there, as when the count is handed in.
  func entry(
    of page: FormPage, complete: Bool = true, in context: Context
  ) -> Result<CountEntry, Unreadable> {
    var numbers: [Blank: Int] = [:]
    for field in fields {
      switch page.number(field.id, label: labels[field.id], in: context) {
      case .nothing where complete && isRequired(field.id):
        return .failure(Unreadable(reading: .missing(field.id, context.language)))
      case .nothing: continue
      case .value(let number): numbers[field.id] = number
      case .problem(let reading): return .failure(Unreadable(reading: reading))
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
    return .success(entry)
  }
}
