import Values

extension Refusal {
  /// What stands all the same with a reason, which papers print.
  package enum Unreasoned: RefusalChapter {
    /// Who was called to the meeting when it was opened is taken off the roll only for a reason.
    case calledAtOpening(name: String)
    /// 应到 of the opening is changed, or no longer known, only for a reason.
    case expectedChanged(from: Int, to: Int?)
    /// The body's members are fixed: who comes in after the opening isn't one, but for a reason.
    case notAMember(name: String, rule: Bilingual)
    /// Nobody objects, it is said, and people who vote differ.
    case concernsOpen([Concern.ID])
    /// The meeting's rule is the owners', or was while it sat, nobody has judged whose matter this is,
    /// and it is voted on otherwise; nil where the vote belongs to no issue.
    case competenceOpen(Issue.ID?)
    /// Points settled that stand in a text adopted earlier and not in the last one, by their numbers.
    case pointsOverridden([Int], by: Motion.ID)
    /// The unit is said to have agreed on a day before the text was written.
    case consentBeforeText(party: String, on: Day, written: Day)
    /// Units consented in writing to another text than the one voted on.
    case consentToOtherText(parties: [String])
    /// The result rests on silence, and no day was set until which people could answer, or it ends
    /// today.
    case silenceUndated(Vote.ID, last: Day?)
    /// The result rests on silence, and it isn't registered, or not of all, who was handed a slip; how
    /// many dwellings are.
    case deliveryMissing(Vote.ID, registered: Int)
    /// Slips are entered after the last day, and nobody said when they came in.
    case slipDayUnknown(Day)
  }
}

extension Refusal.Unreasoned {
  package var isLater: Bool {
    switch self {
    case .calledAtOpening, .expectedChanged, .notAMember, .concernsOpen, .competenceOpen,
      .pointsOverridden, .consentBeforeText, .consentToOtherText, .silenceUndated,
      .deliveryMissing, .slipDayUnknown:
      true
    }
  }
}

extension Refusal.Unreasoned {
  package var code: String {
    switch self {
    case .calledAtOpening: "calledAtOpening"
    case .expectedChanged: "expectedChanged"
    case .notAMember: "notAMember"
    case .concernsOpen: "concernsOpen"
    case .competenceOpen: "competenceOpen"
    case .pointsOverridden: "pointsOverridden"
    case .consentBeforeText: "consentBeforeText"
    case .consentToOtherText: "consentToOtherText"
    case .silenceUndated: "silenceUndated"
    case .deliveryMissing: "deliveryMissing"
    case .slipDayUnknown: "slipDayUnknown"
    }
  }
}
