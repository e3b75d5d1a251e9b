/// A second opinion on every rule, each written out by hand from its text.
///
/// It shares no line and no type with the program it checks.
package enum Oracle {
  package static func opinion(of vote: Case) -> Opinion {
    if vote.contradicts { return Opinion("inconsistent") }
    let worlds = vote.worlds
    var opinions = worlds.map { judge(vote, $0) }
    var opinion = opinions[0]
    // A guess that can't even be counted doesn't hold up a vote that fails in every other world.
    let counted = zip(worlds, opinions).filter { !($0.isGuess && $1.kind == "undecidable") }
    if counted.allSatisfy({ $0.1 == opinion }),
      ["inquorate", "rejected", "noConsensus"].contains(opinion.kind)
    {
      opinions = [opinion]
    }
    if opinions.contains(where: { $0 != opinion }) { opinion = Opinion("undecidable") }
    if ["adopted", "consensus", "elected"].contains(opinion.kind) {
      if vote.consents.contains("refused") {
        opinion.kind = "refused"
      } else if vote.consents.contains("pending") {
        opinion.kind = "pending"
      }
    }
    return opinion
  }

  private static func judge(_ vote: Case, _ world: World) -> Opinion {
    let heads = world.heads
    switch vote.rule {
    case "consensus-no-objection":
      guard let there = heads.present, let no = heads.no else { return Opinion("undecidable") }
      if vote.asked == .noObjection {
        return Opinion(there > 0 && no == 0 ? "consensus" : "noConsensus")
      }
      if there > 0, no > 0 { return Opinion("noConsensus") }
      guard let yes = heads.yes else { return Opinion("undecidable") }
      guard there > 0 else { return Opinion("noConsensus") }
      return Opinion(
        no == 0 && Fraction(yes, there).isMoreThan(1, 2) ? "consensus" : "noConsensus")
    case "consensus-unanimous":
      guard let there = heads.present, let yes = heads.yes else { return Opinion("undecidable") }
      return Opinion(there > 0 && yes == there ? "consensus" : "noConsensus")
    case "majority-of-expected":
      return motion(heads.yes, of: heads.expected) { $0.isMoreThan(1, 2) }
    case "majority-of-present":
      if let early = houseQuorum(heads) { return early }
      return motion(heads.yes, of: heads.present) { $0.isMoreThan(1, 2) }
    case "two-thirds-of-present":
      if let early = houseQuorum(heads) { return early }
      return motion(heads.yes, of: heads.present) { $0.isAtLeast(2, 3) }
    case "nantang":
      guard let yes = heads.yes, let no = heads.no, yes + no > 0 else {
        return Opinion("undecidable")
      }
      return Opinion(yes > no ? "adopted" : "rejected")
    case "robert-majority", "robert-two-thirds":
      if let early = houseQuorum(heads) { return early }
      guard let yes = heads.yes, let no = heads.no else { return Opinion("undecidable") }
      // RONR 45:32: the ballot of a legal voter that can't be read stands with the majority's base.
      guard let cast = vote.onPaper ? heads.illegal.map({ yes + no + $0 }) : yes + no, cast > 0
      else { return Opinion("undecidable") }
      let enough = vote.rule == "robert-majority" ? cast - yes < yes : yes >= 2 * (cast - yes)
      return Opinion(enough ? "adopted" : "rejected")
    case "residents-meeting", "residents-meeting-2026":
      if let early = quorum(heads.present, of: heads.expected, { $0.isMoreThan(1, 2) }) {
        return early
      }
      return motion(heads.yes, of: heads.present) { $0.isMoreThan(1, 2) }
    case "residents-representatives", "villagers-group", "villagers-representatives",
      "residents-representatives-2026", "villagers-group-2026", "villagers-representatives-2026":
      if let early = quorum(heads.present, of: heads.expected, { $0.isAtLeast(2, 3) }) {
        return early
      }
      return motion(heads.yes, of: heads.present) { $0.isMoreThan(1, 2) }
    case "villagers-meeting", "villagers-meeting-2026":
      let early =
        vote.households
        ? quorum(heads.present, of: heads.expected) { $0.isAtLeast(2, 3) }
        : quorum(heads.present, of: heads.expected) { $0.isMoreThan(1, 2) }
      if let early { return early }
      return motion(heads.yes, of: heads.present) { $0.isMoreThan(1, 2) }
    case "party-branch-meeting", "party-branch-committee":
      if let early = quorum(heads.present, of: heads.expected, { $0.isAtLeast(1, 2) }) {
        return early
      }
      return motion(heads.yes, of: heads.expected) { $0.isMoreThan(1, 2) }
    case "party-members-meeting":
      if let early = quorum(heads.present, of: heads.expected, { $0.isAtLeast(2, 3) }) {
        return early
      }
      return motion(heads.yes, of: heads.expected) { $0.isAtLeast(1, 2) }
    case "consultation-committee":
      return motion(heads.yes, of: heads.members) { $0.isMoreThan(1, 2) }
    case "owners-committee":
      if let early = quorum(heads.present, of: heads.members, { $0.isMoreThan(1, 2) }) {
        return early
      }
      return motion(heads.yes, of: heads.members) { $0.isMoreThan(1, 2) }
    case "owners-committee-half":
      if let early = quorum(heads.present, of: heads.members, { $0.isMoreThan(1, 2) }) {
        return early
      }
      return motion(heads.yes, of: heads.members) { $0.isAtLeast(1, 2) }
    case "collective-members", "collective-representatives":
      if let early = quorum(heads.present, of: heads.members, { $0.isAtLeast(2, 3) }) {
        return early
      }
      return motion(heads.yes, of: heads.members) { $0.isAtLeast(2, 3) }
    case "party-branch-election":
      if let early = quorum(heads.present, of: heads.expected, { $0.isAtLeast(4, 5) }) {
        return early
      }
      return chosen(vote, by: [(heads.present, { $0.votes }, { $0.isMoreThan(1, 2) })])
    case "residents-committee-election-representatives":
      if let early = quorum(heads.back, of: heads.expected, { $0.isMoreThan(2, 3) }) {
        return early
      }
      return chosen(vote, by: [(heads.back, { $0.votes }, { $0.isMoreThan(1, 2) })])
    case "village-committee-election", "village-committee-reelection",
      "village-committee-election-2026", "village-committee-reelection-2026",
      "residents-committee-election", "residents-committee-reelection":
      if let early = quorum(heads.back, of: heads.expected, { $0.isMoreThan(1, 2) }) {
        return early
      }
      let again = vote.rule.contains("-committee-reelection")
      return chosen(
        vote,
        by: [(heads.back, { $0.votes }, { again ? $0.isAtLeast(1, 3) : $0.isMoreThan(1, 2) })])
    case "owners-objection-third": return objected(world) { $0.compared(to: Fraction(1, 3)) <= 0 }
    case "owners-objection-below-third":
      return objected(world) { $0.compared(to: Fraction(1, 3)) < 0 }
    case "property-regulation-12-special": return before2021(world) { $0.isAtLeast(2, 3) }
    case "property-regulation-12-general": return before2021(world) { $0.isMoreThan(1, 2) }
    case "own-whole": return ofAll(world) { $0.isAtLeast(2, 3) }
    case "own-whole-quorum":
      if let early = tookPart(world) { return early }
      return ofAll(world) { $0.isMoreThan(1, 2) }
    case "owners-committee-shandong":
      if let early = quorum(heads.present, of: heads.members, { $0.isAtLeast(2, 3) }) {
        return early
      }
      return motion(heads.yes, of: heads.members) { $0.isMoreThan(1, 2) }
    case "property-management-committee":
      let owners = vote.ownerMembers
      let both = [
        quorum(heads.present, of: heads.members) { $0.isMoreThan(1, 2) },
        quorum(
          owners?.present ?? (vote.onPaper ? nil : owners?.took),
          of: owners?.all ?? owners?.expected
        ) { $0.isMoreThan(1, 2) },
      ].compactMap { $0 }
      if let worst = both.first(where: { $0.kind == "inquorate" }) ?? both.first {
        return worst
      }
      return motion(heads.yes, of: heads.members) { $0.isMoreThan(1, 2) }
    case "civil-code-278-special":
      return owners(world) { $0.isAtLeast(3, 4) }
    case "civil-code-278-general":
      return owners(world) { $0.isMoreThan(1, 2) }
    case "civil-code-279":
      guard let all = heads.members, all > 0, let yes = heads.yes, let no = heads.no else {
        return Opinion("undecidable")
      }
      return Opinion(no > 0 ? "rejected" : yes == all ? "adopted" : "inquorate")
    case "owners-committee-election", "owners-committee-election-by-area":
      return election(vote, world)
    case "plurality":
      if let early = houseQuorum(heads) { return early }
      return ranked(vote, vote.candidates)
    case "appraisal":
      guard let answers = vote.appraisal else { return Opinion("undecidable") }
      return Opinion(answers.reduce(0, +) > 0 ? "measured" : "undecidable")
    case "solicitation":
      let valid = [heads.yes, heads.no, heads.abstain].compactMap { $0 }.reduce(0, +)
      return Opinion(valid == 0 && (heads.issued ?? 0) == 0 ? "undecidable" : "measured")
    default: return Opinion("unknown rule")
    }
  }

  /// What ends a vote before it is counted; nil where enough are there.
  private static func quorum(
    _ there: Int?, of whole: Int?, _ enough: (Fraction) -> Bool
  ) -> Opinion? {
    guard let there, let whole, whole > 0 else { return Opinion("undecidable") }
    return enough(Fraction(there, whole)) ? nil : Opinion("inquorate")
  }

  private static func houseQuorum(_ heads: World.Side) -> Opinion? {
    guard heads.present != nil, heads.expected != nil else { return nil }
    return quorum(heads.present, of: heads.expected) { $0.isMoreThan(1, 2) }
  }

  private static func motion(
    _ yes: Int?, of whole: Int?, _ enough: (Fraction) -> Bool
  ) -> Opinion {
    guard let yes, let whole, whole > 0 else { return Opinion("undecidable") }
    return Opinion(enough(Fraction(yes, whole)) ? "adopted" : "rejected")
  }

  /// 民法典第二百七十八条: both measures take part by two thirds.
  private static func tookPart(_ world: World) -> Opinion? {
    let both = [
      quorum(world.area?.took, of: world.area?.members) { $0.isAtLeast(2, 3) },
      quorum(world.heads.took, of: world.heads.members) { $0.isAtLeast(2, 3) },
    ].compactMap { $0 }
    return both.first { $0.kind == "inquorate" } ?? both.first
  }

  private static func owners(_ world: World, _ enough: (Fraction) -> Bool) -> Opinion {
    if let early = tookPart(world) { return early }
    let byArea = motion(world.area?.yes, of: world.area?.took, enough)
    let byHead = motion(world.heads.yes, of: world.heads.took, enough)
    // Joined by 且: one that fails is enough.
    if byArea.kind == "rejected" || byHead.kind == "rejected" { return Opinion("rejected") }
    return byArea.kind == "undecidable" ? byArea : byHead
  }

  private static func election(_ vote: Case, _ world: World) -> Opinion {
    if let early = tookPart(world) { return early }
    return chosen(
      vote,
      by: [
        (world.heads.took, { $0.votes }, { $0.isMoreThan(1, 2) }),
        (world.area?.took, { $0.area }, { $0.isMoreThan(1, 2) }),
      ])
  }

  /// A share a candidate must have: of what, how much, and whether that is enough.
  private typealias Hurdle = (
    whole: Int?, part: (Case.Candidate) -> Int?, enough: (Fraction) -> Bool
  )

  /// Those who take every hurdle, the most votes first.
  private static func chosen(_ vote: Case, by hurdles: [Hurdle]) -> Opinion {
    guard (vote.seats ?? 1) > 0, vote.candidates.contains(where: { $0.votes > 0 }) else {
      return Opinion("undecidable")
    }
    var fit: [Case.Candidate] = []
    for candidate in vote.candidates where candidate.votes > 0 {
      let taken = hurdles.map { hurdle -> Bool? in
        guard let part = hurdle.part(candidate), let whole = hurdle.whole, whole > 0 else {
          return nil
        }
        return hurdle.enough(Fraction(part, whole))
      }
      if taken.contains(false) { continue }
      if taken.contains(nil) { return Opinion("undecidable") }
      fit.append(candidate)
    }
    return fit.isEmpty ? Opinion("rejected") : ranked(vote, fit)
  }

  /// 异议表决: few enough of all object, in area and in heads.
  private static func objected(_ world: World, _ few: (Fraction) -> Bool) -> Opinion {
    let both = [world.area, world.heads].map { side in
      let said = motion(side?.no, of: side?.members, few)
      guard said.kind == "adopted", let side else { return said }
      // Whoever was never handed a slip may object as soon as he has one.
      let worst = motion(side.no.map { $0 + side.unreached }, of: side.members, few)
      return worst.kind == "adopted" ? said : Opinion("undecidable")
    }
    return both.first { $0.kind == "rejected" } ?? both.first { $0.kind == "undecidable" }
      ?? both[0]
  }

  /// 物业管理条例第十二条: half take part, and shares are of all.
  private static func before2021(_ world: World, _ enough: (Fraction) -> Bool) -> Opinion {
    let there = [
      quorum(world.area?.took, of: world.area?.members) { $0.isMoreThan(1, 2) },
      quorum(world.heads.took, of: world.heads.members) { $0.isMoreThan(1, 2) },
    ].compactMap { $0 }
    if let early = there.first(where: { $0.kind == "inquorate" }) ?? there.first { return early }
    return ofAll(world, enough)
  }

  /// Shares of all owners, in area and in heads.
  private static func ofAll(_ world: World, _ enough: (Fraction) -> Bool) -> Opinion {
    let both = [
      motion(world.area?.yes, of: world.area?.members, enough),
      motion(world.heads.yes, of: world.heads.members, enough),
    ]
    return both.first { $0.kind == "rejected" } ?? both.first { $0.kind == "undecidable" }
      ?? both[0]
  }

  /// The most votes, one seat after the other.
  private static func ranked(_ vote: Case, _ candidates: [Case.Candidate]) -> Opinion {
    let seats = vote.seats ?? 1
    let standing = candidates.filter { $0.votes > 0 }
    guard seats > 0, !standing.isEmpty else { return Opinion("undecidable") }
    var elected: [String] = []
    let byArea = vote.rule.hasSuffix("by-area")
    func score(_ one: Case.Candidate) -> [Int] {
      byArea ? [one.votes, one.area ?? 0] : [one.votes]
    }
    let scores = Set(standing.map(score)).sorted { $1.lexicographicallyPrecedes($0) }
    for mark in scores {
      let here = standing.filter { score($0) == mark }.map(\.name)
      if elected.count + here.count <= seats {
        elected += here
        if elected.count == seats { break }
        continue
      }
      // Villages and the party vote again, and draw no lot.
      let draws = !["village", "party", "residents"].contains { vote.rule.hasPrefix($0) }
      if vote.round > 1, draws, let lot = vote.lot {
        guard lot.sorted() == here.sorted() else { return Opinion("inconsistent") }
        return Opinion("elected", elected: elected + lot.prefix(seats - elected.count))
      }
      return Opinion("runoff", elected: elected, tied: here)
    }
    return Opinion("elected", elected: elected)
  }
}
