/// The fields of an entry that a correction may name, as text.
///
/// Counts of votes are not among them: a wrong one is voided, or corrected with a second verdict.
extension Event {
  /// What the field says; nil where the event has no such field.
  package func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every correctable field with what it says, in the order of the event.
  package var fields: [(name: String, value: String)] {
    switch self {
    case .happened(let at): [("happened", at.description)]
    case .participantAdded(let person), .participantChanged(let person):
      [
        ("name", person.name), ("groups", person.groups.joined(separator: "、")),
        ("home", person.details.home ?? ""), ("organisation", person.details.organisation ?? ""),
        ("standing", person.standing.rawValue), ("note", person.details.note ?? ""),
      ]
    case .described(let changes): changes.fields
    case .signedIn(let id, let way):
      [("participant", id.text), ("way", (way ?? .inPerson).rawValue)]
    case .signInMissed(let id, let way, let reason, _):
      [
        ("participant", id.text), ("way", (way ?? .inPerson).rawValue), ("reason", reason),
      ]
    case .sealed(let number, _): [("documentNumber", number ?? "")]
    case .left(let id), .cameBack(let id): [("participant", id.text)]
    case .excused(let id, let reason): [("participant", id.text), ("reason", reason ?? "")]
    case .markedAbsent(let id, _): [("participant", id.text)]
    case .issueAdded(_, _, let title, _, let proposer, let summary, _):
      [("title", title), ("proposer", proposer ?? ""), ("summary", summary ?? "")]
    case .screened(_, let screening):
      [
        ("by", screening.by), ("on", screening.on?.description ?? ""),
        ("listed", "\(screening.listed)"), ("reply", screening.reply ?? ""),
      ]
    case .issueChanged(_, let title, _, let proposer, let summary, _):
      [("title", title), ("proposer", proposer), ("summary", summary)].compactMap { name, value in
        value.map { (name, $0) }
      }
    case .settled(_, let outcome): outcome.fields
    case .proposed(_, _, let text, let mover, let seconder):
      [("text", text), ("mover", mover?.text ?? ""), ("seconder", seconder?.text ?? "")]
    case .amendmentProposed(_, _, _, _, let text, let mover, let seconder):
      [("text", text), ("mover", mover?.text ?? ""), ("seconder", seconder?.text ?? "")]
    case .concernRaised(_, _, let by, let text): [("by", by?.text ?? ""), ("text", text)]
    case .concernAnswered(_, let answer, _): [("answer", answer)]
    case .remarked(_, _, let by, let text): [("by", by?.text ?? ""), ("text", text)]
    case .opinionsRecorded(let round): round.numbers.fields
    case .turnStarted(_, let speaker, let kind, _, _, _):
      [("speaker", speaker.text), ("kind", kind.rawValue)]
    case .turnRecorded(_, let speaker, let kind, _, let seconds, _, let note):
      [
        ("speaker", speaker.text), ("kind", kind.rawValue),
        ("seconds", seconds.map(String.init) ?? ""), ("note", note ?? ""),
      ]
    case .turnNoted(_, let note): [("note", note)]
    case .assigned(_, _, let work), .assignmentChanged(_, let work):
      [
        ("what", work.what), ("lead", work.lead ?? ""),
        ("responsible", work.responsible.joined(separator: "、")),
        ("due", work.due?.description ?? ""),
      ]
    case .concurrenceRecorded(_, let record): record.correctable
    default: followUpFields
    }
  }

