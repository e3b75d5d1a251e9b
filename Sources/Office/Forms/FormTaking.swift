import Deliberation
import Lists
import Text
import Values

/// The answers of an online form or a 接龙 as they would come into a meeting: what is new, what is there
/// already and what isn't understood, row by row. Nothing is written by it.
package struct FormTaking: Sendable {
  /// What the answers are taken for.
  package enum Purpose: String, CaseIterable, Hashable, Sendable {
    /// 签到: whoever filled it in has come, online.
    case signIn = "sign-in"
    /// 表决票 of the owners' vote under way.
    case slips
    /// 征求意见: numbers, and what was written besides.
    case opinions
  }

  /// A row that isn't taken, and why.
  package struct Left: Hashable, Sendable {
    package let row: Int
    package let why: Reason
  }

  package enum Reason: Hashable, Sendable {
    /// Nobody of that name, or several, stand on the roster.
    case notOnRoster
    case noHome
    /// No dwelling of the register, or more than one, is called so.
    case unknownHome(String)
    /// The name is no owner's of the dwelling.
    case notOwner(String)
    case nameless
    /// No answer, or none that is certain.
    case unclear(String?)
    /// Read before, and another answer.
    case readOtherwise(Answer)
    /// A second answer of one person, of whom nobody has chosen.
    case repeated
  }

  package let reading: FormReading
  package let purpose: Purpose
  /// The rows that would be written.
  package private(set) var new: [FormRow] = []
  /// The rows that say what is there already.
  package private(set) var known: [FormRow] = []
  package private(set) var left: [Left] = []
  /// What would be carried out, in this order; empty where there is nothing new.
  package private(set) var commands: [Command] = []

  /// - Parameters:
  ///   - choice: which of several answers of one person counts.
  ///   - issue: what opinions are about, by number or title; nil for the issue on the floor.
  ///   - issued: how many sheets went out, of opinions; nil for as many as came back.
  ///   - clerk: who reads the slips.
  package init(
    _ reading: FormReading, into session: Session, as purpose: Purpose,
    choosing choice: FormChoice = .none, issue: String? = nil, issued: Int? = nil, by clerk: String
  ) {
    (self.reading, self.purpose) = (reading, purpose)
    let taken = reading.taken(choosing: choice)
    let rows = Set(taken.map(\.row))
    left = reading.nameless.map { Left(row: $0, why: .nameless) }
    if choice == .none {
      left += reading.repeats.flatMap(\.places).map {
        Left(row: reading.rows[$0].row, why: .repeated)
      }.filter { !rows.contains($0.row) }
    }
    switch purpose {
    case .signIn: takeSignIns(taken, session)
    case .slips: takeSlips(taken, session, by: clerk)
    case .opinions: takeOpinions(taken, issue: issue, issued: issued)
    }
    left.sort { $0.row < $1.row }
  }

  // MARK: - 签到

  private mutating func takeSignIns(_ rows: [FormRow], _ session: Session) {
    var people: [String] = []
    for row in rows {
      let found = session.roster.filter { person in
        let home = person.details.home.map { HomeKey($0) }
        return person.name.foldedName == row.name?.foldedName
          && (row.homeKey == nil || home == nil || row.homeKey == home)
      }
      guard let person = found.first, found.count == 1 else {
        left.append(Left(row: row.row, why: .notOnRoster))
        continue
      }
      if session.attendance(of: person.id).isPresent || people.contains(person.id.text) {
        known.append(row)
      } else {
        new.append(row)
        people.append(person.id.text)
      }
    }
    if !people.isEmpty { commands = [.signIn(.init(participants: people, way: .online))] }
  }

  // MARK: - 表决票

  /// Slips of the vote under way, each of an owner by name; what the vote doesn't take is refused as any
  /// slip is.
  private mutating func takeSlips(_ rows: [FormRow], _ session: Session, by clerk: String) {
    guard let owners = OwnersVote(session), owners.candidates == nil else { return }
    let homes = Dictionary(grouping: owners.roll.dwellings) { HomeKey($0.room) }
    let readings = owners.vote.slips.filter { $0.clerk == clerk && !$0.isAgain }
    let standing = readings.flatMap(\.ballots).filter { $0.answer != .notReturned }
    var ballots: [Ballot] = []
    for row in rows {
      do throws(FormTaking.Refused) {
        let ballot = try slip(row, homes, of: owners)
        if let before = standing.first(where: {
          // A slip that names nobody is the owner's, whom a form must not take its place from.
          $0.room == ballot.room && ($0.signedBy == nil || $0.signedBy == ballot.signedBy)
        }) {
          guard before.answer == ballot.answer, before.source == ballot.source else {
            throw Refused(why: .readOtherwise(before.answer))
          }
          known.append(row)
        } else {
          ballots.append(ballot)
          new.append(row)
        }
      } catch {
        left.append(Left(row: row.row, why: error.why))
      }
    }
    if !ballots.isEmpty {
      commands = [.enterSlips(.init(vote: owners.vote.id.text, ballots: ballots))]
    }
  }

  /// Why a row is no slip.
  private struct Refused: Error { let why: Reason }

  private func slip(
    _ row: FormRow, _ homes: [HomeKey: [Dwelling]], of owners: OwnersVote
  ) throws(Refused) -> Ballot {
    guard let key = row.homeKey else { throw Refused(why: .noHome) }
    guard let found = homes[key], found.count == 1 else {
      throw Refused(why: .unknownHome(row.home ?? ""))
    }
    guard let name = row.name else { throw Refused(why: .nameless) }
    let signers = found[0].owners + [found[0].voter].compactMap(\.self)
    guard let signer = signers.first(where: { $0.foldedName == name.foldedName }) else {
      throw Refused(why: .notOwner(name))
    }
    guard let answer = row.answer else { throw Refused(why: .unclear(row.unclear)) }
    return Ballot(
      room: found[0].room, answer: answer, signedBy: signer,
      came: owners.vote.period == nil ? nil : row.day,
      source: reading.provider == .chain ? .chain : .form)
  }

  // MARK: - 征求意见

  /// One tally of all that came, and what was written besides, a remark each; nobody is named in it.
  private mutating func takeOpinions(_ rows: [FormRow], issue: String?, issued: Int?) {
    // What says nothing certain came back all the same, and isn't valid.
    new = rows.filter { $0.answer != nil || $0.opinion != nil }
    left += rows.filter { $0.answer == nil && $0.opinion == nil }.map {
      Left(row: $0.row, why: .unclear($0.unclear))
    }
    guard !rows.isEmpty else { return }
    let answered = rows.compactMap(\.answer)
    let source = reading.provider.name(in: .chinese)
    if !answered.isEmpty {
      commands.append(
        .recordOpinions(
          .init(
            issue: issue,
            numbers: .init(
              issued: issued ?? rows.count, returned: rows.count, valid: answered.count,
              agreeing: answered.count { $0 == .for }, lines: ["来源：\(source)\(rows.count)份"]))))
    }
    for row in rows {
      guard let text = row.opinion else { continue }
      commands.append(.remark(.init(issue: issue, by: nil, text: "意见（\(source)）：\(text)")))
    }
  }
}

extension FormTaking {
  /// Why it can't be carried out as it stands; nil where it can. Judged as it will be, and nothing is written.
  package func refusal(in session: Session, on occasion: Occasion) -> Refusal? {
    for command in commands {
      do {
        _ = try session.decide(command, on: occasion)
      } catch {
        return error
      }
    }
    return nil
  }

  /// Whether this round of opinions is there already: the same numbers of the same source.
  package func isThere(in session: Session) -> Bool {
    commands.contains { command in
      guard case .recordOpinions(let recording) = command else { return false }
      return session.opinionRounds.values.contains { round in
        let isOfIssue =
          recording.issue.map { reference in
            round.issue.text == reference || session.issues[round.issue]?.title == reference
          } ?? (round.issue == session.currentIssue)
        return isOfIssue && round.numbers == recording.numbers
      }
    }
  }
}
