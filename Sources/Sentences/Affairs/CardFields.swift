import Affairs
import Deliberation
import Text
import Values

/// One thing that a card says, by what a form calls it. What a card leaves open isn't among its fields.
package struct CardField: Hashable, Sendable {
  package let label: String
  package let text: String

  init?(_ label: String, _ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    (self.label, self.text) = (label, text)
  }
}

extension Card {
  /// All that it says, in the order of its form: to list it, to show it, and to tell two versions apart.
  package func fields(_ name: CardNaming) -> [CardField] {
    switch self {
    case .matter(let it): it.fields(name)
    case .site(let it): it.fields(name)
    case .party(let it): it.fields(name)
    case .pledge(let it): it.fields(name)
    case .flow(let it): it.fields(name)
    case .voice(let it): it.fields(name)
    case .task(let it): it.fields(name)
    }
  }
}

extension CardNaming {
  /// A field, labelled in the language of the names.
  func field(_ chinese: String, _ english: String, _ text: String?) -> CardField? {
    CardField(language(chinese, english), text)
  }

  func field(_ chinese: String, _ english: String, _ day: Day?) -> CardField? {
    field(chinese, english, day.map(language.fullDay))
  }

  func field(_ chinese: String, _ english: String, _ words: [String]) -> CardField? {
    field(chinese, english, words.isEmpty ? nil : language.list(words))
  }

  func field(_ chinese: String, _ english: String, _ card: CardID?) -> CardField? {
    field(chinese, english, card.map { called($0) })
  }

  func field(_ chinese: String, _ english: String, _ worth: Worth?) -> CardField? {
    field(chinese, english, worth.map { language.amount($0) })
  }
}

extension Matter {
  fileprivate func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    let source = source.map { it in
      it.kind.name(in: language)
        + (it.reference.map { language("（\($0)）", " (\($0))") } ?? "")
    }
    let wants = wants.map { want in
      want.what + (want.worth.map { " " + language.amount($0) } ?? "")
    }
    let parts = parts.sorted { $0.key < $1.key }.map {
      language("\($0.key)：\($0.value)", "\($0.key): \($0.value)")
    }
    return [
      name.field("名称", "title", title), name.field("类型", "kind", kind.name(in: language)),
      name.field("来源", "from", source), name.field("提出人", "brought by", proposer),
      name.field("提出日", "raised", raised), name.field("属于", "part of", within),
      name.field("点位", "sites", sites.map { name.called($0) }), name.field("牵头", "led by", lead),
      name.field("时限", "due", due?.due.map { language.due($0, in: name.today.year) }),
      name.field("类别", "category", category),
      name.field("涉及户数", "households", households.map(String.init)),
      name.field("所需", "wanted", wants),
      name.field("预算", "budget", budget.map { language.amount($0) }),
      name.field("方案各部分", "its parts", parts), name.field("标签", "tags", tags),
    ].compactMap { $0 }
  }
}

extension Site {
  fileprivate func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    let stars = stars.map { it in
      language(
        "\(it.stars)星（\(it.list)，\(it.by)，\(language.fullDay(it.day))）",
        "\(plural(it.stars, "star")) (\(it.list), \(it.by), \(language.fullDay(it.day)))")
    }
    return [
      name.field("编号", "number", number), name.field("名称", "name", self.name),
      name.field("类型", "kind", kind.name(in: language)), name.field("所属", "lies in", within),
      name.field("级别", "level", level), name.field("社区", "community", community),
      name.field("位置", "place", place), name.field("经纬度", "point", point),
      name.field("面积", "area", area.map { language("\($0)平方米", "\($0) m²") }),
      name.field("产权单位", "owner", owner), name.field("管护单位", "manager", manager),
      name.field("特色", "features", features), name.field("用途", "uses", uses),
      name.field("批次", "batch", batch),
      name.field("状态", "state", state?.name(in: language)),
      name.field("负责人", "kept by", keepers.map { $0.words(language) }),
      name.field("星级", "stars", stars),
    ].compactMap { $0 }
  }
}

extension Keeper {
  /// `楼长 居民甲（联系30户，2024年1月1日起）`.
  package func words(_ language: Language) -> String {
    let more = [
      households.map { language("联系\($0)户", plural($0, "household")) },
      from.map { language("\(language.fullDay($0))起", "from \(language.fullDay($0))") },
      until.map { language("至\(language.fullDay($0))", "until \(language.fullDay($0))") },
    ].compactMap { $0 }
    guard !more.isEmpty else { return "\(role) \(who)" }
    let list = more.joined(separator: language("，", ", "))
    return "\(role) \(who)" + language("（\(list)）", " (\(list))")
  }
}

extension Party {
  fileprivate func fields(_ name: CardNaming) -> [CardField] {
    let language = name.language
    let members = members.map { it in
      it.name + (it.office.map { language("（\($0)）", " (\($0))") } ?? "")
    }
    return [
      name.field("名称", "name", self.name), name.field("类型", "kind", kind.name(in: language)),
      name.field("负责人", "led by", leader), name.field("成员", "members", members),
      name.field("职能", "functions", functions),
      name.field("身份", "standing", standing?.name(in: language)),
      name.field("双报到", "reports twice", isDoubleReporting ? language("是", "yes") : nil),
      name.field("对外称呼", "shown as", shownAs),
      name.field("同意公开姓名的日期", "agreed to be named", mayBeNamed),
      name.field("电话", "telephone", telephone),
      name.field("点位", "sites", sites.map { name.called($0) }),
    ].compactMap { $0 } + (constitution?.fields(name) ?? [])
  }
}

extension Ledger {
  /// What an entry makes of a thing, field by field; nothing of what has no fields.
  package func said(of thing: LedgerThing, in id: EntryID, _ name: CardNaming) -> [CardField] {
    entries(of: id).flatMap(\.events).reduce(into: []) { fields, event in
      switch event {
      case .entered(let it) where thing == .card(it.card.id ?? CardID("")):
        fields = it.card.fields(name)
      case .revised(let it) where thing == .card(it.card.id ?? CardID("")):
        fields = it.card.fields(name)
      default: break
      }
    }
  }
}
