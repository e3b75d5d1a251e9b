import Deliberation
import Terminal
import Wording

/// 居民代表会议规则（2026年起）: the thresholds of a rule whose law isn't at hand, on one page.
///
/// 到会　□过半数　□三分之二以上　□____　同意　□到会的过半数　□应到的过半数　□____
enum ThresholdForm {
  private static let attendances: [RuleForm.Share] = [
    .init(.moreThan, .half), .init(.atLeast, .twoThirds),
  ]
  private static let bases: [Rule.Base] = [.present, .expected]
  private static let majority = RuleForm.Share(.moreThan, .half)

  /// Chooses the rule for the meeting, with its thresholds where they are filled in.
  static func fill(_ rule: Rule, in context: Context) -> RequestScreen {
    let (language, words) = (context.language, RuleChoiceWording(context.language))
    let old = context.session?.details.confirmations.last { $0.rule == rule.id }
    let attendance = old.map { attendances.firstIndex(of: $0.attendance) ?? attendances.count }
    let agreed = old.map { old in
      old.share == majority ? bases.firstIndex(of: old.base) ?? bases.count : bases.count
    }
    let day = context.session?.identity.date ?? context.now.day
    let isInForce = rule.isInForce(on: day)
    let page = FormPage(
      notes: [words.thresholdsNote] + words.outOfForce(rule, on: day),
      [
        .choice(
          .attendance, in: language, attendances.map { words.share($0) } + [words.other],
          attendance),
        .blank(
          .otherAttendance, in: language,
          attendance == attendances.count ? old.map { words.share($0.attendance) } ?? "" : ""),
        .choice(
          .agreed, in: language, bases.map { words.share(majority, of: $0) } + [words.other],
          agreed),
        .blank(
          .otherAgreed, in: language,
          agreed == bases.count ? old.map { words.share($0.share, of: $0.base) } ?? "" : ""),
        .blank(.ruleSource, in: language, old?.basis ?? ""),
        .blank(.filler, in: language, old?.by ?? ""),
      ] + (isInForce ? [] : [.blank(.despite, in: language)]), language: language)
    return RequestScreen(
      RuleWording(rule, in: language).title, page, in: context,
      comment: { page, context in
        do throws(Wrong) {
          guard let rule = try confirmation(of: rule, on: page, in: context.language)?.filled else {
            return [words.unfilled]
          }
          return [RuleWording(rule, in: context.language).paragraph]
        } catch {
          return []
        }
      },
      read: { page, context in
        var changes = MeetingChanges()
        changes.rule = rule
        if !isInForce {
          guard let reason = page.optional(.despite) else {
            return .missing(.despite, context.language)
          }
          changes.despiteValidity = reason
        }
        do throws(Wrong) {
          changes.confirmations = try confirmation(of: rule, on: page, in: context.language).map {
            [$0]
          }
        } catch {
          return error.reading
        }
        return .commands([.describeMeeting(changes: changes)])
      })
  }

  /// A blank that can't be read, and why.
  private struct Wrong: Error {
    let reading: RequestScreen.Reading

    init(_ blank: Blank, _ sentence: String) { reading = .problem(blank, sentence) }
  }

  /// What was filled in; nil without an article, and the rule stays 待确认.
  private static func confirmation(
    of rule: Rule, on page: FormPage, in language: Language
  ) throws(Wrong) -> RuleConfirmation? {
    guard let basis = page.optional(.ruleSource) else { return nil }
    let attendance =
      if let text = try other(
        .otherAttendance, than: .attendance, attendances.count, page, language)
      {
        try read(.otherAttendance, language) { () throws(WrittenShare.Mistake) in
          try WrittenShare.share(text)
        }
      } else {
        attendances[page.form.choice(.attendance) ?? 0]
      }
    let (base, share) =
      if let text = try other(.otherAgreed, than: .agreed, bases.count, page, language) {
        try read(.otherAgreed, language) { () throws(WrittenShare.Mistake) in
          try WrittenShare.shareOfBase(text)
        }
      } else {
        (bases[page.form.choice(.agreed) ?? 0], majority)
      }
    guard let by = page.optional(.filler) else {
      throw Wrong(.filler, RuleChoiceWording(language).fillerMissing)
    }
    return RuleConfirmation(
      rule: rule.id, attendance: attendance, base: base, share: share, basis: basis, by: by)
  }

  /// What is written in the last box of a row; nil where another box is marked.
  private static func other(
    _ blank: Blank, than row: Blank, _ last: Int, _ page: FormPage, _ language: Language
  ) throws(Wrong) -> String? {
    let words = FormWording(language)
    guard let chosen = page.form.choice(row) else { throw Wrong(row, words.choose) }
    let text = page.optional(blank)
    if chosen == last {
      guard let text else { throw Wrong(blank, words.required) }
      return text
    }
    // Beside a box that was marked it would be dropped in silence.
    if text != nil { throw Wrong(blank, RuleChoiceWording(language).otherNotChosen) }
    return nil
  }

  private static func read<Value>(
    _ blank: Blank, _ language: Language, _ read: () throws(WrittenShare.Mistake) -> Value
  ) throws(Wrong) -> Value {
    do throws(WrittenShare.Mistake) {
      return try read()
    } catch {
      throw Wrong(blank, error.sentence(language))
    }
  }
}

extension Rule {
  /// The reason for taking a vote by it, where it isn't in force that day.
  func reason(_ text: String?, on day: Day) -> String? { isInForce(on: day) ? nil : text }
}
