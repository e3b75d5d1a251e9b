import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// The forms of an owners' vote.
enum SlipForms {
  // MARK: - Opening

  /// - Parameter rule: the rule that was chosen already; left out, one of the owners' rules is asked.
  static func open(by rule: Rule? = nil, in context: Context) -> FormScreen {
    let language = context.language
    let words = SlipsWording(language)
    let (rules, chosen) = rule.map { ([$0], 0) } ?? rules(in: context)
    let again = earlierRound(in: context).map { bearsOn($0, context.session) } == true
    var fields: [Form<Blank>.Field] = [
      .choice(.rule, in: language, rules.map { language($0.title.zh, $0.title.en) }, chosen),
      .blank(.scope, in: language, earlierRound(in: context)?.opening.scope ?? ""),
    ]
    if again {
      fields.append(
        .choice(.carried, in: language, [words.carriedSlips, words.freshSlips], 0))
    }
    fields += [.day(.lastDay, in: language), .blank(.despite, in: language)]
    let roll = context.session?.ownerRolls.last
    let page = FormPage(
      notes: [roll.map { words.mergedNote($0) } ?? words.noRegister], fields, language: language)
    return FormScreen(
      CommandName.ownersVote.title(in: language), page, in: context,
      comment: { page, context in
        [RuleWording(rules[page.form.choice(.rule) ?? 0], in: context.language).paragraph]
      },
      read: { page, context in
        guard let scope = page.optional(.scope) else { return .missing(.scope, context.language) }
        let until = page.day(.lastDay, in: context)
        if let problem = until.problem { return problem }
        let rule = rules[page.form.choice(.rule) ?? 0]
        let isBuiltIn = Rule.builtIn(rule.id) == rule
        return .commands([
          .openVote(
            .init(
              proposal: VoteProposal(
                rule: isBuiltIn ? rule.id : nil, ownRule: isBuiltIn ? nil : rule, way: .slips,
                despiteNotice: VoteForms.despiteNotice(rule, page, in: context),
                despiteValidity: rule.reason(page.optional(.despite), on: context.now.day),
                despiteRule: page.optional(.despite),
                scope: scope,
                carriesSlips: again ? page.form.choice(.carried) == 0 : nil, until: until.value)))
        ])
      })
  }

  /// An election on slips, such as of the owners' committee; after a tie those who tied stand there.
  static func elect(in context: Context) -> FormScreen {
    let language = context.language
    let own = context.session?.details.rule
    let rule = own?.decides == .owners && own?.shape == .election ? own : nil
    let elections = Rule.builtIn.filter { $0.decides == .owners && $0.shape == .election }
    let rules = (rule.map { [$0] } ?? []) + elections.filter { $0.id != rule?.id }
    let roll = context.session?.ownerRolls.last
    let words = SlipsWording(language)
    let page = FormPage(
      notes: VoteForms.belonging(in: context)
        + [roll.map { words.mergedNote($0) } ?? words.noRegister],
      VoteForms.choice(in: context, asking: words.committee) + [
        .choice(.rule, in: language, rules.map { language($0.title.zh, $0.title.en) }, 0),
        .blank(.scope, in: language), .day(.lastDay, in: language), .blank(.despite, in: language),
      ], language: language)
    return FormScreen(
      CommandName.ownersElection.title(in: language), page, in: context,
      read: { page, context in
        let seats = page.number(.seats, in: context)
        if let problem = seats.problem { return problem }
        guard let scope = page.optional(.scope) else { return .missing(.scope, context.language) }
        let until = page.day(.lastDay, in: context)
        if let problem = until.problem { return problem }
        let rule = rules[page.form.choice(.rule) ?? 0]
        let isBuiltIn = Rule.builtIn(rule.id) == rule
        return .commands([
          .openVote(
            .init(
              proposal: VoteProposal(
                subject: .choice(
                  text: page[.question], candidates: page.lines(.candidates), seats: seats.value),
                rule: isBuiltIn ? rule.id : nil, ownRule: isBuiltIn ? nil : rule, way: .slips,
                despiteNotice: VoteForms.despiteNotice(rule, page, in: context),
                despiteValidity: rule.reason(page.optional(.despite), on: context.now.day),
                despiteRule: page.optional(.despite),
                scope: scope, until: until.value)))
        ])
      })
  }

  /// The owners' rules, the meeting's own first, and which fits the matter.
  private static func rules(in context: Context) -> ([Rule], Int) {
    guard let session = context.session else { return ([.consensusNoObjection], 0) }
    var rules = Rule.builtIn.filter { $0.decides == .owners && $0.shape != .election }
    let own = session.details.rule
    if own.decides == .owners {
      rules.removeAll { $0.id == own.id }
      rules.insert(own, at: 0)
      return (rules, 0)
    }
    let matter = session.currentIssue.flatMap { session.issues[$0] }?.competence?.items
      .compactMap { CommonMatter(rawValue: $0) }.first
    let fitting = matter.flatMap { matter in rules.firstIndex { $0.id == matter.rule } }
    return (rules, fitting ?? 0)
  }

