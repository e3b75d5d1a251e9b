import Affairs
import Archives
import ArgumentParser
import Deliberation
import Documents
import Glibc
import Log
import Office
import Sentences
import Text
import Values

/// `yishi paper KIND [ID]`: a paper out of the ledger.
struct PaperCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paper", abstract: Speech.help.paperCommand,
      discussion: Speech.help.ledgerPapers + "\n" + Speech.help.formats)
  }

  @Argument(help: ArgumentHelp(Speech.help.documentOption, valueName: Speech.help.document))
  var kind: String
  @Argument(help: ArgumentHelp(Speech.help.paperOfArgument, valueName: Speech.help.card))
  var card: String?
  @Option(help: ArgumentHelp(Speech.help.formatOption, valueName: Speech.help.format))
  var format: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(Speech.help.audienceOption, valueName: "archive|public"))
  var audience: String?
  @Flag(name: .customLong("public"), help: ArgumentHelp(Speech.help.publicFlag))
  var isPublic = false
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.help.outputOption, valueName: Speech.help.file))
  var output: String?
  @Flag(help: ArgumentHelp(Speech.help.savePaperFlag)) var save = false
  @Option(help: ArgumentHelp(Speech.help.paperFromOption, valueName: Speech.help.date))
  var from: String?
  @Option(help: ArgumentHelp(Speech.help.paperToOption, valueName: Speech.help.date))
  var to: String?
  @Option(help: ArgumentHelp(Speech.help.confirmedOption, valueName: Speech.help.clerk))
  var confirmed: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    guard let kind = LedgerPaperKind(name: kind) else {
      throw Failure.usage(Speech.words.unknownLedgerPaper(self.kind))
    }
    guard !(save && output != nil) else { throw Failure.usage(Speech.words.saveOrOutput) }
    let chosen = format ?? (options.json ? "json" : Formats.usual.name)
    guard let format = Formats.named(chosen)?.set(in: Speech.typefaces) else {
      throw Failure.usage(Speech.words.unknownFormat(chosen))
    }
    try kind.check(format)
    let isShown = !save && (output ?? "-") == "-"
    if isShown { try PublicCopy.expectShown(as: format) }
    guard kind.isOfSpan || from == nil && to == nil else {
      throw Failure.usage(Speech.words.spanIsForAccounts)
    }
    let (from, to) = (try LedgerOptions.day(from), try LedgerOptions.day(to))
    let ledger = try options.ledger()
    let today = try TypingClock(options.clock).today
    let press = LedgerPress(
      ledger, of: try subject(in: ledger, on: today), on: today, from: from, to: to,
      heldWords: Speech.settings.heldWords ?? [], address: Speech.settings.publicAddress,
      in: Speech.language)
    var paper = try confirming(try made(kind, by: press), press)
    if isShown {
      if !paper.unconfirmed.isEmpty {
        paper.document.warning = Speech.words.unconfirmedCopy
        paper.document.isUnconfirmed = true
      }
      Output.write(try format.bytes(of: paper.document), isText: format.isText)
    } else {
      guard paper.unconfirmed.isEmpty else { throw PublicCopy.unconfirmed(paper.unconfirmed) }
      if let output {
        try PublicCopy.write(try format.bytes(of: paper.document), to: output)
      } else {
        PublicCopy.say(try press.write(paper, as: format))
      }
    }
    PublicCopy.tell(of: paper.document, as: format)
  }

  /// - Throws: why there is no such paper of that card.
  private func made(_ kind: LedgerPaperKind, by press: LedgerPress) throws -> LedgerPress.Paper {
    let audience =
      try PublicCopy.audience(audience) ?? (isPublic ? .public : kind.audiences[0])
    do throws(LedgerPaperRefusal) {
      return try press.paper(kind, for: audience)
    } catch {
      throw Failure.refused(error.sentence(in: Speech.language))
    }
  }

  /// What the paper is of: a card by id, 编号 or name, a meeting's task, a visit; everything where nothing
  /// is named.
  private func subject(in ledger: ArchiveLedger, on today: Day) throws -> PaperSubject {
    guard let card else { return .everything }
    if case .assignment(let session, let id) = Target(card) {
      return .target(.assignment(session: session, id: id))
    }
    if card.contains("/"), let entry = EntryID(card) { return .visit(entry) }
    let name = ledger.naming(in: Speech.language, on: today)
    return .card(try MatterShowCommand.number(card, in: ledger, name))
  }

  /// The paper with all its sentences confirmed, where somebody says so by name.
  private func confirming(
    _ paper: LedgerPress.Paper, _ press: LedgerPress
  ) throws -> LedgerPress.Paper {
    guard let confirmed, !paper.unconfirmed.isEmpty else { return paper }
    let name = try PublicCopy.confirmer(confirmed)
    try press.confirm(paper.unconfirmed, by: name, at: .now)
    return try press.paper(paper.kind, for: paper.audience)
  }
}
