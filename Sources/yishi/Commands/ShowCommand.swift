import Archives
import ArgumentParser
import Deliberation
import Log
import Office
import Sentences
import Text
import Values

/// `yishi show SESSION`: how a meeting stands.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Speech.help.showCommand)
  }

  @OptionGroup var asked: ReadingOptions
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let meeting = try global.open(asked.session, for: .reading)
    if asked.json {
      Output.line(try JSON.page(SessionReport(meeting)))
    } else {
      let lines = SessionSummary(meeting.session, in: Speech.language).lines
      for line in lines { Output.line(line.displayed) }
      for line in AttachmentWording.lines(of: meeting, in: Speech.language) {
        Output.line(line.displayed)
      }
      Output.line(Speech.words.file(meeting.path))
    }
    global.tellCopies(of: meeting.path)
    try global.warn(of: meeting)
  }
}

/// A meeting for programs; the members are described in `docs/commands.md`.
private struct SessionReport: Encodable {
  var id: String
  var date: Day
  var title: String
  var file: String
  var phase: Session.Phase
  /// How far the record has come.
  var record: RecordStage
  var body: String
  var place: String
  var entries: Int
  var expected: Int?
  var present: Int
  var excused: Int
  var groups: [Group]
  var missingGroups: [String]
  var issues: [IssueReport]
  var documentNumber: String?
  /// Both readings of what was decided and put right since; a sentence each.
  var corrections: [String]
  /// What must be known of the file itself, such as that it was recovered; a sentence each.
  var provenance: [String]
  /// The files that belong to the record.
  var attachments: [AttachmentReport]
  /// What isn't attached, a name each.
  var notAttached: [String]

  init(_ meeting: MeetingFile) {
    let session = meeting.session
    let roll = session.roll
    (id, date, title) = (session.identity.id, session.identity.date, session.identity.title)
    (file, phase) = (meeting.path, session.phase)
    record = session.recordStage
    (body, place) = (session.details.body, session.details.place)
    entries = session.lastEntry
    (expected, present, excused) = (roll.expected, roll.present, roll.excused)
    groups = roll.groups.map { Group(group: $0.group, expected: $0.expected, present: $0.present) }
    missingGroups = roll.missingGroups
    issues = session.issues.values.map { IssueReport($0, in: session) }
    documentNumber = session.seal?.documentNumber
    corrections = SessionSummary(session, in: Speech.language).corrections
    provenance = session.provenance(in: Speech.language)
    let faults = Dictionary(
      meeting.faultsOfAttachments.map { ($0.attachment.id, $0.fault) },
      uniquingKeysWith: { first, _ in first })
    attachments = session.attachments.values.filter { $0.removed == nil }
      .map { AttachmentReport($0, faults[$0.id]) }
    notAttached = session.missingMaterials.map { $0.name(in: Speech.language, of: session) }
  }

  struct AttachmentReport: Encodable {
    var id: Attachment.ID
    var name: String
    var kind: String
    var bytes: Int
    var sha256: String
    /// `missing` or `changed`.
    var fault: String?

    init(_ attachment: Attachment, _ fault: MeetingFile.AttachmentFault?) {
      let file = attachment.file
      (id, name, kind) = (attachment.id, file.name, file.kind)
      (bytes, sha256) = (file.bytes, file.sha256)
      self.fault = fault.map { $0 == .missing ? "missing" : "changed" }
    }
  }

  struct Group: Encodable {
    var group: String
    var expected: Int
    var present: Int
  }

  struct IssueReport: Encodable {
    var id: Issue.ID
    var number: String
    var title: String
    /// The status's name alone, such as `agreed`.
    var status: String
    /// The text that was agreed on, else the one on the floor.
    var motion: String?
    var version: Int?
    var text: String?
    /// The text on the floor where that is another than was agreed on.
    var floor: TextReport?
    /// Who or what is chosen, by the corrected count where there is one.
    var chosen: [String]
    /// Everything adopted that stands, in the order in which it was.
    var adopted: [TextReport]
    var points: [String]
    /// Whether a corrected count decided otherwise and nothing was settled on that yet.
    var mustBeSettledAnew: Bool
    /// Points that were settled and hold no more.
    var fallenPoints: [String]
    var votes: [VoteReport]
    /// Consents still waited for.
    var outstanding: [Outstanding]
    /// Who refused a consent it needs: while one stands here, nothing agreed is carried out.
    var refused: [String]
    var assignments: [AssignmentReport]

