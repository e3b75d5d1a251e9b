import Deliberation
import Text

extension VerdictWording {
  /// What is missing, and where it is to be found.
  func missing(_ missing: Verdict.Missing) -> String {
    switch missing {
    case .emptyBase(let base, let measure, let named):
      let group = named.map(group)
      return base == .all || base == .expected
        ? language(
          "\(group ?? "")名册上没有有表决权的人", "nobody\(of(group)) on the roster has a vote")
        : language(
          "\(group ?? "")\(language.base(base))\(size(measure))为零",
          "\(language.base(base))\(of(group)) come to nothing")
    case .number(let base, let measure, let named):
      let group = named.map(group)
      return language(
        "缺\(group.map { base == .all ? members(of: $0) : $0 } ?? "")\(language.base(base))\(size(measure))",
        "\(language.base(base))\(base == .all ? ofMembers(group) : of(group)) \(inMeasure(measure))"
          + " is missing")
    case .votes(let name, let measure, let named):
      let group = named.map(group)
      return language(
        "缺\(language.measured(name, measure, group: group))",
        "\(language.measured(name, measure, group: group)) is missing")
    case .areas: return language("缺各项面积", "the areas are missing")
    case .clause(let policy):
      return language(
        "议事规则中\(name(policy))如何计算的条款未填写",
        "the clause that says how \(name(policy)) count has not been given")
    case .deliveryRegister:
      return language("缺表决票送达登记", "the register of delivered ballots is missing")
    case .choices: return language("没有可选项或名额", "there is nothing to choose or no seat to fill")
    case .appraisal: return language("缺测评数", "the appraisal's numbers are missing")
    case .owners:
      return language(
        "同名业主是否一人、一张票是否代表几套房还未核定，结果随之不同",
        "who of one name is one owner, or for which dwellings a slip stands, isn't settled and turns"
          + " the result")
    case .proxies:
      return language(
        "待补的委托书补来或补不来，结果不同", "whether the written proxies still awaited come turns the result")
    case .adoptionTest where rule.isUnconfirmed:
      return language("表决规则待确认", "the rule's thresholds are still to be confirmed")
    case .adoptionTest:
      return language("规则没有规定怎样算通过", "the rule doesn't say what adopts a motion")
    }
  }

  /// What the room must know; the verdict stands all the same.
  package func warning(_ warning: Verdict.Warning) -> String {
    switch warning {
    case .absentGroup(let absent):
      language("\(group(absent))无代表到会", "nobody of \(group(absent)) is present")
    case .ruleExpired(let day):
      language(
        "本规则有效期至\(day)，已过期，请确认现行规定",
        "this rule was in force until \(day); check what is in force now")
    case .ruleNotYetValid(let day):
      language("本规则自\(day)起施行，表决时尚未施行", "this rule is in force since \(day), after the vote")
    case .majoritiesDiffer:
      language(
        "按人数和按面积的多数意见不同，从多者计为弃权",
        "majorities by head and by area differ; those who follow them count as abstaining")
    case .disputed(let heads):
      language(
        "争议票\(heads)人：同一业主各套意见不一致的由其确认，共有人意见不一致的推选一人表决，才能计入",
        "\(heads) disputed: an owner who answers differently for several dwellings says which holds, "
          + "co-owners name one voter")
    case .undeclared(let heads): language("到会未表态\(heads)人", "\(heads) present did not vote")
    case .unusualWay(let way):
      language("本规则一般不采用\(language.way(way))", "this rule isn't meant for: \(language.way(way))")
    case .headsAndAreaDiffer:
      language(
        "有面积而无人数，或有人数而无面积，请复核", "an area without an owner or an owner without an area; check")
    case .undelivered(let heads):
      language(
        "未交回且无送达登记的\(heads)人，不视为参与",
        "\(heads) not returned and not on the register of delivery took no part")
    }
  }

  /// A policy that nobody has settled.
  func open(_ policy: Verdict.OpenPolicy) -> String {
    let amount = amount(
      heads: policy.heads, area: tellsArea(of: policy.heads) ? policy.area : nil)
    return policy.decides
      ? language(
        "\(name(policy.policy))\(amount)，如何计算未定，影响结果。",
        "\(name(policy.policy)): \(amount); how they count is open and changes the result.")
      : language(
        "\(name(policy.policy))\(amount)，如何计算未定，不影响结果。",
        "\(name(policy.policy)): \(amount); how they count is open and changes nothing.")
  }

