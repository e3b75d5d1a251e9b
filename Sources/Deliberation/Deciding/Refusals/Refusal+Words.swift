extension Refusal {
  /// Words struck out of the record, or put right in a text that was voted on.
  package enum Words: RefusalChapter {
    /// A verdict, the seal or the course of the record stands there: nothing of it is struck out.
    case neverStruckOut(entry: Int)
    case cannotStrikeOut(entry: Int, field: String, of: [String])
    case nothingToStrikeOut(entry: Int)
    /// Several fields could be meant.
    case chooseFields(entry: Int, of: [String])
    case struckOutAlready(entry: Int, field: String?)
    /// Who was there or could vote is what a verdict rests on: the name is corrected, not struck out.
    case nameCounted(Participant.ID)
    /// A vote was opened on the text: it keeps its wording, and an erratum is printed beside it.
    case votedText(Vote.ID)
    /// No vote was opened on the text: it is changed as it is, not by an erratum.
    case notVotedOn(Motion.ID)
    /// The words that were put wrong don't stand in the text.
    case notInText(String)
    /// Other figures, another sense, a whole sentence: no slip of the pen but another text.
    case moreThanASlip(old: String, new: String)
  }
}

extension Refusal.Words {
  package var isLater: Bool {
    switch self {
    case .nameCounted, .votedText, .moreThanASlip:
      true
    case .neverStruckOut, .cannotStrikeOut, .nothingToStrikeOut, .chooseFields, .struckOutAlready,
      .notVotedOn, .notInText:
      false
    }
  }
}

extension Refusal.Words {
  package var code: String {
    switch self {
    case .neverStruckOut: "neverStruckOut"
    case .cannotStrikeOut: "cannotStrikeOut"
    case .nothingToStrikeOut: "nothingToStrikeOut"
    case .chooseFields: "chooseFields"
    case .struckOutAlready: "struckOutAlready"
    case .nameCounted: "nameCounted"
    case .votedText: "votedText"
    case .notVotedOn: "notVotedOn"
    case .notInText: "notInText"
    case .moreThanASlip: "moreThanASlip"
    }
  }
}