  /// The same event with one field saying something else; nil where that can't be.
  func replacing(_ name: String, with new: String) -> Event? {
    guard field(name) != nil else { return nil }
    let optional = new.isEmpty ? nil : new
    let person = optional.map { Participant.ID($0) }
    switch (self, name) {
    case (.happened, _): return Moment(new).map { .happened(at: $0) }
    case (.participantAdded(let who), _):
      return who.replacing(name, with: new).map { .participantAdded(participant: $0) }
    case (.participantChanged(let who), _):
      return who.replacing(name, with: new).map { .participantChanged(participant: $0) }
    case (.described(let changes), _):
      return changes.replacing(name, with: new).map { .described(changes: $0) }
    case (.screened(let id, let screening), _):
      return screening.replacing(name, with: new).map { .screened(issue: id, screening: $0) }
    case (.settled(let id, let outcome), _):
      return outcome.replacing(name, with: new).map { .settled(issue: id, outcome: $0) }
    case (.sealed(_, let incomplete), _):
      return .sealed(documentNumber: optional, incomplete: incomplete)
    case (.signInMissed(_, let way, let reason, let approved), "participant"):
      return person.map {
        .signInMissed(participant: $0, way: way, reason: reason, approved: approved)
      }
    case (.signInMissed(let id, let way, let reason, let approved), _):
      guard name == "way" else {
        return .signInMissed(participant: id, way: way, reason: new, approved: approved)
      }
      return AttendanceWay(rawValue: new).map {
        .signInMissed(participant: id, way: $0, reason: reason, approved: approved)
      }
    case (.signedIn(let id, _), "way"):
      return AttendanceWay(rawValue: new).map { .signedIn(participant: id, way: $0) }
    case (.signedIn(_, let way), _): return person.map { .signedIn(participant: $0, way: way) }
    case (.left, _): return person.map { .left(participant: $0) }
    case (.cameBack, _): return person.map { .cameBack(participant: $0) }
    case (.excused(let id, _), "reason"): return .excused(participant: id, reason: optional)
    case (.excused(_, let reason), _):
      return person.map { .excused(participant: $0, reason: reason) }
    case (.markedAbsent(_, let notReached), _):
      return person.map { .markedAbsent(participant: $0, notReached: notReached) }
    case (
      .issueAdded(
        let id, let number, let title, let source, let proposer, let summary, let consents), _
    ):
      return .issueAdded(
        issue: id, number: number, title: name == "title" ? new : title, source: source,
        proposer: name == "proposer" ? optional : proposer,
        summary: name == "summary" ? optional : summary, concurrences: consents)
    case (.issueChanged(let id, let title, let source, let proposer, let summary, let consents), _):
      return .issueChanged(
        issue: id, title: name == "title" ? new : title, source: source,
        proposer: name == "proposer" ? new : proposer,
        summary: name == "summary" ? new : summary, concurrences: consents)
    case (.proposed(let id, let issue, let text, let mover, let seconder), _):
      return .proposed(
        motion: id, issue: issue, text: name == "text" ? new : text,
        mover: name == "mover" ? person : mover,
        seconder: name == "seconder" ? person : seconder)
    case (
      .amendmentProposed(
        let id, let motion, let base, let number, let text, let mover, let seconder), _
    ):
      return .amendmentProposed(
        amendment: id, motion: motion, base: base, number: number,
        text: name == "text" ? new : text, mover: name == "mover" ? person : mover,
        seconder: name == "seconder" ? person : seconder)
    case (.concernRaised(let id, let issue, let by, let text), _):
      return .concernRaised(
        concern: id, issue: issue, by: name == "by" ? person : by,
        text: name == "text" ? new : text)
    case (.concernAnswered(let id, _, let settled), _):
      return .concernAnswered(concern: id, answer: new, settled: settled)
    case (.remarked(let id, let issue, let by, let text), _):
      return .remarked(
        remark: id, issue: issue, by: name == "by" ? person : by, text: name == "text" ? new : text)
    case (.opinionsRecorded(var round), _):
      guard let numbers = round.numbers.replacing(name, with: new) else { return nil }
      round.numbers = numbers
      return .opinionsRecorded(round: round)
    case (.turnStarted(let id, let speaker, let kind, let issue, let limit, let ordinal), _):
      guard let kind = name == "kind" ? Turn.Kind(rawValue: new) : kind else { return nil }
      return .turnStarted(
        turn: id, speaker: name == "speaker" ? Participant.ID(new) : speaker, kind: kind,
        issue: issue, limit: limit, ordinal: ordinal)
    case (
      .turnRecorded(let id, let speaker, let kind, let issue, let seconds, let ordinal, let note), _
    ):
      guard let kind = name == "kind" ? Turn.Kind(rawValue: new) : kind else { return nil }
      guard name != "seconds" || new.isEmpty || Int(new).map({ $0 >= 0 }) == true else {
        return nil
      }
      return .turnRecorded(
        turn: id, speaker: name == "speaker" ? Participant.ID(new) : speaker, kind: kind,
        issue: issue, seconds: name == "seconds" ? Int(new) : seconds, ordinal: ordinal,
        note: name == "note" ? optional : note)
    case (.turnNoted(let id, _), _): return .turnNoted(turn: id, note: new)
    case (.assigned(let id, let issue, let work), _):
      return work.replacing(name, with: new).map {
        .assigned(assignment: id, issue: issue, work: $0)
      }
    case (.assignmentChanged(let id, let work), _):
      return work.replacing(name, with: new).map { .assignmentChanged(assignment: id, work: $0) }
    case (.concurrenceRecorded(let id, let record), _):
      return record.replacing(name, with: new).map {
        .concurrenceRecorded(issue: id, concurrence: $0)
      }
    default: return replacingFollowUp(name, with: new)
    }
  }
}

extension Screening {
  fileprivate func replacing(_ name: String, with new: String) -> Screening? {
    var changed = self
    switch name {
    case "by": changed.by = new
    case "on":
      guard new.isEmpty || Day(new) != nil else { return nil }
      changed.on = Day(new)
    case "listed":
      guard let listed = Bool(new) else { return nil }
      changed.listed = listed
    case "reply": changed.reply = new.isEmpty ? nil : new
    default: return nil
    }
    return changed
  }
}

extension Participant {
  fileprivate func replacing(_ name: String, with new: String) -> Participant? {
    var changed = self
    let optional = new.isEmpty ? nil : new
    switch name {
    case "name": changed.details.name = new
    case "groups": changed.details.groups = new.split(separator: "、").map(String.init)
    case "home": changed.details.home = optional
    case "organisation": changed.details.organisation = optional
    case "note": changed.details.note = optional
    case "standing":
      guard let standing = Standing(rawValue: new) else { return nil }
      changed.details.standing = standing
    default: return nil
    }
    return changed
  }
}

extension Assignment.Work {
  fileprivate func replacing(_ name: String, with new: String) -> Assignment.Work? {
    var changed = self
    switch name {
    case "what": changed.what = new
    case "lead": changed.lead = new.isEmpty ? nil : new
    case "responsible": changed.responsible = new.split(separator: "、").map(String.init)
    case "due":
      guard new.isEmpty || Day(new) != nil else { return nil }
      changed.due = Day(new)
    default: return nil
    }
    return changed
  }
}
