import Deliberation
import Values

/// A matter in a list: what it is, how far it has come, and what its next step lacks.
package struct MatterLine: Hashable, Sendable {
  /// The number it goes by.
  package let number: CardID
  /// The other numbers it goes by, in order.
  package let linked: [CardID]
  package let title: String
  /// What sort of affair it is; an issue that meetings alone know is one.
  package let kind: Matter.Kind
  package let lead: String?
  /// 点位 that it is about.
  package let sites: [CardID]
  /// As the latest meeting left it; nil where no meeting dealt with it.
  package let status: IssueStatus?
  /// Its procedure and how far it has come; nil before 开始办理.
  package let standing: MatterStanding?
  /// 暂不办: the day it comes back; nil where it is on the lists, or where nobody said which day.
  package let restsUntil: Day?
  /// Whether 暂不办 was noted of it.
  package let isResting: Bool
  /// Whether it is over: ended, or every step of it done; without a procedure, closed or withdrawn by a
  /// meeting.
  package let isOver: Bool

  /// The step at hand; nil where all are done, or none was begun.
  package var step: StepStanding? { standing?.current }
}

/// Which matters of a list are wanted; all where nothing is said.
package struct MatterFilter: Hashable, Sendable {
  package var kind: Matter.Kind?
  /// Something of this need is missing of the step at hand.
  package var missing: Need.Name?
  package var lead: String?
  package var site: CardID?

  package init(
    kind: Matter.Kind? = nil, missing: Need.Name? = nil, lead: String? = nil,
    site: CardID? = nil
  ) {
    (self.kind, self.missing, self.lead, self.site) = (kind, missing, lead, site)
  }

  func wants(_ line: MatterLine) -> Bool {
    if let kind, line.kind != kind { return false }
    if let lead, line.lead != lead { return false }
    if let site, !line.sites.contains(site) { return false }
    guard let missing else { return true }
    return line.step?.lacks.contains { lack in
      lack.need.name == missing || lack.need.alternatives.contains { $0.name == missing }
    } ?? false
  }
}

extension Casebook {
  /// Matters as they stand on a day, each once however many numbers it goes by, by number.
  package func matters(_ filter: MatterFilter = .init(), on day: Day) -> [MatterLine] {
    everyMatter.map { line(of: MatterReview($0, on: day, in: self)) }.filter(filter.wants)
  }

  private func line(of review: MatterReview) -> MatterLine {
    let standing = standing(of: review.number, on: review.on)
    let status = review.latest?.issue.status
    let isOver: Bool =
      if review.isEnded {
        true
      } else if let standing {
        standing.current == nil
      } else {
        switch status {
        case .closed?, .withdrawn?: true
        default: false
        }
      }
    return MatterLine(
      number: review.number, linked: review.numbers.filter { $0 != review.number },
      title: review.title, kind: review.cards.last?.kind ?? .issue, lead: review.lead,
      sites: review.cards.flatMap(\.sites), status: status, standing: standing,
      restsUntil: review.rest?.until, isResting: review.rest != nil, isOver: isOver)
  }
}
