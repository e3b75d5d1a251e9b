import Archives
import ArgumentParser
import Deliberation
import Foundation
import Lists
import Office
import Sentences
import Text
import Values

/// `yishi decide --rule RULE`: the arithmetic alone, from a file of ballots or from counts.
struct DecideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "decide", abstract: Speech.help.decideCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.ballotsArgument, valueName: Speech.help.file))
  var ballots: String?
  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(Speech.help.tabOption, valueName: Speech.help.tab))
  var tab: String?
  @Option(help: ArgumentHelp(Speech.help.decidingRuleOption, valueName: Speech.help.rule))
  var rule: String
  @Option(help: ArgumentHelp(Speech.help.wayOption)) var way: Way?
  @Option(help: ArgumentHelp(Speech.help.voteDateOption, valueName: Speech.help.date))
  var date: String?
  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
  @Flag(help: ArgumentHelp(Speech.help.roundAreasFlag)) var roundAreas = false
  @OptionGroup(title: Speech.help.countsTitle) var counts: CountOptions
  @OptionGroup(title: Speech.help.settledTitle) var settled: SettledOptions
  @OptionGroup(title: Speech.help.sheetTitle) var sheet: SheetOptions
  @OptionGroup(title: Speech.help.choosingTitle) var choosing: ChoosingOptions
  @OptionGroup var source: RuleSource
  @OptionGroup(title: Speech.help.common) var options: GlobalOptions

  func run() throws {
    let chosen = try source.rule(rule)
    var notes: [String] = []
    do throws(DecideMistake) {
      let day = try date.map { text throws(DecideMistake) in try DecideInput.day(text) } ?? .today
      // A rule that asks for less than its law is refused where it is used.
      if let mistake = chosen.mistake { throw .unsound(chosen.id, mistake) }
      let rule = chosen.succeeded(on: day)
      let input = DecideInput(roundsAreas: roundAreas)
      if ballots != nil, counts.any { throw .ballotsAndCounts }
      if ballots == nil, tab != nil { throw .tabWithoutBallots }
      if let way, !rule.ways.contains(way) { throw .wayNotAllowed(way, rule: rule) }
      if let ballots { return try decide(ballots, under: rule, on: day) }
      var tally = try counts.tally(way: counts.way(way, under: rule), reading: input)
      let lacksRegister = tally.way == .slips && tally.heads.delivered == nil
      try settled.fill(&tally, under: rule, reading: input)
      if lacksRegister, asksDelivery(rule) {
        notes.append(DecideMistake.deliveryUnknown(Speech.language))
      }
      try choosing.fill(&tally, reading: input)
      try refuseUnasked(tally, rule)
      var verdict = rule.verdict(for: tally, on: day)
      if verdict.tieGoesTo == .lot, let seed = choosing.lot {
        tally.lot = Lot(among: verdict.tied, seed: seed)
        verdict = rule.verdict(for: tally, on: day)
      }
      report(verdict, under: rule, notes)
      if verdict.kind == .inconsistent { throw .inconsistent }
    } catch {
      if case .inconsistent = error { throw ExitCode(65) }
      throw Failure(
        sentence: error.sentence(Speech.language), status: error.isUnopened ? 74 : 65)
    }
  }

  /// Decides by a file of ballots, under every reading of what it leaves open.
  private func decide(_ path: String, under rule: Rule, on day: Day) throws(DecideMistake) {
    var notes: [String] = []
    let input = DecideInput(roundsAreas: roundAreas)
    let (file, counted) = try read(path, on: day, &notes)
    if rule.decides == .owners, !file.unsigned.isEmpty { throw .ballots(path, file.unsigned) }
    var trial = Tally(way: .slips, groups: counted.count.groups)
    try settled.fill(&trial, under: rule, reading: input)
    try choosing.fill(&trial, reading: input)
    try refuseUnasked(trial, rule)
    if file.delivered == nil, asksDelivery(rule), rule.ways.contains(.slips) {
      notes.append(DecideMistake.deliveryUnknown(Speech.language))
    }
    let decided = rule.verdict(for: counted.readings, on: day) { tally in
      if !file.hasAreas {
        tally.area = nil
        tally.withParking?.area = nil
        for index in tally.groups.indices { tally.groups[index].area = nil }
      }
      if !rule.ways.contains(.slips) {
        // A meeting's ballots: whoever handed one in was there.
        tally.way = rule.ways.first(where: \.isPaper) ?? .slips
        tally.heads.present = tally.heads.returned
      }
      // What is wrong with an option was said before the count.
      try? settled.fill(&tally, under: rule, reading: input)
      try? choosing.fill(&tally, reading: input)
    }
    notes += decided.open.map { owner in
      SheetWording(Speech.language).open(
        owner, rooms: owner.question.dwellings.map { counted.roll.dwellings[$0].room })
    }
    report(decided.verdict, under: rule, notes)
    if decided.verdict.kind == .inconsistent { throw .inconsistent }
  }

  /// Whether silence counts, so that the register of delivery says whose.
  private func asksDelivery(_ rule: Rule) -> Bool {
    rule.countsObjections || settled.unreturned.map { $0 != .absent } ?? false
  }

  private func refuseUnasked(_ tally: Tally, _ rule: Rule) throws(DecideMistake) {
    let lot = choosing.lot.map { _ in "--lot" }
    if let option = tally.optionNotAsked(by: rule) ?? (rule.isChoice ? nil : lot) {
      throw .notAsked(option: option, rule: rule)
    }
  }

  private func report(_ verdict: Verdict, under rule: Rule, _ notes: [String]) {
    let wording = VerdictWording(verdict, under: rule, in: Speech.language)
    guard !json else {
      return Output.line(
        DecideReport(verdict: verdict, sentence: wording.sentence, notes: notes).json)
    }
    let title = RuleWording(rule, in: Speech.language).title
    let heading = Speech.words.decided(under: title, rule.id)
    let lines = [heading, wording.sentence] + wording.explanation + notes
    Output.line(lines.joined(separator: "\n").displayedLines)
  }

  /// Reads and counts a file of ballots, with what the reader should know beside it.
  private func read(_ path: String, on day: Day, _ notes: inout [String]) throws(DecideMistake)
    -> (file: BallotFile, counted: SheetCount)
  {
    let bytes: [UInt8]
    do throws(RosterFile.Failure) {
      bytes = try RosterFile.read(path)
    } catch {
      throw .unopened(path, error.obstacle)
    }
    let file = BallotFile(
      bytes: bytes, sheet: tab, roundingAreas: roundAreas, votedOn: day)
    guard file.problems.isEmpty else { throw .ballots(path, file.problems) }
    let counted = file.counted(sameName: sheet.sameName, mergedVotes: sheet.mergedVotes)
    let (roll, count) = (counted.roll, counted.count)
    let words = SheetWording(Speech.language)
    notes += file.doubts.map { $0.sentence(Speech.language) }
    notes += roll.faults.map { $0.sentence(Speech.language) }
    notes += count.faults.map { $0.sentence(Speech.language) }
    if !file.notTaken.isEmpty {
      notes.append(
        words.notTheVote(
          file.notTaken.map(\.maskingLongNumbers), but: file.taken?.maskingLongNumbers))
    }
    if !file.strokes.isEmpty { notes.append(words.strokes(file.strokes)) }
    if !file.undelivered.isEmpty { notes.append(words.undelivered(file.undelivered)) }
    if !roll.coOwned.isEmpty { notes.append(words.coOwned(roll.coOwned)) }
    let spaces = roll.dwellings.filter { $0.kind.isParking }.map(\.room)
    if !spaces.isEmpty { notes.append(words.leftOut(spaces)) }
    if roll.mergedHeads > 0 {
      notes.append(words.countedAsOne(roll.mergedHeads))
    }
    for head in roll.heads where head.dwellings.count > 1 && !head.isConfirmed {
      notes.append(
        words.oneHead(
          head.dwellings.map { roll.dwellings[$0].room },
          because: head.reason.sentence(Speech.language)))
    }
    if !file.filled.isEmpty, sheet.mergedVotes != .blank {
      notes.append(words.filledDown(file.filled))
    }
    return (file, counted)
  }
}

extension Tally {
  /// A number that was given and that the rule would pass over in silence.
  fileprivate func optionNotAsked(by rule: Rule) -> String? {
    let asksVotes = !rule.isChoice && rule.shape != .appraisal
    if !asksVotes {
      if heads.for != nil { return "--for" }
      if heads.against != nil { return "--against" }
      if area?.for != nil { return "--area-for" }
      if area?.against != nil { return "--area-against" }
    }
    if !rule.isChoice {
      if !choices.isEmpty { return "--candidate" }
      if seats != nil { return "--seats" }
      if marks != nil { return "--marks" }
    }
    return rule.shape != .appraisal && appraisal != nil ? "--satisfied" : nil
  }
}

extension Way: ExpressibleByArgument {}

extension Day {
  /// By the machine's own clock and zone.
  fileprivate static var today: Day {
    let now = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: now.year ?? 1970, month: now.month ?? 1, day: now.day ?? 1)
      ?? Day(number: 0)
  }
}
