import Values

/// Slips signed by somebody who is neither owner nor proxy, while the owner's written proxy may still
/// come (待补委托书): what each owner's slips come to with and without them.
///
/// A tally bears the counts without them, as they are once the last day has passed; here stands what
/// would be otherwise. Each proxy may come or not, so every way is judged.
package struct AwaitedProxies: Codable, Hashable, Sendable {
  /// How many owners wait for one, parking spaces left out.
  package var heads: Int
  /// The area of the dwellings that wait for one, parking spaces left out.
  package var area: Area
  /// What the slips of each such owner come to under every reading; the first takes none of them.
  package var owners: [[Tally]]
  /// Whether some owner has so many that not every reading stands in `owners`.
  package var isPartial: Bool?
}

extension AwaitedProxies {
  /// So many slips of one owner are read in every way.
  static let mostOfOne = 6

  /// Nil where none of the slips can change anything.
  ///
  /// - Parameters:
  ///   - awaiting: slips whose proxy may still come.
  ///   - standing: the others, each as it counts by the rules on proxies.
  ///   - void: slips whose proxy can come no more.
  init?(
    _ awaiting: [Ballot], beside standing: [Ballot], void: [Ballot], of roll: OwnerRoll,
    among form: ChoiceBallots?, delivered: Set<String>?
  ) {
    guard !awaiting.isEmpty else { return nil }
    let places = Dictionary(
      roll.dwellings.enumerated().map { ($0.element.room, $0.offset) }, uniquingKeysWith: { $1 })
    let waiting = Set(awaiting.compactMap { places[$0.room] })
    let hasParking = roll.dwellings.contains { $0.kind.isParking }
    heads = 0
    area = .zero
    owners = []
    for head in roll.heads where !waiting.isDisjoint(with: head.dwellings) {
      var own = OwnerRoll()
      own.dwellings = head.dwellings.map { roll.dwellings[$0] }
      own.heads = [head]
      own.heads[0].dwellings = Array(own.dwellings.indices)
      let rooms = Set(own.dwellings.map(\.room))
      let slips = awaiting.filter { rooms.contains($0.room) }
      if slips.count > AwaitedProxies.mostOfOne { isPartial = true }
      let parts = AwaitedProxies.ways(slips.count).map { counted in
        var ballots = standing.filter { rooms.contains($0.room) }
        var unproxied = void.filter { rooms.contains($0.room) }.map { (slip: $0, isAwaited: false) }
        for (place, slip) in slips.enumerated() {
          if counted.contains(place) {
            ballots.append(Ballot(room: slip.room, answer: slip.answer, marks: slip.marks))
          } else {
            unproxied.append((slip, true))
          }
        }
        let count = BallotCount(
          ballots, of: own, among: form, delivered: delivered, unproxied: unproxied)
        var tally = count.tally()
        if hasParking, tally.withParking == nil {
          tally.withParking = count.counts
          tally.choicesWithParking = form == nil ? nil : count.choices
        }
        return tally
      }
      var distinct: [Tally] = []
      for part in parts where !distinct.contains(part) { distinct.append(part) }
      guard distinct.count > 1 else { continue }
      owners.append(distinct)
      let homes = head.dwellings.filter {
        waiting.contains($0) && !roll.dwellings[$0].kind.isParking
      }
      if !homes.isEmpty { heads += 1 }
      for place in homes { area = area + roll.dwellings[place].area }
    }
    if owners.isEmpty { return nil }
  }

  /// Which of so many slips count: none first, then all, then the rest; beyond `mostOfOne` each
  /// alone.
  static func ways(_ count: Int) -> [Set<Int>] {
    guard count > 0 else { return [[]] }
    let all = Set(0..<count)
    guard count <= mostOfOne else { return [[], all] + (0..<count).map { [$0] } }
    let between = (1..<max(1, (1 << count) - 1)).map { bits in
      all.filter { bits & (1 << $0) != 0 }
    }
    return [[], all] + between
  }
}

/// An owner's written proxy that came for a slip somebody else had signed.
package struct SuppliedProxy: Codable, Hashable, Sendable {
  /// 房号: the dwelling of the slip.
  package var room: String
  /// Who signed the slip.
  package var signer: String
  /// The owner who signed the proxy.
  package var owner: String
  /// What he wants voted; nil leaves it to the holder.
  package var opinion: Answer?
  /// The day it came.
  package var on: Day

  package init(room: String, signer: String, owner: String, opinion: Answer? = nil, on: Day) {
    (self.room, self.signer, self.owner, self.opinion, self.on) = (room, signer, owner, opinion, on)
  }
}

/// A slip by who signed it.
package struct SignedSlip: Hashable, Sendable {
  /// 房号: the dwelling.
  package var room: String
  /// Who signed it.
  package var signer: String

  package init(room: String, signer: String) { (self.room, self.signer) = (room, signer) }
}

extension Ballot {
  /// Whether somebody signed who is neither owner nor proxy, and what he says can be counted once
  /// there is a proxy.
  package var needsProxy: Bool {
    relation != nil && proxy == nil && answer != .notReturned && answer != .invalid
  }
}
