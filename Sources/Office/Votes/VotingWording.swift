import Deliberation
import Sentences
import Text
import Values

/// What is said and shown while a vote is taken.
package struct VotingWording {
  package let vote: Vote
  package let session: Session
  package let language: Language
  /// How what somebody typed freely reads to whom this is told.
  package var words: (String) -> String = { $0 }
  /// How a name or plan that is to be chosen reads.
  package var option: (String) -> String = { $0 }

  package init(_ vote: Vote, of session: Session, in language: Language) {
    self.vote = vote
    self.session = session
    self.language = language
  }

  private var subject: String {
    var naming = Naming(session: session, language: language)
    naming.words = words
    return naming.of(vote.opening.subject)
  }

  /// The sentence that asks for votes, as the facilitator says it.
  package var ask: String {
    switch vote.opening.subject {
    case .choice(let text, let candidates, let seats): choose(words(text), candidates, seats)
    case .appraisal(let text): appraise(words(text))
    default: question
    }
  }

  private var question: String {
    switch vote.opening.way {
    case .hands:
      session.details.asksAbstentions
        ? language(
          "请有表决权的代表表决\(subject)：同意的请举手……请放下；反对的请举手……请放下；弃权的请举手……请放下。",
          "Those with a vote, on \(subject): all in favour, raise your hands … down; against … down;"
            + " abstaining … down.")
        : language(
          "请有表决权的代表表决\(subject)：同意的请举手……请放下；反对的请举手……请放下。",
          "Those with a vote, on \(subject): all in favour, raise your hands … down; against … down."
        )
    case .rollCall:
      language(
        "现在点名表决\(subject)：点到名的请回答同意、反对或弃权。",
        "Roll call on \(subject): when you are called, say for, against or abstaining.")
    case .noObjection:
      language(
        "对\(subject)，大家有没有不同意见？有的请举手。",
        "On \(subject): does anybody object? If so, raise your hand.")
    case .secretBallot:
      language(
        "现在对\(subject)无记名投票：请在表决票上选同意、反对或弃权，只选一项。",
        "Secret ballot on \(subject): mark for, against or abstaining, one only.")
    case .slips:
      language(
        "现在对\(subject)书面表决：请填写表决票并签名。",
        "Paper ballots on \(subject): fill in and sign your ballot.")
    }
  }

  private func choose(_ text: String, _ candidates: [String], _ seats: Int) -> String {
    let names = language.list(candidates.map(option))
    return language(
      "\(text)：从\(names)中选\(seats)项，"
        + (vote.opening.way.isPaper ? "请在票上划选。" : "念到时请举手。"),
      "\(text): choose \(seats) of \(names); "
        + (vote.opening.way.isPaper ? "mark your ballot." : "raise your hand as they are called."))
  }

  private func appraise(_ text: String) -> String {
    language(
      "\(text)：请在满意、基本满意、不满意、不了解中选一项。",
      "\(text): satisfied, mostly satisfied, dissatisfied or don't know; choose one.")
  }
}

// MARK: - For the facilitator alone

