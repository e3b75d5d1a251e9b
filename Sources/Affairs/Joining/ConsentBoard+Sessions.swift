import Deliberation
import Values

extension Casebook {
  /// The board of a matter on a day; nil where none of its sessions asked owners by dwelling.
  ///
  /// - Parameters:
  ///   - sessions: the matter's own sessions, oldest first.
  ///   - unread: those that can't be read.
  package func board(
    of matter: CardID, sessions: [Session], unread: [String] = [], on day: Day
  ) -> ConsentBoard? {
    let numbers = Set(ledger.linked(matter).map(\.text))
    let asked = sessions.flatMap { session in
      session.issues.values.filter { numbers.contains($0.number) }.map {
        AskedOwners($0, in: session)
      }
    }
    guard let roll = asked.compactMap(\.roll).last else { return nil }
    let (signatures, promises) = (
      PledgesByDwelling(.sign, of: matter, in: self),
      PledgesByDwelling(.condition, of: matter, in: self)
    )
    let conditions = ConditionsByDwelling(of: matter, in: ledger)
    let talks = BoardTalks(asked, notes: numbers.sorted().flatMap { notes(on: .card(CardID($0))) })
    var rounds: [ConsentBoard.Round] = []
    var histories: [(first: Int, history: StanceHistory)] = []
    for one in asked {
      histories.append((rounds.count, one.history))
      for (place, vote) in one.votes.enumerated() {
        rounds.append(
          ConsentBoard.Round(
            number: rounds.count + 1, session: one.session.identity.id, vote: vote.id,
            on: one.announced(vote),
            verdict: one.history.votes.indices.contains(place)
              ? vote.verdict?.kind ?? .undecidable : .undecidable))
      }
    }
    let objections = RaisedByDwelling(asked, roll)
    let heads = roll.headOfDwelling
    let dwellings = roll.dwellings.indices.filter { !roll.dwellings[$0].kind.isParking }.map {
      place -> ConsentBoard.Dwelling in
      let dwelling = roll.dwellings[place]
      let others = (heads[place].map { roll.heads[$0].dwellings } ?? []).filter { $0 != place }
        .map { roll.dwellings[$0].room }
      let address = DwellingAddress(dwelling.room)
      let signature = signatures.first(of: [dwelling.room] + others)
      let own = talks[dwelling.room]
      return ConsentBoard.Dwelling(
        room: dwelling.room, stairwell: address.stairwell, floor: address.floor,
        area: dwelling.area, head: dwelling.owners, others: others,
        stances: stances(of: dwelling.room, histories, own), mediations: own,
        signed: signature?.signed, signature: signature?.id,
        promises: promises[dwelling.room], conditions: conditions[dwelling.room],
        objection: objections[dwelling.room])
    }
    return ConsentBoard(
      matter: ledger.linked(matter)[0], title: thread(of: matter).title, rounds: rounds,
      running: asked.compactMap { $0.running(after: rounds.count) }.last, dwellings: dwellings,
      tests: asked.last { !$0.votes.isEmpty }?.votes.last?.verdict?.tests ?? [],
      gates: gates(of: matter, on: day), otherObjections: objections.unknown, unread: unread)
  }

  /// What a dwelling answered, round by round. Where an answer changed from one session to the next, what
  /// was talked of between them is the reason.
  private func stances(
    of room: String, _ histories: [(first: Int, history: StanceHistory)],
    _ talks: [ConsentBoard.Talk]
  ) -> [ConsentBoard.Stance] {
    var stances: [ConsentBoard.Stance] = []
    for (first, history) in histories {
      for (place, change) in history.changes(of: room).enumerated() {
        var (reason, mediator) = (change.reason, change.mediator)
        if place == 0, let last = stances.last, last.answer != change.answer,
          let talk = talks.last(where: { last.day <= $0.on && $0.on <= change.day })
        {
          (reason, mediator) = (talk.text, talk.by)
        }
        stances.append(
          ConsentBoard.Stance(
            round: first + place + 1, answer: change.answer, day: change.day,
            isDisputed: change.isDisputed, isCarried: change.isCarried, reason: reason,
            mediator: mediator))
      }
    }
    return stances
  }

