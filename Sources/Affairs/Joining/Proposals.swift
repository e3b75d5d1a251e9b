import Deliberation
import Values

/// 待登记: a new card that a meeting's outcome calls for.
package struct Proposal: Hashable, Sendable {
  /// With an id made of its origin, so that two computers that take the same make the same card.
  package let card: Card
  /// The meeting, the issue and the point, counted from 1.
  package let origin: Origin
}

extension Casebook {
  /// New cards that the outcomes of a matter's meetings call for and that nobody has entered yet: a place
  /// with an extent, a team that is named, and what a known party binds itself to. In the order of the
  /// meetings and of their points.
  ///
  /// Only what can be entered as it stands is among them. What was promised to a dwelling isn't, for an
  /// extract never names dwellings.
  ///
  /// - Parameter digest: SHA-256 of a text's bytes.
  package func proposals(of matter: CardID, digest: (String) -> [UInt8]) -> [Proposal] {
    let known = KnownNames(ledger)
    return dealings(with: matter).flatMap { meeting, issue -> [Proposal] in
      guard issue.stands, let outcome = issue.outcome else { return [] }
      return outcome.points.enumerated().flatMap { index, point -> [Proposal] in
        let origin = Origin.meeting(
          session: meeting.header.id, issue: issue.number, point: index + 1)
        let cards =
          [known.site(in: point, of: issue.title)].compactMap(\.self)
          + known.teams(in: point, origin) + known.pledges(in: point, of: issue, origin)
        return cards.enumerated().compactMap { place, card in
          var card = card
          card.id = CardID(
            kind: card.kind, of: origin, place: place, digest: digest)
          guard let id = card.id, ledger[id: id]?.card == nil else { return nil }
          return Proposal(card: card, origin: origin)
        }
      }
    }
  }
}

extension CardID {
  /// The kind's letter and six characters that follow from where a card comes from.
  init?(
    kind: Card.Kind, of origin: Origin, place: Int, digest: (String) -> [UInt8]
  ) {
    guard let letter = kind.letter, case .meeting(let session, let issue, let point) = origin else {
      return nil
    }
    let text = "\(session)\n\(issue ?? "")\n\(point ?? 0)\n\(place)"
    var number = digest(text).prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    var characters = ""
    for _ in 0..<6 {
      characters += String(number % 36, radix: 36)
      number /= 36
    }
    self.init("\(letter)\(characters)")
  }
}

/// The places and parties that a ledger knows by name, to be found in what was settled.
private struct KnownNames {
  private let sites: [(name: String, id: CardID)]
  private let parties: [(name: String, id: CardID)]

  init(_ ledger: Ledger) {
    func named(_ kind: Card.Kind) -> [(name: String, id: CardID)] {
      ledger.living(kind).compactMap { record in
        guard let name = record.card?.name, name.count > 1 else { return nil }
        return (name, record.id)
      }
    }
    (sites, parties) = (named(.site), named(.party))
  }

  /// The longest name that a text holds; nil where it holds none, or two bear it.
  private func longest(
    of names: [(name: String, id: CardID)], in text: String
  ) -> (name: String, id: CardID)? {
    let text = text.withoutQuotes
    let found = names.filter { text.contains($0.name.withoutQuotes) }
    guard let length = found.map(\.name.count).max() else { return nil }
    let longest = found.filter { $0.name.count == length }
    return longest.count == 1 ? longest[0] : nil
  }

  /// A place with an extent is a site (点位).
  func site(in point: Outcome.Point, of title: String) -> Card? {
    guard let place = point.place, let extent = point.extent else { return nil }
    let name =
      OutcomeWords.newPlace(in: point.text) ?? OutcomeWords.newPlace(in: title) ?? place
    guard name.count <= Registrar.longestTitle,
      !sites.contains(where: { $0.name.withoutQuotes == name })
    else { return nil }
    var site = Site(name: name, kind: .other)
    site.within = longest(of: sites, in: place)?.id
    site.place = place
    site.area = OutcomeWords.area(extent)
    if site.area == nil { site.features = extent }
    return .site(site)
  }

  /// A team that is named, or is to be set up (单位和队伍).
  func teams(in point: Outcome.Point, _ origin: Origin) -> [Card] {
    OutcomeWords.teams(in: point.text).filter { team in
      !parties.contains { $0.name.withoutQuotes == team }
    }.map { team in
      var party = Party(name: team, kind: .team)
      party.origin = origin
      return .party(party)
    }
  }

  /// What a known party binds itself to (协议和承诺).
  func pledges(
    in point: Outcome.Point, of issue: Extract.Issue, _ origin: Origin
  ) -> [Card] {
    guard let party = longest(of: parties, in: point.text),
      let kind = OutcomeWords.pledge(in: point.text, by: party.name)
    else { return [] }
    let site = longest(of: sites, in: (point.place ?? "") + "\n" + point.text)
    var on = [Target.card(CardID(issue.number))]
    if kind == .adopt || kind == .open {
      guard let site else { return [] }
      on = [.card(site.id)]
    }
    var pledge = Pledge(kind: kind, by: .party(party.id), on: on)
    pledge.what = point.text
    pledge.origin = origin
    return [.pledge(pledge)]
  }
}
