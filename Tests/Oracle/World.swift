/// One way to read everything nobody has settled, with the numbers it makes.
struct World {
  struct Side {
    var members, expected, present, took, issued, back: Int?
    var yes, no, abstain: Int?
    /// Ballots of no legal choice that Robert counts as cast.
    var illegal: Int?
    /// Neither answered nor, as far as anybody wrote down, had a slip delivered; of slips alone.
    var unreached = 0
  }

  var heads: Side
  var area: Side?
  /// Nobody's clause says so, and silence is counted all the same in this one.
  var isGuess = false
}

extension Case {
  /// Whether it matters who took part.
  private var asksWhoTook: Bool {
    [
      "civil-code-278-special", "civil-code-278-general", "owners-committee-election",
      "owners-committee-election-by-area", "property-regulation-12-special",
      "property-regulation-12-general", "own-whole-quorum",
    ].contains(rule)
  }

  /// Every world there may be.
  var worlds: [World] {
    var spaces = ["excluded"]
    if parkingHeads != nil { spaces = parkingCount.map { [$0] } ?? ["excluded", "included"] }
    var rows: [Numbers?] = []
    if spaces.contains("excluded") { rows += [heads, area] }
    if spaces.contains("included") { rows += [parkingHeads, parkingArea] }
    let unsettled = asksWhoTook && onPaper ? rows.compactMap { $0 }.filter { $0.took == nil } : []
    var silences = ["absent"]
    let speaking = missingCount.map { $0 != "absent" } ?? false
    let papers = onPaper ? rows.compactMap { $0 }.filter { $0.took == nil } : []
    let deaf = picksNames || rule == "civil-code-279" || rule == "appraisal"
    if asked == .slips, asksWhoTook || speaking && !deaf,
      papers.contains(where: { notBack($0) > 0 })
    {
      if let missingCount {
        silences = speaking && lacksRegister(spaces) ? ["absent", missingCount] : [missingCount]
      } else {
        silences = ["absent", "abstain", "majority"]
      }
    }
    var voids = ["absent"]
    if unsettled.contains(where: { ($0.void ?? 0) > 0 }) {
      voids = voidCount.map { [$0] } ?? ["absent", "participating"]
    }
    var quarrels = ["absent"]
    let torn = papers.contains { ($0.disputed ?? 0) > 0 }
    if torn, asksWhoTook {
      quarrels = disputedCount.map { [$0] } ?? ["absent", "participating"]
    } else if torn, countsObjectors {
      quarrels = disputedCount.map { [$0] } ?? ["absent", "against"]
    }
    var worlds: [World] = []
    for space in spaces {
      for silence in silences {
        for void in voids {
          for quarrel in quarrels {
            let counted = space == "included" ? parkingHeads ?? heads : heads
            let sized = space == "included" && parkingHeads != nil ? parkingArea : area
            var next = world(counted, sized, silence, void, quarrel)
            next.isGuess = missingCount == nil && silence != "absent"
            worlds.append(next)
          }
        }
      }
    }
    return worlds
  }

  /// Whether a slip in dispute may be an objection.
  private var countsObjectors: Bool {
    rule.hasPrefix("owners-objection") || rule == "consensus-no-objection"
  }

  /// Whether some row of an unsettled count has no word of what was delivered, in persons or area.
  private func lacksRegister(_ spaces: [String]) -> Bool {
    var pairs: [(Numbers, Numbers?)] = []
    if spaces.contains("excluded") { pairs.append((heads, area)) }
    if spaces.contains("included") { pairs.append((parkingHeads ?? heads, parkingArea)) }
    return pairs.contains { count, size in
      count.took == nil && count.delivered == nil && size?.delivered == nil
    }
  }

  /// How much silence counts in a row; nil where only the other side tells.
  private func silent(_ row: Numbers, _ other: Numbers?) -> Int? {
    if let delivered = row.delivered { return min(delivered, notBack(row)) }
    // What came back of these owners' area nobody wrote down, so nobody knows what didn't.
    let votes = [\Numbers.yes, \.no, \.abstain, \.following, \.void, \.disputed]
    let vague =
      row.missing == nil && row.returned == nil
      && votes.contains { row[keyPath: $0] == nil && (other?[keyPath: $0] ?? 0) > 0 }
    let all = vague ? nil : notBack(row)
    guard let other, let delivered = other.delivered else { return all }
    return delivered <= 0 ? 0 : delivered >= notBack(other) ? all : nil
  }

