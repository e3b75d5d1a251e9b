/// What each line rests on, by places in the causal order.
struct Ancestry: Sendable {
  /// The line before in its chain; -1 for a chain's first.
  let previous: [Int]
  /// The lines that it names as read, of lines that name any.
  let named: [Int: [Int]]
  /// Whether all that a line rests on is here, as it was.
  let isWhole: [Bool]
  /// Of each file the places of its lines, the first first.
  let files: [[Int]]
  /// Which file a line is told of: the first that has it.
  let owner: [Int]

  /// - Parameter isReadable: whether what stands at that place can be read.
  init(_ order: CausalOrder, isReadable: (Int) -> Bool) {
    let count = order.order.count
    var places = Array(repeating: -1, count: count)
    for (place, node) in order.order.enumerated() { places[node] = place }
    var previous = Array(repeating: -1, count: count)
    var named: [Int: [Int]] = [:]
    var isWhole = Array(repeating: true, count: count)
    for (place, node) in order.order.enumerated() {
      let line = order.nodes[node]
      var parents: [Int] = []
      for found in line.after.map(order.resolve) {
        if found.isMissing || found.isMisfit { isWhole[place] = false }
        // What rests on the line itself counts for nothing.
        parents += found.nodes.map { places[$0] }.filter { $0 < place }
      }
      if !parents.isEmpty { named[place] = parents }
      if line.previous >= 0 {
        previous[place] = places[line.previous]
        parents.append(previous[place])
      }
      for parent in parents where !isWhole[parent] || !isReadable(parent) {
        isWhole[place] = false
      }
    }
    (self.previous, self.named, self.isWhole) = (previous, named, isWhole)
    files = order.files.map { file in file.map { places[$0] } }
    var owner = Array(repeating: -1, count: count)
    for (file, lines) in files.enumerated() {
      for place in lines where owner[place] < 0 { owner[place] = file }
    }
    self.owner = owner
  }

  /// What a line's writer had read, and hadn't read before, in order; what was read is marked.
  func fresh(for place: Int, _ isRead: inout [Bool]) -> [Int] {
    isRead[place] = true
    guard let named = named[place] else { return [] }
    var fresh: [Int] = []
    var open = named
    while let next = open.popLast() {
      guard !isRead[next] else { continue }
      isRead[next] = true
      fresh.append(next)
      if previous[next] >= 0 { open.append(previous[next]) }
      open += self.named[next] ?? []
    }
    return fresh.sorted()
  }
}
