import Text

/// 文书: one kind of paper that is made out of the ledger and what meetings say.
///
/// A file a paper, and a line in ``LedgerPaperKind/allCases``, as with the papers of a meeting. What is
/// missing in the ledger is a blank on the paper, to be filled in by hand.
protocol LedgerPaper: Sendable {
  /// Its name on the command line, which never changes.
  var code: String { get }
  /// For whom it may be made, the usual one first.
  var audiences: [Audience] { get }
  /// What it may be laid out as besides text and JSON, which every paper is; the most useful first.
  var formats: [PaperFormat] { get }
  /// What it is of.
  var subjects: [PaperSubject.Kind] { get }

  func name(in language: Language) -> String

  /// Why there is none of that card; nil where there is one.
  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack?

  /// Whether it tells at its end what was passed incomplete, and that free text was treated; what hangs
  /// in a garden doesn't.
  var endsWithNotes: Bool { get }

  /// Whether it has the address where the office publishes, for whoever stands before it.
  var bearsAddress: Bool { get }

  /// Whether it is of a span of days, which may be asked.
  var isOfSpan: Bool { get }

  /// What it takes out of the files of meetings.
  var takes: LedgerIssuing.Source? { get }

  /// The paper itself. Whatever somebody typed freely passes through ``CaseFile/free(_:)``.
  func document(of file: CaseFile) -> Document
}

extension LedgerPaper {
  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? { nil }
  var endsWithNotes: Bool { true }
  var bearsAddress: Bool { false }
  var isOfSpan: Bool { false }
  var takes: LedgerIssuing.Source? { nil }
}

/// Which paper out of the ledger, told apart by its code.
package struct LedgerPaperKind: Hashable, Sendable, CustomStringConvertible {
  let paper: any LedgerPaper

  init(_ paper: any LedgerPaper) { self.paper = paper }

  /// The kind of that name on the command line.
  package init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.code == name }) else { return nil }
    self = kind
  }

  package var code: String { paper.code }
  package var audiences: [Audience] { paper.audiences }
  /// The formats it has, its own first.
  package var formats: [any Renderer] { paper.formats.renderers }
  package var subjects: [PaperSubject.Kind] { paper.subjects }
  package var isOfSpan: Bool { paper.isOfSpan }
  package var takes: LedgerIssuing.Source? { paper.takes }
  package func name(in language: Language) -> String { paper.name(in: language) }

  package var description: String { code }

  /// - Throws: that this paper isn't made in that format.
  package func check(_ format: any Renderer) throws(LedgerPaperRefusal) {
    guard formats.contains(where: { $0.name == format.name }) else {
      throw .notAs(self, format: format.name)
    }
  }

  package static func == (one: Self, other: Self) -> Bool { one.code == other.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension LedgerPaperKind: CaseIterable {
  /// Every paper, in the order in which pages and help list them.
  package static let allCases: [LedgerPaperKind] = [
    LedgerPaperKind(Plaque()),
    LedgerPaperKind(PlantCard()),
    LedgerPaperKind(AdoptionAgreement()),
    LedgerPaperKind(Commitments()),
    LedgerPaperKind(CostSharing()),
    LedgerPaperKind(AccountsSheet()),
    LedgerPaperKind(GoodsSheet()),
    LedgerPaperKind(OpinionSummary()),
    LedgerPaperKind(ExplanationSheet()),
    LedgerPaperKind(ConditionSheet()),
    LedgerPaperKind(VisitRecord()),
    LedgerPaperKind(Reminder()),
    LedgerPaperKind(Chronology()),
    LedgerPaperKind(TypicalCase()),
    LedgerPaperKind(QuarterSheet()),
    LedgerPaperKind(RegisterSheets()),
    LedgerPaperKind(Dossier()),
  ]
}
