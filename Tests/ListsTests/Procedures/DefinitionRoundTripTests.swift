import Affairs
import Deliberation
import Foundation
import Lists
import TestSupport
import Testing
import Values

@Suite struct `Definitions written and read` {
  @Test func `any sound definition is read from YAML and JSON as it was`() throws {
    var generator = SeededGenerator(seed: drawnSeed())
    var count = 0
    let rounds = tried(of: 2_000)
    for _ in 0..<rounds {
      let definition = RandomDefinition(generator: generator).definition()
      _ = generator.next()
      let json = try JSONEncoder().encode(definition)
      #expect(try JSONDecoder().decode(Definition.self, from: json) == definition)
      guard definition.mistakes().isEmpty else { continue }
      count += 1
      let text = DefinitionFile.text([definition])
      #expect(try DefinitionFile.definitions(text) == [definition], "\(text)")
    }
    #expect(count > rounds / 2)
  }

  @Test func `a text that means something in YAML is still that text`() throws {
    for name in [
      "true", "null", "~", "- 甲", "甲: 乙", "甲 # 乙", "{甲}", "[甲", "'甲'", "\"甲\"", "甲\\n", "甲\n乙",
      " 甲 ", "　甲", "@甲", "!甲", "&甲", "*甲", "甲\u{2028}乙", "甲\u{FEFF}乙", "2026-01-01", "1", "甲\t乙",
      "%甲",
      "甲,乙", "?甲", "|", ">甲", "甲:", "\u{7F}甲", "👵🏻",
    ] {
      let procedure = Procedure(
        id: name, title: name, source: name, steps: [Step(id: name, needs: [.paper([name])])])
      let definitions: [Definition] = [
        .procedure(procedure), .group(NamedGroup(name, [name])), .community(name: name, code: name),
      ]
      let text = DefinitionFile.text(definitions)
      #expect(try DefinitionFile.definitions(text) == definitions, "\(text)")
    }
  }
}

/// A definition of any kind, most of them sound.
private struct RandomDefinition {
  var generator: SeededGenerator

  private mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  private mutating func perhaps<Value>(_ value: (inout Self) -> Value) -> Value? {
    Bool.random(using: &generator) ? value(&self) : nil
  }

  private mutating func several<Value>(_ range: ClosedRange<Int>, _ value: (inout Self) -> Value)
    -> [Value]
  {
    (0..<Int.random(in: range, using: &generator)).map { _ in value(&self) }
  }

  private mutating func name() -> String {
    let marks = [
      "甲", "议", "公示", "A", "7", "：", ": ", "，", ", ", "“", "\"", "#", "-", "（", "{", " 乙",
    ]
    return one(of: ["办", "协商", "x", "《本院办法》"]) + several(0...4) { $0.one(of: marks) }.joined()
  }

  private mutating func names() -> [String] { Array(Set(several(1...3) { $0.name() })).sorted() }

  private mutating func number() -> Int { Int.random(in: 1...40, using: &generator) }

  private mutating func day() -> Day { Day(number: 20_000).adding(days: number()) }

  private mutating func extent() -> Extent { one(of: [.all, .atLeast(number())]) }

  private mutating func limit() -> TimeLimit {
    one(of: [.hours(number()), .days(number()), .workingDays(number())])
  }

  private mutating func need(isInner: Bool = false) -> Need {
    switch one(of: Need.Name.allCases) {
    case .voices: return .voices(number())
    case .voicesAnswered: return .voicesAnswered
    case .survey:
      return .survey(.init(asked: extent(), returned: perhaps { Ratio($0.number(), 41)! }))
    case .study: return .study(from: perhaps { $0.day() })
    case .competence: return .competence
    case .meeting:
      return .meeting(
        .init(
          body: perhaps { $0.names() } ?? [], kind: perhaps { $0.names() } ?? [],
          form: perhaps { $0.name() }, decides: perhaps { $0.one(of: Rule.Decider.allCases) },
          verdict: several(0...2) { $0.one(of: Need.Meeting.Result.allCases) }))
    case .concurrence: return .concurrence(name())
    case .notice:
      return .notice(
        .init(
          days: number(), unit: one(of: DayUnit.allCases),
          objections: one(of: Need.Notice.Objections.allCases)))
    case .pledges:
      return .pledges(
        .init(
          one(of: PledgeKind.allCases), of: extent(), state: one(of: Need.Pledges.State.allCases)))
    case .paper: return .paper(names())
    case .means: return .means
    case .tasks: return .tasks(one(of: Need.Tasks.allCases))
    case .note: return .note(one(of: NoteKind.allCases))
    case .site: return .site(one(of: Need.Site.allCases))
    case .party: return .party(one(of: PartyKind.allCases))
    case .children: return .children(one(of: ["启动", "确认"]))
    case .said: return .said
    case .any: return isInner ? .said : .any(several(1...3) { $0.need(isInner: true) })
    }
  }

