import Affairs
import Deliberation
import Text
import Values

extension Constitution {
  /// What a registered body's constitution says.
  func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    let prefixes = (documentPrefixes ?? []).map {
      language("\($0.paper)：\($0.prefix)", "\($0.paper): \($0.prefix)")
    }
    let absence = clauses.absence.map {
      language("\($0.times)次：\($0.clause)", "\(plural($0.times, "time")): \($0.clause)")
    }
    let announcement = clauses.announcement.map {
      language("\($0.days)日：\($0.clause)", "\(plural($0.days, "day")): \($0.clause)")
    }
    return [
      name.field("全称", "full name", self.name), name.field("简称", "short name", shortName),
      name.field("会议类别", "kind of meeting", kind),
      name.field("届次", "term", term.map { $0.words(language) }),
      name.field("表决规则", "rule", rule.map { language($0.title.zh, $0.title.en) }),
      name.field("委托", "proxies", proxies.map { $0.words(language) }),
      name.field("通知渠道", "channels", channels ?? []),
      name.field("公示天数", "days of notice", noticeDays.map(String.init)),
      name.field("联系人", "contact", contact),
      name.field("联系电话", "contact's telephone", telephone),
      name.field("地址", "address", address), name.field("文号代字", "prefix", documentPrefix),
      name.field("文书代字", "prefixes of papers", prefixes),
      name.field("各方", "groups", groups ?? []),
      name.field("应到各方", "groups that should be there", requiredGroups ?? []),
      name.field("盖章单位", "seal", sealing),
      name.field("未交回条款", "unreturned", clauses.unreturned?.clause),
      name.field("无效条款", "invalid", clauses.invalid?.clause),
      name.field("有争议条款", "disputed", clauses.disputed?.clause),
      name.field("车位条款", "parking", clauses.parking?.clause),
      name.field("到会条款", "quorum", clauses.quorum?.clause),
      name.field("缺席条款", "absence", absence),
      name.field("提前公告条款", "announcement", announcement),
      name.field("电子表决条款", "voting by form", clauses.electronic?.clause),
      name.field("业主身份核验", "how owners are known", clauses.electronic?.identification),
    ].compactMap { $0 }
  }
}

extension Constitution.Term {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .numbered(let number, let from):
      language("第\(number)届（自\(from)）", "term \(number) (from \(from))")
    case .yearly: language("按年", "by year")
    }
  }
}

extension Constitution.Proxies {
  fileprivate func words(_ language: Language) -> String {
    guard allowed else { return language("不接受", "none taken") }
    return perHolder.map { language("每人最多\($0)人", "at most \($0) each") }
      ?? language("接受", "taken")
  }
}
