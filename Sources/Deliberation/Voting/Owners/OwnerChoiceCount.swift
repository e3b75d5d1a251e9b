/// Owners' ballots on which names are marked, one ballot a dwelling: each name with the heads and
/// the area that want it.
package struct OwnerChoiceCount: Hashable, Sendable {
  package let tally: Tally
  package let faults: [BallotCount.Fault]

  /// - Parameters:
  ///   - marked: what the ballot of each room marks; a room without one didn't return it.
  ///   - names: who stands on the ballot.
  ///   - marks: how many a ballot may mark. More, or a name that isn't there, makes it void.
  package init(
    _ marked: [String: [String]], of roll: OwnerRoll, among names: [String], marks: Int,
    seats: Int, policies: Policies = Policies()
  ) {
    let form = ChoiceBallots(among: names, marks: marks)
    func answer(_ marked: [String]) -> Answer {
      !form.accepts(marked) ? .invalid : marked.isEmpty ? .abstain : .for
    }
    // An owner wants one set of names; two ballots that differ leave him disputed.
    var disputed: Set<Int> = []
    for (place, head) in roll.heads.enumerated() {
      let wanted = Set(
        head.dwellings.compactMap { marked[roll.dwellings[$0].room] }
          .filter(form.accepts).map(Set.init))
      if wanted.count > 1 { disputed.insert(place) }
    }
    var choices = names.map { Choice($0, votes: 0, area: .zero) }
    var heads = Count<Int>(expected: 0, abstain: 0, returned: 0, invalid: 0, disputed: 0)
    var area = Count<Area>(
      expected: .zero, abstain: .zero, returned: .zero, invalid: .zero, disputed: .zero)
    for (place, head) in roll.heads.enumerated() {
      let places = head.dwellings.filter { !roll.dwellings[$0].kind.isParking }
      guard !places.isEmpty else { continue }
      heads.expected? += 1
      var own: [String]?
      var isVoid = false
      for dwelling in places.map({ roll.dwellings[$0] }) {
        area.expected = area.expected.map { $0 + dwelling.area }
        guard let names = marked[dwelling.room] else { continue }
        area.returned = area.returned.map { $0 + dwelling.area }
        switch answer(names) {
        case .invalid:
          isVoid = true
          area.invalid = area.invalid.map { $0 + dwelling.area }
        case _ where disputed.contains(place):
          area.disputed = area.disputed.map { $0 + dwelling.area }
        case .abstain:
          own = names
          area.abstain = area.abstain.map { $0 + dwelling.area }
        default:
          own = names
          for index in choices.indices where names.contains(choices[index].name) {
            choices[index].area = choices[index].area.map { $0 + dwelling.area }
          }
        }
      }
      if disputed.contains(place) {
        heads.returned? += 1
        heads.disputed? += 1
      } else if let own {
        heads.returned? += 1
        if own.isEmpty { heads.abstain? += 1 }
        for index in choices.indices where own.contains(choices[index].name) {
          choices[index].votes += 1
        }
      } else if isVoid {
        heads.returned? += 1
        heads.invalid? += 1
      }
    }
    let rooms = Set(roll.dwellings.map(\.room))
    faults =
      marked.keys.filter { !rooms.contains($0) }.sorted().map { .unknownRoom($0) }
      + disputed.sorted().map { .ownerContradicts(names: roll.heads[$0].names) }
    tally = Tally(
      way: .slips, heads: heads, area: area, policies: policies, choices: choices, seats: seats,
      marks: marks)
  }
}
