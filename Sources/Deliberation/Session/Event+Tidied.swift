extension Event {
  /// The event without blanks at the ends of what it says, with nothing named twice, and silent
  /// where it says nothing. What `decide` gives is tidy.
  var tidied: Event {
    switch self {
    case .participantAdded(let person):
      .participantAdded(participant: Participant(id: person.id, details: person.details.tidied))
    case .participantChanged(let person):
      .participantChanged(participant: Participant(id: person.id, details: person.details.tidied))
    case .described(let changes): .described(changes: changes.tidied)
    case .issueAdded(
      let id, let number, let title, let source, let proposer, let summary, let consents):
      .issueAdded(
        issue: id, number: number, title: title, source: source.tidied, proposer: proposer,
        summary: summary, concurrences: consents)
    case .screened(let id, let screening):
      .screened(
        issue: id,
        screening: Screening(
          by: screening.by.trimmed, on: screening.on, listed: screening.listed,
          reply: screening.reply.tidied))
    case .partyStudied(let id, let study):
      .partyStudied(
        issue: id,
        study: PartyStudy(
          by: study.by.trimmed, on: study.on, conclusion: study.conclusion.trimmed))
    case .notified(let id, let notified):
      .notified(
        issue: id, notified: Notified(on: notified.on, channels: notified.channels.tidied))
    case .competenceJudged(let id, let competence):
      .competenceJudged(
        issue: id,
        competence: Competence(
          answer: competence.answer, items: competence.items.uniqued, by: competence.by.trimmed,
          basis: competence.basis.tidied))
    case .mediated(let id, let mediation):
      .mediated(
        issue: id,
        mediation: Mediation(
          room: mediation.room, on: mediation.on, by: mediation.by.trimmed,
          text: mediation.text.trimmed))
    case .slipsEntered(let id, let clerk, let ballots, let received):
      .slipsEntered(
        vote: id, clerk: clerk, ballots: ballots.map(\.tidied), receivedOn: received)
    case .slipsSettled(let id, let ballots, let reason):
      .slipsSettled(vote: id, ballots: ballots.map(\.tidied), reason: reason)
    case .carriedSlipsStand(let id, let clerk, let slips):
      .carriedSlipsStand(vote: id, clerk: clerk, slips: slips.map(\.tidied))
    case .settled(let id, let outcome): .settled(issue: id, outcome: outcome.tidied)
    case .assigned(let id, let issue, let work):
      .assigned(assignment: id, issue: issue, work: work.tidied)
    case .assignmentChanged(let id, let work): .assignmentChanged(assignment: id, work: work.tidied)
    case .progressReported(let id, let progress):
      .progressReported(
        assignment: id,
        progress: .init(on: progress.on, text: progress.text.trimmed, done: progress.done))
    case .corrected(
      let entry, let field, let old, let new, let reason, let by, let approved):
      .corrected(
        entry: entry, field: field, old: old, new: new.trimmed, reason: reason, by: by,
        approved: approved)
    default: self
    }
  }
}

extension Ballot {
  fileprivate var tidied: Ballot {
    var ballot = self
    ballot.signedBy = signedBy.tidied
    ballot.relation = relation.tidied
    return ballot
  }
}

extension PersonDetails {
  fileprivate var tidied: PersonDetails {
    var details = self
    details.groups = groups.tidied
    details.areaKind = areaKind.tidied
    return details
  }
}

extension MeetingChanges {
  fileprivate var tidied: MeetingChanges {
    var changes = self
    for list in [
      \MeetingChanges.groups, \.requiredGroups, \.tellers, \.scrutineers, \.concurrences,
    ] {
      changes[keyPath: list] = changes[keyPath: list]?.tidied
    }
    for text in [
      \MeetingChanges.body, \.kind, \.convener, \.guidance, \.platform, \.place, \.form,
      \.facilitator, \.secretary, \.documentPrefix, \.contact,
    ] {
      changes[keyPath: text] = changes[keyPath: text]?.trimmed
    }
    return changes
  }
}

extension IssueSource {
  var tidied: IssueSource { IssueSource(kind: kind, reference: reference.tidied, on: on) }
}

extension Outcome {
  var tidied: Outcome {
    var outcome = self
    for place in outcome.points.indices {
      outcome.points[place].text = points[place].text.trimmed
      outcome.points[place].place = points[place].place.tidied
      outcome.points[place].extent = points[place].extent.tidied
      outcome.points[place].basis = points[place].basis.tidied
    }
    outcome.conditions = conditions.map(\.trimmed).filter { !$0.isEmpty }
    return outcome
  }
}

extension Assignment.Work {
  fileprivate var tidied: Assignment.Work {
    .init(
      what: what.trimmed, lead: lead.tidied, responsible: responsible.tidied, due: due,
      point: point)
  }
}

extension [String] {
  fileprivate var tidied: [String] { map(\.trimmed).filter { !$0.isEmpty }.uniqued }
}

extension Array where Element: Hashable {
  /// Each once, where it stands first.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String? {
  fileprivate var tidied: String? {
    flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
  }
}
