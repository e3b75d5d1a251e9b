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
