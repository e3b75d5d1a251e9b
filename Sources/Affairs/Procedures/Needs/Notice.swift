import Deliberation
import Values

extension Need {
  /// 公示: a period that ran to its end.
  package struct Notice: Hashable, Sendable {
    /// How long, the day of posting not counted; at least one.
    package var days: Int
    package var unit: DayUnit
    /// What must have become of objections that came.
    package var objections: Objections

    package init(days: Int, unit: DayUnit = .calendar, objections: Objections) {
      (self.days, self.unit, self.objections) = (days, unit, objections)
    }

    /// What must have become of objections.
    package enum Objections: String, Codable, CaseIterable, Hashable, Sendable {
      /// None is unsettled.
      case none
      /// None is unanswered.
      case answered
    }
  }
}

extension Need.Notice: Codable {
  private enum Member: String, CodingKey, CaseIterable { case days, unit, objections }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    days = try from.decode(Int.self, forKey: .days)
    unit = try from.value(.unit, or: .calendar)
    objections = try from.decode(Objections.self, forKey: .objections)
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.encode(days, forKey: .days)
    try to.write(unit, .unit, unless: .calendar)
    try to.encode(objections, forKey: .objections)
  }
}

extension StepReview {
  /// `notice`: a period that was posted and is over, and objections dealt with so far. Of several
  /// postings the one that is over first speaks, then the one that lacks least.
  func notice(_ need: Need.Notice) -> Finding {
    let since = decided
    let taken = postingsBefore
    let posted = notes(.notice).filter {
      guard let notice = $0.note.notice, notice.days != nil else { return false }
      return notice.posted >= since ?? notice.posted && notice.posted <= on
        && !taken.contains($0.entry)
    }
    let looks = posted.map { period(of: $0, need) }
    let objections = objections
    let open = objections.filter { !$0.isDealtWith(need.objections) }
    let blocking: [Missing] =
      open.isEmpty ? [] : [.objections(open.map(\.mark), of: objections.count, need.objections)]
    guard let look = looks.first(where: { $0.missing == nil }) ?? looks.last else {
      return Finding(evidence: [], missing: [.notice] + blocking)
    }
    var evidence = look.evidence
    evidence.numbers["objections"] = String(objections.count)
    evidence.numbers["answered"] = String(objections.filter(\.isAnswered).count)
    evidence.numbers["settled"] = String(objections.filter(\.isSettled).count)
    return Finding(
      evidence: [evidence] + objections.compactMap(\.evidence),
      missing: (look.missing.map { [$0] } ?? []) + blocking, absence: look.until)
  }

  /// The day on which what it makes public was decided, as far as steps before it rest on a meeting: what
  /// was posted earlier made something else public.
  private var decided: Day? {
    let steps = course.procedure.steps
    let states = course.states
    return steps[..<(steps.firstIndex { $0.id == step.id } ?? 0)].compactMap { before -> Day? in
      guard case .passed(let passage, _)? = states[before.id] else { return nil }
      return passage.met.filter { $0.need == Need.Name.meeting.rawValue }.flatMap(\.evidence)
        .compactMap { casebook.day(of: $0) }.max()
    }.max()
  }

  /// Postings that steps before it will rest on, where those aren't passed yet: one posting isn't two.
  private var postingsBefore: Set<EntryID> {
    guard course.procedure.order == .sequence else { return [] }
    let steps = course.procedure.steps
    let states = course.states
    var taken: Set<EntryID> = []
    for before in steps[..<(steps.firstIndex { $0.id == step.id } ?? 0)] {
      guard states[before.id].map({ !$0.isDone }) ?? true else { continue }
      for case .notice(let need) in before.needs {
        let review = StepReview(before, of: course, matter: numbers[0], on: on, in: casebook)
        if let entry = review.notice(need).evidence.first?.entry { taken.insert(entry) }
      }
    }
    return taken
  }

  /// A posting as it was looked into.
  private struct Posting {
    let until: Day?
    let missing: Missing?
    let evidence: Evidence
  }

  private func period(of note: CardRecord.HeldNote, _ need: Need.Notice) -> Posting {
    let bare = Evidence(entry: note.entry, code: note.code)
    guard let notice = note.note.notice, let days = notice.days else {
      return Posting(until: nil, missing: .notice, evidence: bare)
    }
    func last(_ days: Int, _ unit: DayUnit) throws(YearNotEntered) -> Day {
      try Period(
        of: days, unit, after: notice.posted, rolls: false, by: casebook.ledger.holidays
      ).last
    }
    do throws(YearNotEntered) {
      let asked = try last(need.days, need.unit)
      let until = try last(days, notice.unit ?? need.unit)
      let missing: Missing? =
        if until < asked {
          .noticeTooShort(until: until, asked: asked)
        } else if let down = notice.takenDown, down <= until {
          .noticeTakenDown(down, until: until)
        } else {
          until >= on ? .noticeRuns(until: until) : nil
        }
      return Posting(
        until: until, missing: missing,
        evidence: Evidence(
          entry: note.entry, code: note.code,
          numbers: [
            "posted": notice.posted.description, "until": until.description,
            "days": String(days),
          ]))
    } catch {
      return Posting(until: nil, missing: .yearNotEntered(error.year), evidence: bare)
    }
  }
}

extension Casebook {
  /// The day of what a step rests on in a meeting: of a vote that of its announcement, else the meeting's;
  /// nil for an entry of the ledger, and where the meeting isn't here.
  func day(of evidence: Evidence) -> Day? {
    guard let session = evidence.session, let meeting = meetings.meetings(session).last else {
      return nil
    }
    for vote in meeting.issues.flatMap(\.votes) {
      guard let result = vote.result else { continue }
      if evidence.n == result.at.entry || evidence.n == result.corrected?.entry {
        return result.on
      }
    }
    return meeting.header.date
  }
}
