import Values

/// Who checks a count, and who is said to have.
extension Session {
  /// The scrutineer who checks a count where nobody else is named: the first of the meeting's who isn't
  /// away; nil where none was named.
  package func scrutineer(for vote: Vote) -> String? {
    details.scrutineers.first { !$0.isEmpty && !isAway($0, from: vote) }
  }

  /// Who checked a count, as a person; nil where only a terminal's name (签到处) stands for it.
  package func checker(of vote: Vote) -> String? {
    guard let by = vote.checkedBy else { return nil }
    let entry = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains(.countChecked(.init(vote: vote.id, by: by)))
    }
    return checker(by, enteredBy: entry?.by)
  }

  /// The same of a check as it was entered: a clerk's name under which nobody of the meeting is known is
  /// a terminal's.
  ///
  /// - Parameter clerk: whose name the entry bears.
  package func checker(_ name: String, enteredBy clerk: String?) -> String? {
    guard clerk == name else { return name }
    let known =
      participants.values.map(\.name) + [details.facilitator, details.secretary]
      + details.tellers + details.scrutineers
    return known.contains(name) ? name : nil
  }

  /// Whether a name belongs to people of the roster of whom none is here now; an owners' vote in
  /// writing is counted without a meeting.
  func isAway(_ name: String, from vote: Vote) -> Bool {
    bearers(of: name, unlessWritten: vote).map { bearers in
      bearers.allSatisfy { !attendance(of: $0.id).isPresent }
    } ?? false
  }

  /// Whether a name belongs to people of the roster of whom none had come when a count was checked,
  /// or all had left by then, as a file may have it that was written before this was asked.
  package func wasAway(_ name: String, when vote: Vote) -> Bool {
    guard let bearers = bearers(of: name, unlessWritten: vote) else { return false }
    let checked = entries.last { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .countChecked(let check) = $0 { check.vote == vote.id } else { false }
        }
    }
    guard let checked else { return false }
    // On another day everybody signs in anew.
    let began = lastSignInAnew(before: checked.number)
    return bearers.allSatisfy { person in
      if let began, !came(person.id, after: began, before: checked.number) { return true }
      let attendance = attendance(of: person.id)
      guard let came = attendance.signedIn, attendance.missed == nil else { return true }
      // Written before and said to be later, one of the two clocks is wrong.
      guard let written = arrival(of: person.id), written > checked.number else { return false }
      return !came.isDayOnly && !checked.happened.isDayOnly && came > checked.happened
    }
  }

  /// The entry before that one from which on everybody had to sign in anew.
  private func lastSignInAnew(before number: Int) -> Int? {
    entries.last { entry in
      entry.number < number && retractedBy[entry.number] == nil
        && entry.events.contains(.signInBegunAnew(.init()))
    }?.number
  }

  private func came(_ id: Participant.ID, after first: Int, before last: Int) -> Bool {
    entries[first..<last - 1].contains { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .signedIn(let coming) = $0 {
            coming.participant == id
          } else if case .cameBack(let coming) = $0 {
            coming.participant == id
          } else {
            false
          }
        }
    }
  }

  /// The entry by which somebody was first signed in.
  private func arrival(of id: Participant.ID) -> Int? {
    entries.first { entry in
      retractedBy[entry.number] == nil
        && entry.events.contains {
          if case .signedIn(let coming) = $0 { coming.participant == id } else { false }
        }
    }?.number
  }

  private func bearers(of name: String, unlessWritten vote: Vote) -> [Participant]? {
    // A name that was struck out is nobody's.
    guard opening != nil, vote.opening.ownerRoll == nil, name != Redacted.mark else { return nil }
    let bearers = roster.filter { $0.name == name || $0.id.text == name }
    return bearers.isEmpty ? nil : bearers
  }
}
