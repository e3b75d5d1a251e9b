import Deliberation
import Sentences
import Testing
import Text

/// A rule as papers tell it, in words.
@Suite struct RulePhraseTests {
  private func phrase(_ id: String, isExpectedKnown: Bool = true) throws -> String {
    let rule = try #require(Rule.builtIn(id))
    return RuleWording(rule, in: .chinese).phrase(isExpectedKnown: isExpectedKnown)
  }

  @Test func `what must hold is told by its shares and wholes`() throws {
    #expect(try phrase("residents-representatives") == "到会人数占应到三分之二以上；同意人数占到会过半数")
    #expect(
      try phrase("consensus-no-objection") == "询问有无不同意见而无人提出，或者没有人反对，且同意人数占到会过半数")
  }

  @Test func `beside a vote that doesn't count stands nothing of adoption`() throws {
    let rule = try #require(Rule.builtIn("residents-representatives"))
    #expect(
      RuleWording(rule, in: .chinese).phrase(isExpectedKnown: true, countsAlone: true)
        == "到会人数占应到三分之二以上")
  }

  @Test func `what holds only where a roster says who is expected is left out where none does`()
    throws
  {
    #expect(try phrase("majority-of-present") == "到会人数占应到过半数；同意人数占到会过半数")
    #expect(try phrase("majority-of-present", isExpectedKnown: false) == "同意人数占到会过半数")
  }

  /// A name says nothing to who wasn't there.
  @Test(arguments: Rule.builtIn) func `every rule that tests anything is told in words`(rule: Rule)
  {
    let phrase = RuleWording(rule, in: .chinese).phrase(isExpectedKnown: true)
    #expect(!phrase.isEmpty && !phrase.hasSuffix("。"))
    let isTold =
      rule.shape == .plurality || rule.shape == .consentOfAll
      || (rule.quorum + rule.adoption).contains { $0.base != .fewest || rule.fewest != nil }
    #expect((phrase != rule.title.zh) == (isTold && !rule.isUnconfirmed), "\(phrase)")
  }
}
