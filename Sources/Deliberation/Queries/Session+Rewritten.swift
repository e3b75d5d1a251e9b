/// Something that stood when the first verdict was announced, or when the meeting was adjourned, and
/// was said otherwise afterwards without a correction: after a reopening, or by an earlier program.
package struct Rewriting: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case issueTitle
    /// A numbered point, condition, or the days of the trial, of what was settled.
    case point(Int)
    case condition(Int)
    case trial
    case meetingPlace, body, kind, form, convener, facilitator, secretary, tellers, scrutineers
    /// What somebody who took part is called.
    case name(Participant.ID)
    case standing(Participant.ID)
  }

  /// Since when it had stood.
  package enum Mark: Hashable, Sendable { case announcement, adjournment }

  /// The entry that said it otherwise.
  package let entry: Int
  package let mark: Mark
  package let issue: Issue.ID?
  package let what: What
  /// Nil where it is new.
  package let old: String?
  /// Nil where it is gone.
  package let new: String?
  /// Whether it was settled on a vote that was taken after the 散会: no correction of what stood.
  package var isOfLaterVote = false
}

extension Session {
  /// What changed without a correction after it stood, in the order of the entries: who met, after the
  /// first verdict; titles and what was settled, after the first 散会.
  package var rewrittenWithoutCorrection: [Rewriting] {
    let adjourned = landmarks.adjournments.first { retractedBy[$0] == nil }
    let marks = [standingAnnouncement, adjourned].compactMap { $0 }
    guard let first = marks.min(),
      entries.dropFirst(first).contains(where: { rewrites($0, after: first) })
    else { return [] }
    var found: [Rewriting] = []
    var state = Session(identity: header)
    for entry in entries {
      let before = state
      state.apply(entry)
      guard entry.number > first, retractedBy[entry.number] == nil, rewrites(entry, after: first)
      else { continue }
      let isOver = adjourned.map { entry.number > $0 } ?? false
      found += state.rewritings(
        since: before, by: entry.number, isOver ? .adjournment : .announcement)
    }
    return found
  }

  private func rewrites(_ entry: Entry, after mark: Int) -> Bool {
    entry.events.contains { event in
      if case .retracted(let undoing) = event { return undoing.entry < mark }
      return event.isOne(
        of: Event.Settled.self, Event.IssueChanged.self, Event.Described.self,
        Event.Constituted.self, Event.ParticipantChanged.self)
    }
  }

  private func rewritings(
    since before: Session, by entry: Int, _ mark: Rewriting.Mark
  ) -> [Rewriting] {
    var found: [Rewriting] = []
    func note(_ issue: Issue.ID?, _ what: Rewriting.What, _ old: String?, _ new: String?) {
      guard old != new else { return }
      found.append(
        Rewriting(entry: entry, mark: mark, issue: issue, what: what, old: old, new: new))
    }
    for (what, say) in [
      (.meetingPlace, { $0.place }), (.body, { $0.body }), (.kind, { $0.kind }),
      (.form, { $0.form }), (.convener, { $0.convener }), (.facilitator, { $0.facilitator }),
      (.secretary, { $0.secretary }), (.tellers, { $0.tellers.joined(separator: "、") }),
      (.scrutineers, { $0.scrutineers.joined(separator: "、") }),
    ] as [(Rewriting.What, (MeetingDetails) -> String)]
    where !say(before.details).isEmpty {
      note(nil, what, say(before.details), say(details))
    }
    for old in before.participants.values where before.tookPart(old.id) {
      guard let new = participants[old.id] else { continue }
      note(nil, .name(old.id), old.name, new.name)
      note(nil, .standing(old.id), old.standing.rawValue, new.standing.rawValue)
    }
    for old in before.issues.values {
      let new = issues[old.id]
      let isDecided = old.votes.contains { before.votes[$0]?.state == .announced }
      if isDecided || mark == .adjournment { note(old.id, .issueTitle, old.title, new?.title) }
      // Until it is adjourned a meeting goes on settling what it voted on.
      guard mark == .adjournment, let settled = old.outcome else { continue }
      let basis = Set((old.settlements.last?.basis ?? []).map(\.vote))
      let isLater = (new?.settlements.last?.basis ?? []).contains { !basis.contains($0.vote) }
      func noteSettled(_ what: Rewriting.What, _ said: String?, _ now: String?) {
        guard said != now else { return }
        found.append(
          Rewriting(
            entry: entry, mark: mark, issue: old.id, what: what, old: said, new: now,
            isOfLaterVote: isLater))
      }
      let now = new?.outcome ?? Outcome(points: [])
      for change in settled.points.map(\.said).changes(to: now.points.map(\.said)) {
        noteSettled(.point(change.number), change.old, change.new)
      }
      for change in settled.conditions.changes(to: now.conditions) {
        noteSettled(.condition(change.number), change.old, change.new)
      }
      noteSettled(.trial, settled.trial?.said, now.trial?.said)
    }
    return found
  }
}

extension [String] {
  /// What must be said otherwise, left out or added, by the number of its line; what is left out has
  /// the number it had.
  fileprivate func changes(to new: [String]) -> [(number: Int, old: String?, new: String?)] {
    var removed: [Int: String] = [:]
    var inserted: [Int: String] = [:]
    for change in new.difference(from: self) {
      switch change {
      case .remove(let place, let text, _): removed[place] = text
      case .insert(let place, let text, _): inserted[place] = text
      }
    }
    return Set(removed.keys).union(inserted.keys).sorted().map {
      ($0 + 1, removed[$0], inserted[$0])
    }
  }
}

extension Outcome.Point {
  /// The point with where and how much, as papers print it.
  fileprivate var said: String {
    let more = [place, extent].compactMap { $0 }.filter { !$0.isEmpty }
    return more.isEmpty ? text : "\(text)（\(more.joined(separator: "，"))）"
  }
}

extension Outcome.Trial {
  fileprivate var said: String { "\(from)—\(until)" }
}
