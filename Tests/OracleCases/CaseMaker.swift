import Oracle
import TestSupport

/// Makes random votes; those exactly at a boundary, a unit above and a unit below, come often.
package struct CaseMaker {
  package static let rules = [
    "consensus-no-objection", "consensus-unanimous", "majority-of-present",
    "two-thirds-of-present", "nantang", "robert-majority", "robert-two-thirds",
    "residents-meeting", "residents-representatives", "villagers-meeting", "villagers-group",
    "party-branch-meeting", "party-members-meeting", "consultation-committee",
    "civil-code-278-special", "civil-code-278-general", "civil-code-279",
    "owners-committee-election", "owners-committee", "owners-committee-shandong",
    "property-management-committee", "plurality", "appraisal", "solicitation",
    "owners-committee-half", "villagers-representatives", "village-committee-election",
    "village-committee-reelection", "collective-members", "collective-representatives",
    "party-branch-committee", "party-branch-election", "owners-committee-election-by-area",
    "owners-objection-third", "owners-objection-below-third", "property-regulation-12-special",
    "property-regulation-12-general", "residents-meeting-2026", "residents-representatives-2026",
    "villagers-meeting-2026", "villagers-group-2026", "villagers-representatives-2026",
    "village-committee-election-2026", "village-committee-reelection-2026",
    "residents-committee-election", "residents-committee-election-representatives",
    "residents-committee-reelection", "majority-of-expected",
    "own-whole", "own-whole-quorum",
  ]

  package var dice: SeededGenerator

  package init(seed: UInt64) { dice = SeededGenerator(state: seed) }

  package mutating func next(rule asked: String? = nil) -> Case {
    let rule = asked ?? dice.pick(CaseMaker.rules)
    var vote: Case
    switch rule {
    case "civil-code-278-special", "civil-code-278-general", "owners-objection-third",
      "owners-objection-below-third", "property-regulation-12-special",
      "property-regulation-12-general", "own-whole", "own-whole-quorum":
      vote = Case(rule: rule, asked: .slips)
      owners(&vote)
    case "civil-code-279":
      vote = Case(rule: rule, asked: .slips)
      consents279(&vote)
    case "party-branch-election", "village-committee-election", "village-committee-reelection",
      "village-committee-election-2026", "village-committee-reelection-2026",
      "residents-committee-election", "residents-committee-election-representatives",
      "residents-committee-reelection":
      vote = Case(rule: rule, asked: .secretBallot)
      meeting(&vote)
      choose(&vote)
    case "owners-committee-election", "owners-committee-election-by-area":
      vote = Case(rule: rule, asked: .slips)
      owners(&vote)
      choose(&vote)
    case "plurality":
      vote = Case(rule: rule, asked: dice.pick([.secretBallot, .hands, .rollCall, .slips]))
      meeting(&vote)
      choose(&vote)
    case "appraisal":
      vote = Case(rule: rule, asked: dice.pick([.secretBallot, .slips, .hands]))
      appraise(&vote)
    case "solicitation":
      vote = Case(rule: rule, asked: .slips)
      survey(&vote)
    default:
      var ways: [Case.Asked] = [.hands, .rollCall, .secretBallot]
      if rule == "consensus-no-objection" { ways.append(.noObjection) }
      vote = Case(rule: rule, asked: dice.pick(ways))
      meeting(&vote)
      if rule == "property-management-committee" { ownerMembers(&vote) }
    }
    while dice.oneIn(12) {
      vote.consents.append(dice.pick(["agreed", "word", "pending", "refused"]))
    }
    if dice.oneIn(6) { disturb(&vote.heads) }
    if dice.oneIn(12), var area = vote.area {
      disturb(&area)
      vote.area = area
    }
    return vote
  }

  /// A whole of a likely size, zero now and then.
  private mutating func size() -> Int {
    switch dice.roll(1, 12) {
    case 1: 0
    case 2: dice.roll(1, 3)
    case 3: dice.roll(1000, 5000)
    default: dice.roll(4, 60)
    }
  }

  /// A part of a whole, mostly at, just under or just over a share that some rule asks for.
  private mutating func part(of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    switch dice.roll(1, 10) {
    case 1: return 0
    case 2: return whole
    case 3, 4: return dice.roll(0, whole)
    default:
      let (top, bottom) = dice.pick([(1, 2), (2, 3), (3, 4), (1, 3), (1, 4)])
      let (whole128, top128) = (Int128(whole), Int128(top))
      let share = Int(whole128 * top128 / Int128(bottom)) + dice.roll(-1, 2)
      return min(max(share, 0), whole)
    }
  }

  /// Cuts a whole into for, against and abstaining, and maybe leaves a rest.
  private mutating func split(_ whole: Int) -> (yes: Int, no: Int, abstain: Int) {
    let yes = part(of: whole)
    let no = dice.oneIn(3) ? 0 : dice.oneIn(4) ? min(yes, whole - yes) : part(of: whole - yes)
    let rest = whole - yes - no
    return (yes, no, dice.oneIn(3) ? rest : dice.roll(0, rest))
  }

  private mutating func meeting(_ vote: inout Case) {
    let expected = size()
    let present = part(of: expected)
    vote.heads.expected = dice.oneIn(8) ? nil : expected
    vote.heads.present = dice.oneIn(20) ? nil : present
    if dice.oneIn(20) { vote.heads.took = present }
    if dice.oneIn(8) { vote.heads.all = expected + dice.roll(0, 3) }
    vote.households = vote.rule.hasPrefix("villagers") && dice.oneIn(2)
    let names = vote.picksNames
    let voting = dice.oneIn(3) ? part(of: present) : present
    if vote.asked == .noObjection {
      vote.heads.no = dice.oneIn(2) ? 0 : part(of: present)
      return
    }
    var ballots = voting
    if vote.asked == .secretBallot || vote.asked == .slips {
      let spoiled = dice.oneIn(3) ? dice.roll(0, min(3, voting)) : 0
      ballots -= spoiled
      if dice.oneIn(2) {
        vote.heads.void = spoiled
        vote.heads.returned = voting
        vote.heads.issued = dice.oneIn(2) ? voting : nil
      } else if spoiled > 0 {
        vote.heads.void = spoiled
      }
    }
    if names {
      vote.heads.abstain = dice.oneIn(2) ? dice.roll(0, min(2, ballots)) : nil
      return
    }
    let (yes, no, abstain) = split(ballots)
    vote.heads.yes = yes
    vote.heads.no = dice.oneIn(20) ? nil : no
    vote.heads.abstain =
      vote.heads.returned == nil ? (dice.oneIn(10) ? nil : abstain) : ballots - yes - no
  }

  private mutating func ownerMembers(_ vote: inout Case) {
    var row = Numbers()
    let expected = part(of: vote.heads.expected ?? 9)
    row.expected = dice.oneIn(20) ? nil : expected
    row.present = dice.oneIn(20) ? nil : min(part(of: expected), vote.heads.present ?? expected)
    if dice.oneIn(10) { row.no = dice.roll(0, 1) }
    vote.ownerMembers = dice.oneIn(20) ? nil : row
  }

  private mutating func consents279(_ vote: inout Case) {
    let all = size()
    vote.heads.expected = all
    let yes = dice.oneIn(2) ? all : max(0, all - dice.roll(0, 2))
    vote.heads.yes = yes
    if dice.oneIn(3) { vote.heads.no = dice.roll(0, all - yes) }
    if dice.oneIn(5) { vote.heads.abstain = all - yes - (vote.heads.no ?? 0) }
  }

  /// Owners with areas: many small ones, and now and then one huge one.
  private mutating func owners(_ vote: inout Case) {
    let all = size()
    let whole =
      all == 0
      ? 0
      : dice.oneIn(20)
        ? 999_999_999_999_999 : dice.oneIn(3) ? all * 6000 : dice.roll(all, all * 15_000)
    var heads = Numbers()
    var area = Numbers()
    (heads.expected, area.expected) = (all, whole)
    let took = part(of: all)
    let tookArea = inStep(took, of: all, part(of: whole), of: whole)
    let names = vote.picksNames
    if dice.oneIn(2) {
      // Somebody has settled who took part.
      (heads.took, area.took) = (took, tookArea)
      if !names {
        (heads.yes, heads.no, heads.abstain) = split(took)
        (area.yes, area.no, area.abstain) = split(tookArea)
        keepInStep(heads, &area)
        if dice.oneIn(6) { (area.no, area.abstain) = (nil, nil) }
      }
    } else {
      // As ballots came back.
      let spoiled = dice.oneIn(2) ? dice.roll(0, min(2, took)) : 0
      let torn = dice.oneIn(4) ? dice.roll(0, min(1, took - spoiled)) : 0
      let spoiledArea = spoiled == 0 ? 0 : dice.roll(0, tookArea / 4)
      let tornArea = torn == 0 ? 0 : dice.roll(0, tookArea / 4)
      (heads.void, area.void) = (spoiled, spoiledArea)
      (heads.disputed, area.disputed) = (torn, tornArea)
      (heads.returned, area.returned) = (took, tookArea)
      if !names {
        let following = dice.oneIn(4) ? dice.roll(0, min(2, took - spoiled - torn)) : 0
        let followingArea = following == 0 ? 0 : dice.roll(0, tookArea / 4)
        cut(&heads, took - spoiled - torn - following)
        cut(&area, tookArea - spoiledArea - tornArea - followingArea)
        keepInStep(heads, &area)
        if following > 0 || dice.oneIn(10) {
          (heads.following, area.following) = (following, followingArea)
        }
      }
      if dice.oneIn(3) {
        let sent = part(of: all - took)
        heads.delivered = sent
        area.delivered = inStep(
          sent, of: all - took, part(of: whole - tookArea), of: whole - tookArea)
        if dice.oneIn(4) { area.delivered = nil } else if dice.oneIn(8) { heads.delivered = nil }
      }
    }
    vote.missingCount = dice.pick([nil, "absent", "abstain", "majority"])
    vote.voidCount = dice.pick([nil, "absent", "participating"])
    vote.disputedCount = dice.pick([nil, "absent", "participating"])
    if vote.rule.hasPrefix("owners-objection") {
      vote.disputedCount = dice.pick([nil, "absent", "against"])
    }
    (vote.heads, vote.area) = (heads, area)
    if dice.oneIn(12), !names { park(&vote) }
    if dice.oneIn(40) { vote.area = nil }
  }

  /// An area that goes with so many heads: none with nobody, all with all; wrong now and then.
  private mutating func inStep(_ heads: Int, of all: Int, _ area: Int, of whole: Int) -> Int {
    if dice.oneIn(30) { return area }
    if heads <= 0 { return 0 }
    if heads == all { return whole }
    return area >= whole ? max(0, whole - 1) : area
  }

  /// The same for every answer of a row.
  private mutating func keepInStep(_ heads: Numbers, _ area: inout Numbers) {
    guard !dice.oneIn(30) else { return }
    for column in [\Numbers.yes, \.no, \.abstain] {
      guard heads[keyPath: column] == 0, let orphan = area[keyPath: column], orphan > 0 else {
        continue
      }
      // It goes to an answer somebody gave.
      for other in [\Numbers.abstain, \.no, \.yes] where (heads[keyPath: other] ?? 0) > 0 {
        area[keyPath: other] = (area[keyPath: other] ?? 0) + orphan
        area[keyPath: column] = 0
        break
      }
    }
  }

  /// Cuts ballots that all say something into for, against and abstaining.
  private mutating func cut(_ row: inout Numbers, _ ballots: Int) {
    let yes = part(of: ballots)
    let no = dice.oneIn(3) ? 0 : part(of: ballots - yes)
    (row.yes, row.no, row.abstain) = (yes, no, ballots - yes - no)
  }

  /// Adds parking spaces to a vote.
  private mutating func park(_ vote: inout Case) {
    var heads = vote.heads
    var area = vote.area ?? Numbers()
    let (more, size) = (dice.roll(0, 3), dice.roll(0, 20_000))
    heads.expected = (heads.expected ?? 0) + more
    area.expected = (area.expected ?? 0) + size
    if heads.took != nil {
      heads.took = heads.took.map { $0 + more }
      area.took = area.took.map { $0 + size }
    } else if dice.oneIn(2) {
      heads.returned = heads.returned.map { $0 + more }
      area.returned = area.returned.map { $0 + size }
      let yes = dice.oneIn(2)
      if yes {
        heads.yes = heads.yes.map { $0 + more }
        area.yes = area.yes.map { $0 + size }
      } else {
        heads.no = heads.no.map { $0 + more }
        area.no = area.no.map { $0 + size }
      }
    }
    (vote.parkingHeads, vote.parkingArea) = (heads, area)
    vote.parkingCount = dice.pick([nil, "excluded", "included"])
  }

  private mutating func choose(_ vote: inout Case) {
    let count = dice.roll(1, 6)
    vote.seats = dice.oneIn(6) ? nil : dice.roll(dice.oneIn(20) ? 0 : 1, 4)
    let spoiled = (vote.heads.void ?? 0) + (vote.heads.disputed ?? 0)
    let there =
      vote.heads.returned.map { $0 - spoiled } ?? vote.heads.took
      ?? ((vote.heads.present ?? vote.heads.expected ?? 20) - spoiled)
    let ballots = max(0, there - (vote.heads.abstain ?? 0))
    var left = ballots * max(1, vote.seats ?? 1)
    let spoiledArea = (vote.area?.void ?? 0) + (vote.area?.disputed ?? 0)
    let whole =
      vote.area?.took ?? vote.area?.returned.map { max(0, $0 - spoiledArea) }
      ?? vote.area?.expected ?? 0
    for index in 0..<count {
      var votes = min(left, dice.oneIn(2) ? part(of: ballots) : dice.roll(0, min(ballots, 6)))
      if let last = vote.candidates.last, dice.oneIn(3) { votes = min(left, last.votes) }
      if index == count - 1, dice.oneIn(2) { votes = min(left, ballots) }
      left -= votes
      let area =
        vote.area == nil || dice.oneIn(60)
        ? nil : inStep(votes, of: there, part(of: whole), of: whole)
      let twin = dice.oneIn(200) ? "候选 0" : "候选\(index)"
      vote.candidates.append(Case.Candidate(name: twin, votes: votes, area: area))
    }
    vote.round = dice.roll(1, 2)
    if vote.round == 2, dice.oneIn(2) {
      // Drawn among those who tie, unless something about it is wrong.
      let tied = Oracle.opinion(of: vote).tied
      vote.lot = tied.shuffled(using: &dice)
      if dice.oneIn(10) { vote.lot?.append("旁人") }
    }
  }

  private mutating func appraise(_ vote: inout Case) {
    let answers = (0..<4).map { _ in dice.oneIn(4) ? 0 : dice.roll(0, 30) }
    vote.appraisal = dice.oneIn(20) ? nil : answers
    let sum = answers.reduce(0, +)
    if vote.asked == .hands {
      vote.heads.present = sum + dice.roll(0, 2)
    } else if dice.oneIn(2) {
      vote.heads.returned = sum
      if dice.oneIn(3) { vote.heads.issued = sum + dice.roll(0, 9) }
    }
  }

  private mutating func survey(_ vote: inout Case) {
    let issued = size()
    let returned = part(of: issued)
    let spoiled = dice.roll(0, min(4, returned))
    vote.heads.issued = dice.oneIn(6) ? nil : issued
    vote.heads.returned = dice.oneIn(6) ? nil : returned
    vote.heads.void = spoiled
    cut(&vote.heads, returned - spoiled)
  }

  /// Makes one number wrong by a little, or by a lot, or leaves it out.
  private mutating func disturb(_ row: inout Numbers) {
    let fields: [WritableKeyPath<Numbers, Int?>] = [
      \.all, \.expected, \.present, \.took, \.yes, \.no, \.abstain, \.issued, \.returned, \.void,
      \.disputed, \.missing, \.delivered, \.following,
    ]
    let field = dice.pick(fields)
    switch dice.roll(1, 8) {
    case 1: row[keyPath: field] = nil
    case 2: row[keyPath: field] = dice.pick([-1, 0, 1, 2_000_000_000_000_000, .max, .min])
    default: row[keyPath: field] = row[keyPath: field].map { $0 + dice.roll(-1, 1) }
    }
  }
}
