import Values

/// What leads to an issue's being discussed, and so can't have been after that.
package enum BeforeMeeting: Hashable, Sendable {
  /// 提前告知.
  case notice
  /// 审定.
  case screening
  /// 党组织研究.
  case study
  /// 提出, 转来, 交办.
  case source
}

extension Chair {
  /// Something that is said to have been before the sitting that discussed the issue, and bears a day
  /// after it. No reason makes that so.
  var toldTooLate: Refusal? {
    if case .openMeeting = command {
      // Nothing was told of a meeting that had begun.
      let day = moment.day
      let late = session.issues.values.lazy.compactMap { $0.notified?.on }.first { $0 > day }
      return late.map { .input(.notBeforeMeeting(.notice, $0, meeting: day)) }
    }
    guard let said = command?.payload.before else { return nil }
    guard let on = said.on, let last = lastDay(before: said.issue, said.what), on > last else {
      return nil
    }
    return .input(.notBeforeMeeting(said.what, on, meeting: last))
  }

  /// The last day on which that can have been; nil where nobody has discussed the issue and whoever
  /// does may do so any day.
  private func lastDay(before reference: String?, _ what: BeforeMeeting) -> Day? {
    let now = session.details.afterwards == nil ? moment.day : session.identity.date
    guard let opened = session.opening?.at.day else { return max(session.identity.date, now) }
    let sittings = [opened] + session.reopenings.map { session.zoned($0.at).day }
    guard let issue = try? issue(reference), let took = session.takenUp(issue.id) else {
      let isAfterwards = session.details.afterwards != nil
      if what != .notice { return isAfterwards && session.phase == .open ? now : nil }
      return sittings.max()
    }
    // Somebody may raise it in the sitting itself, after midnight too.
    return what == .source ? took : sittings.filter { $0 <= took }.max() ?? opened
  }
}

extension Session {
  /// The day on which an issue was first on the floor.
  fileprivate func takenUp(_ id: Issue.ID) -> Day? {
    entries.first { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .takenUp(let it) = $0 { return it.issue == id }
          if case .proposed(let it) = $0 { return it.issue == id }
          return false
        }
    }.map { zoned($0.happened).day }
  }
}
