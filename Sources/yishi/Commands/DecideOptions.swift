import ArgumentParser
import Deliberation
import Office
import Text

/// Counts of heads and areas.
struct CountOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.allOption, valueName: Speech.help.count))
  var all: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.expectedOption, valueName: Speech.help.count))
  var expected: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.presentOption, valueName: Speech.help.count))
  var present: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.participatingOption, valueName: Speech.help.count))
  var participating: TypedCount?
  @Option(
    name: .customLong("for"), parsing: .unconditional,
    help: ArgumentHelp(Speech.help.forOption, valueName: Speech.help.count))
  var yes: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.againstOption, valueName: Speech.help.count))
  var against: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.abstainOption, valueName: Speech.help.count))
  var abstain: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.fromMajorityOption, valueName: Speech.help.count))
  var fromMajority: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.invalidOption, valueName: Speech.help.count))
  var invalid: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.disputedOption, valueName: Speech.help.count))
  var disputed: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.returnedOption, valueName: Speech.help.count))
  var returned: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.issuedOption, valueName: Speech.help.count))
  var issued: TypedCount?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.deliveredOption, valueName: Speech.help.count))
  var delivered: TypedCount?
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
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Speech.help.areaDeliveredOption, valueName: Speech.help.size))
  var areaDelivered: String?
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
      areaDisputed, areaReturned, areaDelivered,
    ]
  }

  /// As asked, else on ballots where ballots are counted and the rule knows them, else the rule's
  /// own first way.
  func way(_ asked: Way?, under rule: Rule) -> Way {
    if let asked { return asked }
    let paper = [returned, issued, invalid, disputed, delivered].contains { $0 != nil }
    return (paper ? rule.ways.first(where: \.isPaper) : nil) ?? rule.ways.first ?? .hands
  }

  func tally(way: Way, reading input: DecideInput) throws(DecideMistake) -> Tally {
    var tally = Tally(way: way, voters: households ? .households : .persons)
    tally.heads = Count(
      all: all?.value, expected: expected?.value, present: present?.value,
      participating: participating?.value, for: yes?.value, against: against?.value,
      abstain: abstain?.value, fromMajority: fromMajority?.value, issued: issued?.value,
      returned: returned?.value, invalid: invalid?.value, disputed: disputed?.value,
      delivered: delivered?.value)
    if areas.contains(where: { $0 != nil }) {
      tally.area = Count(
        expected: try input.area(areaTotal, "--area-total"),
        participating: try input.area(areaParticipating, "--area-participating"),
        for: try input.area(areaFor, "--area-for"),
        against: try input.area(areaAgainst, "--area-against"),
        abstain: try input.area(areaAbstain, "--area-abstain"),
        returned: try input.area(areaReturned, "--area-returned"),
        invalid: try input.area(areaInvalid, "--area-invalid"),
        disputed: try input.area(areaDisputed, "--area-disputed"),
        delivered: try input.area(areaDelivered, "--area-delivered"))
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
  var objections = TypedCount(value: 0)
  @Option(help: ArgumentHelp(Speech.help.unreturnedOption)) var unreturned: Unreturned?
  @Option(help: ArgumentHelp(Speech.help.invalidAsOption)) var invalidAs: Unreadable?
  @Option(help: ArgumentHelp(Speech.help.disputedAsOption)) var disputedAs: Disputed?
  @Option(help: ArgumentHelp(Speech.help.parkingOption)) var parking: Parking?

  func fill(
    _ tally: inout Tally, under rule: Rule, reading input: DecideInput
  ) throws(DecideMistake) {
    try refuseWithoutEffect(on: tally, under: rule)
    for text in group {
      let row = try input.group(text)
      if tally.groups.contains(where: { $0.group.foldedName == row.group.foldedName }) {
        throw .groupTwice(row.group)
      }
      tally.groups.append(row)
    }
    let came = tally.groups.filter { row in
      let heads = row.heads
      return [heads.present, heads.participating, heads.for, heads.against, heads.abstain]
        .contains { ($0 ?? 0) > 0 }
    }
    if let absent = absentGroup.first(where: { name in
      came.contains { $0.group.foldedName == name.foldedName }
    }) {
      throw .absentGroupCame(absent)
    }
    if tally.groups.count > 1, !(rule.quorum + rule.adoption).contains(where: { $0.group != nil }) {
      tally.groupsCoverAll = true
    }
    for text in concurrence { tally.concurrences.append(try input.concurrence(text)) }
    tally.absentGroups = absentGroup
    tally.openObjections = objections.value
    func policy<Choice>(_ choice: Choice?, _ option: String) -> Policy<Choice>? {
      choice.map { Policy($0, clause: "\(option) \($0.rawValue)") }
    }
    tally.policies = Policies(
      unreturned: policy(unreturned, "--unreturned"), invalid: policy(invalidAs, "--invalid-as"),
      disputed: policy(disputedAs, "--disputed-as"), parking: policy(parking, "--parking"))
  }

  /// Refuses a policy that can't change anything, for whoever gives it expects that it does.
  private func refuseWithoutEffect(on tally: Tally, under rule: Rule) throws(DecideMistake) {
    let given = [
      unreturned.map { _ in "--unreturned" }, invalidAs.map { _ in "--invalid-as" },
      disputedAs.map { _ in "--disputed-as" },
    ].compactMap { $0 }
    guard let option = given.first else { return }
    if tally.heads.participating != nil { throw .settledAlready(option: option) }
    if rule.shape == .consentOfAll, unreturned != nil, unreturned != .absent {
      throw .silenceIsNoConsent(rule: rule)
    }
  }
}

/// Choosing among names, and appraising.
struct ChoosingOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.help.candidateOption, valueName: Speech.help.text))
  var candidate: [String] = []
  @Option(help: ArgumentHelp(Speech.help.seatsOption, valueName: Speech.help.count))
  var seats: TypedCount?
  @Option(help: ArgumentHelp(Speech.help.marksOption, valueName: Speech.help.count))
  var marks: TypedCount?
  @Option(help: ArgumentHelp(Speech.help.roundOption, valueName: Speech.help.count))
  var round = TypedCount(value: 1)
  @Option(help: ArgumentHelp(Speech.help.lotOption, valueName: Speech.help.seed))
  var lot: String?
  @Option(help: ArgumentHelp(Speech.help.satisfiedOption, valueName: Speech.help.count))
  var satisfied: TypedCount?
  @Option(help: ArgumentHelp(Speech.help.mostlyOption, valueName: Speech.help.count))
  var mostly: TypedCount?
  @Option(help: ArgumentHelp(Speech.help.dissatisfiedOption, valueName: Speech.help.count))
  var dissatisfied: TypedCount?
  @Option(help: ArgumentHelp(Speech.help.unawareOption, valueName: Speech.help.count))
  var unaware: TypedCount?

  func fill(_ tally: inout Tally, reading input: DecideInput) throws(DecideMistake) {
    for text in candidate { tally.choices.append(try input.candidate(text)) }
    (tally.seats, tally.marks, tally.round) = (seats?.value, marks?.value, round.value)
    if [satisfied, mostly, dissatisfied, unaware].contains(where: { $0 != nil }) {
      tally.appraisal = Appraisal(
        satisfied: satisfied?.value ?? 0, mostly: mostly?.value ?? 0,
        dissatisfied: dissatisfied?.value ?? 0, unaware: unaware?.value ?? 0)
    }
  }
}

extension Unreturned: ExpressibleByArgument {}
extension Unreadable: ExpressibleByArgument {}
extension Disputed: ExpressibleByArgument {}
extension Parking: ExpressibleByArgument {}
