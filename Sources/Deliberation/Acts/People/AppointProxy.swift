import Values

extension Command {
  /// 委托: `holder` votes for `participant`, by the written opinions where there are some. An
  /// `opinion` alone is of the only issue there is.
  package struct AppointProxy: CommandPayload {
    /// Who, by name or number.
    package var participant: String
    /// Who votes in their place, by name or number.
    package var holder: String
    /// What they want of whatever is voted on.
    package var opinion: Answer?
    /// What they want of single issues.
    package var opinions: [ProxyOpinion]?

    package init(
      participant: String, holder: String, opinion: Answer?, opinions: [ProxyOpinion]? = nil
    ) {
      (self.participant, self.holder) = (participant, holder)
      (self.opinion, self.opinions) = (opinion, opinions)
    }

    package static let footing = Footing(phases: .untilAdjourned, readsAfresh: .nothing)

    package func judge(by chair: Chair) throws(Refusal) -> [Event] {
      let session = chair.session
      let principal = try chair.notThere(participant, mayHaveLeft: true)
      let holder = try chair.present(holder)
      guard session.attendance(of: holder.id).isInRoom else {
        throw .people(.notPresent(holder.id))
      }
      guard session.details.rule.proxies else {
        throw .mandate(.proxiesNotAllowed(rule: session.details.rule.id))
      }
      if session.details.refusesProxies {
        throw .mandate(
          .proxiesNotAllowed(rule: session.details.rule.id, body: session.details.body))
      }
      if let limit = session.details.proxiesPerHolder {
        let held = session.roster.count {
          if case .represented(holder.id, _) = session.attendance(of: $0.id).state {
            $0.id != principal.id && !session.attendance(of: $0.id).isMandateOver
          } else {
            false
          }
        }
        if held >= limit { throw .mandate(.tooManyProxies(holder.id, limit: limit)) }
      }
      let written = try chair.written(opinion, opinions ?? [])
      let standing = session.attendance(of: principal.id)
      if case .represented(holder.id, _) = standing.state, !standing.isMandateOver,
        standing.opinions == written ?? []
      {
        throw .input(.nothingToChange)
      }
      return [
        .represented(
          .init(
            participant: principal.id, holder: holder.id, opinion: nil, opinions: written))
      ]
    }
  }
}

extension Chair {
  /// What stands in a mandate, each on one text: nobody can have an opinion of another one.
  fileprivate func written(
    _ opinion: Answer?, _ opinions: [ProxyOpinion]
  ) throws(Refusal) -> [WrittenOpinion]? {
    var asked = opinions
    if let opinion {
      guard opinions.isEmpty, session.issues.count == 1 else { throw .mandate(.opinionOfWhat) }
      asked = [ProxyOpinion(issue: session.issues.values[0].id.text, answer: opinion)]
    }
    var written: [WrittenOpinion] = []
    for one in asked {
      let issue = try issue(one.issue)
      guard let motion = session.currentMotion(of: issue.id) else {
        throw .mandate(.opinionWithoutText(issue.id))
      }
      let drafted = motion.current.number
      if let version = one.version { _ = try count(version, .number, in: 1...drafted) }
      let version = one.version ?? drafted
      guard !written.contains(where: { $0.issue == issue.id && $0.version == version }) else {
        throw .mandate(.opinionOfWhat)
      }
      written.append(
        WrittenOpinion(
          issue: issue.id, motion: motion.id, version: version, answer: one.answer))
    }
    return written.isEmpty ? nil : written
  }
}

extension Event {
  /// 委托: the holder votes for them, with the opinions written down where there are some. Earlier
  /// programs wrote one `opinion` of whatever would be voted on.
  package struct Represented: EventPayload {
    /// 委托人: who isn't there.
    package var participant: Participant.ID
    /// 受托人: who votes for them.
    package var holder: Participant.ID
    /// 意见: of whatever would be voted on; earlier files alone.
    package var opinion: Answer?
    /// 书面意见: what was written in the mandate, text by text; nil where it binds to nothing.
    package var opinions: [WrittenOpinion]?

    package init(
      participant: Participant.ID, holder: Participant.ID, opinion: Answer?,
      opinions: [WrittenOpinion]? = nil
    ) {
      (self.participant, self.holder) = (participant, holder)
      (self.opinion, self.opinions) = (opinion, opinions)
    }

    package var event: Event { .represented(self) }

    package static let keeping = Keeping(format: 1, isFinal: false, striking: .fields)

    package var touches: [Touch] {
      [.changes(.participant(participant)), .reads(.participant(holder))]
        + (opinions ?? []).compactMap { $0.motion.map { .reads(.motion($0)) } }
    }

    package func fold(into session: inout Session, at stamp: EntryStamp) throws(Misfit) {
      try session.knows(holder)
      try session.attend(participant) {
        $0.state = .represented(by: holder, opinion: opinion)
        $0.opinions = opinions ?? []
        $0.isMandateOver = false
      }
    }

    /// Of whatever was voted on, as earlier programs wrote it.
    package var compared: Self { Self(participant: participant, holder: holder, opinion: nil) }

    package func act(in scene: Scene) -> Command? {
      .appointProxy(
        .init(
          participant: participant.text, holder: holder.text, opinion: opinion,
          opinions: opinions?.map {
            ProxyOpinion(issue: $0.issue.text, version: $0.version, answer: $0.answer)
          }))
    }

    package mutating func renumber(_ numbers: Renumbering) {
      participant = numbers(participant)
      holder = numbers(holder)
      opinions = opinions?.map { $0.renumbered(numbers) }
    }
  }
}

extension WrittenOpinion {
  fileprivate func renumbered(_ numbers: Renumbering) -> Self {
    with(self) { ($0.issue, $0.motion) = (numbers(issue), numbers(motion)) }
  }
}
