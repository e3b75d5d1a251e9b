import Deliberation
import Terminal
import Wording

/// The blanks of a corrected count: the numbers; where names were called, who was taken down wrongly;
/// where objections were asked for, who objected as well.
struct CorrectedCountFields: Sendable {
  let fields: [Form<Blank>.Field]
  private let numbers: CountFields
  private let way: Way

  init(_ vote: Vote, of session: Session?, _ language: Language) {
    numbers = CountFields(vote, language)
    way = vote.opening.way
    switch way {
    case .rollCall: fields = [.lines(.stances, in: language, rows: 3)]
    case .noObjection:
      let names = vote.objectorsCorrected.map { session?.participants[$0]?.name ?? $0.text }
      fields = [
        .blank(.objectors, in: language, names.joined(separator: "、")),
        .number(.objectorCount, in: language, vote.standingTally?.heads.against),
      ]
    case .hands, .secretBallot, .slips: fields = numbers.fields
    }
  }

  func entry(of page: FormPage, in context: Context) -> Result<CountEntry, CountFields.Unreadable> {
    switch way {
    case .rollCall: return stances(of: page, in: context)
    case .noObjection:
      let number = page.number(.objectorCount, in: context)
      if let problem = number.problem { return .failure(.init(reading: problem)) }
      return .success(CountEntry(against: number.value, objectors: page.parts(.objectors)))
    case .hands, .secretBallot, .slips: return numbers.entry(of: page, in: context)
    }
  }

  /// One a line, the answer last: `居民甲 赞成`.
  private func stances(
    of page: FormPage, in context: Context
  ) -> Result<CountEntry, CountFields.Unreadable> {
    let language = context.language
    var stances: [CalledStance] = []
    for line in page.lines(.stances) {
      guard
        let stance = Stance.allCases.first(where: { line.hasSuffix($0.name(in: language)) }),
        case let name = String(line.dropLast(stance.name(in: language).count)).trimmingBlanks,
        !name.isEmpty
      else {
        return .failure(
          .init(reading: .problem(.stances, ClosingWording.noStance(in: line, language))))
      }
      stances.append(CalledStance(participant: name, stance: stance))
    }
    guard !stances.isEmpty else { return .failure(.init(reading: .missing(.stances, language))) }
    return .success(CountEntry(stances: stances))
  }
}
