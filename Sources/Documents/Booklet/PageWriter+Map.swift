extension PageWriter {
  /// The map, what each plaque says by its number, and the places that nobody can look up on it.
  func map(_ map: SiteMap) -> [HTMLText] {
    var html: [HTMLText] = []
    if !map.placed.isEmpty {
      let sheet = MapSheet(map.placed.compactMap(\.point))
      html.append(
        .tag("figure", sheet.svg(labelled: "\(map.placed.count)处点位的位置，上北下南")))
      html += map.placed.enumerated().map { plaque($1, number: $0 + 1) }
    }
    if !map.others.isEmpty {
      html.append(.tag("h3", "图上没有位置的"))
      html += map.others.map { plaque($0, number: nil) }
    }
    return html
  }

  private func plaque(_ place: SiteMap.Place, number: Int?) -> HTMLText {
    let mark = number.map { HTMLText.tag("span", "\($0)", with: ["class": "number"]) } ?? .empty
    return .tag(
      "div",
      [.tag("h3", mark + text(place.name))]
        + place.lines.compactMap { labelled($0.label, $0.text) }, with: ["class": "card"])
  }
}
