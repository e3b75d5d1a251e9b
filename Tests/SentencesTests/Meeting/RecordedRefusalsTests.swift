import Deliberation
import Scenarios
import Sentences
import TestSupport
import Testing
import Text
import Values

/// The sentences of the refusals that whole meetings come to where every command is tried every few
/// steps, as they have been said.
@Suite struct RecordedRefusalsTests {
  @Test func `refusals are told as it is recorded`() throws {
    var sentences: Set<String> = []
    for scenario in [Scenario.greenCorner, .stairwell, .naming, .representatives] {
      var session = Session(identity: scenario.identity)
      for (number, step) in scenario.steps.enumerated() {
        if number.isMultiple(of: 3) { sentences.formUnion(refusals(in: session, at: step.at)) }
        try session.play(step.command, at: step.at, by: step.by, happened: step.happened)
      }
      let end = session.entries.last?.at.adding(seconds: 600)
      sentences.formUnion(refusals(in: session, at: try #require(end)))
    }
    try RecordedText("Tests/SentencesTests/Expected/refusals.txt")
      .expect(sentences.sorted().joined(separator: "\n"))
  }

  /// What each command is refused with, in both languages, and on the wall where that is otherwise.
  private func refusals(in session: Session, at moment: Moment) -> [String] {
    var odd = OddCommands(seed: 1)
    let commands = Command.specimens + Command.specimens.compactMap { odd.variant(of: $0) }
    return commands.compactMap { command in
      do throws(Refusal) {
        _ = try session.decide(command, on: Occasion(at: moment, by: "记录"))
        return nil
      } catch {
        let said = [true, false].map { isNaming in
          Language.allCases.map {
            error.sentence(in: $0, of: session, namingPeople: isNaming) + "\n"
          }.joined()
        }
        return said[0] == said[1] ? said[0] : said.joined()
      }
    }
  }
}
