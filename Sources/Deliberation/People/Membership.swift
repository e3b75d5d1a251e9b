import Values

/// Who the meeting is made of since it was opened: those who were called to it then, and whoever was
/// put on the roll or taken off it since for a reason.
///
/// Every quorum of the meeting is reckoned of them: what changes 应到 in silence after 开会 changes no
/// verdict.
package struct Membership: Hashable, Sendable {
  package internal(set) var members: Set<Participant.ID>
  package internal(set) var expectation: Expectation

  /// 应到 as it was opened with, or changed for a reason; nil where attendance is voluntary.
  package var expected: Int? {
    switch expectation {
    case .roster: members.count
    case .voluntary: nil
    case .typed(let count): count
    }
  }
}

extension Session {
  /// Those on the roster who may vote.
  var called: Set<Participant.ID> { people.roster.voting }

  /// Those with a vote who were put on the roll after the opening, without a reason, and so are no
  /// members of a body whose members are fixed.
  ///
  /// Where 应到 was typed, members come who stand on no roster, as long as there is room for them.
  func strangers(to rule: Rule) -> Set<Participant.ID> {
    guard rule.hasMembers, let membership else { return [] }
    let strangers = called.subtracting(membership.members)
    switch membership.expectation {
    case .roster: return strangers
    case .typed(let count): return called.count > count ? strangers : []
    case .voluntary: return []
    }
  }

  /// 应到 for a vote by that rule: never fewer than the meeting was opened with, but for a reason.
  func expected(by rule: Rule) -> Int? {
    guard let membership else { return roll.expected }
    let called = called
    // Strangers are all among those called, and none of them a member.
    let others =
      membership.expectation == .roster ? membership.members.count { !called.contains($0) } : 0
    let now: Int? =
      details.expectation == .roster
      ? called.count + others - strangers(to: rule).count : roll.expected
    return [now, membership.expected].compactMap { $0 }.max()
  }

  /// Takes in what an entry that gives a reason changes of who is called to the meeting.
  mutating func takeIn(
    calledBefore: Set<Participant.ID>, expectedBefore: Expectation
  ) {
    guard var standing = membership else { return }
    let now = called
    standing.members.formUnion(now.subtracting(calledBefore))
    standing.members.subtract(calledBefore.subtracting(now))
    if details.expectation != expectedBefore { standing.expectation = details.expectation }
    membership = standing
  }
}

extension Rule {
  /// Whether the body that decides by it has members of its own, so that whoever else comes is none:
  /// representatives, a committee, an organisation of members, registered voters.
  package var hasMembers: Bool {
    switch decides {
    case .owners: return false
    case .party, .committee, .collective: return true
    case .residents, .villagers, .consultation:
      return shape == .election || title.zh.contains("代表") || id.contains("representatives")
        || (quorum + adoption).contains { $0.base == .all }
        || adoption.contains { $0.base == .expected }
    }
  }
}

/// Something that changed 应到, or who was called to the meeting, after it was opened.
package struct RollChange: Hashable, Sendable {
  package let entry: Int
  package let before: Int?
  package let after: Int?
  package let added: [Participant.ID]
  package let gone: [Participant.ID]
  /// Why; nil where nobody said.
  package let reason: String?

  /// Whether fewer were expected from then on, or somebody who had been called no longer was.
  package var lowers: Bool {
    guard let before else { return false }
    return after.map { $0 < before } ?? true || !gone.isEmpty
  }
}

extension Session {
  /// What changed 应到 or who was called after 开会, in the order of the entries.
  package var rollChanges: [RollChange] {
    guard let opened = openingEntry else { return [] }
    func mayChange(_ entry: Entry) -> Bool {
      entry.number > opened && retractedBy[entry.number] == nil
        && entry.events.contains(where: \.mayChangeExpected)
    }
    let changing = entries.filter(mayChange)
    guard !changing.isEmpty else { return [] }
    typealias Facts = (called: [Participant.ID], expected: Int?)
    func facts(_ state: Session) -> Facts {
      (state.roster.filter { $0.standing == .voting }.map(\.id), state.roll.expected)
    }
    var states: [Int: Facts] = [:]
    do throws(Misfit) {
      states = try self.states(before: { $0.number > opened }) { state, _ in facts(state) }
    } catch {
      return []
    }
    let living = entries.filter { $0.number > opened && retractedBy[$0.number] == nil }
    return living.enumerated().compactMap { place, entry -> RollChange? in
      guard mayChange(entry), var before = states[entry.number] else { return nil }
      let next = place + 1 < living.count ? states[living[place + 1].number] : nil
      var after = next ?? facts(self)
      if takesBack(entry, before: opened) {
        // What was taken back stands in no state but those of its time.
        var state = Session(identity: header)
        for earlier in entries where earlier.number < entry.number { state.apply(earlier) }
        before = facts(state)
        state.apply(entry)
        after = facts(state)
      }
      let added = after.called.filter { !before.called.contains($0) }
      let gone = before.called.filter { !after.called.contains($0) }
      guard !added.isEmpty || !gone.isEmpty || before.expected != after.expected else {
        return nil
      }
      return RollChange(
        entry: entry.number, before: before.expected, after: after.expected, added: added,
        gone: gone, reason: entry.despite)
    }
  }

  /// Whether an entry takes back what had changed who is called before that one.
  private func takesBack(_ entry: Entry, before opened: Int) -> Bool {
    entry.events.contains { event in
      guard case .retracted(let undoing) = event, undoing.entry < opened,
        entries.indices.contains(undoing.entry - 1)
      else { return false }
      return entries[undoing.entry - 1].events.contains(where: \.mayChangeExpected)
    }
  }

  /// An opening that was taken back, and with how many it had been: fewer are expected by the one that
  /// stands, and what was changed between the two needed no reason. Nil where nothing of the kind was.
  package var openingTakenBack: (at: Moment, expected: Int, reason: String?)? {
    guard let now = opening?.expected else { return nil }
    return entries.compactMap { entry -> (at: Moment, expected: Int, reason: String?)? in
      guard let by = retractedBy[entry.number], entries.indices.contains(by - 1) else { return nil }
      for case .opened(let was) in entry.events {
        guard let expected = was.expected, expected > now else { continue }
        let reason = entries[by - 1].events.lazy.compactMap { event -> String? in
          if case .retracted(let undoing) = event, undoing.entry == entry.number {
            undoing.reason
          } else {
            nil
          }
        }.first
        return (zoned(entry.happened), expected, reason)
      }
      return nil
    }.max { $0.expected < $1.expected }
  }
}
