import Deliberation
import Sentences
import Text
import Values

/// What is asked of a corrected count: the numbers; where names were called, who was taken down
/// wrongly; where objections were asked for, who objected as well; where owners voted, the slips read
/// again.
struct CorrectedCountBlanks: Sendable {
  private let numbers: CountQuestions
  private let way: Way
  private let objectors: Question<String>
  private let objectorCount: Question<Int?>
  private let stances: Question<String>
  private let slipsRead: Question<String>
  private var slips: CorrectedSlips?

  init(_ vote: Vote, at desk: Desk) {
    let (language, session) = (desk.language, desk.session)
    numbers = CountQuestions(vote, language)
    way = vote.opening.way
    if way == .slips, vote.opening.ownerRoll != nil { slips = CorrectedSlips(vote, of: session) }
    slipsRead = .lines(
      "slipsRead", language("重读的表决票", "Slips read again"), rows: 3,
      hint: language(
        "一行一户，如“101 反对”；选举写所选的人", "one a line, such as “101 against”, or the names marked"))
    stances = .lines(
      "stances", language("点名记错的人", "Taken down wrongly"), rows: 3,
      hint: language("一行一人，如“居民甲 赞成”", "one a line, such as “Resident A for”"))
    let names = vote.objectorsCorrected.map { session?.participants[$0]?.name ?? $0.text }
    objectors = .line(
      "objectors", language("提不同意见的人", "Who objected"), names.joined(separator: "、"),
      hint: language.personHint)
    objectorCount = .number(
      "objectorCount", language("不同意见人数", "How many object"),
      vote.standingTally?.heads.against)
  }

  var fields: [Field] {
    if slips != nil { return [slipsRead.field] }
    switch way {
    case .rollCall: return [stances.field]
    case .noObjection: return [objectors.field, objectorCount.field]
    case .hands, .secretBallot, .slips: return numbers.fields
    }
  }

  func read(_ answers: Answers) throws(Unanswered) -> CountEntry {
    if let slips { return CountEntry(ballots: try ballots(answers, among: slips)) }
    switch way {
    case .rollCall: return CountEntry(stances: try called(answers))
    case .noObjection:
      let number = try answers[objectorCount]
      // Names that stand as they were say nothing of those whom nobody named.
      let isUnchanged = try answers[objectors] == objectors.field.text
      return CountEntry(
        against: number, objectors: isUnchanged ? nil : answers.parts(objectors))
    case .hands, .secretBallot, .slips: return try numbers.entry(answers)
    }
  }

  private func ballots(_ answers: Answers, among slips: CorrectedSlips) throws(Unanswered)
    -> [Ballot]
  {
    var ballots: [Ballot] = []
    for line in answers.lines(slipsRead) {
      guard let ballot = slips.ballot(line) else {
        throw Unanswered(slipsRead, ClosingWording.noSlip(in: line, answers.desk.language))
      }
      ballots.append(ballot)
    }
    guard !ballots.isEmpty else { throw .missing(slipsRead, at: answers.desk) }
    return ballots
  }

  /// One a line, the answer last: `居民甲 赞成`.
  private func called(_ answers: Answers) throws(Unanswered) -> [CalledStance] {
    let language = answers.desk.language
    var called: [CalledStance] = []
    for line in answers.lines(stances) {
      guard
        let stance = Stance.allCases.first(where: { line.hasSuffix($0.name(in: language)) }),
        case let name = String(line.dropLast(stance.name(in: language).count)).trimmingBlanks,
        !name.isEmpty
      else { throw Unanswered(stances, ClosingWording.noStance(in: line, language)) }
      called.append(CalledStance(participant: name, stance: stance))
    }
    guard !called.isEmpty else { throw .missing(stances, at: answers.desk) }
    return called
  }
}
