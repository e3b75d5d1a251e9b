import Values

/// 需要: what a step needs before it passes.
///
/// A closed list, since the program checks each and says what is missing of it.
package indirect enum Need: Hashable, Sendable {
  /// Opinions of at least so many heads.
  case voices(Int)
  /// No opinion still waits for its answer.
  case voicesAnswered
  /// Slips of a solicitation are out, and so many are in.
  case survey(Survey)
  /// 党组织研究情况, from that day on where one is said.
  case study(from: Day?)
  /// Whose matter it is was answered, and not with 拿不准.
  case competence
  /// A meeting under the matter's number that fits.
  case meeting(Meeting)
  /// The written consent of that unit.
  case concurrence(String)
  /// 公示期满, with what objections came dealt with.
  case notice(Notice)
  /// Pledges of a kind.
  case pledges(Pledges)
  /// A paper of each of these names.
  case paper([String])
  /// Grants and own means reach the budget, and every want is covered.
  case means
  /// Every task has its owner and day, or is done; at least one.
  case tasks(Tasks)
  /// 办理记录 of that kind.
  case note(NoteKind)
  /// The matter's place has come so far, or is used.
  case site(Site)
  /// A party of that kind, of this origin or place.
  case party(PartyKind)
  /// Every matter within this one passed the step of that id.
  case children(String)
  /// Somebody confirms what can't be checked.
  case said
  /// One of these.
  case any([Need])

  /// How far tasks must be.
  package enum Tasks: String, Codable, CaseIterable, Hashable, Sendable {
    /// Every one has who does it and by when.
    case assigned
    /// Every one is done.
    case done
  }

  /// What a place must be.
  package enum Site: Hashable, Sendable {
    /// It has come so far or farther.
    case state(SiteState)
    /// It has a use.
    case used
  }
}
