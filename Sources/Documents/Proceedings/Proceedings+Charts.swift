import Deliberation
import Sentences

extension Proceedings {
  /// The votes by which each issue came to its result, as bars.
  var charts: [Chart] {
    session.issues.values.flatMap { session.resultVotes(of: $0) }.compactMap(chart)
  }

  /// Nil where nothing was decided: what failed its quorum has no shares to look at.
  private func chart(of vote: Vote) -> Chart? {
    guard vote.voided == nil, let verdict = vote.verdict, isDecided(verdict.kind),
      let told = paragraph(of: vote)
    else { return nil }
    let bars = bars(of: verdict, in: vote)
    // Among a handful of neighbours a picture points at whoever stood alone.
    let isOfFew = bars.reduce(0) { $0 + $1.count } < VerdictWording.fewVoters
    return isPublic && isOfFew ? nil : Chart(told: told, bars: bars)
  }

  private func bars(of verdict: Verdict, in vote: Vote) -> [Chart.Bar] {
    let heads = verdict.counts.heads
    let unit = verdict.counts.area == nil && verdict.way.isPaper ? "票" : "人"
    if !verdict.choices.isEmpty {
      let options = options(of: vote)
      return verdict.choices.map { choice in
        let name = options(choice.name)
        return .init(name, choice.votes, unit: "票", told: "\(name)：\(choice.votes)票")
      }
    }
    let counted: [(String, Int?)] = [
      (verdict.way.isPaper ? "同意" : "赞成", heads.for), ("反对", heads.against),
      ("弃权", heads.abstain), ("未表态", verdict.undeclared > 0 ? verdict.undeclared : nil),
    ]
    return counted.compactMap { label, count in count.map { .init(label, $0, unit: unit) } }
  }

  private func isDecided(_ kind: Verdict.Kind) -> Bool {
    switch kind {
    case .adopted, .rejected, .consensus, .noConsensus, .pending, .refused, .elected, .runoff: true
    case .inquorate, .measured, .undecidable, .inconsistent: false
    }
  }
}
