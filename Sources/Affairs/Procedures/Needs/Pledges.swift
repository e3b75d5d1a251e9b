import Values

extension Need {
  /// Pledges to the matter, of one kind.
  package struct Pledges: Hashable, Sendable {
    package var kind: PledgeKind
    package var of: Extent
    package var state: State

    package init(_ kind: PledgeKind, of extent: Extent, state: State = .signed) {
      (self.kind, self.of, self.state) = (kind, extent, state)
    }

    /// How far a pledge must be.
    package enum State: String, Codable, CaseIterable, Hashable, Sendable {
      /// 已签.
      case signed
      /// 已兑现.
      case done
    }
  }
}

extension Need.Pledges: Codable {
  private enum Member: String, CodingKey, CaseIterable { case kind, of, state }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    kind = try from.decode(PledgeKind.self, forKey: .kind)
    of = try from.decode(Extent.self, forKey: .of)
    state = try from.value(.state, or: .signed)
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(kind, forKey: .kind)
    try to.encode(of, forKey: .of)
    try to.write(state, .state, unless: .signed)
  }
}

extension StepReview {
  /// `pledges`: so many of a kind, or all that are registered and at least one, that have come so far.
  func pledges(_ need: Need.Pledges) -> Finding {
    var there: [Evidence] = []
    var open: [(id: CardID, by: Pledge.Pledger)] = []
    var all = 0
    for record in cards {
      // Who waits for a place (候补) hasn't bound itself.
      guard case .pledge(let pledge)? = record.card, pledge.kind == need.kind, pledge.place == nil,
        let version = record.versions.last?.entry
      else { continue }
      all += 1
      if let day = day(of: pledge, record, need.state), counts(version, of: day) {
        there.append(evidence(of: record))
      } else {
        open.append((record.id, pledge.by))
      }
    }
    let needed =
      switch need.of {
      case .all: max(all, 1)
      case .atLeast(let count): count
      }
    return there.count >= needed
      ? .met(there)
      : .lacking(
        .pledges(there.count, of: needed, open: open.map(\.id), by: open.map(\.by)),
        besides: there)
  }

  /// The day on which a pledge came so far; nil where it hasn't.
  ///
  /// An application is made, and an adopter applies, by being registered.
  private func day(
    of pledge: Pledge, _ record: CardRecord, _ state: Need.Pledges.State
  ) -> Day? {
    switch state {
    case .done: pledge.done
    case .signed:
      pledge.signed
        ?? (pledge.kind == .apply || pledge.kind == .adopt ? record.enteredOn : nil)
    }
  }
}
