import Deliberation
import Office
import Sentences
import Terminal
import Values

/// The forms of a vote.
enum VoteForms {
  // MARK: - Opening

  /// Choosing among several; after a tie those who tied stand there already.
  static func choose(in context: Context) -> FormScreen {
    let language = context.language
    let ways: [Way] = [.hands, .secretBallot]
    // Those who tied are voted on again by the rule they tied by.
    let (rules, trouble) = rules(
      of: [.plurality, .election], first: tied(in: context)?.opening.rule, else: .plurality,
      in: context)
    let page = FormPage(
      notes: belonging(in: context) + trouble,
      choice(in: context) + byRule(rules, ways, language), language: language)
    return FormScreen(
      CommandName.choose.title(in: language), page, in: context, comment: told(of: rules),
      read: { page, context in
        let seats = page.number(.seats, in: context)
        if let problem = seats.problem { return problem }
        return .commands([
          .openVote(
            .init(
              proposal: proposal(
                on: .choice(
                  text: page[.question], candidates: page.lines(.candidates), seats: seats.value),
                by: rules, ways, page, in: context)))
        ])
      })
  }

  /// The issue a choice is made on, which it settles.
  static func belonging(in context: Context) -> [String] {
    guard let session = context.session, let issue = session.currentIssue else { return [] }
    return [VoteReasons(context.language).settles(session.issues[issue]?.title ?? "")]
  }

  private static func belonging(to issue: Deliberation.Issue.ID?, in context: Context) -> [String] {
    issue.flatMap { context.session?.issues[$0] }.map { [$0.title] } ?? []
  }

  /// What is chosen, among whom and how many.
  static func choice(in context: Context, asking usual: String = "") -> [Form<Blank>.Field] {
    var (question, candidates, seats) = (usual, "", 1)
    if let last = tied(in: context), let verdict = last.verdict,
      case .choice(let text, _, let wanted) = last.opening.subject
    {
      question = text
      candidates = verdict.tied.joined(separator: "\n")
      seats = max(1, wanted - verdict.elected.count)
    }
    let language = context.language
    return [
      .blank(.question, in: language, question),
      .lines(.candidates, in: language, candidates, rows: 6),
      .number(.seats, in: language, seats),
    ]
  }

  /// The last vote, where it ended in a tie that is voted on again.
  private static func tied(in context: Context) -> Vote? {
    context.session?.votes.values.last.flatMap {
      $0.verdict?.kind == .runoff && $0.voided == nil ? $0 : nil
    }
  }

  static func appraise(in context: Context) -> FormScreen {
    let language = context.language
    let ways: [Way] = [.hands, .secretBallot]
    let (rules, trouble) = rules(of: [.appraisal], else: .appraisal, in: context)
    let page = FormPage(
      notes: trouble, [.blank(.question, in: language)] + byRule(rules, ways, language),
      language: language)
    return FormScreen(
      CommandName.appraise.title(in: language), page, in: context, comment: told(of: rules),
      read: { page, context in
        .commands([
          .openVote(
            .init(
              proposal: proposal(
                on: .appraisal(text: page[.question]), by: rules, ways, page, in: context)))
        ])
      })
  }

  // MARK: - The three acts

  /// 录入: the numbers, with what they come to as they are typed.
  static func count(_ vote: Vote, in context: Context) -> FormScreen {
    let language = context.language
    let fields = CountFields(vote, language)
    let id = vote.id.text
    let page = FormPage(
      notes: context.session.map { [VotingWording(vote, of: $0, in: language).ask] } ?? [],
      fields.fields, language: language)
    return FormScreen(
      CommandName.enterCount.title(in: language), page, in: context,
      comment: { page, context in
        guard let entry = try? fields.entry(of: page, complete: false, in: context).get(),
          entry != CountEntry()
        else { return [] }
        return progress(
          of: .enterCount(.init(vote: id, count: entry, undeclared: true)), in: context)
      },
      insist: { refusal, page, context in
        guard case .count(.undeclared) = refusal, let session = context.session,
          let entry = try? fields.entry(of: page, in: context).get()
        else { return nil }
        return (
          refusal.sentence(in: context.language, of: session),
          [.enterCount(.init(vote: id, count: entry, undeclared: true))]
        )
      },
      read: { page, context in
        switch fields.entry(of: page, in: context) {
        case .success(let entry):
          return .commands([.enterCount(.init(vote: id, count: entry, undeclared: nil))])
        case .failure(let unreadable): return unreadable.reading
        }
      })
  }

  /// What the numbers typed so far come to, or why they can't be.
  static func progress(of command: Command, in context: Context) -> [String] {
    guard let session = context.session, let vote = session.pendingVote else { return [] }
    do {
      let events = try session.decide(command, on: Occasion(at: context.now, by: context.clerk))
      for case .counted(let count) in events {
        return VotingWording(vote, of: session, in: context.language).progress(of: count.tally)
      }
    } catch {
      return [error.sentence(in: context.language, of: session)]
    }
    return []
  }

  /// What a corrected count comes to, and what hangs on the result it overturns.
  static func corrected(
    by command: Command, _ vote: Vote, _ session: Session, in context: Context
  ) -> [String] {
    let language = context.language
    do {
      let events = try session.decide(command, on: Occasion(at: context.now, by: context.clerk))
      for case .countCorrected(let correcting) in events {
        let correction = correcting.correction
        let words = VotesWording(session, in: language)
        let sentence = VerdictWording(
          correction.verdict, under: vote.opening.rule, in: language
        ).sentence
        let overturns =
          vote.verdict.map {
            $0.kind.passes != correction.verdict.kind.passes
              || Set($0.elected) != Set(correction.verdict.elected)
          } ?? false
        return [words.wouldBe(sentence)] + (overturns ? [words.overturns(vote)] : [])
      }
    } catch {
      return [error.sentence(in: language, of: session)]
    }
    return []
  }

