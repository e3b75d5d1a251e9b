import Deliberation
import Values

extension Need {
  /// A meeting under the matter's number. What is left out isn't asked.
  package struct Meeting: Hashable, Sendable {
    /// 会议主体: words of its name, of which one is enough.
    package var body: [String]
    /// 会议类别, of which one is enough.
    package var kind: [String]
    /// 形式, such as 书面.
    package var form: String?
    /// In whose name its vote decides.
    package var decides: Rule.Decider?
    /// What must have come of its vote, of which one is enough.
    package var verdict: [Result]

    package init(
      body: [String] = [], kind: [String] = [], form: String? = nil, decides: Rule.Decider? = nil,
      verdict: [Result] = []
    ) {
      self.body = body
      self.kind = kind
      self.form = form
      self.decides = decides
      self.verdict = verdict
    }

    /// What may have come of a vote, or how far it must have come whatever came of it.
    package enum Result: String, Codable, CaseIterable, Hashable, Sendable {
      /// 通过.
      case adopted
      /// 达成一致.
      case consensus
      /// 当选.
      case elected
      /// 测评: the shares are known.
      case measured
      /// 计票核对完毕.
      case counted
      /// 已宣布, 不论结果.
      case announced
    }
  }
}

extension Need.Meeting: Codable {
  private enum Member: String, CodingKey, CaseIterable { case body, kind, form, decides, verdict }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    body = try from.value(.body, or: [])
    kind = try from.value(.kind, or: [])
    form = try from.decodeIfPresent(String.self, forKey: .form)
    decides = try from.decodeIfPresent(Rule.Decider.self, forKey: .decides)
    verdict = try from.value(.verdict, or: [])
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.write(body, .body, unless: [])
    try to.write(kind, .kind, unless: [])
    try to.encodeIfPresent(form, forKey: .form)
    try to.encodeIfPresent(decides, forKey: .decides)
    try to.write(verdict, .verdict, unless: [])
  }
}

extension StepReview {
  /// A vote, or a meeting without one, that fits a need.
  private struct Fit {
    let on: Day
    /// The day on which it opened.
    let opened: Day
    let meeting: Extract
    let issue: Extract.Issue
    let vote: Extract.Vote?
  }

  /// `meeting`: a meeting under the matter's number that fits. Of several votes the latest speaks: who
  /// rejected a thing after having adopted it has rejected it.
  func meeting(_ need: Need.Meeting) -> Finding {
    let fitting = dealings.filter { meeting, issue in
      fits(meeting, need) && issue.status != .listed && !issue.status.isWithdrawn
    }
    guard need.decides != nil || !need.verdict.isEmpty else {
      return judged(
        fitting.filter { $0.meeting.isHeld }.map { meeting, issue in
          let day = meeting.opened ?? meeting.header.date
          return Fit(on: day, opened: day, meeting: meeting, issue: issue, vote: nil)
        }, need)
    }
    var votes: [Fit] = []
    for (meeting, issue) in fitting {
      for vote in issue.votes where need.decides == nil || vote.decides == need.decides {
        let isAsked =
          vote.subject == .appraisal
          ? need.verdict.contains(.measured)
          : (vote.subject == .motion || vote.subject == .choice)
            && need.verdict != [.measured]
        guard isAsked else { continue }
        let opened = vote.from ?? vote.opened
        votes.append(
          Fit(
            on: vote.result?.on ?? opened, opened: opened, meeting: meeting, issue: issue,
            vote: vote))
      }
    }
    let ordered = votes.enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }
    return judged(ordered.map(\.element), need)
  }

  private func fits(_ meeting: Extract, _ need: Need.Meeting) -> Bool {
    (need.body.isEmpty || need.body.contains { meeting.body.contains($0) })
      && (need.kind.isEmpty || need.kind.contains(meeting.kind))
      && (need.form == nil || need.form == meeting.form)
  }

  /// What becomes of those that fit, the earliest first.
  private func judged(_ fits: [Fit], _ need: Need.Meeting) -> Finding {
    let counting = fits.filter { fit in
      let witness = fit.vote.map { $0.result?.at ?? $0.checked ?? $0.at } ?? fit.issue.added
      return counts(witness, in: fit.meeting, of: fit.on)
    }
    guard let last = counting.last else { return .lacking(.meeting) }
    let inTime = counting.filter {
      missing(opening: $0.opened, session: $0.meeting.header.id) == nil
    }
    guard let lastInTime = inTime.last else {
      return .lacking(
        missing(opening: last.opened, session: last.meeting.header.id) ?? .meeting)
    }
    if let missing = missing(of: lastInTime, need) { return .lacking(missing) }
    let found = inTime.reversed().filter { missing(of: $0, need) == nil }
    return .met(found.map { evidence(of: $0, need) }, oneIsEnough: true)
  }

  /// What a meeting or vote lacks of what should have come of it; nil where it came.
  private func missing(of fit: Fit, _ need: Need.Meeting) -> Missing? {
    guard let vote = fit.vote else { return nil }
    let (session, id) = (fit.meeting.header.id, vote.id.text)
    if need.verdict.contains(.counted), vote.checked != nil || vote.result != nil { return nil }
    guard let result = vote.result else {
      return need.verdict == [.counted]
        ? .count(session: session, vote: id) : .announcement(session: session, vote: id)
    }
    if need.verdict.isEmpty || need.verdict.contains(.announced)
      || need.verdict.contains(where: { $0.rawValue == result.verdict.kind.rawValue })
    {
      return nil
    }
    return .verdict(
      result.verdict.kind, session: session, vote: id,
      failing: result.verdict.tests.filter { !$0.holds })
  }

  private func evidence(of fit: Fit, _ need: Need.Meeting) -> Evidence {
    guard let vote = fit.vote else {
      return Evidence(session: fit.meeting.header.id, at: fit.issue.added)
    }
    if need.verdict == [.counted], let checked = vote.checked {
      return Evidence(session: fit.meeting.header.id, at: checked)
    }
    guard let result = vote.result else {
      return Evidence(session: fit.meeting.header.id, at: vote.checked ?? vote.at)
    }
    return Evidence(vote, result, of: fit.meeting)
  }
}

extension IssueStatus {
  fileprivate var isWithdrawn: Bool { if case .withdrawn = self { true } else { false } }
}

extension Evidence {
  /// A vote as something rests on it: the entry of its announcement, or the one that put its count right,
  /// what it came to, and its numbers.
  init(_ vote: Extract.Vote, _ result: Extract.Vote.Result, of meeting: Extract) {
    self.init(
      session: meeting.header.id, at: result.corrected ?? result.at,
      verdict: result.verdict.kind.rawValue, numbers: result.verdict.counts.named)
  }
}

extension Counts {
  /// What was counted, by name: persons as they are, areas behind `area.`. What wasn't counted is left out.
  var named: [String: String] {
    var named = heads.named { String($0) }
    for (name, area) in area?.named(\.description) ?? [:] { named["area." + name] = area }
    return named
  }
}

extension Count {
  fileprivate func named(_ text: (Unit) -> String) -> [String: String] {
    let all: [(String, Unit?)] = [
      ("expected", expected), ("present", present), ("participating", participating),
      ("for", self.for), ("against", against), ("abstain", abstain), ("issued", issued),
      ("returned", returned), ("invalid", invalid),
    ]
    return Dictionary(
      all.compactMap { name, count in count.map { (name, text($0)) } },
      uniquingKeysWith: { first, _ in first })
  }
}
