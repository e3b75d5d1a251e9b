import Values

extension CausalOrder {
  /// Stamps every line, each after its parents, going through all branches side by side.
  mutating func stampAll() {
    var next: [(file: Int, place: Int)] = branches.joined().map { ($0, 0) }
    var cut: Set<Edge> = []
    while true {
      var (hasMoved, isDone) = (false, true)
      for branch in next.indices {
        let places = files[next[branch].file]
        while next[branch].place < places.count {
          let node = places[next[branch].place]
          guard nodes[node].stamp != nil || stamp(node, cutting: cut) else {
            isDone = false
            break
          }
          next[branch].place += 1
          hasMoved = true
        }
      }
      if isDone { return }
      // Lines that wait for one another.
      if !hasMoved { cut.formUnion(edgesWithinCircles()) }
    }
  }

  /// - Returns: false where a parent has none yet.
  mutating func stamp(_ node: Int, cutting cut: Set<Edge>) -> Bool {
    let line = nodes[node]
    var latest: Stamp?
    if line.previous >= 0 {
      guard let stamp = nodes[line.previous].stamp else { return false }
      latest = stamp
    }
    var read = line.previous < 0 ? 0 : nodes[line.previous].read
    if !line.after.isEmpty {
      let found = line.after.map { resolve($0) }
      var heads = reads[read]
      func see(_ n: Int, of chain: Int) {
        guard chain != line.chain else { return }
        if heads.count <= chain {
          heads += Array(repeating: 0, count: chain + 1 - heads.count)
        }
        heads[chain] = max(heads[chain], n)
      }
      for parent in found.joined(by: \.nodes) where !cut.contains(Edge(node, parent)) {
        guard nodes[parent].stamp != nil else { return false }
      }
      for (head, found) in zip(line.after, found) {
        let witness = Witness(by: id(of: node), head: head)
        if found.nodes.contains(where: { cut.contains(Edge(node, $0)) }) {
          circular.append(witness)
          continue
        }
        if found.isMissing { missing.append(witness) }
        if found.isMisfit { misfits.append(witness) }
        see(head.n, of: index(of: head.chain))
        for parent in found.nodes {
          if let stamp = nodes[parent].stamp { latest = max(latest ?? stamp, stamp) }
          see(nodes[parent].n, of: nodes[parent].chain)
          for (chain, n) in reads[nodes[parent].read].enumerated() where n > 0 {
            see(n, of: chain)
          }
        }
      }
      if heads != reads[read] {
        reads.append(heads)
        readsByMark.append(marked(heads))
        read = reads.count - 1
      }
    }
    nodes[node].read = read
    let own = Stamp(time: line.at, count: 0)
    nodes[node].stamp =
      latest.map { $0 < own ? own : Stamp(time: $0.time, count: $0.count + 1) } ?? own
    return true
  }

  private func marked(_ heads: [Int]) -> [String: Int] {
    var marked: [String: Int] = [:]
    marked.reserveCapacity(heads.count)
    for (chain, n) in heads.enumerated() where n > 0 { marked[chains[chain]] = n }
    return marked
  }

  /// What a line names, among those that are here.
  struct Found {
    var nodes: [Int] = []
    var isMissing = false
    var isMisfit = false
  }

  /// The line that bears number and sum. Where none does: every line of that number, which they
  /// disagree about; or where that far no file reaches, the last that all of them share.
  func resolve(_ head: ChainHead) -> Found {
    guard let chain = indexOfChain[head.chain], !branches[chain].isEmpty else {
      return Found(isMissing: true)
    }
    var ofNumber: [Int] = []
    var shortest = Int.max
    for file in branches[chain] {
      shortest = min(shortest, files[file].count)
      guard head.n <= files[file].count else { continue }
      let node = files[file][head.n - 1]
      if nodes[node].code == head.code { return Found(nodes: [node]) }
      if !ofNumber.contains(node) { ofNumber.append(node) }
    }
    if shortest >= head.n { return Found(nodes: ofNumber, isMisfit: true) }
    let shared = branches[chain].map { files[$0][..<shortest] }
    let last = (0..<shortest).last { place in shared.allSatisfy { $0[place] == shared[0][place] } }
    return Found(nodes: last.map { [shared[0][$0]] } ?? [], isMissing: true)
  }
}

extension [CausalOrder.Found] {
  fileprivate func joined(by nodes: KeyPath<CausalOrder.Found, [Int]>) -> [Int] {
    count == 1 ? self[0][keyPath: nodes] : flatMap { $0[keyPath: nodes] }
  }
}
