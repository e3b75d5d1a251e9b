import Affairs
import TestSupport
import Values

/// Computers that write a ledger and copy one another's chains, by chance, with clocks that are wrong by
/// up to a year. It keeps what really rests on what.
struct ExchangedChains {
  /// Each computer's own line, with all it rests on.
  struct Written: Hashable {
    let line: ChainBranch.Line
    let ancestors: Set<EntryID>
  }

  /// Every chain as its own computer has it.
  private(set) var chains: [String: [Written]] = [:]
  /// How far each computer has each chain.
  private(set) var read: [String: [String: Int]] = [:]
  private var clocks: [String: Int64] = [:]
  let computers: [String]

  init(computers count: Int, steps: Int, by random: inout SeededGenerator) {
    computers = (0..<count).map { "k\($0)" + String(repeating: "\($0)", count: 6) }
    for computer in computers {
      (chains[computer], read[computer]) = ([], [:])
      clocks[computer] = Int64.random(in: -31_536_000_000...31_536_000_000, using: &random)
    }
    for step in 0..<steps {
      let computer = computers.randomElement(using: &random)!
      if Bool.random(using: &random) {
        write(on: computer, at: Int64(step) * 1000, by: &random)
      } else {
        copy(to: computer, by: &random)
      }
    }
  }

  private mutating func write(on computer: String, at time: Int64, by random: inout SeededGenerator)
  {
    let own = chains[computer]!
    var ancestors = own.last?.ancestors ?? []
    if !own.isEmpty { ancestors.insert(EntryID(chain: computer, n: own.count)) }
    var after: [ChainHead] = []
    for (chain, n) in read[computer]!.sorted(by: { $0.key < $1.key }) where n > 0 {
      let head = ChainHead(chain: chain, n: n, code: chains[chain]![n - 1].line.code)
      let isNamed = own.contains { $0.line.after.contains(head) }
      if !isNamed { after.append(head) }
      ancestors.formUnion(chains[chain]![n - 1].ancestors)
      ancestors.insert(EntryID(chain: chain, n: n))
    }
    let drift = Int64.random(in: -2000...2000, using: &random)
    let line = ChainBranch.Line(
      code: random.next(),
      at: Moment(milliseconds: 1_716_000_000_000 + time + clocks[computer]! + drift, offset: 480),
      after: after)
    chains[computer]!.append(Written(line: line, ancestors: ancestors))
  }

  /// Some chains of another computer, or only the beginning of one: a copy that was broken off.
  private mutating func copy(to computer: String, by random: inout SeededGenerator) {
    let other = computers.randomElement(using: &random)!
    guard other != computer else { return }
    for chain in computers where chain != computer && Bool.random(using: &random) {
      let there = chain == other ? chains[chain]!.count : read[other]![chain] ?? 0
      let here = read[computer]![chain] ?? 0
      guard there > here else { continue }
      read[computer]![chain] =
        Bool.random(using: &random) ? there : Int.random(in: here...there, using: &random)
    }
  }

  /// What a computer has: its own chain and what it copied.
  func view(of computer: String) -> [ChainBranch] {
    computers.map { chain in
      beginning(of: chain, to: chain == computer ? .max : read[computer]![chain] ?? 0)
    }
  }

  func beginning(of chain: String, to n: Int) -> ChainBranch {
    ChainBranch(chain: chain, lines: chains[chain]!.prefix(n).map(\.line))
  }

  var all: [ChainBranch] { computers.map { beginning(of: $0, to: .max) } }

  func ancestors(of entry: EntryID) -> Set<EntryID> { chains[entry.chain]![entry.n - 1].ancestors }
}

extension CausalOrder {
  /// The entries in order.
  var ids: [EntryID] { order.map(id(of:)) }
}
