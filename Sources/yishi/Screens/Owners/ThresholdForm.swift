import Deliberation
import Terminal
import Wording

/// 居民代表会议规则（2026年起）: the thresholds of a rule whose law isn't at hand, on one page.
enum ThresholdForm {
  private static let bases: [Rule.Base] = [.present, .expected]

  /// Chooses the rule for the meeting, with its thresholds where they are filled in.
  static func fill(_ rule: Rule, in context: Context) -> RequestScreen {
    let (language, words) = (context.language, RuleChoiceWording(context.language))
    let shares = RuleFormScreen.shares.map { words.share($0) }
    let old = context.session?.details.confirmations.last { $0.rule == rule.id }
    func place(_ share: RuleForm.Share?) -> Int {
      share.flatMap { RuleFormScreen.shares.firstIndex(of: $0) } ?? 0
    }
    let page = FormPage(
      notes: [words.thresholdsNote],
      [
        .choice(.attendance, in: language, shares, place(old?.attendance)),
        .choice(.share, in: language, shares, place(old?.share)),
        .choice(
          .base, in: language, bases.map { words.base($0) },
          bases.firstIndex(of: old?.base ?? .present) ?? 0),
        .blank(.ruleSource, in: language, old?.basis ?? ""),
        .blank(.filler, in: language, old?.by ?? ""),
      ], language: language)
    return RequestScreen(RuleWording(rule, in: language).title, page, in: context) { page, _ in
      var changes = MeetingChanges()
      changes.rule = rule
      if let basis = page.optional(.ruleSource) {
        guard let by = page.optional(.filler) else {
          return .problem(.filler, words.fillerMissing)
        }
        changes.confirmations = [
          RuleConfirmation(
            rule: rule.id, attendance: RuleFormScreen.shares[page.form.choice(.attendance) ?? 0],
            base: bases[page.form.choice(.base) ?? 0],
            share: RuleFormScreen.shares[page.form.choice(.share) ?? 0], basis: basis, by: by)
        ]
      }
      return .commands([.describeMeeting(changes: changes)])
    }
  }
}

extension Rule {
  /// The reason for taking a vote by it, where it isn't in force that day.
  func reason(_ text: String?, on day: Day) -> String? { isInForce(on: day) ? nil : text }
}
