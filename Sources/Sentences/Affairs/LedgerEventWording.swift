import Affairs
import Deliberation
import Text
import Values

extension LedgerEvent {
  /// What happened, in one sentence without its full stop.
  package func sentence(_ name: CardNaming) -> String {
    let language = name.language
    switch self {
    case .happened(let it):
      let day = language.fullDay(it.at.day)
      return language("补记\(day)的事", "entered afterwards, of \(day)")
    case .entered(let it):
      return language("登记", "entered: ") + it.card.said(name)
    case .revised(let it):
      return language("变更", "revised: ") + it.card.said(name)
    case .ended(let it):
      return language(
        "\(name(it.card))\(it.ending.name(in: language))（\(name.day(it.day))）",
        "\(name(it.card)) \(it.ending.name(in: language)) (\(name.day(it.day)))")
        + because(it.reason, language)
    case .noted(let it): return it.note.sentence(name)
    case .begun(let it):
      return language(
        "\(name(it.matter))开始办理，流程“\(it.procedure.title)”（\(name.day(it.on))）",
        "\(name(it.matter)) begun by “\(it.procedure.title)” (\(name.day(it.on)))")
    case .passed(let it):
      return language(
        "\(name(it.matter))“\(it.step)”已办（\(name.day(it.passage.on))）",
        "\(name(it.matter)), “\(it.step)” passed (\(name.day(it.passage.on)))")
        + (it.passage.despite.map {
          language("，缺材料办结的理由：\(short($0, 60))", ", although incomplete: \(short($0, 60))")
        } ?? "")
    case .skipped(let it):
      return language(
        "\(name(it.matter))跳过“\(it.step)”（\(name.day(it.on))）",
        "\(name(it.matter)), “\(it.step)” skipped (\(name.day(it.on)))")
        + because(it.reason, language)
    case .sentBack(let it):
      return language(
        "\(name(it.matter))退回“\(it.to)”（\(name.day(it.on))）",
        "\(name(it.matter)) sent back to “\(it.to)” (\(name.day(it.on)))")
        + because(it.reason, language)
    case .linked(let it):
      return language("同一事项：\(name(it.matters))", "one matter: \(name(it.matters))")
        + because(it.reason, language)
    case .drawn(let it):
      let order = name(it.lot.order.map { CardID($0) })
      return language(
        "\(name(it.about))抽签，名额\(it.places)，次序：\(order)",
        "a lot drawn for \(name(it.about)), places: \(it.places), order: \(order)")
    case .defined(let it): return it.definition.sentence(language)
    case .preferred(let it):
      return language("以\(it.entry)为准，不取\(it.over)", "entry \(it.entry) holds, not \(it.over)")
    case .sealed(let it):
      return language("封存会议\(it.session)", "meeting \(it.session) sealed")
        + (it.number.map { language("，文号\($0)", ", number \($0)") } ?? "")
        + because(it.reason, language)
    case .retracted(let it):
      return language("撤销第\(it.entry)条", "entry \(it.entry) retracted")
        + because(it.reason, language)
    }
  }
}

extension LedgerEntry {
  /// What the entry says, with a full stop.
  package func sentence(_ name: CardNaming) -> String {
    let language = name.language
    if let redacted {
      return language("已涂销，原因：\(redacted)。", "Struck out, because: \(redacted).")
    }
    let parts = events.map { $0.sentence(name) }
    guard !parts.isEmpty else { return "" }
    let sentence =
      parts.joined(separator: language("；", "; ")) + language("。", ".")
    return language == .english ? sentence.capitalizedFirstWord : sentence
  }
}

private func because(_ reason: String?, _ language: Language) -> String {
  reason.map { language("，原因：\(short($0, 60))", ", because: \(short($0, 60))") } ?? ""
}

extension Card {
  /// Its kind and what it is called.
  package func said(_ name: CardNaming) -> String {
    let language = name.language
    let words = words(in: language) { name.called($0) }
    func of(_ kind: String) -> String { language(kind + words, "\(kind) \(words)") }
    switch self {
    case .matter(let it): return of(it.kind.name(in: language))
    case .site(let it):
      let state = it.state?.name(in: language)
      return of(Kind.site.name(in: language))
        + (state.map { language("（\($0)）", " (\($0))") } ?? "")
    case .party(let it): return of(it.kind.name(in: language))
    case .pledge, .flow, .voice, .task: return words
    }
  }
}

extension Note {
  /// `“24号楼植物角”进展：划线完成（物业，5月28日）`.
  package func sentence(_ name: CardNaming) -> String {
    let language = name.language
    let (what, kind, day) = (name(on), kind.name(in: language), name.day(day))
    let more = [
      rating?.satisfaction.map { $0.name(in: language) },
      demands.isEmpty
        ? nil : language("要求\(demands.count)项", "demands: \(demands.count)"),
      closes ? language("销项", "closed") : nil,
      called.isEmpty
        ? nil : language("吹哨：\(language.list(called))", "called: \(language.list(called))"),
      came.map { language("报到：\($0)", "came: \($0)") },
    ].compactMap { $0 }.map { language("，", ", ") + $0 }.joined()
    return language(
      "\(what)\(kind)：\(short(text, 60))（\(by)，\(day)）\(more)",
      "\(what), \(kind): \(short(text, 60)) (\(by), \(day))\(more)")
  }
}

extension Definition {
  /// What was defined.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .procedure(let it):
      language("定义流程“\(it.title)”", "procedure “\(it.title)” defined")
    case .list(let list, let names):
      language(
        "定义\(list.name(in: language))：\(language.list(names))",
        "\(list.name(in: language)) defined: \(language.list(names))")
    case .group(let it):
      language(
        "定义代表方组合“\(it.name)”：\(language.list(it.members))",
        "group “\(it.name)” defined: \(language.list(it.members))")
    case .rates: language("定义三率算法", "rates defined")
    case .setting(let setting, let days):
      language(
        "设置\(setting.name(in: language))为\(days)日",
        "\(setting.name(in: language)) set to \(language.days(days, .calendar))")
    case .holidays(let year, _):
      language("录入\(year)年放假和调休", "holidays of \(year) entered")
    case .community(let name, let code):
      language("登记社区“\(name)”（\(code)）", "community “\(name)” (\(code)) entered")
    case .services(let all):
      language("登记便民服务\(all.count)项", "\(plural(all.count, "local service")) entered")
    case .pact(let all):
      language("登记文明公约\(all.count)句", "pact of \(plural(all.count, "sentence")) entered")
    case .works(let all):
      language("登记居民作品\(all.count)件", "\(plural(all.count, "resident's work")) entered")
    case .answers(let all):
      language("登记常见问题办理\(all.count)项", "\(plural(all.count, "common question")) entered")
    case .words(let words):
      language(
        "登记敏感词：增加\(words.also.count)个，去掉\(words.without.count)个"
          + words.without.map { "（去掉“\($0.word)”：\($0.reason)）" }.joined(),
        "sensitive words: \(words.also.count) added, \(words.without.count) taken away"
          + words.without.map { " (“\($0.word)” taken away: \($0.reason))" }.joined())
    }
  }
}

extension Setting {
  package func name(in language: Language) -> String {
    switch self {
    case .silenceDays: language("几日无进展即提醒", "days without progress")
    case .expiryDays: language("协议到期前几日提醒", "days before an agreement expires")
    case .endingNoticeDays: language("提前终止的通知日数", "days of notice to end early")
    }
  }
}
