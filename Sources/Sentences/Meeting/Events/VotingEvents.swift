import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.VoteOpened) -> String {
    let opening = event.opening
    return language(
      "表决\(name.of(opening.subject))：\(language.way(opening.way))，"
        + "规则“\(opening.rule.title.zh)”，表决人\(session.voterCount(of: opening))人",
      "Vote on \(name.of(opening.subject)) by \(language.way(opening.way)), "
        + "rule “\(opening.rule.title.en)”, \(session.voterCount(of: opening)) voters")
      + (opening.despiteNotice.map {
        language("，未按规定提前公布，原因：\($0)", ", not announced in time: \($0)")
      } ?? "")
      + (opening.despiteRule.map {
        language("，同一文字改用本规则再表决，原因：\($0)", ", by another rule than before: \($0)")
      } ?? "")
      + (opening.droppedSlips.map {
        language(
          "，业主有变更、上一轮表决票不沿用的房屋：\(list($0))",
          ", slips not carried on because the owners changed: \(list($0))")
      } ?? "")
      + (opening.period.map {
        language(
          "，征询期\(day($0.from))至\(day($0.until))",
          ", slips taken from \(day($0.from)) until \(day($0.until))")
      } ?? "")
      + (opening.until.map {
        language("，截止日\(day($0))", ", until \(day($0))")
      } ?? "")
  }

  func visit(_ event: Event.Counted) -> String {
    language("\(name.of(event.vote))录入：", "\(name.of(event.vote)) counted: ") + figures(event.tally)
  }

  func visit(_ event: Event.NameCalled) -> String {
    language("\(name.of(event.vote))点名：", "\(name.of(event.vote)), name called: ")
      + by(event.participant)
      + event.stance.name(in: language)
  }

  func visit(_ event: Event.ObjectionsAsked) -> String {
    let count = event.tally.heads.against ?? 0
    return language("问有没有不同意见：", "Asked for objections: ")
      + (count == 0
        ? language("没有", "none")
        : language("\(count)人", "\(count)")
          + (event.objectors.isEmpty
            ? "" : language("（", " (") + list(event.objectors.map(name.of)) + language("）", ")")))
  }

  func visit(_ event: Event.CountChecked) -> String {
    let vote = name.of(event.vote)
    guard let checker = session.checker(event.by, enteredBy: clerk) else {
      return language("\(vote)核对，核对人未登记", "\(vote) checked; nobody was entered who did")
    }
    return language("\(vote)核对，核对人\(checker)", "\(vote) checked by \(checker)")
  }

  func visit(_ event: Event.RecountCalled) -> String {
    language("\(name.of(event.vote))复点", "\(name.of(event.vote)) to be recounted")
      + because(event.reason)
  }

  func visit(_ event: Event.CountWithdrawn) -> String {
    language(
      "\(name.of(event.vote))的计票依据有变，原计票作废，重新录入",
      "\(name.of(event.vote)): what was counted has changed, so the count is void and taken again")
  }

  func visit(_ event: Event.Announced) -> String {
    language("宣布\(name.of(event.vote))：", "\(name.of(event.vote)) announced: ")
      + said(event.announcement.verdict, event.announcement.rule)
  }

  func visit(_ event: Event.VoteVoided) -> String {
    language("\(name.of(event.vote))作废", "\(name.of(event.vote)) void") + because(event.reason)
      + approved(event.approved)
  }

  func visit(_ event: Event.CountCorrected) -> String {
    let correction = event.correction
    return language("更正\(name.of(event.vote))的票数：", "\(name.of(event.vote)), count corrected: ")
      + figures(correction.tally)
      + (session.votes[event.vote].map {
        language("，", ", ") + said(correction.verdict, $0.opening.rule)
      } ?? "") + because(correction.reason)
      + (correction.by.map { language("，更正人\($0)", ", corrected by \($0)") } ?? "")
      + approved(correction.approved)
  }

  private func said(_ verdict: Verdict, _ rule: Rule) -> String {
    var sentence = VerdictWording(verdict, under: rule, in: language).sentence
    while let last = sentence.last, last == "。" || last == "." { sentence.removeLast() }
    return sentence
  }

  private func figures(_ tally: Tally) -> String {
    let heads = tally.heads
    if let appraisal = tally.appraisal {
      return list(
        [
          language("满意\(appraisal.satisfied)", "satisfied \(appraisal.satisfied)"),
          language("基本满意\(appraisal.mostly)", "mostly \(appraisal.mostly)"),
          language("不满意\(appraisal.dissatisfied)", "dissatisfied \(appraisal.dissatisfied)"),
          language("不了解\(appraisal.unaware)", "don't know \(appraisal.unaware)"),
        ] + invalid(heads))
    }
    if !tally.choices.isEmpty {
      let abstaining = heads.abstain.flatMap { count in
        count > 0 ? language("弃权\(count)", "abstaining \(count)") : nil
      }
      return list(
        tally.choices.map { "\($0.name) \($0.votes)" } + [abstaining].compactMap { $0 }
          + invalid(heads))
    }
    var facts = [
      heads.issued.map { language("发出\($0)", "issued \($0)") },
      heads.returned.map { language("收回\($0)", "returned \($0)") },
    ]
    facts.append(language("赞成\(heads.for ?? 0)", "for \(heads.for ?? 0)"))
    facts.append(language("反对\(heads.against ?? 0)", "against \(heads.against ?? 0)"))
    facts.append(language("弃权\(heads.abstain ?? 0)", "abstaining \(heads.abstain ?? 0)"))
    facts.append(heads.invalid.map { language("无效\($0)", "invalid \($0)") })
    return list(facts.compactMap { $0 })
  }

  /// Ballots that gave none of the answers; nothing where there were none.
  private func invalid(_ heads: Count<Int>) -> [String] {
    guard let count = heads.invalid, count > 0 else { return [] }
    return [language("无效\(count)", "invalid \(count)")]
  }
}

extension EventHeadline {
  func visit(_ event: Event.VoteOpened) -> Headline {
    // A question, names to choose among and reasons are somebody's words.
    event.opening.isToldByNumbers ? .vote.withSentence : .vote
  }

  func visit(_ event: Event.Counted) -> Headline { .vote }
  func visit(_ event: Event.NameCalled) -> Headline { .vote }
  func visit(_ event: Event.ObjectionsAsked) -> Headline { .vote }
  func visit(_ event: Event.CountChecked) -> Headline { .vote }
  func visit(_ event: Event.RecountCalled) -> Headline { .vote }
  func visit(_ event: Event.CountWithdrawn) -> Headline { .vote }

  func visit(_ event: Event.Announced) -> Headline {
    Headline("宣布结果", "announcement").insteadOfUndoing(
      "票数有误请更正票数，要重新表决请先作废。", " Correct its count, or void it and vote anew.")
  }

  func visit(_ event: Event.VoteVoided) -> Headline {
    Headline("作废表决", "voided vote").insteadOfUndoing("要重新表决请另开一次。", " Open another vote.")
  }

  func visit(_ event: Event.CountCorrected) -> Headline {
    Headline("更正票数", "corrected count").correctedAgain
  }
}

extension VoteOpening {
  /// Whether it is told by the numbers of texts, without words of anybody's.
  fileprivate var isToldByNumbers: Bool {
    switch subject {
    case .motion, .amendment:
      [despiteNotice, despiteValidity, despiteRule, scope].allSatisfy { $0 == nil }
    case .question, .choice, .appraisal: false
    }
  }
}