  /// The announced round before on what stands to be voted on now.
  private static func earlierRound(in context: Context) -> Vote? {
    guard let session = context.session,
      let issue = session.currentIssue.flatMap({ session.issues[$0] })
    else { return nil }
    return issue.votes.reversed().lazy.compactMap { session.votes[$0] }.first {
      $0.announcement != nil && $0.voided == nil && $0.opening.ownerRoll != nil
    }
  }

  /// Whether the slips of a round may stand in the next: it was on the text that is voted on now,
  /// and its count was never corrected.
  private static func bearsOn(_ round: Vote, _ session: Session?) -> Bool {
    guard case .motion = round.opening.subject else { return false }
    return session?.subjectOfNextVote(on: round.opening.issue) == round.opening.subject
      && round.corrections.isEmpty
  }

  // MARK: - The count

  /// 计票: how slips that say nothing count, with the clause for each; left open where none says.
  static func close(_ owners: OwnersVote, in context: Context) -> FormScreen {
    let language = context.language
    let words = SlipsWording(language)
    let settled = owners.vote.opening.rule.policies
    let heads = owners.tally(on: context.now.day).heads
    var notes = [words.policyNote]
    var fields: [Form<Blank>.Field] = []
    func ask(_ id: Blank, _ clause: Blank, _ options: [String], given: String?) {
      if let given {
        notes.append(words.settledClause(given))
      } else {
        fields.append(.choice(id, in: language, [words.noClause] + options, 0))
        fields.append(.blank(clause, in: language))
      }
    }
    let all = owners.roll.dwellings.filter { !$0.kind.isParking }.count
    if owners.session.ballots(of: owners.vote).count(where: { $0.answer != .notReturned }) < all {
      ask(
        .unreturnedAs, .clause, Unreturned.allCases.map { words.policy($0) },
        given: settled.unreturned?.clause)
    }
    if heads.invalid ?? 0 > 0 {
      ask(
        .invalidAs, .invalidClause, Unreadable.allCases.map { words.policy($0) },
        given: settled.invalid?.clause)
    }
    if heads.disputed ?? 0 > 0 {
      ask(
        .disputedAs, .disputedClause, Disputed.allCases.map { words.policy($0) },
        given: settled.disputed?.clause)
    }
    if owners.roll.dwellings.contains(where: \.kind.isParking) {
      ask(
        .parkingAs, .parkingClause, Parking.allCases.map { words.policy($0) },
        given: settled.parking?.clause)
    }
    if fields.isEmpty { notes = Array(notes.dropFirst()) }
    let vote = owners.vote.id.text
    let page = FormPage(notes: notes, fields, language: language)
    return FormScreen(
      CommandName.closeSlips.title(in: language), page, in: context,
      comment: { page, context in
        VoteForms.progress(
          of: .enterCount(
            .init(
              vote: vote, count: CountEntry(policies: policies(of: page)), undeclared: nil)),
          in: context)
      },
      read: { page, context in
        let pairs: [(Blank, Blank)] = [
          (.unreturnedAs, .clause), (.invalidAs, .invalidClause),
          (.disputedAs, .disputedClause), (.parkingAs, .parkingClause),
        ]
        for (choice, clause) in pairs
        where page.form.choice(choice) ?? 0 > 0 && page.optional(clause) == nil {
          return .problem(clause, SlipsWording(context.language).clauseMissing)
        }
        return .commands([
          .enterCount(
            .init(
              vote: vote, count: CountEntry(policies: policies(of: page)), undeclared: nil))
        ])
      })
  }

  private static func policies(of page: FormPage) -> Policies {
    func chosen<Choice: PolicyChoice>(_ id: Blank, _ clause: Blank) -> Policy<Choice>? {
      guard let place = page.form.choice(id), place > 0 else { return nil }
      return Policy(Array(Choice.allCases)[place - 1], clause: page[clause])
    }
    return Policies(
      unreturned: chosen(.unreturnedAs, .clause), invalid: chosen(.invalidAs, .invalidClause),
      disputed: chosen(.disputedAs, .disputedClause),
      parking: chosen(.parkingAs, .parkingClause))
  }

  // MARK: - Between rounds

  static func mediate(_ room: String, in context: Context) -> FormScreen {
    let language = context.language
    let issue = context.session?.currentIssue
    let page = FormPage(
      [
        .blank(.room, in: language, room),
        .day(.mediatedOn, in: language, context.now.day),
        .blank(.mediator, in: language),
        .lines(.mediation, in: language, rows: 3),
      ], language: language)
    return FormScreen(CommandName.mediate.title(in: language), page, in: context) {
      page, context in
      let day = page.day(.mediatedOn, in: context)
      if let problem = day.problem { return problem }
      for blank in [Blank.room, .mediator, .mediation] where page.optional(blank) == nil {
        return .missing(blank, context.language)
      }
      return .commands([
        .mediate(
          .init(
            issue: issue?.text,
            mediation: Mediation(
              room: page[.room], on: day.value ?? context.now.day, by: page[.mediator],
              text: page[.mediation])))
      ])
    }
  }
}
