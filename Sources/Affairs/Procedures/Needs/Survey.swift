import Deliberation
import Values

extension Need {
  /// 征询: slips handed out and returned.
  package struct Survey: Hashable, Sendable {
    /// How many were asked; all are the matter's households.
    package var asked: Extent
    /// The share of the slips handed out that came back, at least; nil asks for none.
    package var returned: Ratio?

    package init(asked: Extent = .all, returned: Ratio? = nil) {
      (self.asked, self.returned) = (asked, returned)
    }
  }
}

extension Need.Survey: Codable {
  private enum Member: String, CodingKey, CaseIterable { case asked, returned }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    asked = try from.decode(Extent.self, forKey: .asked)
    returned = try from.decodeIfPresent(Ratio.self, forKey: .returned)
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(asked, forKey: .asked)
    try to.encodeIfPresent(returned, forKey: .returned)
  }
}

extension StepReview {
  /// `survey`: slips are out, and so many are in. A round of opinions says so, or an owners' vote by its
  /// register of delivery; the latest speaks.
  func survey(_ need: Need.Survey) -> Finding {
    let households = matters.compactMap(\.households).max()
    guard let round = slips.last else {
      return .lacking(.slipsOut(0, of: asked(need, households)))
    }
    let all = asked(need, households) ?? round.all
    var missing: [Missing] = []
    if round.out < max(all ?? 1, 1) { missing.append(.slipsOut(round.out, of: all)) }
    if let share = need.returned {
      let back = round.back ?? 0
      // Both are numbers of slips, far inside 64 bits.
      if round.out == 0 || back * share.denominator < round.out * share.numerator {
        missing.append(.slipsIn(back, of: round.out, atLeast: share))
      }
    }
    return Finding(
      evidence: [round.evidence], missing: missing,
      absence: need.asked == .all ? round.until : nil)
  }

  private func asked(_ need: Need.Survey, _ households: Int?) -> Int? {
    switch need.asked {
    case .all: households
    case .atLeast(let count): count
    }
  }

  /// Slips that were handed out.
  private struct Slips {
    let on: Day
    let out: Int
    /// How many there should be; nil where that isn't known.
    let all: Int?
    let back: Int?
    let until: Day
    let evidence: Evidence
  }

  /// Every time slips were handed out, the latest last.
  private var slips: [Slips] {
    var all: [Slips] = []
    for (meeting, issue) in dealings {
      for round in issue.opinionRounds where counts(round.at, in: meeting, of: round.on) {
        all.append(
          Slips(
            on: round.on, out: round.issued, all: nil, back: round.returned, until: round.on,
            evidence: Evidence(
              session: meeting.header.id, at: round.at,
              numbers: [
                "issued": String(round.issued), "returned": String(round.returned),
                "valid": String(round.valid), "for": String(round.agreeing),
              ])))
      }
      for vote in issue.votes where vote.decides == .owners {
        guard let delivery = vote.delivery, delivery.dwellings > 0,
          counts(vote.at, in: meeting, of: vote.from ?? vote.opened)
        else { continue }
        all.append(
          Slips(
            on: vote.from ?? vote.opened, out: delivery.delivered, all: delivery.dwellings,
            back: vote.result?.verdict.counts.heads.returned, until: vote.until ?? vote.opened,
            evidence: Evidence(
              session: meeting.header.id, at: vote.at,
              numbers: [
                "delivered": String(delivery.delivered), "dwellings": String(delivery.dwellings),
              ])))
      }
    }
    return all.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
  }
}
