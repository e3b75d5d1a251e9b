import Affairs
import Values

/// Words that stand in a report for the public and that nobody has read over: whoever they may tell of is
/// nobody by name.
package struct PublicNames {
  private let file: CaseFile

  /// - Parameter day: the day of which the report is.
  package init(_ casebook: Casebook, on day: Day) {
    file = CaseFile(casebook, of: .everything, for: .public, issuing: LedgerIssuing(on: day))
  }

  /// What somebody typed freely.
  package func free(_ text: String) -> String { file.publicText?.unconfirmed(text) ?? text }

  /// What should name a body or a group.
  package func named(_ text: String) -> String {
    file.publicText?.isOfNobody(text) == false ? free(text) : file.named(text)
  }
}
