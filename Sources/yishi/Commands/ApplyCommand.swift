import Archives
import ArgumentParser
import Deliberation
import Foundation
import Log
import Office
import Sentences
import Text
import Values

/// `yishi apply SESSION [FILE]`: the whole core without a screen.
struct ApplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply", abstract: Speech.help.applyCommand,
      discussion: Speech.help.applyDiscussion)
  }

  @OptionGroup var argument: SessionArgument
  @Argument(help: ArgumentHelp(Speech.help.commandsArgument, valueName: Speech.help.file))
  var file: String?
  @Flag(help: ArgumentHelp(Speech.help.stopFlag)) var stop = false
  @Option(help: ArgumentHelp(Speech.help.clockOption, visibility: .hidden)) var clock: String?
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    var clock = try TypingClock(self.clock)
    let meeting = try global.open(argument.session)
    var report = Report(meeting: meeting)
    GlobalOptions.tellNotices(of: meeting)
    clock.tellZone()
    try InstructionLines(file: file).forEach { (instruction: Instruction<Command>, line) in
      try report.carryOut(instruction, line: line, clock: &clock)
      return !stop || !report.refused
    }
    if report.refused { throw ExitCode(1) }
  }
}

/// Carries commands out and says of each what came of it, on one line as soon as it is on disk.
private struct Report {
  let meeting: MeetingFile
  /// The clerk of every command that names none.
  private let clerk: String
  private(set) var refused = false

  init(meeting: MeetingFile) {
    self.meeting = meeting
    clerk = meeting.clerk
  }

  mutating func carryOut(_ instruction: Instruction<Command>, line: Int, clock: inout TypingClock)
    throws
  {
    defer { GlobalOptions.tellNotices(of: meeting) }
    do {
      meeting.clerk = try instruction.by.map(Session.clerk) ?? clerk
      // Kept where it is asked for alone: beside a copy, what is added copies all there is.
      var before: Session?
      if case .redact = instruction.command { before = meeting.session }
      var line: JournalEntry?
      let entry = try meeting.perform(
        instruction.command, at: clock.moment(or: instruction.at),
        happened: instruction.happened, despite: instruction.despite, seen: instruction.seen,
        asWritten: { line = $0 })
      Output.line(try said(entry, line, places(of: entry, before)))
      meeting.noteAcknowledged()
    } catch let refusal as Refusal {
      refused = true
      Output.line(
        try JSON.line(
          RefusedLine(refusal, line: line, of: meeting.session, in: Speech.language)))
    }
  }

  /// Where the record still says what a redaction struck out.
  private func places(of entry: Entry, _ before: Session?) -> StillSaid? {
    guard let before else { return nil }
    let places = StruckWords(of: entry.events, in: before).places(in: meeting.session)
    return places.entries.isEmpty && !places.isInTitle ? nil : places
  }

  /// What is said of an act. Its events are told as the file has them, which is JSON already.
  private func said(
    _ entry: Entry, _ written: JournalEntry?, _ places: StillSaid?
  ) throws -> String {
    guard places == nil, case .events(let act)? = written?.content else {
      return try JSON.line(Done(entry, places))
    }
    let events = String(decoding: act.events, as: UTF8.self)
    return "{\"events\":\(events),\"n\":\(entry.number)}".escapingControls
  }

  private struct Done: Encodable {
    var n: Int
    var events: [Event]
    /// Entries that still say some of the words that were struck out; 0 is the meeting's title.
    var stillSaidIn: [Int]?
    var sentence: String?

    init(_ entry: Entry, _ places: StillSaid?) {
      (n, events) = (entry.number, entry.events)
      stillSaidIn = places.map { ($0.isInTitle ? [0] : []) + $0.entries }
      sentence = places?.sentence(in: Speech.language)
    }
  }
}
