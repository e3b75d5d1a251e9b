/// What may be struck out of a record (隐去): words about a person, and what was written freely. The
/// act itself, its numbers and its answers stay.
package enum Redacted {
  /// What stands in the place of words that were struck out.
  package static let mark = "（此处已隐去）"
}

/// A field that may be struck out, and the event with it saying something else.
struct RedactableField {
  let name: String
  /// What it says; nil for nothing.
  let value: String?
  /// The event with the field saying that, or with nothing there.
  let saying: (String?) -> Event

  init(_ name: String, _ value: String?, _ saying: @escaping (String?) -> Event) {
    (self.name, self.value, self.saying) = (name, value, saying)
  }

  /// Whether there is anything to strike out.
  var says: Bool { value?.isEmpty == false && value != Redacted.mark }
}

extension Event {
  /// Whether nothing of its entry can ever be struck out: a verdict rests on it, or it says how the
  /// record itself came about.
  package var isNeverRedacted: Bool {
    switch self {
    case .adjourned, .sealed, .corrected, .recovered, .restated, .erratumNoted, .settled,
      .ownersConfirmed, .voteOpened, .counted, .nameCalled, .objectionsAsked, .slipsEntered,
      .slipsSettled, .carriedSlipsStand, .deliveryRegistered, .lotDrawn, .countChecked,
      .recountCalled, .announced,
      .voteVoided, .countCorrected, .deliveryTakenOut,
      .proxySupplied, .proxyWithdrawn, .roundExtended:
      true
    default: false
    }
  }

  /// Whether it says how the record came about, or that the meeting was over: its reason may go, and
  /// nothing else of it.
  package var hasReasonAlone: Bool {
    switch self {
    case .corrected, .restated, .erratumNoted, .adjourned: true
    // Why it was done may be somebody's illness.
    case .recountCalled, .voteVoided, .deliveryTakenOut, .proxyWithdrawn, .roundExtended: true
    default: false
    }
  }

  /// Every field that may be struck out, in the order of the event.
  var redactable: [RedactableField] {
    switch self {
    case .opened(let expected, let present, let missing, let despite, let offset):
      [
        .init("despite", despite) {
          .opened(
            expected: expected, present: present, missingGroups: missing, despite: $0,
            offset: offset)
        }
      ]
    case .reopened(let reason): [.init("reason", reason) { .reopened(reason: $0 ?? "") }]
    case .described(let changes): changes.redactable
    case .participantAdded, .participantChanged, .participantRemoved, .rosterImported, .excused,
      .signInMissed:
      redactablePeople
    case .issueAdded, .issueChanged, .screened, .partyStudied, .stepAdded, .proposed,
      .motionWithdrawn, .amendmentProposed, .amendmentRevised, .amendmentWithdrawn:
      redactableAgenda
    case .concernRaised, .concernAnswered, .remarked, .opinionsRecorded, .turnRecorded,
      .turnNoted:
      redactableSpeech
    case .corrected, .restated, .erratumNoted, .adjourned, .recountCalled, .voteVoided,
      .deliveryTakenOut, .proxyWithdrawn, .roundExtended:
      redactableReason
    default: redactableFollowUp
    }
  }

  private var redactableReason: [RedactableField] {
    switch self {
    case .adjourned(let reason): [.init("reason", reason) { .adjourned(reason: $0) }]
    case .recountCalled(let vote, let reason):
      [.init("reason", reason) { .recountCalled(vote: vote, reason: $0 ?? "") }]
    case .voteVoided(let vote, let reason, let approved):
      [.init("reason", reason) { .voteVoided(vote: vote, reason: $0 ?? "", approved: approved) }]
    case .deliveryTakenOut(let vote, let rooms, let reason):
      [.init("reason", reason) { .deliveryTakenOut(vote: vote, rooms: rooms, reason: $0 ?? "") }]
    case .proxyWithdrawn(let vote, let room, let signer, let reason):
      [
        .init("reason", reason) {
          .proxyWithdrawn(vote: vote, room: room, signer: signer, reason: $0 ?? "")
        }
      ]
    case .roundExtended(let vote, let until, let reason):
      [.init("reason", reason) { .roundExtended(vote: vote, until: until, reason: $0 ?? "") }]
    case .corrected(
      let entry, let field, let old, let new, let reason, let by, let approved):
      [
        .init("reason", reason) {
          .corrected(
            entry: entry, field: field, old: old, new: new, reason: $0 ?? "", by: by,
            approved: approved)
        }
      ]
    case .restated(
      let entry, let at, let by, let events, let struck, let reason, let approved):
      [
        .init("reason", reason) {
          .restated(
            entry: entry, at: at, by: by, events: events, struck: struck, reason: $0,
            approved: approved)
        }
      ]
    case .erratumNoted(let motion, let version, let erratum):
      [
        .init("reason", erratum.reason) {
          .erratumNoted(
            motion: motion, version: version,
            erratum: Erratum(
              old: erratum.old, new: erratum.new, by: erratum.by, approved: erratum.approved,
              reason: $0))
        }
      ]
    default: []
    }
  }