  /// 核对, by the scrutineer where one is named.
  static func check(in context: Context) -> FormScreen {
    let language = context.language
    let by = context.session?.details.scrutineers.first ?? context.clerk
    let notes =
      context.session.flatMap { session in
        session.pendingVote.map { VotingWording($0, of: session, in: language).progress }
      } ?? []
    let page = FormPage(notes: notes, [.blank(.checker, in: language, by)], language: language)
    return FormScreen(CommandName.checkCount.title(in: language), page, in: context) { page, _ in
      .commands([.checkCount(.init(vote: nil, by: page.optional(.checker)))])
    }
  }

  static func recount(in context: Context) -> FormScreen {
    reason(.recount, in: context) { .recount(.init(vote: nil, reason: $0)) }
  }

  static func void(in context: Context) -> FormScreen {
    let language = context.language
    let vote = context.session.flatMap { session in
      session.pendingVote ?? session.votes.values.last { $0.announcement != nil }
    }
    // A result that others have read of is void only with somebody's approval.
    let isKnown = vote.flatMap { context.session?.wasAdjourned(since: $0) } == true
    let notes = vote.flatMap { vote in
      vote.announcement == nil
        ? nil : context.session.map { VotesWording($0, in: language).past(vote) }
    }
    let page = FormPage(
      notes: notes.map { [$0] } ?? [],
      [.lines(.reason, in: language, rows: 2)]
        + (isKnown ? [.blank(.approver, in: language)] : []), language: language)
    return FormScreen(CommandName.voidVote.title(in: language), page, in: context) { page, _ in
      guard let reason = page.optional(.reason) else { return .missing(.reason, language) }
      let approved = isKnown ? page.optional(.approver) : nil
      if isKnown, approved == nil { return .missing(.approver, language) }
      return .commands([.voidVote(.init(vote: nil, reason: reason, approved: approved))])
    }
  }

  static func drawLot(in context: Context) -> FormScreen {
    let language = context.language
    let page = FormPage(
      notes: [VoteReasons(language).seedNote], [.blank(.seed, in: language)], language: language)
    return FormScreen(CommandName.drawLot.title(in: language), page, in: context) { page, _ in
      .commands([.drawLot(.init(vote: nil, seed: page[.seed]))])
    }
  }

  /// A form that asks for nothing but the reason.
  static func reason(
    _ name: CommandName, notes: [String] = [], in context: Context,
    _ command: @escaping @Sendable (String) -> Command
  ) -> FormScreen {
    let language = context.language
    let page = FormPage(notes: notes, [.lines(.reason, in: language, rows: 2)], language: language)
    return FormScreen(name.title(in: language), page, in: context) { page, _ in
      guard let reason = page.optional(.reason) else { return .missing(.reason, language) }
      return .commands([command(reason)])
    }
  }

  // MARK: - Consents

  static func concurrence(in context: Context) -> FormScreen {
    let language = context.language
    let answers: [ConcurrenceRecord.Answer] = [.agreed, .word, .refused, .pending]
    let session = context.session
    // After the meeting it is the one that still waits for an answer.
    let waiting = session?.issues.values.first { session?.awaited(by: $0).isEmpty == false }
    let issue =
      session?.pendingVote?.opening.issue ?? (session?.phase == .open ? session?.currentIssue : nil)
      ?? waiting?.id ?? session?.currentIssue ?? session?.issues.values.first?.id
    // A vote under way asks what is asked now, an announced one what was asked then.
    let parties =
      session?.pendingVote.flatMap { session?.concurrences(asked: $0).map(\.party) }
      ?? issue.flatMap { session?.issues[$0] }.flatMap { session?.consents(of: $0) }?.map(\.party)
      ?? []
    let unanswered = parties.first { party in
      issue.flatMap { session?.issues[$0] }?.concurrences.contains { $0.party == party } != true
    }
    let isOpen = session?.phase == .open || session?.phase == .preparing
    let today = (isOpen ? session?.identity.date : nil) ?? context.now.day
    let due = issue.flatMap { session?.issues[$0] }.flatMap { session?.outstanding(for: $0).first }
    let page = FormPage(
      notes: belonging(to: issue, in: context) + [VoteReasons(language).consentNote],
      [
        .blank(.party, in: language, unanswered ?? due?.party ?? parties.first ?? ""),
        // What a body answers is never taken for granted.
        .choice(.answer, in: language, answers.map { $0.name(in: language) }),
        .day(.due, in: language), .blank(.spokesman, in: language),
        .day(.answeredOn, in: language, today),
      ], people: session?.roster ?? [], asking: [.spokesman], language: language)
    return FormScreen(CommandName.concurrence.title(in: language), page, in: context) {
      page, context in
      let (due, on) = (page.day(.due, in: context), page.day(.answeredOn, in: context))
      if let problem = due.problem ?? on.problem { return problem }
      guard let answer = page.form.choice(.answer) else {
        return .problem(.answer, FormWording(context.language).choose)
      }
      let record = ConcurrenceRecord(
        party: page[.party], answer: answers[answer], on: on.value,
        due: due.value, by: page.optional(.spokesman))
      return .commands([.recordConcurrence(.init(issue: issue?.text, concurrence: record))])
    }
  }
}