  /// The gates of its procedure; every step of one that has none.
  private func gates(of matter: CardID, on day: Day) -> [ConsentBoard.Gate] {
    guard let standing = standing(of: matter, on: day) else { return [] }
    let hasGates = standing.steps.contains { $0.step.isGate }
    var lacks: [Lack] = []
    var gates: [ConsentBoard.Gate] = []
    for one in standing.steps {
      if !one.state.isDone { lacks += one.lacks }
      guard one.step.isGate || !hasGates else { continue }
      gates.append(
        ConsentBoard.Gate(
          step: one.step, on: one.state.on, lacks: one.state.isDone ? [] : lacks))
      lacks = []
    }
    return gates
  }
}

/// An issue of the matter in one of its sessions, with the rounds in which owners were asked.
private struct AskedOwners {
  let session: Session
  let issue: Issue
  let history: StanceHistory

  init(_ issue: Issue, in session: Session) {
    (self.session, self.issue) = (session, issue)
    history = session.stanceHistory(on: issue)
  }

  /// The announced rounds that stand, the earliest first.
  var votes: [Vote] { history.votes.compactMap { session.votes[$0] } }

  /// The last register that owners were asked by, or are to be.
  var roll: OwnerRoll? {
    let ofVote = issue.votes.reversed().compactMap { session.votes[$0] }.lazy
      .compactMap { session.owners(of: $0) }.first
    return ofVote ?? (session.details.rule.decides == .owners ? session.ownerRolls.last : nil)
  }

  func announced(_ vote: Vote) -> Day {
    let entry = session.entries.last { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .announced(let it) = $0 { it.vote == vote.id } else { false }
        }
    }
    return entry.map { session.zoned(session.happened(of: $0)).day } ?? vote.opened.day
  }

  func running(after announced: Int) -> ConsentBoard.Running? {
    guard let vote = session.pendingVote, vote.opening.issue == issue.id,
      let roll = session.owners(of: vote)
    else { return nil }
    return ConsentBoard.Running(
      number: announced + 1, until: vote.lastDay, isClosed: vote.closed != nil,
      out: session.slipsOut(in: vote) ?? [], dwellings: roll.dwellings.count { !$0.kind.isParking })
  }
}

/// What was talked of with each dwelling: as its sessions have it, and after a seal as the ledger does.
private struct BoardTalks {
  private var byRoom: [DwellingKey: [ConsentBoard.Talk]] = [:]

  init(_ asked: [AskedOwners], notes: [CardRecord.HeldNote]) {
    for one in asked {
      for (place, mediation) in one.issue.mediations.enumerated() {
        byRoom[DwellingKey(mediation.room), default: []].append(
          ConsentBoard.Talk(
            on: mediation.on, by: mediation.by, text: mediation.text,
            session: one.session.identity.id, issue: one.issue.number, place: place))
      }
    }
    for note in notes.map(\.note) {
      guard let talk = note.talkWithDwelling else { continue }
      byRoom[DwellingKey(talk.room), default: []].append(
        ConsentBoard.Talk(
          on: note.day, by: note.by, text: talk.text, session: nil, issue: nil, place: 0))
    }
  }

  /// The earliest first.
  subscript(room: String) -> [ConsentBoard.Talk] {
    (byRoom[DwellingKey(room)] ?? []).enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }.map(\.element)
  }
}

extension Note {
  /// 协调 after the seal of the session: a note of contact whose text begins with the room.
  package static func talk(
    with room: String, about matter: CardID, on day: Day, by: String, text: String
  ) -> Note {
    Note(on: [.card(matter)], kind: .contact, day: day, by: by, text: "\(room)：\(text)")
  }

  /// With which dwelling it was talked, and of what; nil for any other note.
  var talkWithDwelling: (room: String, text: String)? {
    guard kind == .contact, let colon = text.firstIndex(of: "：") else { return nil }
    let room = String(text[..<colon])
    guard room.contains(where: \.isNumber), room.count <= 24 else { return nil }
    return (room, String(text[text.index(after: colon)...]))
  }
}

