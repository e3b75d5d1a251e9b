import Values

/// The one order of the lines of all chains: a line stands after those its writer had read, else by
/// time, chain and sum.
///
/// It follows from the lines alone, in whichever order files came and were read. Once all that a line
/// rests on is here nothing that comes later moves it before or behind another such line: its stamp
/// depends on nothing else. A line's parents are the one before it in its chain and those its `after`
/// names.
package struct CausalOrder: Sendable {
  /// Whose chains they are, in the order in which they were first seen or named.
  var chains: [String] = []
  var indexOfChain: [String: Int] = [:]
  /// The lines that are here, each once, in no order of meaning.
  var nodes: [Node] = []
  /// Of each file read, which node stands at which line.
  var files: [[Int]] = []
  /// Of each chain, the files none of which is another's beginning.
  var branches: [[Int]] = []
  /// What was read of the chains by lines between which nothing of others was read, by chain.
  var reads: [[Int]] = [[]]
  /// The same by mark.
  var readsByMark: [[String: Int]] = [[:]]
  /// Every line once, the first in order first.
  package internal(set) var order: [Int] = []
  /// What is named and isn't here; holds up nothing.
  package internal(set) var missing: [Witness] = []
  /// What is named by a sum that the line of that number doesn't bear.
  package internal(set) var misfits: [Witness] = []
  /// What is named by a line that it rests on itself, and so counts for nothing.
  package internal(set) var circular: [Witness] = []

  /// A line that names another.
  package struct Witness: Hashable, Sendable {
    /// Which line says so.
    package let by: EntryID
    /// What it names.
    package let head: ChainHead

    package init(by: EntryID, head: ChainHead) { (self.by, self.head) = (by, head) }
  }

  /// A line's place in the order before chains and sums are looked at: its own time, in milliseconds
  /// since 1970, where that is later than its parents' stamps, else the greatest of those with a
  /// counter one higher.
  struct Stamp: Hashable, Comparable, Sendable {
    var time: Int64
    var count: Int

    static func < (left: Stamp, right: Stamp) -> Bool {
      left.time == right.time ? left.count < right.count : left.time < right.time
    }
  }

  struct Node: Sendable {
    let chain: Int
    let n: Int
    let code: UInt64
    let at: Int64
    /// The line before; -1 for a chain's first.
    let previous: Int
    let after: [ChainHead]
    /// Nil until its parents' are known.
    var stamp: Stamp?
    /// Where what its writer had read of other chains stands.
    var read = 0
  }

  /// - Parameter branches: the files read, in any order.
  package init(_ branches: [ChainBranch] = []) {
    nodes.reserveCapacity(branches.reduce(0) { $0 + $1.lines.count })
    files = Array(repeating: [], count: branches.count)
    // The longest first, so that a shorter one of its lines is its beginning.
    for file in branches.indices.sorted(by: { branches[$0].lines.count > branches[$1].lines.count })
    {
      take(branches[file], as: file)
    }
    stampAll()
    sort()
  }

  /// Which chain bears that mark; a mark that wasn't seen is given a place.
  mutating func index(of chain: String) -> Int {
    if let index = indexOfChain[chain] { return index }
    chains.append(chain)
    branches.append([])
    indexOfChain[chain] = chains.count - 1
    return chains.count - 1
  }

  private mutating func take(_ branch: ChainBranch, as file: Int) {
    let chain = index(of: branch.chain)
    var places: [Int] = []
    places.reserveCapacity(branch.lines.count)
    // What it has in common with a branch that is here already; sums tell it, not bytes.
    for other in branches[chain] {
      let common = zip(files[other], branch.lines).prefix { nodes[$0].code == $1.code }
      if common.count > places.count { places = common.map(\.0) }
    }
    guard places.count < branch.lines.count || branches[chain].isEmpty else {
      files[file] = places
      return
    }
    for line in branch.lines[places.count...] {
      places.append(
        add(line, to: chain, n: places.count + 1, after: places.last ?? -1))
    }
    files[file] = places
    branches[chain].append(file)
  }

  private mutating func add(
    _ line: ChainBranch.Line, to chain: Int, n: Int, after previous: Int
  ) -> Int {
    nodes.append(
      Node(
        chain: chain, n: n, code: line.code, at: line.at.milliseconds, previous: previous,
        after: line.after))
    return nodes.count - 1
  }
}

extension CausalOrder {
  /// What decides between two lines, so that a hundred thousand are sorted without looking elsewhere.
  private struct Key {
    let stamp: Stamp
    let chain: Int
    let code: UInt64
    let node: Int
  }

