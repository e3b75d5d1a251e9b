import Deliberation
import Values

extension Constitution {
  /// 社区居民议事会, whose meetings are numbered by the year.
  package static var council: Constitution {
    Constitution(
      name: "社区居民议事会", shortName: "居民议事会", kind: "议事协商会", term: .yearly,
      proxies: Proxies(allowed: true, perHolder: 1), channels: ["公示栏"], noticeDays: 7,
      contact: "居委会", telephone: "010-64170000", address: "社区服务站", documentPrefix: "社议",
      sealing: "社区居委会",
      clauses: Clauses(absence: Absence(times: 3, clause: "一年内无故三次不参加的，视为退出。")))
  }

  /// 某社区居民代表会议, in its seventh term: it takes no proxies, and every clause is set.
  package static var representatives: Constitution {
    Constitution(
      name: "某社区居民代表会议", shortName: "居民代表会议", kind: "居民代表会议",
      term: .numbered(number: 7, from: Day("2023-08-01")!),
      rule: .builtIn("residents-representatives"), proxies: Proxies(allowed: false),
      channels: ["公示栏", "居民微信群"], noticeDays: 5, contact: "社区居委会值班人员",
      telephone: "010-64170000", address: "和平街1号院社区服务站",
      documentPrefix: "某社居", documentPrefixes: [.init(paper: "notice", prefix: "某社示")],
      groups: ["居民代表", "党员"], requiredGroups: ["居民代表"], sealing: "某社区居民委员会",
      clauses: Clauses(
        unreturned: Policy(.absent, clause: "未交回的，不计入参与。"),
        invalid: Policy(.absent, clause: "无效票不计入参与。"),
        disputed: Policy(.absent, clause: "意见不一致的，不计入参与。"),
        parking: Policy(.excluded, clause: "车位不计。"),
        quorum: Quorum(
          attendance: .init(.atLeast, Ratio(2, 3)!), clause: "三分之二以上代表到会方可举行。"),
        absence: Absence(times: 3, clause: "一年内无故三次不参加的，视为自动辞去代表。")))
  }
}
