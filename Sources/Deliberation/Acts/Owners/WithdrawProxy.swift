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
      (self.vote, self.room, self.signer, self.reason) = (vote, room, signer, reason)
    }

    package static let footing = Footing(phases: [.open], readsAfresh: .nothing)

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
  }
}

extension Event {
  /// The proxy for that slip counts no more.
  package struct ProxyWithdrawn: ChangesVote {
    /// 表决: which vote.
    package var vote: Vote.ID
    /// 房号: the dwelling of the slip.
    package var room: String
    /// 签名人: who signed the slip.
    package var signer: String
    /// 原因: why.
    package var reason: String

    package init(vote: Vote.ID, room: String, signer: String, reason: String) {
      (self.vote, self.room, self.signer, self.reason) = (vote, room, signer, reason)
    }

    package var event: Event { .proxyWithdrawn(self) }

    // Why it was done may be somebody's illness.
    package static let keeping = Keeping(format: 2, isFinal: false, striking: .reasonAlone)

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.change(vote) {
        $0.writtenProxies.updateValue(nil, forKey: SignedSlip(room: room, signer: signer))
      }
    }

    package var redactable: [RedactableField<Self>] { [words("reason", \.reason)] }

    package func act(in scene: Scene) -> Command? {
      .withdrawProxy(.init(vote: vote.text, room: room, signer: signer, reason: reason))
    }
  }
}
