import Affairs
import ArgumentParser
import Office
import Sentences
import Text
import Values

/// `yishi matter list`: every matter, where it stands and what its next step lacks.
struct MatterListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Speech.help.matterListCommand,
      discussion: Speech.help.matterKinds)
  }

  @Option(help: ArgumentHelp(Speech.help.matterKindOption, valueName: Speech.help.kind))
  var kind: Matter.Kind?
  @Option(help: ArgumentHelp(Speech.help.matterMissingOption, valueName: Speech.help.need))
  var missing: Need.Name?
  @Option(help: ArgumentHelp(Speech.help.leadOption, valueName: Speech.help.clerk))
  var lead: String?
  @Option(help: ArgumentHelp(Speech.help.siteOption, valueName: Speech.help.card))
  var site: String?
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let today = try TypingClock(options.clock).today
    let ledger = try options.ledger()
    let site = try site.map { try LedgerShowCommand.record($0, in: ledger).id }
    let lines = ledger.casebook.matters(
      MatterFilter(kind: kind, missing: missing, lead: lead, site: site), on: today)
    let name = ledger.naming(in: Speech.language, on: today)
    guard !options.json else {
      return Output.line(try JSON.page(lines.map { Row($0, name) }))
    }
    guard !lines.isEmpty else { return Output.line(Speech.words.noMatters) }
    var page = OutputPage()
    for line in lines { page.add(text(line, name).displayed + "\n") }
    page.finish()
  }

  /// Number, title, step at hand, and what is missing of it.
  private func text(_ line: MatterLine, _ name: CardNaming) -> String {
    let words = Speech.words
    let state =
      if line.isOver {
        words.matterIsOver
      } else if let step = line.step {
        step.step.title
      } else {
        words.matterNotBegun
      }
    let missing = (line.step?.lacks ?? []).map { $0.words(name) }
    return [
      line.number.text, line.title, state,
      missing.isEmpty ? nil : words.stillMissing(name.language.list(missing)),
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private struct Row: Encodable {
    var number: CardID
    var linked: [CardID]
    var title: String
    var kind: Matter.Kind
    var procedure: String?
    var step: String?
    var missing: [String]
    var lead: String?
    var sites: [CardID]
    /// Whether it is ended or all of it done.
    var over: Bool

    init(_ line: MatterLine, _ name: CardNaming) {
      (number, linked, title, kind) = (line.number, line.linked, line.title, line.kind)
      procedure = line.standing?.procedure.id
      step = line.step?.step.id
      missing = (line.step?.lacks ?? []).map { $0.words(name) }
      (lead, sites, over) = (line.lead, line.sites, line.isOver)
    }
  }
}

extension Matter.Kind: ExpressibleByArgument {}
extension Need.Name: ExpressibleByArgument {}
