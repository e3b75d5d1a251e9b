import Deliberation
import Text

extension VerdictWording {
  /// How ballots that say nothing count, by the clauses that were set with the vote, a line each.
  package func clauses(_ policies: Policies) -> [String] {
    func line(_ policy: PolicyName, _ choice: String, _ clause: String) -> String {
      let what = capitalised(name(policy))
      guard !clause.isEmpty else { return language("\(what)：\(choice)。", "\(what) \(choice).") }
      return language("\(what)：\(choice)（条款：“\(clause)”）。", "\(what) \(choice) (“\(clause)”).")
    }
    var lines: [String] = []
    if let set = policies.unreturned {
      let choice =
        switch set.choice {
        case .absent: language("不计入参与", "took no part")
        case .abstain: language("计为弃权", "count as abstaining")
        case .majority: language("随多数", "go with the majority")
        }
      lines.append(line(.unreturned, choice, set.clause))
    }
    if let set = policies.invalid {
      let choice =
        set.choice == .absent
        ? language("不计入参与", "took no part") : language("计入参与", "took part")
      lines.append(line(.invalid, choice, set.clause))
    }
    if let set = policies.disputed {
      let choice =
        switch set.choice {
        case .absent: language("不计入参与", "took no part")
        case .participating: language("计入参与", "took part")
        case .against: language("计为反对", "object")
        }
      lines.append(line(.disputed, choice, set.clause))
    }
    if let set = policies.parking {
      let choice =
        set.choice == .excluded
        ? language("不计", "are left out") : language("计入", "are counted in")
      lines.append(line(.parking, choice, set.clause))
    }
    return lines
  }
}
