import Deliberation
import Documents
import Scenarios
import Testing
import Text
import Values

/// What papers of an owners' vote say of slips that came in as forms.
@Suite struct SlipSourcesPapersTests {
  /// The rounds in writing of a body whose rules let forms count; one dwelling's slips are forms.
  private func played() throws -> Session {
    let whole = Scenario.writtenRounds
    let body = Constitution(
      name: "某小区业主大会", rule: .builtIn("civil-code-278-special"),
      clauses: .init(
        electronic: .init(
          identification: "手机号与业主清册一致并回填验证码", clause: "可以通过网上表单表决。")))
    var steps: [Scenario.Step] = []
    for step in whole.steps {
      var step = step
      if case .openVote = step.command, !steps.contains(where: \.isConstituting) {
        steps.append(
          .init(.constitute(.init(constitution: body)), at: step.at, by: step.by))
      }
      if case .enterSlips(var entering) = step.command {
        for place in entering.ballots.indices where entering.ballots[place].room == "202" {
          entering.ballots[place].source = .form
        }
        for place in entering.ballots.indices where entering.ballots[place].room == "301" {
          entering.ballots[place].source = .door
        }
        step = .init(.enterSlips(entering), at: step.at, by: step.by)
      }
      steps.append(step)
    }
    return try Scenario(identity: whole.identity, steps: steps).played()
  }

  @Test
  func `the notice of the result tells how slips came in, and the clause by which forms count`()
    throws
  {
    let notice = try played().document(.resultNotice, for: .public).flat
    #expect(notice.contains("收回的表决票中，纸质"), "\(notice)")
    #expect(notice.contains("上门1张、表单1张"), "\(notice)")
    #expect(
      notice.contains("电子表决：“可以通过网上表单表决。”，业主身份按“手机号与业主清册一致并回填验证码”核验。"), "\(notice)")
  }

  @Test func `the tally by dwelling has the source of each slip, and the clause`() throws {
    let tally = try played().document(.householdTally, for: .archive).flat
    #expect(tally.contains("表单") && tally.contains("上门") && tally.contains("纸质"), "\(tally)")
    #expect(tally.contains("业主身份按“手机号与业主清册一致并回填验证码”核验"), "\(tally)")
    let plain = try Scenario.writtenRounds.played().document(.householdTally, for: .archive).flat
    #expect(!plain.contains("纸质") && !plain.contains("电子表决"))
  }
}

extension Scenario.Step {
  fileprivate var isConstituting: Bool {
    if case .constitute = command { true } else { false }
  }
}
