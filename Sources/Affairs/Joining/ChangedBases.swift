import Deliberation
import Values

/// 所依据的内容后来改了: what a passed step rests on and what isn't any more what it was.
package struct ChangedBasis: Hashable, Sendable {
  package let matter: CardID
  /// The id of the step.
  package let step: String
  /// The entry that passed it.
  package let passed: EntryID
  /// The name of the need that it met.
  package let need: String
  /// As it was then.
  package let evidence: Evidence
  package let change: Change
  /// The day on which it became so; nil where no entry of the ledger tells.
  package let since: Day?

  /// What became of it.
  package enum Change: Hashable, Sendable {
    /// The meeting or the entry isn't here.
    case gone
    /// 所依据的内容已隐去.
    case struckOut
    /// 撤销: it was taken back, or the meeting no longer says so.
    case retracted
    /// 解除、作废: the card that it entered was ended as something that doesn't count.
    case ended(LedgerEvent.Ended.Ending)
    /// Its line reads otherwise, or its card does; the code of the line now, nil where that isn't known.
    case altered(code: String?)
    /// The vote came to something else, or to other numbers.
    case verdict(String, numbers: [String: String])
  }
}

extension Casebook {
  /// What each passed step of a matter, or of one that it is linked with, rests on and what isn't any more
  /// what it was; nothing where no procedure was begun.
  package func changedBases(of matter: CardID) -> [ChangedBasis] {
    let holder = ledger.courseHolder(of: matter)
    guard let course = ledger.course(of: holder) else { return [] }
    let states = course.states
    let numbers = ledger.linked(holder)
    return course.procedure.steps.flatMap { step -> [ChangedBasis] in
      guard case .passed(let passage, let entry)? = states[step.id] else { return [] }
      return passage.met.flatMap { met in
        met.evidence.compactMap { evidence in
          change(of: evidence, in: numbers).map {
            ChangedBasis(
              matter: holder, step: step.id, passed: entry, need: met.need, evidence: evidence,
              change: $0, since: since($0, of: evidence, in: numbers))
          }
        }
      }
    }
  }

  /// The same of all matters that have a procedure, by number.
  package func changedBases() -> [ChangedBasis] {
    ledger.cards.values.filter { $0.course != nil }.map(\.id).sorted()
      .filter { ledger.courseHolder(of: $0) == $0 }.flatMap { changedBases(of: $0) }
  }

  /// What became of something that a step rests on; nil where it is what it was.
  ///
  /// - Parameter numbers: the matter's and those of all that it is linked with; none where only what
  ///   meetings said is asked for.
  func change(of evidence: Evidence, in numbers: [CardID] = []) -> ChangedBasis.Change? {
    if let entry = evidence.entry { return change(of: evidence, entry, in: numbers) }
    guard let session = evidence.session, let n = evidence.n else { return nil }
    let copies = meetings.meetings(session)
    guard let meeting = copies.max(by: { $0.lastEntry < $1.lastEntry }) else { return .gone }
    let isStruckOut = meeting.doubts.contains(.struckOut)
    guard let witness = meeting.witnesses.first(where: { $0.entry == n }) else {
      // A count that was put right since is told by the entry that did so.
      if let vote = meeting.vote(announcedBy: n), let result = vote.result {
        return altered(Evidence(vote, result, of: meeting), evidence)
      }
      return isStruckOut ? .struckOut : .retracted
    }
    if let code = evidence.code, let now = witness.code, now != code {
      return isStruckOut ? .struckOut : .altered(code: now)
    }
    if let vote = meeting.vote(announcedBy: n), let result = vote.result {
      return altered(Evidence(vote, result, of: meeting), evidence)
    }
    return nil
  }

  /// Whether a meeting's line that is here as it was then says something else than is kept of it, which no
  /// honest passage comes to.
  func belies(_ evidence: Evidence) -> Bool {
    guard let session = evidence.session, let n = evidence.n, let code = evidence.code,
      let meeting = meetings.meetings(session).max(by: { $0.lastEntry < $1.lastEntry }),
      let result = meeting.vote(announcedBy: n)?.result
    else { return false }
    let last = result.corrected ?? result.at
    guard last.entry == n, last.code == code else { return false }
    if case .verdict = change(of: evidence) { return true }
    return false
  }

  private func altered(_ now: Evidence, _ then: Evidence) -> ChangedBasis.Change? {
    // A need that asked for a count alone keeps no verdict.
    guard let verdict = then.verdict, let found = now.verdict else { return nil }
    return verdict == found && then.numbers == now.numbers
      ? nil : .verdict(found, numbers: now.numbers)
  }

  private func change(
    of evidence: Evidence, _ entry: EntryID, in numbers: [CardID]
  ) -> ChangedBasis.Change? {
    guard let now = ledger.entries(of: entry).last else { return .gone }
    if now.redacted != nil { return .struckOut }
    if ledger.retractedBy[entry] != nil { return .retracted }
    if now.code != evidence.code { return .altered(code: now.code) }
    return changedCard(of: now, in: numbers)?.change
  }

  /// The day on which something came to be so; nil where no entry of the ledger tells.
  private func since(
    _ change: ChangedBasis.Change, of evidence: Evidence, in numbers: [CardID]
  ) -> Day? {
    guard let id = evidence.entry, let entry = ledger.entries(of: id).last else { return nil }
    switch change {
    case .retracted:
      return ledger.retractedBy[id].flatMap { ledger.entries(of: $0).last?.happened.day }
    case .ended, .altered(code: nil): return changedCard(of: entry, in: numbers)?.since
    case .gone, .struckOut, .altered, .verdict: return nil
    }
  }
}

extension Extract {
  /// Every entry that a fact of its issues and files stands in.
  fileprivate var witnesses: [Witness] {
    issues.flatMap(\.witnesses) + attachments.map(\.at)
  }

  fileprivate func vote(announcedBy entry: Int) -> Vote? {
    issues.flatMap(\.votes).first { vote in
      vote.result?.at.entry == entry || vote.result?.corrected?.entry == entry
    }
  }
}

extension Extract.Issue {
  fileprivate var witnesses: [Extract.Witness] {
    let single = [added, study?.at, competence?.at, settled].compactMap { $0 }
    let voted = votes.flatMap {
      [$0.at, $0.checked, $0.result?.at, $0.result?.corrected].compactMap { $0 }
    }
    let after =
      consents.compactMap(\.at) + objections.flatMap { [$0.at] + ($0.answered.map { [$0] } ?? []) }
      + assignments.flatMap { [$0.at] + $0.progress.map(\.at) }
    return single + opinionRounds.map(\.at) + voted + after
  }
}
