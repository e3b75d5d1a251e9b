import Deliberation
import Text
import Values

extension Session {
  /// What has become, since a vote was announced, of the consents it waited for, by party.
  package func answered(since vote: Vote) -> [String: ConcurrenceRecord] {
    let records = vote.opening.issue.flatMap { issues[$0] }?.concurrences ?? []
    return Dictionary(records.map { ($0.party, $0) }, uniquingKeysWith: { $1 })
  }

  /// The verdict that stands, and what has become since of the consents it waits for; nil where
  /// there is none yet.
  package func standingResult(of vote: Vote, in language: Language) -> String? {
    vote.verdict.map { verdict in
      var words = VerdictWording(verdict, under: vote.opening.rule, in: language)
      words.answered = answered(since: vote)
      return words.sentence + (vote.decidesNothing(in: language) ?? "")
    }
  }
}

/// The consents a verdict waited for, and what has become of them.
extension VerdictWording {
  /// Consents given by word whose papers are due: 产权单位书面意见于5月24日前提交。
  var papersDue: String {
    verdict.outstanding.filter(\.byWord).map { due in
      let (day, who) = (due.due.map(day), party(due.party))
      if isAnswered(due) {
        return language(
          "宣布时\(who)为口头同意，书面意见\(day.map { "于\($0)前提交" } ?? "待提交")。",
          " \(who) had then agreed by word only.")
      }
      return language(
        day.map { "\(who)书面意见于\($0)前提交。" } ?? "\(who)书面意见待提交。",
        day.map { " \(who) hands in its written opinion by \($0)." }
          ?? " \(who) still has to hand in its written opinion.")
    }.joined()
  }

  private func day(_ day: Day) -> String {
    year.map { language.day(day, in: $0) } ?? language.monthAndDay(day)
  }

  /// Whether the answer that was awaited has come since.
  func isAnswered(_ one: Verdict.Outstanding) -> Bool {
    switch answered[one.party]?.answer {
    case .agreed, .refused: true
    case .word: !one.byWord
    case .pending, nil: false
    }
  }

  var hasAnswers: Bool { verdict.outstanding.contains { isAnswered($0) } }

  /// 甲单位已于2025年7月30日书面同意。
  var sinceAnswered: String {
    verdict.outstanding.filter(isAnswered).compactMap { one in
      guard let record = answered[one.party] else { return nil }
      let who = party(one.party)
      let on =
        record.on.map { language("于\(language.fullDay($0))", " on \(language.fullDay($0))") } ?? ""
      return switch record.answer {
      case .agreed:
        language("\(who)已\(on)书面同意。", " \(who) consented in writing\(on).")
      case .refused: language("\(who)已\(on)答复不同意。", " \(who) refused\(on).")
      case .word: language("\(who)已\(on)口头同意，书面意见待提交。", " \(who) agreed by word\(on).")
      case .pending: nil
      }
    }.joined()
  }

  func awaited(_ outstanding: [Verdict.Outstanding]) -> String {
    let parties = outstanding.map { one in
      let who = party(one.party)
      return one.due.map {
        language(
          "\(who)书面同意（\(day($0))前）",
          who + " by \(day($0))")
      }
        ?? language("\(who)书面同意", who)
    }
    return language(
      "尚待\(parties.joined(separator: "、"))", "awaiting written consent of \(language.list(parties))"
    )
  }
}