  private mutating func step(_ number: Int, back: String?) -> Step {
    var step = Step(
      id: "\(name())\(number)", title: perhaps { $0.name() }, body: perhaps { $0.name() },
      rule: perhaps { $0.one(of: Rule.builtIn).id }, needs: several(0...3) { $0.need() },
      papers: perhaps { $0.names() } ?? [],
      days: perhaps {
        .init(
          count: $0.number(), unit: $0.one(of: DayUnit.allCases), from: .posting,
          for: $0.perhaps { $0.name() })
      },
      skip: one(of: [.never, .reason]), despite: one(of: Step.Despite.allCases),
      back: back, isGate: Bool.random(using: &generator))
    if one(of: [true, false, false]) {
      step.needs.append(.notice(.init(days: 7, objections: .none)))
      step.settled = .init(.mediated, clause: name())
    }
    return step
  }

  private mutating func procedure() -> Procedure {
    var steps: [Step] = []
    for number in 0...Int.random(in: 0...3, using: &generator) {
      steps.append(step(number, back: perhaps { _ in steps.first?.id } ?? nil))
    }
    let from = perhaps { $0.day() }
    return Procedure(
      id: name(), title: name(), source: name(), validFrom: from,
      validUntil: perhaps { (from ?? $0.day()).adding(days: $0.number()) },
      order: one(of: Procedure.Order.allCases),
      due: perhaps {
        $0.one(of: [.one($0.limit()), .byCategory([$0.name(): $0.limit(), "其他": $0.limit()])])
      },
      repeats: perhaps { _ in steps.last?.id } ?? nil,
      alarm: perhaps { .init(times: $0.number(), days: $0.number()) }, steps: steps)
  }

  private mutating func rates() -> Rates {
    var rates = Rates(formulas: [], excluded: perhaps { $0.names() } ?? [])
    for id in Set(names()).sorted() {
      let weight = Fraction(number(), number())!
      rates.formulas.append(
        .init(
          id: id, title: name(), of: [one(of: Rates.Counted.allCases): weight],
          over: one(of: Rates.Whole.allCases)))
    }
    if let half = Fraction(1, 2), rates.formulas.count == 2 {
      let weights = Dictionary(uniqueKeysWithValues: rates.formulas.map { ($0.id, half) })
      rates.overall = .init(title: name(), weights: weights)
    }
    return rates
  }

  /// What a place tells in its booklet.
  private mutating func bookletEntries() -> Definition {
    switch Int.random(in: 0..<5, using: &generator) {
    case 4:
      let gone = Bool.random(using: &generator) ? [one(of: HeldWords.builtIn)] : []
      return .words(
        HeldWords(
          also: perhaps { $0.names() } ?? [], without: gone.map { .init($0, reason: name()) }))
    case 0:
      return .services(
        several(0...3) {
          LocalService(
            unit: $0.name(), what: $0.name(), when: $0.perhaps { $0.name() },
            place: $0.perhaps { $0.name() })
        })
    case 1: return .pact(Bool.random(using: &generator) ? names() : [])
    case 2:
      return .works(
        several(0...3) {
          ResidentWork(
            title: $0.name(), what: $0.perhaps { $0.name() }, maker: $0.name(),
            text: $0.perhaps { "\($0.name())\n\($0.name())" },
            consent: .init(day: $0.day(), form: $0.name()))
        })
    default:
      return .answers(
        several(0...3) {
          AnswerCard(
            what: $0.name(), materials: $0.perhaps { $0.names() } ?? [],
            place: $0.perhaps { $0.name() }, when: $0.perhaps { $0.name() })
        })
    }
  }

  /// Of any kind, procedures most often.
  func definition() -> Definition {
    var random = self
    switch Int.random(in: 0..<12, using: &random.generator) {
    case 0: return .list(random.one(of: NameList.allCases), random.names())
    case 1: return .group(NamedGroup(random.name(), random.names()))
    case 2: return .rates(random.rates())
    case 3: return .setting(random.one(of: Setting.allCases), random.number())
    case 4:
      let first = random.day()
      // A Saturday is worked, the day before it is off.
      let saturday = first.adding(days: 6 - first.weekday)
      return .holidays(
        year: saturday.year,
        Holidays.Year(off: [saturday.adding(days: -1)], work: [saturday]))
    case 5: return .community(name: random.name(), code: random.name())
    case 6, 7: return random.bookletEntries()
    default: return .procedure(random.procedure())
    }
  }
}