  private func world(
    _ heads: Numbers, _ area: Numbers?, _ silence: String, _ void: String, _ quarrel: String
  ) -> World {
    var follow = leader(heads)
    if let area, leader(area) != follow { follow = "abstain" }
    let others = area
    return World(
      heads: side(heads, others, follow, silence, void, quarrel),
      area: area.map { side($0, heads, follow, silence, void, quarrel) })
  }

  /// What most ballots say, if one answer stands alone at the top.
  private func leader(_ row: Numbers) -> String {
    let votes = [("for", row.yes ?? 0), ("against", row.no ?? 0), ("abstain", row.abstain ?? 0)]
    let top = votes.map(\.1).max() ?? 0
    let leaders = votes.filter { $0.1 == top }
    return leaders.count == 1 ? leaders[0].0 : "nobody"
  }

  private func side(
    _ row: Numbers, _ other: Numbers?, _ follow: String, _ silence: String, _ void: String,
    _ quarrel: String
  ) -> World.Side {
    func sure(_ number: Int?, _ elsewhere: Int?) -> Int? {
      if let number { return number }
      return (elsewhere ?? 0) > 0 ? nil : 0
    }
    var side = World.Side()
    side.members = row.all ?? row.expected
    side.expected = row.expected
    side.present = row.present ?? (onPaper ? nil : row.took)
    side.issued = row.issued
    side.back = row.returned
    if asked == .slips {
      let parts = [row.yes, row.no, row.abstain, row.following, row.void, row.disputed]
      let back = row.returned ?? parts.reduce(0) { $0 + ($1 ?? 0) }
      let open = max(0, (row.all ?? row.expected ?? 0) - max(back, row.took ?? 0))
      let elsewhere = other.flatMap { other in
        other.delivered.map { $0 > 0 && $0 >= notBack(other) ? open : 0 }
      }
      side.unreached = open - min(open, row.delivered ?? elsewhere ?? 0)
    }
    var answers: [String: Int?] = [
      "for": sure(row.yes, other?.yes), "against": sure(row.no, other?.no),
      "abstain": sure(row.abstain, other?.abstain),
    ]
    func add(_ number: Int?, to answer: String) {
      let key = answer == "nobody" ? "abstain" : answer
      if let old = answers[key] ?? nil, let number {
        answers[key] = .some(old + number)
      } else {
        answers[key] = .some(nil)
      }
    }
    if rule != "civil-code-279" { add(sure(row.following, other?.following), to: follow) }
    func total() -> Int? {
      var sum = 0
      for key in ["for", "against", "abstain"] {
        guard let number = answers[key] ?? nil else { return nil }
        sum += number
      }
      return sum
    }
    if rule.hasPrefix("robert") { side.illegal = sure(row.void, other?.void) }
    if !onPaper {
      side.took = row.took ?? row.present ?? total()
    } else if let took = row.took {
      side.took = took
    } else {
      let voids = sure(row.void, other?.void)
      let quarrels = sure(row.disputed, other?.disputed)
      var took: Int?
      if picksNames {
        if let back = row.returned, let voids, let quarrels {
          took = max(0, back - voids - quarrels)
        }
      } else {
        took = total()
      }
      if void == "participating" { took = took.flatMap { base in voids.map { base + $0 } } }
      if quarrel == "against" { add(quarrels, to: "against") }
      if quarrel != "absent" {
        took = took.flatMap { base in quarrels.map { base + $0 } }
      }
      if silence != "absent" {
        let silent = silent(row, other)
        took = took.flatMap { base in silent.map { base + $0 } }
        if !picksNames { add(silent, to: silence == "majority" ? follow : "abstain") }
      }
      side.took = took
    }
    side.yes = answers["for"] ?? nil
    side.no = answers["against"] ?? nil
    side.abstain = answers["abstain"] ?? nil
    return side
  }
}
