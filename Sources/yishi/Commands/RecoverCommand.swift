import Archives
import ArgumentParser
import Foundation
import Log
import Office

/// `yishi recover FILE`: the good part of a damaged file in a new one.
struct RecoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "recover", abstract: Speech.help.recoverCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.damagedArgument, valueName: Speech.help.file))
  var file: String
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let path = try global.find(file)
    let progress = Progress()
    let recovery = try MeetingFile.recover(path, by: global.clerkName, at: .now) {
      progress.show(megabyte: $0 >> 20, of: $1 >> 20)
    }
    progress.clear()
    global.acknowledged.forget(recovery.facts.session)
    let words = Speech.words
    if recovery.wasReencoded {
      Output.line(Speech.verification.writtenAsItWas(recovery.path))
      return Output.line(words.originalKept(path))
    }
    Output.line(words.recovered(recovery.path, entries: recovery.facts.entries))
    if recovery.wasThere { return Output.line(words.recoveredBefore) }
    Output.line(
      words.leftOut(bytes: recovery.facts.leftOutBytes, lines: recovery.facts.leftOutLines))
    if let damage = recovery.facts.damage { Output.line(damage.sentence(in: Speech.language)) }
    Output.line(words.originalKept(path))
  }
}
