extension CausalOrder {
  /// That a line names another as read.
  struct Edge: Hashable {
    let from, to: Int
    init(_ from: Int, _ to: Int) { (self.from, self.to) = (from, to) }
  }

  /// Among the lines without a stamp, what lines name that rest on them in turn. Honest chains have
  /// none: a line's sum can't be known before it is written.
  ///
  /// Lines that can be reached from one another make one circle (Tarjan, 1972); which they are doesn't
  /// depend on where one begins.
  func edgesWithinCircles() -> Set<Edge> {
    var search = CircleSearch(of: self)
    for node in nodes.indices where nodes[node].stamp == nil { search.visit(node) }
    var edges: Set<Edge> = []
    for node in nodes.indices where nodes[node].stamp == nil {
      for head in nodes[node].after {
        for parent in resolve(head).nodes where search.areTogether(node, parent) {
          edges.insert(Edge(node, parent))
        }
      }
    }
    return edges
  }
}

/// Finds which lines can be reached from one another, without calling itself: chains are long.
private struct CircleSearch {
  private let order: CausalOrder
  private var index: [Int: Int] = [:]
  private var low: [Int: Int] = [:]
  private var circle: [Int: Int] = [:]
  private var open: [Int] = []
  private var circles = 0

  init(of order: CausalOrder) { self.order = order }

  func areTogether(_ left: Int, _ right: Int) -> Bool {
    circle[left] != nil && circle[left] == circle[right]
  }

  private func parents(_ node: Int) -> [Int] {
    let line = order.nodes[node]
    let named = line.after.flatMap { order.resolve($0).nodes }
    return (line.previous < 0 ? named : named + [line.previous])
      .filter { order.nodes[$0].stamp == nil }
  }

  mutating func visit(_ start: Int) {
    guard index[start] == nil else { return }
    var path: [(node: Int, parents: [Int], next: Int)] = []
    func enter(_ node: Int) {
      (index[node], low[node]) = (index.count, index.count)
      open.append(node)
      path.append((node, parents(node), 0))
    }
    enter(start)
    while let (node, parents, next) = path.last {
      if next < parents.count {
        path[path.count - 1].next += 1
        let parent = parents[next]
        if index[parent] == nil {
          enter(parent)
        } else if circle[parent] == nil {
          low[node] = min(low[node]!, index[parent]!)
        }
        continue
      }
      path.removeLast()
      if let below = path.last?.node { low[below] = min(low[below]!, low[node]!) }
      guard low[node] == index[node] else { continue }
      while let last = open.popLast() {
        circle[last] = circles
        if last == node { break }
      }
      circles += 1
    }
  }
}
