import Affairs
import Deliberation
import Log
import Text
import Values

/// What is said of a meeting that may be searched for.
extension Findable {
  /// - Throws: why the file can't be opened.
  init(meeting path: String, _ posix: Posix = .system) throws(JournalError) {
    let read = try MeetingContents.opened(path, posix)
    self.init(read.session.sayings, .meeting(read.extract))
  }
}

extension Session {
  fileprivate var sayings: [Saying] {
    var all = [Saying.named(.title, identity.title)]
    if header.title != identity.title { all.append(Saying.named(.title, header.title)) }
    if let number = seal?.documentNumber { all.append(Saying(.number, number)) }
    all.append(Saying.named(.place, details.place))
    for name in [details.facilitator, details.secretary] {
      all.append(Saying.named(.person, name))
    }
    for name in [details.convener, details.guidance, details.platform] {
      all.append(Saying(.person, name))
    }
    for issue in issues.values { all += sayings(of: issue) }
    for concern in concerns.values {
      all += texts(.remark, [concern.text, concern.answer], of: concern.issue)
    }
    for remark in remarks.values { all += texts(.remark, [remark.text], of: remark.issue) }
    for turn in turns.values { all += texts(.remark, [turn.note], of: turn.issue) }
    for vote in votes.values { all += texts(.issue, [vote.opening.asked], of: vote.opening.issue) }
    for step in steps.values { all.append(Saying(.issue, step.title)) }
    for attachment in attachments.values where attachment.removed == nil {
      all.append(Saying(.remark, attachment.file.name))
    }
    return all + people
  }

  private func texts(
    _ kind: Saying.Kind, _ texts: [String?], of issue: Issue.ID?
  ) -> [Saying] {
    let number = issue.flatMap { issues[$0]?.number }
    return texts.compactMap { $0.map { Saying(kind, $0, issue: number) } }
  }

  private func sayings(of issue: Issue) -> [Saying] {
    let number = issue.number
    var all = [Saying.named(.issue, issue.title, issue: number)]
    func add(_ kind: Saying.Kind, _ texts: [String?]) {
      all += texts.compactMap { $0.map { Saying(kind, $0, issue: number) } }
    }
    add(.number, [number, issue.source.reference])
    add(.person, [issue.proposer, issue.screening?.by, issue.partyStudy?.by])
    add(
      .issue,
      [
        issue.summary, issue.screening?.reply, issue.partyStudy?.conclusion,
        issue.competence?.basis, issue.status.reason, issue.closedWithoutAssignment,
      ])
    for motion in issue.motions.compactMap({ motions[$0] }) {
      all += motion.versions.map {
        Saying(.version, $0.text, issue: number, version: $0.number)
      }
      add(.version, motion.amendments.map { amendments[$0]?.text })
      add(.version, [motion.withdrawn])
      add(.version, motion.errata.map(\.erratum.new))
    }
    for settlement in issue.settlements {
      let points = settlement.outcome.points
      add(.outcome, points.flatMap { [$0.text, $0.extent, $0.basis] })
      add(.place, points.map(\.place))
      add(.outcome, settlement.outcome.conditions)
    }
    for task in issue.assignments.compactMap({ assignments[$0] }) {
      add(.task, [task.work.what, task.dropped])
      add(.task, task.progress.map(\.text))
      add(.person, [task.work.lead])
      add(.person, task.work.responsible)
    }
    add(.remark, issue.opinionRounds.flatMap { opinionRounds[$0]?.numbers.lines ?? [] })
    add(.remark, issue.objections.flatMap { [$0.text, $0.answer] })
    add(.person, issue.objections.map(\.by))
    add(.person, issue.concurrences.map(\.party))
    add(.remark, issue.mediations.map(\.text))
    all += issue.mediations.map { Saying.home($0.room, issue: number) }
    return all
  }

  /// Everybody of the record, and every home.
  private var people: [Saying] {
    var all: [Saying] = []
    var rooms: Set<String> = []
    for person in roster where person.name != Redacted.mark {
      let reading = person.details.search.pinyin
      all.append(
        reading.isEmpty
          ? Saying(.person, person.name, reading: Pinyin(ofName: person.name).text)
          : Saying(.person, person.name, reading: reading))
      if let organisation = person.details.organisation {
        all.append(Saying(.person, organisation))
      }
      if let note = person.details.note { all.append(Saying(.remark, note)) }
      if let home = person.details.home, rooms.insert(home).inserted {
        all.append(Saying.home(home))
      }
    }
    for dwelling in ownerRolls.last?.dwellings ?? [] {
      if rooms.insert(dwelling.room).inserted { all.append(Saying.home(dwelling.room)) }
      all += dwelling.owners.map { Saying(.person, $0) }
    }
    return all
  }
}

extension Saying {
  fileprivate static func home(_ room: String, issue: String? = nil) -> Saying {
    Saying(.room, room, issue: issue, reading: HomeKey(room).text)
  }
}

extension VoteOpening {
  /// What is asked where it isn't a text of its own.
  fileprivate var asked: String? {
    switch subject {
    case .motion, .amendment: nil
    case .question(let text), .appraisal(let text): text
    case .choice(let text, let candidates, _): ([text] + candidates).joined(separator: " ")
    }
  }
}

extension IssueStatus {
  /// Why an issue was put off, handed on or taken back.
  fileprivate var reason: String? {
    switch self {
    case .deferred(let reason, let until): [reason, until ?? ""].joined(separator: " ")
    case .referred(let to, let reason): [to, reason ?? ""].joined(separator: " ")
    case .withdrawn(let reason): reason
    case .listed, .discussed, .agreed, .notAgreed, .reported, .closed: nil
    }
  }
}
