import Affairs
import Values

/// What the papers of an adoption have alike: the place, and who looks after it.
struct Adopting {
  let site: Site
  /// The adoption the paper is of, with those that adopted the place together; none where nobody has.
  let pledges: [Pledge]

  init(_ site: Site, _ pledges: [Pledge]) { (self.site, self.pledges) = (site, pledges) }

  /// - Returns: nil where the subject is no place and no adoption of one.
  init?(_ file: CaseFile) {
    guard case .target(.card(let id)) = file.subject else { return nil }
    let running = file.ledger.pledges.filter { $0.isAdoption(on: file.on) }
    if let site = file.ledger.site(id) {
      self.site = site
      pledges = running.filter { $0.on.contains(.card(id)) }
      return
    }
    guard let pledge = file.ledger.pledge(id), pledge.kind == .adopt, pledge.place == nil,
      let place = pledge.on.compactMap(\.card).first, let site = file.ledger.site(place)
    else { return nil }
    self.site = site
    let others = running.filter {
      pledge.isJoint && $0.isJoint && $0.id != id && $0.on.contains(.card(place))
    }
    pledges = [pledge] + others
  }

  /// 认养期限: of several that differ none.
  var term: String {
    let terms = Set(pledges.map(Adopting.term(of:)))
    return terms.count == 1 ? terms.first ?? "" : ""
  }

  /// `2024年5月1日至2025年4月30日`; what isn't known is left to be written.
  static func term(of pledge: Pledge) -> String {
    switch (pledge.from, pledge.until) {
    case (let from?, let until?): "\(from.official)至\(until.official)"
    case (let from?, nil): "自\(from.official)起"
    case (nil, let until?): "至\(until.official)"
    case (nil, nil): ""
    }
  }
}
