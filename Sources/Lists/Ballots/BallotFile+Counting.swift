import Deliberation

/// A file of ballots, counted: who is one owner, what was counted, and every reading of what the
/// file leaves open.
package struct SheetCount: Sendable {
  package var roll: OwnerRoll
  package var count: BallotCount
  package var readings: BallotReadings
}

extension BallotFile {
  /// Counts the ballots.
  ///
  /// - Parameters:
  ///   - sameName: whether owners whom no telephone tells apart are one; nil leaves it open.
  ///   - mergedVotes: whether blanks under an owner's vote belong to it; nil leaves it open.
  package func counted(
    sameName: OwnerQuestion.SameName? = nil, mergedVotes: OwnerQuestion.MergedVotes? = nil
  ) -> SheetCount {
    var roll = OwnerRoll(guessingFrom: register)
    let guessed = roll
    let likeness = NameLikeness(register.flatMap(\.dwelling.owners))
    let questions = guessed.questions(
      register, filled: filled, answers: answers, alike: { likeness.key(of: $0) }
    ).map { question in
      let settled = question.settled(sameName, mergedVotes)
      if settled.readings.count == 1 { roll.settle(settled) }
      return settled
    }
    let (blanks, written) =
      filled.isEmpty
      ? ([], ballots)
      : (ballots.filter { filled[$0.room] != nil }, ballots.filter { filled[$0.room] == nil })
    let counted = SlipsOfDay(written: mergedVotes == .blank ? written : ballots)
    return SheetCount(
      roll: roll,
      count: BallotCount(
        counted.standing, of: roll, delivered: delivered, unproxied: counted.unproxied),
      readings: BallotReadings(
        written, filled: blanks, of: roll, asking: questions, delivered: delivered))
  }

  /// What each room's ballot says; void where its co-owners' differ. Nil where a register of delivery
  /// tells blanks apart, which no number of heads does.
  private var answers: [String: Answer]? {
    if let delivered, !delivered.isEmpty,
      !register.allSatisfy({ delivered.contains($0.dwelling.room) })
    {
      return nil
    }
    return Dictionary(ballots.map { ($0.room, $0.answer) }) { $0 == $1 ? $0 : .invalid }
  }
}
