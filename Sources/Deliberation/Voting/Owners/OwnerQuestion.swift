/// What a sheet leaves open about one owner: whether dwellings of one name are one person's, and
/// whether a blank under a vote belongs to it.
///
/// Every reading is counted; where they make different verdicts, nothing is decided.
package struct OwnerQuestion: Hashable, Sendable {
  /// Whose dwellings it is about.
  package var names: [String]
  /// Where its dwellings stand in the roll.
  package var dwellings: [Int]
  /// The first is the one the counts are printed by.
  package var readings: [Reading]
  /// Whether `readings` are all that can make a difference.
  package var isWhole = true

  /// One way to take them.
  package struct Reading: Hashable, Sendable {
    /// Who is one head: places of dwellings in the roll.
    package var heads: [[Int]]
    /// Whether blanks under a vote were filled with it; nil where there are none.
    package var isFilled: Bool?

    package init(heads: [[Int]], isFilled: Bool? = nil) {
      (self.heads, self.isFilled) = (heads, isFilled)
    }
  }
}

extension OwnerQuestion {
  /// Whether one name without telephones is one owner.
  package enum SameName: String, CaseIterable, Sendable {
    case one
    case apart
  }

  /// Whether a blank under an owner's vote belongs to it.
  package enum MergedVotes: String, CaseIterable, Sendable {
    case filled
    case blank
  }

  /// The question with what somebody has settled; never without a reading.
  package func settled(_ sameName: SameName?, _ votes: MergedVotes?) -> OwnerQuestion {
    var question = self
    if let sameName {
      let counts = readings.map(\.heads.count)
      let wanted = sameName == .one ? counts.min() : counts.max()
      question.readings.removeAll { $0.heads.count != wanted }
    }
    if let votes, question.readings.contains(where: { $0.isFilled == (votes == .filled) }) {
      question.readings.removeAll { $0.isFilled == (votes == .blank) }
    }
    if question.readings.count == 1 { question.isWhole = true }
    return question
  }
}

extension OwnerQuestion {
  /// The telephone of each room, by the first row that isn't a tenant's.
  fileprivate static func phones(_ rows: [RegisterRow]) -> [String: String?] {
    var phones: [String: String?] = Dictionary(minimumCapacity: rows.count)
    for row in rows where !row.isTenant && phones[row.dwelling.room] == nil {
      phones[row.dwelling.room] = .some(row.phone)
    }
    return phones
  }
}

extension OwnerRoll {
  /// Takes over the heads of a question with one reading.
  package mutating func settle(_ question: OwnerQuestion) {
    guard question.readings.count == 1, let reading = question.readings.first else { return }
    let before = heads.filter { $0.dwellings.contains(where: question.dwellings.contains) }
    guard Set(before.map { Set($0.dwellings) }) != Set(reading.heads.map { Set($0) }) else {
      // As guessed, and now somebody has said so.
      for index in heads.indices
      where heads[index].dwellings.contains(where: question.dwellings.contains) {
        heads[index].isConfirmed = true
      }
      return
    }
    heads.removeAll { $0.dwellings.contains(where: question.dwellings.contains) }
    heads += reading.heads.map {
      Head(names: question.names, dwellings: $0, reason: .secretary, isConfirmed: true)
    }
  }

  /// The questions a sheet leaves open.
  ///
  /// Telephones settle who is one owner where every dwelling of a name has one. A body of one name
  /// is one body.
  ///
  /// - Parameters:
  ///   - rows: what the roll was guessed from.
  ///   - filled: rooms whose blank vote was filled from the room above, by that room.
  ///   - answers: what the ballot of each room says, rooms without one left out; nil where that isn't
  ///     all that tells them apart.
  ///   - alike: a name without what may be another's way to write it; two that it makes equal may be
  ///     one person's.
  package func questions(
    _ rows: [RegisterRow], filled: [String: String] = [:],
    answers: @autoclosure () -> [String: Answer]? = nil, alike: (String) -> String = { $0 }
  ) -> [OwnerQuestion] {
    let named = HeadsByName(heads, alike: alike)
    // One head with one dwelling and a slip of its own can be read in one way.
    let open = named.firsts.indices.filter { place in
      let own = heads[named.firsts[place]].dwellings
      return named.isSeveral(place) || own.count != 1 || filled[dwellings[own[0]].room] != nil
    }
    var questions: [OwnerQuestion] = []
    if !open.isEmpty {
      let (phones, said) = (OwnerQuestion.phones(rows), answers())
      questions = open.compactMap { question(named.members($0), phones, filled, said) }
    }
    if let developers = developersQuestion(besides: questions) { questions.append(developers) }
    return questions
  }

  private func question(
    _ members: [Int], _ phones: [String: String?], _ filled: [String: String],
    _ answers: [String: Answer]?
  ) -> OwnerQuestion? {
    let own = members.map { heads[$0].dwellings }
    let places = own.flatMap(\.self).sorted()
    var partitions = [own]
    let isSettled = members.allSatisfy {
      [.unsold, .publicHousing, .secretary].contains(heads[$0].reason)
        && heads[$0].names == heads[members[0]].names
    }
    let isBody = OwnerRoll.isBody(heads[members[0]].names)
    var isWhole = true
    // One body's name written in two ways.
    if isBody, own.count > 1, !isSettled { partitions.append([places]) }
    if !isSettled, places.count > 1 {
      let ways = identities(places, phones, filled, answers, isBody: isBody)
      isWhole = ways.isWhole
      for other in ways.partitions {
        let sorted = other.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        if !partitions.contains(where: { Set($0) == Set(sorted) }) { partitions.append(sorted) }
      }
    }
    let blanks = places.filter { filled[dwellings[$0].room] != nil }
    var readings: [OwnerQuestion.Reading] = []
    for partition in partitions {
      guard !blanks.isEmpty else {
        readings.append(OwnerQuestion.Reading(heads: partition))
        continue
      }
      let isTogether = blanks.allSatisfy { place in
        let source = filled[dwellings[place].room]
        return partition.contains { head in
          head.contains(place) && head.contains { dwellings[$0].room == source }
        }
      }
      // Two people don't share a slip.
      if isTogether { readings.append(OwnerQuestion.Reading(heads: partition, isFilled: true)) }
      readings.append(OwnerQuestion.Reading(heads: partition, isFilled: false))
    }
    guard readings.count > 1 else { return nil }
    var names: [String] = []
    for name in members.flatMap({ heads[$0].names }) where !names.contains(name) {
      names.append(name)
    }
    return OwnerQuestion(
      names: names, dwellings: places, readings: readings, isWhole: isWhole)
  }

