import Deliberation
import Text
import Values

/// What is asked of what a meeting is: place, people in charge, groups, rule, limits.
package struct DetailsBlanks: Sendable {
  /// Groups that usually come together: choosing one writes them down.
  package let preset: Question<GroupPreset?>
  private let time: Question<String>
  private let blanks: [DetailsBlank]

  init(of details: MeetingDetails, in language: Language) {
    let words = SettingsWording(language)
    let presets = GroupPreset.allCases
    preset = .choice(
      "preset", words.preset, presets, presets.firstIndex { $0.groups == details.groups },
      name: words.preset)
    time = .line(
      "time", words.time, details.scheduled?.clock ?? "", hint: words.timeHint, limit: 200)
    blanks =
      DetailsBlanks.people(details, words) + DetailsBlanks.groups(details, words)
      + DetailsBlanks.limits(details, words, language)
  }

  /// The time comes after the place, the preset before the groups it writes down.
  package var fields: [Field] {
    var fields = blanks.map(\.field)
    fields.insert(time.field, at: 1)
    fields.insert(preset.field, at: fields.firstIndex { $0.id == groupsID } ?? fields.count)
    return fields
  }

  /// The field that a preset writes into.
  package var groupsID: String { "groups" }

  /// What was written otherwise than the meeting has it; what is as it was is left out.
  func changes(_ answers: Answers, of session: Session) throws(Unanswered) -> MeetingChanges {
    var changes = MeetingChanges()
    for blank in blanks { try blank.take(answers, &changes) }
    let clock = try answers[time]
    if !clock.isEmpty, clock != session.details.scheduled?.clock {
      let moment = moment(
        written: clock, on: session.identity.date, offset: answers.desk.now.offset)
      guard let moment else {
        throw Unanswered(time, SettingsWording(answers.desk.language).notATime(clock))
      }
      changes.scheduled = moment
    }
    return changes
  }

  // MARK: - Its parts

  private static func people(_ details: MeetingDetails, _ words: SettingsWording) -> [DetailsBlank]
  {
    [
      .text("place", words.place, details.place, \.place),
      .text("body", words.body, details.body, \.body),
      .text("kind", words.kind, details.kind, \.kind),
      .text("form", words.form, details.form, hint: words.formHint, \.form),
      .text("convener", words.convener, details.convener, \.convener),
      .text("guidance", words.guidance, details.guidance, \.guidance),
      .text("facilitator", words.facilitator, details.facilitator, \.facilitator),
      .text("secretary", words.secretary, details.secretary, \.secretary),
      .list("tellers", words.tellers, details.tellers, words, limit: 200, \.tellers),
      .list(
        "scrutineers", words.scrutineers, details.scrutineers, words, limit: 200, \.scrutineers),
    ]
  }

  private static func groups(_ details: MeetingDetails, _ words: SettingsWording) -> [DetailsBlank]
  {
    [
      .list("groups", words.groups, details.groups, words, \.groups),
      .list(
        "requiredGroups", words.requiredGroups, details.requiredGroups, words, \.requiredGroups),
    ]
  }

  private static func limits(
    _ details: MeetingDetails, _ words: SettingsWording, _ language: Language
  ) -> [DetailsBlank] {
    var rules = Rule.offered
    if !rules.contains(where: { $0.id == details.rule.id }) { rules.append(details.rule) }
    let rule = Question.choice(
      "rule", words.rule, rules, rules.firstIndex { $0.id == details.rule.id }
    ) { language($0.title.zh, $0.title.en) }
    let abstentions = Question.choice(
      "abstentions", words.abstentions, [true, false], details.asksAbstentions ? 0 : 1
    ) { $0 ? words.asked : words.notAsked }
    let kinds: [MeetingDetails.Terms] = [.consultation, .robert]
    let terms = Question.choice(
      "terms", words.terms, kinds, details.terms == .consultation ? 0 : 1
    ) { $0 == .consultation ? words.consultation : words.robert }
    return [
      DetailsBlank(rule) { answer, changes in
        if let answer, answer.id != details.rule.id { changes.rule = answer }
      },
      .list(
        "concurrences", words.concurrences, details.concurrences, words, limit: 200,
        \.concurrences),
      .number(
        "turnSeconds", words.turnSeconds, details.turnSeconds ?? 0, hint: words.turnHint, words,
        \.turnSeconds),
      .number("turns", words.turns, details.turnsPerIssue, words, \.turnsPerIssue),
      DetailsBlank(abstentions) { asks, changes in
        if asks != details.asksAbstentions { changes.asksAbstentions = asks }
      },
      .number("noticeDays", words.noticeDays, details.noticeDays, words, \.noticeDays),
      .text(
        "prefix", words.prefix, details.documentPrefix, hint: words.prefixHint, \.documentPrefix),
      .text("contact", words.contact, details.contact, hint: words.contactHint, \.contact),
      DetailsBlank(terms) { answer, changes in
        if answer != details.terms { changes.terms = answer }
      },
    ]
  }
}

extension Rule {
  /// The rules a meeting can be set to in a form.
  fileprivate static var offered: [Rule] {
    [
      "consensus-no-objection", "consensus-unanimous", "majority-of-present",
      "two-thirds-of-present", "nantang", "residents-meeting", "residents-representatives",
    ].compactMap(Rule.builtIn)
  }
}
