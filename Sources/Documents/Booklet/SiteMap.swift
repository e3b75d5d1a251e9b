import Affairs
import Values

/// 小地图: the places that anybody may look for, with what their plaques say, numbered from north to south.
///
/// Never a building or a stairwell, where people live; and what names somebody or a home is listed
/// without its place, since the map would say where that is.
struct SiteMap {
  struct Place {
    let id: CardID
    let name: String
    /// What its plaque says besides the name, where there is something to say.
    let lines: [(label: String, text: String)]
    let point: Site.Point?
  }

  /// Those with coordinates; the first is number 1.
  let placed: [Place]
  /// Those without.
  let others: [Place]

  init(_ file: CaseFile) {
    let running = file.casebook.pledges(by: file.on).filter { $0.isAdoption(on: file.on) }
    let places = file.ledger.sites(on: file.on).filter(\.isOpenToAll).map { site in
      Self.place(site, running, file)
    }
    placed = places.filter { $0.point != nil }.sorted { one, other in
      guard let one = one.point, let other = other.point, one != other else {
        return one.id < other.id
      }
      return (-one.latitude, one.longitude) < (-other.latitude, other.longitude)
    }
    others = places.filter { $0.point == nil }.filter { !$0.isPlant(in: file) }
  }

  private static func place(_ site: Site, _ running: [Pledge], _ file: CaseFile) -> Place {
    let id = site.id ?? CardID("")
    let adopting = Adopting(site, running.filter { $0.on.contains(.card(id)) })
    let texts = [site.name, site.number, site.place, site.features].compactMap(\.self)
    let isSomebodys = texts.contains(where: file.leadsToSomebody)
    return Place(
      id: id, name: file.name(ofSite: id),
      lines: Plaque.lines(of: adopting, file).filter { !$0.text.isEmpty },
      point: isSomebodys ? nil : site.point.flatMap(Site.Point.init))
  }
}

extension SiteMap.Place {
  /// A plant that nobody gave a place of its own is found where it grows.
  fileprivate func isPlant(in file: CaseFile) -> Bool { file.ledger.site(id)?.kind == .plant }
}

extension Site {
  /// Whether anybody may go and look for it.
  fileprivate var isOpenToAll: Bool {
    guard state != .closed else { return false }
    switch kind {
    case .garden, .box, .plant, .venue, .other: return true
    case .building, .stairwell: return false
    }
  }
}
