/// A list of dwellings with their votes, told as whoever wrote it knows it: no text, no columns.
package struct Sheet: Sendable {
  package struct Row: Sendable {
    /// Which dwelling, whatever it is called.
    package var flat: Int
    package var owners: [String]
    package var phone: String?
    /// Hundredths of a square metre.
    package var area: Int
    /// home, space, unsold, public
    package var use: String
    /// yes, no, abstain, follow, void; missing where somebody wrote that it didn't come back, nil
    /// where the cell is blank.
    package var vote: String?
    package var isTenant: Bool

    package init(
      flat: Int, owners: [String], phone: String?, area: Int, use: String, vote: String?,
      isTenant: Bool = false
    ) {
      self.flat = flat
      self.owners = owners
      self.phone = phone
      self.area = area
      self.use = use
      self.vote = vote
      self.isTenant = isTenant
    }
  }

  package var rule: String
  package var rows: [Row] = []
  package var missingCount: String?
  package var voidCount: String?
  package var disputedCount: String?
  package var parkingCount: String?

  package init(rule: String) { self.rule = rule }
}

extension Oracle {
  /// What a sheet comes to: one opinion where every reading of it agrees, else that nothing can be
  /// said.
  package static func opinion(of sheet: Sheet) -> Opinion {
    let opinions = sheet.votes.map { opinion(of: $0) }
    guard let first = opinions.first else { return Opinion("undecidable") }
    return opinions.allSatisfy { $0 == first } ? first : Opinion("undecidable")
  }
}

extension Sheet {
  private struct Flat {
    var id: Int
    var owners: Set<String>
    var phone: String?
    var area: Int
    var use: String
    var votes: [String]
    /// The flat whose vote its blank may belong to.
    var above: Int?
  }

  /// The flats, with every blank that may be a merged cell's.
  private var flats: [Flat] {
    var flats: [Flat] = []
    for row in rows where !row.isTenant {
      if let place = flats.firstIndex(where: { $0.id == row.flat }) {
        flats[place].owners.formUnion(row.owners)
        if let vote = row.vote { flats[place].votes.append(vote) }
      } else {
        flats.append(
          Flat(
            id: row.flat, owners: Set(row.owners), phone: row.phone, area: row.area, use: row.use,
            votes: row.vote.map { [$0] } ?? []))
      }
    }
    var last: (flat: Int, row: Row)?
    for row in rows {
      let isAlone = rows.count { $0.flat == row.flat } == 1
      guard !row.isTenant, isAlone else {
        last = nil
        continue
      }
      if let vote = row.vote {
        last = vote == "missing" ? nil : (row.flat, row)
      } else if let above = last, above.row.owners == row.owners,
        above.row.phone == nil || row.phone == nil || above.row.phone == row.phone,
        let place = flats.firstIndex(where: { $0.id == row.flat })
      {
        flats[place].above = above.flat
      } else {
        last = nil
      }
    }
    return flats
  }

  /// Every vote the sheet may be.
  var votes: [Case] {
    let flats = flats
    var names: [Set<String>] = []
    for flat in flats where !names.contains(flat.owners) { names.append(flat.owners) }
    // Each way to say who is one and which blanks are votes, one owner's name at a time.
    var worlds: [(people: [[Int]], filled: Set<Int>)] = [([], [])]
    for name in names {
      let own = flats.filter { $0.owners == name }
      var ways: [(people: [[Int]], filled: Set<Int>)] = []
      for people in Sheet.identities(own) {
        ways.append((people, []))
        let blanks = own.filter { $0.above != nil }
        let isTogether = blanks.allSatisfy { blank in
          people.contains { $0.contains(blank.id) && $0.contains(blank.above ?? -1) }
        }
        if !blanks.isEmpty, isTogether { ways.append((people, Set(blanks.map(\.id)))) }
      }
      worlds = worlds.flatMap { world in
        ways.map { (world.people + $0.people, world.filled.union($0.filled)) }
      }
    }
    return worlds.map { count(flats, $0.people, $0.filled) }
  }

