import Log

/// The sums of a file's lines; what was struck out keeps its own, so that copies made before and
/// after are compared by what stands under the chain.
struct LineSums {
  let path: String
  let header: SessionHeader?
  let sums: [Sum]
  /// Entries that were struck out.
  let struck: Set<Int>
  /// Every byte of the file was read, and is as its sums say.
  let isWhole: Bool

  /// Nil where the file can't be read at all.
  init?(_ path: String, posix: Posix = .system) {
    var header: SessionHeader?
    var sums: [Sum] = []
    var struck: Set<Int> = []
    do {
      let journal = try Journal.open(path, for: .reading, posix: posix) {
        sums.append($0.sum)
        if $0.isRedacted { struck.insert($0.n) }
      } begin: {
        header = $0
      }
      isWhole = journal.obstacle == nil && journal.tail == 0
    } catch {
      return nil
    }
    (self.path, self.header, self.sums, self.struck) = (path, header, sums, struck)
  }

  /// What the other file is to this one.
  func copy(_ other: LineSums) -> Copy {
    Copy(
      path: other.path, relation: relation(of: other), last: other.sums.count,
      sum: other.sums.last?.hex ?? "")
  }

  /// What the other file is to this one.
  func relation(of other: LineSums) -> Copy.Relation {
    let common = commonEntries(with: other)
    guard header == other.header, common == min(sums.count, other.sums.count) else {
      return .forked
    }
    return other.sums.count <= sums.count ? .older : .newer
  }

  /// How many entries both begin with.
  func commonEntries(with other: LineSums) -> Int {
    guard header == other.header else { return 0 }
    // Each sum rests on all before it.
    var (low, high) = (0, min(sums.count, other.sums.count))
    while low < high {
      let middle = (low + high + 1) / 2
      if sums[middle - 1] == other.sums[middle - 1] { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
