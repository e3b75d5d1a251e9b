import Affairs
import Archives
import ArgumentParser
import Log
import Sentences
import Text
import Values

/// `yishi ledger conflicts`: 两台电脑都改过.
struct LedgerConflictsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "conflicts", abstract: Speech.help.ledgerConflictsCommand)
  }

  @OptionGroup var options: LedgerOptions

  func run() throws {
    let ledger = try options.ledger()
    let conflicts = ledger.ledger.conflicts
    if options.json {
      return Output.line(
        try JSON.page(Page(conflicts: conflicts.map { Row($0, in: ledger.ledger) })))
    }
    guard !conflicts.isEmpty else { return Output.line(Speech.words.noConflicts) }
    let name = ledger.naming(in: Speech.language, on: Moment.now.day)
    for conflict in conflicts {
      Output.line(conflict.about.words(name).displayed)
      let versions = conflict.entries.map { ledger.ledger.said(of: conflict.about, in: $0, name) }
      for (place, id) in conflict.entries.enumerated() {
        let mark = id == conflict.holding ? "▸ " : "  "
        for entry in ledger.ledger.entries(of: id) {
          Output.line(
            "\(mark)\(id)  \(entry.at.day)  \(entry.by)  \(entry.sentence(name))".displayed)
        }
        // What is alike in all of them is in no dispute.
        let others = versions.enumerated().filter { $0.offset != place }.map(\.element)
        for field in versions[place] where !others.allSatisfy({ $0.contains(field) }) {
          Output.line("    \(field.label)\(Speech.language("：", ": "))\(field.text)".displayed)
        }
        let open = Set(others.joined().map(\.label)).subtracting(versions[place].map(\.label))
        if !open.isEmpty { Output.line("    " + Speech.words.leftOpen(open.sorted()).displayed) }
      }
    }
    Output.line(Speech.words.howToPrefer)
  }

  private struct Page: Encodable {
    var conflicts: [Row]
  }

  private struct Row: Encodable {
    var about: String
    var entries: [Entry]

    init(_ conflict: Conflict, in ledger: Ledger) {
      about = conflict.about.text
      entries = conflict.entries.flatMap { id in
        ledger.entries(of: id).map { Entry($0, holds: id == conflict.holding) }
      }
    }
  }

  private struct Entry: Encodable {
    var chain: String
    var n: Int
    var at: Moment
    var by: String
    var holds: Bool

    init(_ entry: LedgerEntry, holds: Bool) {
      (chain, n, at, by) = (entry.id.chain, entry.id.n, entry.at, entry.by)
      self.holds = holds
    }
  }
}

extension LedgerThing {
  /// What it is, for programs: a card's id, `20240106-m3b2c/确认`, `procedure/hearing`.
  var text: String {
    switch self {
    case .card(let id), .course(let id): id.text
    case .step(let id, let step): "\(id)/\(step)"
    case .assignment(let session, let id): "\(session)/\(id)"
    case .definition(let key): key.description
    case .seal(let session): session
    case .entry(let id): id.description
    }
  }
}
