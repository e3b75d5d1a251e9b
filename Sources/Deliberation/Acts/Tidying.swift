import Values

/// Values without blanks at the ends of what they say, with nothing named twice, and silent where they say
/// nothing.

extension Ballot {
  var tidied: Ballot {
    with(self) { ($0.signedBy, $0.relation) = (signedBy.tidied, relation.tidied) }
  }
}

extension PersonDetails {
  var tidied: PersonDetails {
    with(self) { ($0.groups, $0.areaKind) = (groups.tidied, areaKind.tidied) }
  }
}

extension MeetingChanges {
  var tidied: MeetingChanges {
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
  var tidied: Assignment.Work {
    .init(
      what: what.trimmed, lead: lead.tidied, responsible: responsible.tidied, due: due,
      point: point)
  }
}

extension [String] {
  var tidied: [String] { map(\.trimmed).filter { !$0.isEmpty }.uniqued }
}

extension Array where Element: Hashable {
  /// Each once, where it stands first.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String? {
  var tidied: String? {
    flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
  }
}
