import Deliberation
import Values

/// Something that a step lacks.
package struct Lack: Hashable, Sendable {
  /// The id of the step.
  package let step: String
  /// Of `any` the whole of it.
  package let need: Need
  /// What is missing of it.
  package let missing: Missing

  package init(step: String, need: Need, _ missing: Missing) {
    (self.step, self.need, self.missing) = (step, need, missing)
  }
}

/// What is missing of a need (还差什么), as facts that a sentence is made of elsewhere.
package indirect enum Missing: Hashable, Sendable {
  // Opinions.

  /// So many heads were heard, of so many.
  case heads(Int, of: Int)
  /// 待答复: the opinions that wait for an answer, with their heads, of all heads.
  case answers([CardID], heads: Int, of: Int)
  /// Slips handed out, of so many; nil where nobody said how many households there are.
  case slipsOut(Int, of: Int?)
  /// Slips that came back, of those handed out.
  case slipsIn(Int, of: Int, atLeast: Ratio)

  // Meetings.

  /// 党组织研究情况.
  case study
  /// Nobody answered whose matter it is, or the answer was 拿不准.
  case competence(isUnsure: Bool)
  /// 须先由业主按户书面表决（《民法典》第二百七十八条）.
  case ownersVote
  /// No meeting that fits dealt with it.
  case meeting
  /// The last vote that fits came to something else; the tests that don't hold, with what is short.
  case verdict(Verdict.Kind, session: String, vote: String, failing: [Verdict.Test])
  /// 计票未核对.
  case count(session: String, vote: String)
  /// 未宣布.
  case announcement(session: String, vote: String)
  /// So many days must be over first; the meeting that opened before, where there is one.
  case tooEarly(session: String?, from: Day)
  /// No posting from which the days could be counted.
  case posting
  /// The unit's consent in writing; what it answered last, where it did.
  case consent(unit: String, ConcurrenceRecord.Answer?)

  // 公示.

  /// Nothing was posted with a period.
  case notice
  /// It was posted until a day that comes before the one asked.
  case noticeTooShort(until: Day, asked: Day)
  /// It was taken down before it was over.
  case noticeTakenDown(Day, until: Day)
  /// 公示期未满.
  case noticeRuns(until: Day)
  /// Objections that are still open, of all there were.
  case objections([ObjectionMark], of: Int, Need.Notice.Objections)
  /// Working days of a year whose holidays nobody entered.
  case yearNotEntered(Int)

  // Pledges, papers, means.

  /// So many are there, of so many; those that are registered and not there yet, and who binds itself
  /// in them.
  case pledges(Int, of: Int, open: [CardID], by: [Pledge.Pledger])
  case papers([String])
  /// Nobody said what it takes: neither a budget nor anything wanted.
  case budget
  /// So much money is short.
  case money(Money)
  /// Something wanted isn't there, or not enough of it; nil where there is nothing of it, or it is
  /// counted otherwise.
  case want(Want, Shortfall?)

  // Tasks and whatever else.

  case noTasks
  /// Tasks without who does them or by when.
  case unassigned([Target], of: Int)
  /// Tasks that aren't done.
  case undone([Target], of: Int)
  case note(NoteKind)
  /// The matter's places that haven't come so far; none where it has no place.
  case site([CardID], Need.Site)
  case party(PartyKind)
  /// The matters within this one that haven't passed the step; none where there are none.
  case children([CardID], of: Int, step: String)
  /// Nobody has confirmed it yet; whoever passes the step does.
  case word
  /// What each of several lacks, of which one is enough.
  case oneOf([[Missing]])
}

/// Which objection it is. Who raised it stands in the meeting alone.
package enum ObjectionMark: Hashable, Sendable {
  case meeting(session: String, issue: String, number: Int)
  case voice(CardID)
}
