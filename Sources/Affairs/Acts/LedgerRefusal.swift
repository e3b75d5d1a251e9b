import Values

/// Why the ledger refused a command; nothing was changed.
package enum LedgerRefusal: Error, Hashable, Sendable {
  // Names that lead nowhere.

  /// No card has that id, number or name.
  case unknownCard(CardID)
  /// Nothing says which card is meant.
  case cardUnnamed
  /// Several cards bear that name: which one is meant?
  case ambiguousCard(CardID, [CardID])
  /// No entry of that number is here.
  case unknownEntry(EntryID)
  /// No such procedure.
  case unknownProcedure(String)
  /// No such step in that procedure.
  case unknownStep(String, procedure: String)
  /// No meeting here gave out that task.
  case unknownTask(String)
  /// It is a card, but no matter.
  case notAMatter(CardID)
  /// It is a card, but no pledge.
  case notAPledge(CardID)
  /// It was ended: nothing more is entered on it.
  case cardEnded(CardID)

  // What was written into a blank and can't stand there.

  case empty(LedgerField)
  case tooLong(LedgerField, limit: Int)
  /// It holds characters that nobody sees.
  case unseenCharacters(LedgerField)
  case outOfRange(LedgerField, Int)
  /// Money or a number of things that must be more than nothing, as it was written.
  case notPositive(LedgerField, String)
  /// More money than one entry may come to, so that no sum of a ledger is beyond what can be counted.
  case tooMuch(LedgerField, Money)
  /// 经纬度 that isn't written as WGS84 is here, `39.9712,116.4301`.
  case pointUnreadable(String)
  /// A number of more digits than anything has, as it was written.
  case numberTooLong(String)
  /// It isn't one of the list; the community may add to it.
  case notInList(String, list: NameList)
  /// 剔除原因 that isn't among those of the rates, which are given.
  case notExcluded(String, known: [String])
  /// 编号 that another site bears.
  case numberTaken(String, by: CardID)
  /// An id that another card bears, or that isn't one of its kind.
  case idNotItsOwn(CardID)
  case namedTwice(CardID)
  /// Only a body or unit has a telephone here.
  case telephoneRefused
  /// Only a body has a constitution.
  case constitutionRefused
  /// A number of a person, which belongs nowhere in a ledger.
  case personalNumber(LedgerField)
  case notYetHappened(Day, now: Day)
  /// A day so far off that its year must be a slip of the pen.
  case wrongCentury(Day, now: Day)
  case datesReversed(from: Day, until: Day)
  /// It lies within itself.
  case withinItself(CardID)
  case nothingNamed
  /// It says just what stands there.
  case nothingChanges
  /// A card is revised as what it is.
  case kindChanged(CardID)

  // Procedures.

  /// Something is missing of this step, or of one before it.
  case stepLacks(step: String, [Lack])
  /// Another step comes first.
  case stepBefore(step: String, first: String)
  /// It was done already.
  case stepDone(step: String, on: Day)
  case mayNotSkip(step: String)
  /// The procedure lets nobody pass that step while something is lacking.
  case mayNotPassLacking(step: String, [Lack])
  case reasonNeeded(step: String)
  case reasonMissing
  case noWayBack(step: String)
  /// 公示期未满.
  case noticeRuns(until: Day)
  case objectionOpen(count: Int)
  /// So many days must be over first.
  case tooEarly(step: String, from: Day)
  case secondProcedure(matter: CardID, begun: String)
  /// It goes by that very procedure since that day.
  case alreadyBegun(matter: CardID, procedure: String, on: Day)
  case notBegun(CardID)
  case procedureNotInForce(String, on: Day)
  case procedureMistaken(String, Definition.Mistake)
  /// Something else that a place defines can't be meant so.
  case definitionMistaken(DefinitionKey, Definition.Mistake)
  /// Other computers' chains end here before the period does.
  case reachUnknown([Passage.Reach], until: Day)
  case fewMatters
  /// What a step is to rest on isn't here: no such meeting, vote or entry.
  case evidenceUnknown(String)
  /// It is here, and meets no need of that step.
  case evidenceUnfit(String, step: String)

  // Sites, pledges, money.

  case levelUnknown(String?)
  case ownerMissing
  case managerMissing
  case openingUnsigned
  case alreadyAdopted(site: CardID, by: CardID)
  case adoptionLacks([LedgerField])
  /// So many days' notice in writing are asked before it ends early.
  case noticeToEnd(days: Int, earliest: Day?)
  case beyondGrant(over: Money)
  case unitsDiffer(String, String)
  case voiceUnanswered([CardID])
  case demandWithoutOwner(what: String)
  /// 报到 of a unit that nobody called, or that came already.
  case notCalled(String)
  case totalsDiffer(said: String, counted: String)
  case cannotPromote(CardID)
  case fewToDraw(Int)
  case cannotDraw

  // Entries.

  /// It stands for ever.
  case isFinal(EntryID)
  case alreadyRetracted(EntryID)
  /// Later entries rest on it.
  case restedUpon(EntryID, by: [EntryID])
  /// Somebody changed the same things since.
  case overtaken(by: [EntryID])
  case notInConflict(EntryID, EntryID)
  case yearNotEntered(Int)
}

extension LedgerRefusal {
  /// Its name for programs, such as `stepLacks`.
  package var code: String {
    let text = "\(self)"
    return String(text.prefix { $0 != "(" })
  }
}
