import Deliberation
import Text
import Values

extension MeetingChanges {
  /// Every detail the changes name with its new value, in the order of a meeting's form.
  package func facts(in language: Language) -> [String] {
    var facts: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { facts.append(language("\(name)：\(value)", "\(name) \(value)")) }
    }
    func list(_ items: [String]?) -> String? {
      items.map {
        $0.isEmpty ? language("无", "none") : $0.joined(separator: language("、", ", "))
      }
    }
    add(language("议事机构", "body"), body)
    add(language("会议类型", "kind"), kind)
    add(language("召集单位", "convener"), convener)
    add(language("指导单位", "guided by"), guidance)
    add(language("平台", "platform"), platform)
    add(language("地点", "place"), place)
    add(language("形式", "form"), form)
    add(language("时间", "time"), scheduled.map { "\($0.day) \($0.clock)" })
    add(language("主持人", "facilitator"), facilitator)
    add(language("记录人", "secretary"), secretary)
    add(language("计票人", "tellers"), list(tellers))
    add(language("监票人", "scrutineers"), list(scrutineers))
    add(language("身份（单位）", "groups"), list(groups))
    add(language("应有各方", "groups that should be there"), list(requiredGroups))
    add(language("应到", "expected"), expectation?.name(in: language))
    add(language("规则", "rule"), rule.map { language($0.title.zh, $0.title.en) })
    add(language("规则不在施行期内，仍用的原因", "used out of force because"), despiteValidity)
    add(language("另须征求意见", "consents asked of"), list(concurrences))
    add(
      language("每次发言", "a turn"),
      turnSeconds.map { $0 == 0 ? language("不限时", "without limit") : language("\($0)秒", "\($0) s") }
    )
    add(language("每题发言次数", "turns per issue"), turnsPerIssue.map(String.init))
    add(
      language("弃权", "abstentions"),
      asksAbstentions.map { $0 ? language("询问", "asked for") : language("不询问", "not asked for") })
    add(language("每人最多受托", "proxies per holder"), proxies(in: language))
    add(language("公示天数", "days of notice"), noticeDays.map(String.init))
    add(language("文号代字", "document prefix"), documentPrefix)
    add(language("联系人", "contact"), contact)
    add(language("用语", "terms"), terms?.name(in: language))
    if let afterwards {
      facts.append(language("会后补录", "typed in afterwards"))
      add(language("开会时间", "began"), afterwards.began.map { "\($0.day) \($0.clock)" })
      add(language("散会时间", "ended"), afterwards.ended.map { "\($0.day) \($0.clock)" })
    }
    return facts
  }

  /// `2人`, `不接受委托`; nil where nothing is said of it.
  private func proxies(in language: Language) -> String? {
    switch (acceptsProxies, proxiesPerHolder) {
    case (false?, _): language("不接受委托", "none")
    // What earlier programs meant by it.
    case (true?, nil), (_, 0?): language("不限", "any number")
    case (_, let most?): language("\(most)人", "\(most)")
    case (nil, nil): nil
    }
  }
}
