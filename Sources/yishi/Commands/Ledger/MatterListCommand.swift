import Affairs
import Archives
import ArgumentParser
import Office
import Sentences
import Text
import Values

/// `yishi matter list`: every matter, where it stands and what it lacks, in one sentence each.
struct MatterListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Speech.help.matterListCommand,
      discussion: Speech.help.matterKinds)
  }

  @Option(help: ArgumentHelp(Speech.help.matterKindOption, valueName: Speech.help.kind))
  var kind: Matter.Kind?
  @Option(help: ArgumentHelp(Speech.help.matterMissingOption, valueName: Speech.help.need))
  var missing: LedgerGap.Name?
  @Option(help: ArgumentHelp(Speech.help.leadOption, valueName: Speech.help.clerk))
  var lead: String?
  @Option(help: ArgumentHelp(Speech.help.siteOption, valueName: Speech.help.card))
  var site: String?
  @Flag(help: ArgumentHelp(Speech.help.wholeFlag)) var all = false
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let today = try TypingClock(options.clock).today
    let ledger = try options.ledger()
    let site = try site.map { try LedgerShowCommand.record($0, in: ledger).id }
    let matters = ledger.casebook.matters(
      on: today,
      filter: MatterFilter(kind: kind, site: site, lead: lead, missing: missing, isWhole: all))
    let name = ledger.naming(in: Speech.language, on: today)
    guard !options.json else {
      return Output.line(try JSON.page(matters.map { Row($0, name) }))
    }
    guard !matters.isEmpty else { return Output.line(Speech.words.noMatters) }
    var page = OutputPage()
    let index = MatterIndex(matters)
    for matter in matters {
      page.add(text(matter, called: index.title(of: matter, name), name).displayed + "\n")
    }
    page.finish()
  }

  /// Number, title, step at hand, and what is missing.
  private func text(
    _ matter: MatterSummary, called title: String, _ name: CardNaming
  ) -> String {
    [
      matter.number.text, title.maskingNumbers, matter.step?.title,
      matter.lacking.map { Speech.words.stillMissing($0.words(name)) }
        ?? Speech.words.matterIsOver,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private struct Row: Encodable {
    var number: CardID
    var linked: [CardID]
    var title: String
    var kind: Matter.Kind
    var procedure: String?
    var step: String?
    /// What it lacks, in one sentence; nil for a matter that is through.
    var missing: String?
    var due: Due?
    /// By when something of it is due next.
    var next: Day?
    var lead: String?
    var sites: [CardID]
    /// How many matters lie directly within it.
    var children: Int

    init(_ matter: MatterSummary, _ name: CardNaming) {
      (number, linked, title, kind) = (matter.number, matter.linked, matter.title, matter.kind)
      (procedure, step) = (matter.procedure?.id, matter.step?.id)
      missing = matter.lacking?.words(name)
      (due, next, lead, sites) = (matter.due, matter.next, matter.lead, matter.sites)
      children = matter.children
    }
  }
}

extension Matter.Kind: ExpressibleByArgument {}
extension LedgerGap.Name: ExpressibleByArgument {}
