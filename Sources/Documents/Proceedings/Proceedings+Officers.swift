import Deliberation
import Values

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

  /// Those of the planned tellers and scrutineers who were there when something was voted on. Who was
  /// entered as present afterwards (补登) wasn't seen at any vote.
  func presentAtVotes(_ planned: [String]) -> [String] {
    let votes = votesOfThoseWhoCame
    return present(planned).filter { name in
      !isMissed(name) && (votes.isEmpty || votes.contains { !wasAway(name, at: $0) })
    }
  }

  private var votesOfThoseWhoCame: [Vote] {
    session.votes.values.filter { $0.announcement != nil && $0.opening.way != .slips }
  }

  /// Whether somebody of that name didn't come on the day of a vote, of a meeting that met on several.
  private func wasAway(_ name: String, at vote: Vote) -> Bool {
    let bearers = session.roster.filter { $0.name == name }
    let voted = session.zoned(vote.opened)
    guard !bearers.isEmpty,
      let day = meetingDays.last(where: { $0.began <= voted }) ?? meetingDays.first
    else { return false }
    return bearers.allSatisfy { !day.arrived.contains($0.id) }
  }

  /// Whether everyone of that name was entered as present afterwards alone.
  private func isMissed(_ name: String) -> Bool {
    let bearers = session.roster.filter { $0.name == name }
    return !isWritten && !bearers.isEmpty
      && bearers.allSatisfy { session.attendance(of: $0.id).missed != nil }
  }

  /// Officers who were planned and didn't come, and who did their work.
  var missingOfficers: [String] {
    func told(_ office: String, _ planned: [String], _ work: String, isOfVotes: Bool) -> [String] {
      let away = planned.filter(stayedAway)
      let missed = isOfVotes ? planned.filter(isMissed) : []
      let others = isOfVotes ? presentAtVotes(planned) : present(planned)
      let instead = others.isEmpty ? "。" : "，由\(others.joined(separator: "、"))\(work)。"
      return [
        away.isEmpty ? nil : "原定\(office)\(away.joined(separator: "、"))未到会\(instead)",
        missed.isEmpty ? nil : "原定\(office)\(missed.joined(separator: "、"))当时没有签到，会后补登到会\(instead)",
      ].compactMap { $0 }
    }
    let lines =
      told("主持人", [details.facilitator], "主持", isOfVotes: false)
      + told("记录人", [details.secretary], "记录", isOfVotes: false)
      + told("计票人", details.tellers, "计票", isOfVotes: true)
      + awayOnDay("计票人", details.tellers, "计票")
      + told("监票人", details.scrutineers, "监票", isOfVotes: true)
      + awayOnDay("监票人", details.scrutineers, "监票")
    let voted = session.votes.values.filter { $0.announcement != nil }
    return lines
      + (!voted.isEmpty && !isWatched(voted) && presentAtVotes(details.scrutineers).isEmpty
        ? [unwatched] : [])
  }

  /// That nobody was there to watch a count.
  var unwatched: String { "本次表决未设监票人。" }

  /// Whoever was written down as 监票人 with a count, by name, was one, though nobody had planned it; so
  /// was whoever watched one clerk read the slips twice. Checking a count makes nobody one.
  private func isWatched(_ votes: [Vote]) -> Bool {
    votes.contains { vote in
      guard let checker = session.checker(of: vote) else { return false }
      if case .byOneClerk? = vote.doubleReading { return true }
      return checker.hasPrefix("监票人") && checker != "监票人"
    }
  }

  /// Who watched the counting of a vote, as every paper tells it; none where no scrutineer was named.
  func scrutineers(of vote: Vote) -> [String] {
    let planned = presentAtVotes(details.scrutineers)
    guard planned.isEmpty, isWatched([vote]) else { return planned }
    return [session.checker(of: vote)].compactMap { $0 }
  }

  /// Whether somebody checked the count who didn't watch it.
  func isCheckedByAnother(_ vote: Vote) -> Bool {
    session.checker(of: vote).map { !scrutineers(of: vote).contains($0) } ?? false
  }

  /// `11月22日表决时，原定计票人居民甲未到会，由居民乙计票。`: of whoever came on another day of the meeting.
  private func awayOnDay(_ office: String, _ planned: [String], _ work: String) -> [String] {
    let votes = votesOfThoseWhoCame
    return Set(votes.map { session.zoned($0.opened).day }).sorted().compactMap { on in
      let votes = votes.filter { session.zoned($0.opened).day == on }
      let there = present(planned).filter { !isMissed($0) }
      let away = there.filter { name in votes.allSatisfy { wasAway(name, at: $0) } }
      guard !away.isEmpty else { return nil }
      let others = there.filter { !away.contains($0) }
      let instead =
        !others.isEmpty
        ? "，由\(others.joined(separator: "、"))\(work)"
        : office == "监票人" && !isWatched(votes) ? "，未设监票人" : ""
      return "\(on.official(after: day))表决时，原定\(office)\(away.joined(separator: "、"))未到会\(instead)。"
    }
  }

  /// Room to sign for those who were there.
  var signatures: [Block.Field] {
    let offices = [
      ("主持人", [details.facilitator]), ("记录人", [details.secretary]), ("计票人", details.tellers),
      ("监票人", details.scrutineers),
    ]
    return offices.compactMap { office, planned in
      // Whoever presided and wrote signs, named or not; nobody signs who wasn't there.
      let isOpen =
        planned.allSatisfy(\.isEmpty)
        && (office == "主持人" && !details.isInWriting || office == "记录人")
      let there = office == "计票人" || office == "监票人" ? presentAtVotes(planned) : present(planned)
      return isOpen || !there.isEmpty ? .init("\(office)（签字）", "") : nil
    } + [.init("日期", "")]
  }
}
