import Deliberation
import Foundation
import Scenarios
import Testing
import Values

/// Whatever `decide` accepts, `verify` accepts: each entry is written as JSON, read again, given
/// back its command and decided anew.
@Suite struct AgreementTests {
  private static let digest: @Sendable (String) -> [UInt8] = { Array($0.utf8.prefix(32)) + [7] }

  private static func kind(_ command: Command) -> String {
    Mirror(reflecting: command).children.first?.label ?? "\(command)"
  }

  /// What `verify` says of the entry that a command makes; nil where the command is refused.
  private func judged(_ command: Command, _ occasion: Occasion, in session: Session) throws
    -> Rejudgement?
  {
    guard let decided = try? session.decide(command, on: occasion) else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let events = try JSONDecoder().decode([Event].self, from: try encoder.encode(decided))
    #expect(events == decided, "\(command) isn't read as it was written")
    return Rejudgement(
      of: Entry(number: session.lastEntry + 1, at: occasion.at, by: occasion.by, events: events),
      in: session, digest: occasion.digest)
  }

  /// Tries a command and so many odd variants of it; returns the kinds that were accepted.
  private func tries(
    _ command: Command, _ occasion: Occasion, in session: Session, _ odd: inout OddCommands,
    count: Int, _ accepted: inout [String: Int]
  ) throws {
    for number in 0...count {
      let variant = number == 0 ? command : odd.variant(of: command)
      guard let variant, let verdict = try judged(variant, occasion, in: session) else { continue }
      accepted[Self.kind(variant), default: 0] += 1
      #expect(
        verdict.findings.isEmpty && verdict.doubts.isEmpty,
        "\(variant) is accepted, and verify says \(verdict.findings + verdict.doubts)")
    }
  }

  @Test func `every command has a specimen`() {
    let kinds = Set(Command.specimens.map(Self.kind))
    let names = Set(Command.kinds.keys)
    #expect(names.count > 80, "\(names.count) commands were found")
    #expect(names.subtracting(kinds).isEmpty, "without a specimen")
    #expect(kinds.subtracting(names).isEmpty, "specimens of no command")
  }

  @Test func `any command with an odd value at any time of a meeting is refused or verified`()
    throws
  {
    var accepted: [String: Int] = [:]
    for scenario in [Scenario.greenCorner, .stairwell] {
      var session = Session(identity: scenario.identity)
      var odd = OddCommands(seed: 18)
      for (number, step) in scenario.steps.enumerated() {
        let occasion = Occasion(
          at: step.at, by: step.by, happened: step.happened, digest: Self.digest)
        try tries(step.command, occasion, in: session, &odd, count: 40, &accepted)
        if number % 2 == 0 {
          for specimen in Command.specimens {
            try tries(specimen, occasion, in: session, &odd, count: 3, &accepted)
          }
        }
        try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
      }
      let occasion = Occasion(
        at: scenario.steps.last?.at.adding(seconds: 60) ?? beijing("2024-05-18", 18, 0), by: "记录",
        digest: Self.digest)
      for specimen in Command.specimens {
        try tries(specimen, occasion, in: session, &odd, count: 40, &accepted)
      }
    }
    #expect(accepted.count > 45, "only \(accepted) were accepted")
    #expect(accepted.values.reduce(0, +) > 3000, "only \(accepted) were accepted")
  }

  @Test(arguments: 0..<12) func `random commands with odd values are refused or verified`(
    seed: UInt64
  ) throws {
    var clerk = RandomClerk(seed: seed)
    var odd = OddCommands(seed: seed)
    var session = Session(
      identity: .init(id: "20240518-\(seed)", date: Day(number: 19_861), title: "随机"))
    var clock = beijing("2024-05-18", 14, 0)
    var beginning = clerk.beginning()[...]
    var accepted: [String: Int] = [:]
    for _ in 0..<80 {
      clock = clock.adding(seconds: Int.random(in: 0...90, using: &clerk.random))
      let occasion = Occasion(
        at: clock, by: ["主持", "计票甲", "计票乙"].randomElement(using: &clerk.random) ?? "主持",
        digest: Self.digest)
      var command = beginning.popFirst() ?? clerk.command(for: session)
      try tries(command, occasion, in: session, &odd, count: 5, &accepted)
      if let variant = odd.variant(of: command), Bool.random(using: &clerk.random) {
        command = variant
      }
      guard let events = try? session.decide(command, on: occasion) else { continue }
      session.apply(
        Entry(number: session.lastEntry + 1, at: clock, by: occasion.by, events: events))
    }
    #expect(session.damage == nil)
    let again = Rejudgement(session, digest: Self.digest)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "seed \(seed): \(again)")
  }
}
