import ArgumentParser
import Deliberation
import Wording

/// Counts of heads and areas.
struct CountOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.allOption, valueName: Speech.help.count))
  var all: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.expectedOption, valueName: Speech.help.count))
  var expected: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.presentOption, valueName: Speech.help.count))
  var present: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.participatingOption, valueName: Speech.help.count))
  var participating: Int?
  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp(Speech.help.forOption, valueName: Speech.help.count))
  var yes: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.againstOption, valueName: Speech.help.count))
  var against: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.abstainOption, valueName: Speech.help.count))
  var abstain: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.fromMajorityOption, valueName: Speech.help.count))
  var fromMajority: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.invalidOption, valueName: Speech.help.count))
  var invalid: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.disputedOption, valueName: Speech.help.count))
  var disputed: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.returnedOption, valueName: Speech.help.count))
  var returned: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.issuedOption, valueName: Speech.help.count))
  var issued: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.deliveredOption, valueName: Speech.help.count))
  var delivered: Int?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaTotalOption, valueName: Speech.help.size))
  var areaTotal: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaParticipatingOption, valueName: Speech.help.size))
  var areaParticipating: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaForOption, valueName: Speech.help.size))
  var areaFor: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaAgainstOption, valueName: Speech.help.size))
  var areaAgainst: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaAbstainOption, valueName: Speech.help.size))
  var areaAbstain: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaInvalidOption, valueName: Speech.help.size))
  var areaInvalid: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaDisputedOption, valueName: Speech.help.size))
  var areaDisputed: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaReturnedOption, valueName: Speech.help.size))
  var areaReturned: String?
  @Flag(help: ArgumentHelp(Speech.help.householdsFlag)) var households = false

  /// Whether any count was given.
  var any: Bool {
    let heads = [
      all, expected, present, participating, yes, against, abstain, fromMajority, invalid,
      disputed, returned, issued, delivered,
    ]
    return heads.contains { $0 != nil } || areas.contains { $0 != nil }
  }

  private var areas: [String?] {
    [
      areaTotal, areaParticipating, areaFor, areaAgainst, areaAbstain, areaInvalid,
      areaDisputed, areaReturned,
    ]
  }

  /// As asked, else on ballots where ballots are counted and the rule knows them, else the rule's
  /// own first way.
  func way(_ asked: Way?, under rule: Rule) -> Way {
    if let asked { return asked }
    let paper = [returned, issued, invalid, disputed, delivered].contains { $0 != nil }
    return (paper ? rule.ways.first(where: \.isPaper) : nil) ?? rule.ways.first ?? .hands
  }

  func tally(way: Way) throws(DecideMistake) -> Tally {
    var tally = Tally(way: way, voters: households ? .households : .persons)
    tally.heads = Count(
      all: all, expected: expected, present: present, participating: participating, for: yes,
      against: against, abstain: abstain, fromMajority: fromMajority, issued: issued,
      returned: returned, invalid: invalid, disputed: disputed, delivered: delivered)
    if areas.contains(where: { $0 != nil }) {
      tally.area = Count(
        expected: try DecideInput.area(areaTotal, "--area-total"),
        participating: try DecideInput.area(areaParticipating, "--area-participating"),
        for: try DecideInput.area(areaFor, "--area-for"),
        against: try DecideInput.area(areaAgainst, "--area-against"),
        abstain: try DecideInput.area(areaAbstain, "--area-abstain"),
        returned: try DecideInput.area(areaReturned, "--area-returned"),
        invalid: try DecideInput.area(areaInvalid, "--area-invalid"),
        disputed: try DecideInput.area(areaDisputed, "--area-disputed"))
    }
    return tally
  }
}

/// What is settled beside the counts.
struct SettledOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.help.groupOption, valueName: Speech.help.text))
  var group: [String] = []
  @Option(help: ArgumentHelp(Speech.help.concurrenceOption, valueName: Speech.help.text))
  var concurrence: [String] = []
  @Option(help: ArgumentHelp(Speech.help.absentGroupOption, valueName: Speech.help.text))
  var absentGroup: [String] = []
  @Option(help: ArgumentHelp(Speech.help.objectionsOption, valueName: Speech.help.count))
  var objections = 0
  @Option(help: ArgumentHelp(Speech.help.unreturnedOption)) var unreturned: Unreturned?
  @Option(help: ArgumentHelp(Speech.help.invalidAsOption)) var invalidAs: Unreadable?
  @Option(help: ArgumentHelp(Speech.help.disputedAsOption)) var disputedAs: Unreadable?
  @Option(help: ArgumentHelp(Speech.help.parkingOption)) var parking: Parking?

  func fill(_ tally: inout Tally, under rule: Rule) throws(DecideMistake) {
    for text in group { tally.groups.append(try DecideInput.group(text)) }
    if tally.groups.count > 1, !(rule.quorum + rule.adoption).contains(where: { $0.group != nil }) {
      tally.groupsCoverAll = true
    }
    for text in concurrence { tally.concurrences.append(try DecideInput.concurrence(text)) }
    tally.absentGroups = absentGroup
    tally.openObjections = objections
    func policy<Choice>(_ choice: Choice?, _ option: String) -> Policy<Choice>? {
      choice.map { Policy($0, clause: "\(option) \($0.rawValue)") }
    }
    tally.policies = Policies(
      unreturned: policy(unreturned, "--unreturned"), invalid: policy(invalidAs, "--invalid-as"),
      disputed: policy(disputedAs, "--disputed-as"), parking: policy(parking, "--parking"))
    if unreturned != nil { tally = tally.allDelivered }
  }
}

/// Choosing among names, and appraising.
struct ChoosingOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.help.candidateOption, valueName: Speech.help.text))
  var candidate: [String] = []
  @Option(help: ArgumentHelp(Speech.help.seatsOption, valueName: Speech.help.count))
  var seats: Int?
  @Option(help: ArgumentHelp(Speech.help.marksOption, valueName: Speech.help.count))
  var marks: Int?
  @Option(help: ArgumentHelp(Speech.help.roundOption, valueName: Speech.help.count))
  var round = 1
  @Option(help: ArgumentHelp(Speech.help.lotOption, valueName: Speech.help.seed))
  var lot: String?
  @Option(help: ArgumentHelp(Speech.help.satisfiedOption, valueName: Speech.help.count))
  var satisfied: Int?
  @Option(help: ArgumentHelp(Speech.help.mostlyOption, valueName: Speech.help.count))
  var mostly: Int?
  @Option(help: ArgumentHelp(Speech.help.dissatisfiedOption, valueName: Speech.help.count))
  var dissatisfied: Int?
  @Option(help: ArgumentHelp(Speech.help.unawareOption, valueName: Speech.help.count))
  var unaware: Int?

  func fill(_ tally: inout Tally) throws(DecideMistake) {
    for text in candidate { tally.choices.append(try DecideInput.candidate(text)) }
    (tally.seats, tally.marks, tally.round) = (seats, marks, round)
    if [satisfied, mostly, dissatisfied, unaware].contains(where: { $0 != nil }) {
      tally.appraisal = Appraisal(
        satisfied: satisfied ?? 0, mostly: mostly ?? 0, dissatisfied: dissatisfied ?? 0,
        unaware: unaware ?? 0)
    }
  }
}

extension Unreturned: ExpressibleByArgument {}
extension Unreadable: ExpressibleByArgument {}
extension Parking: ExpressibleByArgument {}
