import Affairs
import Sentences
import Text
import Values

/// What a form asks of a place or a thing in it.
struct SiteBlanks {
  private let before: Site?
  private let number: Question<String>
  private let name: Question<String>
  private let kind: Question<Site.Kind?>
  private let level: Question<String??>
  private let state: Question<SiteState?>
  private let batch: Question<String>
  private let community: Question<String>
  private let place: Question<String>
  private let within: Question<String>
  private let area: Question<String>
  private let owner: Question<String>
  private let manager: Question<String>
  private let features: Question<String>
  private let uses: Question<String>
  private let point: Question<String>

  init(_ before: Site?, at desk: Desk) {
    let language = desk.language
    self.before = before
    number = .line("number", language("编号", "Number"), before?.number ?? "", hint: "H-07")
    name = .line("name", language("名称", "Name"), before?.name ?? "", limit: 200)
    let kinds = Site.Kind.allCases
    kind = .choice(
      "kind", language("类型", "Kind"), kinds, before.flatMap { kinds.firstIndex(of: $0.kind) } ?? 0
    ) { $0.name(in: language) }
    level = Question<String??>.listed(
      "level", language("级别", "Level"), desk.names(.siteLevels), before?.level,
      language("不分级", "none"))
    let states = SiteState.allCases
    state = .choice(
      "state", language("状态", "State"), states,
      before?.state.flatMap { states.firstIndex(of: $0) } ?? 0
    ) { $0.name(in: language) }
    batch = .line(
      "batch", language("批次", "Batch"), before?.batch ?? "", hint: language.mayStayEmpty)
    community = .line(
      "community", language("社区", "Community"), before?.community ?? "",
      hint: language.mayStayEmpty)
    place = .line(
      "place", language("位置", "Place"), before?.place ?? "", hint: language.mayStayEmpty)
    within = .line(
      "within", language("所属点位", "Within"), desk.shortName(of: before?.within),
      hint: language("上一级点位的编号或名称，可不填", "the larger place; may stay empty"))
    area = .line(
      "area", language("面积（㎡）", "Area"), before?.area.map { "\($0)" } ?? "",
      hint: language.mayStayEmpty)
    owner = .line(
      "owner", language("产权单位", "Owner"), before?.owner ?? "",
      hint: language("入批要有", "needed for a batch"))
    manager = .line(
      "manager", language("管护单位", "Manager"), desk.shortName(of: before?.manager),
      hint: language("开放要有；没登记过的同时登记为单位", "needed to open; a new one is entered as a unit"))
    features = .line(
      "features", language("特色", "Features"), before?.features ?? "", hint: language.mayStayEmpty)
    uses = .line(
      "uses", language("用途", "Uses"), before?.uses.joined(separator: "、") ?? "",
      hint: desk.hint(.siteUses))
    point = .line(
      "point", language("坐标", "Coordinates"), before?.point ?? "",
      hint: language("上小地图的，纬度在前：39.9712,116.4301", "for the map: 39.9712,116.4301"))
  }

  var fields: [Field] {
    [
      number.field, name.field, kind.field, level.field, state.field, batch.field,
      community.field, place.field, within.field, area.field, owner.field, manager.field,
      features.field, uses.field, point.field,
    ]
  }

  /// The site as it is filled in, and what has to be entered before it.
  func read(_ answers: Answers) throws(Unanswered) -> (site: Site, first: [LedgerCommand]) {
    var site = before ?? Site(name: "", kind: .garden)
    site.number = answers.optional(number)
    site.name = try answers.required(name)
    site.kind = try answers.chosen(kind)
    site.level = try answers[level] ?? nil
    site.state = try answers[state]
    site.batch = answers.optional(batch)
    site.community = answers.optional(community)
    site.place = answers.optional(place)
    site.within = answers.card(within)
    site.area = try answers.area(area)
    site.owner = answers.optional(owner)
    site.manager = answers.card(manager)
    site.features = answers.optional(features)
    site.uses = answers.parts(uses)
    site.point = answers.optional(point)
    return (site, answers.entering(answers.optional(manager), as: .unit))
  }
}
