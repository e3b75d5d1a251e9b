import ArgumentParser
import Deliberation
import Records
import Wording

/// What is filled in for a rule whose thresholds are asked.
struct ThresholdOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.help.quorumOption, valueName: Speech.help.text))
  var quorum: String?
  @Option(help: ArgumentHelp(Speech.help.adoptionOption, valueName: Speech.help.text))
  var adoption: String?
  @Option(help: ArgumentHelp(Speech.help.basisOption, valueName: Speech.help.text))
  var basis: String?

  /// The rule with what was filled in; as it is where nothing was.
  func fill(_ rule: Rule) throws(DecideMistake) -> Rule {
    guard quorum != nil || adoption != nil || basis != nil else { return rule }
    guard rule.isAsked else { throw .thresholdsNotAsked(rule: rule) }
    guard let quorum, let adoption, let basis, !basis.withoutBlanks.isEmpty else {
      throw .thresholdsIncomplete
    }
    let tests = [quorum, adoption].map { RuleFile.test($0) }
    guard let there = tests[0], there.name == .attendance, there.base == .expected,
      there.measure == .heads
    else { throw .notAThreshold(quorum) }
    guard let yes = tests[1], yes.name == .adoption, yes.measure == .heads else {
      throw .notAThreshold(adoption)
    }
    let confirmation = RuleConfirmation(
      rule: rule.id, attendance: .init(there.relation, there.ratio), base: yes.base,
      share: .init(yes.relation, yes.ratio), basis: basis, by: "--basis")
    guard var filled = confirmation.filled else { throw .notAThreshold(adoption) }
    filled.source = Bilingual(basis, basis)
    return filled
  }
}
