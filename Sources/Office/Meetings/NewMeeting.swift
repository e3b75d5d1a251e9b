import Archives
import Deliberation
import Foundation
import Lists
import Log
import Sentences
import Text
import Values

/// A meeting about to be made: everything is judged before a file exists, so that a refusal leaves
/// the archive as it was.
package struct NewMeeting {
  package let title: String
  package let day: Day
  /// What refusals are said in.
  private let language: Language
  package var details = MeetingChanges()
  /// People and issues taken over from another meeting.
  private var people: (source: String, details: [PersonDetails])?
  private var issues: [Issue] = []
  /// What the body of the other meeting is, where that one kept it.
  private var constitution: Constitution?
  /// What of the other meeting may not stand in a new file.
  private var leftOut: [MeetingNotice] = []
  /// Issues that come from elsewhere than a like meeting, such as the orders of a month.
  package var further: [Command.AddIssue] = []
  /// A list of people that was read, and its name.
  package var roster: (reading: RosterReading, source: String)?

  package init(title: String, on day: Day, in language: Language) {
    self.title = title
    self.day = day
    self.language = language
  }

  /// Takes over another meeting's details, people and unfinished issues, but nothing of who came.
  ///
  /// - Returns: the rule that isn't taken over because it isn't in force on the new day.
  @discardableResult
  package mutating func isLike(_ earlier: Session) -> Rule? {
    let taken = CarriedOver(
      details: earlier.details.asChanges, people: earlier.roster.map(\.details),
      issues: earlier.issues.values.filter { earlier.status(of: $0).isUnfinished })
    details = taken.details
    let expired = details.rule.flatMap { $0.succeeded(on: day).isInForce(on: day) ? nil : $0 }
    if expired != nil { details.rule = nil }
    if !taken.people.isEmpty {
      let title = PrivateNumber.withoutNumbers(earlier.identity.title)
      people = (title.isEmpty ? earlier.identity.id : title, taken.people)
    }
    issues = taken.issues
    constitution = earlier.constitutionOfBody
    leftOut = taken.leftOut.map { .numberNotTakenOver(place: $0.place, isIdentity: $0.isIdentity) }
    return expired
  }

  /// Makes the file and enters what is known.
  ///
  /// - Throws: a failure with the refusal's sentence, or a `JournalError`; only after a failed
  ///   write is there a file, without all of it.
  package func make(in archive: Archive, by clerk: String, at clock: () -> Moment) throws
    -> MeetingFile
  {
    let created = clock()
    if abs(day.year - created.day.year) > Day.lifetime {
      throw Failure.usage(
        NewMeetingWording(language).wrongCentury(day, now: created.day))
    }
    var chance = SystemRandomNumberGenerator()
    let id = NewMeeting.id(on: day, besides: archive.ids(of: day), using: &chance)
    var identity = Session.Identity(id: id, date: day, title: "")
    do throws(Refusal) {
      identity = Session.Identity(id: id, date: day, title: try Session.title(title))
      if let number = PrivateNumber.all(in: title).first {
        throw Refusal.input(.privateNumber(path: "title", isIdentity: number.kind == .identity))
      }
    } catch {
      throw Failure.usage(
        error.onScreen(in: language, of: Session(identity: identity)))
    }
    let steps = steps(of: body(in: archive))
    var trial = Session(identity: identity)
    for step in steps { try judge(step, in: &trial, by: clerk, at: created) }
    let header = SessionHeader(
      id: id, date: day, title: identity.title, created: created,
      generator: "yishi \(Edition.version)")
    let meeting = try MeetingFile.create(
      in: archive, header: header, body: details.body ?? "", clerk: clerk)
    meeting.tell(leftOut)
    for step in steps {
      guard let (command, telephones) = step(meeting.session) else { continue }
      try meeting.perform(command, at: clock(), telephones: telephones)
    }
    return meeting
  }

  /// The registered body that meets; where the ledger has none of that name, the body of the meeting that
  /// this one is like, as it was then.
  private func body(in archive: Archive) -> RegisteredBody? {
    guard let name = details.body else { return nil }
    if let registered = RegisteredBody(name, in: archive, on: day) { return registered }
    guard let constitution, constitution.isCalled(name) else { return nil }
    return RegisteredBody(constitution, in: archive, on: day)
  }

  /// Each act in order, made when the state before it is known; nil where there is nothing to do.
  private typealias Step = (Session) -> (Command, ([Event]) -> [String: String])?

  /// - Parameter body: the registered body whose meeting it is; what it says stands before what was
  ///   taken over from a like meeting.
  private func steps(of body: RegisteredBody?) -> [Step] {
    func plain(_ command: Command) -> Step { { _ in (command, { _ in [:] }) } }
    var steps: [Step] = []
    if details != MeetingChanges() {
      steps.append(plain(.describeMeeting(.init(changes: details))))
    }
    if let body { steps.append(plain(body.constituting)) }
    if let people, body?.members.isEmpty ?? true {
      steps.append(
        plain(.importRoster(.init(source: people.source, people: people.details, changes: nil))))
    }
    if let roster {
      steps.append { session in
        let taken = RosterImport(roster.reading, from: roster.source, into: session)
        return taken.command.map { ($0, taken.telephones(after:)) }
      }
    }
    for issue in issues {
      steps.append(
        plain(
          .addIssue(
            .init(
              title: issue.title, source: issue.source, proposer: issue.proposer,
              summary: issue.summary, number: issue.number))))
    }
    let known = Set(issues.map(\.number))
    steps += further.filter { !known.contains($0.number ?? "") }.map { plain(.addIssue($0)) }
    return steps
  }

  private func judge(_ step: Step, in trial: inout Session, by clerk: String, at now: Moment)
    throws
  {
    guard let (command, _) = step(trial) else { return }
    do throws(Refusal) {
      try command.checkPrivateNumbers()
      let events = try trial.decide(command, on: Occasion(at: now, by: clerk))
      trial.apply(Entry(number: trial.lastEntry + 1, at: now, by: clerk, events: events))
    } catch {
      throw Failure.refused(
        error.onScreen(in: language, of: trial))
    }
  }

  /// The day and four hexadecimal digits that tell its meetings apart, drawn again while another
  /// meeting of the archive has them.
  package static func id(
    on day: Day, besides taken: Set<String>, using chance: inout some RandomNumberGenerator
  ) -> String {
    while true {
      let digits = String(UInt16.random(in: 0...UInt16.max, using: &chance), radix: 16)
      let mark = String(repeating: "0", count: 4 - digits.count) + digits
      let id = "\(String("\(day)".filter { $0 != "-" }))-\(mark)"
      if !taken.contains(id) { return id }
    }
  }
}

extension IssueStatus {
  /// Whether the issue comes up again at the next meeting.
  fileprivate var isUnfinished: Bool {
    switch self {
    case .listed, .discussed, .notAgreed, .deferred: true
    case .agreed, .referred, .withdrawn, .reported, .closed: false
    }
  }
}