/// The pledges of a kind about a matter that dwellings bind themselves by, or are promised.
private struct PledgesByDwelling {
  private var byRoom: [DwellingKey: [Pledge]] = [:]

  init(_ kind: PledgeKind, of matter: CardID, in casebook: Casebook) {
    for number in casebook.ledger.linked(matter) {
      for id in casebook.mentions[number] {
        guard let pledge = casebook.ledger.pledge(id), pledge.kind == kind,
          case .dwelling(let room, _) = pledge.by
        else { continue }
        byRoom[DwellingKey(room), default: []].append(pledge)
      }
    }
  }

  subscript(room: String) -> [Pledge] { byRoom[DwellingKey(room)] ?? [] }

  /// Of whoever owns these dwellings: signed once, it is signed for all.
  func first(of rooms: [String]) -> Pledge? {
    let all = rooms.flatMap { self[$0] }
    return all.first { $0.signed != nil } ?? all.first
  }
}

/// Which dwelling objects. Who raised an objection is typed freely: its room, its owner or both.
private struct RaisedByDwelling {
  private var byRoom: [String: ConsentBoard.Objection] = [:]
  private(set) var unknown = 0

  init(_ asked: [AskedOwners], _ roll: OwnerRoll) {
    for one in asked {
      for objection in one.issue.objections {
        let rooms = roll.rooms(of: objection.by)
        if rooms.isEmpty, objection.settled == nil { unknown += 1 }
        for room in rooms
        where objection.settled == nil || byRoom[room]?.settled != nil
          || byRoom[room] == nil
        {
          byRoom[room] = ConsentBoard.Objection(
            session: one.session.identity.id, number: objection.number, on: objection.on,
            inWriting: objection.inWriting, text: objection.text, answer: objection.answer,
            settled: objection.settled)
        }
      }
    }
  }

  subscript(room: String) -> ConsentBoard.Objection? { byRoom[room] }
}

extension OwnerRoll {
  /// Of each dwelling, by its place, which head it belongs to.
  fileprivate var headOfDwelling: [Int: Int] {
    var found: [Int: Int] = [:]
    for (number, head) in heads.enumerated() {
      for place in head.dwellings { found[place] = number }
    }
    return found
  }

  /// The dwellings that a text such as `102`, `102业主02` or `业主02` means; none where it may be one of
  /// several owners'.
  fileprivate func rooms(of text: String) -> [String] {
    let names = Set(dwellings.flatMap(\.owners).filter { text.contains($0) })
    let owners = names.filter { name in !names.contains { $0 != name && $0.contains(name) } }
    let rest = owners.reduce(text) { $0.replacing($1, with: " ") }
    let parts = DwellingKey(rest).parts
    let numbered = dwellings.filter { dwelling in
      let key = DwellingKey(dwelling.room).parts
      // 102室的业主 is 102, and 102 is 3-2-102 where one stairwell alone is on the register.
      return !parts.isEmpty && !key.isEmpty
        && (parts.starts(with: key) || parts == key.suffix(parts.count))
    }
    if numbered.count == 1 { return [numbered[0].room] }
    let heads = heads.filter { head in head.names.contains(where: owners.contains) }
    return heads.count == 1 ? heads[0].dwellings.map { dwellings[$0].room } : []
  }
}

/// Where a dwelling lies, as far as its room tells.
struct DwellingAddress {
  /// `3-2` of 3-2-501.
  let stairwell: String
  let floor: Int?

  init(_ room: String) {
    let parts = DwellingKey(room).parts
    stairwell = parts.dropLast().joined(separator: "-")
    // The last two digits are the flat's, as in 501 and 1203.
    let last = parts.last ?? ""
    let digits = last.prefix { $0.isASCII && $0.isNumber }
    floor = digits.count >= 3 && digits.count <= 4 ? Int(digits.dropLast(2)) : nil
  }
}
