import Deliberation
import Office
import Terminal
import Text
import Values

/// The blanks of the form for a meeting's details, and how they are read.
enum SettingsBlank: Hashable, Sendable {
  case place, time, body, kind, convener, guidance, facilitator, secretary, tellers, scrutineers
  case preset, groups, requiredGroups, rule, concurrences, turnSeconds, turns, abstentions
  case noticeDays, prefix, contact, terms

  /// A blank that can't be read, and why.
  struct Mistake: Error {
    let blank: SettingsBlank
    let sentence: String
  }

  static func fields(
    of details: MeetingDetails, rules: [Rule], in language: Language
  ) -> [Terminal.Form<SettingsBlank>.Field] {
    let words = SettingsWording(language)
    func list(_ items: [String]) -> String { items.joined(separator: "、") }
    let presets = GroupPreset.allCases
    return [
      .text(.place, words.place, details.place),
      .text(.time, words.time, details.scheduled?.clock ?? "", hint: words.timeHint),
      .text(.body, words.body, details.body),
      .text(.kind, words.kind, details.kind),
      .text(.convener, words.convener, details.convener),
      .text(.guidance, words.guidance, details.guidance),
      .text(.facilitator, words.facilitator, details.facilitator),
      .text(.secretary, words.secretary, details.secretary),
      .text(.tellers, words.tellers, list(details.tellers), hint: words.listHint),
      .text(.scrutineers, words.scrutineers, list(details.scrutineers), hint: words.listHint),
      .choice(
        .preset, words.preset, presets.map(words.preset),
        presets.firstIndex { $0.groups == details.groups }),
      .text(.groups, words.groups, list(details.groups), hint: words.listHint, limit: 400),
      .text(
        .requiredGroups, words.requiredGroups, list(details.requiredGroups), hint: words.listHint,
        limit: 400),
      .choice(
        .rule, words.rule, rules.map { language($0.title.zh, $0.title.en) },
        rules.firstIndex { $0.id == details.rule.id }),
      .text(.concurrences, words.concurrences, list(details.concurrences), hint: words.listHint),
      .number(.turnSeconds, words.turnSeconds, details.turnSeconds ?? 0, hint: words.turnHint),
      .number(.turns, words.turns, details.turnsPerIssue),
      .choice(
        .abstentions, words.abstentions, [words.asked, words.notAsked],
        details.asksAbstentions ? 0 : 1),
      .number(.noticeDays, words.noticeDays, details.noticeDays),
      .text(.prefix, words.prefix, details.documentPrefix, hint: words.prefixHint),
      .text(.contact, words.contact, details.contact, hint: words.contactHint),
      .choice(
        .terms, words.terms, [words.consultation, words.robert],
        details.terms == .consultation ? 0 : 1),
    ]
  }

  /// What the form says otherwise than the meeting; what is as it was is left out.
  static func changes(
    in form: Terminal.Form<SettingsBlank>, of session: Session, rules: [Rule], offset: Int,
    _ words: SettingsWording
  ) throws(Mistake) -> MeetingChanges {
    let old = session.details
    var changes = MeetingChanges()
    func text(_ id: SettingsBlank, _ old: String) -> String? {
      let new = form[id].trimmingBlanks
      return new == old ? nil : new
    }
    func list(_ id: SettingsBlank, _ old: [String]) -> [String]? {
      let new = form[id].split { "、,，;；".contains($0) }.map { String($0).trimmingBlanks }
        .filter { !$0.isEmpty }
      return new == old ? nil : new
    }
    func number(_ id: SettingsBlank, _ label: String, _ old: Int) throws(Mistake) -> Int? {
      guard let new = form.number(id) else {
        throw Mistake(blank: id, sentence: words.notANumber(label))
      }
      return new == old ? nil : new
    }
    changes.place = text(.place, old.place)
    changes.body = text(.body, old.body)
    changes.kind = text(.kind, old.kind)
    changes.convener = text(.convener, old.convener)
    changes.guidance = text(.guidance, old.guidance)
    changes.facilitator = text(.facilitator, old.facilitator)
    changes.secretary = text(.secretary, old.secretary)
    changes.tellers = list(.tellers, old.tellers)
    changes.scrutineers = list(.scrutineers, old.scrutineers)
    changes.groups = list(.groups, old.groups)
    changes.requiredGroups = list(.requiredGroups, old.requiredGroups)
    changes.concurrences = list(.concurrences, old.concurrences)
    changes.documentPrefix = text(.prefix, old.documentPrefix)
    changes.contact = text(.contact, old.contact)
    if let rule = form.choice(.rule).map({ rules[$0] }), rule.id != old.rule.id {
      changes.rule = rule
    }
    changes.turnSeconds = try number(.turnSeconds, words.turnSeconds, old.turnSeconds ?? 0)
    changes.turnsPerIssue = try number(.turns, words.turns, old.turnsPerIssue)
    changes.noticeDays = try number(.noticeDays, words.noticeDays, old.noticeDays)
    let asks = form.choice(.abstentions) == 0
    if asks != old.asksAbstentions { changes.asksAbstentions = asks }
    let terms: MeetingDetails.Terms = form.choice(.terms) == 1 ? .robert : .consultation
    if terms != old.terms { changes.terms = terms }
    let time = form[.time].trimmingBlanks
    if !time.isEmpty, time != old.scheduled?.clock {
      guard let moment = moment(written: time, on: session.identity.date, offset: offset) else {
        throw Mistake(blank: .time, sentence: words.notATime(time))
      }
      changes.scheduled = moment
    }
    return changes
  }
}
