import ArgumentParser
import Deliberation
import Records
import Wording

/// `yishi redact SESSION ENTRY --reason …`, `yishi redact SESSION --telephones`: what must not stay
/// in a meeting's files.
struct RedactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redact", abstract: Speech.help.redactCommand,
      discussion: Speech.help.redactDiscussion)
  }

  @Argument(help: ArgumentHelp(Speech.help.sessionArgument, valueName: Speech.help.session))
  var session: String
  @Argument(help: ArgumentHelp(Speech.help.entryArgument, valueName: Speech.help.entry))
  var entry: Int?
  @Option(help: ArgumentHelp(Speech.help.reasonOption, valueName: Speech.help.reason))
  var reason: String?
  @Flag(help: ArgumentHelp(Speech.help.telephonesFlag)) var telephones = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let reason = reason?.trimmingBlanks ?? ""
    guard telephones == (entry == nil), telephones == reason.isEmpty else {
      throw Failure.usage(Speech.words.nameAnEntryOrTelephones)
    }
    let path = try global.find(session)
    if let entry {
      try MeetingFile.redact(path, entry: entry, by: global.clerkName, at: .now, reason: reason)
      Output.line(Speech.words.struckOut(entry, in: path))
    } else {
      try Contacts.delete(beside: path)
      Output.line(Speech.words.telephonesDeleted)
    }
    for copy in TornCopies.beside(path) { Output.line(Speech.words.tornCopy(copy.displayed)) }
  }
}