  /// Slips whose written proxy may still come.
  func awaited(_ awaited: Verdict.Awaited) -> String {
    let amount = amount(
      heads: awaited.heads, area: tellsArea(of: awaited.heads) ? awaited.area : nil)
    return awaited.decides
      ? language(
        "待补委托书的表决票\(amount)，补来或补不来影响结果；截止日前补不来的，没有书面委托，无效。",
        "Ballots waiting for a written proxy: \(amount); whether they come changes the result. Without "
          + "one by the last day they are invalid.")
      : language(
        "待补委托书的表决票\(amount)，补来或补不来都不影响结果。",
        "Ballots waiting for a written proxy: \(amount); whether they come changes nothing.")
  }

  /// Whether the slips that wait for their proxy change the result, and what it is either way.
  package var whetherProxiesCome: [String] {
    verdict.awaited.map {
      [awaited($0)] + verdict.readings.filter { $0.proxies != nil }.map(reading)
    }
      ?? []
  }

  /// One reading of the open policies: 未交回不计入参与、无效票计入参与：通过。
  func reading(_ reading: Verdict.Reading) -> String {
    var parts: [String] = []
    switch reading.unreturned {
    case .absent: parts.append(language("未交回不计入参与", "not returned took no part"))
    case .abstain: parts.append(language("未交回计为弃权", "not returned count as abstaining"))
    case .majority: parts.append(language("未交回随多数", "not returned go with the majority"))
    case nil: break
    }
    func unreadable(_ policy: PolicyName, _ choice: Unreadable?) {
      guard let choice else { return }
      parts.append(
        choice == .absent
          ? language("\(name(policy))不计入参与", "\(name(policy)) took no part")
          : language("\(name(policy))计入参与", "\(name(policy)) took part"))
    }
    unreadable(.invalid, reading.invalid)
    switch reading.disputed {
    case .absent: parts.append(language("争议票不计入参与", "disputed ballots took no part"))
    case .participating: parts.append(language("争议票计入参与", "disputed ballots took part"))
    case .against: parts.append(language("争议票计为反对", "disputed ballots object"))
    case nil: break
    }
    switch reading.parking {
    case .excluded: parts.append(language("车位不计", "parking left out"))
    case .included: parts.append(language("车位计入", "parking counted in"))
    case nil: break
    }
    switch reading.proxies {
    case .none?: parts.append(language("待补的委托书都补不来", "no awaited proxy comes"))
    case .some?: parts.append(language("待补的委托书只补来一部分", "some awaited proxies come"))
    case .all?: parts.append(language("待补的委托书都补来", "every awaited proxy comes"))
    case nil: break
    }
    var result = VerdictWording.word(of: reading.kind, in: language)
    if !reading.elected.isEmpty {
      result += language("：", ": ") + language.list(reading.elected.map(option))
    }
    return language("若\(language.list(parts))：\(result)。", "If \(language.list(parts)): \(result).")
  }

  /// 未交回的表决票
  func name(_ policy: PolicyName) -> String {
    switch policy {
    case .unreturned: language("未交回的表决票", "ballots not returned")
    case .invalid: language("无效票", "invalid ballots")
    case .disputed: language("争议票", "disputed ballots")
    case .parking: language("登记的车位", "registered parking spaces")
    }
  }

  /// `业主委员`: those of a group who are members of the body; all owners of the estate are others.
  private func members(of group: String) -> String {
    switch rule.decides {
    case .owners: group
    case .committee: group.hasSuffix("委员") ? group : group + "委员"
    case .consultation, .residents, .villagers, .collective, .party: "成员中\(group)的"
    }
  }

  private func ofMembers(_ group: String?) -> String {
    rule.decides == .owners ? of(group) : of(group.map { "the members who are \($0)" })
  }

  private func size(_ measure: Measure) -> String { measure == .heads ? "人数" : "面积" }

  private func inMeasure(_ measure: Measure) -> String {
    measure == .heads ? "in persons" : "in area"
  }

  private func of(_ group: String?) -> String { group.map { " of \($0)" } ?? "" }
}
