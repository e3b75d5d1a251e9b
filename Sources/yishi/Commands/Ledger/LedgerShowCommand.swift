import Affairs
import Archives
import ArgumentParser
import Log
import Office
import Sentences
import Text
import Values

/// `yishi ledger show ID`: a card, and everything that happened to it.
struct LedgerShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Speech.help.ledgerShowCommand)
  }

  @Argument(help: ArgumentHelp(Speech.help.cardArgument, valueName: Speech.help.card))
  var card: String
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let ledger = try options.ledger()
    let record = try LedgerShowCommand.record(card, in: ledger)
    let entries = ledger.ledger.entries.filter { $0.isAbout(record.id) }
    if options.json {
      let rows = entries.map { Entry($0, retractedBy: ledger.ledger.retractedBy[$0.id]) }
      return Output.line(
        try JSON.page(
          Page(
            id: record.id, card: record.card, ended: record.ending.map(Ending.init),
            entries: rows)))
    }
    let name = ledger.naming(in: Speech.language, on: Moment.now.day)
    var page = OutputPage()
    page.add("\(record.id.text)  \(name(record.id))".displayed + "\n")
    for field in record.card?.fields(name) ?? [] {
      let text = "  \(field.label)" + Speech.language("：", ": ") + field.text
      page.add(text.displayed + "\n")
    }
    for entry in entries {
      let mark =
        ledger.ledger.retractedBy[entry.id].map { Speech.words.retracted(by: $0.description) }
        ?? ""
      page.add(
        "\(entry.happened.day)  \(entry.id)  \(entry.by)  \(mark)\(entry.sentence(name))"
          .displayed + "\n")
    }
    page.finish()
  }

  /// What the ledger says of the card that an id, a 编号 or a name names.
  ///
  /// - Throws: a failure where there is none or where several are meant.
  static func record(_ text: String, in ledger: ArchiveLedger) throws -> CardRecord {
    if let record = ledger.ledger[id: CardID(text)] { return record }
    let found = ledger.ledger.cards(called: text)
    guard found.count == 1, let record = ledger.ledger[id: found[0]] else {
      let refusal: LedgerRefusal =
        found.isEmpty ? .unknownCard(CardID(text)) : .ambiguousCard(CardID(text), found)
      throw Failure.usage(
        refusal.sentence(ledger.naming(in: Speech.language, on: Moment.now.day)))
    }
    return record
  }

  private struct Page: Encodable {
    var id: CardID
    var card: Card?
    var ended: Ending?
    var entries: [Entry]
  }

  private struct Ending: Encodable {
    var ending: LedgerEvent.Ended.Ending
    var day: Day
    var reason: String?

    init(_ ending: CardRecord.Ending) {
      (self.ending, day, reason) = (ending.how, ending.day, ending.reason)
    }
  }

  private struct Entry: Encodable {
    var chain: String
    var n: Int
    var at: Moment
    var by: String
    var events: [LedgerEvent]
    var retractedBy: EntryID?

    init(_ entry: LedgerEntry, retractedBy: EntryID?) {
      (chain, n, at, by) = (entry.id.chain, entry.id.n, entry.at, entry.by)
      (events, self.retractedBy) = (entry.events, retractedBy)
    }
  }
}
