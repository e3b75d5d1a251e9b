import Affairs
import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 单位和队伍: units, teams, groups, registered bodies, platforms and households.
struct PartiesScreen: Screen {
  private var parties: [CardID: Party] = [:]
  private var found = FoundList<CardID>()

  func title(in context: Context) -> String { CommandName.parties.title(in: context.language) }
  func status(in context: Context) -> String {
    let kind = context.partyFilter.map { $0.name(in: context.language) + "  " } ?? ""
    return kind + context.language("\(parties.count)个  ", "\(parties.count) in all  ")
      + context.now.clock
  }
  var isPrivate: Bool { true }
  var takesText: Bool { found.isNarrowed }
  func undo(in context: Context) -> ProgramCommand? { .undoEntry }

  func table(in context: Context) -> [PageCommand<Self>] {
    [
      PageCommand(
        .openParty,
        whyNot: { page, context in
          page.found.selected == nil ? ReportWording(context.language).noneChosen : nil
        }, act: { page, context in page.open(in: context) }),
      PageCommand(PartyOffers.enter),
      onParty(PartyOffers.members), onParty(ConstitutionOffers.body),
      PageCommand(.nextPartyKind) { page, context in
        let kinds = [PartyKind?.none] + PartyKind.allCases.map(Optional.some)
        let place = kinds.firstIndex(of: context.partyFilter) ?? 0
        context.partyFilter = kinds[(place + 1) % kinds.count]
        page.refresh(in: &context)
        return .stay
      },
      PageCommand(.whoTookPart), PageCommand(.attendanceReport),
    ]
  }

  private func onParty(_ offer: Offer<Party>) -> PageCommand<Self> {
    PageCommand(
      offer, on: { page, _ in page.found.selected.flatMap { page.parties[$0] } },
      missing: { ReportWording($0.language).noneChosen })
  }

  private func open(in context: Context) -> Step {
    found.selected.map { .push(context.page(of: $0)) } ?? .stay
  }

  mutating func refresh(in context: inout Context) {
    context.ledger.refresh()
    let order = PartyKind.allCases
    let all = context.ledger.ledger.living(.party).compactMap { record -> (CardID, Party)? in
      guard case .party(let party)? = record.card else { return nil }
      if let kind = context.partyFilter, party.kind != kind { return nil }
      return (record.id, party)
    }.sorted { left, right in
      (order.firstIndex(of: left.1.kind) ?? 0, left.1.name)
        < (order.firstIndex(of: right.1.kind) ?? 0, right.1.name)
    }
    parties = Dictionary(all) { first, _ in first }
    found.update(
      all.map { id, party in
        (
          id,
          [
            party.name, party.kind.name(in: context.language), party.leader ?? "",
            party.constitution?.shortName ?? "",
          ].joined(separator: " ")
        )
      }, entered: context.ledger.entered.count)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if key == .enter { return take(.openParty, in: &context) }
    return found.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let language = context.language
    let inner = area.inset(columns: 1)
    found.drawField(on: &canvas, in: inner, language)
    let table = inner.droppingTop(2)
    if found.isEmpty {
      canvas.paragraph(
        found.isNarrowed || context.partyFilter != nil
          ? ReportWording(language).nothingFound
          : language("还没有单位和队伍。按 2 登记。", "There is no party yet. 2 enters one."), in: table)
      return
    }
    let width = min(inner.columns - 2, 130)
    let name = max(16, width - 10 - 14 - 8 - 20)
    func line(_ cells: [String]) -> String {
      zip(cells, [name, 10, 14, 8, 20]).map { $0.padded(to: $1 - 1) + " " }.joined()
    }
    canvas.put(
      "  "
        + line([
          language("名称", "Name"), language("类型", "Kind"), language("负责人", "Leader"),
          language("成员", "Members"), language("届次、双报到", "Term"),
        ]), in: table, style: .heading)
    let rows = area.rows - 4
    found.list.draw(on: &canvas, in: table.droppingTop(1).top(rows)) { id in
      guard let party = parties[id] else { return [] }
      return [
        Span(
          line(
            [
              party.name, party.kind.name(in: language), party.leader ?? "-",
              party.members.isEmpty ? "-" : "\(party.members.count)", notes(party, language),
            ].map(\.maskingNumbers)))
      ]
    }
    found.drawPages(on: &canvas, in: inner.bottom(1), rows: rows, language)
  }

  private func notes(_ party: Party, _ language: Language) -> String {
    let term: String? =
      switch party.constitution?.term {
      case .numbered(let number, _): language("第\(number)届", "term \(number)")
      case .yearly: language("按年编次", "by year")
      case nil: nil
      }
    return [
      term, party.isDoubleReporting ? language("双报到", "double reporting") : nil,
      party.functions.isEmpty ? nil : language.list(party.functions),
    ].compactMap(\.self).joined(separator: language("，", ", "))
  }
}

extension CommandName {
  static let parties = CommandName(
    "parties", title: ("单位和队伍", "Units and teams"),
    help: (
      "单位、队伍、代表方、会议主体、平台和居民家庭；主体有章程、成员、渠道、联系和文号。",
      "Units, teams, groups, bodies, platforms, households; a body has its constitution and members."
    ))
  static let openParty = CommandName(
    "open-party", title: ("打开单位或队伍", "Open the party"), label: ("打开", "Open"),
    help: ("打开光标所在的一个，回车相同。", "Opens the one under the cursor, as Enter does."))
  static let nextPartyKind = CommandName(
    "party-kind", title: ("只列一类", "List one kind"), label: ("分类", "Kind"),
    help: ("依次只列单位、队伍、代表方、会议主体、平台、居民家庭，再按回到全部。", "Lists one kind after the other, then all."))
  static let whoTookPart = CommandName(
    "who-took-part", title: ("谁参加了", "Who took part"), label: ("谁参加了", "Parts"),
    help: ("五社、六大平台等各方参加了哪些会。", "Which parties came to which meetings."))
  static let attendanceReport = CommandName(
    "attendance-report", title: ("出席", "Attendance"),
    help: ("每位成员应到几次、实到几次。", "How often each member was called and came."))
}

extension ProgramCommand {
  static let parties = ProgramCommand(
    name: .parties, isPrivate: true, act: { _ in .push(PartiesScreen()) })
  static let whoTookPart = ProgramCommand(
    name: .whoTookPart, isPrivate: true, act: { _ in .push(ReportScreen(.parts)) })
  static let attendanceReport = ProgramCommand(
    name: .attendanceReport, isPrivate: true, act: { _ in .push(ReportScreen(.attendance)) })
}
