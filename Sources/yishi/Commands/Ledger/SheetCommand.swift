import Archives
import ArgumentParser
import Deliberation
import Documents
import Log
import Office
import OpenXML
import Sentences
import Text
import Values

/// `yishi sheet`: lists that leave to be filled in in a spreadsheet, and come back.
struct SheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheet", abstract: Speech.help.sheetCommand,
      discussion: Speech.help.sheetDiscussion, subcommands: [Out.self, In.self])
  }

  /// `yishi sheet out LIST [SESSION]`: a list as a spreadsheet.
  struct Out: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "out", abstract: Speech.help.sheetOutCommand,
        discussion: Speech.help.sheetLists)
    }

    @Argument(
      help: ArgumentHelp(Speech.help.sheetListArgument, valueName: Speech.help.kind),
      completion: .list(FillInList.allCases.map(\.rawValue)))
    var list: String
    @Argument(help: ArgumentHelp(Speech.help.sheetSession, valueName: Speech.help.session))
    var session: String?
    @Flag(help: ArgumentHelp(Speech.help.sheetTelephones)) var telephones = false
    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp(Speech.help.outputOption, valueName: Speech.help.file))
    var output: String?
    @OptionGroup var options: LedgerOptions

    func run() throws {
      let list = try SheetCommand.list(list)
      guard list == .roster || !telephones else {
        throw Failure.usage(Speech.words.telephonesAreOfRosters)
      }
      let desk = try SheetCommand.desk(options, session, for: .reading)
      let sheet: FillInSheet
      do throws(FillInTrouble) {
        sheet = try FillInSheet(list, withTelephones: telephones, at: desk)
      } catch {
        throw Failure.refused(error.sentence(Speech.language))
      }
      Output.complain(Speech.words.rowsLeave(sheet.count))
      guard let output else {
        return PublicCopy.say(try FillInPress(of: list, at: desk).write(sheet))
      }
      try SpreadsheetOutput.put(try sheet.workbook.bytes(), to: output)
    }
  }

  /// `yishi sheet in FILE [SESSION]`: what a sheet that came back comes to; with `--take` it is entered.
  struct In: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "in", abstract: Speech.help.sheetInCommand,
        discussion: Speech.help.sheetInDiscussion)
    }

    @Argument(help: ArgumentHelp(Speech.help.sheetFileArgument, valueName: Speech.help.file))
    var file: String
    @Argument(help: ArgumentHelp(Speech.help.sheetSession, valueName: Speech.help.session))
    var session: String?
    @Option(
      help: ArgumentHelp(Speech.help.sheetListOption, valueName: Speech.help.kind),
      completion: .list(FillInList.allCases.map(\.rawValue)))
    var list: String?
    @Option(help: ArgumentHelp(Speech.help.filledByOption, valueName: Speech.help.clerk))
    var by: String?
    @Flag(help: ArgumentHelp(Speech.help.takeFlag)) var take = false
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(Speech.help.alsoOption, valueName: Speech.help.row))
    var also: [Int] = []
    @OptionGroup var options: LedgerOptions

    func run() throws {
      guard also.isEmpty || take else { throw Failure.usage(Speech.words.alsoIsForTaking) }
      let asked = try list.map { try SheetCommand.list($0) }
      let bytes = try RosterFile.bytes(of: file)
      do {
        let mark = try FillIn.meeting(of: bytes)
        let desk = try SheetCommand.desk(
          options, session, marked: mark, for: take ? .appending : .reading)
        var fill = try FillIn(bytes, as: asked, filledBy: try filler(), at: desk)
        let words = FillInWording(Speech.language)
        Output.line(words.heading(fill).displayed)
        guard take else { return try show(fill.reading, words) }
        let taken = try fill.take(also: Set(also), at: desk)
        try tell(taken, words, at: desk)
      } catch let trouble as FillInTrouble {
        throw Failure.input("\(file): \(trouble.sentence(Speech.language))")
      }
    }

    /// - Throws: a failure of usage for what is nobody's name.
    private func filler() throws -> String? { try by.map(PublicCopy.confirmer) }

    /// - Throws: exit status 1 where a row doesn't match.
    private func show(_ reading: FillInReading, _ words: FillInWording) throws {
      Output.line(words.counts(reading))
      lines(words.columns(reading) + reading.rows.compactMap(words.line))
      if !reading.doubtful.isEmpty { throw ExitCode(1) }
    }

    private func lines(_ lines: [String]) {
      var page = OutputPage()
      for line in lines {
        page.add(line.maskingNumbers.displayed + "\n")
      }
      page.finish()
    }

    /// - Throws: exit status 1 where a row was left out, 74 where nothing more could be written.
    private func tell(
      _ taken: FillIn.Taken, _ words: FillInWording, at desk: Desk
    ) throws {
      if let meeting = desk.meeting { GlobalOptions.tellNotices(of: meeting) }
      if let ledger = desk.ledger { LedgerOptions.tellNotices(of: ledger.file) }
      Output.line(words.taken(taken))
      lines(taken.left.compactMap(words.line))
      for refused in taken.refused {
        Output.complain(words.refused(refused.row, refused.sentence))
      }
      if let stopped = taken.stopped { throw Failure.system(stopped) }
      if !taken.left.isEmpty || !taken.refused.isEmpty { throw ExitCode(1) }
    }
  }

  /// - Parameters:
  ///   - session: the meeting as somebody named it; nil for the one that the mark says.
  ///   - mark: of which meeting a sheet is; nil for the ledger.
  private static func desk(
    _ options: LedgerOptions, _ session: String?, marked mark: String? = nil,
    for access: Journal.Access
  ) throws -> Desk {
    var clock = try TypingClock(options.clock)
    let archive = try options.global.readableArchive()
    let ledger = LedgerDesk(archive)
    var meeting: MeetingFile?
    if let named = session ?? mark.flatMap({ ledger.file.path(of: $0) }) {
      meeting = try options.global.open(named, for: access)
    }
    return Desk(
      archive: archive, meeting: meeting, language: Speech.language,
      clerk: options.global.clerkName, now: clock.moment(or: nil),
      heldWords: Speech.settings.heldWords ?? [], ledger: ledger)
  }

  /// - Throws: a failure of usage for what is no list.
  private static func list(_ text: String) throws -> FillInList {
    guard let list = FillInList(rawValue: text) else {
      throw Failure.usage(
        Speech.words.unknownSheet(text, known: FillInList.allCases.map(\.rawValue)))
    }
    return list
  }
}