    init(_ issue: Issue, in session: Session) {
      (id, number, title) = (issue.id, issue.number, issue.title)
      let reached = session.status(of: issue)
      status = reached.code
      let ruling = session.ruling(on: issue)
      (motion, version, text) = (
        ruling?.motion.id.text, ruling?.version.number, ruling?.version.text
      )
      let current = session.currentMotion(of: issue.id)
      floor =
        current?.id == ruling?.motion.id && current?.current == ruling?.version
        ? nil : current.map { TextReport($0, $0.current) }
      chosen = session.chosen(on: issue)
      adopted =
        session.stands(issue)
        ? session.decisions(on: issue).compactMap { session.text(of: $0) }
          .map { TextReport($0.motion, $0.version) } : []
      points = session.outcome(of: issue)?.points.map(\.text) ?? []
      mustBeSettledAnew = session.mustBeSettledAnew(issue)
      fallenPoints = session.fallenSettlements(of: issue).flatMap { $0.outcome.points.map(\.text) }
      votes = issue.votes.compactMap { session.votes[$0] }.map { VoteReport($0, in: session) }
      outstanding = session.awaited(by: issue).map { Outstanding(party: $0.party, due: $0.due) }
      refused = session.refused(for: issue).map(\.party)
      assignments = issue.assignments.compactMap { session.assignments[$0] }
        .filter { $0.dropped == nil }.map { AssignmentReport($0, in: session) }
    }
  }

  struct TextReport: Encodable {
    var motion: Motion.ID
    var version: Int
    var text: String

    init(_ motion: Motion, _ version: Motion.Version) {
      (self.motion, self.version, text) = (motion.id, version.number, version.text)
    }
  }

  struct VoteReport: Encodable {
    var id: Vote.ID
    var subject: String
    var way: Way
    var rule: String
    /// 征询期 of a written round, with the last day it was extended to, and when it was closed.
    var period: RoundPeriod?
    var closed: Moment?
    var verdict: Verdict.Kind?
    var sentence: String?
    var voided: Bool
    /// Why an announced result is void, and with whose approval.
    var voidedBecause: String?
    var voidedApproved: String?
    /// Whether its count was corrected since it was announced.
    var corrected: Bool
    /// What must be known beside the verdict, a sentence each.
    var caveats: [String]

    init(_ vote: Vote, in session: Session) {
      id = vote.id
      subject = Naming(session: session, language: Speech.language).of(vote.opening.subject)
      (way, rule) = (vote.opening.way, vote.opening.rule.id)
      (period, closed) = (vote.period, vote.closed.map(session.zoned))
      verdict = vote.verdict?.kind
      sentence = session.standingResult(of: vote, in: Speech.language)
      voided = vote.voided != nil
      voidedBecause = vote.voided
      voidedApproved = session.voiding(of: vote)?.approved
      corrected = !vote.corrections.isEmpty
      caveats = session.caveats(of: vote, in: Speech.language, isForEverybody: false)
    }
  }

  struct Outstanding: Encodable {
    var party: String
    var due: Day?
  }

  struct AssignmentReport: Encodable {
    var id: Assignment.ID
    var what: String
    var responsible: [String]
    var due: Day?
    var done: Bool
    /// False where what it carries out is decided no more.
    var holds: Bool
    /// Why it isn't to be carried out, or not now.
    var hindrance: String?

    init(_ assignment: Assignment, in session: Session) {
      (id, holds) = (assignment.id, session.holds(assignment))
      hindrance = OutcomeWording(session, in: Speech.language).hindrance(of: assignment)
      what = assignment.work.what
      (responsible, due) = (assignment.work.responsible, assignment.work.due)
      done = assignment.isDone
    }
  }
}
