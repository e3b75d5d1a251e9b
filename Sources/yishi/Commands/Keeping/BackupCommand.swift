import Archives
import ArgumentParser
import Log
import Office
import Text
import Values

/// `yishi backup DIR`: copies the archive to a stick and reads back what was written; `--check` reads a
/// backup again at any time.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup", abstract: Speech.help.backupCommand,
      discussion: Speech.help.backupDiscussion)
  }

  @Argument(help: ArgumentHelp(Speech.help.backupArgument, valueName: Speech.help.folder))
  var folder: String
  @Option(help: ArgumentHelp(Speech.help.backupNameOption, valueName: Speech.help.backupName))
  var name: String?
  @Flag(name: .customLong("continue"), help: ArgumentHelp(Speech.help.backupContinueFlag))
  var continues = false
  @Flag(help: ArgumentHelp(Speech.help.backupCheckFlag)) var check = false
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    if check, name != nil || continues {
      throw ValidationError(Speech.words.checkAlone)
    }
  }

  func run() throws {
    if check { return try checkAll() }
    let clock = try TypingClock(options.clock)
    let archive = try options.global.readableArchive()
    let place = try BackupPlace(of: archive, in: folder, named: name, continues: continues)
    let progress = Progress()
    let report = try Backup.make(
      place, at: clock.now, generator: "yishi \(Edition.version)"
    ) { progress.show($0, of: $1) }
    progress.clear()
    let lines = BackupWording(Speech.language).lines(of: report)
    if options.json { Output.line(try JSON.page(Page(report))) }
    tell(lines)
    if !report.isGood { throw ExitCode(report.exitStatus) }
  }

  private func checkAll() throws {
    let words = BackupWording(Speech.language)
    var pages: [CheckPage] = []
    var isGood = true
    for folder in try BackupCheck.folders(in: folder) {
      let progress = Progress()
      let check = try BackupCheck(of: folder) { progress.show($0, of: $1) }
      progress.clear()
      isGood = isGood && check.isGood
      pages.append(CheckPage(check))
      tell(words.lines(of: check))
    }
    if options.json { Output.line(try JSON.page(pages)) }
    if !isGood { throw ExitCode(1) }
  }

  /// What is wrong goes to standard error.
  private func tell(_ lines: [BackupWording.Line]) {
    for line in lines {
      if line.isBad {
        Output.complain(line.text)
      } else if !options.json {
        Output.line(line.text.displayed)
      }
    }
  }

  private struct Page: Encodable {
    struct Kept: Encodable { var path: String, beside: String }
    struct Failed: Encodable { var path: String, sentence: String }
    /// Where the files lie.
    var folder: String
    var written: [String]
    var bytes: Int
    var same: Int
    var keptBeside: [Kept]
    var longerThere: [String]
    var left: [String]
    var passedOver: [PassedOver]
    var damaged: [String]
    var changing: [String]
    var nameTaken: [String]
    var failures: [Failed]
    var telephones: [String]
    /// How many files could only be read back from memory.
    var readFromMemory: Int
    var sameDisk: Bool
    var good: Bool

    init(_ report: BackupReport) {
      folder = report.folder
      (written, bytes, same) = (report.written, report.bytes, report.same)
      keptBeside = report.keptBeside.map { Kept(path: $0.path, beside: $0.beside) }
      (longerThere, left, passedOver) = (report.longerThere, report.left, report.passedOver)
      (damaged, changing, nameTaken) = (report.damaged, report.changing, report.nameTaken)
      failures = report.failures.map {
        Failed(path: $0.path, sentence: $0.error.sentence(in: Speech.language))
      }
      (telephones, readFromMemory) = (report.telephones, report.readFromMemory)
      (sameDisk, good) = (report.isSameDisk, report.isGood)
    }
  }

  private struct CheckPage: Encodable {
    var folder: String
    var at: String?
    var files: Int
    var asWritten: Int
    var unfinished: Bool
    var lacking: [String]
    var missing: [String]
    var changed: [String]
    var unreadable: [String]
    var unlisted: [String]
    var good: Bool

    init(_ check: BackupCheck) {
      folder = check.folder
      at = check.manifest.map { "\($0.at)" }
      (files, asWritten) = (check.manifest?.files.count ?? 0, check.good)
      unfinished = check.isUnfinished
      lacking = check.manifest?.lacking ?? []
      (missing, changed, unlisted) = (check.missing, check.changed, check.unlisted)
      unreadable = check.unreadable.map { $0.sentence(in: Speech.language) }
      good = check.isGood
    }
  }
}
