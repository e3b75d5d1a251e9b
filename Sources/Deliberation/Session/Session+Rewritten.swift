/// Something that stood when the meeting was adjourned and was said otherwise afterwards without a
/// correction: after a reopening, or by an earlier program.
package struct Rewriting: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case issueTitle
    /// A numbered point, condition, or the days of the trial, of what was settled.
    case point(Int)
    case condition(Int)
    case trial
    case meetingPlace, body, convener, facilitator, secretary
  }

  /// The entry that said it otherwise.
  package let entry: Int
  package let issue: Issue.ID?
  package let what: What
  /// Nil where it is new.
  package let old: String?
  /// Nil where it is gone.
  package let new: String?
}

extension Session {
  /// What changed after the first 散会 without a correction, in the order of the entries.
  package var rewrittenAfterAdjourning: [Rewriting] {
    let adjourned = entries.first { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains { if case .adjourned = $0 { true } else { false } }
    }
    guard let first = adjourned?.number,
      entries.dropFirst(first).contains(where: { rewrites($0, after: first) })
    else { return [] }
    var found: [Rewriting] = []
    var state = Session(identity: header)
    for entry in entries {
      let before = state
      state.apply(entry)
      guard entry.number > first, retractedBy[entry.number] == nil, rewrites(entry, after: first)
      else { continue }
      found += state.rewritings(since: before, by: entry.number)
    }
    return found
  }

  private func rewrites(_ entry: Entry, after adjourned: Int) -> Bool {
    entry.events.contains { event in
      switch event {
      case .settled, .issueChanged, .described: true
      case .retracted(let number, _): number < adjourned
      default: false
      }
    }
  }

  private func rewritings(since before: Session, by entry: Int) -> [Rewriting] {
    var found: [Rewriting] = []
    func note(_ issue: Issue.ID?, _ what: Rewriting.What, _ old: String?, _ new: String?) {
      guard old != new else { return }
      found.append(Rewriting(entry: entry, issue: issue, what: what, old: old, new: new))
    }
    for (what, path) in [
      (.meetingPlace, \.place), (.body, \.body), (.convener, \.convener),
      (.facilitator, \.facilitator), (.secretary, \.secretary),
    ] as [(Rewriting.What, KeyPath<MeetingDetails, String>)]
    where !before.details[keyPath: path].isEmpty {
      note(nil, what, before.details[keyPath: path], details[keyPath: path])
    }
    for old in before.issues.values {
      let new = issues[old.id]
      note(old.id, .issueTitle, old.title, new?.title)
      guard let settled = old.outcome else { continue }
      let now = new?.outcome ?? Outcome(points: [])
      for change in settled.points.map(\.said).changes(to: now.points.map(\.said)) {
        note(old.id, .point(change.number), change.old, change.new)
      }
      for change in settled.conditions.changes(to: now.conditions) {
        note(old.id, .condition(change.number), change.old, change.new)
      }
      note(old.id, .trial, settled.trial?.said, now.trial?.said)
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
