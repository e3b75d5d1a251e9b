import Affairs
import Deliberation
import Testing
import Values

// What the systems of the field are played with: parties, places and meetings in a few words.

extension LedgerFixture {
  /// A unit of that name.
  mutating func unit(_ name: String, on day: String) throws -> CardID {
    try enter(.party(Party(name: name, kind: .unit)), on: day)
  }

  /// A building, or something within another place.
  mutating func site(
    _ name: String, _ kind: Site.Kind = .building, within: CardID? = nil, on day: String,
    _ fill: (inout Site) -> Void = { _ in }
  ) throws -> CardID {
    var site = Site(name: name, kind: kind)
    site.within = within
    fill(&site)
    return try enter(.site(site), on: day)
  }

  /// An opinion about a matter, of so many heads.
  @discardableResult
  mutating func hear(
    _ text: String, about matter: CardID, heads: Int = 1, group: String? = nil, on date: String,
    _ answer: Voice.Answer? = nil
  ) throws -> CardID {
    var voice = Voice(about: .card(matter), text: text, heads: heads, on: day(date))
    (voice.group, voice.answer) = (group, answer)
    return try enter(.voice(voice), on: answer.map { "\($0.on)" } ?? date)
  }

  /// Money that came in or went out for a matter or a place.
  @discardableResult
  mutating func move(
    _ way: Flow.Way, _ fen: Int64, _ item: String, source: String? = nil, voucher: String? = nil,
    about: CardID, fulfils: CardID? = nil, on date: String
  ) throws -> CardID {
    var flow = Flow(
      way: way, kind: .money(source: source), item: item, worth: .money(Money(fen: fen)),
      on: day(date))
    (flow.voucher, flow.about, flow.fulfils) = (voucher, [.card(about)], fulfils)
    return try enter(.flow(flow), on: date)
  }

  /// Things that somebody gave for a matter.
  @discardableResult
  mutating func give(
    _ text: String, of item: String, by party: CardID, about: CardID, on date: String
  ) throws -> CardID {
    var flow = Flow(
      way: .in, kind: .goods, item: item, worth: .measure(try Affairs.Measure(text)), on: day(date))
    (flow.party, flow.about) = (party, [.card(about)])
    return try enter(.flow(flow), on: date)
  }

  /// A work order from 12345.
  mutating func order(
    _ reference: String, _ title: String, _ category: String? = nil, on date: String
  ) throws -> CardID {
    var matter = Matter(title: title, kind: .workOrder)
    matter.source = IssueSource(kind: .workOrder, reference: reference)
    (matter.category, matter.raised) = (category, day(date))
    return try enter(.matter(matter), on: date)
  }

  /// A meeting that reached consensus on a matter.
  mutating func agree(
    on matter: CardID, _ id: String, date: String, body: String = "", kind: String = "",
    points: [String] = [], members: [Extract.Attendance.Member] = []
  ) {
    var meeting = Extract.built(
      id, on: date, body: body, kind: kind,
      [
        .built(matter.text, votes: [.built(.consensus, by: .consultation, on: date)]).with {
          if !points.isEmpty {
            $0.outcome = Outcome(points: points.map { .init(text: $0) })
            $0.settled = .built(40)
          }
        }
      ])
    meeting.attendance.members = members
    meet(meeting)
  }

  /// A unit as somebody who came to a meeting for it.
  static func delegate(
    _ unit: String, _ state: Extract.Attendance.State = .present, standing: Standing = .voting
  ) -> Extract.Attendance.Member {
    .init(name: "\(unit)代表", groups: [], organisation: unit, standing: standing, state: state)
  }
}
