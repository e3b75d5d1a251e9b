import Deliberation
import Sentences
import Text
import Values

/// What a registered body's constitution says, a label and a value a line.
struct ConstitutionFacts {
  private let constitution: Constitution
  private let language: Language

  init(_ constitution: Constitution, _ language: Language) {
    (self.constitution, self.language) = (constitution, language)
  }

  var facts: [(String, String?)] {
    let it = constitution
    let clauses = it.clauses
    return [
      (language("全称", "Full name"), it.name), (language("简称", "Short name"), it.shortName),
      (language("会议类别", "Kind of meeting"), it.kind), (language("届次", "Term"), term),
      (language("表决规则", "Rule"), it.rule.map { language($0.title.zh, $0.title.en) }),
      (language("委托", "Proxies"), proxies),
      (language("通知渠道", "Channels"), it.channels.map { language.list($0) }),
      (language("公示天数", "Days of notice"), it.noticeDays.map { "\($0)" }),
      (language("联系人", "Contact"), it.contact), (language("电话", "Telephone"), it.telephone),
      (language("地址", "Address"), it.address), (language("文号代字", "Prefix"), it.documentPrefix),
      (
        language("文书代字", "Prefixes of papers"),
        it.documentPrefixes.map { all in language.list(all.map { "\($0.paper)：\($0.prefix)" }) }
      ),
      (language("各方", "Groups"), it.groups.map { language.list($0) }),
      (
        language("应到各方", "Groups that should be there"), it.requiredGroups.map { language.list($0) }
      ),
      (language("盖章单位", "Seal"), it.sealing),
      (language("未交回条款", "Unreturned"), clauses.unreturned?.clause),
      (language("无效条款", "Invalid"), clauses.invalid?.clause),
      (language("有争议条款", "Disputed"), clauses.disputed?.clause),
      (language("车位条款", "Parking"), clauses.parking?.clause),
      (language("到会条款", "Quorum"), clauses.quorum?.clause),
      (
        language("缺席条款", "Absence"),
        clauses.absence.map {
          language("\($0.times)次：\($0.clause)", "\($0.times) times: \($0.clause)")
        }
      ),
    ]
  }

  private var term: String? {
    switch constitution.term {
    case .numbered(let number, let from):
      language("第\(number)届（自\(from)）", "term \(number) (from \(from))")
    case .yearly: language("按年", "by year")
    case nil: nil
    }
  }

  private var proxies: String? {
    constitution.proxies.map { proxies in
      guard proxies.allowed else { return language("不接受", "none taken") }
      return proxies.perHolder.map { language("每人最多\($0)人", "at most \($0) each") }
        ?? language("接受", "taken")
    }
  }
}
