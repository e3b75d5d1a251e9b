import Affairs
import Archives
import ArgumentParser
import Log
import Sentences
import Text
import Values

/// `yishi ledger list KIND`: the living cards of a kind.
struct LedgerListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Speech.help.ledgerListCommand,
      discussion: Speech.help.cardKinds)
  }

  @Argument(help: ArgumentHelp(Speech.help.cardKindArgument, valueName: Speech.help.kind))
  var kind: Card.Kind
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let ledger = try options.ledger()
    let records = ledger.ledger.living(kind)
    if options.json { return Output.line(try JSON.page(records.map(CardRow.init))) }
    guard !records.isEmpty else {
      return Output.line(Speech.words.noCards(kind.name(in: Speech.language)))
    }
    let name = ledger.naming(in: Speech.language, on: Moment.now.day)
    var page = OutputPage()
    for record in records {
      let words = record.card?.fields(name).map(\.text.maskingNumbers) ?? []
      page.add(([record.id.text] + words).joined(separator: "  ").displayed + "\n")
    }
    page.finish()
  }
}

extension Card.Kind: ExpressibleByArgument {}

/// A card, for programs.
struct CardRow: Encodable {
  var id: CardID
  var card: Card?

  init(_ record: CardRecord) { (id, card) = (record.id, record.card) }
}