  /// Who of one name may be one: what a developer or a public body has is one's; telephones tell
  /// people apart, and who has none may be any of them or somebody else.
  private static func identities(_ own: [Flat]) -> [[[Int]]] {
    let all = [own.map(\.id)]
    if own.contains(where: { $0.use == "unsold" }) { return [all] }
    if own.allSatisfy({ $0.use == "public" }) { return [all] }
    if own[0].owners.count == 1,
      own[0].owners.contains(where: { $0.hasSuffix("公司") || $0.hasSuffix("局") })
    {
      return [all]
    }
    var partitions: [[[Int]]] = [[]]
    for flat in own {
      var next: [[[Int]]] = []
      for partition in partitions {
        next.append(partition + [[flat.id]])
        for place in partition.indices {
          var joined = partition
          joined[place].append(flat.id)
          next.append(joined)
        }
      }
      partitions = next
    }
    func phone(_ id: Int) -> String? { own.first { $0.id == id }?.phone }
    return partitions.filter { partition in
      let phones = partition.map { person in Set(person.compactMap(phone)) }
      let known = phones.flatMap { $0 }
      return phones.allSatisfy { $0.count <= 1 } && Set(known).count == known.count
    }
  }

  private func count(_ flats: [Flat], _ people: [[Int]], _ filled: Set<Int>) -> Case {
    var byID: [Int: Flat] = [:]
    for flat in flats { byID[flat.id] = flat }
    func said(_ flat: Flat) -> String {
      if filled.contains(flat.id), let above = flat.above.flatMap({ byID[$0] }) {
        // A column of blanks under one vote all say it.
        return said(above)
      }
      let votes = Set(flat.votes.filter { $0 != "missing" })
      return votes.isEmpty ? "missing" : votes.count == 1 ? votes.first ?? "" : "torn"
    }
    func sums(_ counts: (Flat) -> Bool) -> (Numbers, Numbers) {
      var heads: [String: Int] = [:]
      var area: [String: Int] = [:]
      var (persons, whole) = (0, 0)
      for person in people {
        let own = person.compactMap { byID[$0] }.filter(counts)
        if own.isEmpty { continue }
        persons += 1
        let answers = own.map(said)
        let plain = Set(answers.filter { ["yes", "no", "abstain", "follow"].contains($0) })
        for (flat, answer) in zip(own, answers) {
          whole += flat.area
          area[plain.count > 1 && plain.contains(answer) ? "torn" : answer, default: 0] += flat.area
        }
        let one =
          plain.count > 1
          ? "torn"
          : plain.first
            ?? (answers.contains("torn") ? "torn" : answers.contains("void") ? "void" : "missing")
        heads[one, default: 0] += 1
      }
      func numbers(_ sum: [String: Int], _ all: Int) -> Numbers {
        var row = Numbers()
        row.expected = all
        (row.yes, row.no, row.abstain) = (sum["yes"] ?? 0, sum["no"] ?? 0, sum["abstain"] ?? 0)
        row.following = sum["follow"] ?? 0
        (row.void, row.disputed) = (sum["void"] ?? 0, sum["torn"] ?? 0)
        row.missing = sum["missing"] ?? 0
        row.returned = all - (sum["missing"] ?? 0)
        return row
      }
      return (numbers(heads, persons), numbers(area, whole))
    }
    var vote = Case(rule: rule, asked: .slips)
    let (heads, area) = sums { $0.use != "space" }
    (vote.heads, vote.area) = (heads, area)
    if flats.contains(where: { $0.use == "space" }) {
      let (more, moreArea) = sums { _ in true }
      (vote.parkingHeads, vote.parkingArea) = (more, moreArea)
    }
    (vote.missingCount, vote.voidCount) = (missingCount, voidCount)
    (vote.disputedCount, vote.parkingCount) = (disputedCount, parkingCount)
    return vote
  }
}