  /// The other ways to tell who of one name is one person.
  private func identities(
    _ places: [Int], _ phones: [String: String?], _ filled: [String: String],
    _ answers: [String: Answer]?, isBody: Bool
  ) -> (partitions: [[[Int]]], isWhole: Bool) {
    var known: [[Int]] = []
    var unknown: [Int] = []
    var byPhone: [String: Int] = [:]
    for place in places {
      guard let phone = phones[dwellings[place].room] ?? nil else {
        unknown.append(place)
        continue
      }
      if let index = byPhone[phone] {
        known[index].append(place)
      } else {
        byPhone[phone] = known.count
        known.append([place])
      }
    }
    // A body is one, whoever answers its telephones.
    if isBody { return ([], true) }
    guard !unknown.isEmpty else { return ([], true) }
    guard unknown.count <= 6 else {
      if let counted = counted(known, unknown, filled, answers) { return (counted, true) }
      // Too many to go through: together, apart, or with one of those known.
      let some =
        [known + unknown.map { [$0] }, known + [unknown]]
        + known.indices.map { index in
          var joined = known
          joined[index] += unknown
          return joined
        }
      return (some, false)
    }
    var others = [known]
    for place in unknown {
      others = others.flatMap { heads in
        heads.indices.map { index in
          var joined = heads
          joined[index].append(place)
          return joined
        } + [heads + [[place]]]
      }
    }
    return (others, true)
  }

  /// Of many dwellings of one name, one partition for each number of heads that answer and of heads
  /// that don't: where nobody can contradict himself no other difference matters.
  ///
  /// - Returns: nil where they answer differently, where blanks were filled, or where there are too
  ///   many.
  private func counted(
    _ known: [[Int]], _ unknown: [Int], _ filled: [String: String], _ answers: [String: Answer]?
  ) -> [[[Int]]]? {
    guard let answers else { return nil }
    let all = known.flatMap(\.self) + unknown
    func answer(_ place: Int) -> Answer? {
      answers[dwellings[place].room].flatMap { $0 == .notReturned ? nil : $0 }
    }
    // One kind of dwelling in one group, one answer, and blanks.
    guard Set(all.compactMap(answer)).count <= 1, !all.contains(where: { answer($0) == .invalid }),
      Set(all.map { dwellings[$0].groups }).count == 1,
      Set(all.map { dwellings[$0].kind.isParking }).count == 1,
      !all.contains(where: { filled[dwellings[$0].room] != nil })
    else { return nil }
    let said = unknown.filter { answer($0) != nil }
    let blank = unknown.filter { answer($0) == nil }
    let silent = known.indices.filter { known[$0].allSatisfy { answer($0) == nil } }
    let speaks = known.count > silent.count
    guard (silent.count + 1) * (said.count + 1) * (blank.count + 1) <= 1_000 else { return nil }
    var partitions: [[[Int]]] = []
    for won in 0...min(silent.count, said.count) {
      for fresh in 0...(said.count - won) {
        // Whoever answers and joins nobody must be somebody.
        if !said.isEmpty, won + fresh == 0, !speaks { continue }
        for apart in 0...blank.count {
          var heads = known
          for index in 0..<won { heads[silent[index]].append(said[index]) }
          for index in won..<(won + fresh) { heads.append([said[index]]) }
          let answering = heads.firstIndex { $0.contains { answer($0) != nil } }
          for place in said[(won + fresh)...] {
            if let answering { heads[answering].append(place) }
          }
          for place in blank[..<apart] { heads.append([place]) }
          if apart < blank.count {
            guard !heads.isEmpty else { continue }
            // A blank changes nothing of the head it belongs to.
            heads[0] += blank[apart...]
          }
          partitions.append(heads)
        }
      }
    }
    return partitions
  }

  /// One developer under several names is one head; nobody can tell from the names.
  private func developersQuestion(besides others: [OwnerQuestion]) -> OwnerQuestion? {
    let asked = Set(others.flatMap(\.dwellings))
    let unsold = heads.filter { $0.reason == .unsold }
    guard unsold.count > 1, !unsold.contains(where: { !asked.isDisjoint(with: $0.dwellings) })
    else { return nil }
    let apart = unsold.map(\.dwellings)
    let all = apart.flatMap(\.self).sorted()
    return OwnerQuestion(
      names: unsold.flatMap(\.names), dwellings: all,
      readings: [OwnerQuestion.Reading(heads: apart), OwnerQuestion.Reading(heads: [all])])
  }

  /// Whether a name is a body's: two companies of one name aren't registered in one place.
  package static func isBody(_ names: [String]) -> Bool {
    guard names.count == 1, let name = names.first else { return false }
    return BodyName.isOne(name)
  }
}