extension VotingWording {
  /// `方案第5稿  举手表决  协商一致（无异议）  应表决11人`.
  package var heading: String {
    let rule = vote.opening.rule
    return [
      subject, language.way(vote.opening.way), language(rule.title.zh, rule.title.en),
      vote.opening.ownerRoll == nil
        ? language("有表决权\(vote.electorate.count)人", "\(vote.electorate.count) voters") : nil,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// The three acts with those done marked: `√录入  →核对  　宣布`.
  package var acts: String {
    let acts = [
      language("录入", "count"), language("核对", "check"), language("宣布", "announce"),
    ]
    let done =
      switch vote.state {
      case .open: 0
      case .counted: 1
      case .checked: 2
      case .announced, .voided: 3
      }
    return acts.enumerated().map { place, act in
      place < done ? "√\(act)" : place == done ? "→\(act)" : "  \(act)"
    }.joined(separator: "   ")
  }

  /// What Enter does now.
  package var more: String { language("PgDn 还有", "PgDn: more") }
  package var hint: String {
    switch vote.state {
    case .open:
      switch vote.opening.way {
      case .rollCall: language("回车 逐个点名", "Enter calls the names")
      case .noObjection: language("回车 登记问的结果", "Enter writes down what came of it")
      case .slips: language("回车 录入表决票", "Enter takes the slips")
      default: language("回车 录入票数", "Enter takes the count")
      }
    case .counted:
      language(
        "与计票人核对上面的数字。无误按回车，不对用“复点”。", "Compare with the tellers. Enter if right, else count again.")
    case .checked:
      awaited.isEmpty
        ? language("回车 宣布结果", "Enter announces the result")
        : language(
          "先征求\(language.list(awaited))意见：回车 登记答复",
          "First ask \(language.list(awaited)): Enter writes down the answer")
    case .announced: language("已宣布", "announced")
    case .voided: language("已作废", "void")
    }
  }

  /// Parties whose consent is asked besides this vote and of whom nothing is written down yet; none
  /// where the count decides nothing that they could consent to.
  package var awaited: [String] {
    guard let tally = vote.tally, session.forecast(of: vote, counted: tally).kind.passes else {
      return []
    }
    return parties.filter { issue?.answer(of: $0) == nil }
  }

  /// All parties whose consent is asked besides this vote.
  package var parties: [String] { session.concurrences(asked: vote).map(\.party) }

  private var issue: Issue? { vote.opening.issue.flatMap { session.issues[$0] } }

  /// `合计9人，到会11人，还有2人未表态。`
  package func sum(of tally: Tally) -> String {
    let heads = tally.heads
    let sum = (heads.for ?? 0) + (heads.against ?? 0) + (heads.abstain ?? 0)
    let present = vote.electorate.count
    if vote.opening.way.isPaper {
      return language("有效票合计\(sum)张。", "\(sum) valid ballots in all.")
    }
    if sum == present {
      return language("合计\(sum)人，与到会人数相符。", "\(sum) in all, as many as are here.")
    }
    return language(
      "合计\(sum)人，到会\(present)人，还有\(present - sum)人未表态。",
      "\(sum) of \(present) in all; \(present - sum) said nothing.")
  }

  /// The count that was entered, with every test and what is still missing.
  package var progress: [String] {
    guard let tally = vote.tally else { return [] }
    return progress(of: tally)
  }

  package func progress(of tally: Tally) -> [String] {
    let verdict = session.forecast(of: vote, counted: tally)
    let wording = VerdictWording(verdict, under: session.rule(of: vote), in: language)
    // Who lets a question of whether anybody objects pass has said nothing and is silent for nobody.
    let isPlain =
      switch vote.opening.subject {
      case .motion, .amendment, .question:
        vote.opening.ownerRoll == nil && vote.opening.way != .noObjection
      case .choice, .appraisal: false
      }
    return [wording.stop(wording.figures)] + (isPlain ? [sum(of: tally)] : [])
      + [language("如照此宣布：", "As it stands: ") + wording.stop(wording.word)]
      + wording.explanation + [whereClausesGo(verdict)].compactMap { $0 }
  }

  /// Where the clause is filled in without which nothing can be decided; nil where none is missing.
  private func whereClausesGo(_ verdict: Verdict) -> String? {
    let isMissing = verdict.missing.contains { if case .clause = $0 { true } else { false } }
    guard isMissing else { return nil }
    guard vote.opening.ownerRoll != nil else {
      return language(
        "条款填进本会的章程后，再录入一次票数。",
        "Fill the clause in with the body's own rules, then enter the count again.")
    }
    let page = SlipOffers.close.name.title(in: language)
    return language(
      "条款在“\(page)”里照抄，或者填进本会的章程。",
      "The clause is filled in under “\(page)”, or with the body's own rules.")
  }

  /// What those whose consent is asked have answered, a line each.
  package var consents: [String] {
    parties.map { party in
      guard let record = issue?.answer(of: party) else {
        return language("\(party)：还没有征求意见", "\(party): not asked yet")
      }
      let due = record.due.map {
        language("，书面件\(language.monthAndDay($0))前交", ", paper due \(language.monthAndDay($0))")
      }
      return language("\(party)：", "\(party): ") + record.answer.name(in: language) + (due ?? "")
    }
  }

  /// What is asked before a result is announced.
  package var announceQuestion: String {
    language("宣布后结果上屏，不能再改。现在宣布吗？", "Once announced it is never edited. Announce it now?")
  }
  package var announce: String { language("宣布", "Announce") }
}
