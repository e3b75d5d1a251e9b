import Values

extension Command {
  /// Takes an owner's written proxy that came after its slip back.
  package struct WithdrawProxy: CommandPayload {
    /// Which vote; left out, the one under way.
    package var vote: String?
    /// 房号: the dwelling.
    package var room: String
    /// Who signed the slip.
    package var signer: String
    /// Why.
    package var reason: String

    package init(vote: String?, room: String, signer: String, reason: String) {
      self.vote = vote
      self.room = room
      self.signer = signer
      self.reason = reason
    }

    package var command: Command { .withdrawProxy(self) }

    package static let phases: Set<Session.Phase> = [.open]

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let vote = try chair.bySlips(vote)
      guard
        let slip = chair.session.writtenProxies(of: vote).keys.first(where: {
          $0.room == room && $0.signer.withoutBlanks == signer.withoutBlanks
        })
      else { throw .mandate(.noSlipAwaiting(room: room, name: signer)) }
      let withdrawn = Event.ProxyWithdrawn(
        vote: vote.id, room: room, signer: slip.signer, reason: try chair.text(reason, .reason))
      return [.proxyWithdrawn(withdrawn)]
    }

    package func readsAfresh(_ events: [Event]) -> Set<Thing> { [] }
  }
}

extension Event {
  /// The proxy for that slip counts no more.
  package struct ProxyWithdrawn: EventPayload {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: the dwelling of the slip.
    package var room: String
    /// 签名人: who signed the slip.
    package var signer: String
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, room: String, signer: String, reason: String) {
      self.vote = vote
      self.room = room
      self.signer = signer
      self.reason = reason
    }

    package var event: Event { .proxyWithdrawn(self) }
    package func accept<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result {
      visitor.visit(self)
    }

    package static let format = 2
    package static let isFinal = false
    // Why it was done may be somebody's illness.
    package static let striking = Striking.reasonAlone

    package var touches: [Touch] { [.changes(.vote(vote))] }

    package func fold(into session: inout Session, at moment: Moment, in entry: Int) throws(Misfit)
    {
      try session.change(vote) {
        $0.writtenProxies.updateValue(nil, forKey: SignedSlip(room: room, signer: signer))
      }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(
      among events: [Event], at moment: Moment, in state: Session
    ) -> (any CommandPayload)? {
      Command.WithdrawProxy(vote: vote.text, room: room, signer: signer, reason: reason)
    }

    package func renumbered(_ numbers: Renumbering) -> Self {
      var changed = self
      changed.vote = numbers(vote)
      return changed
    }
  }
}
