import Archives
import ArgumentParser
import Deliberation
import Lists
import Log
import Office
import Sentences
import Text
import Values

/// `yishi forms FILE [SESSION] --into …`: the answers of an online form or a 接龙, looked at first and written
/// with `--take` alone.
struct FormsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forms", abstract: Speech.help.formsCommand,
      discussion: Speech.help.formsDiscussion)
  }

  @Argument(help: ArgumentHelp(Speech.help.formsArgument, valueName: Speech.help.file))
  var file: String
  @Argument(help: ArgumentHelp(Speech.help.sessionArgument, valueName: Speech.help.session))
  var session: String?
  @Option(help: ArgumentHelp(Speech.help.formsIntoOption, valueName: "sign-in|slips|opinions"))
  var into: String?
  @Option(
    name: .customLong("sheet"),
    help: ArgumentHelp(Speech.help.tabOption, valueName: Speech.help.tab))
  var tab: String?
  @Option(help: ArgumentHelp(Speech.help.formsQuestionOption, valueName: Speech.help.words))
  var question: String?
  @Option(help: ArgumentHelp(Speech.help.formsRepeatsOption, valueName: "earliest|latest"))
  var repeats: String?
  @Option(help: ArgumentHelp(Speech.help.formsIssueOption, valueName: Speech.help.words))
  var issue: String?
  @Option(help: ArgumentHelp(Speech.help.formsIssuedOption, valueName: Speech.help.count))
  var issued: Int?
  @Flag(help: ArgumentHelp(Speech.help.formsTakeFlag)) var take = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let purpose = try into.map { name in
      guard let purpose = FormTaking.Purpose(rawValue: name) else {
        throw Failure.usage(Speech.help.formsWhichUse)
      }
      return purpose
    }
    let choice = try repeats.map { name in
      guard let choice = FormChoice(rawValue: name), choice != .none else {
        throw Failure.usage(Speech.help.formsWhichAnswer)
      }
      return choice
    }
    guard (session == nil) == (purpose == nil), purpose != nil || !take else {
      throw Failure.usage(Speech.help.formsWhichUse)
    }
    let reading = FormReading(
      bytes: try RosterFile.bytes(of: file), sheet: tab, question: question)
    if !reading.problems.isEmpty {
      let sentences = reading.problems.map { "\(file.displayed): \($0.sentence(Speech.language))" }
      throw Failure.input(sentences.joined(separator: "\n"))
    }
    let words = FormTakingWording(Speech.language)
    for line in words.lines(reading) { Output.line(line.displayed) }
    guard let session, let purpose else { return }
    let meeting = try global.open(session, for: take ? .appending : .reading)
    try carryIn(reading, as: purpose, choosing: choice ?? .none, into: meeting, words)
  }

  private func carryIn(
    _ reading: FormReading, as purpose: FormTaking.Purpose, choosing choice: FormChoice,
    into meeting: MeetingFile, _ words: FormTakingWording
  ) throws {
    if purpose == .slips,
      OwnersVote(meeting.session)?.candidates != nil
        || OwnersVote(meeting.session) == nil
    {
      throw Failure.refused(Speech.help.formsNoVote)
    }
    let taking = FormTaking(
      reading, into: meeting.session, as: purpose, choosing: choice, issue: issue,
      issued: issued, by: meeting.clerk)
    for line in words.lines(taking) { Output.line(line.displayed) }
    if taking.isThere(in: meeting.session) { throw Failure.refused(Speech.help.formsThere) }
    let occasion = Occasion(at: .now, by: meeting.clerk)
    if let refusal = taking.refusal(in: meeting.session, on: occasion) {
      throw Failure.refused(refusal.sentence(in: Speech.language, of: meeting.session))
    }
    guard take else {
      if !taking.commands.isEmpty { Output.line(Speech.help.formsNotTaken) }
      return
    }
    for command in taking.commands {
      do {
        try meeting.perform(command, at: .now, seen: meeting.session.lastEntry)
      } catch let refusal as Refusal {
        throw Failure.refused(refusal.sentence(in: Speech.language, of: meeting.session))
      }
      meeting.noteAcknowledged()
    }
    GlobalOptions.tellNotices(of: meeting)
    Output.line(Speech.help.formsTaken(taking.new.count))
  }
}
