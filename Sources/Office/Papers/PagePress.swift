import Affairs
import Archives
import Documents
import Log
import Text
import Values

/// Makes the pages that are for everybody, 小地图 and 小册子, and puts them beside the ledger's papers.
package struct PagePress: PublicPress {
  private let kind: PublicPage.Kind
  private let left: Set<BookletChapter>
  private let casebook: Casebook
  private let issuing: LedgerIssuing
  private let papers: Papers
  private let language: Language

  /// - Parameters:
  ///   - casebook: what is known, where that was worked out already.
  ///   - left: chapters of the booklet that aren't wanted.
  ///   - day: the day of which it tells.
  ///   - heldWords: words of whoever works here, besides the place's.
  package init(
    _ kind: PublicPage.Kind, _ ledger: ArchiveLedger, _ casebook: Casebook? = nil,
    without left: Set<BookletChapter> = [], on day: Day, heldWords: [String] = [],
    in language: Language
  ) {
    (self.kind, self.left, self.language) = (kind, left, language)
    self.casebook = casebook ?? ledger.casebook
    papers = Papers(of: ledger.archive)
    var issuing = LedgerIssuing(on: day)
    issuing.heldWords = ledger.ledger.defined.heldWords.adding(heldWords)
    self.issuing = issuing
  }

  package struct Made {
    package var page: PublicPage
    /// Sentences that nobody has confirmed yet.
    package let unconfirmed: [PublicSentence]
    package var bytes: [UInt8] { Array(page.html.utf8) }
  }

  package var unconfirmed: [PublicSentence] { ((try? page())?.unconfirmed ?? []).markedFirst }

  /// - Throws: the reason where there is none.
  package func page() throws(PublicPageRefusal) -> Made {
    var issuing = issuing
    let made = try papers.confirmed { rewritings throws(PublicPageRefusal) in
      issuing.rewritings = rewritings
      return try casebook.page(kind, without: left, issuing: issuing)
    }
    return Made(page: made.document, unconfirmed: made.unconfirmed)
  }

  package func confirm(_ sentences: [PublicSentence], by name: String, at moment: Moment) throws {
    try papers.confirm(sentences, by: name, at: moment)
  }

  package func rewrite(
    _ sentence: PublicSentence, as text: String, by name: String, at moment: Moment
  ) throws {
    try papers.rewrite(sentence, as: text, by: name, at: moment)
  }

  /// Puts it in the archive's folder of papers; one that was edited is left as it is.
  ///
  /// - Throws: where a sentence of it is yet to be confirmed.
  package func write(_ made: Made) throws -> Papers.Written {
    guard made.unconfirmed.isEmpty else {
      throw Failure.refused(Press.unconfirmed(made.unconfirmed.count, in: language))
    }
    return try papers.write(made.bytes) { number in
      papers.name(
        titled: made.page.title, on: issuing.on, of: "", marked: Audience.public.mark,
        ending: PublicPage.fileExtension, number: number)
    }
  }
}
