import Archives
import ArgumentParser
import Documents
import Log
import Office
import Values

/// 小地图 and 小册子: pages for everybody, which are files and no tables.
extension ReportCommand {
  /// Makes the page, in the archive's folder of papers or where it is asked for.
  func make(
    _ kind: PublicPage.Kind, without left: Set<BookletChapter>, from ledger: ArchiveLedger,
    on day: Day
  ) throws {
    let press = PagePress(
      kind, ledger, without: left, on: day, heldWords: Speech.settings.heldWords ?? [],
      in: Speech.language)
    var made = try press.page()
    if let confirmed, !made.unconfirmed.isEmpty {
      try press.confirm(made.unconfirmed, by: PublicCopy.confirmer(confirmed), at: .now)
      made = try press.page()
    }
    if output == "-" {
      if !made.unconfirmed.isEmpty { made.page.warning = Speech.words.unconfirmedCopy }
      Output.write(made.bytes, isText: true)
    } else {
      guard made.unconfirmed.isEmpty else { throw PublicCopy.unconfirmed(made.unconfirmed) }
      if let output {
        try PublicCopy.write(made.bytes, to: output)
      } else {
        PublicCopy.say(try press.write(made))
      }
    }
    PublicCopy.tell(struckOut: made.page.masked)
  }

  /// The chapters that aren't wanted.
  ///
  /// - Throws: a failure of usage for what is no chapter, or where there are none.
  func leftOut(of report: ReportName) throws -> Set<BookletChapter> {
    guard report == .booklet || without.isEmpty else {
      throw Failure.usage(Speech.words.noChapters(report.title(in: Speech.language)))
    }
    return Set(
      try without.map { name in
        guard let chapter = BookletChapter(rawValue: name) else {
          throw Failure.usage(
            Speech.words.unknownChapter(name, known: BookletChapter.allCases.map(\.rawValue)))
        }
        return chapter
      })
  }
}
