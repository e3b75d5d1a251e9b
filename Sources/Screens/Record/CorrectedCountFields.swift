import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// The blanks of a corrected count: the numbers; where names were called, who was taken down wrongly;
/// where objections were asked for, who objected as well; where owners voted, the slips read again.
struct CorrectedCountFields: Sendable {
  let fields: [Form<Blank>.Field]
  private let numbers: CountFields
  private let way: Way
  /// Who is taken down as objecting, as the blank says it.
  private var objectors = ""
  private var slips: CorrectedSlips?

  init(_ vote: Vote, of session: Session?, _ language: Language) {
    numbers = CountFields(vote, language)
    way = vote.opening.way
    switch way {
    case .slips where vote.opening.ownerRoll != nil:
      slips = CorrectedSlips(vote, of: session)
      fields = [.lines(.slipsRead, in: language, rows: 3)]
    case .rollCall: fields = [.lines(.stances, in: language, rows: 3)]
    case .noObjection:
      let names = vote.objectorsCorrected.map { session?.participants[$0]?.name ?? $0.text }
      objectors = names.joined(separator: "、")
      fields = [
        .blank(.objectors, in: language, objectors),
        .number(.objectorCount, in: language, vote.standingTally?.heads.against),
      ]
    case .hands, .secretBallot, .slips: fields = numbers.fields
    }
  }

  func entry(of page: FormPage, in context: Context) -> Result<CountEntry, CountFields.Unreadable> {
    if let slips { return ballots(of: page, among: slips, in: context) }
    switch way {
    case .rollCall: return stances(of: page, in: context)
    case .noObjection:
      let number = page.number(.objectorCount, in: context)
      if let problem = number.problem { return .failure(.init(reading: problem)) }
      // Names that stand as they were say nothing of those whom nobody named.
      let names = page[.objectors] == objectors ? nil : page.parts(.objectors)
      return .success(CountEntry(against: number.value, objectors: names))
    case .hands, .secretBallot, .slips: return numbers.entry(of: page, in: context)
    }
  }

  private func ballots(
    of page: FormPage, among slips: CorrectedSlips, in context: Context
  ) -> Result<CountEntry, CountFields.Unreadable> {
    let language = context.language
    var ballots: [Ballot] = []
    for line in page.lines(.slipsRead) {
      guard let ballot = slips.ballot(line) else {
        return .failure(
          .init(reading: .problem(.slipsRead, ClosingWording.noSlip(in: line, language))))
      }
      ballots.append(ballot)
    }
    guard !ballots.isEmpty else {
      return .failure(.init(reading: .missing(.slipsRead, language)))
    }
    return .success(CountEntry(ballots: ballots))
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
