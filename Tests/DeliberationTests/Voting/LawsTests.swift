import Deliberation
import OracleCases
import TestSupport
import Testing
import Values

/// What must hold of any vote whatever.
@Suite struct Laws {
  @Test func `the program agrees with a second opinion on random votes`() {
    let seed = drawnSeed()
    var maker = CaseMaker(seed: seed)
    for id in CaseMaker.rules {
      for _ in 0..<200 {
        let vote = maker.next(rule: id)
        if let disagreement = vote.disagreement {
          Issue.record("seed \(seed): \(disagreement)")
          return
        }
      }
    }
  }

  /// An owners' vote of random owners, and their ballots.
  private func vote(_ dice: inout SeededGenerator) -> (rows: [RegisterRow], ballots: [Ballot]) {
    let owners = dice.roll(1, 14)
    var rows: [RegisterRow] = []
    var ballots: [Ballot] = []
    for index in 0..<dice.roll(owners, owners * 2) {
      let owner = index < owners ? index : dice.roll(0, owners - 1)
      rows.append(
        RegisterRow(
          Dwelling(
            room: "\(index)", owners: ["业主\(owner)"],
            area: Area(hundredths: Int64(dice.roll(1, 20_000))))))
      let answers: [Answer] = [.for, .for, .for, .against, .abstain, .invalid, .notReturned]
      // One owner, one opinion.
      var own = SeededGenerator(seed: UInt64(owner) &* 7919 &+ UInt64(owners))
      let answer = own.pick(answers)
      if answer != .notReturned { ballots.append(Ballot(room: "\(index)", answer: answer)) }
    }
    return (rows, ballots)
  }

  private let settled = Policies(
    unreturned: Policy(.absent, clause: "第五条"), invalid: Policy(.participating, clause: "第六条"))

  private func judge(_ rows: [RegisterRow], _ ballots: [Ballot], _ id: String) -> Verdict {
    rule(id).verdict(
      for: BallotCount(ballots, of: OwnerRoll(guessingFrom: rows)).tally(policies: settled),
      on: someDay)
  }

  @Test(arguments: ["civil-code-278-special", "civil-code-278-general"])
  func `a vote turned from against to for never makes an adopted motion fail`(id: String) {
    let seed = drawnSeed()
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (rows, ballots) = vote(&dice)
      guard judge(rows, ballots, id).kind == .adopted else { continue }
      guard let turned = ballots.first(where: { $0.answer == .against }) else { continue }
      let owner = rows.first { $0.dwelling.room == turned.room }?.dwelling.owners
      let rooms = Set(rows.filter { $0.dwelling.owners == owner }.map(\.dwelling.room))
      let after = ballots.map {
        rooms.contains($0.room) ? Ballot(room: $0.room, answer: .for) : $0
      }
      #expect(judge(rows, after, id).kind == .adopted, "seed \(seed)")
    }
  }

  @Test func `a hand turned from against to for never makes an adopted motion fail`() {
    let seed = drawnSeed()
    var maker = CaseMaker(seed: seed)
    for id in CaseMaker.rules where Rule.builtIn(id) != nil {
      for _ in 0..<100 {
        let tally = maker.next(rule: id).tally
        let before = rule(id).kind(tally)
        guard before == .adopted || before == .consensus, let against = tally.heads.against,
          against > 0, tally.area == nil, tally.way != .noObjection
        else { continue }
        var turned = tally
        turned.heads.against = against - 1
        turned.heads.for = (tally.heads.for ?? 0) + 1
        #expect(rule(id).kind(turned) == before, "seed \(seed) \(id)")
      }
    }
  }

  @Test func `the order of ballots and of rows never matters`() {
    let seed = drawnSeed()
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (rows, ballots) = vote(&dice)
      let one = judge(rows, ballots, "civil-code-278-general")
      let other = judge(
        rows.shuffled(using: &dice), ballots.shuffled(using: &dice), "civil-code-278-general")
      #expect(one == other, "seed \(seed)")
    }
  }

  @Test func `splitting one owner's dwelling in two changes nothing`() {
    let seed = drawnSeed()
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let (rows, ballots) = vote(&dice)
      let chosen = dice.pick(rows)
      let part = Int64(dice.roll(0, Int(chosen.dwelling.area.hundredths)))
      var (left, right) = (chosen, chosen)
      left.dwelling.area = Area(hundredths: part)
      right.dwelling.area = Area(hundredths: chosen.dwelling.area.hundredths - part)
      right.dwelling.room += "之二"
      let split = rows.filter { $0 != chosen } + [left, right]
      let more = ballots.filter { $0.room == chosen.dwelling.room }.map {
        Ballot(room: right.dwelling.room, answer: $0.answer)
      }
      let one = judge(rows, ballots, "civil-code-278-special")
      let other = judge(split, ballots + more, "civil-code-278-special")
      #expect(one == other, "seed \(seed)")
    }
  }

  @Test func `no numbers whatever trap`() {
    let seed = drawnSeed()
    var dice = SeededGenerator(seed: seed)
    let wild: [Int?] = [nil, 0, 1, 2, 3, -1, .min, .max, 1_000_000_000_000_000]
    for _ in 0..<4000 {
      func count<Unit: Amount>() -> Count<Unit> {
        func unit() -> Unit? { dice.pick(wild).map { Unit(units: Int64($0)) } }
        return Count(
          all: unit(), expected: unit(), present: unit(), participating: unit(), for: unit(),
          against: unit(), abstain: unit(), fromMajority: unit(), issued: unit(),
          returned: unit(), invalid: unit(), disputed: unit(), unreturned: unit(),
          delivered: unit())
      }
      var tally = Tally(way: dice.pick(Way.allCases), heads: count(), area: count())
      tally.choices = [Choice("甲", votes: dice.pick(wild) ?? 0), Choice("甲", votes: 1)]
      tally.seats = dice.pick(wild)
      tally.marks = dice.pick(wild)
      tally.round = dice.pick(wild) ?? 1
      tally.appraisal = Appraisal(
        satisfied: dice.pick(wild) ?? 0, mostly: .max, dissatisfied: .max, unaware: .min)
      tally.withParking = dice.oneIn(2) ? Counts(heads: count(), area: count()) : nil
      tally.groups = [GroupCount(group: "业主", heads: count(), area: count())]
      let reckoning: Reckoning = dice.oneIn(2) ? .current : .first
      let verdict = dice.pick(Rule.builtIn).verdict(for: tally, on: someDay, by: reckoning)
      #expect(verdict.tests.allSatisfy { $0.short.units >= 0 }, "seed \(seed)")
    }
  }
}
