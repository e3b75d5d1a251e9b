import Affairs
import Text
import Values

extension LedgerRefusal {
  /// One sentence on why nothing was entered, and the way out.
  ///
  /// - Parameter name: what cards are called, and in which language.
  package func sentence(_ name: CardNaming) -> String {
    let words = LedgerRefusalWording(name: name)
    let sentence =
      switch self {
      case .unknownCard(let id): words.unknownCard(id)
      case .cardUnnamed: words.cardUnnamed
      case .ambiguousCard(let id, let found): words.ambiguousCard(id, found)
      case .unknownEntry(let id): words.unknownEntry(id)
      case .unknownProcedure(let text): words.unknownProcedure(text)
      case .unknownStep(let step, let procedure): words.unknownStep(step, procedure)
      case .unknownTask(let text): words.unknownTask(text)
      case .notAMatter(let id): words.notAMatter(id)
      case .notAPledge(let id): words.notAPledge(id)
      case .cardEnded(let id): words.cardEnded(id)

      case .empty(let field): words.empty(field)
      case .tooLong(let field, let limit): words.tooLong(field, limit)
      case .unseenCharacters(let field): words.unseenCharacters(field)
      case .outOfRange(let field, let number): words.outOfRange(field, number)
      case .notPositive(let field, let text): words.notPositive(field, text)
      case .tooMuch(let field, let money): words.tooMuch(field, money)
      case .pointUnreadable(let text): words.pointUnreadable(text)
      case .numberTooLong(let number): words.numberTooLong(number)
      case .notInList(let text, let list): words.notInList(text, list)
      case .notExcluded(let text, let known): words.notExcluded(text, known)
      case .numberTaken(let number, let id): words.numberTaken(number, id)
      case .idNotItsOwn(let id): words.idNotItsOwn(id)
      case .namedTwice(let id): words.namedTwice(id)
      case .telephoneRefused: words.telephoneRefused
      case .constitutionRefused: words.constitutionRefused
      case .personalNumber(let field): words.personalNumber(field)
      case .notYetHappened(let day, let now): words.notYetHappened(day, now)
      case .wrongCentury(let day, let now): words.wrongCentury(day, now)
      case .datesReversed(let from, let until): words.datesReversed(from, until)
      case .withinItself(let id): words.withinItself(id)
      case .nothingNamed: words.nothingNamed
      case .nothingChanges: words.nothingChanges
      case .kindChanged(let id): words.kindChanged(id)

      case .stepLacks(let step, let lacks): words.stepLacks(step, lacks)
      case .stepBefore(let step, let first): words.stepBefore(step, first)
      case .stepDone(let step, let day): words.stepDone(step, day)
      case .mayNotSkip(let step): words.mayNotSkip(step)
      case .mayNotPassLacking(let step, let lacks): words.mayNotPassLacking(step, lacks)
      case .reasonNeeded(let step): words.reasonNeeded(step)
      case .reasonMissing: words.reasonMissing
      case .noWayBack(let step): words.noWayBack(step)
      case .noticeRuns(let until): words.noticeRuns(until)
      case .objectionOpen(let count): words.objectionOpen(count)
      case .tooEarly(let step, let from): words.tooEarly(step, from)
      case .secondProcedure(let id, let begun): words.secondProcedure(id, begun)
      case .alreadyBegun(let id, let begun, let day): words.alreadyBegun(id, begun, day)
      case .notBegun(let id): words.notBegun(id)
      case .procedureNotInForce(let title, let day): words.procedureNotInForce(title, day)
      case .procedureMistaken(let id, let mistake): words.procedureMistaken(id, mistake)
      case .definitionMistaken(let key, let mistake): words.definitionMistaken(key, mistake)
      case .reachUnknown(let reach, let until): words.reachUnknown(reach, until)
      case .fewMatters: words.fewMatters
      case .evidenceUnknown(let text): words.evidenceUnknown(text)
      case .evidenceUnfit(let text, let step): words.evidenceUnfit(text, step)

      case .levelUnknown(let level): words.levelUnknown(level)
      case .ownerMissing: words.ownerMissing
      case .managerMissing: words.managerMissing
      case .openingUnsigned: words.openingUnsigned
      case .alreadyAdopted(let site, let pledge): words.alreadyAdopted(site, pledge)
      case .adoptionLacks(let fields): words.adoptionLacks(fields)
      case .noticeToEnd(let days, let earliest): words.noticeToEnd(days, earliest)
      case .beyondGrant(let over): words.beyondGrant(over)
      case .unitsDiffer(let first, let second):
        UnitsDiffer(first, second).sentence(name.language)
      case .voiceUnanswered(let open): words.voiceUnanswered(open)
      case .demandWithoutOwner(let what): words.demandWithoutOwner(what)
      case .notCalled(let unit): words.notCalled(unit)
      case .totalsDiffer(let said, let counted): words.totalsDiffer(said, counted)
      case .cannotPromote(let id): words.cannotPromote(id)
      case .fewToDraw(let count): words.fewToDraw(count)
      case .cannotDraw: words.cannotDraw

      case .isFinal(let id): words.isFinal(id)
      case .alreadyRetracted(let id): words.alreadyRetracted(id)
      case .restedUpon(let id, let later): words.restedUpon(id, later)
      case .overtaken(let later): words.overtaken(later)
      case .notInConflict(let entry, let other): words.notInConflict(entry, other)
      case .yearNotEntered(let year): YearNotEntered(year: year).sentence(name.language)
      }
    return name.language == .english ? sentence.capitalizedFirstWord : sentence
  }
}

/// The sentences of the ledger's refusals, by chapter in `Refusals`.
struct LedgerRefusalWording {
  let name: CardNaming

  var language: Language { name.language }

  func day(_ day: Day) -> String { name.day(day) }

  /// Entries by their computers and numbers.
  func list(_ entries: [EntryID]) -> String { language.list(entries.map(\.description)) }
}