  private var redactablePeople: [RedactableField] {
    switch self {
    case .participantAdded(let person):
      person.details.redactable {
        .participantAdded(participant: Participant(id: person.id, details: $0))
      }
    case .participantChanged(let person):
      person.details.redactable {
        .participantChanged(participant: Participant(id: person.id, details: $0))
      }
    case .participantRemoved(let id, let reason):
      [.init("reason", reason) { .participantRemoved(participant: id, reason: $0 ?? "") }]
    case .rosterImported(let source):
      [.init("source", source) { .rosterImported(source: $0 ?? "") }]
    case .excused(let id, let reason):
      [.init("reason", reason) { .excused(participant: id, reason: $0) }]
    case .signInMissed(let id, let way, let reason, let approved):
      [
        .init("reason", reason) {
          .signInMissed(participant: id, way: way, reason: $0 ?? "", approved: approved)
        }
      ]
    default: []
    }
  }

  private var redactableAgenda: [RedactableField] {
    switch self {
    case .issueAdded(
      let id, let number, let title, let source, let proposer, let summary, let consents):
      [
        .init("title", title) {
          .issueAdded(
            issue: id, number: number, title: $0 ?? "", source: source, proposer: proposer,
            summary: summary, concurrences: consents)
        },
        .init("proposer", proposer) {
          .issueAdded(
            issue: id, number: number, title: title, source: source, proposer: $0,
            summary: summary, concurrences: consents)
        },
        .init("summary", summary) {
          .issueAdded(
            issue: id, number: number, title: title, source: source, proposer: proposer,
            summary: $0, concurrences: consents)
        },
      ]
    case .issueChanged(
      let id, let title, let source, let proposer, let summary, let consents):
      [
        .init("title", title) {
          .issueChanged(
            issue: id, title: $0, source: source, proposer: proposer, summary: summary,
            concurrences: consents)
        },
        .init("proposer", proposer) {
          .issueChanged(
            issue: id, title: title, source: source, proposer: $0, summary: summary,
            concurrences: consents)
        },
        .init("summary", summary) {
          .issueChanged(
            issue: id, title: title, source: source, proposer: proposer, summary: $0,
            concurrences: consents)
        },
      ]
    case .screened(let id, let screening):
      [
        .init("reply", screening.reply) {
          var changed = screening
          changed.reply = $0
          return .screened(issue: id, screening: changed)
        }
      ]
    case .partyStudied(let id, let study):
      [
        .init("conclusion", study.conclusion) {
          var changed = study
          changed.conclusion = $0 ?? ""
          return .partyStudied(issue: id, study: changed)
        }
      ]
    case .stepAdded(let id, let title, let minutes):
      [.init("title", title) { .stepAdded(step: id, title: $0 ?? "", minutes: minutes) }]
    case .proposed(let id, let issue, let text, let mover, let seconder):
      [
        .init("text", text) {
          .proposed(motion: id, issue: issue, text: $0 ?? "", mover: mover, seconder: seconder)
        }
      ]
    case .motionWithdrawn(let id, let reason):
      [.init("reason", reason) { .motionWithdrawn(motion: id, reason: $0 ?? "") }]
    case .amendmentProposed(
      let id, let motion, let base, let number, let text, let mover, let seconder):
      [
        .init("text", text) {
          .amendmentProposed(
            amendment: id, motion: motion, base: base, number: number, text: $0 ?? "",
            mover: mover, seconder: seconder)
        }
      ]
    case .amendmentRevised(let id, let base, let text):
      [.init("text", text) { .amendmentRevised(amendment: id, base: base, text: $0 ?? "") }]
    case .amendmentWithdrawn(let id, let reason):
      [.init("reason", reason) { .amendmentWithdrawn(amendment: id, reason: $0) }]
    default: []
    }
  }

  private var redactableSpeech: [RedactableField] {
    switch self {
    case .concernRaised(let id, let issue, let by, let text):
      [.init("text", text) { .concernRaised(concern: id, issue: issue, by: by, text: $0 ?? "") }]
    case .concernAnswered(let id, let answer, let settled):
      [
        .init("answer", answer) {
          .concernAnswered(concern: id, answer: $0 ?? "", settled: settled)
        }
      ]
    case .remarked(let id, let issue, let by, let text):
      [.init("text", text) { .remarked(remark: id, issue: issue, by: by, text: $0 ?? "") }]
    case .opinionsRecorded(let round):
      [
        .init("lines", round.numbers.lines.joined(separator: "\n")) {
          var numbers = round.numbers
          numbers.lines = $0.map { [$0] } ?? []
          return .opinionsRecorded(
            round: OpinionRound(id: round.id, issue: round.issue, numbers: numbers))
        }
      ]
    case .turnRecorded(
      let id, let speaker, let kind, let issue, let seconds, let ordinal, let note):
      [
        .init("note", note) {
          .turnRecorded(
            turn: id, speaker: speaker, kind: kind, issue: issue, seconds: seconds,
            ordinal: ordinal, note: $0)
        }
      ]
    case .turnNoted(let id, let note):
      [.init("note", note) { .turnNoted(turn: id, note: $0 ?? "") }]
    default: []
    }
  }

