import Deliberation
import Sentences
import Text
import Values

/// A rule of one's own in four blanks: who must be there, of what base, what share, and what of the
/// abstentions.
package struct RuleBlanks: Sendable {
  private let title: Question<String>
  private let source: Question<String>
  private let attendance: Question<RuleForm.Share??>
  private let base: Question<Rule.Base?>
  private let share: Question<RuleForm.Share?>
  private let abstentions: Question<RuleForm.Abstentions?>
  package let notes: [String]

  private static let shares: [RuleForm.Share] = [
    .init(.moreThan, .half), .init(.atLeast, .half), .init(.atLeast, .twoThirds),
    .init(.atLeast, .threeQuarters), .init(.atLeast, .fourFifths), .init(.atLeast, .whole),
  ]

  package init(in language: Language) {
    let (words, shares) = (RuleChoiceWording(language), RuleBlanks.shares)
    let bases: [Rule.Base] = [.expected, .present, .participating, .valid]
    notes = [words.formNote]
    title = .line("ruleTitle", language("规则名称", "Title"))
    source = .line(
      "ruleSource", language("依据", "Source"),
      hint: language("如《本院议事规则》第三条", "such as article 3 of our rules"))
    let asked: [RuleForm.Share?] = [nil] + shares
    attendance = .choice("attendance", language("到会要求", "Who is there"), asked, 3) {
      $0.map { words.share($0) } ?? words.nobodyAsked
    }
    base = .choice("base", language("以什么为基数", "Of what"), bases, 1) { words.base($0) }
    share = .choice("share", language("同意比例", "What share"), shares, 0) { words.share($0) }
    abstentions = .choice(
      "abstentions", language("弃权怎样算", "Abstentions"), RuleForm.Abstentions.allCases, 0
    ) { words.abstentions($0) }
  }

  package var fields: [Field] {
    [title.field, source.field, attendance.field, base.field, share.field, abstentions.field]
  }

  /// What the rule says as it is written so far, or why it can't be.
  package func comment(_ answers: Answers) -> [String] {
    let language = answers.desk.language
    do throws(RuleForm.Mistake) {
      return [RuleWording(try rule(id: "own", answers), in: language).paragraph]
    } catch {
      return [error.sentence(language)]
    }
  }

  /// Puts the rule into the user's own; gives its title.
  package func keep(_ answers: Answers, in own: OwnRules) throws(Unanswered) -> String {
    let language = answers.desk.language
    let words = RuleChoiceWording(language)
    guard let name = answers.optional(title) else { throw Unanswered(title, words.titleMissing) }
    if answers.optional(source) == nil { throw Unanswered(source, words.sourceMissing) }
    let rules: [Rule]
    switch own.read(in: language) {
    case .success(let found): rules = found
    case .failure(let failure): throw Unanswered(nil, words.notKept(failure.sentence))
    }
    let taken = Set(rules.map(\.id))
    let id = (1...).lazy.map { "own-\($0)" }.first { !taken.contains($0) } ?? "own"
    let rule: Rule
    do throws(RuleForm.Mistake) {
      rule = try self.rule(id: id, answers)
    } catch {
      throw Unanswered(share, error.sentence(language))
    }
    if let failure = own.add(rule, in: language) {
      throw Unanswered(nil, words.notKept(failure.sentence))
    }
    return name
  }

  private func rule(id: String, _ answers: Answers) throws(RuleForm.Mistake) -> Rule {
    let form = RuleForm(
      attendance: answers.soFar(attendance) ?? nil, base: answers.soFar(base) ?? .present,
      share: answers.soFar(share) ?? RuleBlanks.shares[0],
      abstentions: answers.soFar(abstentions) ?? .counted)
    let (title, source) = (answers.soFar(title), answers.soFar(source))
    return try form.rule(id: id, title: Bilingual(title, title), source: Bilingual(source, source))
  }
}
