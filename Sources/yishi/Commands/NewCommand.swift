import Affairs
import Archives
import ArgumentParser
import Deliberation
import Foundation
import Lists
import Log
import Office
import Values

/// `yishi new TITLE`: makes a meeting and prints where its file is.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "new", abstract: Speech.help.newCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.titleArgument, valueName: Speech.help.title))
  var title: String
  @Option(help: ArgumentHelp(Speech.help.dateOption, valueName: Speech.help.date))
  var date: String?
  @Flag(help: ArgumentHelp(Speech.help.afterwardsFlag)) var afterwards = false
  @Option(help: ArgumentHelp(Speech.help.endedOption, valueName: "HH:MM"))
  var ended: String?
  @Option(help: ArgumentHelp(Speech.help.placeOption, valueName: Speech.help.text))
  var place: String?
  @Option(help: ArgumentHelp(Speech.help.bodyOption, valueName: Speech.help.text))
  var body: String?
  @Option(help: ArgumentHelp(Speech.help.convenerOption, valueName: Speech.help.text))
  var convener: String?
  @Option(help: ArgumentHelp(Speech.help.rosterOption, valueName: Speech.help.file))
  var roster: String?
  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(Speech.help.tabOption, valueName: Speech.help.tab))
  var tab: String?
  @Option(help: ArgumentHelp(Speech.help.likeOption, valueName: Speech.help.session))
  var like: String?
  @Option(help: ArgumentHelp(Speech.help.ordersOption, valueName: "YYYY-MM"))
  var orders: String?
  @Option(help: ArgumentHelp(Speech.help.clockOption, visibility: .hidden)) var clock: String?
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    var clock = try TypingClock(self.clock)
    let now = clock.moment(or: nil)
    clock.tellZone()
    let (day, scheduled) = try when(now)
    guard roster != nil || tab == nil else {
      throw Failure.usage(Speech.words.tabWithoutRoster)
    }
    guard afterwards || ended == nil else {
      throw Failure.usage(Speech.verification.endedIsAfterwards)
    }
    var plan = NewMeeting(title: title, on: day, in: Speech.language)
    if let like {
      let earlier = try global.open(like, for: .reading)
      try global.warn(of: earlier)
      if let rule = plan.isLike(earlier.session) {
        Output.complain(RuleChoiceWording(Speech.language).notTakenOver(rule, to: day))
      }
    }
    var details = plan.details
    details.scheduled = scheduled
    if afterwards {
      details.afterwards = .init(began: scheduled, ended: try ended.map { try time($0, on: day) })
    }
    details.place = place ?? details.place
    details.body = body ?? details.body
    details.convener = convener ?? details.convener
    if let orders {
      details.kind = details.kind ?? "接诉即办调度会"
      plan.further = try issues(ofOrdersOf: orders)
    }
    plan.details = details
    if let roster {
      plan.roster = try reading(
        of: roster, groups: details.groups ?? GroupPreset.building.groups)
    }
    let meeting = try plan.make(
      in: global.chosenArchive, by: global.clerkName, at: { clock.moment(or: nil) })
    GlobalOptions.tellNotices(of: meeting)
    Output.line(meeting.path)
  }

  /// The open work orders of a month as issues, by category.
  ///
  /// - Throws: a failure of usage where that is no month, or no order of it is open.
  private func issues(ofOrdersOf month: String) throws -> [Command.AddIssue] {
    guard let first = Day("\(month)-01") else { throw Failure.usage(Speech.words.notAMonth(month)) }
    let next = first.adding(days: 31)
    let last = first.adding(days: 30 - (next.day - 1))
    let ledger = ArchiveLedger(
      global.chosenArchive, computer: nil, generator: "yishi \(Edition.version)")
    let casebook = ledger.casebook
    let issues = casebook.issues(ofOrders: casebook.dispatch(from: first, to: last))
    guard !issues.isEmpty else { throw Failure.usage(Speech.words.noOpenOrders(month)) }
    return issues
  }

  /// The day, and the time where one is said.
  private func when(_ now: Moment) throws -> (Day, Moment?) {
    guard let date else { return (now.day, nil) }
    let parts = date.split { $0 == " " || $0 == "T" || $0 == "　" }
    guard let day = parts.first.flatMap({ Day($0) }), parts.count <= 2 else {
      throw Failure.usage(Speech.words.notADate(date))
    }
    guard parts.count == 2 else { return (day, nil) }
    return (day, try self.time(String(parts[1]), on: day))
  }

  private func time(_ text: String, on day: Day) throws -> Moment {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { throw Failure.usage(Speech.words.notADate(text)) }
    return Moment(local: day, hour: hour, minute: minute)
  }

  /// A roster without errors, its warnings told.
  private func reading(of file: String, groups: [String]) throws -> (RosterReading, source: String)
  {
    var reading = RosterReading(bytes: try RosterFile.bytes(of: file), sheet: tab)
    reading.compareGroups(with: groups)
    for problem in reading.problems {
      Output.complain("\(file): \(problem.sentence(Speech.language))")
    }
    guard reading.isReadable else { throw ExitCode(65) }
    if reading.hasErrors { throw Failure.refused(Speech.words.rosterHasErrors(file)) }
    return (reading, String(file.split(separator: "/").last ?? ""))
  }
}
