import Archives
import ArgumentParser
import Log
import Office
import Text
import Values

/// `yishi verify`: the bytes of session files, and the verdicts in them.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: Speech.help.verifyCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.sessionsArgument, valueName: Speech.help.session))
  var sessions: [String] = []
  @Flag(help: ArgumentHelp(Speech.help.allSessionsFlag)) var all = false
  @Option(help: ArgumentHelp(Speech.help.headOption, valueName: Speech.help.code))
  var head: String?
  @Option(help: ArgumentHelp(Speech.help.registerOption, valueName: Speech.help.text))
  var register: String?
  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    // A code alone is looked for in the whole archive.
    let all = all || head != nil && sessions.isEmpty
    guard all != !sessions.isEmpty else {
      throw Failure.usage(Speech.verification.nameSessionsOrAll)
    }
    if let head, head.filter(\.isHexDigit).count < 16 {
      throw Failure.usage(Speech.verification.notACode(head))
    }
    if let register { try enter(because: register, all: all) }
    var report = VerificationReport(in: Speech.language)
    if all {
      let progress = Progress()
      let archive = try global.readableArchive()
      let check = try archive.verify { progress.show($0, of: $1) }
      progress.clear()
      report.take(check, in: archive, head: head)
    } else {
      for session in sessions {
        // One that can't be read doesn't keep the others from being checked.
        do {
          let verification = try report.take(try global.find(session), code: head)
          let archive = Archive(of: verification.path) ?? global.chosenArchive
          report.take(seals: archive.check([verification]))
          report.take(copies: [verification.path: Archive.copies(of: verification.path, by: nil)])
        } catch  where sessions.count > 1 && (error is JournalError || error is ArchiveError) {
          report.take(unreadable: error)
        }
      }
    }
    if json {
      Output.line(try JSON.page(report))
    } else {
      for line in report.lines { Output.line(line.displayed) }
    }
    if !report.isGood { throw ExitCode(1) }
  }

  /// Enters sealed meetings in the register of their archive by somebody's word.
  private func enter(because reason: String, all: Bool) throws {
    guard !reason.trimmed.isEmpty else {
      throw Failure.usage(Speech.verification.registerWithoutReason)
    }
    let whole = all ? try global.readableArchive() : nil
    let paths = try whole?.sessions() ?? sessions.map { try global.find($0) }
    for path in paths {
      let archive = whole ?? Archive(of: path) ?? global.chosenArchive
      do {
        let isEntered = try archive.enter(
          path, because: reason, watching: global.acknowledged, by: global.clerkName, at: .now,
          generator: "yishi \(Edition.version)")
        if isEntered { Output.complain(Speech.verification.entered(path)) }
      } catch NotEntered.notSealed where all {
        continue
      } catch let error as NotEntered where all {
        Output.complain(error.sentence(in: Speech.language))
      }
    }
  }
}

/// How far a long task has come, on a terminal only.
struct Progress {
  func show(_ done: Int, of count: Int) {
    guard Output.isTerminal, done % 20 == 0 else { return }
    Output.control("\r\(done)/\(count)")
  }

  /// Of a file that takes a while; a usual one says nothing.
  func show(megabyte done: Int, of count: Int) {
    guard Output.isTerminal, count >= 256, done % 16 == 0 else { return }
    Output.control("\r\(done)/\(count) MB")
  }

  func clear() {
    if Output.isTerminal { Output.control("\r\u{1B}[K") }
  }
}
