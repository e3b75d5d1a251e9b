import Deliberation
import Sentences
import Terminal
import Text

/// The forms of issues.
enum IssueForms {
  // MARK: - The issue itself

  static func add(in context: Context) -> RequestScreen {
    edit(.addIssue, nil, in: context) { page, source in
      .addIssue(
        .init(
          title: page[.title], source: source, proposer: page.optional(.proposer),
          summary: page.optional(.summary), number: nil, concurrences: page.consents(nil)))
    }
  }

  static func change(_ issue: Issue, in context: Context) -> RequestScreen {
    let id = issue.id.text
    return edit(.changeIssue, issue, in: context) { page, source in
      .changeIssue(
        .init(
          issue: id, title: page[.title], source: source, proposer: page.optional(.proposer),
          summary: page.optional(.summary), concurrences: page.consents(issue.consentsAsked)))
    }
  }

  private static func edit(
    _ name: CommandName, _ issue: Issue?, in context: Context,
    _ command: @escaping @Sendable (FormPage, IssueSource) -> Command
  ) -> RequestScreen {
    let language = context.language
    let kinds = IssueSource.Kind.allCases
    let page = FormPage(
      [
        .blank(.title, in: language, issue?.title ?? ""),
        .choice(
          .source, in: language, kinds.map { $0.name(in: language) },
          issue.flatMap { kinds.firstIndex(of: $0.source.kind) } ?? 0),
        .blank(.reference, in: language, issue?.source.reference ?? ""),
        .day(.raisedOn, in: language, issue?.source.on),
        .blank(.proposer, in: language, issue?.proposer ?? ""),
        .lines(.summary, in: language, issue?.summary ?? "", rows: 3),
        .blank(
          .consents, in: language, issue?.consentsAsked?.joined(separator: "、") ?? ""),
      ], people: context.session?.roster ?? [], asking: [.proposer], language: language)
    return RequestScreen(name.title(in: language), page, in: context) { page, context in
      guard page.optional(.title) != nil else { return .missing(.title, language) }
      let on = page.day(.raisedOn, in: context)
      if let problem = on.problem { return problem }
      let source = IssueSource(
        kind: kinds[page.form.choice(.source) ?? 0], reference: page.optional(.reference),
        on: on.value)
      return .commands([command(page, source)])
    }
  }

  // MARK: - How it came to the agenda

  static func screen(_ issue: Issue, in context: Context) -> RequestScreen {
    let (language, id, known) = (context.language, issue.id.text, issue.screening)
    let page = FormPage(
      [
        .blank(.screener, in: language, known?.by ?? ""),
        .day(.screenedOn, in: language, known?.on),
        .choice(
          .listed, in: language, [true, false].map { RecordWording.listing($0, in: language) },
          known.map { $0.listed ? 0 : 1 }),
        .lines(.reply, in: language, known?.reply ?? "", rows: 2),
      ], language: language)
    return RequestScreen(CommandName.screenIssue.title(in: language), page, in: context) {
      page, context in
      let on = page.day(.screenedOn, in: context)
      if let problem = on.problem { return problem }
      guard let listed = page.form.choice(.listed) else {
        return .problem(.listed, FormWording(context.language).choose)
      }
      return .commands([
        .screenIssue(
          .init(
            issue: id,
            screening: Screening(
              by: page[.screener], on: on.value, listed: listed == 0,
              reply: page.optional(.reply))))
      ])
    }
  }

  static func study(_ issue: Issue, in context: Context) -> RequestScreen {
    let (language, id, known) = (context.language, issue.id.text, issue.partyStudy)
    let page = FormPage(
      [
        .blank(.studier, in: language, known?.by ?? ""),
        .day(.studiedOn, in: language, known?.on),
        .lines(.conclusion, in: language, known?.conclusion ?? "", rows: 3),
      ], language: language)
    return RequestScreen(CommandName.partyStudy.title(in: language), page, in: context) {
      page, context in
      let on = page.day(.studiedOn, in: context)
      if let problem = on.problem { return problem }
      return .commands([
        .recordPartyStudy(
          .init(
            issue: id,
            study: PartyStudy(by: page[.studier], on: on.value, conclusion: page[.conclusion])))
      ])
    }
  }

  static func notify(_ issue: Issue, in context: Context) -> RequestScreen {
    let (language, id, known) = (context.language, issue.id.text, issue.notified)
    let page = FormPage(
      [
        .day(.notifiedOn, in: language, known?.on),
        .blank(.channels, in: language, known?.channels.joined(separator: "、") ?? ""),
      ], language: language)
    return RequestScreen(CommandName.notice.title(in: language), page, in: context) {
      page, context in
      let on = page.day(.notifiedOn, in: context)
      if let problem = on.problem { return problem }
      guard let day = on.value else { return .missing(.notifiedOn, language) }
      return .commands([
        .recordNotice(
          .init(issue: id, notified: Notified(on: day, channels: page.parts(.channels))))
      ])
    }
  }

  static func competence(_ issue: Issue, in context: Context) -> RequestScreen {
    let (language, id, known) = (context.language, issue.id.text, issue.competence)
    let answers = Competence.Answer.allCases
    let judge = known?.by ?? context.session?.details.facilitator ?? ""
    let page = FormPage(
      notes: IssueWording.competenceQuestion(in: language),
      [
        .choice(
          .competence, in: language, answers.map { $0.name(in: language) },
          known.flatMap { answers.firstIndex(of: $0.answer) }),
        .blank(
          .items, in: language,
          known?.items.map(String.init).joined(separator: "、") ?? ""),
        .blank(.judge, in: language, judge),
        .blank(.basis, in: language, known?.basis ?? ""),
      ], language: language)
    return RequestScreen(CommandName.competence.title(in: language), page, in: context) {
      page, _ in
      guard let answer = page.form.choice(.competence) else {
        return .missing(.competence, language)
      }
      let items = page.parts(.items).map { sum(written: $0) }
      guard !items.contains(nil) else {
        return .problem(
          .items, FormWording(language).notANumber(Blank.items.label(in: language)))
      }
      return .commands([
        .judgeCompetence(
          .init(
            issue: id,
            competence: Competence(
              answer: answers[answer], items: items.compactMap { $0 }, by: page[.judge],
              basis: page.optional(.basis))))
      ])
    }
  }

  // MARK: - What is to become of it

  static func deferral(_ issue: Issue, in context: Context) -> RequestScreen {
    let (language, id) = (context.language, issue.id.text)
    let page = FormPage(
      [.lines(.reason, in: language, rows: 2), .blank(.until, in: language)], language: language)
    return RequestScreen(CommandName.deferIssue.title(in: language), page, in: context) {
      page, _ in
      .commands([.deferIssue(.init(issue: id, reason: page[.reason], until: page.optional(.until)))]
      )
    }
  }

  static func refer(_ issue: Issue, in context: Context) -> RequestScreen {
    let (language, id) = (context.language, issue.id.text)
    let page = FormPage(
      [.blank(.party, in: language), .lines(.reason, in: language, rows: 2)], language: language)
    return RequestScreen(CommandName.referIssue.title(in: language), page, in: context) {
      page, _ in
      .commands([.referIssue(.init(issue: id, to: page[.party], reason: page.optional(.reason)))])
    }
  }
}

extension FormPage {
  /// Parties whose consent the issue needs; nil where nothing was written, so that the meeting's are
  /// asked.
  fileprivate func consents(_ known: [String]?) -> [String]? {
    let written = parts(.consents)
    return written.isEmpty && known == nil || written == known ? nil : written
  }
}
