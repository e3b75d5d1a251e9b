import Deliberation
import Wording

extension Proceedings {
  /// Those of the planned officers who were there; whoever isn't on the roster signs no sheet and
  /// is taken to have been.
  func present(_ planned: [String]) -> [String] {
    planned.filter { !$0.isEmpty && !stayedAway($0) }
  }

  /// Whether everyone of that name on the roster or the owners' register never came to the meeting.
  func stayedAway(_ name: String) -> Bool {
    // A name that was struck out is nobody's.
    guard session.opening != nil, !isWritten, name != Redacted.mark else { return false }
    let bearers = session.roster.filter { $0.name == name }
    if bearers.isEmpty {
      return session.ownerRolls.contains { roll in
        roll.dwellings.contains { $0.owners.contains(name) }
      }
    }
    return bearers.allSatisfy { session.attendance(of: $0.id).signedIn == nil }
  }

  /// Officers who were planned and didn't come, and who did their work.
  var missingOfficers: [String] {
    func told(_ office: String, _ planned: [String], _ work: String) -> String? {
      let away = planned.filter(stayedAway)
      guard !away.isEmpty else { return nil }
      let others = present(planned)
      return "原定\(office)\(away.joined(separator: "、"))未到会"
        + (others.isEmpty ? "。" : "，由\(others.joined(separator: "、"))\(work)。")
    }
    var lines = [
      told("主持人", [details.facilitator], "主持"), told("记录人", [details.secretary], "记录"),
      told("计票人", details.tellers, "计票"), told("监票人", details.scrutineers, "监票"),
    ].compactMap { $0 }
    let voted = session.votes.values.filter { $0.announcement != nil }
    // Whoever was written down as 监票人 with a count, by name, was one, though nobody had planned it.
    let isWatched = voted.contains { vote in
      checker(of: vote).map { $0.hasPrefix("监票人") && $0 != "监票人" } ?? false
    }
    if !voted.isEmpty, !isWatched, present(details.scrutineers).isEmpty {
      lines.append("本次表决未设监票人。")
    }
    return lines
  }

  /// Room to sign for those who were there.
  var signatures: [Block.Field] {
    let offices = [
      ("主持人", [details.facilitator]), ("记录人", [details.secretary]), ("计票人", details.tellers),
      ("监票人", details.scrutineers),
    ]
    return offices.compactMap { office, planned in
      // Whoever presided and wrote signs, named or not; nobody signs who wasn't there.
      let isOpen = planned.allSatisfy(\.isEmpty) && (office == "主持人" || office == "记录人")
      return isOpen || !present(planned).isEmpty ? .init("\(office)（签字）", "") : nil
    } + [.init("日期", "")]
  }

  /// Who checked a count, as a person; nil where only a terminal's name (签到处) stands for it.
  func checker(of vote: Vote) -> String? {
    guard let by = vote.checkedBy else { return nil }
    let entry = session.entries.last { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains { if case .countChecked(vote.id, by) = $0 { true } else { false } }
    }
    guard entry?.by == by else { return by }
    let known =
      session.participants.values.map(\.name) + [details.facilitator, details.secretary]
      + details.tellers + details.scrutineers
    return known.contains(by) ? by : nil
  }
}
