extension Refusal {
  /// Proxies, what is written in them, and who signs for whom.
  package enum Mandate: RefusalChapter {
    /// By that rule, or by that body's own rules whatever the rule of the vote says.
    case proxiesNotAllowed(rule: String, body: String? = nil)
    case tooManyProxies(Participant.ID, limit: Int)
    /// What the owner or member wants is written in the mandate.
    case againstOpinion(Participant.ID, holder: Participant.ID)
    /// A written opinion must say of which issue it is, and one alone of each text.
    case opinionOfWhat
    /// Nobody has drafted a text yet that an opinion on that issue could be of.
    case opinionWithoutText(Issue.ID)
    /// Who voted through somebody else and wrote down that they are against, though nobody says so.
    case objectedInWriting([Participant.ID])
    /// Fewer hands were counted for an answer than people voted so in writing through somebody else.
    case countedWithoutMandates(Answer, [Participant.ID])
    /// Who signed the slip owns nothing of the dwelling, and nothing says what he is to the owner.
    case signerNotOwner(room: String, name: String)
    /// An owner needs nobody's proxy, so nothing is to be said of what he is to the owner.
    case signerOwns(room: String, name: String)
    /// A slip signed by another without a written proxy waits for it, signed as it is.
    case proxyNotWritten(room: String, holder: String)
    /// No slip of that dwelling signed by that person waits for a proxy.
    case noSlipAwaiting(room: String, name: String)
    /// Whoever gave the proxy owns nothing of the dwelling, or several do and nobody is named.
    case notAnOwner(room: String, name: String?)
    /// The written proxy for this slip came already; another only once that one is taken back.
    case proxySuppliedAlready(room: String, name: String)
  }
}

extension Refusal.Mandate {
  package var isLater: Bool {
    switch self {
    case .opinionOfWhat, .opinionWithoutText, .objectedInWriting, .countedWithoutMandates,
      .signerNotOwner, .proxyNotWritten, .proxySuppliedAlready:
      true
    case .proxiesNotAllowed, .tooManyProxies, .againstOpinion, .signerOwns, .noSlipAwaiting,
      .notAnOwner:
      false
    }
  }
}

extension Refusal.Mandate {
  package var code: String {
    switch self {
    case .proxiesNotAllowed: "proxiesNotAllowed"
    case .tooManyProxies: "tooManyProxies"
    case .againstOpinion: "againstOpinion"
    case .opinionOfWhat: "opinionOfWhat"
    case .opinionWithoutText: "opinionWithoutText"
    case .objectedInWriting: "objectedInWriting"
    case .countedWithoutMandates: "countedWithoutMandates"
    case .signerNotOwner: "signerNotOwner"
    case .signerOwns: "signerOwns"
    case .proxyNotWritten: "proxyNotWritten"
    case .noSlipAwaiting: "noSlipAwaiting"
    case .notAnOwner: "notAnOwner"
    case .proxySuppliedAlready: "proxySuppliedAlready"
    }
  }
}
