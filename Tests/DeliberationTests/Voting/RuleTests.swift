import Deliberation
import Foundation
import Testing
import Values

@Suite struct Rules {
  @Test func `every rule stands under its id`() {
    #expect(
      Rule.builtIn.map(\.id) == [
        "consensus-no-objection", "consensus-unanimous", "majority-of-present",
        "two-thirds-of-present", "nantang", "robert-majority", "robert-two-thirds",
        "majority-of-expected",
        "residents-meeting", "residents-representatives", "villagers-meeting", "villagers-group",
        "villagers-representatives", "village-committee-election",
        "village-committee-reelection", "collective-members", "collective-representatives",
        "residents-meeting-2026", "residents-representatives-2026", "villagers-meeting-2026",
        "villagers-group-2026", "villagers-representatives-2026",
        "village-committee-election-2026", "village-committee-reelection-2026",
        "residents-committee-election", "residents-committee-election-representatives",
        "residents-committee-reelection",
        "party-branch-meeting", "party-members-meeting", "party-branch-committee",
        "party-branch-election", "civil-code-278-special", "civil-code-278-general",
        "civil-code-279", "owners-committee-election", "owners-committee-election-by-area",
        "owners-objection-third", "owners-objection-below-third",
        "property-regulation-12-special", "property-regulation-12-general", "owners-committee",
        "owners-committee-shandong", "owners-committee-half", "property-management-committee",
        "consultation-committee", "plurality", "appraisal",
        "solicitation",
      ])
  }

  @Test(arguments: Rule.builtIn) func `a rule comes back from its JSON`(_ rule: Rule) throws {
    let data = try JSONEncoder().encode(rule)
    #expect(try JSONDecoder().decode(Rule.self, from: data) == rule)
    #expect(!rule.source.zh.isEmpty && !rule.source.en.isEmpty)
  }

  @Test func `what a rule has by default isn't written`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var rule = rule("nantang")
    (rule.title, rule.source) = (Bilingual("a", "b"), Bilingual("c", "d"))
    #expect(
      String(decoding: try encoder.encode(rule), as: UTF8.self)
        == #"{"adoption":[{"base":"cast","name":"adoption","ratio":"1/2","relation":">"}],"#
        + #""decides":"consultation","id":"nantang","objection":"holdsEffect","#
        + #""source":{"en":"d","zh":"c"},"title":{"en":"b","zh":"a"}}"#)
  }

  @Test func `a verdict and a tally come back from their JSON`() throws {
    var tally = owners(("690.66", 12), took: ("460.43", 8), for: ("345.33", 6))
    tally.concurrences = [Concurrence(party: "产权单位", state: .word, due: someDay)]
    tally.policies.unreturned = Policy(.majority, clause: "第五条")
    tally.choices = [Choice("甲", votes: 3, area: area("3.00"))]
    let data = try JSONEncoder().encode(tally)
    #expect(try JSONDecoder().decode(Tally.self, from: data) == tally)
    let verdict = rule("civil-code-278-special").verdict(for: tally, on: someDay)
    let stored = try JSONEncoder().encode(verdict)
    #expect(try JSONDecoder().decode(Verdict.self, from: stored) == verdict)
  }

  @Test func `a rule that isn't in force says so and still decides`() {
    let tally = hands(expected: 44, present: 23, for: 12)
    let late = rule("residents-meeting").verdict(for: tally, on: Day("2026-01-01")!)
    #expect(late.kind == .adopted)
    #expect(late.warnings.contains(.ruleExpired(on: Day("2025-12-31")!)))
    let lastDay = rule("residents-meeting").verdict(for: tally, on: Day("2025-12-31")!)
    #expect(!lastDay.warnings.contains(.ruleExpired(on: Day("2025-12-31")!)))
    let early = rule("civil-code-278-general").verdict(
      for: owners(("1", 1), took: ("1", 1), for: ("1", 1)), on: Day("2020-12-31")!)
    #expect(early.warnings.contains(.ruleNotYetValid(from: Day("2021-01-01")!)))
  }

  @Test func `two thirds of nothing isn't two thirds`() {
    #expect(rule("robert-two-thirds").kind(hands(for: 0)) == .undecidable)
    #expect(rule("nantang").kind(hands(for: 0, abstain: 9)) == .undecidable)
    #expect(rule("consensus-unanimous").kind(hands(present: 0, for: 0)) == .noConsensus)
    #expect(rule("majority-of-present").kind(hands(present: 0, for: 0)) == .undecidable)
    #expect(rule("residents-meeting").kind(hands(expected: 0, present: 0, for: 0)) == .undecidable)
  }

  @Test func `a number that is needed and missing leaves it undecidable`() {
    let verdict = rule("residents-meeting").verdict(for: hands(present: 10, for: 9), on: someDay)
    #expect(verdict.kind == .undecidable)
    #expect(verdict.missing == [.number(base: .expected, measure: .heads, group: nil)])
    let noAreas = Tally(way: .slips, heads: Count(expected: 9, participating: 9, for: 9))
    #expect(
      rule("civil-code-278-general").verdict(for: noAreas, on: someDay).missing.contains(.areas))
  }

  @Test func `asked for objections, silence is consensus and one voice is not`() {
    func asked(_ voices: Int) -> Verdict.Kind {
      rule("consensus-no-objection").kind(
        Tally(way: .noObjection, heads: Count(present: 11, against: voices)))
    }
    #expect(asked(0) == .consensus)
    #expect(asked(1) == .noConsensus)
    // Unanimity can't be had by asking for objections.
    let silent = Tally(way: .noObjection, heads: Count(present: 11, against: 0))
    #expect(rule("consensus-unanimous").kind(silent) == .noConsensus)
  }

  @Test func `no objection and no majority in favour is no consensus`() {
    #expect(
      rule("consensus-no-objection").kind(hands(present: 11, for: 5, abstain: 6)) == .noConsensus)
  }

  @Test func `both the committee and its owners must be there`() {
    func committee(present: Int, owners: Int, for yes: Int) -> Verdict.Kind {
      var tally = hands(expected: 9, present: present, for: yes)
      tally.groups = [GroupCount(group: "业主", heads: Count(expected: 5, present: owners))]
      return rule("property-management-committee").kind(tally)
    }
    #expect(committee(present: 6, owners: 3, for: 5) == .adopted)
    #expect(committee(present: 6, owners: 2, for: 5) == .inquorate)
    #expect(committee(present: 4, owners: 4, for: 4) == .inquorate)
    #expect(committee(present: 6, owners: 3, for: 4) == .rejected)
  }

  @Test func `villagers come as persons or as households`() {
    var tally = hands(expected: 30, present: 16, for: 9)
    #expect(rule("villagers-meeting").kind(tally) == .adopted)
    tally.voters = .households
    #expect(rule("villagers-meeting").kind(tally) == .inquorate)
    tally.heads.present = 20
    tally.heads.for = 11
    #expect(rule("villagers-meeting").kind(tally) == .adopted)
  }

  @Test func `a meeting anyone may come to has no house quorum`() {
    #expect(rule("majority-of-present").kind(hands(present: 9, for: 5)) == .adopted)
    #expect(rule("majority-of-present").kind(hands(expected: 20, present: 9, for: 9)) == .inquorate)
    #expect(
      rule("majority-of-present").kind(hands(expected: 20, present: 10, for: 10)) == .inquorate)
  }

  @Test func `what is the owners' is decided by their ballots alone`() {
    func asked(_ answer: Competence.Answer, _ matters: CommonMatter...) -> Competence {
      Competence(answer: answer, items: matters.map(\.rawValue), by: "居委会")
    }
    let lift = asked(.owners, .rebuilding)
    #expect(rule("nantang").authority(over: lift, by: .hands) == .opinionOnly)
    #expect(rule("plurality").authority(over: lift, by: .secretBallot) == .opinionOnly)
    #expect(
      rule("residents-meeting").authority(over: lift, by: .hands) == .refused(.ownersMatter))
    let special = rule("civil-code-278-special")
    #expect(special.authority(over: lift, by: .slips) == .decides)
    #expect(special.authority(over: lift, by: .hands) == .refused(.needsBallots))
    let general = rule("civil-code-278-general")
    #expect(
      general.authority(over: lift, by: .slips) == .refused(.needsRule("civil-code-278-special")))
    let election = rule("owners-committee-election")
    #expect(election.authority(over: asked(.owners, .committee), by: .slips) == .decides)
    #expect(rule("nantang").authority(over: asked(.ours), by: .hands) == .decides)
    #expect(rule("nantang").authority(over: nil, by: .hands) == .decides)
    #expect(rule("nantang").authority(over: asked(.unsure), by: .hands) == .opinionOnly)
    #expect(rule("residents-meeting").authority(over: asked(.unsure), by: .hands) == .opinionOnly)
  }

  @Test func `four blanks make a rule`() throws {
    let form = RuleForm(
      attendance: .init(.atLeast, .twoThirds), base: .present, share: .init(.moreThan, .half),
      abstentions: .leftOut)
    let own = try form.rule(
      id: "own", title: Bilingual("本院", "own"), source: Bilingual("第三条", "article 3"))
    #expect(own.kind(hands(expected: 30, present: 20, for: 3, against: 2, abstain: 15)) == .adopted)
    #expect(own.kind(hands(expected: 30, present: 19, for: 19)) == .inquorate)
    func mistake(_ form: RuleForm) -> RuleForm.Mistake? {
      do throws(RuleForm.Mistake) {
        _ = try form.rule(id: "x", title: Bilingual("", ""), source: Bilingual("", ""))
        return nil
      } catch { return error }
    }
    #expect(
      mistake(
        RuleForm(
          attendance: nil, base: .expected, share: .init(.atLeast, .half), abstentions: .leftOut))
        == .abstentionsStay(.expected))
    #expect(
      mistake(
        RuleForm(
          attendance: nil, base: .present, share: .init(.moreThan, .whole), abstentions: .counted))
        == .neverHolds)
  }
}
