import Affairs
import Deliberation
import TestSupport
import Testing
import Values

/// Whatever is commanded, in whatever order.
@Suite struct PassingLawTests {
  @Test func `no commands leave a step passed with a need unmet and no reason`() throws {
    let seed = drawnSeed()
    let rounds = tried(of: 600)
    var passages = 0
    for round in 0..<rounds {
      var random = SeededGenerator(seed: seed &+ UInt64(round))
      var desk = LedgerFixture()
      let procedure = try #require(
        ["solicit-three-two", "seven-steps", "complaint", "four-together", "hearing"]
          .randomElement(using: &random))
      let site = try desk.enter(.site(Site(name: "花园", kind: .garden)), on: "2024-03-01")
      let matter = try desk.begin(procedure, on: "2024-03-01") { $0.sites = [site] }
      var number = 1
      for date in 2...28 {
        let day = "2024-03-\(date < 10 ? "0" : "")\(date)"
        for _ in 0...Int.random(in: 0...2, using: &random) {
          number += 1
          act(&desk, on: matter, day, number, &random)
        }
      }
      passages += try check(desk, matter, seed: seed &+ UInt64(round))
    }
    #expect(passages > rounds, "seed \(seed): too little happens to tell anything")
  }

  /// Something that may happen to a matter, refused or not.
  private func act(
    _ desk: inout LedgerFixture, on matter: CardID, _ date: String, _ number: Int,
    _ random: inout SeededGenerator
  ) {
    let steps = desk.ledger.course(of: matter)?.procedure.steps.map(\.id) ?? []
    let step = steps.randomElement(using: &random) ?? ""
    let current = desk.ledger.course(of: matter)?.current?.id ?? step
    switch Int.random(in: 0...9, using: &random) {
    case 0, 1:
      _ = try? desk.pass(
        current, of: matter, on: date, despite: Bool.random(using: &random) ? "事出有因" : nil)
    case 2: _ = try? desk.pass(step, of: matter, on: date)
    case 3: _ = try? desk.skip(current, of: matter, on: date, reason: "不需要")
    case 4:
      _ = try? desk.take(
        .sendBack(.init(matter: matter, to: step, reason: "重办")), on: date)
    case 5: _ = try? desk.post(matter, for: Int.random(in: 1...8, using: &random), on: date)
    case 6:
      _ = try? desk.note(
        NoteKind.allCases.randomElement(using: &random) ?? .visit, on: .card(matter), day: date)
    case 7:
      var voice = Voice(about: .card(matter), text: "意见", on: day(date))
      voice.isObjection = Bool.random(using: &random)
      if Bool.random(using: &random) { voice.answer = .init(result: .adopted, on: voice.on) }
      _ = try? desk.enter(.voice(voice), on: date)
    default:
      desk.meet(meeting(of: matter, date, number, &random))
    }
  }

  private func meeting(
    of matter: CardID, _ date: String, _ number: Int, _ random: inout SeededGenerator
  ) -> Extract {
    let kinds: [Verdict.Kind] = [.adopted, .consensus, .rejected]
    let kind = kinds.randomElement(using: &random) ?? .adopted
    let decides = Rule.Decider.allCases.randomElement(using: &random) ?? .residents
    let hasTask = Bool.random(using: &random)
    let answers = Competence.Answer.allCases
    let competence = answers.randomElement(using: &random) ?? .ours
    return .built(
      "\(day(date).number)-\(number)", on: date,
      body: ["党支部", "党员代表会", "居委会", "居民会议"].randomElement(using: &random) ?? "",
      kind: ["听证会", ""].randomElement(using: &random) ?? "",
      [
        Extract.Issue.built(matter.text, votes: [.built(kind, by: decides, on: date)]).with {
          $0.study = .init(by: "党委", on: day(date), conclusion: "列入", at: .built(3))
          $0.competence = .init(answer: competence, items: [], on: day(date), at: .built(4))
          $0.opinionRounds = [
            .init(
              id: "q1", issued: 10, returned: 9, valid: 9, agreeing: 9, on: day(date),
              at: .built(5))
          ]
          if hasTask {
            $0.assignments = [
              .init(
                id: "k1", work: .init(what: "办", responsible: ["物业"], due: day(date)),
                progress: [.init(on: day(date), text: "完", isDone: true, at: .built(41))],
                at: .built(40))
            ]
          }
        }
      ])
  }

  /// Every need of a passed step was met by something that is there, or the step says why not.
  ///
  /// - Returns: how many steps were passed.
  private func check(_ desk: LedgerFixture, _ matter: CardID, seed: UInt64) throws -> Int {
    var passages = 0
    let course = try #require(desk.ledger.course(of: matter))
    for (id, state) in course.states {
      guard case .passed(let passage, _) = state else { continue }
      passages += 1
      let step = try #require(course.procedure.step(id))
      let needed = step.needs.map(\.name.rawValue)
      let met = passage.met.map(\.need)
      if passage.despite == nil {
        #expect(met == needed, "seed \(seed), \(course.procedure.id) \(id)")
        #expect(passage.lacked.isEmpty, "seed \(seed)")
      } else {
        #expect(step.despite == .reason, "seed \(seed), \(id)")
        #expect(!passage.lacked.isEmpty, "seed \(seed), \(id)")
      }
      // All that isn't an absence or somebody's word rests on something.
      for met in passage.met
      where !["said", "voices-answered", "study"].contains(met.need) {
        #expect(!met.evidence.isEmpty, "seed \(seed), \(id) \(met.need)")
      }
      // Before it all are done, where they go in order.
      if course.procedure.order == .sequence {
        for before in course.procedure.steps.prefix(while: { $0.id != id }) {
          #expect(course.state(of: before.id).isDone, "seed \(seed), \(id)")
        }
      }
    }
    #expect(desk.casebook.changedBases(of: matter).isEmpty, "seed \(seed)")
    let findings = desk.rejudged.findings
    #expect(
      findings.isEmpty,
      "seed \(seed): \(findings.map { desk.ledger.entries(of: $0.entry).flatMap(\.events) })")
    return passages
  }
}
