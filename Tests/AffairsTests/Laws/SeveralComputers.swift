import Affairs
import Deliberation
import Synchronization
import TestSupport
import Values

/// Several computers that write one ledger apart, each with a clock of its own that may be wrong, and
/// that exchange their chains now and then.
struct SeveralComputers {
  /// A line with what it says.
  struct Line {
    var line: ChainBranch.Line
    var by: String
    var events: [LedgerEvent]
  }

  /// One of them: what it has of each chain, and its ledger as it has grown.
  struct Computer {
    let id: String
    /// Seconds that its clock is off.
    let clock: Int64
    var have: [String: Int] = [:]
    var ledger = Ledger()
  }

  private(set) var computers: [Computer]
  /// Every line ever written, by chain.
  private(set) var chains: [String: [Line]] = [:]
  private var second: Int64 = 1_716_000_000
  private let letters: Drawing

  /// Draws ids: the same for the same seed.
  private final class Drawing: Sendable {
    let random: Mutex<SeededGenerator>
    init(_ seed: UInt64) { random = Mutex(SeededGenerator(seed: seed)) }
  }

  /// Histories of some computers, of a seed that is printed.
  static func histories(
    test: String = #function, _ body: (SeveralComputers, inout SeededGenerator) throws -> Void
  ) rethrows {
    var random = SeededGenerator(seed: drawnSeed(test: test))
    for _ in 0..<20 {
      let count = Int.random(in: 2...5, using: &random)
      var all = SeveralComputers(count, by: &random)
      for _ in 0..<60 {
        let index = Int.random(in: 0..<count, using: &random)
        if Int.random(in: 0..<4, using: &random) == 0 {
          all.exchange(from: Int.random(in: 0..<count, using: &random), to: index)
        } else {
          all.take(
            RandomCommands(ledger: all.computers[index].ledger).next(by: &random), on: index)
        }
      }
      try body(all, &random)
    }
  }

  init(_ count: Int, by random: inout SeededGenerator) {
    computers = (0..<count).map { index in
      Computer(
        id: "k\(index)aaaaaa",
        clock: Bool.random(using: &random)
          ? 0 : Int64.random(in: -9_999_999...9_999_999, using: &random))
    }
    letters = Drawing(random.next())
  }

  // MARK: - Writing

  /// Has a computer judge a command; what is refused changes nothing.
  @discardableResult
  mutating func take(_ command: LedgerCommand, on index: Int) -> LedgerRefusal? {
    second += 1
    let computer = computers[index]
    let at = Moment(milliseconds: (second + computer.clock) * 1000, offset: 480)
    let own = chains[computer.id] ?? []
    let letters = letters
    let occasion = LedgerOccasion(
      at: at, by: "记录", entry: EntryID(chain: computer.id, n: own.count + 1),
      draw: { count in
        letters.random.withLock { random in
          String(
            (0..<count).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random)! })
        }
      }, digest: { Array($0.utf8) })
    let events: [LedgerEvent]
    do {
      events = try computer.ledger.decide(command, on: occasion, knowing: Meetings())
    } catch {
      return error
    }
    append(events, at: at, on: index)
    let entries = self.entries(computers[index].have)
    computers[index].ledger.apply(
      entries.last { $0.id.chain == computer.id && $0.id.n == own.count + 1 }!)
    return nil
  }

  /// Has a line stand in a computer's chain that nobody judged.
  mutating func forge(_ events: [LedgerEvent], on index: Int) {
    second += 1
    let computer = computers[index]
    let at = Moment(milliseconds: (second + computer.clock) * 1000, offset: 480)
    append(events, at: at, on: index)
  }

  private mutating func append(_ events: [LedgerEvent], at: Moment, on index: Int) {
    let computer = computers[index]
    let own = chains[computer.id] ?? []
    let after = computer.have.sorted { $0.key < $1.key }.filter { $0.key != computer.id }.map {
      ChainHead(chain: $0.key, n: $0.value, code: chains[$0.key]![$0.value - 1].line.code)
    }
    let code = UInt64(index + 1) << 32 | UInt64(own.count + 1)
    chains[computer.id, default: []].append(
      Line(line: .init(code: code, at: at, after: after), by: "记录", events: events))
    computers[index].have[computer.id] = own.count + 1
  }

  /// Gives a computer so much more of what another has of a chain.
  mutating func copy(_ chain: String, to n: Int, on index: Int) {
    guard n > computers[index].have[chain] ?? 0 else { return }
    computers[index].have[chain] = n
    computers[index].ledger.join(entries(computers[index].have))
  }

  /// Gives it all that another has.
  mutating func exchange(from: Int, to: Int) {
    for (chain, n) in computers[from].have.sorted(by: { $0.key < $1.key }) {
      copy(chain, to: n, on: to)
    }
  }

  // MARK: - Reading

  /// Entries of those beginnings of chains, in the causal order.
  func entries(_ have: [String: Int]) -> [LedgerEntry] {
    let branches = have.sorted { $0.key < $1.key }.map { chain, n in
      ChainBranch(chain: chain, lines: chains[chain]!.prefix(n).map(\.line))
    }
    let order = CausalOrder(branches)
    return order.order.map { line in
      let id = order.id(of: line)
      let said = chains[id.chain]![id.n - 1]
      return LedgerEntry(
        id: id, at: said.line.at, by: said.by, events: said.events, past: order.past(of: line),
        code: "\(said.line.code)")
    }
  }

  /// Everything that any of them wrote.
  var all: [String: Int] { chains.mapValues(\.count) }
}

/// What a ledger tells, to be compared.
struct Told: Equatable {
  let cards: [CardID: CardRecord]
  /// The numbers of each matter that was linked, the first of them first.
  let linked: [CardID: [CardID]]
  let definitions: [DefinitionKey: DefinitionRecord]
  let conflicts: [Conflict]
  let retracted: [EntryID: EntryID]
  let heads: [String: Int]

  init(_ ledger: Ledger) {
    (cards, definitions, conflicts) = (ledger.cards, ledger.definitions, ledger.conflicts)
    linked = Dictionary(
      uniqueKeysWithValues: ledger.cards.keys.map { ($0, ledger.linked($0)) }.filter {
        $1.count > 1
      })
    (retracted, heads) = (ledger.retractedBy, ledger.heads.heads)
  }
}
