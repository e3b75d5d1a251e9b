import Values

extension OwnerRoll {
  /// Why a register can't be one.
  package enum Mistake: Hashable, Sendable {
    /// A dwelling without a name, by its place from 1.
    case noRoom(place: Int)
    /// Nobody owns it, and the list it comes from didn't say that nobody knows who does.
    case noOwner(room: String)
    case ownerTwice(room: String, name: String)
    /// A dwelling has an area, by which its owner's vote is weighed.
    case noArea(room: String)
    /// A head bears other names than the owners of its dwelling.
    case notItsOwners(names: [String], room: String)
    /// Dwellings of different owners are one head, and no secretary has said so.
    case ownersJoined(names: [String])
    /// Dwellings of one owner are several heads, and no telephone and no secretary has told them apart.
    case ownerParted(names: [String], rooms: [String])
    /// What a developer hasn't sold, and what one body owns, is one head (法释〔2020〕17号第九条).
    case bodyParted(names: [String], rooms: [String])
    /// Whoever is named to vote for the co-owners is none of them.
    case voterNotOwner(room: String, name: String)
  }

  /// The first room that stands on the register before, written the same way or another that a list
  /// of ballots takes for the same.
  package var roomTwice: String? {
    var written: Set<String> = []
    var read: Set<DwellingKey> = []
    return dwellings.first { dwelling in
      let key = DwellingKey(dwelling.room)
      let isNew = written.insert(dwelling.room.asRoom).inserted
      return !(key.isEmpty || read.insert(key).inserted) || !isNew
    }?.room
  }

  /// The first thing that stands against taking the register, every head of which owns a dwelling.
  package var mistake: Mistake? { mistakeOfDwellings ?? mistakeOfHeads ?? mistakeOfParting }

  private var mistakeOfDwellings: Mistake? {
    let unknown = Set(
      faults.compactMap { fault in if case .noOwner(let room) = fault { room } else { nil } })
    for (place, dwelling) in dwellings.enumerated() {
      if DwellingKey(dwelling.room).isEmpty { return .noRoom(place: place + 1) }
      let names = dwelling.owners.map(\.withoutBlanks)
      if names.contains("") { return .noOwner(room: dwelling.room) }
      if names.isEmpty, dwelling.kind != .unsold, !unknown.contains(dwelling.room) {
        return .noOwner(room: dwelling.room)
      }
      var seen: Set<String> = []
      if let twice = names.first(where: { !seen.insert($0).inserted }) {
        return .ownerTwice(room: dwelling.room, name: twice)
      }
      if dwelling.area <= .zero { return .noArea(room: dwelling.room) }
    }
    return nil
  }

  private var mistakeOfHeads: Mistake? {
    for head in heads {
      let names = Set(head.names.map(\.withoutBlanks))
      let owners = head.dwellings.map { Set(dwellings[$0].owners.map(\.withoutBlanks)) }
      let all = owners.reduce(into: Set<String>()) { $0.formUnion($1) }
      if names != all {
        let stranger = zip(head.dwellings, owners).first { $1 != names }?.0 ?? head.dwellings[0]
        return .notItsOwners(names: head.names, room: dwellings[stranger].room)
      }
      let isTold = head.reason == .single ? head.dwellings.count == 1 : Set(owners).count == 1
      if !isTold, head.reason != .secretary { return .ownersJoined(names: head.names) }
      for place in head.dwellings {
        guard let voter = dwellings[place].voter else { continue }
        if !names.contains(voter.withoutBlanks) {
          return .voterNotOwner(room: dwellings[place].room, name: voter)
        }
      }
    }
    return nil
  }

  /// One owner's dwellings as several heads.
  private var mistakeOfParting: Mistake? {
    let named = heads.filter { !$0.names.isEmpty }
    let byNames = Dictionary(grouping: named) { Set($0.names.map(\.asCompared)) }
    for head in named {
      guard let same = byNames[Set(head.names.map(\.asCompared))], same.count > 1 else { continue }
      let rooms = same.flatMap(\.dwellings).sorted().map { dwellings[$0].room }
      let unsold = same.count { $0.dwellings.contains { dwellings[$0].kind == .unsold } }
      if unsold > 1 || OwnerRoll.isBody(head.names) {
        return .bodyParted(names: head.names, rooms: rooms)
      }
      let isTold = same.allSatisfy {
        [.secretary, .sameNameSamePhone, .sameNameOtherPhone].contains($0.reason)
      }
      if !isTold { return .ownerParted(names: head.names, rooms: rooms) }
    }
    return nil
  }
}

extension String {
  /// A room as a register tells it from the others: 101, １０１ and 101室 are one.
  fileprivate var asRoom: String {
    let text = asCompared
    return text.last.map { "室号房".contains($0) } == true && text.count > 1
      ? String(text.dropLast()) : text
  }
}