  private var redactableFollowUp: [RedactableField] {
    switch self {
    case .concurrenceRecorded(let id, let record):
      [
        .init("by", record.by) {
          var changed = record
          changed.by = $0
          return .concurrenceRecorded(issue: id, concurrence: changed)
        }
      ]
    case .mediated(let id, let mediation):
      [
        .init("by", mediation.by) {
          var changed = mediation
          changed.by = $0 ?? ""
          return .mediated(issue: id, mediation: changed)
        },
        .init("text", mediation.text) {
          var changed = mediation
          changed.text = $0 ?? ""
          return .mediated(issue: id, mediation: changed)
        },
      ]
    case .objectionRaised(let id, let objection):
      [
        .init("by", objection.by) {
          var changed = objection
          changed.by = $0 ?? ""
          return .objectionRaised(issue: id, objection: changed)
        },
        .init("text", objection.text) {
          var changed = objection
          changed.text = $0 ?? ""
          return .objectionRaised(issue: id, objection: changed)
        },
      ]
    case .objectionAnswered(let id, let number, let answer, let settled):
      [
        .init("answer", answer) {
          .objectionAnswered(issue: id, number: number, answer: $0 ?? "", settled: settled)
        }
      ]
    case .statusChanged(let id, .deferred(let reason, let until)):
      [
        .init("reason", reason) {
          .statusChanged(issue: id, status: .deferred(reason: $0 ?? "", until: until))
        }
      ]
    case .statusChanged(let id, .referred(let to, let reason)):
      [
        .init("reason", reason) {
          .statusChanged(issue: id, status: .referred(to: to, reason: $0))
        }
      ]
    case .statusChanged(let id, .withdrawn(let reason)):
      [
        .init("reason", reason) {
          .statusChanged(issue: id, status: .withdrawn(reason: $0 ?? ""))
        }
      ]
    case .closedWithoutAssignment(let id, let reason):
      [.init("reason", reason) { .closedWithoutAssignment(issue: id, reason: $0 ?? "") }]
    case .assigned(let id, let issue, let work):
      work.redactable { .assigned(assignment: id, issue: issue, work: $0) }
    case .assignmentChanged(let id, let work):
      work.redactable { .assignmentChanged(assignment: id, work: $0) }
    case .assignmentDropped(let id, let reason):
      [.init("reason", reason) { .assignmentDropped(assignment: id, reason: $0 ?? "") }]
    case .progressReported(let id, let progress):
      [
        .init("text", progress.text) {
          var changed = progress
          changed.text = $0 ?? ""
          return .progressReported(assignment: id, progress: changed)
        }
      ]
    case .attachmentRemoved(let id, let reason):
      [.init("reason", reason) { .attachmentRemoved(attachment: id, reason: $0 ?? "") }]
    case .retracted(let entry, let reason):
      [.init("reason", reason) { .retracted(entry: entry, reason: $0) }]
    default: []
    }
  }
}

extension PersonDetails {
  /// A name takes its transliteration with it, a home its number.
  fileprivate func redactable(
    _ event: @escaping (PersonDetails) -> Event
  ) -> [RedactableField] {
    func field(
      _ name: String, _ value: String?, _ change: @escaping (inout PersonDetails, String?) -> Void
    ) -> RedactableField {
      RedactableField(name, value) {
        var changed = self
        change(&changed, $0)
        return event(changed)
      }
    }
    return [
      field("name", name) {
        $0.name = $1 ?? ""
        let room = $0.search.room
        $0.search = SearchText()
        $0.search.room = room
      },
      field("home", home) {
        $0.home = $1
        $0.search.room = ""
      },
      field("organisation", organisation) { $0.organisation = $1 },
      field("note", note) { $0.note = $1 },
    ]
  }
}

extension MeetingChanges {
  fileprivate var redactable: [RedactableField] {
    let paths: [(name: String, path: WritableKeyPath<MeetingChanges, String?>)] = [
      ("place", \.place), ("facilitator", \.facilitator), ("secretary", \.secretary),
      ("contact", \.contact), ("despiteValidity", \.despiteValidity),
    ]
    return paths.map { field in
      RedactableField(field.name, self[keyPath: field.path]) {
        var changed = self
        changed[keyPath: field.path] = $0 ?? ""
        return .described(changes: changed)
      }
    }
  }
}

extension Assignment.Work {
  fileprivate func redactable(_ event: @escaping (Assignment.Work) -> Event) -> [RedactableField] {
    func field(
      _ name: String, _ value: String?,
      _ change: @escaping (inout Assignment.Work, String?) -> Void
    ) -> RedactableField {
      RedactableField(name, value) {
        var changed = self
        change(&changed, $0)
        return event(changed)
      }
    }
    return [
      field("what", what) { $0.what = $1 ?? "" }, field("lead", lead) { $0.lead = $1 },
      field("responsible", responsible.joined(separator: "、")) {
        $0.responsible = $1.map { [$0] } ?? []
      },
    ]
  }
}
