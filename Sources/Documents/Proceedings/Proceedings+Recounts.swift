import Deliberation
import Sentences
import Values

/// What was counted or said before the count that was announced.
extension Proceedings {
  /// One count of hands or ballots, or one asking whether anybody objects.
  private struct Count {
    var tally: Tally
    var objectors: [Participant.ID]
    /// Why it was taken again; empty where nobody said.
    var end: String?
  }

  /// `先前计数：赞成3人，反对1人，弃权0人（其后复点，原因：……）。`: the counts that another took the place of, and who
  /// objected when it was asked before; the names and the reasons stand in the archive copy alone.
  func countsBefore(of vote: Vote) -> [String] {
    guard [.hands, .secretBallot, .noObjection].contains(vote.opening.way),
      vote.announcement != nil
    else { return [] }
    var counts: [Count] = []
    for entry in session.entries {
      for event in entry.events {
        if case .counted(let count) = event, count.vote == vote.id {
          counts.append(Count(tally: count.tally, objectors: [], end: undone(entry)))
        }
        if case .objectionsAsked(let asking) = event, asking.vote == vote.id {
          counts.append(
            Count(tally: asking.tally, objectors: asking.objectors, end: undone(entry)))
        }
        if case .recountCalled(let recount) = event, recount.vote == vote.id,
          let last = counts.indices.last, counts[last].end == nil
        {
          counts[last].end = "其后复点" + because(recount.reason)
        }
      }
    }
    guard let last = counts.last else { return [] }
    return counts.dropLast().filter {
      $0.tally.heads != last.tally.heads || $0.tally.choices != last.tally.choices
        || $0.objectors != last.objectors
    }.map { "先前\(told($0, in: vote))\($0.end.map { "（\($0)）" } ?? "")。" }
  }

  private func told(_ count: Count, in vote: Vote) -> String {
    let against = count.tally.heads.against ?? 0
    guard vote.opening.way == .noObjection else {
      let verdict = session.forecast(of: vote, counted: count.tally)
      return "计数：\(wording(verdict, vote).figures)"
    }
    guard against > 0 else { return "询问时无人提出不同意见" }
    let names = count.objectors.compactMap { name($0) }
    guard !isPublic, !names.isEmpty else { return "询问时有\(against)人提出不同意见" }
    let others = against > names.count ? "等" : ""
    return "询问时\(names.joined(separator: "、"))\(others)\(against)人提出不同意见"
  }

  /// That an entry was taken back, and why.
  private func undone(_ entry: Entry) -> String? {
    guard let by = session.retractedBy[entry.number],
      session.entries.indices.contains(by - 1)
    else { return nil }
    for case .retracted(let undoing) in session.entries[by - 1].events
    where undoing.entry == entry.number {
      return "其后撤销" + (undoing.reason.map { because($0) } ?? "")
    }
    return "其后撤销"
  }

  private func because(_ reason: String) -> String {
    isPublic ? "" : "，原因：\(phrase(free(reason)))"
  }
}
