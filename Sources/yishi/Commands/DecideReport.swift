import Deliberation
import Foundation
import Office

/// What `yishi decide --json` prints. Areas are strings, heads are numbers.
struct DecideReport: Encodable {
  let verdict: Verdict
  let sentence: String
  /// What the reader should know beside the figures: how owners were grouped, slips left out.
  let notes: [String]

  var json: String {
    // Strings, whole numbers and lists of them always encode.
    (try? JSON.line(self)) ?? "{}"
  }

  private enum CodingKeys: String, CodingKey {
    case rule, verdict, tests, percentages, outstanding, policies, elected, tied, sentence
    // Only where there is something to say.
    case readings, inconsistencies, missing, warnings, refusals, followers, withoutSilence
    case notes, lot, awaited
  }

  func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: CodingKeys.self)
    try to.encode(verdict.rule, forKey: .rule)
    try to.encode(verdict.kind, forKey: .verdict)
    try to.encode(verdict.tests.map(Test.init), forKey: .tests)
    try to.encode(verdict.percentages.map(Share.init), forKey: .percentages)
    try to.encode(verdict.outstanding.map(Outstanding.init), forKey: .outstanding)
    try to.encode(verdict.policies, forKey: .policies)
    try to.encode(verdict.elected, forKey: .elected)
    try to.encode(verdict.tied, forKey: .tied)
    try to.encode(sentence, forKey: .sentence)
    if !verdict.readings.isEmpty { try to.encode(verdict.readings, forKey: .readings) }
    if !verdict.inconsistencies.isEmpty {
      try to.encode(verdict.inconsistencies, forKey: .inconsistencies)
    }
    if !verdict.missing.isEmpty { try to.encode(verdict.missing, forKey: .missing) }
    if !verdict.warnings.isEmpty { try to.encode(verdict.warnings, forKey: .warnings) }
    if !verdict.refusals.isEmpty { try to.encode(verdict.refusals, forKey: .refusals) }
    if !verdict.followers.isEmpty { try to.encode(verdict.followers, forKey: .followers) }
    try to.encodeIfPresent(verdict.withoutSilence, forKey: .withoutSilence)
    if !notes.isEmpty { try to.encode(notes, forKey: .notes) }
    try to.encodeIfPresent(verdict.lot, forKey: .lot)
    try to.encodeIfPresent(verdict.awaited, forKey: .awaited)
  }

  private struct Test: Encodable {
    let test: Verdict.Test

    enum CodingKeys: String, CodingKey {
      case test, measure, group, choice, actual, required, base, relation, ratio, holds, short
    }

    func encode(to encoder: any Encoder) throws {
      var to = encoder.container(keyedBy: CodingKeys.self)
      try to.encode(test.test, forKey: .test)
      try to.encode(test.measure, forKey: .measure)
      try to.encode(test.group, forKey: .group)
      try to.encodeIfPresent(test.choice, forKey: .choice)
      try to.encode(test.actual, forKey: .actual)
      try to.encode(test.required, forKey: .required)
      try to.encode(test.base, forKey: .base)
      try to.encode(test.relation, forKey: .relation)
      try to.encode(test.ratio, forKey: .ratio)
      try to.encode(test.holds, forKey: .holds)
      try to.encode(test.short, forKey: .short)
    }
  }

  private struct Share: Encodable {
    let share: Verdict.Percentage

    enum CodingKeys: String, CodingKey {
      case what, group, choice, numerator, denominator, percent
    }

    func encode(to encoder: any Encoder) throws {
      var to = encoder.container(keyedBy: CodingKeys.self)
      try to.encode("\(share.what.part) of \(share.what.base)", forKey: .what)
      try to.encodeIfPresent(share.what.group, forKey: .group)
      try to.encodeIfPresent(share.what.choice, forKey: .choice)
      try to.encode(share.numerator, forKey: .numerator)
      try to.encode(share.denominator, forKey: .denominator)
      try to.encode(share.text, forKey: .percent)
    }
  }

  private struct Outstanding: Encodable {
    let one: Verdict.Outstanding

    enum CodingKeys: String, CodingKey {
      case party, due, byWord
    }

    func encode(to encoder: any Encoder) throws {
      var to = encoder.container(keyedBy: CodingKeys.self)
      try to.encode(one.party, forKey: .party)
      try to.encode(one.due, forKey: .due)
      try to.encode(one.byWord, forKey: .byWord)
    }
  }
}
