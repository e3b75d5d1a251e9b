/// Which row of a list was entered here since it was drawn last: it is what one goes on with, and so what the
/// cursor goes to. Those that other computers entered leave the cursor where it is.
struct JustEntered<ID: Hashable & Sendable>: Sendable {
  private var count: Int?
  private var known: Set<ID> = []

  /// - Parameters:
  ///   - ids: the rows there are now.
  ///   - entered: how many entries were made here so far.
  /// - Returns: the one new row; nil where there is none, or there are several.
  mutating func row(of ids: [ID], entered: Int) -> ID? {
    let isOurs = count.map { $0 < entered } ?? false
    let new = isOurs ? ids.filter { !known.contains($0) } : []
    (count, known) = (entered, Set(ids))
    return new.count == 1 ? new[0] : nil
  }
}
