import Deliberation
import Sentences
import Text
import Values

/// What is offered on issues.
package enum IssueOffers {
  /// On one issue, in the order in which a meeting needs it.
  package static let onIssue: [Offer<Issue>] = [
    screen, study, notify, competence, change, postpone, refer,
  ]
  /// What is asked for seldom.
  package static let seldom: [Offer<Issue>] = [opinions, withdraw, report]

  // MARK: - The issue itself

  package static let add: Offer<Void> = Offer(
    CommandName(
      "add-issue", title: ("添加议题", "Add an issue"), label: ("添加", "Add"),
      help: (
        "添加议题，写明来源和提出人；台账里已有的事项，会上议定的从此归到它名下。",
        "Adds an issue with its source and who raised it; what is settled of a matter of the ledger goes to it."
      ))
  ) { _, desk in
    let language = desk.language
    let blanks = IssueBlanks(nil, at: desk)
    let matter = Question.line(
      "matter", language("台账里的事项", "Matter"),
      hint: language("名称或编号；不是台账里的事不填", "title or number of one of the ledger; may stay empty"))
    return .ask(
      Request(
        add.name.title(in: language), blanks.fields + (desk.hasMatters ? [matter.field] : [])
      ) { answers throws(Unanswered) in
        let known = try answers.matter(matter)
        let (title, source) = try blanks.read(answers, titled: known?.title)
        return .init(
          .addIssue(
            .init(
              title: title, source: source, proposer: answers.optional(blanks.proposer),
              summary: answers.optional(blanks.summary), number: known?.number,
              concurrences: blanks.consents(answers))))
      })
  }

  package static let change: Offer<Issue> = Offer(
    CommandName(
      "change-issue", title: ("修改议题", "Change the issue"), label: ("改议题", "Change"),
      help: ("改名称、来源、提出人、情况说明。", "Title, source, who raised it, summary."))
  ) { issue, desk in
    let (blanks, id) = (IssueBlanks(issue, at: desk), issue.id.text)
    return .ask(
      Request(change.name.title(in: desk.language), blanks.fields) { answers throws(Unanswered) in
        let (title, source) = try blanks.read(answers)
        return .init(
          .changeIssue(
            .init(
              issue: id, title: title, source: source, proposer: answers.optional(blanks.proposer),
              summary: answers.optional(blanks.summary), concurrences: blanks.consents(answers))))
      })
  }

  package static let takeUp: Offer<Issue> = Offer(
    CommandName(
      "take-up", title: ("开始讨论选中的议题", "Take up the chosen issue"), label: ("讨论", "Take up"),
      help: ("选中的议题上屏，开始讨论。回车相同。", "The chosen issue goes on the wall; so does Enter.")),
    whyNot: { _, desk in desk.whyNot(in: .open) }
  ) { issue, _ in .give([.takeUp(.init(issue: issue.id.text))]) }

  // MARK: - How it came to the agenda

  package static let screen: Offer<Issue> = Offer(
    CommandName(
      "screen-issue", title: ("议题审定", "Screening"), label: ("审定", "Screen"),
      help: ("由谁审定、列入还是不列入、怎样答复。", "Who screened it, whether it is listed, the reply."))
  ) { issue, desk in
    let (language, id, known) = (desk.language, issue.id.text, issue.screening)
    let by = Question.line("screener", language("审定单位", "Screened by"), known?.by ?? "")
    let on = Question.day("screenedOn", language("审定日期", "On"), known?.on, in: language)
    let listed = Question.choice(
      "listed", language("审定意见", "Decision"), [true, false], known.map { $0.listed ? 0 : 1 }
    ) { RecordWording.listing($0, in: language) }
    let reply = Question.lines(
      "reply", language("答复提出人", "Reply"), known?.reply ?? "", rows: 2)
    return .ask(
      Request(
        screen.name.title(in: language), [by.field, on.field, listed.field, reply.field]
      ) { answers throws(Unanswered) in
        let day = try answers[on]
        return .init(
          .screenIssue(
            .init(
              issue: id,
              screening: Screening(
                by: try answers[by], on: day, listed: try answers.chosen(listed),
                reply: answers.optional(reply)))))
      })
  }

  package static let study: Offer<Issue> = Offer(
    CommandName(
      "party-study", title: ("党组织研究情况", "Party study"), label: ("党组织", "Study"),
      help: ("党组织研究的日期和意见。", "When the party organisation studied it, and its view."))
  ) { issue, desk in
    let (language, id, known) = (desk.language, issue.id.text, issue.partyStudy)
    let by = Question.line("studier", language("研究单位", "Studied by"), known?.by ?? "")
    let on = Question.day("studiedOn", language("研究日期", "On"), known?.on, in: language)
    let conclusion = Question.lines(
      "conclusion", language("研究情况", "Conclusion"), known?.conclusion ?? "", rows: 3)
    return .ask(
      Request(study.name.title(in: language), [by.field, on.field, conclusion.field]) {
        answers throws(Unanswered) in
        let day = try answers[on]
        return .init(
          .recordPartyStudy(
            .init(
              issue: id,
              study: PartyStudy(
                by: try answers[by], on: day, conclusion: try answers[conclusion]))))
      })
  }

  package static let notify: Offer<Issue> = Offer(
    CommandName(
      "notice", title: ("已提前告知", "Told beforehand"), label: ("告知", "Notice"),
      help: ("哪天、用什么方式提前告知了各方。", "When and how the parties were told."))
  ) { issue, desk in
    let (language, id, known) = (desk.language, issue.id.text, issue.notified)
    let on = Question.day("notifiedOn", language("告知日期", "Told on"), known?.on, in: language)
    let channels = Question.line(
      "channels", language("告知方式", "How"), known?.channels.joined(separator: "、") ?? "",
      hint: language("如公示栏、微信群", "such as notice board, WeChat"))
    return .ask(
      Request(notify.name.title(in: language), [on.field, channels.field]) {
        answers throws(Unanswered) in
        .init(
          .recordNotice(
            .init(
              issue: id,
              notified: Notified(
                on: try answers.required(on), channels: answers.parts(channels)))))
      })
  }

  package static let competence: Offer<Issue> = Offer(
    CommandName(
      "competence", title: ("这件事能不能由会议商定", "Is it ours to decide?"), label: ("能否商定", "Ours?"),
      help: (
        "是否属于业主共同决定事项；拿不准也可以如实登记。",
        "Whether it belongs to the owners in common; unsure is an answer too."
      ))
  ) { issue, desk in
    let (language, id, known) = (desk.language, issue.id.text, issue.competence)
    let kinds = Competence.Answer.allCases
    let answer = Question.choice(
      "competence", language("能否商定", "Ours?"), kinds,
      known.flatMap { kinds.firstIndex(of: $0.answer) }
    ) { $0.name(in: language) }
    let items = Question.line(
      "items", language("第几项", "Which items"),
      known?.items.map(String.init).joined(separator: "、") ?? "",
      hint: language("如1、7，可不填", "such as 1, 7"))
    let judge = Question.line(
      "judge", language("谁判断的", "Judged by"),
      known?.by ?? desk.session?.details.facilitator ?? "")
    let basis = Question.line(
      "basis", language("依据", "Basis"), known?.basis ?? "", hint: language.mayStayEmpty)
    return .ask(
      Request(
        competence.name.title(in: language), notes: IssueWording.competenceQuestion(in: language),
        [answer.field, items.field, judge.field, basis.field]
      ) { answers throws(Unanswered) in
        let chosen = try answers.required(answer)
        let numbers = answers.parts(items).map { sum(written: $0) }
        guard !numbers.contains(nil) else {
          throw Unanswered(items, RequestWording(language).notANumber(items.field.label))
        }
        return .init(
          .judgeCompetence(
            .init(
              issue: id,
              competence: Competence(
                answer: chosen, items: numbers.compactMap { $0 }, by: try answers[judge],
                basis: answers.optional(basis)))))
      })
  }

  // MARK: - What is to become of it

  /// What nothing can be said against, where it is only asked whether the act can be.
  private static let sample = "甲"

  package static let postpone: Offer<Issue> = Offer(
    CommandName(
      "defer-issue", title: ("暂缓", "Defer"),
      help: ("这次不定，写明原因和何时再议。", "Not decided now; why, and until when.")),
    whyNot: { issue, desk in
      desk.whyRefused(.deferIssue(.init(issue: issue.id.text, reason: sample, until: nil)))
    }
  ) { issue, desk in
    let (language, id) = (desk.language, issue.id.text)
    let reason = Question.reason(language)
    let until = Question.line("until", language("何时再议", "Until"))
    return .ask(
      Request(postpone.name.title(in: language), [reason.field, until.field]) {
        answers throws(Unanswered) in
        .init(
          .deferIssue(
            .init(issue: id, reason: try answers[reason], until: answers.optional(until))))
      })
  }

  package static let refer: Offer<Issue> = Offer(
    CommandName(
      "refer-issue", title: ("提交其他会议或单位", "Refer elsewhere"), label: ("提交", "Refer"),
      help: ("提交居民代表会议、业主共同决定、转报街道等。", "To the residents' assembly, the owners, the street office.")
    ),
    whyNot: { issue, desk in
      desk.whyRefused(.referIssue(.init(issue: issue.id.text, to: sample, reason: sample)))
    }
  ) { issue, desk in
    let (language, id) = (desk.language, issue.id.text)
    let party = Question.line("party", language("单位", "Party"))
    let reason = Question.reason(language)
    return .ask(
      Request(refer.name.title(in: language), [party.field, reason.field]) {
        answers throws(Unanswered) in
        .init(
          .referIssue(
            .init(issue: id, to: try answers[party], reason: answers.optional(reason))))
      })
  }

  package static let withdraw: Offer<Issue> = Offer(
    CommandName(
      "withdraw-issue", title: ("撤回议题", "Withdraw the issue"), label: ("撤回", "Withdraw"),
      help: ("提出人撤回，写明原因。", "It is withdrawn, for a reason.")),
    whyNot: { issue, desk in
      desk.whyRefused(.withdrawIssue(.init(issue: issue.id.text, reason: sample)))
    }
  ) { issue, desk in
    let id = issue.id.text
    return .ask(
      .reason(withdraw.name, at: desk) { .withdrawIssue(.init(issue: id, reason: $0)) })
  }

  package static let report: Offer<Issue> = Offer(
    CommandName(
      "report-issue", title: ("仅作通报", "Report only"), label: ("仅通报", "Report"),
      help: ("这件事只是通报，不提方案、不表决。", "The meeting is told of it and decides nothing.")),
    whyNot: { issue, desk in desk.whyRefused(.reportIssue(.init(issue: issue.id.text))) }
  ) { issue, _ in .give([.reportIssue(.init(issue: issue.id.text))]) }
}
