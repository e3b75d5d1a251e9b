import Deliberation
import Values

extension Proceedings {
  /// Whether nobody met: the owners voted in writing alone, each dwelling on its slip.
  var isWritten: Bool { session.isHeldInWriting }

  /// `业主11人（12套，同一业主多套按一人计，共1处）`: of an owners' vote in writing, at which nobody is
  /// expected to be.
  var owners: String {
    guard let vote = session.votes.values.last, let roll = session.owners(of: vote) else {
      return "业主若干人"
    }
    let homes = roll.dwellings.indices.filter { !roll.dwellings[$0].kind.isParking }
    let several = roll.mergedHeads
    return "业主\(session.voterCount(of: vote.opening))人（\(homes.count)套"
      + (several > 0 ? "，同一业主多套按一人计，共\(several)处" : "") + "）"
  }

  /// `2024年3月2日至3月9日`: from the first slip handed out to the end of the last vote, which is over
  /// before it is announced.
  var days: String {
    let first = session.opening?.at.day ?? day
    let ends = session.votes.values.filter { $0.announcement != nil }.map { session.endDay(of: $0) }
    let last = ends.max() ?? session.adjournment?.at.day ?? first
    return first == last ? first.official : "\(first.official)至\(last.official(after: first))"
  }
}
