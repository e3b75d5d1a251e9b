import Deliberation
import Lists
import Oracle
import Text
import Values

extension Sheet {
  /// Where the program, given the text alone, disagrees with the oracle; nil where they agree.
  package func disagreement(on text: String) -> String? {
    let opinion = Oracle.opinion(of: self)
    let file = BallotFile(bytes: Array(text.utf8))
    guard file.problems.isEmpty else {
      return "refused: \(file.problems.map { $0.sentence(.english) })\n\(text)"
    }
    guard let kind = verdict(of: file)?.kind.rawValue else { return "no such rule: \(rule)" }
    return kind == opinion.kind ? nil : "program \(kind)\noracle  \(opinion)\n\(self)\n\(text)"
  }

  /// The program's verdict.
  private func verdict(of file: BallotFile) -> Verdict? {
    func policy<Choice: RawRepresentable<String>>(_ word: String?) -> Policy<Choice>? {
      word.flatMap { Choice(rawValue: $0) }.map { Policy($0, clause: "第一条") }
    }
    guard let rule = Rule.builtIn(rule), let day = Day("2024-05-18") else { return nil }
    let readings = file.counted().readings
    return rule.verdict(for: readings, on: day) { tally in
      tally.policies = Policies(
        unreturned: policy(missingCount), invalid: policy(voidCount),
        disputed: policy(disputedCount), parking: policy(parkingCount))
    }.verdict
  }
}
