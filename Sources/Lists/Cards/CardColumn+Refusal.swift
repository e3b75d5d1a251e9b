import Affairs

extension CardTable {
  /// The column that a refusal is about; nil where it is about the row as a whole.
  ///
  /// - Parameter cells: what stands in the row, to find a name that leads nowhere.
  func column(of refusal: LedgerRefusal, among cells: [CardColumn: String]) -> CardColumn? {
    let column: CardColumn? =
      switch refusal {
      case .levelUnknown: .level
      case .ownerMissing: .owner
      case .managerMissing: .manager
      case .openingUnsigned: .siteState
      case .numberTaken: .number
      case .pointUnreadable: .point
      case .alreadyAdopted: .about
      case .datesReversed: .until
      case .beyondGrant, .unitsDiffer: .worth
      case .notPositive(let field, _), .tooMuch(let field, _): CardColumn(rawValue: field.rawValue)
      case .notExcluded: .excluded
      case .notYetHappened: self == .flows ? .on : .raised
      case .notInList(_, let list): list.column
      case .unknownCard(let id), .ambiguousCard(let id, _), .cardEnded(let id), .notAPledge(let id):
        columns.first { cells[$0]?.contains(id.text) == true }
      case .empty(let field), .tooLong(let field, _), .unseenCharacters(let field),
        .outOfRange(let field, _), .personalNumber(let field):
        CardColumn(rawValue: field.rawValue)
      default: nil
      }
    return column.flatMap { columns.contains($0) ? $0 : nil }
  }
}

extension NameList {
  /// The column whose words it has.
  fileprivate var column: CardColumn? {
    switch self {
    case .siteLevels: .level
    case .siteUses: .uses
    case .problemCategories: .category
    case .adoptionWays: .ways
    case .incomeSources: .source
    case .meetingKinds, .noticeChannels, .teamFunctions, .partyMemberKinds: nil
    }
  }
}
