import Archives
import ArgumentParser
import Deliberation
import Foundation
import Glibc
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
    if let file, file != "-" {
      // A file is read to its end before its first command is carried out, so that a slip of the
      // pen in its last line leaves the meeting as it was.
      let instructions = try read(file)
      for (line, instruction) in instructions {
        try report.carryOut(instruction, line: line, clock: &clock)
        if stop && report.refused { break }
      }
    } else {
      var reader = LineReader(STDIN_FILENO)
      var line = 0
      while let bytes = try Self.next(&reader, of: "-") {
        line += 1
        if bytes.allSatisfy(Self.isBlank) { continue }
        let instruction: Instruction
        do throws(CommandProblem) {
          instruction = try Instruction(bytes)
        } catch {
          throw Failure.input(error.sentence(in: Speech.language, line: line, file: nil))
        }
        try report.carryOut(instruction, line: line, clock: &clock)
        if stop && report.refused { break }
      }
    }
    if report.refused { throw ExitCode(1) }
  }

  /// Lines and commands of a file.
  private func read(_ file: String) throws -> [(line: Int, Instruction)] {
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure.system(
        Speech.words.cannotRead(file, reason: ReadError(code: errno).reason))
    }
    defer { close(descriptor) }
    var reader = LineReader(descriptor)
    var instructions: [(Int, Instruction)] = []
    var problems: [String] = []
    var line = 0
    while let bytes = try Self.next(&reader, of: file) {
      line += 1
      if bytes.allSatisfy(Self.isBlank) { continue }
      do throws(CommandProblem) {
        instructions.append((line, try Instruction(bytes)))
      } catch {
        problems.append(error.sentence(in: Speech.language, line: line, file: file))
      }
    }
    guard problems.isEmpty else {
      for problem in problems.dropLast() { Output.complain(problem) }
      throw Failure.input(problems[problems.count - 1])
    }
    return instructions
  }

  private static func next(_ reader: inout LineReader, of file: String) throws -> [UInt8]? {
    do throws(ReadError) {
      return try reader.next(atMost: Instruction.longest)
    } catch {
      throw Failure.system(Speech.words.cannotRead(file, reason: error.reason))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}

/// When each command is typed.
struct TypingClock {
  /// The next moment of a clock that was given; nil for the clock on the wall.
  private var next: Moment?

  /// - Throws: a failure of usage where the text is no moment.
  init(_ text: String?) throws {
    guard let text else { return }
    guard let moment = Moment(text) else {
      throw Failure.usage(Speech.words.notAMoment(text))
    }
    next = moment.inZoneOfThisMachine
  }

  /// Says on standard error that the clock is eight hours off, where this machine has no zone.
  func tellZone() {
    if (next ?? .now).offset == 0 { Output.complain(Speech.verification.clockIsUTC) }
  }

  /// The moment for one command, or the one the command brings.
  mutating func moment(or given: Moment?) -> Moment {
    guard let moment = given?.inZoneOfThisMachine ?? next else { return .now }
    if next != nil { next = moment.adding(seconds: 1) }
    return moment
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

  mutating func carryOut(_ instruction: Instruction, line: Int, clock: inout TypingClock) throws {
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
