import Deliberation
import Foundation
import Office
import Values

extension Rule {
  /// A rule as JSON with every member that a rule may have, none of them as it is by default.
  static var everyMember: [String: Any] {
    let test = Test(
      .adoption, .area, group: "组", of: .all, .moreThan, .half, whereKnown: true,
      voters: .households)
    let words = Bilingual("规则", "rule")
    let rule = Rule(
      id: "every-member", title: words, source: words, validFrom: Day(number: 0),
      validUntil: Day(number: 0), decides: .owners, shape: .consensus, quorum: [test],
      adoption: [test], fewest: 1, tie: .runoffThenLot,
      policies: Policies(
        unreturned: Policy(.absent, clause: "条"), invalid: Policy(.absent, clause: "条"),
        disputed: Policy(.absent, clause: "条"), parking: Policy(.excluded, clause: "条")),
      concurrences: ["单位"], absentGroup: .inquorate, objection: .holdsEffect,
      agenda: .published, ways: [.slips], proxies: false)
    let data = (try? JSONEncoder().encode(rule)) ?? Data()
    return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
  }
}