  private func key(_ node: Int) -> Key {
    let line = nodes[node]
    return Key(
      stamp: line.stamp ?? Stamp(time: line.at, count: 0), chain: line.chain, code: line.code,
      node: node)
  }

  private func comesFirst(_ left: Key, _ right: Key) -> Bool {
    if left.stamp != right.stamp { return left.stamp < right.stamp }
    if left.chain != right.chain { return chains[left.chain] < chains[right.chain] }
    return left.code < right.code
  }

  private mutating func sort() {
    order = nodes.indices.map(key).sorted(by: comesFirst).map(\.node)
  }

  /// Takes in lines that were appended to files, where they can be put in their places one by one.
  ///
  /// - Parameter more: by file, in the order in which they were given first.
  /// - Returns: false where all has to be worked out anew: nothing was changed.
  package mutating func append(_ more: [Int: [ChainBranch.Line]]) -> Bool {
    var pending: [(file: Int, chain: Int, rest: ArraySlice<ChainBranch.Line>)] = []
    for (file, lines) in more where !lines.isEmpty {
      // A chain that has branches, or that lines wait for, may put others elsewhere.
      guard let last = files[file].last, branches[nodes[last].chain] == [file] else { return false }
      let chain = nodes[last].chain
      guard !missing.contains(where: { $0.head.chain == chains[chain] }),
        !files.indices.contains(where: { $0 != file && files[$0].last == last })
      else { return false }
      pending.append((file, chain, lines[...]))
    }
    var grown = self
    while !pending.isEmpty {
      let ready = pending.firstIndex { _, _, rest in
        rest.first!.after.allSatisfy { head in
          let found = grown.resolve(head)
          return !found.isMisfit
            && (!found.isMissing
              || !pending.contains { grown.chains[$0.chain] == head.chain })
        }
      }
      guard let ready else { return false }
      let (file, chain, rest) = pending[ready]
      let node = grown.add(
        rest.first!, to: chain, n: grown.files[file].count + 1, after: grown.files[file].last!)
      grown.files[file].append(node)
      guard grown.stamp(node, cutting: []) else { return false }
      grown.insert(node)
      pending[ready].rest = rest.dropFirst()
      if pending[ready].rest.isEmpty { pending.remove(at: ready) }
    }
    self = grown
    return true
  }

  private mutating func insert(_ node: Int) {
    let own = key(node)
    var (low, high) = (0, order.count)
    if let last = order.last, comesFirst(key(last), own) { low = high }
    while low < high {
      let middle = (low + high) / 2
      if comesFirst(key(order[middle]), own) { low = middle + 1 } else { high = middle }
    }
    order.insert(node, at: low)
  }

  /// How many lines there are, each counted once.
  package var count: Int { nodes.count }

  /// Which line of which chain it is.
  package func id(of line: Int) -> EntryID {
    EntryID(chain: chains[nodes[line].chain], n: nodes[line].n)
  }

  /// The first 16 digits of its sum, as a number.
  package func code(of line: Int) -> UInt64 { nodes[line].code }

  /// What its writer had read.
  package func past(of line: Int) -> CausalPast {
    let node = nodes[line]
    return CausalPast(
      of: readsByMark[node.read],
      after: node.n == 1 ? nil : EntryID(chain: chains[node.chain], n: node.n - 1))
  }

  /// The lines of one of the files given, its first first.
  package func lines(of file: Int) -> [Int] { files[file] }

  /// How far a chain is here; 0 where nothing of it is.
  package func last(of chain: String) -> Int {
    guard let index = indexOfChain[chain] else { return 0 }
    return branches[index].map { files[$0].count }.max() ?? 0
  }

  /// Whether the line of that number and sum is here.
  package func isHere(_ head: ChainHead) -> Bool {
    let found = resolve(head)
    return !found.isMissing && !found.isMisfit
  }

  /// The last line of every chain, and of every branch of it, but of the one that file ends.
  package func heads(besides file: Int) -> [ChainHead] {
    branches.enumerated().flatMap { chain, files in
      files.compactMap { other -> ChainHead? in
        guard let last = self.files[other].last, last != self.files[file].last else { return nil }
        return ChainHead(chain: chains[chain], n: nodes[last].n, code: nodes[last].code)
      }
    }
  }

  /// Of each chain of which files disagree, those files.
  package var disagreeing: [[Int]] { branches.filter { $0.count > 1 }.map { $0.sorted() } }
}
